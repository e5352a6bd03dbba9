"""What each rule found, in words."""

from __future__ import annotations

WHY: dict[str, str] = {
    "count": "a numeral and a classifier",
    "unit_measure": "a numeral and a unit of measure",
    "unit_money": "a numeral and a currency",
    "unit_percent": "a numeral and a percent sign or word",
    "unit_multiple": "a numeral and 倍 or 番",
    "unit_duration": "a numeral and a unit of time",
    "unit_age": "a numeral and 岁 or a like word",
    "percent_words": "百分之 and a numeral",
    "fraction": "N分之M or a slashed fraction",
    "ratio": "figures joined by 比 or a colon",
    "ordinal": "第 before a numeral that is counted off",
    "ordinal_first": "首 before a classifier",
    "first_n": "前 before a numeral and classifier: the first n",
    "bare": "a bare numeral, asked for as a phrase",
    "bare_scale": "a numeral with a scale word or place, without a unit",
    "bare_with_modifier": "a modifier beside it makes the numeral a quantity",
    "counted_noun": "a counted noun straight behind the numeral",
    "vague": "几 or 数 with a scale",
    "shared_unit": "a member of a list whose unit stands at the last member",
    "range": "two figures joined into a range",
    "age_decade": "decades of an age in 旬",
    "sign": "零下 before a figure is its sign",
    "no_unit": "no unit, modifier or scale makes it a quantity",
    "no_numeral": "no numeral starts here",
    "no_number": "no well-formed numeral, or one of more than 64 digits",
    "scale_alone": "百 千 万 alone, with no modifier beside it",
    "article": "一 as an article, or with 这 那 每",
    "question": "几 asks for a number or date",
    "adverb": "an adverb that looks like a figure",
    "word_part": "part of a word",
    "half_word": "半 as part of a word",
    "score": "a score: goals of both sides",
    "when": "时 as 'when'",
    "size": "a size of clothes or shoes",
    "word": "a word that looks like a quantity",
    "name": "part of a name, word or set phrase",
    "weak_noun": "a noun that is counted only in lists",
    "code": "digits joined to letters: a code",
    "identifier": "a version, address, telephone or identity number",
    "address": "part of a web or e-mail address, or of a building's address",
    "generation": "a birth cohort",
    "slashed": "a slashed label, no fraction",
    "digits": "digits read one by one",
    "numbered": "a numbered document, edition, line, floor or number",
    "ordinal_name": "第 in a name",
    "grade": "a grade, class or level",
    "amount_before": "the noun before it names an amount",
    "relative_time": "the period before or after",
    "nth_period": "the n-th day, week or year of a period",
    "weekday": "a day of the week",
    "era": "a year of an era",
    "early_year": "a year before 1000, or a span of years",
    "coordinate": "a latitude or longitude",
    "short_year": "a year written with two digits",
    "clock": "a clock time",
    "month": "a month of the year",
    "ambiguous_zhao": "兆 may be 10^6 or 10^12: give region= to settle it",
    "numeric": "a date in digits",
    "span_of_years": "a span of years",
    "year": "a year, with or without month and day",
    "decade": "a decade",
    "century": "a century",
    "day": "a day of the month",
    "quarter": "a quarter of the year",
}


def why(rule: str) -> str:
    """What a rule found, in words."""
    if rule.startswith("range_"):
        return "two figures of one unit joined into a range"
    if rule.startswith("word_"):
        return f"the word {rule[5:]}" if rule not in WHY else WHY[rule]
    return WHY.get(rule, rule)
