"""Whether a text is written in Traditional characters: 兆 is 10^12 there."""

from __future__ import annotations

from claims.loading import rows

_TRADITIONAL = frozenset(cells[0] for _, cells in rows("folds.tsv") if cells[2] == "traditional")
# Simplified text has some of them too, in names and quotations: 乾 著 瞭 藉.
_ENOUGH = 3


def is_traditional(text: str) -> bool:
    """Whether Traditional characters are more than a stray few; asked only where 兆 stands in the text.

    >>> is_traditional("預算總額九兆二千億元"), is_traditional("预算总额九兆元")
    (True, False)
    """
    if "兆" not in text:
        return False
    found = sum(character in _TRADITIONAL for character in text[:2000])
    return found >= min(_ENOUGH, max(1, len(text) // 4))
