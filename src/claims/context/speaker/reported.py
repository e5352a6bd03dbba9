"""How far what is said reaches: the quotation beside a cue, and what is reported behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.context.naming.vocabulary import is_office
from claims.context.passages import Sentence
from claims.context.persons import words_of
from claims.context.speaker.speech import BOUNDARY, LONGEST_CLAUSE, LONGEST_NAME, LONGEST_REACH, MARKS, MOST_CLAUSES, STOPS, Cue, Speech
from claims.context.speaker.voices import Voices

_LONGEST_TITLE = 8
_MOST_CARRIED = 6
_MOST_NOUN = 6
_LONGEST_TURN = 2000
"""How far what one says in an interview goes, in characters."""
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
_PLAIN = frozenset(
    ["写着", "标着", "标注", "标明", "印着", "说", "道", "讲", "嘟囔", "嘟哝", "嘀咕", "念叨", "喊着", "吐槽", "抱怨", "安慰"]
)
_QUOTES = frozenset("“「『")
_TURN = re.compile(
    r"[，,](?=结果|实际|谁知|没想到|但我|可我|可实|我转|我还|我就|我立|我马|我只|我实|到手|拿到手|一看|一查|一量|一称|一问|都过|都等|这都|(?:差不多|没错|不对)[，,。])"
    r"|\[[^\[\]\d]{1,4}\]|[\U0001f300-\U0001faff]"
)
"""What the writer has to say of it: 客服说要等两天，|结果…."""
_OWN = re.compile(r"[，,](?=(?:我们|咱们?)这[儿里边]|我(?![们国省市县区州校院军党方台司行队厂店]))")
"""Who tells of another's words without a pause means himself by 我: 房东说要涨200元，|我准备搬走."""
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
_OF_HIS_LIFE = re.compile(r"[他她](?:于|曾|生于|出生|毕业|后来|随后|早年|晚年|自?小|自?幼|[自在]?(?:[12]\d{3}年|\d{1,2}岁))")
"""What is told of one who spoke, not by him: 他说，…。|他于12岁时来港."""
_ACTS = frozenset(
    [
        "报警",
        "举报",
        "投诉",
        "控诉",
        "辩护",
        "发声",
        "作证",
        "指认",
        "答应",
        "应允",
        "否认",
        "批评",
        "质疑",
        "质问",
        "抗议",
        "警告",
        "道歉",
        "表态",
        "呛声",
    ]
)
"""What one does by speaking, without what is said: 他遂到公安机关报警."""
_THINKING = frozenset(["认为", "相信", "坚信", "判断", "推测", "断定"])
_TURNING = _PLAIN | _DECIDING | _THINKING
"""Verbs behind which the writer's own words may begin in the same sentence."""
_THEN = re.compile(r"[，,](?=于是|遂|随即|便决定|就此)")
"""What one does upon what one thinks: 他认为机会不多，|于是转会."""
_OF_THESE = ("其中", "局地", "个别")
_TELLING = ("介绍", "通报", "报道", "报导", "汇报", "讲述", "指控", "反馈", "发文", "发帖", "发微博", "发布报告", "发表报告", "发布研报")
"""Words that open a report of several sentences, not a word or two."""
_DATED = re.compile(r"(?:\d{1,4}[年月日])++(?![上下中]午|凌晨|清晨|[早晚\d])|今年|去年|本月|上半年|目前")
_IN_NEXT = ("其中", "具体", "此外", "另外", "另有", "与此同时", "截至", "截止")
"""With what a further paragraph of the same report begins."""
_PLAINLY = frozenset(["表示", "说", "称", "指出", "透露"])
_CITED = ("披露", "透露", "爆料", "曝料", "称", "说", "表示", "指出", "分析", "讲", "回忆")
_PASSED_OVER = frozenset(["forecast", "clause"])
"""Roles of cues in the course of a report: what is expected there is part of it."""
_PRESS = re.compile(r"[^，,。；;：:！？!?\n]{0,16}(?:记者|笔者|本报|媒体|本刊)")
_SURE = frozenset(["say", "source", "learned"])
"""Roles of cues that tell of another speaker even where he has no name."""
_SAID = ("说", "称", "道")
_ANEW = re.compile(
    r"[ 　“”]*(?:据(?:悉|了解|统计|此前|报道|介绍|不完全)|.{0,20}(?:记者|笔者|看到|走进|来到|眼前|一起案)|.{0,3}现场|.{0,8}[时点分]许"
    r"|在[^，,。；;\n]{1,8}[村路厂店口校场][里内上]?[，,]|1\d{3}年|当地时间|[当同][天日]\d)"
)
"""With what a sentence begins that is the reporter's again, behind what he was told."""
_MEANS_AGAIN = frozenset("他她该本")
_OF_THE_SCENE = re.compile("记者|现场|看到|走进|来到|眼前|一起案|一位|一名")
"""What the reporter himself tells of."""
_REPORTING = frozenset(["通报", "介绍", "报告", "披露", "汇报"])
# 发布消息，: what is issued, with what follows it.
_ISSUED = re.compile(
    r"[^，,。！？!?；;：:“”「」《\n]{0,12}《[^》\n]{0,36}(?:书|告|报|刊|通知|规划|意见|方案|指数|榜|指南|办法|条例|倡议|声明|计划|纲要|细则|办法)》(?:[（(][^（）()\n]{1,12}[）)])?[，,：:]"
    r"|(?:[^，,。！？!?；;：:“”「」《\n]{0,12}《[^》\n]{2,40}》)?[^，,。！？!?；;：:“”「」《\n]{0,25}(?:(?:月刊|周刊|消息|数据|数字|通报|告|声明|报|意见|办法|规定|条例|指引|指南|业绩|预警|信号|提示|提醒|指数|榜单|名单|结果|民调|调查|统计|排名|预测|通知|方案|规划|计划)[，,]|[：:])"
)
# 公布上周就诊达12万人次: what is issued is the figure itself.
_LEVELLED = re.compile(
    r"[^，,。！？!?；;：:“”「」《\n]{2,30}?(?:达|为|[降升增减跌涨]至?|下[降跌滑]|上[升涨]|增[长加]|减少|失守|突破|超过?|录得|约|仅)[^，,。！？!?；;：:“”「」《\n]{0,6}?[\d一二三四五六七八九十百千]"
)
# A sentence that goes on with what is reported: 过去7日，, 欠薪方面，.
_FURTHER = re.compile(
    r"(?:分|从|就)[^，,。；;：:\d\s]{1,8}[来上]?看[，,]|[同环]比[来上]?看[，,]|[^，,。；;：:\d\s]{1,8}方面[，,]|过去(?:[\d一二三四五六七八九十两]+|数)(?:[天日周月年]|小时|个月|星期)"
)
_FINDING = re.compile(
    r"(?:检测|监测|统计|调查|分析|研究|检查|筛查|评估|排查|测算)(?:结果|数据)?(?:显示|表明|发现)|结果(?:显示|表明|[，,：:])"
)
"""With what the findings begin of those of whom the sentence before tells: 他说，筛查了58万人。|结果显示，…."""


class Reach(NamedTuple):
    """A stretch of what is said, and the number of its cue."""

    start: int
    end: int
    cue: int


@cache
def _carrying() -> tuple[str, ...]:
    return tuple(words_of("carry"))


class Reported:
    """The reaches of a passage's cues."""

    def __init__(self, speech: Speech, voices: Voices) -> None:
        self.speech, self.voices = speech, voices
        self.text, self.quotations, self.sentences = speech.text, speech.quotations, speech.passage.sentences
        self._told: dict[int, bool] = {}

    def reaches(self, number: int, cue: Cue) -> Iterator[Reach]:
        """The quotation before the cue and what is reported behind it."""
        at = self.speech.sentences[number]
        if cue.role == "gesture":
            yield Reach(cue.end, self._closing(cue.end + 1), number)
            return
        if cue.role == "gestured":
            if quoted := self.quotations.before(cue.start):
                yield Reach(*self._whole(quoted), number)
            return
        if cue.role == "issue" and self.text[cue.end : cue.end + 1] not in MARKS:
            if issued := _ISSUED.match(self.text, cue.end):
                yield Reach(issued.end(), self._end(number, cue, at), number)
            elif _LEVELLED.match(self.text, cue.end):
                yield Reach(cue.end, self._end(number, cue, at), number)
            return
        if cue.role == "turn":
            yield Reach(cue.end, min(cue.end + _LONGEST_TURN, self.speech.turns[cue.body[0]]), number)
        elif cue.role == "caption":
            paragraph = self.sentences[at].paragraph
            yield from (Reach(*following, number) for following in self.speech.passage.paragraphs[paragraph + 1 : paragraph + 2])
        elif cue.role == "opens":
            yield Reach(cue.end, self._end(number, cue, at), number)
        else:
            yield from self._around(number, cue, at)

    def _around(self, number: int, cue: Cue, at: int) -> Iterator[Reach]:
        """What is said before a verb and behind it: “…。”|王芳说，|…; 疫苗还剩27万剂，|他提醒，|…."""
        sentence, word, stops = self.sentences[at], self.text[cue.start : cue.end], self.text[cue.end : cue.end + 1] in STOPS
        quoted = self._quoted(cue, sentence)
        if quoted:
            yield Reach(*quoted, number)
        elif self._put_between(cue, sentence):
            yield Reach(max(sentence.start, cue.start - 1 - LONGEST_REACH), cue.start - 1, number)
        if stops and not quoted and word in _ACTS:
            return
        if stops:
            begin = sentence.start if quoted or cue.role not in ("say", "issue") else self.speech.clause_start(cue.start)
            if begin > sentence.start and self.text[begin - 1] in "，,":
                yield Reach(max(sentence.start, begin - LONGEST_REACH), begin, number)
        elif not (cue.role == "say" and _RESULT.match(self.text, cue.end)):
            yield Reach(cue.end, self._end(number, cue, at), number)

    def _put_between(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether 他提醒， stands in the middle of what he says: 疫苗还剩27万剂，|他提醒，|…."""
        begin = cue.start - 1
        if cue.role != "say" or begin <= sentence.start or self.text[begin] not in "他她" or self.text[begin - 1] not in "，,":
            return False
        return self.text[cue.end : cue.end + 1] in MARKS

    def _quoted(self, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
        """The quotation before a cue whose speaker it names; most have none near enough."""
        if cue.body[1] or not self.quotations.reach_into(sentence.start - 2 * LONGEST_CLAUSE, cue.start):
            return None
        begin = self.speech.clause_start(cue.start)
        quoted = self._quoted_before(begin, sentence)
        if quoted and (self.text[quoted[0] - 1 : quoted[0]] in (":", "：") or (quoted[1] == begin - 1 and self._opens_speech(cue))):
            return None
        if quoted and self._opens_speech(cue) and self._is_told_before(quoted[0]):
            return None
        return quoted

    def _is_told_before(self, place: int) -> bool:
        """Whether a quotation stands behind a sentence that tells who speaks: 会长也指出，…。|“…。”摊主直言：“…”"""
        before = self.speech.sentence_of(max(0, place - 1))
        if (
            place == 0
            or self.sentences[before].end > place
            or self.sentences[before].paragraph != self.sentences[self.speech.sentence_of(place)].paragraph
        ):
            return False
        first = bisect_left(self.speech.sentences, before)
        return first < len(self.speech.sentences) and self.speech.sentences[first] == before and self.speech.cues[first].role == "say"

    def _opens_speech(self, cue: Cue) -> bool:
        """Whether what is said follows a colon: 以诗闻名，“…”，某人摸他的头说：“…” tells nothing of what is quoted before."""
        return self.text[cue.end : cue.end + 1] in (":", "：")

    def _quoted_before(self, begin: int, sentence: Sentence, clauses: int = MOST_CLAUSES) -> tuple[int, int] | None:
        """The quotation whose speaker the clause at `begin` names: it ends there, with the end of a sentence or a comma."""
        found = self.quotations.before(begin)
        if found and self.quotations.is_speech(found):
            return self._whole(found)
        found = self.quotations.before(begin - 1) if self.text[begin - 1 : begin] in ("，", ",") else None
        if found and found[0] <= sentence.start and found[1] - found[0] > _LONGEST_TITLE:
            return found
        if begin <= sentence.start or clauses == 1:
            return None
        return self._quoted_before(self.speech.clause_start(begin - 1), sentence, clauses - 1)

    def _whole(self, quotation: tuple[int, int]) -> tuple[int, int]:
        """With what stands straight before it in marks of its own, and the paragraphs that the same quotation opens and does not close."""
        start, end = quotation
        for _ in range(_MOST_CARRIED):
            behind = start
            while behind and self.text[behind - 1].isspace() and start - behind < _LONGEST_TITLE:
                behind -= 1
            before = self.quotations.before(behind)
            if not before or (behind != start and self.text[before[1] - 1] in "”」』"):
                break
            start = before[0]
        return start, end

    def _end(self, number: int, cue: Cue, at: int) -> int:
        """Where what is reported ends: with its sentence, its quotation, and for 介绍 with the sentences that carry on."""
        sentences = self.sentences
        around = self.quotations.around(cue.start)
        end = self._closing(sentences[at].end)
        limit = min(cue.end + LONGEST_REACH, around[1] if around else len(self.text))
        if cue.role == "clause":
            mark = BOUNDARY.search(self.text, cue.end, limit)
            return mark.start() if mark else min(end, limit)
        if cue.role in ("say", "show") and (turn := self._turn(cue, min(end, limit))):
            return turn
        if cue.role == "forecast" and at + 1 < len(sentences) and self.text.startswith(_OF_THESE, sentences[at + 1].start):
            end = sentences[at + 1].end
        reports = self._reports(cue) or self._opens_paragraph(number, cue, at)
        if not reports and cue.role not in ("say", "issue", "ask") and not self._cites(cue):
            return min(sentences[at].end if around else end, limit)
        end = self._carried_to(number, cue, at, end, limit, reports=reports)
        if cue.role == "say" and (object_ := self._cried(cue)):
            return object_
        return end if end <= limit or (not around and self.quotations.before(end)) else limit

    def _carried_to(self, number: int, cue: Cue, at: int, end: int, limit: int, *, reports: bool) -> int:
        """The end of the last of the sentences that carry on with what is told up to `end`."""
        sentences, again, paragraph = self.sentences, self._speaks_again(number, at), self.sentences[at].paragraph
        for following in range(at + 1, min(at + 1 + _MOST_CARRIED, len(sentences))):
            sentence = sentences[following]
            if end > limit or (sentence.paragraph != paragraph and not (reports and self._in_next(cue, following))):
                break
            paragraph = sentence.paragraph
            if sentence.start >= end:
                told = reports and self._is_told(following)
                if following >= again and not (told or self._carries_on(cue, sentence) or self._goes_on(cue, sentence)):
                    break
                reports = reports or _FINDING.match(self.text, sentence.start) is not None
                end = self._closing(sentence.end)
        return end

    def _in_next(self, cue: Cue, following: int) -> bool:
        """Whether a report goes on with the next paragraph: 截至16日，…."""
        start = self.sentences[following].start
        if self.text.startswith(_IN_NEXT, start) or (cue.role == "learned" and _DATED.match(self.text, start)):
            return True
        return self._is_lead(cue) and self._is_told(following)

    def _is_lead(self, cue: Cue) -> bool:
        """Whether a report opens the text: all of a short piece of news is of whom it was learned from."""
        return cue.role in ("learned", "source") and self.sentences[self.speech.sentence_of(cue.start)].paragraph == 0

    def _opens_paragraph(self, number: int, cue: Cue, at: int) -> bool:
        """Whether a paragraph among others opens with the one who speaks: it is his as far as nobody else does."""
        sentence, paragraphs = self.sentences[at], self.speech.passage.paragraphs
        if cue.role != "say" or len(paragraphs) == 1 or sentence.start > paragraphs[sentence.paragraph][0]:
            return False
        if self.text[cue.start : cue.end] not in _PLAINLY or self.text[cue.end : cue.end + 1] not in ("，", ","):
            return False
        return _QUOTES.isdisjoint(self.text[cue.end : cue.end + 2]) and self.voices.speaker(number) is not None

    def _cites(self, cue: Cue) -> bool:
        """Whether a source is one who speaks, and no paper: 根据转会记者披露."""
        return cue.role == "source" and self.text.endswith(_CITED, *cue.body)

    def _reports(self, cue: Cue) -> bool:
        """Whether a cue opens a report of several sentences: 介绍, 记者从气象台获悉, 据法新社报道; a quotation behind it is the whole of it."""
        if not _QUOTES.isdisjoint(self.text[cue.end : cue.end + 2]):
            return False
        if cue.role in ("learned", "opens"):
            return True
        end = cue.body[1] or cue.end
        if self.text.endswith(_SAID, 0, end) and cue.role == "say":
            end -= 1
        if self.text[cue.start : cue.end] == "告诉":
            return _PRESS.match(self.text, cue.end) is not None
        return self.text.endswith(_TELLING, cue.body[0], end)

    def _is_told(self, number: int) -> bool:
        """Whether a sentence goes on with a report: nobody else is named in it, and the reporter does not begin anew."""
        if number not in self._told:
            self._told[number] = self._look_whether_told(number)
        return self._told[number]

    def _look_whether_told(self, number: int) -> bool:
        sentence, sentences = self.sentences[number], self.speech.sentences
        first = bisect_left(sentences, number)
        while first < len(sentences) and sentences[first] == number:
            if self._speaks(first):
                return False
            first += 1
        return _ANEW.match(self.text, sentence.start, sentence.end) is None

    def _speaks(self, number: int) -> bool:
        """Whether a cue lets another one speak: who asks for something must be named (区里要求), and what heads a colon must be somebody."""
        cue = self.speech.cues[number]
        if cue.role == "ask":
            named = self.voices.named(number)
            return named is not None and named.end > named.start
        if cue.role in _PASSED_OVER:
            return False
        sure = cue.role in _SURE and not (cue.role == "say" and cue.body[1])
        return sure or self.voices.named(number) is not None

    def _turn(self, cue: Cue, end: int) -> int:
        """Where the writer's own words begin behind what is told in a plain way and without quotation marks."""
        word = self.text[cue.start : cue.end]
        if word not in _TURNING:
            return 0
        if word in _DECIDING and self.text[cue.end] not in MARKS:
            if done := _DONE.match(self.text, cue.end):
                return done.end()
            found = [match.start() for ends in (_REACTION, _AFTERWARDS) if (match := ends.search(self.text, cue.end, end))]
            return min(found, default=0)
        told = word in _PLAIN and _QUOTES.isdisjoint(self.text[cue.end : cue.end + 2])
        if not told:
            then = _THEN.search(self.text, cue.end + 1, end) if word in _THINKING else None
            return then.start() if then else 0
        turn = _TURN.search(self.text, cue.end + 1, end)
        if self.text[cue.end] not in MARKS and (own := _OWN.search(self.text, cue.end + 1, turn.start() if turn else end)):
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
        cue, next_ = self.speech.cues[number], bisect_right(self.speech.sentences, at, number)
        if cue.role != "say" or cue.body[1] or next_ == len(self.speech.cues):
            return 0
        following, there, sentences = self.speech.cues[next_], self.speech.sentences[next_], self.sentences
        if not at + 1 < there <= at + MOST_CLAUSES or following.role not in ("say", "ask", "forecast") or following.body[1]:
            return 0
        start = sentences[there].start
        if sentences[there].paragraph != sentences[at].paragraph or following.start - start > LONGEST_NAME + _LONGEST_TITLE:
            return 0
        again = self.text[start : following.start]
        if again[:1] not in _MEANS_AGAIN and again[:1] not in self.text[self.speech.clause_start(cue.start) : cue.start]:
            return 0  # before anybody is looked for: it begins with no name that stands before the cue
        told = _OF_THE_SCENE.search(self.text, sentences[at + 1].start, start)
        return there if not told and self._is_same(number, cue, again) else 0

    def _is_same(self, number: int, cue: Cue, again: str) -> bool:
        """Whether a clause begins with the one whom a cue names: by name, as 他 or as 该局."""
        named = self.voices.named(number)
        if named is None or named.end == named.start:
            return False
        name = self.text[named.start : named.end]
        if not is_office(name) and self.text[cue.start : cue.end] not in _REPORTING:
            return False
        if again[:1] in ("该", "本"):
            return any(name.endswith(again[1:end]) for end in range(2, _MOST_NOUN))
        return again.startswith(name) or (again.startswith(("他", "她")) and not is_office(name))

    def _carries_on(self, cue: Cue, sentence: Sentence) -> bool:
        if self.text.startswith(_carrying(), sentence.start):
            act = self.text[cue.start : cue.end] in _DECIDING and self.text[cue.end] not in MARKS
            return self.text.startswith(_OF_THESE, sentence.start) if act else not _OF_HIS_LIFE.match(self.text, sentence.start)
        if self.text[cue.end : cue.end + 1] in MARKS and any(on.match(self.text, sentence.start) for on in (_FURTHER, _FINDING)):
            return True
        quotation = self.quotations.at(sentence.start)
        return quotation is not None and self.quotations.is_speech(quotation)

    def _goes_on(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether what a firm has filed, what an account posts or what a plan asks goes on with a sentence."""
        if cue.role == "ask":
            return _RULED.search(self.text, sentence.start, min(sentence.end, sentence.start + LONGEST_CLAUSE)) is not None
        if cue.body[1]:
            return self.text[cue.start - 1 : cue.start] == "@"
        return self.voices.files(cue) and not self.text.startswith(_REPORTER, sentence.start)
