"""The words of a clause that is cut off before a verb of speech, up to the predicate: 李明|在会上, 老祁|今早还."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from claims.context.naming.names import JOINS_BODIES, MOST_WORDS, PERSON, can_speak, end_in, is_personal, is_simple, like_a_name
from claims.context.naming.vocabulary import ends_in, set_of
from claims.context.persons import is_sounded
from claims.context.tagging import Word, tag

_PARENTHESIS = re.compile(r"(?<![今昨])[（(][^（）()]{0,40}[）)]\s*\Z")
_DATE = re.compile(r"(?:\d{2,4}年)?(?:\d{1,2}月(?:份|初|中旬|底)?)?(?:\d{1,2}[日号])?(?:上午|下午|晚间|晚|早上|早|凌晨|中午)?")
# 今(12)日, 10月30日, (301xxx): what stands behind a name before the verb.
_DATED = re.compile(
    r"(?:[今昨前明][天日]?|本月)?(?:[（(]\d{1,2}[日号]?[）)][日号]?|(?<=[^\d月年])(?:\d{1,2}月)?\d{1,2}[日号](?:晚间|早间|晚|早|盘后|上午|下午)?"
    r"|[（(][^（）()]{1,30}[）)]|[^\W\d_]着[^\W\d_]{1,4}|当地时间|北京时间|[截直][至止到][^，的]{1,12}|到?[本上下这]?(?:周|星期|礼拜)[一二三四五六日天])\Z"
)
# 在研报中, 在互动平台: where a thing is said, behind the one who says it.
_IN_WRITING = re.compile(
    r"(?<![现存正实仍还内所都就也只好])在[^，在的]{0,8}?(?:报告|研报|公告|[年季中周月]报|网志|脸书|微博|微信|推特|平台|互动易|招股书|回复|记录表|函|论文|文章|声明|专栏|社媒|粉专)(?:[中上里内]|发文|撰文)?\Z"
)
# 护士安慰我(说): who is told.
_TOLD = re.compile(r"(?:安慰|告诉|提醒|警告|回复|通知|跟|对|向|劝|骗)(?:我们?|大家|咱们?|[他她]们?|记者|媒体|外界|公众|社会|市场|对方)\Z")
_LISTENERS = ("我", "们", "大家", "他", "她", "记者", "媒体", "外界", "公众", "社会", "市场", "对方")
_LONGEST_DATE = 40
_ADVERBIAL = frozenset(["d", "t", "c", "p", "y", "o", "ad", "u", "uz", "ul", "ug", "uv"])
_ASPECTS = frozenset("了着过起道出")
_LASTING = frozenset("着了过")
_TAKING = (3, 4)
_VERBS_TAKEN = frozenset("作做笑称在对向从种")
_MOST_ADVERBS = 4
_LOOSE = frozenset("还也又曾则均再")


def without_tail(text: str) -> str:
    """The clause without where it was said, to whom, and what stands in parentheses."""
    if "在" in text and (place := _IN_WRITING.search(text)) and place.start() > 1:
        text = text[: place.start()]
    if text.endswith(_LISTENERS) and (told := _TOLD.search(text)) and told.start() > 1:
        text = text[: told.start()]
    while match := _PARENTHESIS.search(text):
        text = text[: match.start()]
    return text.removesuffix("的人").removesuffix("等人")


@cache
def _before_verb() -> tuple[frozenset[str], tuple[int, ...]]:
    """What stands between a subject and its verb, with other verbs of speech (警告|称), and their lengths."""
    nouns = set_of("document", "paper", "title", "body", "none", "label", "kept")
    words = set_of("around") | {word for word in set_of("say", "ask") if len(word) > 1 and word not in nouns}
    return words, tuple(sorted(set(map(len, words))))


def end_of_name(text: str) -> int:
    """Where a clause ends without the adverbs behind its subject: 老祁今早还发微信; by their form, for a name that is
    in no dictionary takes the first of them for its own (祁今|早)."""
    end, adverbs, lengths = len(text), *_before_verb()
    for _ in range(_MOST_ADVERBS):
        if dated := _DATED.search(text, max(0, end - _LONGEST_DATE), end):
            end = dated.start() or end
            continue
        cut = next((length for length in reversed(lengths) if length < end and text[end - length : end] in adverbs), 0)
        if cut == 0 or (cut == 1 and text[end - 1] not in _LOOSE):
            break
        end -= cut
    return end


def clause_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a clause, without blanks and without the date and the conjunctions that lead it."""
    if date := _DATE.match(text, start, end):
        start = date.end()
    words = list(_mended([word for word in tag(text, start, end, ()) if not word.text.isspace()]))
    at = 0
    while at < len(words) and (words[at].text in set_of("lead") or words[at].tag in ("t", "c", "d") or words[at].text == "、"):
        at += 1
    return words[at:]


def _mended(words: list[Word]) -> Iterator[Word]:
    """Names that took the verb behind them are divided (王海笑|着: 王海|笑|着), those in pieces are put together (吴|启明)."""
    taken, before = False, ""
    for word, following in zip_longest(words, words[1:]):
        if taken:
            taken = False
        elif word.tag in PERSON and _took_a_verb(word, following):
            yield Word(word.start, word.end - 1, word.tag, word.text[:-1])
            yield Word(word.end - 1, word.end, "v", word.text[-1])
        elif following and word.text in set_of("surname") and _is_its_surname(word, following, before):
            yield Word(word.start, following.end, "nr", word.text + following.text)
            taken = True
        else:
            yield word
        before = word.text


def _took_a_verb(name: Word, following: Word | None) -> bool:
    """Whether the last character of a name is the verb behind it: 王海笑|着."""
    return len(name.text) in _TAKING and ((following is not None and following.text in _ASPECTS) or name.text[-1] in _VERBS_TAKEN)


def _is_its_surname(word: Word, following: Word, before: str) -> bool:
    """Whether a surname belongs to the given name behind it: 吴|启明, 书记|吴|启明."""
    behind_title = ends_in(before, len(before), "title")
    return (behind_title or (word.tag in PERSON and following.tag != "v")) and _given(following, behind_title=behind_title)


def _given(word: Word, *, behind_title: bool) -> bool:
    """Whether a word behind a surname can be a given name: 启明, but no title, adverb or preposition."""
    if any(word.text in set_of(role) for role in ("title", "body", "around", "object", "listener")):
        return False
    return len(word.text) <= 2 and word.tag[0] in ("nvazjlibtdg" if behind_title else "nvazjlibt") and word.text not in _ASPECTS


def without_adverbs(words: list[Word]) -> list[Word]:
    """Without adverbs and times at the end: 特朗普20日 → 特朗普, 张先跃掷地有声地 → 张先跃."""
    end = len(words)
    while end:
        word = words[end - 1]
        if end > 1 and words[end - 2].text in set_of("title") and like_a_name(word):
            break
        if len(word.text) == 1 and end > 1 and words[end - 2].tag in PERSON and _is_end_of_name(words[end - 2], word):
            break
        if end > 2 and word.tag == "c" and word.text in set_of("body"):
            break
        if word.text in ("地", "着", "了") and end > 1:
            end -= 2
        elif word.text in set_of("around") or word.tag in _ADVERBIAL or (word.tag == "m" and word.text.rstrip("日月时").isdigit()):
            end -= 1
        else:
            break
    return words[:end]


def _is_end_of_name(name: Word, last: Word) -> bool:
    """Whether the last character of a clause belongs to the name before it; no preposition stands right before the verb: 李长|根(说)."""
    if is_sounded(name.text + last.text):
        return True
    return last.tag == "p" and len(name.text) == 2 and name.text[0] in set_of("surname") and last.text not in set_of("around", "object")


def before_predicate(text: str, words: list[Word]) -> list[Word]:
    """The subject before a prepositional phrase or a serial verb: 李明在会上, 李明接受记者采访时, 李斌向社会."""
    for at in range(1, len(words)):
        if words[at].text not in set_of("object") or words[at - 1].text == "所":
            continue
        left, rest = without_adverbs(words[:at]), words[at + 1 :]
        if not left or not (can_speak(text, left) or is_simple(left)):
            continue
        relative = (
            not words[at].text.endswith("着")
            and any(word.text == "的" for word in rest)
            and can_speak(text, rest)
            and not end_in(text, rest, "listener")
        )
        if not relative:
            return left
    return words


def first_agent(text: str, words: list[Word], *, person: bool = False) -> list[Word]:
    """The subject at the head of a clause whose verb has more before it: 他指着波尔, 公司发推."""
    for at in range(min(len(words) - 1, MOST_WORDS)):
        led_by = words[at].text == "的" and (person or words[at + 1].text in set_of("title"))
        if words[at].tag in ("p", "uj") and words[at + 1].tag not in PERSON and not led_by and words[at].text not in JOINS_BODIES:
            break
        following = words[at + 1]
        doing = following.tag[0] in "vpdtima" or (at + 2 < len(words) and words[at + 2].text in _LASTING)
        predicate = (
            (doing or (person and following.text in JOINS_BODIES))
            and following.tag not in ("vn", "tg")
            and following.text not in ("兼", "日", "月")
        )
        if predicate and (is_personal if person else can_speak)(text, words[: at + 1]):
            return words[: at + 1]
    return []
