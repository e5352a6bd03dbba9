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
PEERS := .venv-peers
OTHERS := recognizers-text-suite jionlp cn2an chinese2digits pyduckling-native-phihos
FUZZ_SECONDS ?= 600
FUZZ_PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 .venv-fuzz/bin/python -m pip install --quiet --no-input

.DEFAULT_GOAL := help
.PHONY: help demo test bench bench-peers worst fuzz format clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

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

bench-peers: $(PEERS)/.package  ## claims beside other readers, some minutes, writes docs/peers.md; DATE=... puts a date there
	@$(PEERS)/bin/python benchmarks/peers.py docs/peers.md --date "$(DATE)"

worst: $(VENV)/.tools  ## the worst texts at 1 MB, some minutes
	@$(BIN)/pytest --quiet --slow tests/test_worst_texts.py

fuzz: .venv-fuzz/.ready  ## fuzz extract and parse for FUZZ_SECONDS (600); a finding ends it, FUZZ_KEEP_GOING=1 collects
	@mkdir -p .venv-fuzz/corpus
	@PYTHONPATH=tests PYTHONIOENCODING=utf-8:backslashreplace .venv-fuzz/bin/python tests/fuzz/fuzz_extract.py .venv-fuzz/corpus \
	  -max_total_time=$(FUZZ_SECONDS) -max_len=1200 -timeout=10 -artifact_prefix=.venv-fuzz/ -print_final_stats=1

format: $(VENV)/.tools  ## let ruff mend and format the code
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

clean:  ## remove .venv, .venv-peers, caches and what was built
	@rm -rf $(VENV) $(PEERS) .venv-fuzz build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
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

.venv-fuzz/.ready: $(VENV)/.package tests/fuzz/constraints.txt
	@echo "installing atheris into .venv-fuzz, once ..."
	@$(BIN)/python -m venv --clear .venv-fuzz
	@$(FUZZ_PIP) --upgrade --constraint constraints.txt pip
	@$(FUZZ_PIP) --constraint tests/fuzz/constraints.txt $(PINS) atheris --editable .
	@touch $@

# The other readers have an environment of their own. One that cannot be installed here is left out of the page.
$(PEERS)/.package: $(VENV)/.package benchmarks/constraints-peers.txt
	@echo "setting up $(PEERS), once ..."
	@$(BIN)/python -m venv --clear $(PEERS)
	@$(PIP:$(BIN)/%=$(PEERS)/bin/%) --upgrade --constraint constraints.txt pip
	@$(PIP:$(BIN)/%=$(PEERS)/bin/%) $(PINS) --editable .
	@for other in $(OTHERS); do \
	  $(PIP:$(BIN)/%=$(PEERS)/bin/%) $(PINS) $(subst constraints.txt,benchmarks/constraints-peers.txt,$(PINS)) $$other \
	  || echo "make: $$other could not be installed and is left out" >&2; done
	@touch $@
