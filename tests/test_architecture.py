"""The house: imports go one way, no floats on the way to a result, no state of the process is touched."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import claims

SOURCE = Path(claims.__file__).parent
# A module may import what stands above it. Names with the same stage may not import each other.
STAGES: tuple[tuple[str, ...], ...] = (
    ("errors", "_version"),
    ("entries",),
    ("loading",),
    ("lexicon",),
    ("converting",),
    ("models",),
    ("numerals", "times", "traditional", "reading", "dating_words"),
    ("time_fields", "dating_chains", "dating_candidates"),
    ("dating_parts",),
    ("datings",),
    ("calendar_values",),
    ("phrases",),
    ("figures", "named"),
    ("words", "rules", "rules.verdicts", "rules.reasons"),
    ("surroundings", "rules.front", "rules.bare"),
    ("rules.united",),
    ("rules.spells", "rules.measures", "rules.things"),
    ("rules.ambiguous",),
    ("kinds",),
    ("runs", "bounding"),
    (
        "scanning",
        "context",
        "context.subject",
        "context.time",
        "context.modality",
        "context.statistic",
        "context.place",
        "context.speaker",
        "context.fields",
        "context.cues",
        "context.scopes",
        "context.subject.doings",
        "context.place.placewords",
        "context.endings",
        "context.persons",
    ),
    ("context.place.gazetteer",),
    ("context.tagging", "context.naming", "context.naming.vocabulary"),
    ("context.place.boundaries", "context.naming.names"),
    ("context.place.forms",),
    ("context.passages",),
    (
        "context.frames",
        "context.nouns",
        "context.speaker.quotations",
        "context.place.sites",
        "context.place.elsewhere",
        "context.place.datelines",
        "context.place.roles",
        "context.registers",
    ),
    ("context.naming.clauses",),
    ("context.naming.sources",),
    (
        "context.naming.subjects",
        "context.naming.headings",
        "context.time.events",
        "context.time.reports",
        "context.time.above",
        "context.time.listed",
    ),
    ("context.time.exclusions", "context.speaker.speech", "context.place.governing"),
    ("context.time.carried", "context.time.spells", "context.speaker.voices"),
    ("context.subject.before_figure", "context.subject.earlier", "context.speaker.reported"),
    ("context.subject.behind_figure", "context.subject.deciding"),
    ("context.subject.counted", "context.subject.described"),
    ("context.subject.amounts", "context.subject.lengths"),
    (
        "context.modality.intentions",
        "context.modality.deadlines",
        "context.statistic.bases",
        "context.statistic.statistic_words",
        "context.statistic.sizes",
    ),
    (
        "context.modality.modal_words",
        "context.statistic.changes",
        "context.statistic.extremes",
        "context.statistic.carrying",
        "context.part_words",
    ),
    ("context.modality.conditions", "context.modality.plans", "context.modality.cues_behind"),
    ("context.modality.cue_reach",),
    (
        "context.subject.subjects",
        "context.statistic.statistics",
        "context.relations",
        "context.modality.modalities",
        "context.time.dates",
        "context.place.places",
        "context.speaker.speakers",
    ),
    ("context.filling", "context.reasons", "spans"),
    ("context.describing",),
    ("extraction",),
    ("api",),
    ("intervals", "commensurable"),
    ("pairing",),
    ("wording",),
    ("comparing",),
    ("calendar_spans", "sources"),
    ("matching",),
    ("facts",),
    ("reference",),
    ("verifying",),
    ("checks", "checks.finding", "checks.pages", "checks.cues"),
    ("checks.judging", "checks.parts"),
    (
        "checks.sums",
        "checks.shares",
        "checks.growth",
        "checks.averages",
        "checks.repeats",
        "checks.conversions",
        "checks.durations",
        "checks.ages",
        "checks.dates",
        "checks.enumerations",
        "checks.order",
    ),
    ("checks.registry",),
    ("__init__",),
    ("export", "export.rows", "export.tables"),
    ("cli.shared",),
    ("cli.texts", "cli.judgements"),
    ("cli",),
    ("__main__",),
)
STAGE = {module: number for number, stage in enumerate(STAGES) for module in stage}
FILES = sorted(SOURCE.rglob("*.py"))
# Between the text and the result nothing may be inexact.
EXACT = [
    file
    for file in FILES
    if file.parent.name
    in ("claims", "context", "modality", "naming", "place", "speaker", "statistic", "subject", "time", "rules", "checks")
    and file.stem not in ("cli", "__main__", "_version")
]


def module_name(file: Path) -> str:
    parts = file.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def imported(file: Path) -> set[str]:
    """The modules of the package that a file imports, at its head or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.split(".")[0] == "claims"}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "claims":
            assert not node.level, f"{file.name}: relative import"
            inside = {f"claims.{alias.name}" for alias in node.names if node.module == "claims" and f"{alias.name}" in STAGE}
            found |= inside or {node.module or ""}
    return {name.removeprefix("claims").removeprefix(".") or "__init__" for name in found}


def uses_only_types(file: Path, name: str) -> bool:
    """Whether a module is imported under TYPE_CHECKING only."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return any(isinstance(inner, ast.ImportFrom) and inner.module == f"claims.{name}" for inner in node.body)
    return False


@pytest.mark.parametrize("file", FILES, ids=module_name)
def test_imports_go_one_way(file: Path) -> None:
    own = module_name(file)
    assert own in STAGE, f"{own} has no place in STAGES"
    against = {name for name in imported(file) if STAGE.get(name, -1) >= STAGE.get(own, 99) and not uses_only_types(file, name)}
    assert against == set()


def test_no_module_bears_the_name_of_a_public_function() -> None:
    functions = {name for name in claims.__all__ if callable(getattr(claims, name)) and name.islower()}
    assert functions & {file.stem for file in FILES} == set()


def test_only_numerals_knows_cn2an() -> None:
    knowing = [
        file.stem
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if (isinstance(node, ast.ImportFrom) and node.module == "cn2an")
        or (isinstance(node, ast.Import) and any(alias.name == "cn2an" for alias in node.names))
        or (isinstance(node, ast.Call) and any(isinstance(given, ast.Constant) and given.value == "cn2an" for given in node.args))
    ]
    assert set(knowing) == {"numerals"}


@pytest.mark.parametrize("file", EXACT, ids=module_name)
def test_no_floats_between_text_and_result(file: Path) -> None:
    inexact = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("float", "complex", "round"))
    ]
    assert inexact == []


def in_a_new_process(code: str, *arguments: str, **environment: str) -> str:
    command, around = [sys.executable, "-W", "error", "-c", code, *arguments], {**os.environ, **environment}
    result = subprocess.run(command, env=around, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    return result.stdout


def test_no_state_of_the_process_is_touched() -> None:
    code = """
import decimal, locale, logging, sys, warnings, os
def state():
    context = decimal.getcontext()
    return (repr(context), repr(decimal.DefaultContext), logging.root.level, list(logging.root.handlers), logging.root.disabled,
            logging.lastResort, locale.setlocale(locale.LC_ALL), sys.getrecursionlimit(), sys.get_int_max_str_digits(),
            list(warnings.filters), dict(os.environ), os.getcwd(), sys.stdout, sys.stderr)
before = state()
import claims
assert state() == before, "import"
claims.extract("超6万例，三分之一，四万五千人，1,100.9亿元，4月10日12:30，-5℃，" + "9" * 70)
assert state() == before, "extract"
claims.parse("四万五千人")
assert state() == before, "parse"
print("same")
"""
    assert in_a_new_process(code) == "same\n"


def test_a_caller_with_a_narrow_decimal_context_gets_the_same_values() -> None:
    code = """
import decimal
decimal.setcontext(decimal.Context(prec=3, rounding=decimal.ROUND_UP, traps=[]))
import claims
text = "共1234567.891万元，4.56789万人，十二万三千四百五十六个，5元3角8分，2小时3分15秒"
narrow = [claim.model_dump_json() for claim in claims.extract(text).claims]
decimal.setcontext(decimal.Context(prec=60))
wide = [claim.model_dump_json() for claim in claims.Extractor().extract(text).claims]
assert narrow == wide, (narrow, wide)
assert '"12345678910"' in narrow[0]
print("same")
"""
    assert in_a_new_process(code) == "same\n"


def test_import_loads_nothing_heavy() -> None:
    code = """
import sys
import claims
print(sorted({"duckdb", "claims.comparing", "claims.verifying", "pandas", "pyarrow", "rich", "click", "cn2an", "numpy", "jieba"} & set(sys.modules)))
"""
    assert in_a_new_process(code) == "[]\n"


def test_the_same_text_gives_the_same_in_every_process() -> None:
    """Sets come out in another order in each process, and nothing of that may be seen in what is found."""
    code = """
import pathlib, sys
import claims
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))[:8]:
    document = claims.extract(file.read_text("utf-8")[:4000])
    print(document.model_dump_json(), *(mention.model_dump_json() for mention in document.mentions))
"""
    corpus = str(Path(__file__).parent / "corpus")
    outputs = {in_a_new_process(code, corpus, PYTHONHASHSEED=seed) for seed in ("0", "1", "2")}
    assert len(outputs) == 1
    assert len(outputs.pop()) > 100_000
