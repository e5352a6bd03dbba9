"""Who says so: the person or organisation whose words, data or forecast a figure belongs to.

A cue (介绍, 据…统计, 数据显示) has a reach: the quotation it stands beside, or what it reports. The figure asks the cues whose
reach holds it, the nearest first, for their speaker; what no figure asks for is never looked into.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from claims.context.fields import Found
from claims.context.naming import cited_paper, head, heading, is_listener, is_office, is_pronoun, named_source, paper, source, subject
from claims.context.passages import Passage, Sentence
from claims.context.persons import words_of
from claims.context.quotations import Quotations
from claims.loading import rows

_BOUNDARIES = r"[，,；;：:。！？!?…”」』“「『—\n\r\U0001f300-\U0001faff]"
_BOUNDARY, _LAST_BOUNDARY = re.compile(_BOUNDARIES), re.compile(rf"(?s:.)*{_BOUNDARIES}")
_LONGEST_CLAUSE = 60
_LONGEST_REACH = 1200
_LONGEST_TITLE = 8
_LONGEST_NAME = 12
_LONGEST_LISTENER = 8
_MOST_CARRIED = 6
_MOST_ASKED = 6
_MOST_CLAUSES = 3
_MOST_NOUN = 6
_MOST_NAMES = 3
_LONGEST_MEMORY = 500
_HEADINGS = frozenset("#】 　)）")
_NO_GESTURE = frozenset(["", "“", "「", "，", ",", "\n", "\r"])
_FILING_WORDS = ("公告", "财报", "年报", "季报", "业绩", "盈利", "快报", "报告", "研报", "招股书")
_REPORTER = (
    "公开资料",
    "资料",
    "据",
    "截至收盘",
    "截至发稿",
    "截止收盘",
    "二级市场",
    "受",
    "消息",
    "业内",
    "市场",
    "记者",
    "值得",
    "今年以来",
    "当日",
    "今日",
    "从",
    "有",
)
"""With what a sentence begins that is the reporter's again, behind what a firm has filed."""
_RULED = re.compile(r"应(?!对|用|急|收|付|城|届)|须|不得|拟|力争|鼓励|给予|支持|到20\d\d年")
"""What a sentence holds that goes on with what a plan or a rule asks."""
_IN_TURN = frozenset("则也亦却更")
_ALSO = frozenset(["并", "也", "还", "同时", "并且"])
_PLAIN = frozenset(
    ["写着", "标着", "标注", "标明", "印着", "说", "道", "讲", "嘟囔", "嘟哝", "嘀咕", "念叨", "喊着", "吐槽", "抱怨", "安慰"]
)
_QUOTES = frozenset("“「『")
_SPOKEN_OUT = frozenset(["道", "讲道"])
_OPENS_SPEECH = frozenset("：:“「")
"""Only before these is 道 a verb: 笑道：, not 途经水塘道，."""
_TURN = re.compile(
    r"[，,](?=结果|实际|谁知|没想到|但我|可我|可实|我转|我还|我就|我立|我马|我只|我实|到手|拿到手|一看|一查|一量|一称|一问|都过|都等|这都|(?:差不多|没错|不对)[，,。])"
    r"|\[[^\[\]\d]{1,4}\]|[\U0001f300-\U0001faff]"
)
"""What the writer has to say of it: 客服说要等两天，|结果…."""
_OWN = re.compile(r"[，,](?=(?:我们|咱们?)这[儿里边]|我(?![们国省市县区州校院军党方台司行队厂店]))")
"""Who tells of another's words without a pause means himself by 我: 房东说要涨200元，|我准备搬走."""
_FRANK = frozenset(
    ["坦言", "直言", "感慨", "感叹", "坦承", "坦陈", "坦诚", "明言", "断言", "预言", "笑言", "强调", "抱怨", "吐槽", "证实", "澄清", "否认"]
)
_OF_WHOM = ("自己", "他", "她", "这", "该", "目前", "今年", "去年", "本届", "本次", "全", "每", "公司", "球队", "我")
"""Verbs that need no pause before whom they tell of: 坦言自己双误多达13次."""
_DECIDING = frozenset(["宣布", "宣告", "宣示"])
"""Verbs of what is done by saying so, behind which others do what they do."""
_REACTION = re.compile(
    r"[，,](?:消息[^，,。\n]{0,6}后|受此[^，,。\n]{0,8}|随后|当[日天]|次日|市场|[一二三四五六七八九十两]?大)?"
    r"(?!公司|该)[^，,。；;：:\n\d将拟为向以]{0,8}?(?:股|指|[股金油汇币煤铜锂]价|收益率|汇率|期[货指金银铜油]|原油|布油|黄金|美元|币|概念股?|板块|指数)"
    r"[^，,。；;：:\n\d将拟会]{0,6}?(?:涨|跌|升|贬|开高|开低|高开|低开|走高|走低|收[报于在]|報|飙|挫|扬|破)"
)
"""What the market does upon what is announced: 宣布降息，|道指收涨300点."""
_DONE = re.compile(
    r"(?:正式|就此)?(?:成军|独立|上市|退役|戒严|结婚|离婚|订婚|破产|成立|开幕|闭幕|停刊|创刊|解散|退出|退休|辞职|引退|隐退|挂靴|息影|复出|参选|当选|登基|即位|投降|中立|怀孕|分手|退赛|开业|停业|倒闭|休会)(?=[，,])"
)
"""An act that is done by being announced, behind which the story goes on: 宣布成军|，一共有7处基地."""
_AFTERWARDS = re.compile(
    r"[，,](?:随后|之后|此后|其后|后来|不久|同年|翌年|次年|翌日|次日|(?:在|于)?当[年日天]|最终|最后|结果|一举|(?:并|又)?被(?!告|动|视))"
)
"""What happened upon what was announced: 宣布脱离联邦，|随后…."""
_RESULT = re.compile(r"[，,](?:导致|引发|引致|致使|使得?|令|因[而此]|从而|遂|招致|引起|惹来|结果)")
"""What a statement brought about: 他否认，|导致…."""
# 地方最高行政长官称首席部长（First Minister）
_CALLED_SO = re.compile(r"[^，,。！？!?；;：:“”「」\n\d有已将会是在不能可（(]{2,10}[（(][A-Za-zÀ-ɏ]")
_OF_HIS_LIFE = re.compile(r"[他她](?:于|曾|生于|出生|毕业|后来|随后|早年|晚年|自?小|自?幼|[自在]?(?:[12]\d{3}年|\d{1,2}岁))")
"""What is told of one who spoke, not by him: 他说，…。|他于12岁时来港."""
_THINKING = frozenset(["认为", "相信", "坚信", "判断", "推测", "断定"])
_TURNING = _PLAIN | _DECIDING | _THINKING
"""Verbs behind which the writer's own words may begin in the same sentence."""
_THEN = re.compile(r"[，,](?=于是|遂|随即|便决定|就此)")
"""What one does upon what one thinks: 他认为机会不多，|于是转会."""
_OF_THESE = ("其中", "局地", "个别")
_BLAMING = frozenset(["认定", "判定", "建议"])
# 交警认定|赵某承担, 医生建议|每天: the verb has no mark behind it.
_BLAMED = re.compile(
    r"(?<=[认判]定)[^，,。；;：:的]{1,10}?(?:承担|负)|(?<=建议)(?:判处|将|把|[我你您他她]|大家|成年?人|每[天日人周次]|市民|公众|居民|老年?人|孕妇|儿童|患者)"
)
# 收到|8宗报告: what comes in is counted.
_RECEIVED = re.compile(r"[\d.]{1,9}[万余多]{0,2}[宗件起份封条通笔张]")
_MEANS_AGAIN = frozenset("他她该本")
_OF_THE_SCENE = re.compile("记者|现场|看到|走进|来到|眼前|一起案|一位|一名")
"""What the reporter himself tells of."""
_REPORTING = frozenset(["通报", "介绍", "报告", "披露", "汇报"])
_NOUNS = ("报告", "分析", "通报", "通知", "预警", "提示")
# 普查队收到8宗山石崩落|报告，: what is counted is no verb.
_COUNTED = re.compile(r"\d(?![\d日号月年时点:：—-])")
_SAYING = ("说", "称", "道", "表示", "介绍", "指出", "透露", "认为", "回应", "补充")
_STOPS = "。！？!?"
_MARKS = frozenset("，,：:。！？!?“「") | {""}
# 据…，: a source as an adverbial; 记者从…获悉: where the reporter has it from.
_SOURCE = re.compile(r"(?:据|根据|按照)(?P<body>[^，,。！？!?；;：:“”「」\n]{2,45}+)(?=[，,：:])")
# 发布消息，: what is issued, with what follows it.
_ISSUED = re.compile(
    r"[^，,。！？!?；;：:“”「」《\n]{0,25}(?:(?:消息|数据|通报|告|声明|报|意见|办法|规定|条例|指引|指南|业绩|预警|信号|提示|提醒|指数|榜单|名单|结果|民调|调查|统计|排名|预测|通知|方案|规划|计划)[，,]|[：:])"
)
# 将该股目标价: who sets it forecasts it.
# 称瑞尼尔山为塔科马: a name is given, nothing is told.
_NAMED = re.compile(r"[^，,。！？!?；;：:“”「」\n\d]{1,9}为(?![\d约近超逾一二三四五六七八九十百千万几数零])")
_FIGURES_OF = ("组数", "串数", "个数", "笔账", "成绩单", "账单", "对比")
_TARGETS = ("目标价", "预测", "预期", "预估")
_TARGET = re.compile(
    rf"[将把][^，,。！？!?；;：:“”「」\n]{{0,24}}?(?:{_TARGETS[0]}|(?:{'|'.join(_TARGETS[1:])})值?(?=[由从自]|(?:分别|均|各)?[上下]?调))"
)
# 维持买入评级，目标价35港元
_RATINGS = ("评级",)
_RATED = re.compile(rf"(?:维持|给予|重申|首予|授予|予以?)[^，,。；;：:\n\d]{{0,12}}{_RATINGS[0]}(?=[，,])")
# 新华社长春4月10日电: what stands before the first sentence of a report.
_DATELINE = re.compile(
    # （中央社記者潘若羽台北30日電）
    r"[（(【](?:[^（）()【】\n]{2,30}[电讯]|[^（）()【】\n]{0,8}记者[^（）()【】\n]{2,24})[）)】][ 　]*"
    r"|(?:新华社|新华网|中新社|中新网|人民网|央视网|本报|据[^，。电]{2,8})[^，。电讯（(]{2,18}[电讯](?:[（(][^（）()]{1,30}[）)])?[ 　]*"
    # 体坛周报驻德国记者邱浩报道
    r"|[^，。；：\n]{0,16}记者[^，。；：\n ]{2,8}(?:报道|发自[^，。 ]{2,6})[ 　]+"
)
# 市统计局：…, @市统计局：…: whose words follow, at the head of a sentence.
_HEADING = r"[@　 ]{0,4}+(?P<body>[^，,。！？!?；;：:“”「」@【】丨（）()\s]{2,24}+)[：:]"
_HEADED, _HEADED_FIRST = re.compile(r"[。！？!?\n@【】丨]" + _HEADING), re.compile(_HEADING)
# A sentence that goes on with what is reported: 过去7日，, 欠薪方面，.
_FURTHER = re.compile(r"[^，,。；;：:\d\s]{1,8}方面[，,]|过去(?:[\d一二三四五六七八九十两]+|数)(?:[天日周月年]|小时|个月|星期)")
# 按店家的说法，
_BY_ACCOUNT = re.compile(
    r"[按依照](?<!按照)(?<!依照)(?P<body>(?!照)[^，,。！？!?；;：:“”「」\n]{1,20}的(?:说法|估算|测算|统计|口径|介绍|描述|报价|计算))(?=[，,])"
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
# 当天发布的年报(显示)
_UNSIGNED = re.compile(
    r"(?:当天|同日|同时|同期|最新|此前|随后|日前|昨晚|昨日)?(?:同时)?(?:发布|公布|披露|刊发)的(?:[一二三]?季报|年报|半年报|中报|财报|公告|报告|招股书|业绩快报)"
)
# 联发科今天举行法人说明会，公布：
_HOST = re.compile(
    r"(?P<who>[^，,。；：“”\d在于年月日]{2,12}?)(?:今天|今日|昨天|昨日|\d{1,2}日|上午|下午|晚间|当天|日前|近日){0,3}(?:举行|举办|召开)[^，,。；]{2,14}会[，,]"
)
# 看到第一财经的一篇稿子，(说)
_READ = re.compile(r"(?:看到|刷到|读到|翻到|查到|看了|读了|转发|转了)(?P<body>[^，,。！？!?；;：:“”\n]{2,24})[，,]\Z")
_LEARNED = re.compile(r"从(?P<body>[^，,。！？!?；;：:“”「」\n]{2,45}?)(?:获悉|了解到|得知|获知)")
# 在业内人士看来，; 用厂长老关的话说，
_SEEING = ("看来", "的话")
_SEEN = re.compile(
    rf"[在用按](?:(?<=在)(?P<seen>[^，,。！？!?；;：:“”「」\n]{{1,30}}){_SEEING[0]}"
    rf"|(?<!在)(?P<said>[^，,。！？!?；;：:“”「」\n]{{2,30}}){_SEEING[1]}(?:来)?[说讲])(?=[，,])"
)


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


class Reach(NamedTuple):
    """A stretch of what is said, and the number of its cue."""

    start: int
    end: int
    cue: int


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
        # 原告|诉称 tells who sues.
        rest = "(?!称)" if word == "告诉" else re.escape(word[2:])
        rests = begun.setdefault(word[1], {})
        rests[rest] = rests.get(rest, "") + word[0]
    longer = (
        f"{second}(?:{'|'.join(f'(?<=[{first}]{second}){rest}' for rest, first in rests.items())})" for second, rests in begun.items()
    )
    return re.compile(f"[{firsts}](?:(?=[{''.join(begun)}])(?:{'|'.join(longer)})|(?<=[{alone}]))")


def _matches(pattern: re.Pattern[str], words: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern of which each holds one of `words`, as few texts do."""
    return pattern.finditer(text) if any(word in text for word in words) else iter(())


@cache
def _carrying() -> tuple[str, ...]:
    return tuple(words_of("carry"))


def speakers(passage: Passage) -> list[Found | None]:
    """Who states each of the passage's figures; None where it is the writer.

    >>> from claims import Extractor
    >>> from claims.reading import read
    >>> reading = read("“来了5人。”市长王明说。")
    >>> speakers(Passage(reading.text, Extractor()._scan(reading).run(), ()))
    [Found(start=9, end=11, rule='quotation')]
    """
    return list(_Speech(passage).speakers()) if passage.phrases else []


class _Speech:
    """The cues of one passage with their reaches; a speaker is looked for when a figure first asks."""

    def __init__(self, passage: Passage) -> None:
        self.text = passage.text
        self.passage = passage
        self.quotations = Quotations(passage.text, passage.paragraphs)
        self._sentence_starts = [sentence.start for sentence in passage.sentences]
        self._known: dict[int, Found | None] = {}
        self._begins: dict[int, int] = {}
        self._names: dict[int, Found | None] = {}
        self._heads: dict[tuple[int, bool], tuple[int, int] | None] = {}
        told = sorted({cue.start: cue for cue in self._cues()}.values())
        self.cues = sorted((*told, *self._gestures([cue.start for cue in told if not cue.body[1]])))
        self._sentences = [self._sentence(cue.start) for cue in self.cues]
        """The number of each cue's sentence."""

    def speakers(self) -> Iterator[Found | None]:
        """One a figure, in order: the reaches are opened and closed as the figures pass."""
        reaches = sorted(reach for number, cue in enumerate(self.cues) for reach in self._reaches(number, cue))
        open_reaches: list[Reach] = []
        at = 0
        for phrase in self.passage.phrases:
            while at < len(reaches) and reaches[at].start <= phrase.start:
                open_reaches.append(reaches[at])
                at += 1
            while open_reaches and open_reaches[-1].end <= phrase.start:
                open_reaches.pop()
            yield self._first(open_reaches, phrase.start) if open_reaches else None

    def _first(self, open_reaches: list[Reach], place: int) -> Found | None:
        """The speaker of the innermost reach that has one."""
        for reach in open_reaches[: -_MOST_ASKED - 1 : -1]:
            if reach.end > place and (found := self._speaker(reach.cue)):
                return found
        return None

    # ---- cues -------------------------------------------------------------------------------------------------------

    def _cues(self) -> Iterator[Cue]:
        verbs, text = _verbs(), self.text
        for match in _verb_pattern().finditer(text):
            start, end = match.span()
            word = match[0]
            verb, behind = verbs[word], text[end : end + 1]
            if text.endswith(verb.not_after, 0, start) or (text.startswith(verb.not_before, end) and not self._tells(end)):
                continue
            if (word == "称" and (_NAMED.match(text, end) or _CALLED_SO.match(text, end))) or (
                word == "收到" and _RECEIVED.match(text, end)
            ):
                continue
            if verb.role == "issue" and behind in ("“", "「") and self._is_of_a_work(word, end):
                continue
            if word in _SPOKEN_OUT and behind not in _OPENS_SPEECH:
                continue
            if word in _BLAMING and _BLAMED.match(text, end):
                yield Cue(start, end, "show")
            elif (
                not verb.before_mark
                or behind in _MARKS
                or (word == "指" and text[start - 1] in "，,")
                or (word in _FRANK and text.startswith(_OF_WHOM, end))
                or (verb.role == "say" and self._told_to(end))
            ):
                yield Cue(start, end, verb.role)
        for match in chain(_SOURCE.finditer(text), _BY_ACCOUNT.finditer(text)):
            if self._clause_start(match.start()) >= match.start() - 2 or text[match.start() - 1] in _HEADINGS:
                yield Cue(match.start(), match.end(), "source", match.span("body"))
        for match in _matches(_RATED, _RATINGS, text):
            yield Cue(match.start(), match.end(), "show")
        for match in _matches(_TARGET, _TARGETS, text):
            yield Cue(match.start(), match.end(), "forecast")
        first = _HEADED_FIRST.match(text)
        for match in chain((first,) if first else (), _HEADED.finditer(text, first.end() if first else 0)):
            if text.endswith(_SAYING, 0, match.end("body")):
                continue
            yield Cue(match.start("body"), match.end(), "say", match.span("body"))
        for match in _RELEASED.finditer(text):
            yield Cue(match.start(), match.end(), "say" if text[match.end() : match.end() + 1] in _MARKS else "clause")
        for match in _matches(_GIVEN, _FIGURES_OF, text):
            yield Cue(match.start(), match.end(), "say")
        for match in _LEARNED.finditer(text):
            yield Cue(match.start(), match.end(), "learned", match.span("body"))
        for match in _matches(_SEEN, _SEEING, text):
            yield Cue(match.start(), match.end(), "seen", match.span(match.lastgroup or 0))

    def _told_to(self, place: int) -> bool:
        """Whether a listener and a mark follow: 提醒|家长，."""
        mark = _BOUNDARY.search(self.text, place, place + _LONGEST_LISTENER)
        return mark is not None and mark[0] in _MARKS and is_listener(self.text[place : mark.start()])

    def _tells(self, place: int) -> bool:
        """Whether the quotation behind 称 is too long for a name, or holds digits."""
        quotation = self.quotations.at(place) if self.text[place : place + 1] in ("“", "「") else None
        if quotation is None:
            return False
        return quotation[1] - quotation[0] > _LONGEST_NAME or any(map(str.isdigit, self.text[slice(*quotation)]))

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
            if not introduced and (text[end - 2] not in _STOPS or text[end : end + 1] in _NO_GESTURE):
                continue
            sentence = self.passage.sentences[self._sentence(start - 1 if introduced else end)]
            first, last = (sentence.start, start) if introduced else (end, sentence.end)
            if 0 < last - first <= _LONGEST_CLAUSE and bisect_left(told, first) == bisect_left(told, last):
                yield Cue(start - 1, start, "gesture") if introduced else Cue(end, end, "gestured")

    def _clause_start(self, place: int) -> int:
        """Behind the nearest mark of punctuation before `place`, within bounds; a name in quotation marks is passed over."""
        if place not in self._begins:
            self._begins[place] = self._look_for_clause(place)
        return self._begins[place]

    def _look_for_clause(self, place: int) -> int:
        at, floor = place, max(0, place - _LONGEST_CLAUSE)
        for _ in range(_MOST_NAMES):
            mark = _LAST_BOUNDARY.match(self.text, floor, at)
            at = mark.end() if mark else floor
            name = self.quotations.before(at) if mark else None
            if not name or name[1] - name[0] > _LONGEST_NAME or self.quotations.is_speech(name):
                break
            at = name[0]
        dateline = _DATELINE.match(self.text, at, place)
        return dateline.end() if dateline else at

    # ---- reaches ----------------------------------------------------------------------------------------------------

    def _sentence(self, place: int) -> int:
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    def _reaches(self, number: int, cue: Cue) -> Iterator[Reach]:
        """The quotation before the cue and what is reported behind it."""
        at = self._sentences[number]
        if cue.role == "gesture":
            yield Reach(cue.end, self._closing(cue.end + 1), number)
            return
        if cue.role == "gestured":
            if quoted := self.quotations.before(cue.start):
                yield Reach(*self._whole(quoted), number)
            return
        if cue.role == "issue" and self.text[cue.end : cue.end + 1] not in _MARKS:
            if issued := _ISSUED.match(self.text, cue.end):
                yield Reach(issued.end(), self._end(number, cue, at), number)
            return
        sentence = self.passage.sentences[at]
        quoted = self._quoted(cue, sentence)
        if quoted:
            yield Reach(*quoted, number)
        elif self._put_between(cue, sentence):
            yield Reach(max(sentence.start, cue.start - 1 - _LONGEST_REACH), cue.start - 1, number)
        if self.text[cue.end : cue.end + 1] in _STOPS:  # or at the end of the text
            begin = sentence.start if quoted or cue.role not in ("say", "issue") else self._clause_start(cue.start)
            if begin > sentence.start and self.text[begin - 1] in "，,":
                yield Reach(max(sentence.start, begin - _LONGEST_REACH), begin, number)
        elif not (cue.role == "say" and _RESULT.match(self.text, cue.end)):
            yield Reach(cue.end, self._end(number, cue, at), number)

    def _put_between(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether 他提醒， stands in the middle of what he says: 疫苗还剩27万剂，|他提醒，|…."""
        begin = cue.start - 1
        if cue.role != "say" or begin <= sentence.start or self.text[begin] not in "他她" or self.text[begin - 1] not in "，,":
            return False
        return self.text[cue.end : cue.end + 1] in _MARKS

    def _quoted(self, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
        """The quotation before a cue whose speaker it names; most have none near enough."""
        if cue.body[1] or not self.quotations.reach_into(sentence.start - 2 * _LONGEST_CLAUSE, cue.start):
            return None
        begin = self._clause_start(cue.start)
        quoted = self._quoted_before(begin, sentence)
        if quoted and (self.text[quoted[0] - 1 : quoted[0]] in (":", "：") or (quoted[1] == begin - 1 and self._opens_speech(cue))):
            return None
        return quoted

    def _opens_speech(self, cue: Cue) -> bool:
        """Whether what is said follows a colon: 以诗闻名，“…”，某人摸他的头说：“…” tells nothing of what is quoted before."""
        return self.text[cue.end : cue.end + 1] in (":", "：")

    def _quoted_before(self, begin: int, sentence: Sentence, clauses: int = _MOST_CLAUSES) -> tuple[int, int] | None:
        """The quotation whose speaker the clause at `begin` names: it ends there, with the end of a sentence or a comma."""
        found = self.quotations.before(begin)
        if found and self.quotations.is_speech(found):
            return self._whole(found)
        found = self.quotations.before(begin - 1) if self.text[begin - 1 : begin] in ("，", ",") else None
        if found and found[0] <= sentence.start and found[1] - found[0] > _LONGEST_TITLE:
            return found
        if begin <= sentence.start or clauses == 1:
            return None
        return self._quoted_before(self._clause_start(begin - 1), sentence, clauses - 1)

    def _whole(self, quotation: tuple[int, int]) -> tuple[int, int]:
        """With the paragraphs before it that the same quotation opens and does not close."""
        start, end = quotation
        for _ in range(_MOST_CARRIED):
            behind = start
            while behind and self.text[behind - 1].isspace() and start - behind < _LONGEST_TITLE:
                behind -= 1
            before = self.quotations.before(behind)
            if not before or behind == start or self.text[before[1] - 1] in "”」』":
                break
            start = before[0]
        return start, end

    def _end(self, number: int, cue: Cue, at: int) -> int:
        """Where what is reported ends: with its sentence, its quotation, and for 介绍 with the sentences that carry on."""
        sentences = self.passage.sentences
        around = self.quotations.around(cue.start)
        end = self._closing(sentences[at].end)
        limit = min(cue.end + _LONGEST_REACH, around[1] if around else len(self.text))
        if cue.role == "clause":
            mark = _BOUNDARY.search(self.text, cue.end, limit)
            return mark.start() if mark else min(end, limit)
        if cue.role in ("say", "show") and (turn := self._turn(cue, min(end, limit))):
            return turn
        if cue.role == "forecast" and at + 1 < len(sentences) and self.text.startswith(_OF_THESE, sentences[at + 1].start):
            end = sentences[at + 1].end
        if cue.role not in ("say", "issue", "ask"):
            if end > sentences[at].end and not around and cue.role == "forecast":
                return min(end, limit)
            return min(sentences[at].end if around else end, limit)
        again = self._speaks_again(number, at)
        for following in range(at + 1, min(at + 1 + _MOST_CARRIED, len(sentences))):
            sentence = sentences[following]
            if sentence.paragraph != sentences[at].paragraph or end > limit:
                break
            if sentence.start >= end:
                if following >= again and not (self._carries_on(cue, sentence) or self._goes_on(cue, sentence)):
                    break
                end = self._closing(sentence.end)
        if cue.role == "say" and (object_ := self._cried(cue)):
            return object_
        return end if end <= limit or (not around and self.quotations.before(end)) else limit

    def _turn(self, cue: Cue, end: int) -> int:
        """Where the writer's own words begin behind what is told in a plain way and without quotation marks."""
        word = self.text[cue.start : cue.end]
        if word not in _TURNING:
            return 0
        if word in _DECIDING and self.text[cue.end] not in _MARKS:
            if done := _DONE.match(self.text, cue.end):
                return done.end()
            found = [match.start() for ends in (_REACTION, _AFTERWARDS) if (match := ends.search(self.text, cue.end, end))]
            return min(found, default=0)
        told = word in _PLAIN and _QUOTES.isdisjoint(self.text[cue.end : cue.end + 2])
        if not told:
            then = _THEN.search(self.text, cue.end + 1, end) if word in _THINKING else None
            return then.start() if then else 0
        turn = _TURN.search(self.text, cue.end + 1, end)
        if self.text[cue.end] not in _MARKS and (own := _OWN.search(self.text, cue.end + 1, turn.start() if turn else end)):
            return own.start()
        return turn.start() if turn else 0

    def _cried(self, cue: Cue) -> int:
        """The end of a quotation that is the object of a plain verb of speech and that the clause goes on behind: 嘟囔“还早”，."""
        if self.text[cue.end : cue.end + 1] not in ("“", "「") or self.text[cue.start : cue.end] not in _PLAIN:
            return 0
        quotation = self.quotations.at(cue.end)
        return quotation[1] if quotation and self.text[quotation[1] : quotation[1] + 1] in ("，", ",") else 0

    def _closing(self, end: int) -> int:
        """The end of the quotation that is still open at the end of a sentence, else that end."""
        around = self.quotations.around(end)
        return around[1] if around else end

    def _speaks_again(self, number: int, at: int) -> int:
        """The sentence in which a body or its head speaks on, where nobody else does before: what stands between is of the same report.

        主任沈力群通报，6条河超警。|全省转移4万人。|沈力群说，…. 0 where there is none.
        """
        cue = self.cues[number]
        next_ = bisect_right(self._sentences, at, number)
        if cue.role != "say" or next_ == len(self.cues):
            return 0
        following, there, sentences = self.cues[next_], self._sentences[next_], self.passage.sentences
        if not at + 1 < there <= at + _MOST_CLAUSES or following.role not in ("say", "ask", "forecast") or following.body[1]:
            return 0
        start = sentences[there].start
        if sentences[there].paragraph != sentences[at].paragraph or following.start - start > _LONGEST_NAME + _LONGEST_TITLE:
            return 0
        again = self.text[start : following.start]
        if cue.body[1] or (again[:1] not in _MEANS_AGAIN and again[:1] not in self.text[self._clause_start(cue.start) : cue.start]):
            return 0  # before anybody is looked for: it begins with no name that stands before the cue
        told = _OF_THE_SCENE.search(self.text, sentences[at + 1].start, start)
        named = None if told else self._named(number)
        if named is None or named.end == named.start:
            return 0
        name = self.text[named.start : named.end]
        if not is_office(name) and self.text[cue.start : cue.end] not in _REPORTING:
            return 0
        if again[:1] in ("该", "本"):
            return there if any(name.endswith(again[1:end]) for end in range(2, _MOST_NOUN)) else 0
        return there if again.startswith(name) or (again.startswith(("他", "她")) and not is_office(name)) else 0

    def _carries_on(self, cue: Cue, sentence: Sentence) -> bool:
        if self.text.startswith(_carrying(), sentence.start):
            act = self.text[cue.start : cue.end] in _DECIDING and self.text[cue.end] not in _MARKS
            return self.text.startswith(_OF_THESE, sentence.start) if act else not _OF_HIS_LIFE.match(self.text, sentence.start)
        if self.text[cue.end : cue.end + 1] in _MARKS and _FURTHER.match(self.text, sentence.start):
            return True
        quotation = self.quotations.at(sentence.start)
        return quotation is not None and self.quotations.is_speech(quotation)

    def _goes_on(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether what a firm has filed, what an account posts or what a plan asks goes on with a sentence."""
        if cue.role == "ask":
            return _RULED.search(self.text, sentence.start, min(sentence.end, sentence.start + _LONGEST_CLAUSE)) is not None
        if cue.body[1]:
            return self.text[cue.start - 1 : cue.start] == "@"
        return self._files(cue) and not self.text.startswith(_REPORTER, sentence.start)

    # ---- speakers ---------------------------------------------------------------------------------------------------

    def _speaker(self, number: int) -> Found | None:
        """Whom a cue names; a pronoun, or no subject at all, means the one named before."""
        if number not in self._known:
            self._known[number] = self._find(number)
        return self._known[number]

    def _find(self, number: int) -> Found | None:
        found = self._named(number)
        if found is None and self.cues[number].role == "show":
            return self._in_own_report(number)
        if found is None or not is_pronoun(self.text[found.start : found.end]):
            return found
        return self._meant(number, found)

    def _in_own_report(self, number: int) -> Found | None:
        """Whose report shows it that is told of without its issuer: 控股在公告中说，…。|当天发布的年报显示."""
        start = self.cues[number].start
        told = _UNSIGNED.fullmatch(self.text, self._clause_start(start), start)
        return self._goes_on_about(number, self._sentences[number]) if told else None

    def _meant(self, number: int, pronoun: Found) -> Found | None:
        """Whom 他, or a verb without subject, means: the subject of the clauses before it, else the one who spoke last."""
        at = self._sentence(pronoun.start)
        begin = self._clause_start(pronoun.start)
        if document := paper(self.text[begin : pronoun.start]):
            start = self.passage.sentences[max(0, at - 1)].start
            told_of = self.text[begin + document[0] : begin + document[1]] in self.text[start : min(begin, start + _LONGEST_REACH)]
            return (self._issuer(number, start) if told_of else None) or _found(begin, document, "paper")
        if self.cues[number].role == "forecast":
            start = self.passage.sentences[at].start
            issuer = self._issuer(number, start) or self._also_expects(begin, pronoun, start)
            return issuer or self._goes_on_about(number, at)
        if self.cues[number].role not in ("say", "seen"):
            start = self.passage.sentences[at].start
            host = _HOST.match(self.text, start, begin) if self.cues[number].role == "issue" else None
            return self._issuer(number, start) or (Found(*host.span("who"), "issuer") if host else None)
        start = self.passage.sentences[at].start
        if pronoun.end == pronoun.start == begin and (read := _READ.search(self.text, max(start, begin - _LONGEST_CLAUSE), begin)):
            return _found(read.start("body"), source(read["body"], asked=False), "read")
        if place := self._head(start, begin, person=pronoun.end > pronoun.start):
            return Found(*place, "subject")
        human = self.text[pronoun.start : pronoun.end] in ("他", "她")
        if human and (place := self._head(start, begin, person=False)) and not is_office(self.text[slice(*place)]):
            return Found(*place, "subject")
        quoted = self.quotations.before(begin) if pronoun.end > pronoun.start else None
        at = self._sentence(max(0, quoted[0])) if quoted and quoted[0] < start else at
        last = number - 1
        for before in self.passage.sentences[max(0, at - _MOST_CLAUSES) : at][::-1] if pronoun.end > pronoun.start else ():
            if (last >= 0 and self.cues[last].start >= before.start) or before.paragraph != self.passage.sentences[at].paragraph:
                break
            if place := self._head(before.start, before.end, person=True):
                return Found(*place, "pronoun")
        for earlier in range(last, max(-1, last - _MOST_ASKED), -1):
            if self.cues[earlier].start < pronoun.start - _LONGEST_MEMORY:
                break
            named = self._named(earlier)
            if named and not is_pronoun(self.text[named.start : named.end]):
                if human and is_office(self.text[named.start : named.end]):
                    continue
                return Found(*named[:2], "pronoun")
        return None

    def _issuer(self, number: int, start: int) -> Found | None:
        """Who issued the warning or report that goes on with 预计 in the same sentence."""
        for earlier in range(number - 1, max(-1, number - 1 - _MOST_CLAUSES), -1):
            before, found = self.cues[earlier], self._named(earlier)
            if before.start < start:
                return None
            if before.role == "show" and found is None:
                continue
            told = before.role in ("issue", "say", "source") and found and not is_pronoun(self.text[found.start : found.end])
            return Found(*found[:2], "issuer") if found and told else None
        return None

    def _also_expects(self, begin: int, verb: Found, start: int) -> Found | None:
        """Whose 并预计 it is: the subject of the clause before, where it is an office."""
        place = self._head(start, begin, person=False)
        also = self.text[begin : verb.start] in _ALSO or (begin == verb.start and "评级" in self.text[start:begin])
        if not also and not (place and begin == verb.start and self.text[place[1] : place[1] + 1] in _IN_TURN):
            return None
        return Found(*place, "subject") if place and is_office(self.text[slice(*place)]) else None

    def _goes_on_about(self, number: int, at: int) -> Found | None:
        """Whose warning or report of the sentences before goes on with 预计: 气象台发布大风预警：…。预计…."""
        first, sentences = max(0, at - _MOST_CLAUSES), self.passage.sentences
        for earlier in range(number - 1, max(-1, number - 1 - _MOST_ASKED), -1):
            cue = self.cues[earlier]
            if cue.start < sentences[first].start or sentences[self._sentences[earlier]].paragraph != sentences[at].paragraph:
                return None
            found = self._named(earlier)
            if cue.start >= sentences[at].start and found:
                return None
            if cue.role in ("issue", "say"):
                told = found is not None and not is_pronoun(self.text[found.start : found.end])
                return Found(*found[:2], "issuer") if found and told and is_office(self.text[found.start : found.end]) else None
        return None

    def _head(self, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
        """The subject of the first clauses from `start`, where it can speak."""
        if start >= end:
            return None
        if (start, person) not in self._heads:
            self._heads[start, person] = self._look_for_head(start, end, person=person)
        found = self._heads[start, person]
        return found if found and found[1] <= end else None

    def _look_for_head(self, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
        at = start
        for _ in range(_MOST_CLAUSES):
            while at < end and _BOUNDARY.match(self.text, at):
                at += 1
            mark = _BOUNDARY.search(self.text, at, min(end, at + _LONGEST_CLAUSE))
            stop = mark.start() if mark else min(end, at + _LONGEST_CLAUSE)
            if stop <= at:
                break
            if place := head(self.text[at:stop], person=person):
                return at + place[0], at + place[1]
            at = stop
        return None

    def _named(self, number: int) -> Found | None:
        """What stands there: a pronoun, or an empty range, is one."""
        if number not in self._names:
            self._names[number] = self._subject(number)
        return self._names[number]

    def _subject(self, number: int) -> Found | None:
        cue = self.cues[number]
        if cue.role in ("gesture", "gestured"):
            return self._who_moves(cue)
        if cue.body[1]:
            body = self.text[slice(*cue.body)]
            if cue.role == "seen" and is_pronoun(body):
                return Found(*cue.body, "seen")
            if cue.role == "say" and self.text[cue.start - 1 : cue.start] == "@":
                return Found(*cue.body, "account")
            filed = self.text[cue.start - 1 : cue.start] == "丨" and subject(body, "file")
            place = filed or heading(body) if cue.role == "say" else source(body, asked=cue.role == "source") or cited_paper(body)
            if place is None and cue.role == "learned":
                place = named_source(body)
            return _found(cue.body[0], place, cue.role)
        begin = self._clause_start(cue.start)
        rule = "quotation" if self.quotations.before(begin) else cue.role
        role = "file" if self._files(cue) else cue.role
        place = subject(self.text[begin : cue.start], role)
        if place and place[1] > place[0] and self.text[begin + place[0] - 1 : begin + place[0]].isdigit():
            return None
        if place and self.text.startswith(_NOUNS, cue.start) and _COUNTED.search(self.text, begin + place[1], cue.start):
            return None
        return _found(begin, place, rule)

    def _files(self, cue: Cue) -> bool:
        """Whether the verb tells of a firm's filing or a broker's report: 公告, 发布三季报."""
        if cue.role == "issue":
            mark = _BOUNDARY.search(self.text, cue.end, cue.end + _LONGEST_CLAUSE)
            return mark is not None and self.text.endswith(_FILING_WORDS, cue.end, mark.start())
        return "公告" in self.text[cue.start : cue.end]

    def _who_moves(self, cue: Cue) -> Found | None:
        """The person at the head of the sentence that stands beside a quotation and has no verb of speech."""
        sentence = self.passage.sentences[self._sentence(cue.start)]
        behind = cue.role == "gestured"
        place = self._head(cue.start, sentence.end, person=False) if behind else self._head(sentence.start, cue.start, person=False)
        return Found(*place, "quotation") if place and not is_office(self.text[slice(*place)]) else None


def _found(start: int, place: tuple[int, int] | None, rule: str) -> Found | None:
    """A place in a clause that begins at `start`, as one of the text."""
    return Found(start + place[0], start + place[1], rule) if place else None
