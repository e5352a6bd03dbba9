"""Which words name a speaker: a person's name, a title, an organisation; and where in a clause they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise, zip_longest

from claims.context.persons import is_name, is_sounded, words_of
from claims.context.tagging import Word, dictionary_words, in_dictionary, tag

Range = tuple[int, int]
_REMEMBERED = 4096
_JOURNAL = re.compile(
    r"《(?P<name>[^》《]{0,12}(?:报|刊|网|周刊|杂志|新闻|科学|自然|柳叶刀|细胞)|[^》《]{2,14}(?=》(?:周刊|杂志|期刊|月刊|学报|网站|日报|报))|(?:自然|科学|柳叶刀|细胞|新英格兰)[·•:：—-][^》《]{1,14})》"
)
_TITLE = re.compile(r"《(?P<name>[^》《]{2,30})》")
_ACCOUNT = re.compile(r"@(?P<name>[^\s@]{2,16})\s*\Z")
# 网友“山里的风”(说), 公众号“云上发布”.
_CALLED = re.compile(
    r"[^\W\d_]{2}[“「](?P<name>[^“”「」，。]{2,12})[”」](?:的?(?:最新)?(?:调查|研究|统计|监测|报告|数据|测试|报导|报道))?\Z"
)
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
# 官网|年报(写得清清楚楚), 合同上(写着)
_PAPER = re.compile(
    r"(?:[一这那][份项篇则])?(?:\d{4}年的?)?(?:官网|最新|新版|上述|该|这份|此份|前述|修订后的|正式)?(?P<name>[^\W\d_]{2,6}?)[上里中]?"
)
# 黄姓驾驶(供称): whatever he is called besides.
_SURNAMED = re.compile(r"[^\W\d_的]姓[^\W\d_的在向对从与和被]{2,5}\Z")
# 依《办法》规定, 按合同约定(要求): who goes by a rule does not state it.
_BY_RULE = re.compile(r"(?:依|按|违反|符合|超过|达到|低于|高于|落实|满足|响应|贯彻|执行|对照|遵照|提出|适应)[^，在]{0,30}\Z")
# 该局在议员要求(说明时，)
_WHEN = re.compile(r"[^，]在[^，在]{1,8}(?<![上中里内间时下后前])\Z")
_LISTENERS = ("我", "们", "大家", "他", "她", "记者", "媒体", "外界", "公众", "社会", "市场", "对方")
_LONGEST_DATE = _LONGEST_LEAD = 40
_PERSON = ("nr", "nrt", "nrfg")
# Tags of words of the dictionary: what holds one of two characters is no name.
_COMMON = frozenset(["n", "r", "v", "vn", "a", "d", "t", "s", "f", "p", "c", "m", "l", "i"])
_ADVERBIAL = frozenset(["d", "t", "c", "p", "y", "o", "ad", "u", "uz", "ul", "ug", "uv"])
_JOINS = frozenset("、兼和及与的在")
_NO_NAME = frozenset("也都就还又很不没是")
"""What stands behind a subject and in no name: 表姐|也想."""
_ASPECTS = frozenset("了着过起道出")
_LASTING = frozenset("着了过")
_TAKING = (3, 4)
_VERBS_TAKEN = frozenset("作做笑称在对向从种")
_NO_PART = frozenset(
    [
        "是",
        "有",
        "来自",
        "作为",
        "负责",
        "参与",
        "担任",
        "援引",
        "引述",
        "位于",
        "表示",
        "介绍",
        "使",
        "让",
        "称",
        "说",
        "如",
        "令",
        "为",
        "收到",
        "的",
    ]
)
_MARKS_IN_NAMES = frozenset("·•.-— 兼、（）()《》“”")
_LONGEST_SIMPLE, _LONGEST_FILER = 12, 10
_NAMING = frozenset(["vn", "x", "a", "g", "vg", "ag", "tg", "q"])
"""Tags besides those of nouns: what no dictionary has comes in morphemes (泓|澈|生物)."""
_NO_FIRM = frozenset(["uj", "p", "c", "r", "ul", "uz", "u", "t", "y", "o"])
_LONGEST_NAME, _LONGEST_PLAIN = 13, 4
_FULL_NAME = 3
_NO_NAMES = ("title", "body", "none", "pronoun", "document", "label", "listener", "kept")
_DYNASTIES = frozenset(["宋朝", "明朝", "元朝", "夏朝", "周朝", "唐朝", "秦朝"])
_MOST_WORDS = 14
_PIECES = 3
_MOST_ADVERBS = 4
_FAMILIAR = frozenset("老小阿")
_HEADING_ALONE = frozenset(
    [
        "专家",
        "学者",
        "医生",
        "律师",
        "网友",
        "客服",
        "警方",
        "交警",
        "校方",
        "院方",
        "军方",
        "官方",
        "厂方",
        "馆方",
        "央行",
        "业内",
        "业界",
        "白宫",
        "欧盟",
        "气象台",
    ]
)
"""Short words that a headline puts before the words of those whom they name: 专家：每天走6000步."""
_CREDITS = frozenset(["编辑", "作者", "主编", "总编", "主播", "导演", "制片人", "主持人", "设计师", "摄影师"])
_LOOSE = frozenset("还也又曾则均再")
_PLACES = frozenset("上中里内处边旁下会群")
_LISTS = frozenset(["包括", "有", "为", "是", "如下", "包含", "含", "即", "例如", "分别为", "分别是", "成员", "名单"])
# 特邀棋手1人：
_COUNTED = re.compile(r"\d[人名位个家所]\Z")
_PROPER = frozenset(["ns", "nz", "nt", "nr", "nrt"])
_NAMED = frozenset(["ns", "nz", "nt", "nr", "j"])
_AND = frozenset("与和及")
_MATTERS = frozenset(["n", "vn", "an"])
"""Tags of what a body sees to (物流与采购联合会); who joins it (王芳和公司) has others."""
_CHARTERS = ("指南", "规范", "人口普查", "经济普查", "农业普查", "白皮书", "蓝皮书", "公报", "点阵图")
_OF_TAILS = (
    *("近期", "开展的", "完成的", "主导的", "牵头的", "的话", "的说法", "的讲话", "的", "最新", "初步", "相关", "有关", "官方", "权威"),
    *(
        "年度",
        "季度",
        "月度",
        "官网",
        "第一季度",
        "第二季度",
        "第三季度",
        "第四季度",
        "前三季度",
        "一季度",
        "二季度",
        "三季度",
        "四季度",
        "上半年",
        "下半年",
        "全年",
        "半年度",
    ),
)
"""Words between a source and what it has put out, besides those of the table."""
_SPEAKING_PAPERS = ("公告", "公报", "通报", "通告", "报", "书", "报告")
"""What states by itself: 据公告, not 按照规划."""
_POSTS = frozenset("员师官")
"""With what the names of posts end of which there are too many for a table: 讲解员, 理疗师."""
_OPENS_NAME, _CLOSES_NAME = frozenset("“「『@"), frozenset("”」』")


@cache
def _words(*roles: str) -> tuple[str, ...]:
    """The words of the table with one of `roles`, the longest first."""
    return tuple(sorted((word for role in roles for word in words_of(role)), key=lambda word: (-len(word), word)))


@cache
def _set(*roles: str) -> frozenset[str]:
    return frozenset(_words(*roles))


@cache
def _lengths(*roles: str) -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in _words(*roles)}))


@cache
def _endings(*roles: str) -> tuple[frozenset[str], tuple[int, ...], frozenset[str]]:
    """The words with one of `roles`, their lengths, and the characters that they end in."""
    words = _set(*roles)
    return words, _lengths(*roles), frozenset(word[-1] for word in words)


def _ends_in(text: str, end: int, *roles: str) -> bool:
    """Whether `text[:end]` ends in a word of the table: a look-up for each length there is."""
    words, lengths, last = _endings(*roles)
    if text[end - 1 : end] in last:
        for length in lengths:
            if text[max(0, end - length) : end] in words:
                return True
    return False


def _alternatives(*roles: str) -> str:
    return "|".join(map(re.escape, _words(*roles)))


@cache
def _publishing() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives('publish')}|援引|引述)")


@cache
def _published() -> re.Pattern[str]:
    """X公布的…(显示): whatever it is called, it is X's."""
    return re.compile(rf"(?:联合|共同|首次|最新|今日|日前|近日)?(?:{_alternatives('publish')})的")


@cache
def _tail() -> re.Pattern[str]:
    """What stands between a source and the end of the phrase: 最新统计数据, 公布的数据.

    A word that two others make is left to them, and a number is taken whole: what can be divided in one way only is
    gone through once.
    """
    words = {*_words("document", "filing", "asks", "publish"), *_OF_TAILS}
    plain = sorted(word for word in words if not any(word[:at] in words and word[at:] in words for at in range(1, len(word))))
    of = r"[一这该两]项|[一这该那某][份期篇条段则]|(?<![”」])网站"
    title = r"《[^》]{1,40}》|[（(][^（）()]{0,40}[）)]"
    number = r"[\d.]++(?:年(?:\d++月)?|(?<=[\d.]\d)月)?"
    return re.compile(rf"(?:{of}|{title}|{number}|{'|'.join(map(re.escape, plain))})+\Z")


def is_pronoun(text: str) -> bool:
    """Whether a speaker is the one named before: 他, or nothing at all."""
    return not text or text in _set("pronoun")


def is_office(text: str) -> bool:
    """Whether a speaker is an organisation, whose reports go on from sentence to sentence."""
    return _ends_in(text, len(text), "body")


def is_listener(text: str) -> bool:
    """Whether a verb of speech is told to somebody: 广大市民, 家长."""
    return text.removeprefix("广大").removesuffix("们") in _set("listener", "title")


@lru_cache(_REMEMBERED)
def paper(text: str) -> Range | None:
    """The document that a clause names alone, which goes on about the one who issued it: 公告(显示), 公报同时(说)."""
    if text in _set("paper"):
        return 0, len(text)
    if (found := _PAPER.fullmatch(text)) and found["name"] in _set("paper"):
        return found.span("name")
    words = _without_adverbs(_tagged(text, 0, len(text))) if text.startswith(_words("paper")) else []
    return (words[0].start, words[-1].end) if words and text[words[0].start : words[-1].end] in _set("paper") else None


@lru_cache(_REMEMBERED)
def cited_paper(text: str) -> Range | None:
    """The document that a phrase behind 据 names alone: 招股书披露, 官网介绍."""
    length = next((length for length in reversed(_lengths("asks")) if length < len(text) and text[-length:] in _set("asks")), 0)
    if length and (found := paper(text[:-length])):
        return found
    return paper(text) if text.endswith(_SPEAKING_PAPERS) else None


# ---- subjects ---------------------------------------------------------------------------------------------------------


@lru_cache(_REMEMBERED)
def subject(text: str, role: str) -> Range | None:
    """Where the one who speaks stands in a clause that is cut off before its verb; an empty range where it has no subject.

    >>> subject("国家发展改革委副主任李明在会上", "say")
    (10, 12)
    """
    text = _without_tail(text)
    if text.startswith(("据", "根据", "按照")):
        return None
    if "@" in text and (account := _ACCOUNT.search(text)):
        return account.span("name")
    if role == "show" and "记者" in text:
        return None
    if role == "ask" and (_BY_RULE.search(text) or _WHEN.search(text)):
        return None
    if role in ("say", "ask") and text.endswith("》") and not _JOURNAL.search(text) and (title := _TITLE.fullmatch(text)):
        return title.span("name")
    if text.endswith("》") and (journal := _JOURNAL.search(text)) and text[max(0, journal.start() - 1)] not in "在于":
        return journal.span("name")
    end = _end_of_name(text)
    if "姓" in text and (surnamed := _SURNAMED.search(text, 0, end)):
        return surnamed.span()
    if "援引" in text and role == "say":
        return source(text, asked=False)
    if role == "say" and "公告" in text[end:]:
        role = "file"
    if called := _CALLED.search(text, 0, end):
        return called.span("name")
    if text[:end] in _set("body"):
        return 0, end
    if role == "say" and (place := _bare_name(text, end)):
        return place
    return _by_words(text, end, role)


def _bare_name(text: str, end: int) -> Range | None:
    """A name of three characters that is all of a clause, or all that stands behind its 的, however it would be cut: 宋朝晖, 分拣快递的林海波."""
    start = text.rfind("的", 0, end) + 1
    name = text[start:end]
    return (start, end) if len(name) == _FULL_NAME and is_name(name) and _is_unknown(name) else None


def _is_unknown(name: str) -> bool:
    """Whether what looks like a name is no word of the dictionary, holds none that opens a phrase and ends in no post."""
    if in_dictionary(name) or _ends_in(name, len(name), *_NO_NAMES):
        return False
    word, kind = dictionary_words(name)[0]
    return kind[0] not in "pcdvmrf" or word in _DYNASTIES


def _by_words(text: str, end: int, role: str) -> Range | None:
    """The one who speaks by the words of the clause, where its form alone does not say."""
    words = _tagged(text, 0, len(text) if role == "show" else end)
    if paper(text):
        return (end, end)
    if role == "show":
        return _document(text, words) if words else None
    words = _without_adverbs(_before_predicate(text, words))
    if not words:
        return (end, end)
    if words[-1].text == "的":
        return None
    if len(words) > 1 and _ends(text, words, "document"):
        return _document(text, words)
    if role == "file" and _filer(words):
        return (words[0].start, words[-1].end) if not _ends(text, words, "none") else None
    if not _agent(text, words):
        # 超过半数的选民(认为) has a subject, if no name.
        verb = words[0].tag == "v" and not any(word.tag[0] == "m" and after.text == "的" for word, after in pairwise(words))
        words = _speaking(text, words, role)
        if verb and not words and role == "say":
            return (end, end)
    named = _name(text, words) if words else None
    if named and named[1] - named[0] == 1 and not is_pronoun(text[slice(*named)]):
        return None
    return named


def _without_tail(text: str) -> str:
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
    nouns = _set("document", "paper", "title", "body", "none", "label", "kept")
    words = _set("around") | {word for word in _set("say", "ask") if len(word) > 1 and word not in nouns}
    return words, tuple(sorted(set(map(len, words))))


def _end_of_name(text: str) -> int:
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


@lru_cache(_REMEMBERED)
def caption(text: str) -> Range | None:
    """The one whose post and name stand in a line of their own, before what he says.

    >>> caption("东湾村种植大户 郝大为"), caption("编辑 王海")
    ((8, 11), None)
    """
    post, _, name = text.replace("　", " ").rpartition(" ")
    if not _ends_in(post, len(post), "title") or post in _CREDITS or not is_name(name):
        return None
    return len(text) - len(name), len(text)


@lru_cache(_REMEMBERED)
def heading(text: str) -> Range | None:
    """The one whose words follow a colon: 市统计局：, 村支书王海：; a label is none (负责人：, 主办单位：).

    >>> heading("村支书王海"), heading("负责人")
    ((3, 5), None)
    """
    if text in _HEADING_ALONE or (len(text) <= _FULL_NAME and is_name(text) and _is_unknown(text)):
        return 0, len(text)
    words = _tagged(text, 0, len(text))
    if not words or "记者" in text or (_ends(text, words, "label") and (text in _set("label") or words[0].tag not in _PROPER)):
        return None
    if words[-1].text in _LISTS or _COUNTED.search(text):
        return None
    person = words[-1].tag in _PERSON and words[-1].text[0] in _set("surname")
    named = person or words[-1].tag == "nt" or _titled(text, words) is not None
    office = (len(text) > 2 or text[-1] == "媒") and _ends(text, words, "body") and not _ends(text, words, "document")
    return _name(text, words) if named or office else None


def _speaking(text: str, words: list[Word], role: str) -> list[Word]:
    """The subject of a clause whose last words before the verb are none that speaks."""
    if role == "forecast":
        return words if all(word.tag in ("nz", "nt", "eng") for word in words) else []
    if found := _first_agent(text, words):
        return found
    if role != "say":
        return []
    return words if _simple(words) else _described(words)


def _described(words: list[Word]) -> list[Word]:
    """The name at the end of what is said of it: 承担研制的翎羽航天."""
    behind = next((at + 1 for at in range(len(words) - 1, 0, -1) if words[at].text == "的"), len(words))
    named = any(word.tag in ("nr", "nz", "nrt", "nt", "eng") for word in words[behind:])
    return words[behind:] if named and _simple(words[behind:]) else []


@lru_cache(_REMEMBERED)
def head(text: str, *, person: bool) -> Range | None:
    """The one who does what a clause tells, where it is one who can speak; with `person` only a person's name.

    >>> head("村民王海放下锄头", person=True)
    (2, 4)
    """
    words = _tagged(text, 0, len(text))
    if not words:
        return None
    if words[0].tag == "v" and not (len(words) > 1 and _ends(text, words[:2], "title", "body")):
        return None
    place = _head(text, words, person=person)
    return (place[0], _without_time(text, place)) if place else None


def _without_time(text: str, place: Range) -> int:
    """Where a name ends that took the time behind it: 李家超|今早."""
    start, end = place
    length = next(
        (length for length in _lengths("around") if 1 < length < end - start - 1 and text[end - length : end] in _set("around")), 0
    )
    return end - length


def _head(text: str, words: list[Word], *, person: bool) -> Range | None:
    found = _first_agent(text, words, person=person)
    if found and _personal(text, found):
        return _name(text, found)
    return _first_name(text) or (_name(text, found) if found else None)


def _first_name(text: str) -> Range | None:
    """A name of three characters behind the first title of a clause: 汉子韦朝贵合不拢嘴; or a familiar one: 果农老覃乐开了花."""
    for at in range(2, min(len(text) - 3, _LONGEST_LEAD)):
        if text[at] in _FAMILIAR and text[at + 1] in _set("surname") and _ends_in(text, at, "title"):
            return at, at + 2
        if text[at] in _set("surname") and _ends_in(text, at, "title"):
            return (at, at + 3) if is_name(text[at : at + 3]) else None
    return None


def _tagged(text: str, start: int, end: int) -> list[Word]:
    """The words of a clause, without blanks and without the date and the conjunctions that lead it."""
    if date := _DATE.match(text, start, end):
        start = date.end()
    words = list(_mended([word for word in tag(text, start, end, ()) if not word.text.isspace()]))
    at = 0
    while at < len(words) and (words[at].text in _set("lead") or words[at].tag in ("t", "c", "d") or words[at].text == "、"):
        at += 1
    return words[at:]


def _mended(words: list[Word]) -> Iterator[Word]:
    """Names that took the verb behind them are divided (王海笑|着: 王海|笑|着), those in pieces are put together (吴|启明)."""
    taken, before = False, ""
    for word, following in zip_longest(words, words[1:]):
        if taken:
            taken = False
        elif (
            word.tag in _PERSON
            and len(word.text) in _TAKING
            and ((following and following.text in _ASPECTS) or word.text[-1] in _VERBS_TAKEN)
        ):
            yield Word(word.start, word.end - 1, word.tag, word.text[:-1])
            yield Word(word.end - 1, word.end, "v", word.text[-1])
        elif (
            following
            and word.text in _set("surname")
            and ((behind_title := _ends_in(before, len(before), "title")) or (word.tag in _PERSON and following.tag != "v"))
            and _given(following, behind_title=behind_title)
        ):
            yield Word(word.start, following.end, "nr", word.text + following.text)
            taken = True
        else:
            yield word
        before = word.text


def _given(word: Word, *, behind_title: bool) -> bool:
    """Whether a word behind a surname can be a given name: 启明, but no title, adverb or preposition."""
    if any(word.text in _set(role) for role in ("title", "body", "around", "object", "listener")):
        return False
    return len(word.text) <= 2 and word.tag[0] in ("nvazjlibtdg" if behind_title else "nvazjlibt") and word.text not in _ASPECTS


def _without_adverbs(words: list[Word]) -> list[Word]:
    """Without adverbs and times at the end: 特朗普20日 → 特朗普, 张先跃掷地有声地 → 张先跃."""
    end = len(words)
    while end:
        word = words[end - 1]
        if end > 1 and words[end - 2].text in _set("title") and _like_a_name(word):
            break
        if len(word.text) == 1 and end > 1 and words[end - 2].tag in _PERSON and _is_end_of_name(words[end - 2], word):
            break
        if end > 2 and word.tag == "c" and word.text in _set("body"):
            break
        if word.text in ("地", "着", "了") and end > 1:
            end -= 2
        elif word.text in _set("around") or word.tag in _ADVERBIAL or (word.tag == "m" and word.text.rstrip("日月时").isdigit()):
            end -= 1
        else:
            break
    return words[:end]


def _is_end_of_name(name: Word, last: Word) -> bool:
    """Whether the last character of a clause belongs to the name before it; no preposition stands right before the verb: 李长|根(说)."""
    if is_sounded(name.text + last.text):
        return True
    return last.tag == "p" and len(name.text) == 2 and name.text[0] in _set("surname") and last.text not in _set("around", "object")


def _before_predicate(text: str, words: list[Word]) -> list[Word]:
    """The subject before a prepositional phrase or a serial verb: 李明在会上, 李明接受记者采访时, 李斌向社会."""
    for at in range(1, len(words)):
        if words[at].text not in _set("object") or words[at - 1].text == "所":
            continue
        left, rest = _without_adverbs(words[:at]), words[at + 1 :]
        if not left or not (_agent(text, left) or _simple(left)):
            continue
        relative = (
            not words[at].text.endswith("着")
            and any(word.text == "的" for word in rest)
            and _agent(text, rest)
            and not _ends(text, rest, "listener")
        )
        if not relative:
            return left
    return words


def _first_agent(text: str, words: list[Word], *, person: bool = False) -> list[Word]:
    """The subject at the head of a clause whose verb has more before it: 他指着波尔, 公司发推."""
    for at in range(min(len(words) - 1, _MOST_WORDS)):
        led_by = words[at].text == "的" and (person or words[at + 1].text in _set("title"))
        if words[at].tag in ("p", "uj") and words[at + 1].tag not in _PERSON and not led_by and words[at].text not in _AND:
            break
        following = words[at + 1]
        doing = following.tag[0] in "vpdtima" or (at + 2 < len(words) and words[at + 2].text in _LASTING)
        predicate = (
            (doing or (person and following.text in _AND))
            and following.tag not in ("vn", "tg")
            and following.text not in ("兼", "日", "月")
        )
        if predicate and (_personal if person else _agent)(text, words[: at + 1]):
            return words[: at + 1]
    return []


def _filer(words: list[Word]) -> bool:
    """Whether a clause is nothing but a firm's name, known or not: 瀚川|云图, 泓|澈|生物, *ST天邑."""
    joined = "".join(word.text for word in words)
    return (
        1 < len(joined) <= _LONGEST_FILER
        and len(joined) == words[-1].end - words[0].start
        and not any(word.tag in _NO_FIRM or word.text in _NO_PART for word in words)
    )


def _simple(words: list[Word]) -> bool:
    """A clause that is nothing but a short noun phrase before its verb: 苹果."""
    nominal = (
        words[-1].tag != "x"
        and words[0].text not in ("中", "其中")
        and all(word.tag[0] in "nzjrebl" or word.tag in _NAMING for word in words)
    )
    # A company's name that the dictionary does not have comes in pieces: 科兴|达.
    pieces = len(words) == 2 and words[0].tag[0] in "nj" and words[-1].end - words[0].start == _PIECES and len(words[1].text) == 1
    return (nominal or pieces) and 1 < words[-1].end - words[0].start <= _LONGEST_SIMPLE


# ---- sources ----------------------------------------------------------------------------------------------------------


@lru_cache(_REMEMBERED)
def source(text: str, *, asked: bool, filed: bool = False) -> Range | None:
    """Whom the phrase behind 据 or before 显示 names, None where nobody; `asked` wants 统计, 介绍 or 数据 at its end;
    what is `filed` (年报) has a company before it, whatever its name.

    >>> source("国家统计局发布的最新数据", asked=True)
    (0, 5)
    """
    start, body = 0, text
    if journal := _JOURNAL.search(body):
        return journal.span("name")
    tail = _tail().search(body)
    charter = _charter(text) if asked and text.endswith(_CHARTERS) and not _publishing().search(text) else None
    if asked and not tail and not is_office(body):
        return charter
    body = body[: tail.start()] if tail else body
    if (published := _publishing().search(body)) and (published.start() or published[0] in ("援引", "引述")):
        cited = published[0] in ("援引", "引述")
        start, body = (start + published.end(), body[published.end() :]) if cited else (start, body[: published.start()])
    if body in _set("body") and body[-1] != "里":
        return start, start + len(body)
    words = _before_predicate(text, _without_adverbs(_tagged(text, start, start + _end_of_name(body))))
    named = words and (_agent(text, words) or words[-1].tag in ("nz", "eng") or (filed and (_simple(words) or _filer(words))))
    if words and words[-1].text[-1] == "里":
        return charter
    if words and filed and _filer(words) and _titled(text, words) is None:
        return words[0].start, words[-1].end
    return _name(text, words) if named else charter or _whose(text, start, body)


def _whose(text: str, start: int, body: str) -> Range | None:
    """The office whose paper on something it is: 气象科学研究所|的农业气象(旬报)."""
    of = body.find("的")
    words = _without_adverbs(_tagged(text, start, start + of)) if of > 1 else []
    return _name(text, words) if words and _ends(text, words, "body") else None


def _charter(text: str) -> Range | None:
    """A document that speaks for itself where nobody is named who put it out: (据)第七次全国人口普查."""
    words = _tagged(text, 0, len(text))
    return (words[0].start, len(text)) if len(words) > 1 and len(text) - words[0].start <= _LONGEST_NAME else None


@lru_cache(_REMEMBERED)
def named_source(text: str) -> Range | None:
    """What a reporter has learnt a thing from, where it has a name of its own: 成都国际铁路港, not 现场."""
    words = _without_adverbs(_tagged(text, 0, len(text)))
    if (
        len(words) < 2
        or words[0].tag not in _NAMED
        or not _simple(words)
        or _ends(text, words, "none")
        or text[words[-1].end - 1] in _PLACES
    ):
        return None
    return words[0].start, words[-1].end


def _document(text: str, words: list[Word]) -> Range | None:
    """Who put out a document, from 国家统计局发布的数据, X数据, X发布的《…》; or who finds a thing out."""
    if not _ends(text, words, "document", "filing"):
        words = _without_adverbs(words) or words
    if not _ends(text, words, "document", "filing") and words[-1].text != "》":
        if _agent(text, words):
            return _name(text, words)
        if office := _office_at_head(text, words):
            return _name(text, office)
        published = _published().search(text, words[0].start)
        return _shifted(source(text[words[0].start : published.start()], asked=False), words[0].start) if published else None
    start = words[0].start
    return _shifted(source(text[start : words[-1].end], asked=False, filed=_ends(text, words, "filing")), start)


def _office_at_head(text: str, words: list[Word]) -> list[Word]:
    """The office before what it has found out by: 农业农村部|农情调度(显示)."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].tag[0] != "n" and words[at].tag not in ("vn", "v", "b", "j"):
            break
        if words[at - 1].tag == "nt" or (len(words[at - 1].text) > 1 and _ends(text, words[:at], "body")):
            return words[:at]
    return []


def _shifted(place: Range | None, start: int) -> Range | None:
    """A range of a text that begins at `start` of another, in that other."""
    return (start + place[0], start + place[1]) if place else None


# ---- names ------------------------------------------------------------------------------------------------------------


def _ends(text: str, words: Sequence[Word], *roles: str) -> bool:
    """Whether the last words end in a word of the table; 们 does not count."""
    end = words[-1].end
    return _ends_in(text, end - 1 if words[-1].text.endswith("们") else end, *roles)


def _agent(text: str, words: list[Word]) -> bool:
    """Whether words end in what can speak: a name, a title, an organisation."""
    if not words:
        return False
    if words[-1].tag in (*_PERSON, "nt") or _ends(text, words, "title", "body", "pronoun"):
        return True
    familiar = len(words[-1].text) == 2 and words[-1].text[0] in _FAMILIAR and is_name(words[-1].text)
    return familiar or _titled(text, words) is not None or _is_bare_name(text, words)


def _is_bare_name(text: str, words: list[Word]) -> bool:
    """Whether words are nothing but a name in pieces: 万|步炎."""
    return 1 < len(words) <= _PIECES and words[-1].end - words[0].start <= _PIECES + 1 and is_name(text[words[0].start : words[-1].end])


def _personal(text: str, words: list[Word]) -> bool:
    """Whether words end in a person's name."""
    return words[-1].tag in _PERSON or _titled(text, words) is not None


def _name(text: str, words: list[Word]) -> Range | None:
    """The shortest sure name of the one who ends `words`: 天津市副主任韩金艳 → 韩金艳; None for the writer, or nobody."""
    if _ends(text, words, "none"):
        return None
    if named := _titled(text, words) or _before_title(text, words):
        return named
    if words[-1].tag in _PERSON and not _ends(text, words, "body"):
        return _person(text, words)
    if _ends(text, words, "document") and not _ends(text, words, "body"):
        return None
    return _phrase(text, words)


def _titled(text: str, words: list[Word]) -> Range | None:
    """The name behind a title at the end of `words`: 董事诺德科沃奇; words of the dictionary are no name."""
    end = words[-1].end
    for at in range(len(words) - 1, max(0, len(words) - 1 - _MOST_WORDS), -1):
        word, name = words[at], text[words[at].start : end]
        if (
            len(name) > _LONGEST_NAME
            or word.text in _JOINS
            or word.tag in ("ul", "uz", "z")
            or word.text in _NO_NAME
            or (len(word.text) > 1 and word.tag in _COMMON and not _like_a_name(word))
        ):
            break
        opened = words[at - 1].text in _OPENS_NAME
        if len(name) > 1 and at - opened > 0 and _ends_in(text, words[at - 1 - opened].end, "title"):
            if _ends_in(text, end, "title", "body") and not (word.tag in _PERSON and is_name(name)):
                return None
            return word.start, end - (text[end - 1] in _CLOSES_NAME)
    return _by_form(text, words, end)


def _by_form(text: str, words: list[Word], end: int) -> Range | None:
    """A name behind a title that the segmenter took for words: 局长林世雄 (林|世雄), 副主任岩温罕 (岩温|罕)."""
    if _ends_in(text, end, "title", "body"):
        at = end - 3
        return (at, end) if at > 0 and _ends_in(text, at, "title") and is_name(text[at:end]) and text[at] in _set("surname") else None
    for at in range(end - 2, max(words[0].start, end - _LONGEST_NAME - 1), -1):
        if ((text[at - 1] in _POSTS and any(word.end == at for word in words)) or _ends_in(text, at, "title")) and (
            is_name(text[at:end]) or _is_sounded_word(words[-1], at)
        ):
            return at, end
    return None


def _is_sounded_word(word: Word, start: int) -> bool:
    """A word of two syllables of other tongues: 连长旺堆."""
    return word.start == start and is_sounded(word.text, 2)


def _like_a_name(word: Word) -> bool:
    """A word of the dictionary that is a name behind a title: 经济学家高远."""
    return (
        len(word.text) == 2
        and word.tag in ("n", "a", "l", "i", "d")
        and word.text[0] in _set("surname")
        and word.text not in _set("around")
    )


def _before_title(text: str, words: list[Word]) -> Range | None:
    """The full name before a title: 钟南山院士, 钟|文山院士; 张主任 has none."""
    end = words[-1].end
    at = next((at for at, word in enumerate(words) if text[word.start : end] in _set("title")), 0)
    if not at:
        return None
    name, before = words[at - 1], words[at - 2] if at > 1 else None
    if name.tag in _PERSON and len(name.text) in (2, 3) and name.text[0] in _set("surname"):
        return name.start, name.end
    divided = before is not None and before.tag in _PERSON and before.text in _set("surname") and len(name.text) == 2
    return (before.start, name.end) if before and divided else None


def _person(text: str, words: list[Word]) -> Range:
    """A person's name, which may be in pieces: 罗伯特·肯尼迪, 楼|曾瑞."""
    at = len(words) - 1
    while at and (words[at - 1].tag in _PERSON or words[at - 1].text in ("·", "•") or words[at].text in ("·", "•")):
        at -= 1
    if at and len(words[at].text) <= 2 and words[at - 1].text in _set("surname"):
        at -= 1
    while at and words[at - 1].text not in _set("title") and is_sounded(text[words[at - 1].start : words[-1].end]):
        at -= 1
    return words[at].start, words[-1].end


def _phrase(text: str, words: list[Word]) -> Range:
    """The noun phrase that ends `words`: 国家发展改革委相关负责人, 一名基层流调人员, 物理研究所的研究人员."""
    at = len(words) - 1
    while at and (
        _belongs(words[at - 1])
        or (at > 1 and words[at - 1].text in _AND and words[at - 2].tag in _MATTERS and not _ends(text, words[: at - 1], "title", "body"))
        or (words[at - 1].text == "等" and at > 1 and _ends(text, words[: at - 1], "body"))
        or (at > 1 and words[at - 1].text == "的" and _of_an_office(text, words[: at - 1]))
    ):
        at -= 1
    while at < len(words) - 1 and (words[at].tag == "x" or words[at].text[0].isdigit()):
        at += 1
    return words[at].start, words[-1].end


def _of_an_office(text: str, words: list[Word]) -> bool:
    """Whether 的 belongs to the name of an office: 物理研究所的, not 开设五金工厂的."""
    return _ends(text, words, "body") and not any(word.tag in ("v", "p") for word in words)


def _belongs(word: Word) -> bool:
    """Whether a word can be part of the noun phrase that goes on behind it."""
    if word.text in _NO_PART or word.tag in ("uj", "p", "d", "t"):
        return False
    return word.text in _MARKS_IN_NAMES if word.tag == "x" else word.tag[0] in "nabzjlmqrfsvgkehic"
