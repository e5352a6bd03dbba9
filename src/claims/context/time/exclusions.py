"""What a time may not date, by what stands round it.

What is only compared with (比上年末), what dates something else (始建于1931年), what tells of which thing a figure is told and what
was said in a quotation that has ended govern nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property

from claims.context.cues import cue_words
from claims.context.frames import Frame
from claims.context.tagging import Word
from claims.context.time.events import FROM_WORDS, is_of_act
from claims.dating_words import REACHES

_COMPARED_WITH_THEN = re.compile(r"(?<![对相占评])比[^，。；：、比]{2,12}$")
_FARTHEST_COMPARED = 14
"""比住在临平|那会儿少了50分钟."""
_HOLIDAYS = ("假", "假期", "春运", "暑运", "长假", "假日")
_AFTERWARDS = frozenset(["赛后", "会后", "雨后"])
_OCCASION = re.compile(r"的|[^，。；]{1,8}[上中里]，|(?:技术|数据|官方|全场|现场)?(?:统计|数据|采访|发布会|新闻发布会|新闻会)")
"""What they say of which it is: 赛后|积分榜上，."""
_NO_DATE_BEFORE = re.compile(
    r"(?:比|较|与|同|相比|相较|占|完成|相当于|[建立始创设办业产车市成工用]于|(?<!发)生于|延至|推迟至|推迟到|延期至|延期到|延长至|延长到|提前[到至]|延后[到至]|推后[到至]|[花果卵殖收摘熟育播渔采游冬]期(?:[为在是约]|多为|多在)?|[撑开忙排睡等熬拖留守玩卖]到|进入|迎来|持续[到至]|营业[到至]|开放[到至]|[均都已远再也却仍]超|超过|超越|超出|赶超|追平|逼近|恢复到|恢复至|不及|不如|[高低多少大小优强弱好差快慢早晚胜逊]于|[类相]似于|不同于|持平于)(?:去年)?$"
)
_COMPARED_WITH = re.compile(r"(?:(?<![对相占评])比(?![亚利赛分例重如特方较萨价武拼值喻])|较(?=[我你他她它其同]))[^，。；：、比0-9]{1,5}$")
"""What is compared with and whose time it is: 比我|去年看的那台便宜1万多, 较她|去年的成绩提高52秒."""
OF_HOURS = re.compile(r"(?:过去|此前|近|最近)的?[0-9一二三四五六七八九十两]{1,3}个?(?:小时|钟头)")
_BASE_BEFORE = re.compile(r"(?:[是为达即占]|达到|不足|不到|接近|大约|超过|约|近|仅|只有|超)$")
"""With what a time begins that says of what a figure is a multiple or a share: 是|2021年的2.3倍."""
_BASE_BEHIND = re.compile(r"[^，。；：0-9]{0,5}?的[0-9一二三四五六七八九十两百千半数近约不]")
_OF_ITS_MAKING = re.compile(r"[^，。；：0-9]{1,4}的[，。；]")
"""是|2021年买的，: the time of the buying alone."""
WHOLE_GAME = re.compile("；|全场|整场|全队|终场|全赛|生涯|赛季|最终|本场|连续第|总比分")
"""What ends the part of a game: 末节…，|全场罚球36次."""
_SETS_THE_STAGE = re.compile(r"[^，。；0-9]{1,8}[。！]")
"""The rest of a short sentence that tells no more than which part of the game comes next: 第三节|风云突变。."""
_OF_A_LIFE = re.compile(
    r"(?:生(?=[，。）)])|出生|生于|诞生|降生|毕业于?|考入|考上|参军|入伍|退伍|入党|出道|下岗|转业|复员|当兵|从警|从教|从医|入行|拜师|嫁到|退休)(?!人|率|缺陷|婴|生|金|会|典|季|[0-9])"
)
"""Events of a life, which date nothing that is told further on: 1931年|生于湖南，…."""
_BUILT = "建成|始建|开建|通车|落成|投产|成立|创建|创立|创办|兴建|修建|竣工|建校|建馆|建院|开馆|开园|开业|投用|启用|设立|建立|动工|开工|合龙|封顶|上市|问世|面世|上线"
_IS_BUILT = re.compile(
    rf"(?:正式|建成并|全[面线部]|顺利|基本|整体|在[^，。；0-9]{{1,10}}?)?(?:{_BUILT})(?:投产|通车|投用|启用|开放|投入使用|投入运营|运营)?(?:于[^，。；]{{1,8}})?，"
)
"""What happened to a thing then, and dates nothing that is told of it further on: 该厂1985年|投产，有工人320名."""
_THAT_WAS_BUILT = re.compile(
    rf"(?:正式|建成并|全[面线部]|顺利)?(?:{_BUILT}|出生|诞生|参军|入伍|入党|退休|毕业|入职|入行|移居|接手|迁来|搬来|引进|创造|创下|保持|签署|签订|颁布)(?:投产|通车|投用|启用|开放|投入使用|投入运营)?的(?![0-9])"
)
"""1998年|创办的工厂, 1988年|出生的他."""
_IS_AGED = re.compile(r"[已刚才]?满?[0-9一二两三四五六七八九十]{1,3}岁")
"""How old one is 今年 tells nothing of how old one was then: 今年|82岁的老罗16岁学艺."""
_THAT_WAS_MADE = re.compile(r"(?:首次)?(?:推出|研发|研制|开发|发布|引入|编制|上映|出版|启动|发起|开始)的(?![0-9])")
_CLOCK = re.compile(r"[0-9一二三四五六七八九十零]{1,3}[点时:：]|[凌清早上中下晚]")
PARTS_OF_DAY = frozenset(
    (
        *(
            "凌晨",
            "清晨",
            "早上",
            "早晨",
            "上午",
            "中午",
            "正午",
            "下午",
            "傍晚",
            "晚上",
            "晚间",
            "深夜",
            "夜里",
            "白天",
            "大清早",
            "一大早",
        ),
        *("傍晚时分", "中午时分", "午夜时分", "凌晨时分", "清晨时分", "入夜时分", "整个上午", "整个下午", "整个白天", "整晚"),
    )
)
SEASON = ("赛季", "球季")
"""Seasons give way to the day of the match as hours do."""
_DEFINITE = frozenset("0123456789那")
_HOUR = re.compile(
    r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜)?[0-9一二三四五六七八九十零]{1,3}[点时:：][0-9一二三四五六七八九十零半分刻许]{0,4}[后前许]?"
)
_BEGIN_HOURS = frozenset("0123456789一二三四五六七八九十凌清早上中下傍晚深")
_LONGEST_HOUR = 12
_AS_VALUE = re.compile(r"时[间刻点](?:平均|大约|一般|通常|普遍|集中|多)?(?:约|在)?[为是在到至](?:约|每[天日晚])?$|时间[约从由]$")
"""What makes a clock time the value of something: 平均入睡时间为|0点48分."""
_FARTHEST_VERB = 10
_MOST = r"(?:最[^近后终初]|新[高低]|次[高低多少]|首[次个]|第[二三四五六七八九十0-9]{1,2}[高低多少大热次个位届场座例起家款]|极[值端]|之最|纪录|单日)"
_BECOMES = frozenset("为是创成系属")
_PERIODS_OF_RECORDS = (
    "今年",
    "今年以来",
    "年内",
    "本年",
    "全年",
    "近年",
    "本赛季",
    "该赛季",
    "今夏",
    "今冬",
    "今春",
    "今秋",
    "入夏",
    "入冬",
    "入汛",
    "月内",
    "本月",
)
_REACHES_RECORD = re.compile(r"(?:出现|创下?|迎来|刷新|达到?|[为是系属]|成为|改写|打破)了?$")
_IS_RECORD = re.compile(rf"(?:以来)?的?[^，。；0-9]{{0,6}}?{_MOST}")
"""What a period only bounds: 7月22日出现今年|最高日供水量."""
_RECORD = re.compile(rf"[^，。；0-9]{{0,12}}?{_MOST}")
_RECORD_SINCE = re.compile(rf"(?:开始)?有?[^，。；0-9]{{1,8}}?以来[^，。；0-9]{{0,12}}?{_MOST}")
_RECORD_AFTER = re.compile(rf"[^，。；自从]{{0,12}}?(?:以来|后|之后)的?[^，。；0-9]{{0,6}}?{_MOST}")
"""Of what records are told: 1884年以来|最高, 5月7日后|最多."""
_OF_THE_MOST = re.compile(r"(?:最[^，。；]{1,2}|[偏很较更][暖热冷寒旱湿干])的$")
"""是1961年以来最热的|夏天 says of what it is."""
_TO_END = (
    "升至",
    "增至",
    "降至",
    "减至",
    "跌至",
    "涨至",
    "提高到",
    "提高至",
    "上升到",
    "上升至",
    "下降到",
    "下降至",
    "增长到",
    "增加到",
    "减少到",
    "扩大到",
    "缩小到",
    "提升至",
    "提升到",
)
_GAME_PARTS = frozenset("节局盘合")
_DAY_BEFORE = ("前一天", "头一天", "前一晚", "前一日")
_WHICH = ("的第", "第", "那次", "那场", "那轮", "那届", "那批", "那回", "那一次")
"""What makes a time tell which of many: 今年|第5号台风, 2021年|那次采购."""
_WHICH_EVENT = re.compile(r"的?第[^，。；]{1,16}(?:[时中后上]|期间|之际|以来)，")
"""An event that has a number dates as others do: 2020年|第七次人口普查时，."""
_COMPARES = ("相比", "相较", "比，", "相对比")
_TO_COME = ("将于", "将在", "定于", "拟于")
_MOSTLY = ("一般在", "通常在", "往往在", "大多在", "多在", "常在", "一般于", "通常于", "多于")
_ALONE = ("仅", "光", "单", "单是", "光是", "尤其", "尤其是", "特别是", "单单")
"""They take one part out of what is told of: 截至5月报告6374例，仅|最近一周就有718例."""
_HOPED = ("前有望", "有望", "前可望", "可望", "前力争", "前将", "前拟", "前计划", "前完成", "前须", "前必须", "前应", "前要")
_FOUNDED = re.compile(
    r"[^，。；]{0,6}?(?:建成|始建|通车|落成|投产|成立|创建|创立|竣工|建校|投用|设立|建立|动工|开工|合龙|封顶|入役|服役|下水|列装|发射|首飞|交付|问世|面世|推出|上市|发布|亮相)"
)
"""What happened to a thing then tells nothing of what it always measures: 2025年5月|发射，任务周期约10年."""
_ENROLLED = re.compile(r"[^。；]{0,30}?(?:纳入|入组|招募|募集|入选|选取|抽取|遴选|收集|筛选)[^。；]{0,12}?[例名份]")
"""When the people of a study were taken in tells nothing of what came of it: 2019年至2023年|，课题组共纳入482例."""
_LAUNCHED = re.compile(
    r"[^，。；0-9起]{0,10}?(?:启动|立项|发起|获批|问世|面世|上市|上线|开播|首播|首演|开服|公映|上映|开业|开张|挂牌|动工|开工|投产|通车|入役|服役|入列|下水|首飞|列装|成立|创立|创办|创刊|建成|落成|竣工|建校|发行|出版|签署|生效|颁布)(?:了|运营|使用|播出|发售|销售)?[，。；]"
)
"""What began then and goes on: 该研究于2018年|启动，…。"""
_IS = frozenset("为是")
_DEFINES = re.compile(r"[^，。；]{0,30}?的[一1]?[款种部首座条张本支艘所项]")
"""What a thing is that was made then: 为|2007年于某平台发行的一款游戏."""
_BEGAN = re.compile(
    r"，?[^。；0-9]{0,24}?(?:开始了|开始(?=研究|研制|尝试|探索|学|练|从事|创业|种|养|做|搞|着手|投入|筹)|着手|投身|踏上|走上|开启了|萌生了?)[^，。；0-9]{1,24}。"
)
"""What somebody took up then and goes on with: 94年初|，父子俩开始了寻找新途径的研究。"""
_JOINS_TIME = frozenset("于是为")
_NEVER = frozenset(["同期", "期间"])
_MOMENTS = frozenset(["此前", "其后", "此后", "随后", "之后", "过去", "未来", "今后", "接下来", "后来"])
"""With a length of time right behind they are its beginning: 其后|40分钟内."""
_BEGINNINGS = frozenset(["起初", "最初"])
_THAN = frozenset("较比于超过至到的")
_UP_TO = frozenset("到至")
_UNTIL = ("截至", "截止", "到", "至")
_FARTHEST_ALL = 8
_ALL_TIME = ("记录以来", "有史以来")
_IS_MONTH = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?")
_CONTRACT = re.compile(
    r"(?:交割|到期|交货|期货|期权|合约|期[铜铝锌铅镍锡金银油指钢棉糖]|[铜铝锌铅镍锡](?:合约|报价?|价|期)|[^，。；、0-9]{1,6}?(?:期货|期权|合约))"
    r"(?!市场|公司|成交|交易|持仓|账户|业务|开户|行情)"
)
_OF_FIRST = re.compile(
    r"[0-9.,一二三四五六七八九十百千万亿几多余]{1,9}[^，。；0-9]{1,4}的[^，。；0-9]{1,10}(?:[升涨提增加调改换变][^，。；0-9]{0,2}|[降减缩跌下][^，。；0-9]{0,2})[到至为成]"
)
"""A time right before what a change sets out from: 平时|4元的车费提高到9元."""
_JUST = re.compile(r"(?:才|刚刚?|曾|新近)[^，。；0-9]{1,16}的")
"""What one did then tells who one is: 15日晚|刚刚改写纪录的佟子骞."""
_PRESENT_DAY = frozenset(["今日", "今天", "现今", "当今", "如今", "现在"])
"""With 的 they tell which thing is meant: 今日|的立陶宛."""
_LISTS = frozenset("、和及与")
_LONGEST_LIST = 60
_NO_LEVELS = frozenset(["multiple", "duration", "age", "ordinal"])
_YEAR_OR_DAY = frozenset("年月日度末底初")
BEGINS = frozenset(["", "。", "；", "\n", "！", "？", "”", "】", "　", " "])
"""Before a word that sets the time of what follows as a clause of its own: 早盘，…; 夜间，…."""
BESIDE_EVENT = frozenset(["之前", "之后"])
"""Behind a verb they date its sentence (换之前), alone their clause."""
_OTHER_PERIODS = ("同期", "同月", "同日", "同季")
"""What a figure is compared with stands in its own clause (去年同期为87亿元)."""
_DIMENSIONS = frozenset("长高宽深重厚")
_LASTING_KINDS = frozenset(["measure", "duration"])


class StatedTime:
    """A time with what stands round it, which says how far it dates whatever figure stands there: worked out once for all of them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self.start, self.end = text, start, end
        self._before = text[max(0, start - 4) : start]
        self.written = text[start:end]
        self._dates_nothing = (
            self.written in _NEVER
            or _NO_DATE_BEFORE.search(self._before) is not None
            or self._before.endswith(("《", "第"))
            or self._is_of_contract()
            or (self.written.endswith(_ALL_TIME) and _IS_RECORD.match(text, end) is not None)
        )
        """Whether it dates no figure wherever that stands: 与|去年相比."""
        self._reach = REACHES.get(self.written) or _reach_by_form(self.written)
        self._is_of_building = _THAT_WAS_BUILT.match(text, end) is not None
        """Whether it tells which thing: 1998年|创办的工厂."""
        self.is_hour = text[start] in _BEGIN_HOURS and end - start < _LONGEST_HOUR and _HOUR.fullmatch(text, start, end) is not None
        """Whether it is an hour alone: 9点52分."""

    def _is_of_contract(self) -> bool:
        """Whether it is the month in which a contract ends: 纽约轻原油|7月|期货, 伦敦|三月|锌."""
        return (
            self.written[-1] in "月份"
            and _IS_MONTH.fullmatch(self.written) is not None
            and _CONTRACT.match(self._text, self.end) is not None
        )

    def may_date(self, frame: Frame) -> bool:
        """Whether it may date a figure, as far as what stands round it goes."""
        its_own = self._is_its_own(frame)
        if self._dates_nothing and not (its_own and self._before[-1:] in _THAN):
            return False
        in_clause = self.start >= frame.clause.start
        if not self._reaches(frame, in_clause) or (self._tells_of_another and not its_own):
            return False
        if self._is_base(frame) or self._is_of_the_thing(frame, in_clause) or self._begins_what_it_stands_before(frame, in_clause):
            return False
        return not _is_quoted(self._text, self.end, frame.phrase.start)

    def _reaches(self, frame: Frame, in_clause: bool) -> bool:
        """Whether it reaches as far as a figure: a part of a game to the end of that part, what holds in its clause no further."""
        text, end, sentence = self._text, self.end, frame.sentence.start
        reach = self._reach and self._reach_for(frame)
        if reach:
            if not in_clause and text.find("……", end, frame.phrase.start) >= 0:
                return False
            if self.start < sentence:
                return reach == "part" and _SETS_THE_STAGE.fullmatch(text, end, sentence) is not None
            if reach == "part" and WHOLE_GAME.search(text, end, frame.phrase.start):
                return False
        if not in_clause and (reach == "clause" or self._holds_in_its_clause or self._holds_in_its_clause_for(frame)):
            return False
        return self.start >= sentence or not self._holds_in_its_sentence

    def _begins_what_it_stands_before(self, frame: Frame, in_clause: bool) -> bool:
        """Whether it is the beginning of a length or change, or tells which thing: 第二日|起十日内, 其后|40分钟内, 平时|4元的车费提高到9元."""
        text, end, figure = self._text, self.end, frame.phrase.start
        lasts = frame.phrase.kind == "duration"
        if end == figure:
            return self.written in _BEGINNINGS or (lasts and _begins_length(self.written))
        if (lasts and text[end:figure] == "起") or (in_clause and figure > end and _OF_FIRST.match(text, end, figure)):
            return True
        return figure > end + 1 and self.written in _PRESENT_DAY and text[end] == "的" and not text[end + 1].isdigit()

    def _is_its_own(self, frame: Frame) -> bool:
        """Whether it dates the figure behind it, though what stands before compares with both: 较|去年的41.5元, 比|1992年1547元增加."""
        end, figure = self.end, frame.phrase.start
        if end == figure:
            return frame.phrase.kind not in _NO_LEVELS and self.written[-1] in _YEAR_OR_DAY
        return end + 1 == figure and self._text[end] == "的"

    @cached_property
    def is_of_one_doing(self) -> bool:
        """Whether it dates no more than what was done then: the years in which the people of a study were taken in, a year that closes its
        sentence (出现于1953年。)."""
        text, start, end = self._text, self.start, self.end
        if text[start - 1 : start] in _JOINS_TIME and text[end : end + 1] in "。；，" and not text.startswith("发生", start - 3):
            return True
        if self._before[-1:] in _IS and (self.written.endswith(("世纪", "年代")) or _DEFINES.match(text, end) is not None):
            return True
        return any(pattern.match(text, end) is not None for pattern in (_ENROLLED, _LAUNCHED, _BEGAN))

    @cached_property
    def is_one_of_list(self) -> bool:
        """Whether it is one of the times that 分别 shares out among figures, and so none of what is told further on."""
        text, start, end = self._text, self.start, self.end
        if text[start - 1 : start] not in _LISTS and text[end : end + 1] not in _LISTS:
            return False
        stop = text.find("。", end, end + _LONGEST_LIST)
        return text.find("分别", end, stop if stop >= 0 else end + _LONGEST_LIST) >= 0

    @cached_property
    def is_of_stock(self) -> bool:
        """Whether it tells up to when all was counted: 一季度新增3万户，到|3月底累计达到20万户."""
        until = self._before[-1:] in _UP_TO or self.written.startswith(_UNTIL)
        return until and self._text.find("累计", self.end, self.end + _FARTHEST_ALL) >= 0

    @cached_property
    def bounds_record(self) -> bool:
        """Whether it is the period of which a record is one: 出现|今年|最高日供水量."""
        if not self.written.endswith(_PERIODS_OF_RECORDS):
            return False
        return _REACHES_RECORD.search(self._before) is not None and _IS_RECORD.match(self._text, self.end) is not None

    def _reach_for(self, frame: Frame) -> str:
        """How far it dates: 早盘， as a clause of its own up to a semicolon, 换之前 behind a verb its sentence."""
        if self._reach != "clause":
            return self._reach
        text, start, end = self._text, self.start, self.end
        if start >= frame.sentence.start and text[end : end + 1] == "，" and text[max(0, start - 1) : start] in BEGINS:
            return "part"
        beside = self.written in BESIDE_EVENT and frame.sentence.start <= start < frame.clause.start
        return "event" if beside and is_of_act(frame, start) else "clause"

    @cached_property
    def _tells_of_another(self) -> bool:
        """Whether it only tells with what something is compared, of what a figure is a multiple or a share, what the value of something
        is (平均入睡时间为|0点48分) or of which occasion (赛后|积分榜上，)."""
        text, start, end, written = self._text, self.start, self.end, self.written
        if _is_compared_with(text, start, end, written, self._before) or (_BASE_BEHIND.match(text, end) and self._may_be_base()):
            return True
        if _CLOCK.match(written) and _AS_VALUE.search(text, max(0, start - _FARTHEST_VERB), start):
            return True
        return written in _AFTERWARDS and _OCCASION.match(text, end) is not None

    def _may_be_base(self) -> bool:
        """Whether what stands before it sets out from it: 是|2021年的2.3倍."""
        return _BASE_BEFORE.search(self._before) is not None

    @cached_property
    def _holds_in_its_clause(self) -> bool:
        """Whether what happened then dates nothing that is told further on: 1931年|生于湖南，…; 1998年以来|最高."""
        text, start, end = self._text, self.start, self.end
        if text.endswith(_OTHER_PERIODS, start, end) and not (text[end : end + 1] == "，" and text[max(0, start - 1) : start] in BEGINS):
            return True
        if text.startswith(_WHICH, end) and not _WHICH_EVENT.match(text, end):
            return True
        if _OF_A_LIFE.match(text, end) or _IS_BUILT.match(text, end) or of_a_record(text, start, end):
            return True
        if text[start].isdigit() and _THAT_WAS_MADE.match(text, end):
            return True
        if text.endswith(SEASON, start, end) and text[end : end + 1] == "的":
            return True
        return _OF_ITS_MAKING.match(text, end) is not None and self._may_be_base()

    def _holds_in_its_clause_for(self, frame: Frame) -> bool:
        """Whether it dates no length and no measure that is told further on: 2025年5月|发射，任务周期约10年."""
        kind, text, end = frame.phrase.kind, self._text, self.end
        if kind not in _LASTING_KINDS:
            return False
        if text[self.start] == "每":
            return True
        if kind == "duration" and self.start >= frame.sentence.start and text[end : end + 1] != "，" and self.is_hour:
            return True
        return self._is_of_founding and lasting(frame)

    @cached_property
    def _is_of_founding(self) -> bool:
        return _FOUNDED.match(self._text, self.end) is not None

    @cached_property
    def _holds_in_its_sentence(self) -> bool:
        """Whether it dates no sentence behind its own: 升至|2025年的…; 将于|5月开业."""
        text, end, before = self._text, self.end, self._before
        if before.endswith(_MOSTLY) or before.endswith(_ALONE):
            return True
        return (text[end : end + 1] == "的" and before.endswith(_TO_END)) or before.endswith(_TO_COME) or text.startswith(_HOPED, end)

    def _is_base(self, frame: Frame) -> bool:
        """Whether a figure is a multiple of what there was then, or a change set out from it: 由|去年的3%升至5%."""
        if self._text[self.end : self.end + 1] != "的":
            return False
        away = frame.phrase.start - self.end
        return (self._before[-1:] in FROM_WORDS and away > 4) or (away <= 2 and frame.phrase.kind == "multiple")

    def _is_of_the_thing(self, frame: Frame, in_clause: bool) -> bool:
        """Whether it only tells which thing or how old: 1998年|创办的工厂; 今年|82岁的老罗16岁学艺."""
        if self._is_of_building and not (in_clause and self._text[frame.phrase.start - 1] in "有共计"):  # 去年|建成的保障房有1200套
            return True
        if _JUST.match(self._text, self.end, frame.phrase.start):  # 去年|刚转投红牛的哈贾尔
            return True
        aged = frame.phrase.kind == "age" and self.written == "今年" and self.end != frame.phrase.start
        return aged and _IS_AGED.match(self._text, self.end) is not None


def _reach_by_form(written: str) -> str:
    """How far a time without a row of its own dates: a part of a game (第三节) its part of the sentence, 前一天晚上 its sentence."""
    first = written[0]
    if first == "第" and written.endswith("分钟"):
        return "clause"
    if first == "第" and written[-1] in _GAME_PARTS:
        return "part"
    if first == "每":
        return "sentence"
    if OF_HOURS.match(written):
        return "part"
    return "sentence" if written.startswith(_DAY_BEFORE) else ""


def _is_compared_with(text: str, start: int, end: int, written: str, before: str) -> bool:
    """Whether a time only tells with what something is compared: 比我|去年看的那台便宜, 与|去年相比, 1961年以来最热的|夏天."""
    if ("比" in before or "较" in before) and _COMPARED_WITH.search(before):
        return True
    if written.startswith("那") and _COMPARED_WITH_THEN.search(text, max(0, start - _FARTHEST_COMPARED), start):
        return True
    return text.startswith(_COMPARES, end) or (
        before[-1:] == "的" and written[0] not in _DEFINITE and _OF_THE_MOST.search(before) is not None
    )


def _is_quoted(text: str, end: int, start: int) -> bool:
    """Whether a quotation in which the time stands has ended before the figure."""
    if text.find("”", end, start) < 0 and text.find("」", end, start) < 0:
        return False
    between = text[end:start]
    return between.count("”") + between.count("」") > between.count("“") + between.count("「")


def of_a_record(text: str, start: int, end: int) -> bool:
    """Whether a time tells only since when nothing was higher: 自1884年有记录以来|最高, 1953年|建站以来极值."""
    if text.endswith("记录以来", start, end):
        return True
    if text.endswith("来", start, end):
        return (text[start] not in "今本" or text[max(0, start - 1)] in _BECOMES) and _RECORD.match(text, end) is not None
    if text[end - 1] == "年" and _RECORD_SINCE.match(text, end) is not None:
        return True
    return _RECORD_AFTER.match(text, end) is not None


def record_of_years(text: str, end: int) -> bool:
    """Whether the last years only bound a record: 近七年|转会费最高的一笔."""
    return _RECORD.match(text, end) is not None


def _begins_length(written: str) -> bool:
    """Whether a length of time right behind a time is its own: 其后|40分钟内, 春节连假|9天."""
    return written in _MOMENTS or written.endswith(_HOLIDAYS)


def lasting(frame: Frame) -> bool:
    """Whether a figure is a lasting property of a thing (全长2846米): no time of an earlier sentence holds for it."""
    if frame.phrase.kind not in _LASTING_KINDS:
        return False
    lasting, ends = cue_words("lasting"), _lasting_ends()
    left = frame.left[-4:]
    return any(
        word.text[-1] in ends
        and (
            word.text in lasting
            or word.text[-2:] in lasting
            or (word.text[-1] in _DIMENSIONS and word.tag != "v" and (len(word.text) > 1 or _is_predicate(left, at)))
        )
        for at, word in enumerate(left)
    )


def _is_predicate(left: Sequence[Word], at: int) -> bool:
    """Whether 长 or 重 tells of a thing, and does not belong to a noun: 重|约3吨, not 重|污染287天."""
    return at + 1 == len(left) or (left[at + 1].tag[:1] not in "n" and left[at + 1].tag != "vn")


@cache
def _lasting_ends() -> frozenset[str]:
    """The last characters of the words that name a lasting property."""
    return _DIMENSIONS.union(word[-1] for word in cue_words("lasting"))
