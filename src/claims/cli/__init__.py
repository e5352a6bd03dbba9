"""The command line: `claims extract | explain | compare | verify | check | schema`. Each command tells its exit codes in its help."""

from __future__ import annotations

import click

from claims import __version__
from claims.cli.judgements import check, compare, verify
from claims.cli.texts import explain, extract, schema


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Examples:\n\n\b\n  claims extract bulletin.txt\n  cat bulletin.txt | claims extract - --format csv\n"
    "  claims explain 截至4月10日共4例\n  claims compare 超6万例 60512\n  claims verify bulletin.txt --against facts.csv\n  claims check bulletin.txt",
)
@click.version_option(__version__, prog_name="claims")
def main() -> None:
    """Reads Chinese text and tells every stated quantity: the exact figure, its bounds and unit, and where it stands."""


for command in (extract, explain, compare, verify, check, schema):
    main.add_command(command)
