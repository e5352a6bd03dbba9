"""Whether figures are parts that do not overlap: men and women, one town and another; not women and the over-60s."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.checks.cues import divisions, words

_NOT_LABEL = re.compile(r"(?:其中|[\s、，,；;：:（）()和及与或有为是共约近超达占的])+")


def label(subject: str, left: str) -> str:
    """The words that name a part: its subject, else what stands before its figure.

    >>> label("", "，其中女性")
    '女性'
    """
    told = _NOT_LABEL.sub("", re.split("[，,、；;：:。（(]", left)[-1])[-16:]
    return told if subject in told else told + subject


def disjoint(labels: Sequence[str]) -> bool | None:
    """Whether parts with these names exclude each other; None where the names do not tell.

    >>> disjoint(["确诊病例", "无症状感染者"]), disjoint(["女性", "60岁以上老人"]), disjoint(["骑手", "店长"])
    (True, False, None)
    """
    if len(set(labels)) < len(labels):
        return None
    found = [_divisions(name) for name in labels]
    for division in found[0]:
        told = [names.get(division) for names in found]
        if None not in told and len(set(told)) == len(told):
            return True
    if any(word in name for name in labels for word in words("overlapping")):
        return False
    if any(found) and len({frozenset(names) for names in found}) > 1:
        return False if all(found) else None
    ends = {name[-1:] for name in labels}
    return True if len(ends) == 1 and len({name[:1] for name in labels}) == len(labels) and min(map(len, labels)) > 1 else None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, divisions()[name]), key=lambda word: -len(word))))


def _divisions(name: str) -> dict[str, str]:
    """Each division that a name belongs to, and the word that says where."""
    met = {division: _pattern(division).search(name) for division in divisions()}
    return {division: match[0] for division, match in met.items() if match is not None}
