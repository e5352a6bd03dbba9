"""What a text says in figures, and whether a number agrees: `python examples/extract.py`.

>>> document = extract("3到5名护士，超4.5万管，四川没有新增病例。")
>>> [(claim.span.text, str(claim.quantity)) for claim in document.claims]
[('3到5名', '[3, 5]名'), ('超4.5万管', '>45000管')]
"""

from pathlib import Path

from claims import extract, parse

BULLETIN = Path(__file__).with_name("bulletin.txt")


def main() -> None:
    """Print the quantities of the bulletin with their places, then test figures of other sources against them."""
    text = BULLETIN.read_text(encoding="utf-8")
    for claim in extract(text, published="2022-04-11").claims:
        span = claim.span
        assert text[span.start : span.end] == span.text
        print(f"{span.start:>4}-{span.end:<4} {span.text!r}: {claim.quantity.kind} {claim.quantity}")

    reported = parse("超6万例")
    for figure in (60_512, 59_800):
        print(f"{figure} {'agrees with' if figure in reported else 'contradicts'} 超6万例")


if __name__ == "__main__":
    main()
