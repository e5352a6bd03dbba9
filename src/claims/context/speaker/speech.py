"""Words that tell of a speaker: verbs of speech, sources, headings, what one does beside a quotation; each is a cue."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from claims.context.naming.vocabulary import is_listener
from claims.context.passages import Passage
from claims.context.speaker.quotations import Quotations, curled
from claims.loading import rows

_BOUNDARIES = r"[，,；;：:。！？!?…”」』“「『—\n\r\U0001f300-\U0001faff]"
BOUNDARY, _LAST_BOUNDARY = re.compile(_BOUNDARIES), re.compile(rf"(?s:.)*{_BOUNDARIES}")
LONGEST_CLAUSE = 60
LONGEST_REACH = 1200
LONGEST_NAME = 12
_LONGEST_LISTENER = 8
_BY = ("据", "根据", "依据", "按照")
_SHORTEST_HEADING, _FIGURE = 2, re.compile(r"\d[\d,.]{0,12}+(?![月年日号])")
MOST_ASKED = 6
MOST_CLAUSES = 3
_MOST_NAMES = 3
_HEADINGS = frozenset("#】 　)）")
_NO_GESTURE = frozenset(["", "“", "「", "，", ",", "\n", "\r"])
_SPOKEN_OUT = frozenset(["道", "讲道"])
_OPENS_SPEECH = frozenset("：:“「")
"""Only before these is 道 a verb: 笑道：, not 途经水塘道，."""
_FRANK = frozenset(
    [
        "坦言",
        "直言",
        "感慨",
        "感叹",
        "坦承",
        "坦陈",
        "坦诚",
        "明言",
        "断言",
        "预言",
        "笑言",
        "强调",
        "抱怨",
        "吐槽",
        "证实",
        "澄清",
        "否认",
        "供述",
        "供认",
        "交代",
        "坦白",
    ]
)
_OF_WHOM = (
    "自己",
    "他",
    "她",
    "这",
    "该",
    "目前",
    "今年",
    "去年",
    "本届",
    "本次",
    "全",
    "每",
    "公司",
    "球队",
    "我",
    "其",
    "曾",
    "自",
    "从",
    "先后",
    "共",
)
"""Verbs that need no pause before whom they tell of: 坦言自己双误多达13次."""
_OF_A_FIRM = (
    "子公司",
    "公司",
    "控股",
    "拟",
    "股东",
    "全资",
    "董事",
    "实际控制",
    "实控人",
    "下属",
    "预计",
    "中标",
    "签订",
    "签署",
    "终止",
    "回购",
)
"""What a firm's 公告 tells of without a pause: 某股份公告拟减持."""
# 地方最高行政长官称首席部长（First Minister）
_CALLED_SO = re.compile(r"[^，,。！？!?；;：:“”「」\n\d有已将会是在不能可（(]{2,10}[（(][A-Za-zÀ-ɏ]")
_BLAMING = frozenset(["认定", "判定", "建议"])
# 交警认定|赵某承担, 医生建议|每天: the verb has no mark behind it.
_BLAMED = re.compile(
    r"(?<=[认判]定)[^，,。；;：:的]{1,10}?(?:承担|负)|(?<=建议)(?:判处|将|把|[我你您他她]|大家|成年?人|每[天日人周次]|市民|公众|居民|老年?人|孕妇|儿童|患者)"
)
# 卫健委收到31省报告|病例5例: what offices report to it.
_RECEIVED = re.compile(r"[^，,。；;\n]{0,20}?[省市区县州国地局院校委](?:[^，,。；;\n\d]{0,6})报告(?![函书单])")
_ASKING = frozenset(["记者", "主持人", "问", "提问", "采访者", "编者", "网友", "Q", "小编"])
"""Who asks in an interview; what he says himself is nobody's claim."""
_SAYING = ("说", "称", "道", "表示", "介绍", "指出", "透露", "认为", "回应", "补充")
STOPS = "。！？!?"
MARKS = frozenset("，,：:。！？!?“「") | {""}
# 据…，: a source as an adverbial; 记者从…获悉: where the reporter has it from.
_SOURCE = re.compile(r"(?:(?<![数证收单票占根依])据|根据|依据|按照)(?P<body>[^，,。！？!?；;：:“”「」\n]{2,45}+)(?=[，,：:])")
# 将该股目标价: who sets it forecasts it.
# 称瑞尼尔山为塔科马: a name is given, nothing is told.
_NAMED = re.compile(r"[^，,。！？!?；;：:“”「」\n\d]{1,9}为(?![\d约近超逾一二三四五六七八九十百千万几数零])")
_FIGURES_OF = ("组数", "串数", "个数", "笔账", "成绩单", "账单", "对比")
_TARGETS = ("目标价", "预测", "预期", "预估")
_TARGET = re.compile(
    rf"[将把][^，,。！？!?；;：:“”「」\n]{{0,24}}?(?:{_TARGETS[0]}|(?:{'|'.join(_TARGETS[1:])})值?(?=[由从自]|(?:分别|均|各)?[上下]?调))"
)
# 新华社长春4月10日电: what stands before the first sentence of a report.
_DATELINE = re.compile(
    # （中央社記者潘若羽台北30日電）
    r"[（(【](?:[^（）()【】\n]{2,30}[电讯]|[^（）()【】\n]{0,8}记者[^（）()【】\n]{2,24})[）)】][ 　]*"
    r"|(?:新华社|新华网|中新社|中新网|人民网|央视网|本报|据[^，。电]{2,8})[^，。电讯（(]{2,18}[电讯][ 　]*(?:[（(][^（）()]{1,30}[）)])?[ 　]*"
    # 智通财经4月8日丨, 财闻社3月2日电
    r"|[^，。；：:\n（(]{2,8}?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息|[丨｜|│])[ 　]*(?:[（(][^（）()]{1,30}[）)])?[ 　]*"
    # 体坛周报驻德国记者邱浩报道
    r"|[^，。；：\n]{0,16}记者[^，。；：\n ]{2,8}(?:报道|发自[^，。 ]{2,6})[ 　]+"
)
# 市统计局：…, @市统计局：…: whose words follow, at the head of a sentence.
_HEADING = r"[@　 ]{0,4}+(?P<body>[^，,。！？!?；;：:“”「」@【】丨（）()\s]{2,24}+(?:[ 　][^，,。！？!?；;：:“”「」@【】丨（）()\s\d]{2,4}+)?+)[：:]"
_HEADED, _HEADED_FIRST = re.compile(r"[。！？!?\n@【】丨]" + _HEADING), re.compile(_HEADING)
# 东湾村种植大户 郝大为: a line of its own before what he says.
_CAPTION = re.compile(r"(?:\A|(?<=\n))[^，,。；;：:！？!?“”「」（）()\s\d]{2,24}+[ 　][^\W\d_]{2,4}+(?=[ 　]{0,4}[\r\n])")
# 按店家的说法，
_BY_ACCOUNT = re.compile(
    r"[按依照](?<!按照)(?<!依照)(?P<body>(?!照)[^，,。！？!?；;：:“”「」\n]{1,20}(?:的(?:说法|估算|测算|统计|口径|介绍|描述|报价|计算)|说法|统计|估算|测算))(?=[，,])"
)
# 基金会公布的数量为1.7万只, 医生给的建议是：
_RELEASED = re.compile(
    r"[公发披通报给](?=[布开露报告出的])(?:(?:(?<=公)[布开]|(?<=发)布|(?<=披)露|(?<=通)报|(?<=报)告)的(?!信息|消息|数据|报告|通报|结果)[^，,。！？!?；;：:“”\n\d]{1,10}?(?:是|为|达|有|约|近|超)(?=[，,：:约近超逾仅\d])"
    r"|(?<=给)出?的(?:数字|数据|说法|解释|答复|建议|回复|理由|估计|预测|报价|口径)(?:是|为)(?=[，,：:约近超逾仅每不至最\d]))"
)
# 给出一组数据：, 算过一笔账：
_GIVEN = re.compile(
    r"(?:[给列晒摆报亮抛算](?=[出了过起])|公开|拿出|列举|分享|提供)[出了过起]{0,2}(?:这样|如下|这么)?的?[一这几](?:组|串|个|连串|笔)(?:数据|数字|账单|账|成绩单|对比)(?=[：:，,])"
)
# 从统计局公布的数据来看，
_LOOKING_AT = ("看", "可知", "可见")
_LOOKED_INTO = re.compile(
    r"从(?P<body>[^，,。！？!?；;：:“”「」\n]{2,30}?(?:数据|统计|报告|[年季财月]报|公告|报表|资料|结果))(?:来|上|中|里)*(?:看|可知|可见|可以看出|看出)(?=[，,])"
)
_LEARNED = re.compile(r"从(?P<body>[^，,。！？!?；;：:“”「」\n]{2,45}?)(?:获悉|了解到|得知|获知)")
# 通报计票进展：, 介绍了案情：
_TOLD_OF = re.compile(
    r"(?:通报|介绍|汇报|披露|透露|反馈|说明|讲述|解读|公开|分享|列出|细数)了?(?![的者人])[^，,。！？!?；;：:“”「」\n\d]{2,24}(?=[：:])"
)
# 会上，县长介绍了全县经济情况。: what follows is what he told.
_OPENED = re.compile(
    r"(?:通报|介绍|汇报|讲解|解读|披露(?=[^。\n]{0,40}情况))了?(?![的者人])[^，,。！？!?；;：:“”「」\n]{0,40}"
    r"(?:情况|进展|结果|数据|成果|案情|详情|细节|公告|业绩|财报|[年季中]报|快报|预告|成绩单|通报)(?=。)"
)
# 若从年龄分析，: how the writer looks at it.
_LOOKED_AT = re.compile(r"(?:若|倘若?|要是|如果?)?(?:进一步|具体|再|仅|只|单)*从")
# 经朋友介绍，: who brings people together.
_BROUGHT_BY = re.compile(r"(?:经|由|通过)(?![理济销纪营办常开信贸合])")
_NOT_TOLD = {"分析": _LOOKED_AT, "介绍": _BROUGHT_BY}
# 来自气象部门的消息，
_FROM = re.compile(r"来自(?P<body>[^，,。！？!?；;：:“”「」\n]{2,30}?)的?(?:最新)?(?:统计)?(?:消息|数据|报告|报道|说法|信息)(?=[，,：:])")
# 接到群众丁某报警称: whoever turns to an office says it.
_COMPLAINTS = ("报警", "报案", "举报", "投诉", "反映", "求助", "控告", "来电", "来信", "电话")
_COMPLAINT = re.compile(
    rf"[接收受][到获理]了?(?P<body>[^，,。！？!?；;：:“”「」\n]{{1,24}}?)的?(?:{'|'.join(_COMPLAINTS)})(?:电话|求助)?[，,]?(?P<verb>[称说]|反映|表示)"
)
# 高于分析师此前预测的|9%: the one figure that they expected.
_EXPECTING = ("预期", "预测", "预计", "预估", "估计", "估算", "预料")
_EXPECTED = re.compile(
    r"(?<=[预估])[期测计估算料](?:均值|中值|中位数|值)?[的为](?:增长|增加|下降|上升|减少|约|近|超|负)*(?=-?[\d一二三四五六七八九十百千两])"
)
_COMPARED = re.compile(
    r"(?:.*(?:[高低好差强弱优逊多少大小快慢合]于|不及|超过|超出|符合|达到|[超逾与和及较比、%％]))?(?:此前|先前|早前|之前|原先)?"
)
_HOW_EXPECTED = re.compile(r"(?:此前|先前|早前|之前|原先|普遍|平均|一致|最新|所|的)+\Z")
# 在业内人士看来，; 用厂长老关的话说，
_SEEING = ("看来", "的话")
_SEEN = re.compile(
    rf"[在用按](?:(?<=在)(?P<seen>[^，,。！？!?；;：:“”「」\n]{{1,30}}){_SEEING[0]}"
    rf"|(?<!在)(?P<said>[^，,。！？!?；;：:“”「」\n]{{2,30}}){_SEEING[1]}(?:来)?[说讲])(?=[，,])"
)


_NOT_IN = {"告诉": "(?!称)", "警告": "(?!诉)"}
"""What may not follow a verb: 原告|诉称 tells who sues, 民警|告诉 nobody warns."""


class Verb(NamedTuple):
    """A verb of speech: its role, and what may not stand straight before or behind it."""

    role: str
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    before_mark: bool
    """Whether it tells of speech only where a comma, colon or full stop follows."""


class Cue(NamedTuple):
    """A word that tells of a speaker at `start:end`; `body` is what names the source, empty for a verb with a subject."""

    start: int
    end: int
    role: str
    body: tuple[int, int] = (0, 0)


@cache
def _verbs() -> dict[str, Verb]:
    """The verbs of the table by their surface."""
    return {
        word: Verb(role, tuple(filter(None, after.split("|"))), tuple(filter(None, before.split("|"))), behind == "mark")
        for _, (word, role, after, before, behind) in rows("speech.tsv")
        if role in ("say", "ask", "clause", "show", "forecast", "issue")
    }


@cache
def _verb_pattern() -> re.Pattern[str]:
    """Any of the verbs, the longest first; the second character, which seldom follows by chance, decides which are tried."""
    firsts = "".join(dict.fromkeys(word[0] for word in _verbs()))
    alone = "".join(word for word in _verbs() if len(word) == 1)
    begun: dict[str, dict[str, str]] = {}
    for word in sorted(filter(lambda word: len(word) > 1, _verbs()), key=len, reverse=True):
        rest = _NOT_IN.get(word) or re.escape(word[2:])
        rests = begun.setdefault(word[1], {})
        rests[rest] = rests.get(rest, "") + word[0]
    longer = (
        f"{second}(?:{'|'.join(f'(?<=[{first}]{second}){rest}' for rest, first in rests.items())})" for second, rests in begun.items()
    )
    return re.compile(f"[{firsts}](?:(?=[{''.join(begun)}])(?:{'|'.join(longer)})|(?<=[{alone}]))")


def _matches(pattern: re.Pattern[str], words: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern of which each holds one of `words`, as few texts do."""
    return pattern.finditer(text) if any(word in text for word in words) else iter(())


def _turns(text: str, heads: list[re.Match[str]]) -> dict[int, int]:
    """Where each of those who talk in turns begins, with where the next one does: 记者：…？|李明：…。; empty where nobody is asked."""
    begins = [match for match in heads if match.start() == 0 or text[match.start()] == "\n"]
    if not any(match["body"] in _ASKING for match in begins):
        return {}
    starts = [match.start("body") for match in begins]
    return dict(zip(starts, [*starts[1:], len(text)], strict=True))


class Speech:
    """The cues of one passage, in text order, and where its clauses and sentences begin."""

    def __init__(self, passage: Passage) -> None:
        self.text = curled(passage.text, passage.paragraphs)
        self.passage = passage
        self.quotations = Quotations(self.text, passage.paragraphs)
        self._sentence_starts = [sentence.start for sentence in passage.sentences]
        self._begins: dict[int, int] = {}
        told = sorted({cue.start: cue for cue in self._cues()}.values())
        self.cues = sorted((*told, *self._gestures([cue.start for cue in told if not cue.body[1]])))
        self.sentences = [self.sentence_of(cue.start) for cue in self.cues]
        """The number of each cue's sentence."""

    def _cues(self) -> Iterator[Cue]:
        yield from self._spoken()
        yield from self._by_source()
        yield from self._assessed()
        yield from self._headed()
        yield from self._announced()
        yield from self._seen()

    def _spoken(self) -> Iterator[Cue]:
        """Verbs of speech with a subject before them: 李明表示."""
        for match in _verb_pattern().finditer(self.text):
            start, end = match.span()
            verb = _verbs()[match[0]]
            if not self._tells_nothing(match[0], verb, start, end):
                if match[0] in _BLAMING and _BLAMED.match(self.text, end):
                    yield Cue(start, end, "show")
                elif self._has_object(match[0], verb, start, end):
                    yield Cue(start, end, verb.role)

    def _tells_nothing(self, word: str, verb: Verb, start: int, end: int) -> bool:
        """Whether what looks like a verb of speech is none by what stands beside it: 不说, 称…为, 收到一封信, 途经水塘道."""
        text, behind = self.text, self.text[end : end + 1]
        if text.endswith(verb.not_after, 0, start) or (text.startswith(verb.not_before, end) and not self._tells(end)):
            return True
        if word == "称" and text[start - 2 : start] not in _verbs() and (_NAMED.match(text, end) or _CALLED_SO.match(text, end)):
            return True
        if (word == "收到" and not _RECEIVED.match(text, end)) or (word in _SPOKEN_OUT and behind not in _OPENS_SPEECH):
            return True
        if verb.role == "issue" and behind in ("“", "「") and self._is_of_a_work(word, end):
            return True
        return word in _NOT_TOLD and _NOT_TOLD[word].search(text, self.clause_start(start), start) is not None

    def _has_object(self, word: str, verb: Verb, start: int, end: int) -> bool:
        """Whether what is said follows a verb: behind a mark where the verb wants one, or as words that need none (坦言|自己双误)."""
        text = self.text
        return (
            not verb.before_mark
            or text[end : end + 1] in MARKS
            or (word == "指" and text[start - 1] in "，,")
            or (word in _FRANK and text.startswith(_OF_WHOM, end))
            or (word == "公告" and text.startswith(_OF_A_FIRM, end))
            or (verb.role == "say" and self._told_to(end))
        )

    def _by_source(self) -> Iterator[Cue]:
        """Sources as adverbials: 据气象台介绍，; 按店家的说法，."""
        for match in chain(_SOURCE.finditer(self.text), _BY_ACCOUNT.finditer(self.text)):
            if self.clause_start(match.start()) >= match.start() - 2 or self.text[match.start() - 1] in _HEADINGS:
                yield Cue(match.start(), match.end(), "source", match.span("body"))

    def _assessed(self) -> Iterator[Cue]:
        """What a broker forecasts by what he does with it: 将该股目标价上调."""
        for match in _matches(_TARGET, _TARGETS, self.text):
            yield Cue(match.start(), match.end(), "forecast")

    def _headed(self) -> Iterator[Cue]:
        """Names before a colon at the head of a sentence, and those in a line of their own: 市统计局：, 种植大户 郝大为."""
        text, first = self.text, _HEADED_FIRST.match(self.text)
        heads = [*((first,) if first else ()), *_HEADED.finditer(text, first.end() if first else 0)]
        self.turns = _turns(text, heads)
        for match in heads:
            if match.start("body") in self.turns:
                yield Cue(match.start("body"), match.end(), "turn", match.span("body"))
                continue
            counted = match.end("body") - match.start("body") <= _SHORTEST_HEADING and _FIGURE.match(text, match.end())
            if not counted and not text.endswith(_SAYING, 0, match.end("body")) and not text.startswith(_BY, match.start("body")):
                yield Cue(match.start("body"), match.end(), "say", match.span("body"))
        for match in _matches(_CAPTION, ("\n", "\r"), text):
            yield Cue(match.start(), match.end(), "caption", match.span())

    def _announced(self) -> Iterator[Cue]:
        """What is given out without a verb of speech: 公布的数量为1.7万只, 给出一组数据：, 通报计票进展：, 介绍了案情。"""
        text = self.text
        for match in _RELEASED.finditer(text):
            yield Cue(match.start(), match.end(), "say" if text[match.end() : match.end() + 1] in MARKS else "clause")
        for match in chain(_matches(_GIVEN, _FIGURES_OF, text), _TOLD_OF.finditer(text)):
            yield Cue(match.start(), match.end(), "say")
        for match in _OPENED.finditer(text):
            yield Cue(match.start(), match.end(), "opens")

    def _seen(self) -> Iterator[Cue]:
        """Where it is from that is told: 来自气象部门的消息，; 接到群众报警称; 分析师预期的9%; 从气象台获悉; 在业内人士看来，."""
        text = self.text
        for match in chain(_matches(_FROM, ("来自",), text), _matches(_LOOKED_INTO, _LOOKING_AT, text)):
            yield Cue(match.start(), match.end(), "seen", match.span("body"))
        for match in _matches(_COMPLAINT, _COMPLAINTS, text):
            yield Cue(match.start("verb"), match.end(), "told", match.span("body"))
        for match in _matches(_EXPECTED, _EXPECTING, text):
            yield from self._expected(match)
        for match in _LEARNED.finditer(text):
            yield Cue(match.start(), match.end(), "learned", match.span("body"))
        for match in _matches(_SEEN, _SEEING, text):
            yield Cue(match.start(), match.end(), "seen", match.span(match.lastgroup or 0))

    def _expected(self, match: re.Match[str]) -> Iterator[Cue]:
        """The cue of what somebody is said to have expected, as what the writer compares with."""
        verb = match.start() - 1
        begin = self.clause_start(verb)
        compared = _COMPARED.match(self.text, begin, verb)
        begin = compared.end() if compared else begin
        how = _HOW_EXPECTED.search(self.text, begin, verb)
        end = how.start() if how else verb
        if begin < end:
            yield Cue(verb, match.end(), "clause", (begin, end))

    def _told_to(self, place: int) -> bool:
        """Whether a listener and a mark follow: 提醒|家长，."""
        mark = BOUNDARY.search(self.text, place, place + _LONGEST_LISTENER)
        return mark is not None and mark[0] in MARKS and is_listener(self.text[place : mark.start()])

    def _tells(self, place: int) -> bool:
        """Whether the quotation behind 称 is too long for a name, or holds digits."""
        quotation = self.quotations.at(place) if self.text[place : place + 1] in ("“", "「") else None
        if quotation is None:
            return False
        return quotation[1] - quotation[0] > LONGEST_NAME or any(map(str.isdigit, self.text[slice(*quotation)]))

    def _is_of_a_work(self, verb: str, place: int) -> bool:
        """Whether the title of a work stands behind 发表, which tells nothing: 发表「蝾螺小姐」."""
        quotation = self.quotations.at(place) if verb == "发表" else None
        return quotation is not None and not self.quotations.is_speech(quotation)

    def _gestures(self, told: list[int]) -> Iterator[Cue]:
        """What is done instead of a verb of speech: 王芳竖起大拇指：“…”, “…。”王芳竖起大拇指。 `told` are the places of such verbs."""
        text = self.text
        for start, end in self.quotations.ranges:
            if not self.quotations.is_speech((start, end)):
                continue
            introduced = text[start - 1 : start] in (":", "：", "，", ",")
            if not introduced and (text[end - 2] not in STOPS or text[end : end + 1] in _NO_GESTURE):
                continue
            sentence = self.passage.sentences[self.sentence_of(start - 1 if introduced else end)]
            first, last = (sentence.start, start) if introduced else (end, sentence.end)
            if 0 < last - first <= LONGEST_CLAUSE and bisect_left(told, first) == bisect_left(told, last):
                yield Cue(start - 1, start, "gesture") if introduced else Cue(end, end, "gestured")

    def clause_start(self, place: int) -> int:
        """Behind the nearest mark of punctuation before `place`, within bounds; a name in quotation marks is passed over."""
        if place not in self._begins:
            self._begins[place] = self._look_for_clause(place)
        return self._begins[place]

    def _look_for_clause(self, place: int) -> int:
        at, floor = place, max(0, place - LONGEST_CLAUSE)
        for _ in range(_MOST_NAMES):
            mark = _LAST_BOUNDARY.match(self.text, floor, at)
            at = mark.end() if mark else floor
            name = self.quotations.before(at) if mark else None
            if not name or name[1] - name[0] > LONGEST_NAME or self.quotations.is_speech(name):
                break
            at = name[0]
        dateline = _DATELINE.match(self.text, at, place)
        return dateline.end() if dateline else at

    def sentence_of(self, place: int) -> int:
        """The number of the sentence that `place` stands in."""
        return max(0, bisect_right(self._sentence_starts, place) - 1)
