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
from functools import cache
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from claims.context.datelines import Dateline, dateline
from claims.context.fields import Found
from claims.context.gazetteer import RANK, Mention, first_name, joined
from claims.context.passages import Passage, Sentence
from claims.context.placewords import words
from claims.context.registers import Registers, entry
from claims.context.roles import Role, in_court, is_far, is_habitat, moves, role
from claims.context.sites import CLAUSE, STAY, Sites, unnamed
from claims.context.tagging import FIGURE, Item


class _Placed(NamedTuple):
    mention: Mention
    role: Role


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

    def _told(self, placed: list[_Placed]) -> list[_Placed]:
        """In an article of something else than a place, only what the text puts at a place is there: 日本动画 is not."""
        if not self._article or self._carried:
            return placed
        return [
            one if one.role in _SURE or one.mention.kind == "site" or one.mention.institution else one._replace(role=Role.NONE)
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
        hint = figured and self._carried is not None and _HINTS.search(sentence.text, sentence.start, sentence.end) is not None
        if hint and _OF_A_THING.search(sentence.text, sentence.start, sentence.end):
            self._carried = None
        if self._carried and self._home and self._returns(sentence, self._home):
            self._carried, self._rule = self._home, "paragraph"
        if figured:
            ends = 0 if self._carried is None else _holds_elsewhere(sentence, self._carried, hint=hint)
            figures = _Figures(self._passage, sentence, placed, self._carried, self._rule, sure=bool(self._article))
            figures.home, figures.carried_to = self._home, ends
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

    def _placed(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[_Placed]:
        text, start, end = sentence.text, sentence.start, sentence.end
        placed = [_Placed(mention, role(text, mention, start, end)) for mention in mentions]
        if _MATCH.search(text, start, end):
            placed = [one._replace(role=Role.NONE) if self._names_team(one) else one for one in placed]
        return placed

    def _names_team(self, one: _Placed) -> bool:
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

    def _carry(self, sentence: Sentence, placed: Sequence[_Placed]) -> None:
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

    def _returns(self, sentence: Sentence, home: Mention) -> bool:
        """Whether an authority of the land that the text began with speaks again: 该委要求, 省卫健委要求."""
        if sentence.text[sentence.start] not in _BEGINS_RETURN:
            return False
        found = _RETURNS.match(sentence.text, sentence.start, sentence.end)
        return found is not None and home.kind in _OF_RANK.get(found["rank"], RANK)

    def _is_episode(self, sentence: Sentence, placed: Sequence[_Placed]) -> bool:
        """Whether somebody who tells of himself only says where one thing was: 冬天在沈阳跑高速; not 我住滨江."""
        if self._passage.paragraphs[sentence.paragraph][0] == sentence.start or not self._registers.told_by_one(sentence.paragraph):
            return False
        return _AT_HOME.search(self._passage.text, sentence.start, sentence.end) is None and all(
            one.role is not Role.ARRIVED for one in placed
        )

    def _ends_here(self, one: _Placed) -> bool:
        """Whether a place is none beyond its sentence: a part of a land (南部, 沿江), 在全球 beside a verb, or a word for another place."""
        name = self._passage.text[one.mention.start : one.mention.end]
        if one.mention.kind == "site" and name[:2] in words("descriptor"):
            return True
        if one.mention.kind == "generic" and (name[0] == "沿" or (name[-1] == "部" and name[0] in "东西南北中")):
            return True
        if name in _WIDE and (one.role is not Role.TOPIC or self._passage.text[one.mention.start - 1] == "在"):
            return not self._passage.text[one.mention.end : one.mention.end + 1].isdecimal()
        return _stands_for(self._passage.text, one.mention, self._carried) and not (one.mention.definite and self._carried is None)


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


def _stands_for(text: str, mention: Mention, other: Mention | None) -> bool:
    """Whether a place is only a word for one told before: 当地; 镇里 behind 码头镇; 这家店 behind any."""
    if mention.kind != "generic":
        return False
    if mention.definite or text[mention.start : mention.end] in words("stands_for"):
        return True
    return other is not None and text[mention.end - 1] == "里" and text[other.end - 1] == text[mention.start]


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
_SURE = (Role.GOAL, Role.TOPIC, Role.ARRIVED)
_WEAK = (Role.SEAT, Role.GOAL)
_FORMED_DIVISIONS = frozenset("省市县区旗镇乡村盟州国")
_ENDS_OF_BODIES = frozenset("部司团队盟会社")
_SETTLEMENTS = ("新村", "社区", "小区", "古镇", "古城", "新城", "街道")
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
    if text.endswith(_SETTLEMENTS, mention.start, mention.end):
        return True
    if mention.institution or mention.kind in ("region", "site", "generic"):
        return False
    return not mention.unknown or text[mention.end - 1] in _FORMED_DIVISIONS


def _topic(placed: Sequence[_Placed]) -> _Placed | None:
    """The place that a sentence leaves behind: where it arrives, what it is about, or the only one that it names."""
    strong = [one for one in placed if one.role >= Role.PLAIN]
    if len(strong) < 2:
        return strong[0] if strong else None
    arrived = [one for one in strong if one.role is Role.ARRIVED]
    if arrived:
        return arrived[-1]
    return next((one for one in strong if one.role is Role.TOPIC), None)


_PEOPLE = frozenset(["观众", "球迷", "人员", "记者", "嘉宾", "群众", "工作人员", "人数"])
"""现场|观众 are spectators."""
_ELSEWHERE = frozenset(["省外", "市外", "海外", "国外", "境外", "外地", "县外", "区外"])
_TRADE = ("收入", "业务", "市场", "营收", "销售", "订单", "占比", "门店", "工厂", "销量", "客户", "的收入", "的业务", "的市场", "的订单")
_CLAUSE_SIGN, _PART_SIGN = re.compile("[，,；;。：:]"), re.compile("[；;]")
_NEXT, _REACH, _NO_END, _MOST_LISTS = 4, 60, -1, 3
_TIME_UNITS = frozenset("年月天日时周钟")
_PLANS = re.compile(r"拟|计划|将|打算")
_CLAUSE_MARKS = frozenset("，,；;：:")
_APPEARS = re.compile(r"[，,](?:均|都|也)?(?:出现|发生|分布|集中)[在于]")
_SHARES_END = frozenset("%％成半宗元吨一数上多右")
_CLAUSE_END = re.compile(r"[，,；;：:—]|其中|包括")
_NEXT_CLAUSE = re.compile(r"[^，,；;：:—]?[，,](?!其中|包括).{0,3}$")
_DEICTIC = re.compile(r"[我他她你您俺咱]们?([这那])(?:儿|边|里|块|头)")
_HANDED_ON = re.compile(r"转诊|转院|转送|转[至到往]|移送|遣[返送]|外派|派往|流向|外流|输送")
"""Those whom a place hands on are counted there: 全镇查出73人，其中9人转诊到杭州."""
_BRACKETS = re.compile(r"[（()）]")
_OPENS = frozenset("（(")
_LIST_MARKS = re.compile(r"（|\(|）|\)|；|;|其中|包括")
_MARKS = {"（": "(", "(": "(", "）": ")", ")": ")", "；": "]", ";": "]"}


def _outside(text: str, sentence: Sentence, placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """The places that stand in no parenthesis."""
    at, depth = sentence.start, 0
    for one in placed:
        for mark in _BRACKETS.finditer(text, at, one.mention.start):
            depth = depth + 1 if mark[0] in "（(" else max(depth - 1, 0)
        at = one.mention.end
        if not depth:
            yield one


_THINGS = (
    "火箭|卫星|飞船|飞机|客机|无人机|直升机|探测器|航天器|空间站|潜水器|潜航器|列车|动车组|舰艇|舰|船|客轮|货轮|邮轮|盾构机|机器人|导弹|"
    "整机|整车|全机|机身|车身|船体|箭体|星体"
)
_OF_A_SORT, _THIS_SORT, _ON_ITS_WAY = "这型|这款|该型|该款|此型|此款", "这种|该种|此种", "以(?:每小时|时速)"
_OF_A_THING = re.compile(
    rf"(?:^|(?<=[。，；的]))(?:{_THINGS})(?:全长|总长|全高|高|长|宽|重|总重|起飞重量|起飞质量|直径|翼展|排水量|时速|航速|航程|续航)(?:约|近|超过|达|为|可达|约为)?\d|"
    rf"(?:风|风暴|气旋)(?:中心|目前|今[天晨日早晚]|正|将|并|则|仍|于|预计|[^，。\d]{{0,8}}){_ON_ITS_WAY}|"
    rf"{_OF_A_SORT}|(?:{_THIS_SORT})(?=[^\W\d_]{{1,5}}(?:体|身|重|长|高|平均|成年|寿命|分布|含|每|可|能))|(?:将|正){_ON_ITS_WAY}[^，。]{{1,14}}速度"
)
"""A sentence that describes a kind of thing or a storm on its way holds for no place told before: 这型火箭全长31米."""
_ADVISES, _REGULARLY = "提醒|建议|科普|解释", "每天|每日|每周|每晚"
_ADVICE = re.compile(
    rf"(?:专家|医师|医生|教授|研究员|学者|营养师|药师|护士长|院士)[^\W\d_]{{0,5}}(?:{_ADVISES})(?:说|称|道)?[，,：:]"
    rf"|(?:成年人|成人|儿童|青少年|孕妇|老年人|老人|健康人|每人)(?:{_REGULARLY})(?:应|宜|不宜|食盐|饮水|睡眠|摄入|最好|需要?)"
)
"""What an expert advises holds for everybody: 专家提醒，成人每天应摄入钙800毫克."""
_SEASONS, _CAREERS, _TEAM = (
    "赛季|季(?![度节报])",
    "常规赛|积分榜|积分(?:升至|达到|来到)|职业生涯|生涯至今|曾经?[^，。\\d]{0,6}[夺获拿捧]|过去的?(?:[2-9]|[一两三四五六七八九十]{1,2})届",
    "国家队",
)
_SEASON = re.compile(rf"(?:本|上|该|新|这个|整个|整)(?:{_SEASONS})|{_CAREERS}|(?:为|代表){_TEAM}")
"""What a team does in a season it does in many places."""
_IN_BOOKS, _REVENUE = (
    "净利润|归母|股东|每股|股息|派息|派发|溢利|募资|总股本|减持|增持|回购|资产负债率|毛利率|当期损益|现金流|首席财务官|财务总监",
    "营业收入",
)
_BOOKS = re.compile(rf"{_IN_BOOKS}|公司[^，。]{{0,8}}{_REVENUE}|集团[^，。]{{0,8}}{_REVENUE}")
"""Words of a company's books, which hold for all of it."""
_OF_A_BRANCH = re.compile("规模以上|[务造输售饮]业|工业企业|行业|上市公司|[有营]企业|银行业|各类企业|这些企业|中小企业|小微企业")
"""Books of many firms, which are those of a land."""
_OF_RANK = {"省": frozenset(["province"]), "市": frozenset(["prefecture"]), "县": frozenset(["county"])}
_ADDS, _SAME, _RANKS = "此外|另外|同时", "该此本", "".join(_OF_RANK)
_BEGINS_RETURN = frozenset((*(word[0] for word in _ADDS.split("|")), "，", *_SAME, *_RANKS))
_RETURNS = re.compile(
    rf"(?:{_ADDS})?，?(?:[{_SAME}](?:委|局|厅|办|部|署|中心)|(?P<rank>[{_RANKS}])[^\W\d_的]{{1,6}}?(?:委|局|厅|办|部门|指挥部))"
    r"(?:还|也|同时)?(?:要求|提出|预计|计划|将|拟|表示|称|强调|透露|介绍|明确)"
)
"""An authority told of before speaks again of all its land: 该委|要求."""
_OF_THE_FIRM = re.compile(
    r"(?:^|[。！？\n])?(?:同期|此外|另外|同时|目前|期内|报告期内)?[，,]?(?:本|该)?(?:公司|集团|行)(?![所位负工里员内门楼食旗]|[^，。]{0,8}(?:说|介绍|表示|告诉|称|透露))"
)
"""A firm as a whole."""
_COUNTS = "统计|数据|调查|普查|报告|年报"
_OF_A_NATION = re.compile(
    r"(?:国家[^，。：；、]{2,8}[局委署院]|(?:民政|教育|财政|商务|公安|住建|人社|水利|交通运输|农业农村|工信|文旅|文化和旅游|自然资源|生态环境|人力资源和社会保障|工业和信息化|铨叙|内政|卫福|卫生福利|劳动|经济|交通)部"
    r"|主计总处|央行|人民银行|海关总署|税务总局|移民署|健保署|国健署|疾管署|证监会|交易所|中指院|中国[^，。：；、]{2,10}协会)(?:的|发布的?|公布的?|最新){0,3}"
    rf"(?:{_COUNTS})"
)
"""What an authority of the whole country counts."""
_BY = "按照?|根据|依据?|依照"
_BY_RULE = re.compile(
    rf"(?:{_BY})"
    r"(?:[^，。]{2,20}(?:机制|条例|规定|办法|标准|规则|守则|法律|法|规范|制度|安排|指引|合同|协议)(?:规定|要求|的规定|的要求|的安排|下的[^，。]{2,8})?，[^。]{0,30}(?:须|应|不得|可处|可判|最高|最多|罚|视为|需)"
    r"|(?:[^，。《]{0,6}《[^》]{2,30}》[^，。]{0,10}|[^，。]{0,12}第[^，。]{1,4}条[^，。]{0,6})[，,]?[^。]{0,40}(?:须|应|不得|可处|可判|最高可|最多可|罚款|监禁|徒刑|拘留|吊销))"
)
"""A rule holds wherever it is law."""
_HINTS = re.compile(
    "|".join(
        (_THINGS, _OF_A_SORT, _THIS_SORT, _ON_ITS_WAY, _ADVISES, _REGULARLY, _SEASONS, _CAREERS, _TEAM, _IN_BOOKS, _REVENUE, _COUNTS, _BY)
    )
)
"""What no match of these patterns can do without, each branch of them having a part here: most sentences need no closer look."""
_PARTS = re.compile(r"其中|当中|包括|其次|次之|依序|依次|[\d%％）)成元人例个]、|；|;")
_THE_MOST = re.compile(r"[^，。；]{2,24}?(?:最[多高大重]|居[多首冠]|为最)")
"""Behind what the places are parts, each with its own figures: 以A县损失16万元最多，其次是B县、C市."""


def _holds_elsewhere(sentence: Sentence, place: Mention, *, hint: bool) -> int:
    """From where on what a sentence tells holds for no place told before: advice, a season, a company's books, a nation's counts, a rule."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if (place.institution or place.kind in ("country", "city")) and _OF_THE_FIRM.match(text, start, end):
        return start
    if not hint:
        return end
    for pattern in (_ADVICE, _BOOKS, _OF_A_NATION, _BY_RULE):
        if pattern.search(text, start, end) and not (pattern is _BOOKS and _OF_A_BRANCH.search(text, start, end)):
            return start
    season = _SEASON.search(text, start, end)
    return end if season is None else max(start, text.rfind("，", start, season.start()))


def _wholes(text: str, sentence: Sentence, placed: Sequence[_Placed]) -> Iterator[_Placed]:
    """The places of a sentence with figures that are not those of parts: 全市接待8万人次，其中青弋湖2万人次."""
    at, parts = sentence.start, False
    for one in placed:
        for mark in _PARTS.finditer(text, max(at - 1, sentence.start), one.mention.start):
            parts = mark[0] not in "；;"
        if text[one.mention.start - 1] == "以" and _THE_MOST.match(text, one.mention.end, sentence.end):
            parts = True
        at = one.mention.end
        if not parts:
            yield one


@cache
def _common_nouns() -> frozenset[str]:
    return words("common") | words("route")


@cache
def _common_words() -> re.Pattern[str]:
    """Whether a sentence holds their characters at all."""
    return re.compile("|".join(map(re.escape, sorted(_common_nouns()))))


class _Figures:
    """The figures of one sentence, and the places beside them."""

    def __init__(
        self, passage: Passage, sentence: Sentence, placed: Sequence[_Placed], carried: Mention | None, rule: str, *, sure: bool
    ) -> None:
        self._sure = sure
        self.home: Mention | None = None
        self.carried_to = sentence.end
        """From where on the place that is carried holds no more."""
        self._text = passage.text
        self._sentence = sentence
        self._placed = placed
        self._carried = carried
        self._rule = rule
        self._starts = [one.mention.start for one in placed]
        self._items = [item for item in sentence.items if item.tag == FIGURE]
        self._figures = [item.start for item in self._items]
        self._shares = dict(self._respectively()) if placed else {}
        self._commons = self._find_commons() if _common_words().search(sentence.text, sentence.start, sentence.end) else []
        """The common nouns of place of the sentence, and the marks that end a clause, which have no end."""
        self.site: tuple[int, int, int] | None = None
        """The site without a name at which the sentence before was."""
        self.sites = [] if placed or carried else unnamed(sentence.words)

    def _respectively(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """The member of a list that belongs to each of as many figures: 山东、河南分别为3万吨和5万吨，分别增长2%和4%."""
        for one in self._placed:
            end = one.mention.end
            for _ in range(_MOST_LISTS if one.mention.parts else 0):
                at = self._text.find("分别", end, min(end + _REACH, self._sentence.end))
                first = bisect_left(self._figures, at)
                figures = self._figures[first : first + len(one.mention.parts)]
                if at < 0 or len(figures) < len(one.mention.parts) or figures[-1] - at > _REACH:
                    break
                yield from zip(figures, one.mention.parts, strict=True)
                end = figures[-1]

    def fill(self, found: list[Found | None]) -> None:
        """Sets what is found for each figure of the sentence."""
        outer: list[_Placed | None] = []
        local: _Placed | None = None
        whole: _Placed | None = None
        nowhere = -1
        for at, what, item in self._events():
            if isinstance(item, Item):
                if item.start >= self.carried_to:
                    self._carried = None
                if 0 <= nowhere >= item.start - _REACH and not _CLAUSE_SIGN.search(self._text, nowhere, item.start):
                    continue
                own = self._shares.get(item.start)
                answer = Found(*own, "respectively") if own else self._on_the_way(local, item.start) or self._answer(local, item.end)
                found[item.number] = answer or self._common(item.start) or self._there(item.start)
            elif item is not None:
                local = self._stronger(local, item)
            elif what == "(":
                outer.append(local)
            elif what == ")":
                local = outer.pop() if outer else local
            elif what == "[":
                whole = local or whole
            elif what == "]":
                local, whole = whole or local, None
            else:
                nowhere = at

    def _events(self) -> list[tuple[int, str, _Placed | Item | None]]:
        """Places, figures and marks in text order: ( and ) of a parenthesis, [ where 其中 opens a list, ] where ； closes it."""
        figures: list[tuple[int, str, _Placed | Item | None]] = [(item.start, "~figure", item) for item in self._items]
        events: list[tuple[int, str, _Placed | Item | None]] = [
            (one.mention.start, "place", one) for one in self._placed if one.role is not Role.NONE
        ]
        events += self._deictic()
        if events:
            events += self._marks()
        events += [(one.mention.start, "nowhere", None) for one in self._placed if self._is_nowhere(one)]
        events += [(one.mention.start - 1, "[", None) for one in self._placed if self._is_foremost(one.mention.start)]
        return sorted((*events, *figures), key=itemgetter(0, 1)) if events else figures

    def _is_foremost(self, start: int) -> bool:
        """Whether a place is told of as the one with the most: 雨最大的|上岭村, behind whose list the whole holds again."""
        return self._text[start - 1] == "的" and "最" in self._text[max(self._sentence.start, start - 4) : start - 1]

    def _marks(self) -> Iterator[tuple[int, str, None]]:
        """The marks of parentheses and lists that stand in no place."""
        marks = list(_LIST_MARKS.finditer(self._text, self._sentence.start, self._sentence.end))
        inside = {at for one in self._placed for at in range(one.mention.start, one.mention.end)} if marks else ()
        for mark in marks:
            if mark.start() not in inside:
                yield mark.start(), _MARKS.get(mark[0], "["), None

    def _is_nowhere(self, one: _Placed) -> bool:
        """Whether the head of a clause says only that it is elsewhere: ，省外收入占六成."""
        if one.role is not Role.NONE:
            return False
        begins = one.mention.start == self._sentence.start or self._text[one.mention.start - 1] in _CLAUSE_MARKS
        elsewhere = begins and self._text[one.mention.start : one.mention.end] in _ELSEWHERE
        return elsewhere and self._text.startswith(_TRADE, one.mention.end)

    def _deictic(self) -> Iterator[tuple[int, str, _Placed]]:
        """Where 她那儿 says the place named last, and 我们这儿 that of the text."""
        for match in _DEICTIC.finditer(self._text, self._sentence.start, self._sentence.end):
            if match[1] == "这":
                mention = self.home or self._carried
            else:
                at = bisect_left(self._starts, match.start()) - 1
                mention = self._placed[at].mention if at >= 0 else None
            if mention:
                yield match.start(), "place", _Placed(mention, Role.PLAIN)

    def _stronger(self, local: _Placed | None, item: _Placed) -> _Placed:
        """Which of two places of a sentence holds from here on: a weak one does not replace a strong one."""
        if local is None:
            return item
        if _stands_for(self._text, item.mention, local.mention):
            return local
        return item if item.role >= Role.LOCAL or local.role <= item.role else local

    def _answer(self, local: _Placed | None, end: int) -> Found | None:
        if local and end <= local.mention.end:
            return self._found(local.mention, "sentence")
        following = self._next_places(end)
        if following:
            if source := self._comes_from(end):
                return self._found(source.mention, "source")
            known = self._carried is not None or (local is not None and local.role >= Role.PLAIN)
            if moved := self._moved_to(end, following, known=known):
                return self._found(moved.mention, "goal")
        if local and local.role >= Role.GOAL:
            return self._found(local.mention, "sentence")
        later = self._later(end, following) if local is None and following else None
        if later and (later.role in _SURE or (self._carried is None and not self._sure)):
            return self._found(later.mention, "later in the sentence")
        if local and (local.role is not Role.HOME or self._carried is None):
            return self._found(local.mention, "seat")
        return self._found(self._carried, self._rule) if self._carried else None

    def _on_the_way(self, local: _Placed | None, start: int) -> Found | None:
        """The way of a race behind where it started: 在天安门广场鸣枪，|沿途|设了补给站22处."""
        if not self._commons or (local is None and self._carried is None):
            return None
        at = bisect_left(self._commons, (start,)) - 1
        if at < 0 or self._commons[at][1] == _NO_END or self._text[slice(*self._commons[at])] not in words("route"):
            return None
        return Found(*self._commons[at], "route") if local is None or local.mention.end <= self._commons[at][0] else None

    def _common(self, start: int) -> Found | None:
        """A common noun of place before a figure in its clause, where the text names no other place: 阳台, 赛道沿途."""
        if not self._commons:
            return None
        at = bisect_left(self._commons, (start,)) - 1
        if at < 0 or self._commons[at][1] == _NO_END or self._text[slice(*self._commons[at])] in words("route"):
            return None
        return None if self._sure else Found(*self._commons[at], "common")

    def _there(self, start: int) -> Found | None:
        """The site without a name that the text was at last, where it names no place at all: 在木耳园务工，|一年收入4万元."""
        if self._sure:
            return None
        at = bisect_left(self.sites, (start,)) - 1
        site = self.sites[at] if at >= 0 else self.site
        if site is None or (_CLAUSE_SIGN if site[2] == CLAUSE else _PART_SIGN).search(self._text, site[1], start):
            return None
        return Found(site[0], site[1], "site without a name")

    def _find_commons(self) -> list[tuple[int, int]]:
        common, found = _common_nouns(), []
        for word, following in zip_longest(self._sentence.words, self._sentence.words[1:]):
            if following and following.text in _PEOPLE:
                continue
            if word.text in _CLAUSE_MARKS:
                found.append((word.start, _NO_END))
            elif following and word.text + following.text in common:
                found.append((word.start, following.end))
            elif word.text in common and (not found or found[-1][1] < word.end):
                found.append((word.start, word.end))
        return found

    def _found(self, mention: Mention, rule: str) -> Found:
        if self._carried and _stands_for(self._text, mention, self._carried):
            mention = self._carried
        return Found(mention.start, mention.end, rule)

    def _comes_from(self, end: int) -> _Placed | None:
        """Where a share of things comes from, where it was seen, what a distance is told of: 四成来自启德, 30公里的石鼓村."""
        if appears := _APPEARS.match(self._text, end):
            return self._starting(appears.end())
        if self._text.startswith("来自", end) and self._text[end - 1] in _SHARES_END:
            return self._starting(end + 2)
        found = self._starting(end + 1) if self._text.startswith("里的", end - 1) else None
        return found if found and found.role is not Role.NONE else None

    def _starting(self, start: int) -> _Placed | None:
        """The place that begins at `start`."""
        at = bisect_left(self._starts, start)
        return self._placed[at] if at < len(self._starts) and self._starts[at] == start else None

    def _moved_to(self, end: int, following: Sequence[_Placed], *, known: bool) -> _Placed | None:
        """The goal to which what is counted goes, behind the figure: 5000名医护人员奔赴吉林; not 40分钟，打车到静安寺."""
        for one in following:
            start = one.mention.start
            if known and _HANDED_ON.search(self._text, end, start):
                return None
            if any(mark in self._text[end : max(end, start - 4)] for mark in "，；：。,;"):
                return None
            if "，" in self._text[end:start] and self._text[start - 1] in "到至" and self._text[start - 2 : start] not in words("moved"):
                return None
            movement = one.role in (Role.GOAL, Role.ARRIVED) and moves(self._text, start, end)
            if movement and not self._text.startswith("的", one.mention.end):
                return one
        return None

    def _later(self, end: int, following: Sequence[_Placed]) -> _Placed | None:
        """A place behind the figure: in its clause, at the head of the next (过去20天，沈阳的街上), or as what it is for."""
        one = next((one for one in following if one.role >= Role.GOAL), None)
        if one is None or one.mention.kind == "generic" or self._figure_between(end, one.mention.start):
            return None
        if self._text[end : end + 1] in _OPENS and self._is_listed(one):
            return None
        between = self._text[end : one.mention.start]
        if "，" in between and one.role is Role.GOAL and self._carried:
            return None
        if "，" in between and ("“" in between or _PLANS.search(between) or self._tells_of_itself(end, one)):
            return None
        if _CLAUSE_END.search(between) and not _NEXT_CLAUSE.match(between) and not moves(self._text, one.mention.start, end):
            return None
        return one

    def _is_listed(self, one: _Placed) -> bool:
        """Whether a place in a parenthesis has a figure of its own, a part of the one before: 15例（上海|2例、广东1例）."""
        at = bisect_left(self._figures, one.mention.end)
        return at < len(self._figures) and _BRACKETS.search(self._text, one.mention.end, self._figures[at]) is None

    def _tells_of_itself(self, end: int, one: _Placed) -> bool:
        """Whether a place of the next clause has figures of its own, and the figure before is no length of time: 道指涨1.2%，英国富时指数跌0.3%."""
        at = bisect_left(self._figures, one.mention.end)
        if self._text[end - 1] in _TIME_UNITS or at == len(self._figures):
            return False
        return "，" not in self._text[one.mention.end : self._figures[at]]

    def _next_places(self, end: int) -> list[_Placed]:
        """The places right behind a figure, a few, in text order."""
        if not self._starts or self._starts[-1] < end:
            return []
        first = bisect_left(self._starts, end)
        return [one for one in self._placed[first : first + _NEXT] if one.mention.start - end <= _REACH]

    def _figure_between(self, end: int, start: int) -> bool:
        at = bisect_left(self._figures, end)
        return at < len(self._figures) and self._figures[at] < start
