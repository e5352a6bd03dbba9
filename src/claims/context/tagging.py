"""Words with part-of-speech, by rjieba; quantities and times are masked, so that they do not lead it astray."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from claims.context.cues import cue_words, cues
from claims.context.persons import is_sounded, words_of
from claims.context.place.gazetteer import Mention
from claims.loading import folded, rows

MASK = "\ue000"
_OTHER = "\ue001"
_COUNTING = frozenset("0123456789零〇一二三四五六七八九十百千万亿两几数半多每")
_RUN_TOGETHER = frozenset(["拟向", "血压高", "血糖高", "血脂高", "直径约"])
"""What the dictionary has for one word: 血压|高达."""
_SPLIT = frozenset(["同比", "环比"])
"""What the segmenter takes for the beginning of a name: 同比|增加."""
_LAST = {
    **dict.fromkeys("比较以", "p"),
    **dict.fromkeys("达为超占卖售要是有", "v"),
    **dict.fromkeys("须应均共仅已却则还约", "d"),
    "首": "b",
}
"""What ends no word, and is cut off from one that no dictionary has, with its tag: 率|须, 队|以, 乘|占."""
_FIRST = {
    **dict.fromkeys("仅只共均已却须才将", "d"),
    **dict.fromkeys("比因经朝由", "p"),
    "若": "c",
    "限": "v",
    "他": "r",
    "她": "r",
    "占": "v",
    "要": "v",
}
"""What begins no word: 仅|增, 比|老馆, 因|犯, 若|锂价."""
_TAKES_OBJECT = frozenset([
    "发放", "招收", "签订", "偿还", "破获", "挽回", "上缴", "拖欠", "领取", "举办", "查获", "归还", "筹集", "收回", "追回", "追缴", "没收", "抓获", "逮捕", "降低",
    "提高", "增加", "减少", "出售", "销毁", "查处", "扩大", "缴纳", "扣押", "缴获", "捣毁", "拆除", "转移", "疏散",
])  # fmt: skip
"""Verbs that the dictionary has in one word with their object, which is what a figure counts: 发放|贷款, 招收|新生."""
_OF_AMOUNTS = frozenset("力量额率数期费性者法")
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half characters, which the segmenter cannot take."""
_SUFFIXES = frozenset([*"性率量额数型式化员者机费价款桩例室器线点度组期段股", "某", "某某"])
"""What is no word of its own: it makes a noun of the word before it."""
_HEADS = frozenset("户股座场片圈级盘箱曲层台")
"""Classifiers that are nouns behind a noun of two characters or more: 低收入|户, 发展|股."""
_WHEN = frozenset(
    [
        "日期",
        "同期",
        "上期",
        "本期",
        "前期",
        "后期",
        "初期",
        "末期",
        "早期",
        "晚期",
        "中期",
        "近期",
        "远期",
        "短期",
        "长期",
        "当期",
        "时期",
        "星期",
        "定期",
        "暑期",
    ]
)
"""Times, where other words with 期 name what lasts: 冰期."""
_MOST = frozenset(["最多", "最少", "最高", "最低", "最大", "最小"])
"""What the segmenter takes for a part of a word: 死亡人|数最多."""
_CAPTAINS = frozenset(["机长", "船长", "车长", "站长", "桥长", "房长"])
"""Before a length these are a thing and how long it is: 盾构机|长115米."""
_COMPARED = frozenset(["相比", "相较", "对比"])
_SHADES = frozenset(["了", "过", "着"])
"""Behind a word that may be a noun or a verb these make it a verb: 在高原工作|了."""
_TITLES = frozenset([
    "先生", "女士", "小姐", "太太", "夫人", "老师", "师傅", "医生", "大夫", "护士", "教授", "律师", "警官", "同学", "同志", "经理", "大爷", "大妈", "大叔", "大婶", "大姐", "大哥",
    "阿姨", "叔叔", "伯伯", "奶奶", "爷爷", "婆婆", "阿婆", "阿伯",
])  # fmt: skip
"""Behind a surname these make it one, whatever else it is: 张/q|先生."""
_SO = "结果"
_THEN = frozenset(
    [
        "只",
        "只有",
        "仅",
        "仅有",
        "就",
        "才",
        "却",
        "又",
        "还",
        "还是",
        "还有",
        "竟",
        "竟然",
        "居然",
        "反而",
        "被",
        "让",
        "一",
        "我",
        "你",
        "他",
        "她",
        "我们",
        "他们",
    ]
)
"""Behind 结果 these tell that it joins two sentences and is no thing: 结果|只有3人来."""
_DEPENDENT = _SHADES | _TITLES | {_SO, " ", MASK}
"""Words whose tag is told by what stands beside them."""
_BEFORE_HEADS = frozenset(["n", "vn", "nz", "b", "l", "j", "eng"])
_LONGEST_NAME = 8
_NO_SURNAMES = frozenset("都还也就却又不没很已")
"""Adverbs with which the segmenter begins names: 都还没|许嫁."""
_NAMES = frozenset(["nr", "nrt", "nrfg", "nz"])
_REMEMBERED = 65536
_OFTEN = 100_000
"""How often a word is to be taken for common: 每升 goes before 升降 and 升涨 in 每升|降, 每升|涨."""
_COMMON = frozenset(["一审", "判处", "并处", "游出"])
"""Words that lose to longer ones that are none: 一审|判处 to 审判, 并处|罚金 to 处罚金."""
_SELDOM = 3000
"""The same for 这部, which goes before 部手机 in 这部|手机 and not before 部分 in 这|部分."""
_MAY_BE_PHRASES = frozenset(["n", "l", "i", "nz"])
_RESULTS = (
    "于",
    "到",
    "成",
    "为",
    "给",
    "住",
    "掉",
    "着",
    "了",
    "出",
    "出来",
    "起来",
    "下来",
    "下去",
    "过来",
    "过去",
    "出去",
    "上来",
    "上去",
    "回来",
    "回去",
    "进去",
)
_NO_RESULTS = ("支出", "产出", "演出", "付出", "呼出", "输出", "收成", "行为", "三成", "九成", "特地到")
"""Nouns that end like a verb with its result."""
_WITH_OBJECT = frozenset([
    "符合", "提供", "发生", "引起", "缺乏", "作出", "采取", "履行", "解除", "颁发", "濒临", "取得", "受到", "获得", "造成", "导致", "达到", "进行", "开展", "举行", "实现",
    "行使", "承担", "刷新", "打破", "宣告", "签订", "扭转", "挽回", "听取", "提出", "加强", "提高", "增强", "降低", "减少", "成为", "进入", "名列", "参加", "发表", "获取",
    "拐卖", "完成", "服从", "施加", "展开", "遭受", "遭到", "露出", "敲响", "举办", "站稳", "亲临", "主持", "导入", "结束", "继续", "照常", "暂缓", "纯属", "树立", "吸取",
])  # fmt: skip
"""Verbs with which words of four characters are phrases: 取得|成功."""
FIGURE, TIME = "figure", "time"


class Word(NamedTuple):
    """A word at `start:end` of the reading. `tag` is jieba's (n, ns, v, …), or FIGURE or TIME; `item` numbers those."""

    start: int
    end: int
    tag: str
    text: str
    item: int = -1


_new_word = tuple.__new__
"""Makes a word in half the time of `Word(…)`, for each of the millions of a text."""


class Item(NamedTuple):
    """A stretch that is masked: a figure or a time, by its number."""

    start: int
    end: int
    tag: str
    number: int


@cache
def _tags() -> dict[str, str]:
    """Words whose tag the dictionary has wrong for our purpose, or does not have as one word; verbal cues are verbs."""
    return dict.fromkeys(cues().verbs(), "v") | {folded(cells[0]): cells[1] for _, cells in rows("words.tsv")}


@cache
def _retagged() -> dict[str, str]:
    """Words of the segmenter's dictionary that are mostly another part of speech than it says: 上市/ns, 被淹/n, 顾客/nr."""
    return {folded(cells[0]): cells[1] for _, cells in rows("retagged.tsv")}


@cache
def _segmenter() -> Any:
    """One segmenter for the process, with our words and cues in it: made at the first use, for it takes a third of a second."""
    from rjieba import Jieba

    segmenter, tags = Jieba(), _tags()
    for word in dict.fromkeys((*tags, *cues().multiple())):
        if len(word) > 1:
            segmenter.add_word(word, _frequency(word), tags.get(word, "v"))
    return segmenter


def _frequency(word: str) -> int | None:
    """How often a word of ours is taken to occur; None leaves it to the segmenter."""
    if word[0] == "每" or word in _COMMON:
        return _OFTEN
    return _SELDOM if word[0] in "这那该" and len(word) == 2 else None


def dictionary_words(text: str) -> list[tuple[str, str]]:
    """The words of a stretch that the dictionary has, with their tags, what it does not have character by character.

    >>> dictionary_words("主产区腊玛底")
    [('主产区', 'n'), ('腊', 't'), ('玛', 'nr'), ('底', 'f')]
    """
    found: list[tuple[str, str]] = _segmenter().tag(_whole_characters(text), False)
    return found


def in_dictionary(word: str) -> bool:
    """Whether the segmenter has a word."""
    return bool(_segmenter().has_word(_whole_characters(word)))


def _whole_characters(text: str) -> str:
    """A text without half characters: what stands for them is in no word."""
    return text if text.isascii() else _SURROGATE.sub(_OTHER, text)


def tag(text: str, start: int, end: int, items: Sequence[Item], places: Sequence[Mention] = ()) -> list[Word]:
    """The words of `text[start:end]`; `items` are the figures and times in it, disjoint and in order.

    Words inside one of `places` are names of places, whatever the segmenter takes them for.

    >>> [(w.text, w.tag) for w in tag("长春新增5例患者", 0, 8, [Item(4, 6, FIGURE, 0)], [Mention(0, 2, "prefecture")])]
    [('长春', 'ns'), ('新增', 'v'), ('5例', 'figure'), ('患者', 'n')]
    """
    if places and (unknown := [Item(one.start, one.end, "nt" if one.institution else "ns", -1) for one in places if one.unknown]):
        items = _with_names(items, unknown)
    words = _placed(_tagged(_masked(text, start, end, items)), text, start, items)
    if places:
        _name_places(words, places)
    return _with_dotted_names(words) if text.find("·", start, end) >= 0 else words


def _with_dotted_names(words: list[Word]) -> list[Word]:
    """The words with names of other tongues in one piece: 本森|·|基|普罗诺."""
    joined: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word.text != "·" or not joined or not _may_be_named(joined[-1]):
            joined.append(word)
            at += 1
            continue
        end = at + 1
        while end < len(words) and end - at < _LONGEST_NAME:
            behind_dot = words[end - 1].text == "·"
            if not (words[end].text == "·" or _sounded(words[end]) or (behind_dot and _may_be_named(words[end]))):
                break
            end += 1
        if end == at + 1:
            joined.append(word)
        else:
            while len(joined) > 1 and _sounded(joined[-2]) and joined[-2].tag != "ns" and joined[-2].end == joined[-1].start:
                word = joined.pop()
            start = joined.pop().start
            pieces = "".join([*(piece.text for piece in words if start <= piece.start < words[end - 1].end)])
            joined.append(Word(start, words[end - 1].end, "nr", pieces))
        at = end
    return joined


def _sounded(word: Word) -> bool:
    """Whether a word is nothing but characters that write the syllables of other tongues."""
    return word.item < 0 and is_sounded(word.text, 1)


def _may_be_named(word: Word) -> bool:
    """Whether a word beside the dot of a name may be a piece of it."""
    unknown = word.tag == "n" and len(word.text) < _LONGEST_NAME and not _segmenter().has_word(word.text)
    return word.tag in _NAMES or unknown or _sounded(word)


def _tagged(masked: str) -> list[tuple[str, str]]:
    tagged: list[tuple[str, str]]
    try:
        tagged = _segmenter().tag(masked)
    except UnicodeEncodeError:
        tagged = _segmenter().tag(_whole_characters(masked))
    return tagged


def _with_names(items: Sequence[Item], names: Sequence[Item]) -> list[Item]:
    """Items and the names that none of them overlaps, in order: a name that no dictionary has is one word."""
    merged: list[Item] = []
    for item in sorted((*items, *names)):
        if not merged or item.start >= merged[-1].end:
            merged.append(item)
        elif merged[-1].number < 0 <= item.number:
            merged[-1] = item
    return merged


def _name_places(words: list[Word], places: Sequence[Mention]) -> None:
    """Gives the words that lie in a place the tag ns, in an institution nt."""
    for place in places:
        at = bisect_left(words, (place.start,))
        while at < len(words) and words[at].end <= place.end:
            start, end, tag, text, item = words[at]
            if item < 0 and tag != "x":
                words[at] = Word(start, end, "nt" if place.institution else "ns", text)
            at += 1


def _masked(text: str, start: int, end: int, items: Sequence[Item]) -> str:
    pieces: list[str] = []
    at = start
    for item in items:
        pieces.append(text[at : item.start])
        at = item.end
    pieces.append(text[at:end])
    masked = MASK.join(pieces)
    return masked if masked.count(MASK) == len(items) else MASK.join(piece.replace(MASK, _OTHER) for piece in pieces)


def _placed(tagged: list[tuple[str, str]], text: str, start: int, items: Sequence[Item]) -> list[Word]:
    """The words at their places, the masks as what they hide; a suffix that was cut off goes back to its word."""
    following, known = iter(items), _known()
    found: list[Word] = []
    add, unchanged = found.append, known.unchanged.get
    for at, pair in enumerate(tagged):
        whole = unchanged(pair)
        if whole is not None:
            end = start + len(pair[0])
            add(_new_word(Word, (start, end, whole, pair[0], -1)))
            start = end
            continue
        if pair[0] == " " and _is_spacing(tagged, at):
            start += 1
            continue
        if pair[0] == MASK:
            item = next(following)
            if (
                item.tag == FIGURE
                and text[item.end - 1] in "%％"
                and len(found) > 1
                and found[-1].text == "比"
                and found[-2].tag[:1] in "nv"
                and found[-2].end == found[-1].start
            ):
                found[-2:] = [Word(found[-2].start, found[-1].end, "n", found[-2].text + "比")]
            if found and found[-1].text in _CAPTAINS and text[item.end - 1] in "米里尺呎寸":
                found[-1:] = _last_apart(found[-1])
            compared = item.tag == TIME or text.startswith("前", item.end)  # 产量比|去年, 速度比|十年前
            if compared and found and len(found[-1].text) > 1 and found[-1].text[-1] in "比较" and found[-1].text not in _COMPARED:
                found[-1:] = _halves(found[-1])
            add(Word(item.start, item.end, item.tag, text[item.start : item.end], item.number))
            start = item.end
            continue
        if pair[0] in _TITLES and found and found[-1].text in words_of("surname") and found[-1].tag not in (FIGURE, TIME):
            found[-1] = found[-1]._replace(tag="nr")
        for part, told, suffix in known[pair]:
            end = start + len(part)
            if part == _SO and _tells_how_it_came(tagged, at):
                told = "d"
            if part in _SHADES and found and found[-1].tag == "vn":
                found[-1] = found[-1]._replace(tag="v")
            if suffix and found and _joins(found[-1], part):
                last = found[-1]
                found[-1] = Word(last.start, end, "nr" if last.tag == "nr" else "n", last.text + part)
            else:
                add(_new_word(Word, (start, end, told, part, -1)))
            start = end
    return found


def _tells_how_it_came(tagged: list[tuple[str, str]], at: int) -> bool:
    """Whether 结果 begins what came of something, and is no result: 结果|只有3人来, not 结果为3人."""
    behind = tagged[at + 1][0] if at + 1 < len(tagged) else ""
    return behind in _THEN or behind == MASK


def _is_spacing(tagged: list[tuple[str, str]], at: int) -> bool:
    """Whether a blank only sets off a figure or foreign word (共有 148 人, 全市 GDP), and parts nothing."""
    return any(word == MASK or word.isascii() for word, _ in (*tagged[max(0, at - 1) : at], *tagged[at + 1 : at + 2]))


def _last_apart(word: Word) -> tuple[Word, Word]:
    """盾构|机长 before a length: a noun and the dimension behind it."""
    at = word.end - 1
    return Word(word.start, at, "n", word.text[:-1]), Word(at, word.end, "a", word.text[-1])


def _halves(word: Word) -> tuple[Word, Word]:
    """产量比 before a time: a noun and what compares."""
    at = word.end - 1
    return Word(word.start, at, "n", word.text[:-1]), Word(at, word.end, "p", word.text[-1])


def _joins(last: Word, suffix: str) -> bool:
    """Whether a suffix belongs to the word before it: 接触|者, 会诊|室, 姚|某某."""
    if suffix[0] == "某":
        return last.tag == "nr"
    if suffix in _HEADS:
        return len(last.text) > 1 and (last.tag in _BEFORE_HEADS or (last.tag == "v" and suffix == "户"))
    return last.tag[:1] in ("v", "n", "a", "j", "b", "l")


class _Known(dict[tuple[str, str], tuple[tuple[str, str, bool], ...]]):
    """What each tagged word is made into, worked out when it is first met: its parts, their tags, whether each is a suffix.

    A dictionary that fills itself, for it is asked a million times a second; it starts anew when it is full.
    """

    def __init__(self) -> None:
        super().__init__()
        self.unchanged: dict[tuple[str, str], str] = {}
        """The tags of those words, nearly all, that stay as they are whatever stands beside them."""

    def __missing__(self, pair: tuple[str, str]) -> tuple[tuple[str, str, bool], ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
            self.unchanged.clear()
        parts = self[pair] = tuple((part, tag, part in _SUFFIXES or part in _HEADS) for part, tag in _parts(*pair))
        if len(parts) == 1 and not parts[0][2] and pair[0] not in _DEPENDENT:
            self.unchanged[pair] = parts[0][1]
        return parts


@cache
def _known() -> _Known:
    return _Known()


def _parts(word: str, kind: str) -> tuple[tuple[str, str], ...]:
    """A word with its tag; in two where the segmenter took a cue for the beginning of a name: 同比|增加."""
    tags = _tags()
    pieces = (word,) if word in tags else _cut(word, kind)
    told = _retagged()
    return tuple(
        (piece, tags.get(piece) or told.get(piece) or (_told(word, kind) if piece == word else _piece_tag(piece))) for piece in pieces
    )


def _cut(word: str, kind: str) -> tuple[str, ...]:
    """A word in two where the segmenter has a cue as part of it: 同比|增加, 产量|比, 率|达, 价格|上涨, 指|跌."""
    if word in _RUN_TOGETHER:
        return word[:-1], word[-1]
    if len(word) == 4 and (word[:2] in _SPLIT or (word[:2] in _TAKES_OBJECT and word[-1] not in _OF_AMOUNTS)):
        return word[:2], word[2:]
    if len(word) == 3 and word[1:] in _MOST and word[0] in _SUFFIXES:
        return word[0], word[1:]
    changes = cue_words("statistic")
    if len(word) == 3 and word[0] == "数" and word[1] == "最":
        return word[0], word[1:]
    if word[-1] == "了" and len(word) == 2 and (word[0] in "重轻" or changes.get(word[0]) in ("increase", "decrease")):
        return word[0], word[1]
    if len(word) > 3 and changes.get(word[-2:]) in ("increase", "decrease"):
        return word[:-2], word[-2:]
    if kind == "v" and len(word) > 1 and word[-1] in "涨跌" and not _segmenter().has_word(word):
        return word[:-1], word[-1]
    ends = word[-1] in _LAST and (word[-1] != "约" or len(word) > 2)
    if len(word) > 1 and (ends or word[0] in _FIRST) and not _segmenter().has_word(word):
        if ends:
            at = -2 if len(word) > 2 and word[-2:] in cue_words("link") else -1
            return word[:at], word[at:]
        if kind[:2] not in ("nr", "ns") or (word[0] in "占由" and kind[:2] == "nr") or (word[0] == "比" and len(word) == 2):
            return word[0], word[1:]
    return (word,)


def _piece_tag(piece: str) -> str:
    if piece in ("其", "这", "那", "该"):
        return "r"
    found = _LAST.get(piece) or _FIRST.get(piece)
    if found or piece in cue_words("statistic"):
        return found or "v"
    return str(_segmenter().tag(piece)[0][1]) if _segmenter().has_word(piece) else "n"


def _is_phrase(word: str) -> bool:
    """Whether a word that the dictionary has for a noun is a verb with its result or object: 隶属于, 转换成, 提供支援."""
    if len(word) == 3:
        return word.endswith(_RESULTS) and not word.endswith(_NO_RESULTS)
    return len(word) == 4 and word[:2] in _WITH_OBJECT


def _told(word: str, kind: str) -> str:
    """The tag of a word by its form where the dictionary's misleads: 大米/m, 里弄/ns name things; named places come later."""
    if kind in _MAY_BE_PHRASES and _is_phrase(word):
        return "v"
    if kind in ("n", "m", "mq", "q") and len(word) == 2 and word[0] in "这那":
        return "r"
    if kind == "j" and word[0] == "一":
        return "m"
    if kind == "nr" and word[0] in _NO_SURNAMES and word[1:2] in _NO_SURNAMES:
        return "d"
    if kind == "nr" and word[-1] == "榜":
        return "n"
    if (kind == "vn" and len(word) == 1) or (kind == "uz" and len(word) > 1):
        return "v"
    if kind in ("v", "a", "d") and len(word) > 2 and word[-1] == "率":
        return "n"
    if kind == "t" and len(word) > 1 and word[-1] == "期" and word not in _WHEN:
        return "n"
    if kind == "ns" and word[-1] not in "省市县区州盟旗":
        return "nz"
    return "n" if kind in ("m", "q", "mq") and len(word) > 1 and not _COUNTING.intersection(word) else kind
