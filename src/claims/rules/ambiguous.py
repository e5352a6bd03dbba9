"""Surfaces with several readings (分 度 点 块 级 年 …), each decided by a rule of its own; `AMBIGUOUS` lists them."""

from __future__ import annotations

from claims.rules.measures import MEASURES
from claims.rules.spells import SPELLS
from claims.rules.things import THINGS
from claims.rules.verdicts import Rule

AMBIGUOUS: dict[str, Rule] = {**SPELLS, **MEASURES, **THINGS}
