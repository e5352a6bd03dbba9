# Everything for a machine with Python 3.11 or newer, make and git. `make help` lists the targets.
#
# Set-up happens in .venv alone, once: the stamp files .venv/.package and .venv/.tools are made anew when
# pyproject.toml or constraints.txt changes. PYTHON=... chooses the interpreter.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?=
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-input
PINS := --constraint constraints.txt --build-constraint constraints.txt
SOURCES := src tests benchmarks examples

.DEFAULT_GOAL := help
.PHONY: help demo test bench format clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.package  ## print the quantities of examples/bulletin.txt
	@$(BIN)/claims extract examples/bulletin.txt --format table

test: $(VENV)/.tools  ## lint, type check, tests and doctests
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/mypy --no-error-summary benchmarks examples
	@$(BIN)/pytest --quiet --doctest-glob=README.md $(SOURCES) README.md

bench: $(VENV)/.package  ## characters per second of extract beside the floor; TEXT=file times another text
	@$(BIN)/python benchmarks/bench.py $(TEXT)

format: $(VENV)/.tools  ## let ruff mend and format the code
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

clean:  ## remove .venv, caches and what was built
	@rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find src tests benchmarks examples -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.package: pyproject.toml constraints.txt
	@set -e; found=; for python in $(if $(PYTHON),"$(PYTHON)",python3.13 python3.12 python3.11 python3.14 python3 python); do \
	  if "$$python" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    found=$$python; break; fi; done; \
	if [ -z "$$found" ]; then \
	  echo "make: no Python 3.11 or newer with its venv module was found$(if $(PYTHON), as $(PYTHON))." >&2; \
	  echo "make: install one (on Debian and Ubuntu also python3-venv), or name it: make demo PYTHON=/path/to/python3" >&2; \
	  exit 1; fi; \
	echo "setting up $(VENV) with $$("$$found" --version), once ..."; \
	"$$found" -m venv --clear $(VENV)
	@$(PIP) --upgrade --constraint constraints.txt pip
	@$(PIP) $(PINS) --editable .
	@touch $@

$(VENV)/.tools: $(VENV)/.package
	@echo "installing the tools of the tests, once ..."
	@$(PIP) $(PINS) --group dev
	@touch $@
