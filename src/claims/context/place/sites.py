"""Places of a sentence that no table names: 市传染病医院, 工人体育场, 土右旗 before its figure, 拉瓜伊拉州."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from claims.context.endings import characters
from claims.context.passages import Sentence
from claims.context.place.forms import is_phrase
from claims.context.place.gazetteer import Mention
from claims.context.place.placewords import any_of, any_within, finals
from claims.context.place.placewords import words as word_set
from claims.context.tagging import FIGURE, TIME, Word, dictionary_words, in_dictionary

_NOUNS = frozenset(["n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "ng", "b", "j", "f", "s", "an", "vn", "l", "i", "eng"])
_PROPER = frozenset(["nr", "nrt", "nrfg", "ns", "nt", "nz"])
_PIECES_OF_NAMES = frozenset([*_PROPER, "j", "n", "g", "ng", "zg", "x"])
_UNKNOWN_NAMES = _PIECES_OF_NAMES - {"n"}
_UNKNOWN = "x"
_MOST_WORDS, _MOST_SPELT, _MOST_NAMES = 4, 3, 16
_ONE = re.compile(r"[一1](?![\d十百千万.])")
_OF_A_DIVISION = frozenset("省市县州")
_GOES_ON = frozenset(["管理", "协会", "学会", "研究", "集团"])
_SORTS = frozenset("级类型科")
_LEVEL = re.compile(r"(?:国家|世界|省部?|市|县|区|镇|乡|村|校|院|厅|[一二三四五1-5]A?)级|第[^\W\d_]{1,3}[批届期轮]|[^\W\d_]{2}[性型式]")
_COUNTS_SITES = frozenset("家所座个處处间間")
_DIVISIONS = "自治县|自治旗|自治州|左旗|右旗|前旗|中旗|后旗|街道|开发区|新区|省|市|县|区|旗|镇|乡|村|盟|州"
_REPORTED = "有|共|新增|报告|累计|为|达"
_BEFORE_FIGURE = re.compile(
    r"(?:^|[、（(，,；;：:。\s])(?P<name>[^\W\da-zA-Z_的了是在有为与和及将被把等个各多该两每这那其报告新增累计其中包括]{1,8}"
    rf"(?:{_DIVISIONS}))(?:{_REPORTED})?$"
)
_BEFORE_FIGURE_ENDS = frozenset(word[-1] for word in f"{_DIVISIONS}|{_REPORTED}".split("|"))
_LOOK_BACK, _REMEMBERED = 14, 16384
_GOVERNMENTS = frozenset(
    [
        "港府",
        "政府",
        "市府",
        "县府",
        "省府",
        "州府",
        "官府",
        "首府",
        "邻居",
        "定居",
        "移居",
        "旅居",
        "民居",
        "客居",
        "独居",
        "同居",
        "位居",
        "高居",
        "退居",
        "位居",
    ]
)
_AT_HOME = ("主场", "客场")
_BUILT = frozenset(["架设", "搭建", "安装", "布设", "部署", "增设", "新建", "修建", "建造", "兴建", "拆除", "收购", "购置"])
"""What is built is not where: 架设|自动气象站."""


@cache
def _shop() -> re.Pattern[str]:
    """A shop as posts name it: 楼下盒马, 小区门口的水果店; a chain alone only where one is said to be in it: 在山姆花了."""
    near = rf"{any_of('nearby')}(?:的|那家|新开的)?(?:{any_within('chain')}|[^\W\d_的]{{0,4}}?{any_within('shop')})"
    within = rf"(?<=[在去逛])(?:了|趟)?(?P<chain>{any_of('chain')})(?:店|门店)?(?![的集股公])"
    inside = rf"{any_of('chain')}(?:(?:店里|门店里|里)(?!面|程)|(?=要?卖\d|才?卖\d))"
    return re.compile(rf"{near}|{within}|{inside}")


@cache
def _shop_marks() -> re.Pattern[str]:
    """A quick look where a sentence may name one: the first two characters of what does."""
    names = word_set("nearby") | word_set("chain")
    first, second = ("".join(sorted({word[at] for word in names})) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")


@cache
def _shop_prefixes() -> frozenset[str]:
    return frozenset(word[:2] for word in word_set("nearby") | word_set("chain"))


_SITES = ("facility", "site", "venue")


@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]*{any_within(*_SITES)}")


@cache
def _site_suffixes() -> frozenset[str]:
    """The last two characters of what names a site, or the only one."""
    return frozenset(word[-2:] for cue in _SITES for word in word_set(cue))


@cache
def _site_marks() -> re.Pattern[str]:
    """A quick look where a sentence may hold one: the last character, behind the last but one if there is one."""
    suffixes = _site_suffixes()
    before, single = ("".join(sorted({word[0] for word in suffixes if len(word) == length})) for length in (2, 1))
    return re.compile(f"[{''.join(sorted(finals(*_SITES)))}](?:(?<=[{before}].)|(?<=[{single}]))")


def _may_hold_site(sentence: Sentence) -> bool:
    text, suffixes, marks = sentence.text, _site_suffixes(), _site_marks().finditer(sentence.text, sentence.start, sentence.end)
    return any(text[mark.start() - 1 : mark.end()] in suffixes or mark[0] in suffixes for mark in marks)


@lru_cache(_REMEMBERED)
def _ends_as_site(word: str) -> bool:
    """Whether a word ends in what names a site."""
    return word[-1] in finals(*_SITES) and _site().fullmatch(word) is not None


@cache
def _definite() -> re.Pattern[str]:
    """A site that is pointed at: 这家羊汤馆, 这座石桥."""
    ends = (
        rf"(?![居府轩]){any_within('facility', 'venue', 'shop')}|[桥馆店铺院楼寺塔城村镇厂庙园场]|书屋|小院|老宅|里弄|胡同|弄堂|小镇|民宿"
    )
    return re.compile(
        rf"[这该](?:座|家|所|间|条|个|片|处|幢|栋)(?:[^\W\d_的是]{{2,12}}的)?(?:[^\W\d_的是有在了]{{0,5}}?(?:{ends}))(?![^\W\d_]?(?:公司|集团|企业|员|长|人|主|方))"
    )


@cache
def _sounded_name() -> re.Pattern[str]:
    sound = f"[{''.join(word_set('sound'))}]"
    return re.compile(rf"{sound}{sound}{{2,12}}(?:州|邦|市|省|县|岛|镇|大区|共和国|地区)(?![长民级政])")


_GAUGED = re.compile(
    r"(?:(?<=[，；：。、])|^)(?P<name>(?!最|警|历|今|昨|当|平|水|汛|江|河|湖|目|库|其|地|该|此|各)[^\W\da-zA-Z_的在]{2,4}?)(?:站)?(?:水位|洪峰水位)(?=[^，。；]{0,12}\d)"
)
"""A gauge by its name alone: 石矶|水位."""
_NO_GAUGE = frozenset("戒高低均库日时年峰面段")
_ABBREVIATIONS = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川蜀贵黔云滇陕秦甘陇青蒙桂藏宁新港澳"
_ABBREVIATED = re.compile(
    rf"[{_ABBREVIATIONS}](?<![{_ABBREVIATIONS}]{{2}})(?:[、和与]?[{_ABBREVIATIONS}]){{1,6}}(?:[两二三四五六七八九]个?(?:省|地|市|省市|省区)(?:区|市|份)?|等(?:[两二三四五六七八九]|\d{{1,2}})?个?(?:省|地)(?:区|市|份)?)(?![民内长级政])"
)
"""Provinces by their one character, summed up: 云、贵、川三省, 豫鲁两地."""


@cache
def _sounded_goal() -> re.Pattern[str]:
    """A foreign name of no known form, behind what places it, before what goes on there."""
    return re.compile(
        rf"(?:在|位于|抵达|登陆|袭击|重创)(?P<name>[{''.join(word_set('sound'))}]{{3,8}}城?)"
        r"(?=[，、]|的|以\d|主场|客场|迎战|对阵|击败|战胜|举办|开赛|开打|落幕|收官|闭幕|揭幕|举行|发生|附近|市中心|以[东西南北]|[东西南北]部|郊外|地区|登陆|机场|港|发现|召开|开幕|进行|落成|市场|上空)"
    )


class Sites:
    """The places of a text that the table does not name, sentence after sentence in text order.

    What its form alone shows lies within a sentence, for it holds no mark that ends one: the text is searched for it once.
    """

    def __init__(self, text: str) -> None:
        prefixes = _shop_prefixes()
        self._shop_marks = [hit.start() for hit in _shop_marks().finditer(text) if text[hit.start() : hit.start() + 2] in prefixes]
        self._sounded = sorted(_by_sound(text))
        self._next = 0

    def of(self, sentence: Sentence, known: Sequence[Mention]) -> list[Mention]:
        """The places of the next sentence beside those `known`, disjoint from them and from each other, in order."""
        more: list[Mention] = []
        if sentence.holds_figure:
            if _may_hold_site(sentence):
                more += _institutions(sentence)
            more += _paired(sentence)
            at = bisect_left(self._shop_marks, sentence.start)
            if at < len(self._shop_marks) and self._shop_marks[at] < sentence.end:
                more += _shops(sentence)
            if sentence.text.find("水位", sentence.start, sentence.end) > 0:
                more += _gauges(sentence)
        sounded = self._sounded
        while self._next < len(sounded) and sounded[self._next].start < sentence.end:
            more.append(sounded[self._next])
            self._next += 1
        return _disjoint(more, known, sentence.start) if more else more


CLAUSE, SENTENCE, STAY = range(3)


def unnamed(words: Sequence[Word]) -> list[tuple[int, int, int]]:
    """The sites without a name at which a sentence says that something is: 在|木耳园|务工, ，|养殖场|每年出栏; and how far each holds."""
    found: list[tuple[int, int, int]] = []
    there, working = word_set("there"), word_set("working_site")
    for at in range(len(words) - 1):
        word = words[at]
        if word.text in there:
            last = _site_noun(words, at + 1)
            if last is not None:
                found.append((words[at + 1].start, words[last].end, CLAUSE if words[last].tag == "s" else STAY))
        elif at == 0 or words[at - 1].tag in ("x", TIME) or words[at - 1].text in _NOW:
            if (there_is := _existential(words, at)) is not None:
                found.append((word.start, words[there_is].end, SENTENCE))
                continue
            last = at + (words[at + 1].text in _SITE_ENDS)
            site = word.text if last == at else word.text + words[last].text
            if site in working and last + 1 < len(words) and words[last + 1].text not in _OF_ITS and words[last + 1].tag != FIGURE:
                found.append((word.start, words[last].end, SENTENCE))
    return found


def _existential(words: Sequence[Word], at: int) -> int | None:
    """The last word of a place at the head of a clause that says what is there: 书架上|有7本书, 河边|摆着十几样咸菜."""
    last = at
    if words[at].tag != "s":
        last = next((end for end in (at + 1, at + 2) if end < len(words) and words[end].text in _INSIDE), 0)
        if not last or not all(_names(word) for word in words[at:last]):
            return None
    if len(words) < last + 3 or words[at].text[0] in _NOWHERE or words[last - 1 if last > at else at].text[-1] in _ON_PAPER:
        return None
    verb, behind = words[last + 1], words[last + 2].text
    if "的" in (behind, words[min(last + 3, len(words) - 1)].text):
        return None
    is_there = verb.text in _PUTS or (verb.tag == "v" and (behind in _STANDS or (len(verb.text) > 1 and verb.text[-1] in _STANDS)))
    return last if is_there else None


_PUTS = frozenset("有种挂摆放堆立停贴埋装铺搭住栽")
_ON_PAPER = frozenset("户书信单证函报表纸文网会稿册心")
_STANDS = frozenset("着有满")
_INSIDE = frozenset(["上", "里", "内", "边", "旁", "下", "旁边", "对面", "门口", "附近", "周边"])
_NOW = frozenset(["如今", "现在", "目前", "当时", "今年", "去年"])
_OF_ITS = frozenset(["的", "和", "与", "、", "及", "等", "也", "是"])
_MOST_TO_SITE = 4


def _site_noun(words: Sequence[Word], at: int) -> int | None:
    """The last word of the noun of a site that begins at `at`: 对面|的|宠物|诊所, 榨油|坊."""
    for last in range(at, min(at + _MOST_TO_SITE, len(words))):
        word = words[last]
        ends = word.text[-1] in _SITE_ENDS and (last > at if len(word.text) == 1 else len(word.text) > 2 and not in_dictionary(word.text))
        if ends or word.text in word_set("common_site"):
            return last + (last + 1 < len(words) and words[last + 1].text in _BESIDE)
        if word.tag == "s" and word.text[0] not in _NOWHERE and len(word.text) == 2:
            return last
        goes_on = word.tag in _NOUNS or word.text == "的" or (word.tag == _UNKNOWN and word.text.isalpha())
        if not goes_on and not (word.tag == "v" and last + 1 < len(words) and words[last + 1].text in _SITE_ENDS):
            return None
    return None


_BESIDE = frozenset(["周边", "附近", "门口", "里", "内", "旁", "旁边", "对面", "门前", "外", "外面", "里面", "楼下", "沿线"])
_NOWHERE = frozenset("当其之途期心手眼口嘴脑怀身肚头背脸耳网线纸天世梦书报海国境省市县")
_SITE_ENDS = frozenset("园馆院场厂店寺坊")


def _disjoint(more: list[Mention], known: Sequence[Mention], done: int) -> list[Mention]:
    """The places of `more` that overlap neither one `known` nor an earlier one."""
    found: list[Mention] = []
    at = 0
    for mention in sorted(more):
        while at < len(known) and known[at].end <= mention.start:
            at += 1
        free = at == len(known) or mention.end <= known[at].start
        if free and mention.start >= done:
            found.append(mention)
            done = mention.end
    return found


def _shops(sentence: Sentence) -> Iterator[Mention]:
    """Shops and restaurants of posts: 楼下盒马."""
    for match in _shop().finditer(sentence.text, sentence.start, sentence.end):
        start = match.start("chain") if match["chain"] else match.start()
        yield Mention(start, match.end(), "site", True)


def _institutions(sentence: Sentence) -> Iterator[Mention]:
    """Nouns that end in 医院, 体育场 and say which: 市传染病医院, not 医院."""
    words, venues, ends, done = sentence.words, word_set("venue"), finals(*_SITES), 0
    for at, word in enumerate(words):
        if word.text[-1] not in ends or at < done or not _ends_as_site(word.text) or _is_a_verb(word.text):
            continue
        last, start = _last_of(words, at), at
        while start > done and at - start < _MOST_WORDS - 1 and (_names(words[start - 1]) or _qualifies(words, start - 1, done)):
            start -= 1
        if start == at and len(word.text) > 2:
            start = _spelt(words, at, done)
        if start > done and (_begins_a_name(words, at) if start == at else words[start - 1].text == "高"):
            start -= 1
        if (
            _are_counted(words, last)
            or _is_counted(words, start)
            or _is_a_sort(words, start, last)
            or (start and words[start - 1].text in _BUILT)
        ):
            continue
        if start < last and words[start].text in _AT_HOME:
            start += 1
        if (
            start < last or (len(word.text) > 4 and not in_dictionary(word.text)) or (word.text[0] in _OF_A_DIVISION and len(word.text) > 2)
        ) and (word.text not in venues or any(map(_is_proper, words[start:last]))):
            yield Mention(words[start].start, words[last].end, "site", True)
            done = last + 1


def _is_a_verb(word: str) -> bool:
    """Whether a word of two characters only ends as the name of a house does: 高居, 中|居; not 兰亭居."""
    return word[-2:] in _GOVERNMENTS or (word[-1] == "居" and len(word) < 3) or (word[-1] in "府轩" and in_dictionary(word))


def _spelt(words: Sequence[Word], at: int, done: int) -> int:
    """Where a name begins at the head of a clause that no dictionary has, character by character: 大|赉|水文站."""
    start = at
    while start > done and at - start < _MOST_SPELT and words[start - 1].text not in _no_piece():
        if len(words[start - 1].text) > 1 or not words[start - 1].text.isalpha():
            break
        start -= 1
    opens = start == 0 or words[start - 1].tag in ("x", "ns", TIME) or words[start - 1].text in "在于"
    return start if opens and at - start > 1 else at


@cache
def _no_piece() -> frozenset[str]:
    return frozenset(characters("function") + characters("numeral") + "全")


def _qualifies(words: Sequence[Word], at: int, done: int) -> bool:
    """Whether an adjective stands between the nouns of a name: 骨质|疏松|门诊."""
    return words[at].tag == "a" and at > done and len(words[at].text) == 2 and _names(words[at - 1])


def _begins_a_name(words: Sequence[Word], at: int) -> bool:
    """Whether a verb or adjective at the head of a clause names the site behind it: 联合|医院, 胜利|广场."""
    if at < 1 or words[at - 1].text not in word_set("namelike"):
        return False
    return at == 1 or words[at - 2].tag in ("x", TIME)


def _is_a_sort(words: Sequence[Word], start: int, last: int) -> bool:
    """Whether words name a sort of site, or part of another name: 三级医院, 行人隧道, 医院|管理研究所."""
    if (last + 1 < len(words) and words[last + 1].text[:2] in _GOES_ON) or any(
        _LEVEL.fullmatch(word.text) for word in words[start : last + 1]
    ):
        return True
    if start and words[start - 1].text[-1] in _COUNTS_SITES:
        return False
    if start == last - 1 and words[start].text[-1] in _SORTS:
        return True
    return start < last and words[start].text in word_set("descriptor") and not any(map(_is_proper, words[start + 1 : last]))


def _are_counted(words: Sequence[Word], at: int) -> bool:
    """Whether a site is what the figure behind it counts: 三级医院331家."""
    return at + 1 < len(words) and words[at + 1].tag == FIGURE and not _COUNTS_SITES.isdisjoint(words[at + 1].text[-3:])


def _last_of(words: Sequence[Word], at: int) -> int:
    """The last of the words from `at` on that each end in what names a site: 遗址|博物馆."""
    while at + 1 < len(words) and _ends_as_site(words[at + 1].text):
        at += 1
    return at


def _names(word: Word) -> bool:
    """Whether a word may be part of an institution's name."""
    if (
        word.tag in _NOUNS
        or (word.tag == _UNKNOWN and word.text.isalpha())
        or (word.tag == "g" and len(word.text) > 1)
        or (word.text[0] == "第" and word.text[-1] not in _COUNTS_SITES)
    ):
        return True
    return word.tag == "v" and len(word.text) == 1 and dictionary_words(word.text)[0][1] == "vn"


def _is_proper(word: Word) -> bool:
    """Whether a word names one thing: a name, or what no dictionary has; not 星级, 航空."""
    return word.tag in _PROPER or not in_dictionary(word.text)


def _paired(sentence: Sentence) -> list[Mention]:
    """A division right before its figure in a list: 土右旗3例."""
    text, found = sentence.text, []
    for item in sentence.items:
        if item.tag == FIGURE and text[item.start - 1 : item.start] in _BEFORE_FIGURE_ENDS:
            low = max(sentence.start, item.start - _LOOK_BACK)
            match = _BEFORE_FIGURE.search(text[low : item.start])
            if match and not is_phrase(match["name"]):
                found.append(Mention(low + match.start("name"), low + match.end("name"), "county"))
    return found


def _is_counted(words: Sequence[Word], start: int) -> bool:
    """Whether several sites are counted by the figure before: 34个|国家气象站."""
    return start > 0 and words[start - 1].tag == FIGURE and _ONE.match(words[start - 1].text) is None


def _gauges(sentence: Sentence) -> Iterator[Mention]:
    """Where water stands high: 石矶|水位."""
    for match in _GAUGED.finditer(sentence.text, sentence.start, sentence.end):
        name = match["name"]
        if name[-1] not in _NO_GAUGE and (name[-1] in characters("toponym") or dictionary_words(name)[0][1] in _UNKNOWN_NAMES):
            yield Mention(*match.span("name"), "county", unknown=True)


def _by_sound(text: str) -> Iterator[Mention]:
    """What is pointed at; provinces by one character each; foreign names written by their sound: 拉瓜伊拉州, 在恩多拉举行."""
    for match in _definite().finditer(text):
        yield Mention(*match.span(), "generic", definite=True)
    for match in _ABBREVIATED.finditer(text):
        yield Mention(*match.span(), "province")
    for match in _sounded_name().finditer(text):
        yield Mention(match.start(), match.end(), "city")
    names: dict[str, int] = {}
    for match in _sounded_goal().finditer(text):
        if len(names) < _MOST_NAMES and dictionary_words(match["name"])[0][1] in _PIECES_OF_NAMES:
            names.setdefault(match["name"], match.start("name"))
    for name in names:
        at = text.find(name)
        while at >= 0:
            yield Mention(at, at + len(name), "city", unknown=True)
            at = text.find(name, at + len(name))
