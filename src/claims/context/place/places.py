"""Which place each figure holds for: the nearest that governs it, from clause, sentence, paragraph, heading or dateline.

A place governs what stands behind it in its sentence until another one does (长春市新增5例，吉林市4例). In a parenthesis
the places of the list hold; behind it the outer one holds again. A place that is only a goal (支援长春) or the seat of a
speaker (吉林省卫健委主任) governs where nothing else does; an origin (来自湖北), a comparison (占全国的三成) and the name of a
team, firm or newspaper (上海队, 北京银行) do not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claims.context.fields import Found
from claims.context.passages import Passage, Sentence
from claims.context.place.datelines import Dateline, dateline
from claims.context.place.elsewhere import HINTS, OF_A_THING, holds_elsewhere
from claims.context.place.gazetteer import Mention, first_name, joined
from claims.context.place.governing import SURE, Figures, Placed, stands_for
from claims.context.place.placewords import words
from claims.context.place.roles import Role, in_court, is_far, is_habitat, role
from claims.context.place.sites import STAY, Sites
from claims.context.registers import Registers, entry
from claims.context.tagging import FIGURE, Item

_LONGEST_CITY, _MOST_MOVES = 7, 3
_CAPITALS = frozenset(["北京", "台北"])
"""What is written from a capital is mostly of the whole country."""


def places(passage: Passage) -> list[Found | None]:
    """The place of each figure of `passage.phrases`, in their order; None where the text names none.

    >>> from claims.phrases import Phrase
    >>> text = "长春新增5例"
    >>> [text[found.start : found.end] for found in places(Passage(text, [Phrase(4, 6, None)], ())) if found]
    ['长春']
    """
    reader = Places(passage, Registers(passage))
    for sentence in passage.read():
        reader.read(sentence)
    return reader.found


class Places:
    """Walks the sentences once, in text order, and carries the place that holds; `found` has one entry a figure."""

    def __init__(self, passage: Passage, registers: Registers) -> None:
        self._passage = passage
        self.found: list[Found | None] = [None] * len(passage.phrases)
        self._paragraph = -1
        self._carried: Mention | None = None
        self._rule = "paragraph"
        self._heading: Mention | None = None
        self._dateline: Mention | None = None
        self._topic: Mention | None = None
        self._weak = self._opens_paragraph = True
        self._reported = False
        """Whether the text began with a dateline, so that it is no article on a thing."""
        self._article: bool | None = None
        self._home: Mention | None = None
        self._site: tuple[int, int, int] | None = None
        """The site without a name that the paragraph was at last."""
        self._moves = 0
        """How often the text has turned to another place than that which it began with."""
        self._until = next((sentence.start for sentence in reversed(passage.sentences) if sentence.holds_figure), -1)
        """Where the last sentence with a figure begins: those behind it are not read."""
        self._registers = registers
        self._sites = Sites(passage.text)

    def read(self, sentence: Sentence) -> None:
        """The next sentence: its figures get their places."""
        if sentence.start > self._until:
            return
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._enter()
        if self._article is None and not self._passage.is_heading(sentence.paragraph):
            self._open(sentence)
        else:
            self._sentence(sentence, self._mentioned(sentence))

    def _open(self, sentence: Sentence) -> None:
        """The first sentence. What an article is about is where the rest holds if it is a division, or else where the text says that it lies."""
        text, mentions = self._passage.text, self._mentioned(sentence)
        subject = None if self._reported else entry(text, sentence.start, sentence.end)
        self._article = subject is not None
        if subject is not None:
            about = next((one for one in mentions if _is_division(text, one, subject, sentence.end)), None)
            if about is None and text[subject[1] - 1] not in _ENDS_OF_BODIES:
                lying = (one for one in mentions if text[max(subject[1], one.start - 3) : one.start].endswith(_LIES))
                about = next((one for one in lying if not is_far(text, one.end)), None)
            self._heading = self._topic = self._carried = about
            clause = text.find("，", subject[1], sentence.end)
            mentions = [
                one
                for one in mentions
                if one is about or (0 < clause < one.start and text[one.start - 1] in "在于年月日" and not self._lies(one))
            ]
        self._sentence(sentence, mentions)

    def _lies(self, one: Mention) -> bool:
        """Whether a place only says where the subject lies, which holds where that is none itself."""
        low = max(0, one.start - 3)
        return one != self._heading and self._heading is not None and self._passage.text[low : one.start].endswith(_LIES)

    def _told(self, placed: list[Placed]) -> list[Placed]:
        """In an article of something else than a place, only what the text puts at a place is there: 日本动画 is not."""
        if not self._article or self._carried:
            return placed
        return [
            one if one.role in SURE or one.mention.kind == "site" or one.mention.institution else one._replace(role=Role.NONE)
            for one in placed
        ]

    def _enter(self) -> None:
        """A new paragraph begins with the heading's place, the one that the text began with (where it goes from place to place the last), or the dateline's."""
        if self._heading:
            self._carried, self._rule = self._heading, "heading"
        elif self._topic:
            self._carried, self._rule = self._topic if self._moves > _MOST_MOVES else self._home, "paragraph before"
        elif self._dateline:
            self._carried, self._rule = self._dateline, "dateline"
        self._weak = self._opens_paragraph = True
        self._site = None

    def _sentence(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        figured = sentence.holds_figure
        placed = self._told(self._placed(sentence, mentions)) if mentions and (figured or not self._article) else []
        hint = figured and self._carried is not None and HINTS.search(sentence.text, sentence.start, sentence.end) is not None
        if hint and OF_A_THING.search(sentence.text, sentence.start, sentence.end):
            self._carried = None
        if figured:
            ends = 0 if self._carried is None else holds_elsewhere(sentence, self._carried, hint=hint)
            figures = Figures(self._passage, sentence, placed, self._carried, self._rule, sure=bool(self._article))
            figures.home = self._home
            figures.carried_to = ends
            figures.site = None if placed or self._goes_away(sentence) else self._site
            figures.fill(self.found)
            stays = [site for site in figures.sites if site[2] == STAY]
            self._site = stays[-1] if stays else figures.site
        if placed and not self._article and not self._is_episode(sentence, placed):
            self._carry(sentence, placed)

    def _goes_away(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of another time or of leaving, so that it is not at the site before."""
        first = sentence.items[0]
        if first.tag != FIGURE and first.start - sentence.start < _EARLY:
            return True
        return _LEAVES.search(sentence.text, sentence.start, sentence.end) is not None

    def _mentioned(self, sentence: Sentence) -> list[Mention]:
        """The places of a sentence, those of the table and others, without a dateline's."""
        here = list(sentence.places)
        if self._opens_paragraph and (line := dateline(sentence.text, sentence.start, sentence.end)):
            self._reported = True
            self._take_dateline(line, here)
            here = [one for one in here if one.start >= line.end]
        self._opens_paragraph = False
        if here and sentence.holds_figure:
            here = [one for one in here if not _in_figure(sentence.items, one)]
        if more := self._sites.of(sentence, here):
            here = list(joined(sentence.text, sorted((*here, *more))))
        return here

    def _placed(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Placed]:
        text, start, end = sentence.text, sentence.start, sentence.end
        placed = [Placed(mention, role(text, mention, start, end)) for mention in mentions]
        if _MATCH.search(text, start, end):
            placed = [one._replace(role=Role.NONE) if self._names_team(one) else one for one in placed]
        return placed

    def _names_team(self, one: Placed) -> bool:
        """Whether a bare name in a sentence on a match is that of a team: 那不勒斯与费耶诺德谈判; not 在那不勒斯."""
        text, mention = self._passage.text, one.mention
        if one.role not in (Role.PLAIN, Role.TOPIC) or mention.kind not in _OF_TEAMS or mention.institution or mention.unknown:
            return False
        if text[mention.end - 1] in _FORMED_DIVISIONS or mention.end != first_name(text, mention.start):
            return False
        return text[mention.start - 1] not in _PLAYED_IN and _PLAYED_AT.match(text, mention.end) is None

    def _take_dateline(self, line: Dateline, here: Sequence[Mention]) -> None:
        """The place of a dateline holds where the text tells of no other."""
        text = self._passage.text
        found = next((one for one in here if one.end == line.place_end), None)
        if found is None and line.known and 1 < line.place_end - line.low < _LONGEST_CITY:
            found = Mention(line.low, line.place_end, "city", unknown=True)
        if found is None or text[found.start : found.end] in _CAPITALS:
            return
        self._dateline = found
        if self._carried is None:
            self._carried, self._rule = found, "dateline"

    def _carry(self, sentence: Sentence, placed: Sequence[Placed]) -> None:
        """What the next sentences hold for, unless they say otherwise; a weak place only where there is no other."""
        text = self._passage.text
        for one in placed:
            if is_habitat(text, one.mention, sentence.start):
                return
        outside = [one for one in _outside(text, sentence, placed) if not self._ends_here(one)]
        wholes = list(_wholes(text, sentence, outside)) if sentence.holds_figure else outside
        listed = sum(one.role >= Role.PLAIN for one in outside) > 1
        topic = _topic(wholes or ([] if self._carried or listed else outside))
        if topic:
            around = _area(text, topic.mention)
            self._carried, self._rule, self._weak = around, "paragraph", False
            self._home = self._home or around
            if topic.role >= Role.TOPIC:
                self._moves += self._home is not around
                self._topic = topic.mention
            if self._passage.is_heading(sentence.paragraph):
                self._heading = topic.mention
        elif self._weak or self._carried is None:
            for one in reversed(outside):
                if one.role in _WEAK and not in_court(text, one.mention):
                    self._carried, self._rule = one.mention, "paragraph"
                    break

    def _is_episode(self, sentence: Sentence, placed: Sequence[Placed]) -> bool:
        """Whether somebody who tells of himself only says where one thing was: 冬天在沈阳跑高速; not 我住滨江."""
        if self._passage.paragraphs[sentence.paragraph][0] == sentence.start or not self._registers.told_by_one(sentence.paragraph):
            return False
        return _AT_HOME.search(self._passage.text, sentence.start, sentence.end) is None and all(
            one.role is not Role.ARRIVED for one in placed
        )

    def _ends_here(self, one: Placed) -> bool:
        """Whether a place is none beyond its sentence: a part of a land (南部, 沿江), 在全球 beside a verb, or a word for another place."""
        name = self._passage.text[one.mention.start : one.mention.end]
        if one.mention.kind == "site" and name[:2] in words("descriptor"):
            return True
        if one.mention.kind == "generic" and (name[0] == "沿" or (name[-1] == "部" and name[0] in "东西南北中")):
            return True
        if name in _WIDE and (one.role is not Role.TOPIC or self._passage.text[one.mention.start - 1] == "在"):
            return not self._passage.text[one.mention.end : one.mention.end + 1].isdecimal()
        return stands_for(self._passage.text, one.mention, self._carried) and not (one.mention.definite and self._carried is None)


def _in_figure(items: Sequence[Item], one: Mention) -> bool:
    """Whether a name is a piece of a unit: 2.4万|摩洛哥|迪拉姆."""
    at = bisect_left(items, (one.start,)) - 1
    return at >= 0 and items[at].start < one.start and one.end <= items[at].end


def _area(text: str, mention: Mention) -> Mention:
    """The land round a point of measurement, whose readings the next sentence need not tell of: 北京 of 北京南郊观象台."""
    if not mention.institution or text[mention.end - 1] not in "站台" or text[mention.end - 3 : mention.end] in _STOPS:
        return mention
    end = first_name(text, mention.start)
    return mention._replace(end=end, institution=False) if end < mention.end else mention


_EARLY = 4
_WIDE = frozenset(["全国", "全球", "全世界", "世界各地", "全国各地", "国内", "海外", "国外", "各国", "世界上", "境内", "国内外", "内地"])
_LEAVES = re.compile("此前|之前|上周|上月|回家|回来|离开|回到|出院|出门|后来|第二天|次日|走了|下班|放学|告诉|说道|电话")
"""What ends a stay."""
_MATCH = re.compile(
    "对阵|迎战|客战|不敌|爆冷|转会|球员|球队|球会|足协|夺冠|决赛|小组赛|外围赛|联赛|奥赛|杯赛|赛季|首发|替补|射门|破门|主场|客场|半场|加时赛|点球|三双|篮板|助攻"
    "|门将|破发|[1-9头]号种子|种子选手|世界排名|积分榜|俱乐部|主教练|[1-9一两三四五六七八九十][胜平负](?![面方台民])|战全胜|(?<!累)积[1-9][0-9]?分|入[1-9]球"
)
"""What makes a sentence one on matches and clubs, where a bare name of a land or city is a team's."""
_PLAYED_AT = re.compile(
    "站|当地|赛(?![季区])|[^，。；]{0,8}?(?:公开赛|大师赛|锦标赛|大奖赛|挑战赛|邀请赛|精英赛|世锦赛|运动会|奥运|世界杯|亚洲杯|亚运|马拉松|举行|举办|开赛|开幕|落幕|收官)"
)
_OF_TEAMS = frozenset(["city", "country", "prefecture", "province"])
_PLAYED_IN = frozenset("在于赴到往至抵日")
_AT_HOME = re.compile(
    r"住|搬|租|开了|开在|店在|人在|家在|坐标|老家|上班|工作|这边|我们[这这][边里儿]|落地|[我咱]们?[^，。]{0,4}[去到逛游玩]|来了?|抵达|回到|行程|旅行|旅游|出差"
)
_STOPS = frozenset(
    [
        "火车站",
        "高铁站",
        "地铁站",
        "汽车站",
        "客运站",
        "服务站",
        "中心站",
        "水电站",
        "核电站",
        "发电站",
        "加油站",
        "检查站",
        "收费站",
        "空间站",
        "科考站",
    ]
)
_WEAK = (Role.SEAT, Role.GOAL)
_FORMED_DIVISIONS = frozenset("省市县区旗镇乡村盟州国")
_ENDS_OF_BODIES = frozenset("部司团队盟会社")
_LANDFORMS = frozenset("江河湖溪海山峰岭岛湾峡段路线桥")
_SAYS_DIVISION = re.compile(
    r"[省州国](?:的|辖|下辖|直辖)?[^，。]{0,6}(?:地级市|县级市|副省级|辖区|城市)|[市县区镇乡村州](?=[，,。；、（(]|之一)|下辖|辖[^，。]{0,6}[县区镇乡市]"
)
_LIES = ("位于", "位在", "地处", "坐落于", "坐落在", "座落于", "座落在", "矗立于", "矗立在")


def _is_division(text: str, mention: Mention, subject: tuple[int, int], end: int) -> bool:
    """Whether an article is about a division or a country, which is a place to all that is told in it; 嫩江是…北源 is a river."""
    if text[subject[1] - 1] in _LANDFORMS and not _SAYS_DIVISION.search(text, subject[1], end):
        return False
    if mention.start < subject[0] or mention.end != subject[1]:
        return False
    if text[mention.end - 1] == "区":
        return True
    if mention.institution or mention.kind in ("region", "site", "generic"):
        return False
    return not mention.unknown or text[mention.end - 1] in _FORMED_DIVISIONS


def _topic(placed: Sequence[Placed]) -> Placed | None:
    """The place that a sentence leaves behind: where it arrives, what it is about, or the only one that it names."""
    strong = [one for one in placed if one.role >= Role.PLAIN]
    if len(strong) < 2:
        return strong[0] if strong else None
    arrived = [one for one in strong if one.role is Role.ARRIVED]
    if arrived:
        return arrived[-1]
    return next((one for one in strong if one.role is Role.TOPIC), None)


_BRACKETS = re.compile(r"[（()）]")


def _outside(text: str, sentence: Sentence, placed: Sequence[Placed]) -> Iterator[Placed]:
    """The places that stand in no parenthesis."""
    at, depth = sentence.start, 0
    for one in placed:
        for mark in _BRACKETS.finditer(text, at, one.mention.start):
            depth = depth + 1 if mark[0] in "（(" else max(depth - 1, 0)
        at = one.mention.end
        if not depth:
            yield one


_PARTS = re.compile(r"其中|当中|包括|其次|次之|依序|依次|[\d%％）)成元人例个]、|；|;")


def _wholes(text: str, sentence: Sentence, placed: Sequence[Placed]) -> Iterator[Placed]:
    """The places of a sentence with figures that are not those of parts: 全市接待8万人次，其中青弋湖2万人次."""
    at, parts = sentence.start, False
    for one in placed:
        for mark in _PARTS.finditer(text, max(at - 1, sentence.start), one.mention.start):
            parts = mark[0] not in "；;"
        at = one.mention.end
        if not parts:
            yield one
