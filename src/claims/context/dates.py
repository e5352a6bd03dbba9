"""Which time expression dates a figure: the nearest that governs it, carried on until another one stands.

In its sentence the last one before the figure governs, else one behind it; then the earlier sentences of the paragraph.
What is only compared with (比上年末), what dates something else (始建于1931年), when a thing was said (该局8日通报，…) and what
was said in a quotation that has ended govern nothing; a list of times that 分别 pairs with figures gives each its own.
What is planned, expected or supposed, and what a thing is like (全长2846米), has no time of an earlier sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from claims.context.cues import cues
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.passages import Clause, Passage
from claims.context.registers import Registers
from claims.context.tagging import FIGURE, TIME, Word
from claims.dating_words import REACHES

Range = tuple[int, int]
_START = attrgetter("start")
_YEAR_ENDS = frozenset("年度节")
_HOLIDAYS = ("假", "假期", "春运", "暑运", "长假", "假日")
_AFTERWARDS = frozenset(["赛后", "会后", "雨后"])
_OCCASION = re.compile(r"[^，。；]{1,8}[上中里]，")
"""What they say of which it is: 赛后|积分榜上，."""
_FROM_WORDS = frozenset("由从自")
_AT_FIRST = frozenset(["早期", "初期", "前期", "起步", "开始", "开头", "首期", "首批", "上世纪"])
_TO = ("到", "至", "为", "成")
_FORMER = frozenset(["原来", "原先", "原有", "原本"])
_NO_EVENT = frozenset(["其中", "同时", "按时", "及时"])
_MOST_EVENT_WORDS = 8
_MOST_BACK = 12
_FARTHEST = 800
_MOST_LISTED = 12
_LONGEST_HEADING = 40
_NO_DATE_BEFORE = re.compile(
    r"(?:比|较|与|同|相比|相较|占|完成|相当于|[建立生始创设办业产车市成工用]于|延至|推迟至|推迟到|延期至|延期到|延长至|延长到|提前[到至]|延后[到至]|推后[到至]|[花果卵殖收摘熟育播渔采游冬]期(?:[为在是约]|多为|多在)?|[撑开忙排睡等熬拖留守玩卖]到|进入|迎来|持续[到至]|营业[到至]|开放[到至]|超过|超越|恢复到|恢复至|不及|不如)(?:去年)?$"
)
_COMPARED_WITH = re.compile(r"(?:(?<![对相占评])比(?![亚利赛分例重如特方较萨价武拼值喻])|较(?=[我你他她它其同]))[^，。；：、比0-9]{1,5}$")
"""What is compared with and whose time it is: 比我|去年看的那台便宜1万多, 较她|去年的成绩提高52秒."""
_ENROLLED = re.compile(r"[^。；]{0,30}?(?:纳入|入组|招募|募集|入选|选取|抽取|遴选|收集|筛选)[^。；]{0,12}?[例名份]")
"""When the people of a study were taken in tells nothing of what came of it: 2019年至2023年|，课题组共纳入482例."""
_LAUNCHED = re.compile(
    r"[^，。；0-9起]{0,10}?(?:启动|立项|发起|获批|问世|面世|上市|上线|开播|首播|首演|开服|公映|上映|开业|开张|挂牌|动工|开工|投产|通车)(?:了|运营|使用|播出|发售|销售)?[，。；]"
)
"""What began then and goes on: 该研究于2018年|启动，…。"""
_TO_COME = frozenset(["planned", "forecast"])
_AGAIN = frozenset(["每天", "每日", "每晚", "每月", "每年", "每周", "每次", "每小时", "天天", "一天", "一年", "一个月"])
_ON_AVERAGE = frozenset(["平均", "均", "约", "日均"])
_MOST_HABIT = 5
_ONE = frozenset("一1半")
_KINDS_OF_STOCK = frozenset(["count", "measure", "money"])
_OF_PLAY = re.compile(
    r"篮板|助攻|射门|射正|抢断|三分球|罚球|进球|得分|比分|失误|破门|犯规|扑救|盖帽|控球|[首末]节|第[一二三四1-4][节局盘]|[上下]半场|全场|半场|发球|赛点|局点|ACE|扣球|拦网|命中|出战|夺冠|冠军|亚军|季军|夺得|摘[金银铜得下]|[金银铜]牌|[决预半]赛|晋级|冲线|触壁|选手|[名小老]将|主场|客场|击败|战胜|险胜|绝杀|头球|替补|主教练|球迷"
)
_IS_DAY = re.compile(r"[0-9]日|[今昨前][天日晚]|周[一二三四五六日]")
_OVERALL = frozenset(["交手", "交锋", "生涯", "职业生涯", "历史", "战绩", "接下来", "下一轮", "次回合", "累计"])
_KINDS_OF_MATCH = frozenset(["count", "ratio", "percent", "duration", "measure", "ordinal", "age"])
_MOST_PARAGRAPHS = 5
_JOINS_TIME = frozenset("于是为")
_HAPPENED_IN = re.compile(r"，(?:[均都也则]|分别)?(?:出现|发生|创下?|创造|测得|录得|录|测|观测|记录|诞生|形成|拍摄|产生|见)[于在]")
"""What follows a record and joins its time to it: 最大流量9890立方米/秒|，出现于1953年."""
_OF_HOURS = re.compile(r"(?:过去|此前|近|最近)的?[0-9一二三四五六七八九十两]{1,3}个?(?:小时|钟头)")
_LONG_TIME = re.compile(
    r"[^，。]{0,3}?[0-9一二三四五六七八九零〇]{2,4}年(?:度|全年|[初底末中])?|[去今前明上本]年[度初底末中]?|[这近][两二三几][年个].{0,2}"
)
_BASE_BEFORE = re.compile(r"(?:[是为达即占]|达到|不足|不到|接近|大约|超过|约|近|仅|只有|超)$")
"""With what a time begins that says of what a figure is a multiple or a share: 是|2021年的2.3倍."""
_BASE_BEHIND = re.compile(r"[^，。；：0-9]{0,5}?的[0-9一二三四五六七八九十两百千半数近约不]")
_OF_ITS_MAKING = re.compile(r"[^，。；：0-9]{1,4}的[，。；]")
"""是|2021年买的，: the time of the buying alone."""
_STRONG = "说|表示|称|介绍|指出|透露|认为|强调|坦言|坦承|提醒|回应|回忆|告诉[^，,。；：]{1,6}"
_SAYING = re.compile(
    rf"""
    [^，,。；;：:！？!?\n“”「」]{{0,20}}?
    (?:{_STRONG}|通报|公告|公布|披露|获悉|了解到|写道|提出|证实|确认|预计|预测|预报|发表声明|发布消息|发文|发帖|发微信)[说称道]?[，,：:“「]   # 8日|通报，
  | [^，,。；;：:！？!?\n“”「」]{{0,8}}?(?:发布|公布|发表|披露|印发|出台|公开)的?[^，,。；;！？!?\n“”「」]{{0,24}}?
    (?:显示|表明|指出|[称说]|提出|消息|公报|公告|声明|通报|警[报示])[，,：:]                                 # 16日|发布的数据显示，
  | ，[^，,。；;：:！？!?\n“”「」0-9]{{0,24}}?(?:{_STRONG})[，,：:“「]                                     # 5月6日|，他在会上表示，
    """,
    re.VERBOSE,
)
"""What stands behind a time that dates no more than the saying."""
_AFTER = frozenset(["后", "之后", "以后"])
_VAGUE_NUMBERS = frozenset("几数")
_WHOLE_GAME = re.compile("；|全场|整场|全队|终场|全赛|生涯|赛季|最终|本场|连续第|总比分")
"""What ends the part of a game: 末节…，|全场罚球36次."""
_SETS_THE_STAGE = re.compile(r"[^，。；0-9]{1,8}[。！]")
"""The rest of a short sentence that tells no more than which part of the game comes next: 第三节|风云突变。."""
_OF_A_LIFE = re.compile(
    r"(?:出生|生于|诞生|降生|毕业于?|考入|考上|参军|入伍|退伍|入党|出道|嫁到|退休)(?!人|率|缺陷|婴|生|金|会|典|季|[0-9])"
)
"""Events of a life, which date nothing that is told further on: 1931年|生于湖南，…."""
_BUILT = "建成|始建|开建|通车|落成|投产|成立|创建|创立|创办|兴建|修建|竣工|建校|建馆|建院|开馆|开园|开业|投用|启用|设立|建立|动工|开工|合龙|封顶|上市|问世|面世|上线"
_IS_BUILT = re.compile(
    rf"(?:正式|建成并|全[面线部]|顺利|基本|整体|在[^，。；0-9]{{1,10}}?)?(?:{_BUILT})(?:投产|通车|投用|启用|开放|投入使用|投入运营|运营)?(?:于[^，。；]{{1,8}})?，"
)
"""What happened to a thing then, and dates nothing that is told of it further on: 该厂1985年|投产，有工人320名."""
_THAT_WAS_BUILT = re.compile(
    rf"(?:正式|建成并|全[面线部]|顺利)?(?:{_BUILT}|出生|诞生|参军|入伍|入党|退休|毕业|入职|入行|移居|接手|迁来|搬来|引进)(?:投产|通车|投用|启用|开放|投入使用|投入运营)?的(?![0-9])"
)
"""1998年|创办的工厂, 1988年|出生的他."""
_IS_AGED = re.compile(r"[已刚才]?满?[0-9一二两三四五六七八九十]{1,3}岁")
"""How old one is 今年 tells nothing of how old one was then: 今年|82岁的老罗16岁学艺."""
_AT_DEATH = frozenset(["享年", "终年", "享寿", "得年"])
_AVERAGE_AGE = frozenset(["平均", "平均年龄", "年龄", "均龄"])
_THAT_WAS_MADE = re.compile(r"(?:首次)?(?:推出|研发|研制|开发|发布|引入|编制|上映|出版|启动|发起|开始)的(?![0-9])")
_CLOCK = re.compile(r"[0-9一二三四五六七八九十零]{1,3}[点时:：]|[凌清早上中下晚]")
_HOUR = re.compile(
    r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜)?[0-9一二三四五六七八九十零]{1,3}[点时:：][0-9一二三四五六七八九十零半分刻许]{0,4}[后前许]?"
)
_BEGIN_HOURS = frozenset("0123456789一二三四五六七八九十凌清早上中下傍晚深")
_LONGEST_HOUR = 12
_LONGEST_HAPPENED = 8
_CLOSING = frozenset(["）", ")"])
_WHICH_SEASON = frozenset("本上新该这下")
_SEASON = ("赛季", "球季")
"""Seasons give way to the day of the match as hours do."""
_BEGIN_DATES = frozenset("0123456789去上一二三当同")
_DEFINITE = frozenset("0123456789那")
_AS_VALUE = re.compile(r"时[间刻点](?:平均|大约|一般|通常|普遍|集中|多)?(?:约|在)?[为是在到至](?:约|每[天日晚])?$|时间[约从由]$")
"""What makes a clock time the value of something: 平均入睡时间为|0点48分."""
_FARTHEST_VERB = 10
_MOST = r"(?:最[^近后终初]|新[高低]|次[高低多少]|首[次个]|第[二三四五六七八九十0-9]{1,2}[高低多少大热]|极[值端]|之最|纪录|单日)"
_RECORD = re.compile(rf"[^，。；0-9]{{0,12}}?{_MOST}")
_RECORD_SINCE = re.compile(rf"(?:开始)?有?[^，。；0-9]{{1,8}}?以来[^，。；0-9]{{0,12}}?{_MOST}")
"""Of what records are told: 1884年以来|最高."""
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
_WHICH = ("的第", "第")
"""What makes a time tell which of many: 今年|第5号台风."""
_COMPARES = ("相比", "相较", "比，", "相对比")
_DATELINE = ("电", "讯", "消息")
_SAID_AFTER_DATELINE = re.compile(r"[^。！？!?\n]{0,60}?(?:宣布|通报|报道|表示|介绍|公布|获悉|了解到|指出|[说称])[^。，]{0,10}[，：:“]")
_FARTHEST_SAID = 64
_FOUNDED = re.compile(r"[^，。；]{0,6}?(?:建成|始建|通车|落成|投产|成立|创建|创立|竣工|建校|投用|设立|建立|动工|开工|合龙|封顶)")
_FROM_BEFORE = re.compile(r"[由从自]$")
_HOLDS_NOW = frozenset(["现有", "现存", "现已", "如今"])
_LEFT_OVER = frozenset(["还剩", "只剩", "仅剩", "尚余", "剩余", "还剩下", "只剩下", "仅剩下"])
"""They tell what there is now, and have no time of an earlier sentence."""
_UP_TO = ("截至", "截止", "到目前", "至目前", "目前")
_NEVER = frozenset(["同期", "期间"])
_MOMENTS = frozenset(["此前", "其后", "此后", "随后", "之后", "过去", "未来", "今后", "接下来", "后来"])
"""With a length of time right behind they are its beginning: 其后|40分钟内."""
_STILL_TO_COME = ("明", "后天", "大后天", "今夜", "今晚", "今后", "未来", "下", "来年", "届时", "到2", "今明", "次日")
_EVENT_ENDS = frozenset(
    ["高峰", "高峰期", "前后", "后", "之后", "以后", "时", "期间", "时刻", "之际", "前", "之前", "以前", "过程中", "阶段", "当中", "以来"]
)
_INSIDE_ENDS = frozenset(["时", "期间", "之际", "以来"])
_BEFORE_AFTER = frozenset(["后", "前", "之前", "之后", "以后", "以前"])
_MOST_OF_SHORT_EVENT = 3
_ACTS = frozenset(
    [
        "换",
        "跳槽",
        "装修",
        "升级",
        "搬家",
        "结婚",
        "离婚",
        "减肥",
        "健身",
        "手术",
        "服药",
        "吃药",
        "涨价",
        "降价",
        "降温",
        "开学",
        "毕业",
        "上班",
        "离职",
        "改版",
        "提速",
        "整改",
        "改造",
        "翻新",
        "扩建",
        "调价",
        "限购",
        "停产",
        "复工",
    ]
)
"""Acts that the tagger may take for nouns."""
_MUST = frozenset(["须", "应", "需", "要", "即", "立即", "请", "可", "应当", "必须", "需要", "不得", "每"])
_MOMENT_ENDS = frozenset(["时", "之际"])
_OF_RECORDS = frozenset("最第同新首次历单")
"""What makes 以来 tell of a record: 有气象记录以来|第二高."""
_LENGTHS_WITH_HOUR = frozenset(["反应", "用", "耗", "历", "课", "学", "工", "计", "起跑反应"])
_BEGINNINGS = frozenset(["起初", "最初"])
_NOT_AFTER_EVENT = frozenset(["为", "是", "的", "间", "长", "长为"])
_ONLY_SEQUENCE = frozenset(["审理", "审议", "商议", "协商", "调查", "讨论", "核查", "接报", "接警", "获报", "接获", "调整", "报警", "审查"])
"""What 后 puts into an order with what follows, and does not date: 法院审理后，…."""
_RECKONS = frozenset(["扣除", "剔除", "扣减", "抵扣", "折算", "换算", "减去", "除去", "去除", "计入", "考虑", "扣掉", "减掉", "加上"])
"""What makes what stands before 后 a sum and no event: 扣除发行费用后."""
_BEGINS = frozenset(["", "。", "；", "\n", "！", "？", "”", "】", "　", " "])
"""Before a word that sets the time of what follows as a clause of its own: 早盘，…; 夜间，…."""
_BESIDE_EVENT = frozenset(["之前", "之后"])
"""Behind a verb they date its sentence (换之前), alone their clause."""
_OF_AN_EVENT = frozenset(
    [
        "那天",
        "那年",
        "那晚",
        "那会儿",
        "那阵子",
        "那时",
        "那时候",
        "当天",
        "当日",
        "当晚",
        "当夜",
        "首日",
        "首周",
        "首月",
        "首年",
        "首周末",
        "前夕",
        "第一天",
    ]
)
_STAGES = ("第", "首", "过半")
_OCCASIONS = ("演", "映", "发", "播", "业", "幕", "节", "会", "赛", "礼", "展", "季", "典", "试", "日", "庆")
_MOST_CLAUSES = 4
_LONGEST_EVENT = 18
_DIMENSIONS = frozenset("长高宽深重厚")
_LASTING_KINDS = frozenset(["measure", "duration"])
_OTHER_PERIODS = ("同期", "同月", "同日", "同季")
"""What a figure is compared with stands in its own clause (去年同期为87亿元)."""
_VERDICTS = frozenset(["判决", "判赔", "裁定", "裁决", "判令", "改判", "酌定", "判处", "徒刑", "罚金", "罚款", "处以", "获刑", "并处"])
"""A sentence has no time of the deed that the sentence before tells of."""
_COUNTED_KINDS = frozenset(["count", "percent", "fraction"])
_PIVOTS = frozenset(["有", "其中", "另有", "还有", "其余"])
_MOST_OF_SUBJECT = 14
_JOINS = frozenset("、和及与")
_HOLDS = frozenset(["可容纳", "容纳", "拥有", "占地", "停工", "重达", "身高", "能容纳", "载重"])
_LAST_OR_NEXT = frozenset(["此前", "近", "过去", "未来", "最近", "前", "今后", "此后", "其后", "随后", "这", "头"])
_COUNTED_BACK = _LAST_OR_NEXT - {"其后", "此后", "随后"}
"""With these a length is a time itself, and has none: 过去|20年间; not 其后|40分钟内."""
_LIMIT_ENDS = ("以上", "以下")
_WITHIN = frozenset(["在", "于"])
_WILL = frozenset(["将", "会", "将会", "可能", "预计", "已", "已经", "能", "可"])
_SINCE = frozenset(["来", "以来"])
_BEHIND_LENGTH = frozenset(["下来", "里", "内", "间", "来", "以来", "期间", "中", "当中"])
_ROUNDS = frozenset(["局", "盘", "节", "回合"])
_NOT_BEHIND_LENGTH = frozenset(
    ["的", "就", "才", "后", "前", "以前", "之前", "以上", "以下", "之后", "以后", "、", "，", "期", "期由", "级", "龄"]
)
_POINTS_AHEAD = re.compile(r"(?:[于在是]|预计|[将拟])$")
"""What joins a time to the figure before it more closely than to any other: 首批将于|22日抵达, 5台是|今年新购的."""


class Dates:
    """The time of one figure after the other, in text order."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._times, self._paragraphs = passage.text, passage.times, passage.paragraphs
        self._starts = [start for start, _ in self._times]
        self._headings: dict[int, Range | None] = {}
        self._said: dict[int, int] = {}
        """For each time that was asked for: where the words end that say that something was said then; 0 where none do."""
        self._length: tuple[object, Range] | None = None
        self._registers = Registers(passage)
        self._match: tuple[int, Range | None, bool] | None = None
        """The last paragraph, the day named above it, and whether a match is told of there."""
        self._played: tuple[object, bool] | None = None
        """The last sentence that was asked for, and whether it tells of play."""
        self._timeless: object = None
        """The sentence that tells what a thing is like."""
        self._told: set[int] = set()
        """Where the times stand that date what is simply told."""
        self._aimed: tuple[Range, str] | None = None
        """The time of the last figure that is planned, expected or required, and which of these it is."""

    def date(self, frame: Frame, *, modality: str, capacity: bool) -> Found | None:
        """Where the time stands that dates the figure; `modality` is asserted, or says that it is a plan, forecast or condition."""
        found = _paired(frame) or _at_first(frame) or self._governing(frame, modality, capacity)
        length = _as_time(frame)
        if length is not None:
            self._length = (frame.sentence, length)
            if length[0] < frame.phrase.start and frame.left[-1].text in _COUNTED_BACK:
                return None
        if found is not None:
            if modality != "asserted":
                self._aimed = (found.start, found.end), modality
            else:
                self._told.add(found.start)
        return found and self._with_its_event(frame, found)

    def _governing(self, frame: Frame, modality: str, capacity: bool) -> Found | None:
        if _attributive(frame):
            return None
        near = self._before(frame, modality, capacity)
        event = None if _of_a_person(frame) else _event(frame)
        if event is not None and modality == "required" and not self._text.startswith("期间", event[1] - 2):
            event = None  # in what is asked for an event is a condition: 发现病例后，须在2小时内报告
        if event is not None and (near is None or near[0] < event[0]):
            return Found(*event, "event")
        if self._length is not None and self._length[0] is frame.sentence:
            length = self._length[1]
            part = self._text[length[0]] == "第" or _OF_HOURS.match(self._text, length[0], length[1]) is not None
            over = part and _WHOLE_GAME.search(self._text, length[1], frame.phrase.start)
            if not over and (near is None or near[0] <= length[0]):
                return Found(*length, "length_of_time")
        if (near is None or near[0] < frame.clause.start) and not _of_a_person(frame):
            behind = self._behind(frame)
            if behind is not None and (near is None or self._points_ahead(frame, behind) or _of_predicate(frame, behind)):
                return Found(*behind, "behind")
        if near is None or self._text[near[0] : near[1]] in _BESIDE_EVENT:
            event = None if _of_a_person(frame) or modality != "asserted" else _short_event(frame)
            near = event or near
        if near is not None:
            return Found(*near, "in_sentence" if near[0] >= frame.sentence.start else "paragraph")
        if modality != "asserted":
            return None
        heading = self._heading(frame)
        if heading is not None:
            return Found(*heading, "heading")
        day = self._day_of_match(frame) if frame.phrase.kind in _KINDS_OF_MATCH else None
        return day and Found(*day, "match")

    def _points_ahead(self, frame: Frame, behind: Range) -> bool:
        if behind[0] > frame.clause.end:
            return True
        start = max(frame.phrase.end, behind[0] - 4)
        return _POINTS_AHEAD.search(self._text, start, behind[0]) is not None

    def _with_its_event(self, frame: Frame, found: Found) -> Found:
        """The 首演 of 首演当晚 belongs to the time."""
        if self._text[found.start : found.end] not in _OF_AN_EVENT or found.start < frame.sentence.start:
            return found
        words = frame.sentence.words
        at = bisect_left(words, found.start, key=_START) - 1
        if at < 0 or words[at].end != found.start:
            return found
        word = words[at]
        belongs = word.tag[:1] == "v" or word.text.endswith(_OCCASIONS) or (word.tag == FIGURE and self._text[found.start] == "那")
        if not belongs or len(word.text) < 2:
            return found
        first = at - 1 - (at > 1 and words[at - 1].tag == "d")
        start = words[first].start if first >= 0 and words[first].tag == TIME else word.start
        return Found(start, found.end, found.rule)

    def _heading(self, frame: Frame) -> Range | None:
        """截至… in the heading above the paragraph: 各地春耕进度（截至4月20日）."""
        if frame.sentence.paragraph not in self._headings:
            self._headings = {frame.sentence.paragraph: self._dated_heading(frame.sentence.paragraph)}
        return self._headings[frame.sentence.paragraph]

    def _day_of_match(self, frame: Frame) -> Range | None:
        """The day that an earlier paragraph of a report on a match names first: 3月9日，…。⏎…他得到22分."""
        paragraph = frame.sentence.paragraph
        if self._match is None or self._match[0] != paragraph:
            self._match = (paragraph, *self._day_above(paragraph))
        _, day, of_play = self._match
        if day is None or any(word.text in _OVERALL for clause in frame.sentence.clauses[: frame.index + 1][-2:] for word in clause.words):
            return None
        if of_play:
            return day
        if self._played is None or self._played[0] is not frame.sentence:
            self._played = frame.sentence, self._is_of_play(frame.sentence.start, frame.sentence.end)
        return day if self._played[1] else None

    def _day_above(self, paragraph: int) -> tuple[Range | None, bool]:
        """The first time of the nearest paragraph before that begins with a day, and whether that tells of a match."""
        for above in range(paragraph - 1, max(-1, paragraph - _MOST_PARAGRAPHS), -1):
            start, end = self._paragraphs[above]
            number = bisect_left(self._starts, start)
            if number < len(self._times) and self._times[number][1] <= end and _IS_DAY.search(self._text, *self._times[number]):
                return self._times[number], self._is_of_play(start, end)
        return None, False

    def _is_of_play(self, start: int, end: int) -> bool:
        return _OF_PLAY.search(self._text, start, min(end, start + _FARTHEST)) is not None

    def _dated_heading(self, paragraph: int) -> Range | None:
        for above in range(paragraph - 1, max(-1, paragraph - _MOST_BACK), -1):
            start, end = self._paragraphs[above]
            if end - start > _LONGEST_HEADING or self._text[end - 1] in "。！？!?；;，,：:":
                continue
            number = bisect_left(self._starts, start)
            if (
                number < len(self._times)
                and self._times[number][1] <= end
                and self._text.startswith(("截至", "截止"), self._times[number][0])
            ):
                return self._times[number]
            return None
        return None

    def _before(self, frame: Frame, modality: str, capacity: bool) -> Range | None:
        """The last time before the figure that may govern it."""
        first, sentence, person = self._first(frame, capacity), frame.sentence.start, _of_a_person(frame)
        at = bisect_left(self._starts, frame.phrase.start) - 1
        spare: Range | None = None
        hour: Range | None = None
        for number in range(at, max(-1, at - _MOST_BACK), -1):
            start, end = self._times[number]
            if start < first:
                return spare
            if person and self._text[start] in _VAGUE_NUMBERS:
                return None
            if start >= sentence and frame.left and frame.left[-1].text in _FROM_WORDS and self._text.startswith(_STILL_TO_COME, start):
                return None
            if self._of_one_thing(number, frame) if start < sentence else self._of_beginning(start, frame):
                continue
            if end <= frame.phrase.start and self._may_govern(frame, start, end) and not self._beside(number, sentence):
                if self._is_of_saying(number, frame):
                    if start >= sentence and modality not in _TO_COME and self._serves(start, end):
                        spare = (start, end) if spare is hour else spare
                    continue
                if modality == "forecast" and start < frame.clause.start and self._is_clock(start, end):
                    continue
                if start >= sentence and self._is_clock(start, end) and "；" in self._text[end : frame.phrase.start]:
                    spare = hour = spare or (start, end)
                    continue
                if start < sentence and (
                    self._is_clock(start, end) or (self._text.startswith(_SEASON, end - 2) and self._text[start] in _WHICH_SEASON)
                ):
                    spare = spare or (None if frame.phrase.kind == "age" or modality != "asserted" else (start, end))
                    continue
                if start < sentence and modality == "asserted" and self._only_aimed((start, end)):
                    continue
                if start >= sentence or modality == "asserted" or self._aimed == ((start, end), modality):
                    return self._times[number - 1] if self._names_a_thing(number, sentence) else (start, end)
                lasts = modality != "planned" and "起" in self._text[end - 1 : end + 1]
                return (start, end) if lasts or self._text.startswith(_STILL_TO_COME, start) else None
        return spare

    def _beside(self, number: int, sentence: int) -> bool:
        """Whether a time only tells what the day named before it is: 10月31日，新规施行|首日，."""
        start, end = self._times[number]
        if self._text[end : end + 1] != "，" or not number or self._text[start:end] not in _OF_AN_EVENT:
            return False
        before, until = self._times[number - 1]
        return before >= sentence and start - until <= _LONGEST_EVENT and self._text[until] == "，"

    def _serves(self, start: int, end: int) -> bool:
        """Whether the day on which something was said serves where nothing else dates it: 减灾委25日通报，…; no dateline, no 今天."""
        return self._text[start] in _BEGIN_DATES and not self._text.startswith(_DATELINE, end)

    def _is_clock(self, start: int, end: int) -> bool:
        """Whether a time is an hour alone, which gives way to the day that an earlier sentence names: 9点52分."""
        return self._text[start] in _BEGIN_HOURS and end - start < _LONGEST_HOUR and _HOUR.fullmatch(self._text, start, end) is not None

    def _names_a_thing(self, number: int, sentence: int) -> bool:
        """Whether a year behind 截至… belongs to what is counted: 截至2月15日，|2024年春节档票房."""
        start, end = self._times[number]
        if not number or self._text[end - 1] not in _YEAR_ENDS or self._text[end : end + 1] == "，":
            return False
        before, until = self._times[number - 1]
        return before >= sentence and start - until == 1 and self._text.startswith(("截至", "截止"), before)

    def _first(self, frame: Frame, capacity: bool) -> int:
        """How far back a time may stand."""
        if any(word.text in _HOLDS_NOW for word in frame.left):
            begin = frame.sentence.clauses[max(0, frame.index - 1)].start
            return begin if self._text.startswith(_UP_TO, begin) else frame.clause.start
        if frame.phrase.kind in _KINDS_OF_STOCK and any(word.text in _LEFT_OVER for word in frame.left[-_MOST_HABIT:]):
            return frame.sentence.start
        if frame.phrase.kind == "age" and frame.left and frame.left[-1].text in _AT_DEATH:
            return frame.clause.start
        if capacity or _lasting(frame):
            self._timeless = frame.sentence
        if any(
            word.text in _VERDICTS for clause in frame.sentence.clauses[max(0, frame.index - 1) : frame.index + 1] for word in clause.words
        ):
            self._timeless = frame.sentence
        if (
            self._timeless is frame.sentence
            or _after_what(frame)
            or _of_habit(frame)
            or (frame.phrase.kind == "age" and not _of_that_day(frame))
        ):
            return frame.sentence.start
        paragraph = frame.sentence.paragraph
        paragraph -= paragraph > 0 and self._text.startswith("其中", self._paragraphs[paragraph][0])
        return max(self._paragraphs[paragraph][0], frame.phrase.start - _FARTHEST)

    def _of_one_thing(self, number: int, frame: Frame) -> bool:
        """Whether a time of an earlier sentence dates no more than that: a year in what somebody tells of his own life, the years in
        which the people of a study were taken in, a year that closes its sentence (出现于1953年。)."""
        start, end = self._times[number]
        text = self._text
        if text[start - 1 : start] in _JOINS_TIME and text[end : end + 1] in "。；，":
            return True
        if _ENROLLED.match(text, end) or _LAUNCHED.match(text, end):
            return True
        if text.find("随访", frame.sentence.start, frame.phrase.start) >= 0:
            return True
        if self._registers.is_entry(frame.sentence.paragraph):
            return not text.startswith(("截至", "截止"), start)
        return _LONG_TIME.fullmatch(self._text, start, end) is not None and self._registers.told_by_one(frame.sentence.paragraph)

    def _only_aimed(self, time: Range) -> bool:
        """Whether a time dates only what is planned or expected so far: no report goes on with it."""
        return self._aimed is not None and self._aimed[0] == time and time[0] not in self._told

    def _of_beginning(self, start: int, frame: Frame) -> bool:
        """Whether a time holds for that from which a change set out, and not for its end: 从|原来25元涨到40元."""
        if not frame.order or start < frame.clause.start or self._text[start - 1] not in _FROM_WORDS:
            return False
        return bool(frame.left) and frame.left[-1].text.endswith(_TO)

    def _is_of_saying(self, number: int, frame: Frame) -> bool:
        """Whether a time tells no more than when something was said, of which the figure is part."""
        end = self._said.get(number)
        if end is None:
            end = self._said[number] = self._end_of_saying(self._times[number][1])
        if not end and self._text.startswith(_DATELINE, self._times[number][1]):
            return self._times[number][0] < frame.sentence.start
        return 0 < end <= frame.phrase.start

    def _end_of_saying(self, at: int) -> int:
        """Where the words behind a time end that say that something was said then; 0 where none do."""
        pattern = _SAID_AFTER_DATELINE if self._text.startswith(_DATELINE, at) else _SAYING
        said = pattern.match(self._text, at, at + _FARTHEST_SAID)
        return said.end() if said is not None else 0

    def _may_govern(self, frame: Frame, start: int, end: int) -> bool:
        text = self._text
        written, before = text[start:end], text[max(0, start - 4) : start]
        if written in _NEVER or _NO_DATE_BEFORE.search(before):
            return False
        reach = REACHES.get(written) or _reach(written)
        if reach == "clause" and start >= frame.sentence.start and text[end : end + 1] == "，" and before[-1:] in _BEGINS:
            reach = "part"
        if start < frame.clause.start and (
            (reach == "clause" and not (written in _BESIDE_EVENT and _is_of_act(frame, start))) or written.endswith(_OTHER_PERIODS)
        ):
            return False
        if start < frame.clause.start and text.startswith(_WHICH, end):
            return False
        if start < frame.sentence.start and reach:
            return reach == "part" and _SETS_THE_STAGE.fullmatch(text, end, frame.sentence.start) is not None
        if reach == "part" and _WHOLE_GAME.search(text, end, frame.phrase.start):
            return False
        if start < frame.clause.start and (_OF_A_LIFE.match(text, end) or _IS_BUILT.match(text, end)):
            return False
        if _THAT_WAS_BUILT.match(text, end) and not _counts_those(text, frame, start):
            return False
        if start < frame.clause.start and written[0].isdigit() and _THAT_WAS_MADE.match(text, end):
            return False
        if _CLOCK.match(written) and _AS_VALUE.search(text, max(0, start - _FARTHEST_VERB), start):
            return False
        if start < frame.clause.start and (_of_a_record(text, start, end) or (written.endswith(_SEASON) and text[end : end + 1] == "的")):
            return False
        if start < frame.sentence.start and text[end : end + 1] == "的" and before.endswith(_TO_END):
            return False
        if before.endswith(("《", "第")) or (start < frame.sentence.start and before.endswith(("将于", "将在", "定于", "拟于"))):
            return False
        if text[end : end + 1] == "的" and _FROM_BEFORE.search(before) and not _is_first_of_change(frame, end):
            return False
        if frame.phrase.kind == "age" and end != frame.phrase.start and written == "今年" and _IS_AGED.match(text, end):
            return False
        if ("比" in before or "较" in before) and _COMPARED_WITH.search(before):
            return False
        if text.startswith(_COMPARES, end) or (before[-1:] == "的" and written[0] not in _DEFINITE and _OF_THE_MOST.search(before)):
            return False
        if _BASE_BEFORE.search(before) and (
            _BASE_BEHIND.match(text, end) or (start < frame.clause.start and _OF_ITS_MAKING.match(text, end))
        ):
            return False
        if text[end : end + 1] == "的" and frame.phrase.start - end <= 2 and frame.phrase.kind == "multiple":
            return False
        if end == frame.phrase.start and (written in _BEGINNINGS or (frame.phrase.kind == "duration" and _begins_length(written))):
            return False
        if start < frame.clause.start and frame.phrase.kind == "measure" and _FOUNDED.match(text, end) and _lasting(frame):
            return False
        if written in _AFTERWARDS and _OCCASION.match(text, end):
            return False
        between = text[end : frame.phrase.start]
        if "”" not in between and "」" not in between:
            return True
        return between.count("”") + between.count("」") <= between.count("“") + between.count("「")

    def _behind(self, frame: Frame) -> Range | None:
        """The first time behind the figure in its clause: 有5人4日出院."""
        number = bisect_left(self._starts, frame.phrase.end)
        if number == len(self._times):
            return None
        start, end = self._times[number]
        if start > frame.clause.end:
            return (start, end) if self._in_brackets(frame, start, end) or self._happened_in(frame, start) else None
        return (start, end) if end <= frame.clause.end and self._may_govern(frame, start, end) else None

    def _in_brackets(self, frame: Frame, start: int, end: int) -> bool:
        """Whether nothing but a time stands in brackets right behind a figure: 水位287.1米（1979年）."""
        return start == frame.phrase.end + 1 and self._text[start - 1] in "（(" and self._text[end : end + 1] in _CLOSING

    def _happened_in(self, frame: Frame, start: int) -> bool:
        """Whether the next clause tells when the figure, the last of its own, came about: ，出现于|1953年."""
        if start - frame.clause.end > _LONGEST_HAPPENED or frame.at + 1 + len(frame.right) < len(frame.clause.words):
            return False
        return _HAPPENED_IN.fullmatch(self._text, frame.clause.end, start) is not None


def _of_predicate(frame: Frame, time: Range) -> bool:
    """Whether a figure counts the subject of its clause, and the time stands before what is told of it: 430名消防员|目前赶往平江."""
    left = frame.left
    subject = frame.phrase.kind in _COUNTED_KINDS and not any(word.tag == "v" and word.text not in _PIVOTS for word in left)
    if not (subject or (left and left[-1].text == "的")):
        return False
    words = frame.clause.words
    for at in range(frame.at + 1, min(len(words) - 1, frame.at + _MOST_OF_SUBJECT)):
        word = words[at]
        if word.start == time[0]:
            behind = words[at + 1] if words[at + 1].text not in _BEFORE_AFTER or at + 2 == len(words) else words[at + 2]
            return behind.tag[:1] in "vdp" and (words[at - 1].tag[:1] in "nrv" or words[at - 1].tag == FIGURE)
        if word.tag[:1] not in "nbqarjz" and word.tag not in ("vn", FIGURE) and word.text not in _JOINS and word.text != "的":
            return False
    return False


def _lasting(frame: Frame) -> bool:
    """Whether a figure is a lasting property of a thing (全长2846米): no time of an earlier sentence holds for it."""
    lasting = cues().of("lasting")
    return frame.phrase.kind in _LASTING_KINDS and any(
        word.text in lasting or word.text[-2:] in lasting or (word.text[-1] in _DIMENSIONS and word.tag != "v") for word in frame.left[-4:]
    )


def _reach(written: str) -> str:
    """How far a time without a row of its own dates: a part of a game (第三节) its part of the sentence, 前一天晚上 its sentence."""
    if written[0] == "第" and written[-1] in _GAME_PARTS:
        return "part"
    if written[0] == "每":
        return "sentence"
    if _OF_HOURS.match(written):
        return "part"
    return "sentence" if written.startswith(_DAY_BEFORE) else ""


def _of_habit(frame: Frame) -> bool:
    """Whether a figure tells how long something has been done (行医44年) or what is done again and again (每天得卖出600份)."""
    if frame.phrase.kind == "duration":
        written = frame.clause.words[frame.at].text
        return written.endswith("年") and written[0] not in _ONE
    if frame.order and not frame.left:
        return frame.clause.words[frame.at - 1].text in _AGAIN
    return any(word.text in _AGAIN for word in frame.left[-_MOST_HABIT:]) and not any(word.text in _ON_AVERAGE for word in frame.left)


def _after_what(frame: Frame) -> bool:
    """Whether a length of time is counted from what stands before it: 接种后|约2周."""
    return frame.phrase.kind == "duration" and bool(frame.left) and frame.left[-1].text in _AFTER


def _of_a_person(frame: Frame) -> bool:
    """Whether a figure is the age with which a person is introduced: 62岁的牧民才仁."""
    return frame.phrase.kind == "age" and bool(frame.right) and (frame.right[0].text == "的" or frame.right[0].tag[:1] == "n")


def _of_that_day(frame: Frame) -> bool:
    """Whether an age is that of somebody who acts (19岁的褚鸣鹤) or an average, and not what tells a group (6岁以下儿童)."""
    if frame.phrase.start == frame.phrase.core_start and frame.phrase.end == frame.phrase.core_end and _of_a_person(frame):
        return True
    return any(word.text in _AVERAGE_AGE for word in frame.left[-4:])


def _counts_those(text: str, frame: Frame, start: int) -> bool:
    """Whether what was built then is what is counted: 去年|建成的保障房有1200套."""
    return start >= frame.clause.start and text[frame.phrase.start - 1] in "有共计"


def _of_a_record(text: str, start: int, end: int) -> bool:
    """Whether a time tells only since when nothing was higher: 自1884年有记录以来|最高, 1953年|建站以来极值."""
    if text.endswith("记录以来", start, end):
        return True
    if text.endswith("来", start, end):
        return text[start] not in "今本" and _RECORD.match(text, end) is not None
    return text[end - 1] == "年" and _RECORD_SINCE.match(text, end) is not None


def _is_first_of_change(frame: Frame, end: int) -> bool:
    """Whether the figure is the one that 由上年同期的 leads to: right behind it."""
    return frame.phrase.start - end <= 4


def _begins_length(written: str) -> bool:
    """Whether a length of time right behind a time is its own: 其后|40分钟内, 春节连假|9天."""
    return written in _MOMENTS or written.endswith(_HOLIDAYS)


def _attributive(frame: Frame) -> bool:
    """Whether a figure only describes a thing (7米长的货车, 可容纳5000多名患者的医院): no time holds for it."""
    if len(frame.left) > 1 and frame.left[-1].text == "的" and frame.left[-2].text in _FORMER:
        return True
    if not frame.right:
        return False
    if (
        frame.phrase.kind == "measure"
        and frame.right[0].text in cues().of("dimension")
        and len(frame.right) > 1
        and frame.right[1].text == "的"
    ):
        return True
    if not frame.left or frame.left[-1].text not in _HOLDS:
        return False
    at = next((at for at, word in enumerate(frame.right[:6]) if word.text == "的"), None)
    return at is not None and at + 1 < len(frame.right) and (is_nominal(frame.right[at + 1]) or frame.right[at + 1].tag == "ns")


def _paired(frame: Frame) -> Found | None:
    """4月3日、5日、7日分别报告12例、19例和6例: each figure its own time."""
    if frame.clause.respectively is None:
        return None
    earlier = len([at for at in frame.clause.figures if at < frame.clause.respectively])
    count = len(frame.clause.figures) - earlier
    if not 1 < count <= _MOST_LISTED or frame.order < earlier:
        return None
    for clause in (frame.clause, frame.sentence.clauses[frame.index - 1] if frame.index else None):
        times = _listed_times(clause) if clause is not None else []
        if len(times) == count:
            time = times[frame.order - earlier]
            return Found(time.start, time.end, "respectively")
    return None


def _at_first(frame: Frame) -> Found | None:
    """由早期的10%以上降至…: how it was at first."""
    left = frame.left
    if len(left) < 3 or left[-1].text != "的" or left[-2].text not in _AT_FIRST or left[-3].text not in _FROM_WORDS:
        return None
    return Found(left[-2].start, left[-2].end, "at_first")


def _listed_times(clause: Clause) -> list[Word]:
    """The times of a clause that stand in one list."""
    times: list[Word] = []
    for word in clause.words[: _MOST_LISTED * 4]:
        if word.tag == TIME:
            times.append(word)
        elif times and word.text.strip() and not (word.text in _JOINS or word.text == "年"):
            break
    return times


def _event(frame: Frame) -> Range | None:
    """An event that dates what follows in its sentence: 纳入医保后，…; 内蒙古医疗队集结时，…; 开园以来接待…."""
    inside = _event_inside(frame)
    if inside is not None:
        return inside
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        if clause.words[-1].text in _EVENT_ENDS and clause.ends == "，" and not clause.depth:
            short = len(clause.words) > 1 and clause.end - clause.start <= _LONGEST_EVENT
            return (clause.start, clause.end) if short and _is_event(clause.words, frame) else None
    return None


def _is_event(words: list[Word], frame: Frame) -> bool:
    """Whether words that end like an event are one: no time among them, and no figure but a length (接种菌剂45天|后)."""
    if len(words) > 1 and words[-1].text == "后":
        if words[-2].text in _ONLY_SEQUENCE or (frame.left and frame.left[-1].text in _FROM_WORDS):
            return False
        if words[-2].tag == FIGURE:
            if any(word.text == "随访" for word in words[:_MOST_EVENT_WORDS]):
                return False
            return words[-2].text[-1] in "天日月年周" and not any(word.item >= 0 for word in words[:-2])
    if any(word.text in _RECKONS for word in words[:_MOST_EVENT_WORDS]):
        return False
    return not any(word.tag == TIME or (word.tag == FIGURE and not word.text.startswith(_STAGES)) for word in words)


def _event_inside(frame: Frame) -> Range | None:
    """出发时|风速6.2米: an event at the beginning of the figure's clause, or of an earlier one of its sentence."""
    for index in range(frame.index, max(-1, frame.index - _MOST_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        begin = 0
        for at, word in enumerate(clause.words[:_MOST_EVENT_WORDS]):
            if word.item >= 0 or word.text in _NO_EVENT:
                break
            if word.tag == "x" and at == begin:
                begin += 1
            elif at > begin and word.text in _INSIDE_ENDS and word.end < clause.end:
                behind = clause.words[at + 1]
                moment = word.text in _MOMENT_ENDS
                if word.text == "时" and clause.words[at - 1].text in _LENGTHS_WITH_HOUR:
                    break
                if (
                    behind.text in _NOT_AFTER_EVENT
                    or (not moment and behind.text[0] in _OF_RECORDS)
                    or (moment and (index < frame.index or clause.words[at - 1].tag[:1] != "v"))
                ):
                    break
                return clause.words[begin].start, word.end
    return None


def _short_event(frame: Frame) -> Range | None:
    """A verb or two before 后 or 前 at the beginning of the figure's clause: 跳槽|后涨到1.4万元, 装修|前报价12万元."""
    words = frame.clause.words
    for at in range(1, min(_MOST_OF_SHORT_EVENT + 1, frame.at - 1)):
        if words[at].text in _BEFORE_AFTER:
            inside, behind = words[:at], words[at + 1]
            if behind.text in _NOT_AFTER_EVENT or behind.text in _MUST or inside[-1].tag == FIGURE:
                return None
            if any(word.tag == TIME or word.text in _ONLY_SEQUENCE or word.text in _RECKONS for word in inside):
                return None
            acts = _is_act(inside[0]) or (at == 2 and _is_act(inside[1]))
            return (words[0].start, words[at].end) if acts else None
    return None


def _is_act(word: Word) -> bool:
    return word.tag[:1] == "v" or word.text in _ACTS


def _is_of_act(frame: Frame, start: int) -> bool:
    """Whether 之前 or 之后 at `start` stands behind an act at the beginning of a clause of the sentence: 换|之前, 换工作|之后."""
    for clause in reversed(frame.sentence.clauses[max(0, frame.index - _MOST_CLAUSES) : frame.index]):
        if clause.start <= start < clause.end:
            words = clause.words[: _MOST_OF_SHORT_EVENT + 1]
            return words[0].start < start and _is_act(words[0]) and words[0].text not in _RECKONS and words[-1].end > start
    return False


def _round(frame: Frame) -> Range | None:
    """A round or set that dates what happens in it: 第七局|打出单杆138分."""
    unit = frame.phrase.unit
    if unit is None or unit.surface not in _ROUNDS or not frame.right or frame.right[0].text in _NOT_BEHIND_LENGTH:
        return None
    return frame.phrase.start, frame.phrase.end


def _as_time(frame: Frame) -> Range | None:
    """A length of time that dates what follows: 近两周发热门诊日均接诊180人次, 未来6个月内."""
    if frame.phrase.kind == "ordinal":
        return _round(frame)
    if frame.phrase.kind != "duration" or not frame.first or not frame.right or frame.right[0].text in _NOT_BEHIND_LENGTH:
        return None
    written = frame.clause.words[frame.at].text
    if frame.right[0].tag == FIGURE or written == "四周" or written.endswith(_LIMIT_ENDS):
        return None
    start, behind = frame.phrase.start, frame.right[0]
    if not frame.left and ((frame.index and behind.tag[:1] == "v") or (written[0] == "一" and behind.text not in _BEHIND_LENGTH)):
        return None
    since = behind.text in _SINCE and (len(frame.right) == 1 or frame.right[1].text != "了")
    if frame.left:
        before = frame.left[-1]
        if len(frame.left) > 1 and frame.left[-2].text == "的":
            return None
        if before.text in _LAST_OR_NEXT or (since and before.tag[:1] == "v"):
            start = before.start
        elif not since and (before.text not in _WITHIN or (len(frame.left) > 1 and frame.left[-2].text not in _WILL)):
            return None
    return start, behind.end if behind.text in _BEHIND_LENGTH else frame.phrase.end
