"""Which place each figure holds for: the nearest that governs it, from clause, sentence, paragraph, heading or dateline.

A place governs what stands behind it in its sentence until another one does (长春市新增5例，吉林市4例). In a parenthesis
the places of the list hold; behind it the outer one holds again. A place that is only a goal (支援长春) or the seat of a
speaker (吉林省卫健委主任) governs where nothing else does; an origin (来自湖北), a comparison (占全国的三成) and the name of a
team, firm or newspaper (上海队, 北京银行) do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from claims.context.fields import Found
from claims.context.gazetteer import Mention
from claims.context.passages import Passage, Sentence


class Role(IntEnum):
    """How strongly a place governs the figures behind it."""

    NONE = 0
    SEAT = 1  # 吉林省卫健委, 上海市市长: the place of an office
    GOAL = 2  # 支援长春, 奔赴吉林
    PLAIN = 3  # anywhere else in the clause
    TOPIC = 4  # at the clause's start, behind 在


class _Placed(NamedTuple):
    mention: Mention
    role: Role


_BEFORE, _BEHIND = 12, 16
_ORIGIN = re.compile(r"(?:来自|源自|产自|(?<![各独亲])自|从|由|途经|离开|经由|逃离|毕业于|籍贯|籍贯为|祖籍|生于|出生于|取道|曾在|原籍)$")
_COMPARED = re.compile(
    r"(?:比|较|超过|高于|低于|多于|少于|不及|相当于|仅次于|落后于|优于|除了?|占|占同期|占到|约占|相对于?|相比|不如|堪比|等于)(?:全部|同期|整个|了)?$"
)
_TOGETHER = re.compile(r"(?:与|和|同|跟)$")
_COMPARED_BEHIND = re.compile(
    r".{0,4}(?:相比|相当|之间|接壤|为邻|相邻|的[1-9几两数一二三四五六七八九十\d.]+(?:倍|分之)|平均水平|平均值|同期水平)"
)
_GOAL = re.compile(
    r"(?:支援|驰援|援助|增援|援|支持|奔赴|赶赴|分赴|前往|飞往|开往|驶往|运往|发往|送往|寄往|销往|输往|赴|去往|去|抵达|到达|来到|赶到|直达|挺进|进入|进驻"
    r"|返回|回到|移居|移民|出口|出口到|出口至|捐赠|捐|捐给|对|向|给|到|至|访问|造访|投奔|投资|覆盖|惠及|辐射|连接|通往|直飞|飞抵|运抵|流入|涌入|登陆|前来|来|抵)"
    r"(?:了|灾区|疫区|疫情严重的|受灾严重的)?$"
)
_MOVED = re.compile(
    r"(?:支援|驰援|增援|奔赴|赶赴|分赴|前往|飞往|赴|抵达|到达|来到|赶到|直达|挺进|进驻|送往|运往|发往|运抵|飞抵|支持|到|运至|运到|送到)$"
)
_LOCATED = re.compile(r"(?:在|于|位于|地处|坐落在|落户|遍布|分布在|集中在|发生在)$")
_NOT_NOUN = r"[^\W\d_的了是在有为与和及将被把已不对向从到由于个说称指表宣发举实开出新累报共现]"
_TEAM = re.compile(
    rf"(?:籍|裔|人(?![口民均次大社工员才力居])|女?队(?!伍)|男队|选手|球员|球队|运动员|国脚|女排|男排|女足|男足|女篮|男篮|队员|媒体|大使|驻|股市|股票|时报|日报|晚报|晨报|早报|电视台|通讯社|央行|联赛|杯|菜|话|语|口味|风味"
    rf"|{_NOT_NOUN}{{0,9}}?(?:集团|公司|银行|证券|股份|基金会?|航空|保险|协会|学会|商会|联合会|俱乐部|事务所|出版社|研究所|研究院|科学院|实验室|大学|学院|交易所|央行|财团|律所|重工|汽车|药业|制药|电器|科技|选手|队员|球员))"
)
_OFFICE = re.compile(
    rf"{_NOT_NOUN}{{0,9}}?(?:政府|当局|军方|警方|官方|卫健委|卫健部门|卫健局|卫生部门|委员会|省委|市委|县委|区委|团省委|党委|部门|检察院|法院|公安|海关|指挥部|疾控中心|人大|政协|气象台|气象局|[厅局委办署](?![面部长限域门])"
    rf"|总统|总理|首相|国王|外长|外交部|国防部|议会|国会|市长|省长|县长|区长|州长|镇长|村长|书记|主任|院长|校长|部长|局长|厅长|处长|会长|主席|专家|教授|研究员|记者|负责人|发言人)"
)
_TITLE = re.compile(rf"{_NOT_NOUN}{{0,9}}?(?:书记|主任|院长|校长|部长|局长|厅长|处长|专家|教授|医生|护士|医师|研究员|负责人|发言人)")
_OBJECT_ONLY = frozenset(
    [
        "全国",
        "全球",
        "国内",
        "国外",
        "海外",
        "境外",
        "境内",
        "省外",
        "市外",
        "内地",
        "大陆",
        "各国",
        "各省",
        "各市",
        "城区",
        "郊区",
        "两岸",
        "世界各地",
    ]
)
_ANAPHORS = frozenset(["当地", "本地", "此地"])
_STARTS = frozenset("，,；;：:。！？!?—…\n（(“「『、\u3000 ")
_LEAD_IN = re.compile(
    r"(?:^|[，,；;：:。！？!?—…\n（(“「『、\s])(?:其中|目前|截至目前|此外|同时|另外|而|但|但是|不过|近日|日前|今天|昨天|昨日|今日|近年来|随后|如今|现在|当时|当天|当日|今年|去年|今年以来|此次|本次|这次|至此|据悉|据了解|并|且|因为|由于|使|使得|让)?$"
)
_DATELINE = re.compile(r"(?:新华社|中新社|中新网|本报|人民网|央视网|新华网|中央社|法新社|路透社)[^\W\d_]{0,2}$")
_DATELINE_BEHIND = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)")


def places(passage: Passage) -> list[Found | None]:
    """The place of each figure of `passage.phrases`, in their order; None where the text names none.

    >>> from claims.context.passages import Passage
    >>> places(Passage("", (), ()))
    []
    """
    return _Reader(passage).read()


class _Reader:
    """Walks the sentences once and carries the place that holds."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._found: list[Found | None] = [None] * len(passage.phrases)
        self._mentions = passage.places
        self._next = 0
        self._carried: Mention | None = None
        self._rule = "paragraph"
        self._heading: Mention | None = None
        self._dateline: Mention | None = None
        self._weak = True

    def read(self) -> list[Found | None]:
        paragraph = -1
        for sentence in self._passage.sentences:
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                self._enter(paragraph)
            self._sentence(sentence)
        return self._found

    def _enter(self, paragraph: int) -> None:
        """A new paragraph begins with the heading's place, the dateline's, or what the last one ended with."""
        if self._heading:
            self._carried, self._rule = self._heading, "heading"
        elif self._dateline:
            self._carried, self._rule = self._dateline, "dateline"
        elif self._carried:
            self._rule = "paragraph before"
        self._weak = True

    def _sentence(self, sentence: Sentence) -> None:
        placed = list(self._placed(sentence))
        if sentence.holds_figure:
            _Figures(self._passage, sentence, placed, self._carried, self._rule).fill(self._found)
        self._carry(sentence, placed)

    def _placed(self, sentence: Sentence) -> Iterator[_Placed]:
        """The mentions of a sentence with their roles."""
        every, text = self._mentions, self._passage.text
        while self._next < len(every) and every[self._next].start < sentence.end:
            mention = every[self._next]
            self._next += 1
            if self._is_dateline(mention, sentence):
                continue
            yield _Placed(mention, _role(text, mention, sentence.start, sentence.end))

    def _is_dateline(self, mention: Mention, sentence: Sentence) -> bool:
        text = self._passage.text
        if not _DATELINE.search(text, max(sentence.start, mention.start - 6), mention.start):
            return False
        if not _DATELINE_BEHIND.match(text, mention.end):
            return False
        if text[mention.start : mention.end] != "北京":
            self._dateline = mention
            if self._carried is None:
                self._carried, self._rule = mention, "dateline"
        return True

    def _carry(self, sentence: Sentence, placed: Sequence[_Placed]) -> None:
        """What the next sentences hold for, unless they say otherwise: the topic, or else the last place named."""
        strong = [
            one for one in placed if one.role >= Role.PLAIN and self._passage.text[one.mention.start : one.mention.end] not in _ANAPHORS
        ]
        weak = [one for one in placed if one.role in (Role.SEAT, Role.GOAL)]
        topic = next((one for one in strong if one.role is Role.TOPIC), strong[-1] if strong else None)
        if topic:
            self._carried, self._rule, self._weak = topic.mention, "paragraph", False
        elif weak and (self._weak or self._carried is None):
            self._carried, self._rule = weak[-1].mention, "paragraph"
        if topic and self._passage.is_heading(sentence.paragraph):
            self._heading = topic.mention


def _role(text: str, mention: Mention, first: int, last: int) -> Role:
    before, behind = text[max(first, mention.start - _BEFORE) : mention.start], text[mention.end : min(last, mention.end + _BEHIND)]
    name = text[mention.start : mention.end]
    if _ORIGIN.search(before) or _COMPARED.search(before):
        return Role.NONE
    if _TOGETHER.search(before) and _COMPARED_BEHIND.match(behind):
        return Role.NONE
    if not mention.institution and _TEAM.match(behind):
        return Role.NONE
    if (_TITLE if mention.institution else _OFFICE).match(behind):
        return Role.SEAT
    if _LOCATED.search(before):
        return Role.TOPIC
    if _GOAL.search(before):
        return Role.GOAL
    if _LEAD_IN.search(before):
        return Role.TOPIC
    return Role.NONE if name in _OBJECT_ONLY else Role.PLAIN


class _Figures:
    """The figures of one sentence, and the places beside them."""

    def __init__(self, passage: Passage, sentence: Sentence, placed: Sequence[_Placed], carried: Mention | None, rule: str) -> None:
        self._text = passage.text
        self._sentence = sentence
        self._placed = placed
        self._carried = carried
        self._rule = rule

    def fill(self, found: list[Found | None]) -> None:
        """Sets what is found for each figure of the sentence."""
        outer: list[_Placed | None] = []
        local: _Placed | None = None
        for _, what, item in self._events():
            if what == "(":
                outer.append(local)
            elif what == ")":
                local = outer.pop() if outer else local
            elif isinstance(item, _Placed):
                local = _stronger(local, item)
            else:
                start, end, number = item
                found[number] = self._answer(local, start, end)

    def _events(self) -> list[tuple[int, str, _Placed | tuple[int, int, int]]]:
        """Places, figures and parentheses in text order; a parenthesis inside a place is none."""
        events: list[tuple[int, str, _Placed | tuple[int, int, int]]] = [
            (one.mention.start, "place", one) for one in self._placed if one.role is not Role.NONE
        ]
        events += [(item.start, "~figure", (item.start, item.end, item.number)) for item in self._sentence.items if item.tag == "figure"]
        inside = {at for one in self._placed for at in range(one.mention.start, one.mention.end)}
        for mark in re.finditer(r"[（(]|[）)]", self._text[self._sentence.start : self._sentence.end]):
            at = mark.start() + self._sentence.start
            if at not in inside:
                events.append((at, "(" if mark[0] in "（(" else ")", (at, at, -1)))
        return sorted(events, key=lambda event: event[:2])

    def _answer(self, local: _Placed | None, start: int, end: int) -> Found | None:
        moved = self._moved_to(end)
        if moved and (
            local is None or local.mention.end < self._clause_start(start) or local.role < Role.TOPIC or moved.mention.kind != "generic"
        ):
            return self._found(moved.mention, "goal")
        if local and local.role >= Role.GOAL:
            return self._found(local.mention, "sentence")
        later = self._later(end)
        if local is None and later and (later.role is Role.TOPIC or self._carried is None):
            return self._found(later.mention, "later in the sentence")
        if local:
            return self._found(local.mention, "seat")
        return self._found(self._carried, self._rule) if self._carried else None

    def _found(self, mention: Mention, rule: str) -> Found:
        if self._carried and self._text[mention.start : mention.end] in _ANAPHORS:
            mention = self._carried
        return Found(mention.start, mention.end, rule)

    def _clause_start(self, at: int) -> int:
        text, low = self._text, max(self._sentence.start, at - 60)
        return max((text.rfind(mark, low, at) for mark in "，；：,;:"), default=low)

    def _moved_to(self, end: int) -> _Placed | None:
        """The goal to which what is counted goes, behind the figure in its clause: 5000名医护人员奔赴吉林."""
        text = self._text
        for one in self._placed:
            start = one.mention.start
            if start < end:
                continue
            if start - end > 40 or any(mark in text[end:start] for mark in "，；：。,;"):
                return None
            if (
                one.role is Role.GOAL
                and _MOVED.search(text, max(end, start - 6), start)
                and text[one.mention.end : one.mention.end + 1] != "的"
            ):
                return one
        return None

    def _later(self, end: int) -> _Placed | None:
        """The first place behind the figure in the sentence."""
        return next((one for one in self._placed if one.mention.start >= end and one.role >= Role.GOAL), None)


def _stronger(local: _Placed | None, item: _Placed) -> _Placed:
    """Which of two places of a sentence holds from here on: a weak one does not replace a strong one."""
    if local is None or item.role >= Role.PLAIN or local.role <= item.role:
        return item
    return local
