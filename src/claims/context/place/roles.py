"""What a place is to the figures of its sentence, by the words beside it: topic, goal, seat of an office, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from claims.context.place.gazetteer import Mention
from claims.context.place.placewords import any_of, any_within, finals, words


class Role(IntEnum):
    """How strongly a place governs the figures behind it."""

    NONE = 0
    """Origin, comparison, team, firm: it governs none."""
    HOME = 1
    """Where a person is at home: 杭州姑娘. It governs where the text names no other place."""
    SEAT = 2
    """The place of an office or a speaker: 吉林省卫健委, 欧盟宣布."""
    GOAL = 3
    """支援长春, 出口到欧盟."""
    LOCAL = 4
    """Its own sentence alone: 原产于台湾."""
    PLAIN = 5
    """Anywhere else in the clause."""
    TOPIC = 6
    """At the head of its clause, behind 在."""
    ARRIVED = 7
    """来到长春: it holds from there on."""


_BEFORE, _BEHIND = 12, 24
_QUOTES = frozenset("“「『")
_NAME = r"[^\W\d_辖的了是在有为与和及将被把已不对向从到由于个说称指表宣发举实开出新累报共现]"
_TIME_ENDS = frozenset("年月日周天度季晚晨午旬期来间初末底代")
_MARKS = frozenset("，,；;：:。！？!?—…\n（(“「『、")
_LEADS = (
    "其中|目前|截至目前|此外|同时|另外|而|但|但是|不过|近日|日前|今天|昨天|昨日|今日|近年来|随后|如今|现在|当时|当天|当日|"
    "今年|去年|今年以来|此次|本次|这次|至此|据悉|据了解|并|且|因为|由于|使|使得|让|造成|导致|致"
)
_LEAD_IN = re.compile(rf"(?:^|[{''.join(_MARKS)}\s]|[\d日月][）)])(?:{_LEADS})?$")
_LEAD_ENDS = frozenset((*"）)", *(word[-1] for word in _LEADS.split("|"))))
_LINKS = frozenset("、和与及")
_ORIGINS = re.compile(rf"来自[^，。；：]{{1,9}}[{''.join(_LINKS)}]$")
_ALONGSIDE = frozenset("与和同跟")
_COMPARED_BEHIND = re.compile(
    r".{0,4}(?:相比|相当|之间|贸易|双边|经贸|进出口|货物贸易|往来|接壤|为邻|相邻|的[1-9几两数一二三四五六七八九十\d.]+(?:倍|分之)|平均水平|平均值|同期水平)"
)

_COMPARED_BEFORE = re.compile(
    r"[比较](?:此前|之前|以前|以往|过去|先前|上次|上回|上趟|去年|前年|往年|同期|当年|在|住在?|从前|早先|他在|她在|我在|原来在?|之前在)的?\Z"
)
"""A place with which another is compared as it was: 比此前|辽西出土的."""
_SCORE_BEHIND = re.compile(
    r"(?:[^\W\d_的在]{2,3})?(?:(?:主场|客场)?(?:以)?(?:总比分)?\d{1,3}(?:比|[:：∶-])\d|(?:本|上|新)赛季|坐镇|做客|迎战|对阵|客战|主场(?:迎战|对阵|作战|不敌|战胜)|客场(?:挑战|作战|不敌|战胜|战平|击败)|力克|险胜|横扫|爆冷)"
)
"""What makes a team of the name before it: 浙江以112比98战胜广东."""
_BEATEN = re.compile(r"\d(?:[:：∶比-]\d{1,3}[^，。；、\d在于]{1,4}|比\d{1,3})$")
"""The team behind a score: 以19:12挫|比利时."""
_ACTS_BEHIND = re.compile(
    r"(?:(?:方面)?(?:同日|当天|当日|随后|此前|日前|近日|昨日|今日|昨天|今天|上周|本周|本月|再次|也|已|曾|还|\d{1,2}日|\d{1,2}月\d{1,2}日)){0,2}"
    r"(?:宣布|表示|声明|承诺|呼吁|警告|谴责|重申|强调|指出|提议|同意|拒绝|主张|指责|敦促|要求|认为|决定|称)(?!为|作)"
)
"""A country that acts as a person does: 欧盟|同日宣布."""
_PERSON_BEHIND = re.compile(
    r"(?:的\d{1,2}岁)?(?:姑娘|小伙|女孩|男孩|少年|女子|男子|汉子|妹子|小将|大爷|大妈|阿姨|大叔|老汉|媳妇|女生|男生|小哥|宝妈|老乡)(?![们组子]*[单双团])"
)
"""A person by his home: 杭州|姑娘."""
_GUEST_BEHIND = re.compile(
    r"籍?(?:旅客|游客|观光客|留学生|移工|外劳|买家|球迷|观众|访客|学员|考生|读者|听众|选手|参展商|客商|品牌|车企|厂商|客(?=[占约仅只达不近超的，\d]))(?![吞接数量满人运周])"
)
"""Those who come from a country, or what does: 日本|旅客."""
_LANDS = frozenset(["内地", "大陆", "国内", "国外", "境外", "海外", "本地", "外地", "台湾", "香港", "澳门", "中国大陆", "中国内地"])
_BACKDROP_BEHIND = re.compile(r"[^，。；]{0,8}?为(?:背景|题材|原型|蓝本|灵感|名|荣|例|傲|家|主题|代表|首|主)")
"""What a work tells of: 以|自贡盐场为背景."""
_MEASURED_BEHIND = re.compile(
    r"(?:主峰|最高峰|湖面|水面)?(?:海拔|全长|总长|[长高宽深]|面积|水域面积|流域面积|总面积)(?:约|近|超过|达|为|约为)?\d[\d.,]{0,9}[多余万亿]{0,2}(?:米|公里|千米|公尺|平方)(?![^，。；]{0,6}[处的高])"
)
"""A mountain or a river measures something wherever it is: 长江|全长6397公里."""
_THINGS_BUILT = "段|大桥|桥|隧道|铁路|高铁|公路|高速|大厦|塔|大坝|渠|运河|跑道|航道|电梯|江|河|湖|溪|山|峰|岭"
_BUILT = re.compile(rf"(?:{_THINGS_BUILT})\Z")
_BUILT_ENDS = frozenset(word[-1] for word in _THINGS_BUILT.split("|"))
"""What is itself the thing that is long or high."""
_BUILT_BEFORE = re.compile(r"(?:修建|建设|建造|兴建|承建|开建|挖掘|扩建|打造)(?:中?的)?[^，。；、\d]{0,4}\Z")
_LINE_BEHIND = re.compile(
    r"[^\W\d_的在、]{0,6}?(?:铁路|高铁|高速公路|高速|公路|地铁|运河|输水工程|管道)[^\W\d_的在]{0,3}?(?:起自|起于|始于|自[^，。]{1,8}[起至到]|起点|全长|总长|正线|主线|设计时速|连接|途经|穿越|是[^，。；]{0,30}(?:铁路|公路|线路|通道))"
)
"""A line by where it begins or what it crosses: 阿里山|林业铁路起自嘉义市."""
_JOURNALIST_BEHIND = re.compile(
    r"(?:著名|资深|知名|名)?(?:记者|名记|媒体人|转会专家|评论员|教练|裁判|主帅|门将|前锋|边锋|中锋|后腰|后卫|中场|射手|球星|外援|国脚)"
)
_CARRIES_BEHIND = re.compile(r"(?:的)?(?:运载能力|运力|运载|载荷|发射能力)")
_GOVERNED, _LONG = frozenset("省市县区州镇乡村"), frozenset("期年达久时途跑约")
"""Of a mayor: 台南市|长."""
_MADE_BEHIND = re.compile(r"(?:方面|企业|公司)?(?:援建|援助|援赠|出资|制造|生产|研制|设计|出口|捐赠|赠送|赠予|提供)的")
"""Where a thing comes from: 中国|援建的金边体育场."""
_SPEAKS_BEHIND = re.compile(
    r"(?:(?:对|向)(?:媒体|记者|外界)|(?:同日|当天|当日|昨天|今天|\d{1,2}日))?(?:(?:的|举行的|召开的)?[^，。；\d]{0,6}(?:发布会|记者会|吹风会|说明会)上?)?(?:表示|说|称|宣布|指出|透露|强调|重申|接受[^，。]{0,10}采访|会见|会晤|发表(?:讲话|演讲|声明))"
)
"""Where somebody only speaks: 在|布鲁塞尔表示."""
_LONG_BEHIND = re.compile(
    r"(?:[^\W\d_的]{0,4}?(?:主跨|跨度|桥长|塔高|坝高|坝长|洞长|桥面|线路长|正线长))(?:约|近|超过|达|为|约为)?\d[\d.,]{0,9}[多余万亿]{0,2}(?:米|公里|千米|公尺)"
)
_LONG_BEFORE = re.compile(
    r"(?:[长高宽深]|海拔|主跨|面积|库容)(?:约|近|超过|达|为|约为)?\d[\d.,]{0,9}[多余万亿]{0,2}(?:平方|立方)?(?:米|公里|千米|公尺)的[^，。；\d]{0,4}$"
)
"""A thing behind its measure: 全长32.5公里的|东海大桥."""
_COUNTED_BEHIND = re.compile(
    r"(?:、[^，。、；\d]{2,5}){0,4}等(?:\d{1,4}|[两二三四五六七八九十数几百]{1,4})[多余]?[条座个处片](?:中?[小大]型)?(?:河流|河道|支流|江河|水系|湖泊|水库|岛屿|岛礁|岛|山峰|名山|景区|景点|口岸|机场|港口)"
)
"""Things that are counted, not where they are: 沙溪、富屯溪|等6条河流."""
_IN_TALKS_BEHIND = re.compile(
    r"(?:方面)?(?:已经?|将|正|正式|有意|也)?(?:[与和同][^，。；\d]{2,12}(?:就[^，。；]{2,16})?达成(?:协议|一致|转会|口头)|官宣|签下|签约|租借|续约|求购|挖来|挖角|裁掉|买断)"
)
"""A club by its city, that deals in players: 那不勒斯|已与曼联达成协议."""
_RESIDENT_BEHIND = re.compile(
    r"的(?:\d{1,2}岁的?)?(?:居民|村民|市民|街坊|住户|果农|农户|渔民|店主|老板|车主|租客|业主|家长)?[^\W\d_的，]{1,3}?(?:婆婆|先生|女士|小姐|太太|阿姨|阿婆|阿公|大爷|大妈|奶奶|爷爷|伯伯|大叔|大姐|师傅|老师|老汉|大娘|同学)"
)
"""Somebody by where he lives, of whom alone the sentence tells: 横头磡邨|的梁婆婆."""
_ALL_FIRMS = re.compile(
    r"(?:的|各类|各家|所有|主要|大型)?[^\W\d_的在、]{0,8}?(?:银行|公司|证券|基金|保险|金融机构|集团|企业|大学|高校|学院|协会|学会|商会|俱乐部|研究所|研究院|科学院|实验室|事务所|出版社|航空|户籍)"
)
"""What is counted in a whole land: 全市|银行, 我国境内|村镇银行."""
_SAYS_THAT = frozenset(["显示", "表示", "指出", "认为", "预计", "预测", "估计", "透露", "证实", "通报", "表明", "估算", "披露"])
_TOLD_OF_DAYS = frozenset("今昨上截近过至目共累现有")
"""本地|上周通报, where 本地|病例 are those that did not come from elsewhere."""
_AWAY = frozenset(["在离", "在距", "于距", "距离"])
_AWAY_BEHIND = re.compile(
    r"[^，。；、\d]{0,6}(?:约|近|不到|大约)?\d[\d.]*[多余]?(?:公里|千米|米|海里|英里|里)(?:左右)?(?:处|外|远|的(?:地方|位置|海域|海面|路段|村|山))"
)
"""在离|宝鸡站约15公里的地方."""
_SOME = frozenset("一某多两数")
_UNNAMED = re.compile(
    r"(?:一|某|多|两|数)(?!汽|重|拖|建|冶|局|航|机|体|流|线)(?:[家个所名](?:知名)?)?[^\W\d_的]{0,6}?(?:公司|企业|银行|集团|大学|学院|俱乐部|研究所|实验室)"
)
"""A firm that has no name is somewhere: 曲靖市|一公司."""
_FAR_BEHIND = re.compile(r"以[东西南北]{1,3}(?:方|面|方向)?(?:大约|约|近|超过|逾)?\d")
_EXAMPLES = "例如|比如|譬如|举例说|举例称|举例|好比|像是|诸如|以"
_EXAMPLE_BEFORE = re.compile(rf"(?:{_EXAMPLES})[，,：:]?$")
_EXAMPLE_ENDS = frozenset((*"，,：:", *(word[-1] for word in _EXAMPLES.split("|"))))
"""An example is left with its sentence: 她举例说，|鄞州区达标率已提高到83.5%."""
_ADVISES_BEHIND = re.compile(
    r"[^，。；：]{0,24}?(?:教授|医师|医生|主任|专家|研究员|院士|药师|营养师|护士长)[^\W\d_]{0,5}(?:建议|提醒|呼吁|科普)"
)
"""An expert's hospital or university is not where his advice holds."""
_RELEASED_BEHIND = re.compile(r"(?:上映|公映|首映|首播|开播|播出|出版|发行|发售|上市|首演)(?:[，。]|后)")
_RELATIVE = re.compile(r"[省市县区州镇](?![省市县区州镇])")
_REPORTS_BEHIND = re.compile(r"(?:的|发布的?|公布的?)?[^，。；的]{0,6}(?:数据|统计|监测|通报|显示|介绍)")
"""What an institution tells need not be of itself: 市环境监测站|的数据."""
_IN_QUOTES_BEFORE = re.compile(r"[“「『][^”」』，。、！？]{0,7}\Z")
_IN_QUOTES_BEHIND = re.compile(r"[^\W\d_，。、]{0,7}[”」』]")
_BRANCHES = frozenset(["中国", "香港", "台湾", "日本", "亚太", "欧洲", "北美", "美国", "印度", "大中华区"])
"""What names the branch of a firm in a country: 红杉|中国."""
_DISTANCE_BEFORE = re.compile(r"(?:距|距离|离|相距)[^，。；、]{0,8}$")
_DISTANCE_BEHIND = re.compile(
    r"[^，。；、\d]{0,8}(?:仅|只有|约|大约|不到|不足|近|超过)?\d[\d.]*[多余]?万?(?:公里|千米|米|海里|英里|里|光年)(?![^，。；]{0,4}的)"
)
_WORKS_BEHIND = re.compile(r"的[^，。；]{0,4}?(?:工厂|基地|项目|公司|产线|生产线|研发中心|门店|仓库|分店)")
"""Works of a firm, of which the next sentence does not go on: 位于越南的新工厂."""
_ROOMS = frozenset(["门诊", "病房", "教室", "诊室", "宿舍", "展厅"])
_TOWARDS = frozenset("往向朝至")
_MEASURE_OF = re.compile(
    r"(?:[^，。；、\d的]{0,6}(?:水平|均值|平均|总量|总数))?的(?:(?:\d[\d.]*|[一二两三四五六七八九十几]+)多?(?:倍|分之|成)|一半)"
)
"""What another is measured by: 是孟加拉国的2.4倍."""
_NAMED_THING = re.compile(r"[「『][^」』，。]{1,9}[」』]")
"""A thing at the place, which the sentence is about: 屯门「泷岸」."""
_EVENT_BEHIND = re.compile(
    r"(?:[^\W\da-zA-Z_的在、]{0,8}?(?:锦标赛|冠军赛|公开赛|大奖赛|大赛|联赛|巡回赛|挑战赛|精英赛|青年赛|运动会|杯)|第[\d一二三四五六七八九十](?![^，。]{0,3}次[^，。]{0,10}(?:调查|普查|统计|清查))|首[个家次例座])"
)
"""What the whole of a country or of the world names and does not place: 全国举重锦标赛, 国内第一名."""
_WHOLE_WORLD = frozenset(["全国", "世界", "全球", "亚洲", "国内", "国际", "全运", "欧洲", "美洲", "非洲"])
_OPPONENTS = (
    "代表",
    "加盟",
    "转投",
    "转会",
    "转会至",
    "效力",
    "效力于",
    "战胜",
    "击败",
    "力克",
    "险胜",
    "不敌",
    "负于",
    "输给",
    "对阵",
    "迎战",
    "战平",
    "横扫",
    "淘汰",
)
_SIGNED = ("签下", "签入", "签回", "引进", "租借", "挖来", "转会")
"""A team by its city: 战胜|广东, 代表|利物浦出场, 从|利物浦签下."""
_STARTS_BEHIND = re.compile(r"[^，。；、\d]{0,3}?(?:起跑|鸣枪|开跑|发枪|开走|出站|出来|出关|发车)")
"""Where a race or a journey starts is where it is told of: 从太原桃园南路起跑."""
_STRIKES = ("造成", "导致", "致使", "影响", "波及", "袭击", "重创", "席卷")
"""What comes over a part of a land: 造成|南部."""
_COURT_BEHIND = re.compile(r"(?:[省市县区州]|自治区)?(?:高级|中级|基层)?(?:人民)?法院")
_COMPANY_BEHIND = re.compile(
    r"[^\W\da-zA-Z_的在、和与]{2,6}?(?:\d{1,2}月?\d{0,2}日?)?(?:今日|昨日|日前|近日|晚间|晚|盘后)?"
    r"(?:公告|发布公告|披露|股价|涨停|跌停|一季报|半年报(?![告送道])|中报(?![告送道])|年报(?![告送道])|三季报|季报|财报|业绩预告|（\d{6}|\(\d{6}|拟回购|拟收购|拟派|拟增持|控股股东|董事会|前[三五十]大(?:客户|股东|供应商))"
)
_SHARE_BEHIND = re.compile(
    r"(?P<name>[^\W\da-zA-Z_的在、和与]{2})(?:则|均|盘中|午后|早盘|一度){0,2}(?:大涨|大跌|收于|收涨|收跌|收报|涨停|跌停|涨超|跌超|领涨|领跌|[涨跌]\d|股价|市值|总市值)"
)
"""A share on the market: 宁德时代则大涨."""
_NO_SHARE = frozenset("价量率额值指市数温度比区业股债平格")
_LEARNT = re.compile(r"[^，。；]{0,16}?(?:获悉|了解到|得知|看到|了解)")
_NO_COMPANY = frozenset("厅局委办署院部府市县区州省站所会团台馆校")


@cache
def _athlete_behind() -> re.Pattern[str]:
    """A person of a place who wins or loses elsewhere: 美国的|莱德基以15分30秒夺冠."""
    name = rf"(?:[^\W\d_的在以]{{2,4}}|[{''.join(sorted(words('sound')))}·]{{3,9}})"
    return re.compile(
        rf"的(?:\d{{1,2}}岁)?(?:的)?(?:小将|老将|名将|新秀|选手)?{name}(?:则|也|分别)?"
        r"(?:以(?:\d[\d.]*|[一两三四五六七八九]{1,3})(?:环|分|秒|小时|米|比|个|公斤|杆|局|盘)|跑出|跑进|游出|跳出|跳过|投出|掷出|打出|夺|摘得|摘下|折桂|封王|登顶|卫冕|收获|斩获"
        r"|获得?[金银铜冠亚季第]|得到\d|得了\d|砍下|拿到|拿下|贡献|获胜|胜出|晋级|无缘|出局|位列|位居|排名|排在|名列|领先|力压|列第|第[一二三四五六七八九十]"
        r"|在[^，。的]{2,9}(?:马拉松|比赛|大赛|锦标赛|冠军赛|公开赛|世锦赛|奥运会|决赛))"
    )


_CUES_BEFORE = ("origin", "compared", "goal", "arrived", "moved", "located", "native", "habitat")
_BEHIND_CUES = "了|灾区|疫区|疫情严重的|受灾严重的"
"""What may stand between such a cue and the place."""


@cache
def _before(cue: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of(cue)}(?:{_BEHIND_CUES})?$")


@cache
def _ends(cue: str) -> frozenset[str]:
    """The characters with which a cue, or what stands behind it, can end."""
    return finals(cue) | {word[-1] for word in _BEHIND_CUES.split("|")}


@cache
def _cues_by_end() -> dict[str, tuple[str, ...]]:
    """Which cues can stand before a place, by the character right before it: before most places none can."""
    ends = {end for cue in _CUES_BEFORE for end in _ends(cue)}
    return {end: tuple(cue for cue in _CUES_BEFORE if end in _ends(cue)) for end in ends}


def _cues(before: str) -> Sequence[str]:
    """The cues that stand right before a place."""
    possible = _cues_by_end().get(before[-1:], ())
    return [cue for cue in possible if _before(cue).search(before)] if possible else possible


@cache
def _behind(which: str) -> re.Pattern[str]:
    """What may stand behind a place and takes it away from the figures, or makes it a seat."""
    quoted = r"[“「《][^”」》，。]{1,10}[”」》](?:网站|网|杂志|周刊|日报|机构|公司|乐队|号)"
    within, among = rf"{_NAME}{{0,9}}?", r"的[^\W\d_]{0,5}?"
    return re.compile(
        {
            "team": rf"{any_within('team')}|{quoted}|{within}{any_within('firm')}|{among}{any_within('group')}|[一二三四五六七八九十]{{1,3}}(?:冶|局|建)|[^，。；]{{0,9}}?(?:[接触旅居行]{{2}}史|为例)",
            "office": rf"{within}{any_within('office', 'title')}",
            "title": rf"{within}{any_within('title')}",
        }[which]
    )


def moves(text: str, start: int, low: int) -> bool:
    """Whether those counted go to the place at `start`: 奔赴吉林."""
    return text[start - 1] in _ends("moved") and _before("moved").search(text, max(low, start - 6), start) is not None


def role(text: str, mention: Mention, first: int, last: int) -> Role:
    """The role of a place in the sentence `text[first:last]`.

    >>> text = "来自湖北的患者在上海"
    >>> role(text, Mention(2, 4, "province"), 0, 10).name, role(text, Mention(8, 10, "province"), 0, 10).name
    ('NONE', 'TOPIC')
    """
    before, behind = text[max(first, mention.start - _BEFORE) : mention.start], text[mention.end : min(last, mention.end + _BEHIND)]
    name, cues = text[mention.start : mention.end], _cues(before)
    if _governs_none(mention, name, before, behind, cues) or (mention.institution and _ADVISES_BEHIND.match(behind)):
        return Role.NONE
    found = _beside_who_acts(mention, name, before, behind)
    if found is None:
        found = Role.LOCAL if is_far(text, mention.end) else _by_cue(mention, name, behind, cues)
    if found is not None:
        return found
    if before[-1:] in _TIME_ENDS or _leads_in(before):
        return Role.LOCAL if _NAMED_THING.match(behind) else Role.TOPIC
    if name in words("not_alone"):
        return Role.PLAIN if before.endswith(_STRIKES) else Role.NONE
    return Role.LOCAL if mention.kind == "site" or _NAMED_THING.match(behind) else Role.PLAIN


def _beside_who_acts(mention: Mention, name: str, before: str, behind: str) -> Role | None:
    """The role of a place that stands before an office, a title, a person or what it does itself: 台南市|长, 杭州|姑娘, 欧盟|宣布."""
    if behind[:1] == "长" and name[-1] in _GOVERNED and behind[1:2] not in _LONG:
        return Role.SEAT
    if _behind("title" if mention.institution else "office").match(behind):
        return Role.SEAT
    if (behind[:1] == "的" and _RESIDENT_BEHIND.match(behind)) or _is_an_example(before, behind):
        return Role.LOCAL
    if _PERSON_BEHIND.match(behind) or (mention.institution and _RELATIVE.match(name) and _REPORTS_BEHIND.match(behind)):
        return Role.HOME
    return Role.SEAT if mention.kind == "country" and _ACTS_BEHIND.match(behind) else None


def _by_cue(mention: Mention, name: str, behind: str, cues: Sequence[str]) -> Role | None:
    """The role of a place by the word right before it: 在|长春, 来到|长春, 支援|长春, 原产于|台湾."""
    if "native" in cues or "habitat" in cues:
        return Role.LOCAL
    if "located" in cues:
        if not mention.institution and _SPEAKS_BEHIND.match(behind):
            return Role.HOME
        return Role.LOCAL if _WORKS_BEHIND.match(behind) or name[-2:] in _ROOMS else Role.TOPIC
    if "arrived" in cues:
        return Role.ARRIVED
    if "goal" in cues:
        return Role.HOME if mention.institution and _RELATIVE.match(name) else Role.GOAL
    return None


def _leads_in(before: str) -> bool:
    """Whether a clause begins before a place, with or without a word that leads it in: ，目前|长春, 报告显示|全球."""
    if not before or before[-1] in _MARKS or before[-1].isspace() or before[-2:] in _SAYS_THAT:
        return True
    return before[-1] in _LEAD_ENDS and _LEAD_IN.search(before) is not None


def _is_an_example(before: str, behind: str) -> bool:
    """Whether a place stands for others: 例如|鄞州区, 以|鄞州区为例."""
    if before[-1:] not in _EXAMPLE_ENDS:
        return False
    found = _EXAMPLE_BEFORE.search(before)
    return found is not None and (found[0] != "以" or behind.startswith("为例"))


def _is_measured(mention: Mention, name: str, before: str, behind: str) -> bool:
    """Whether a mountain, a river or what was built is itself the thing that is so long or high."""
    built = name[-1] in _BUILT_ENDS and _BUILT.search(name) is not None
    if (built or mention.kind in ("region", "site")) and _MEASURED_BEHIND.match(behind):
        return True
    return built and (_LONG_BEHIND.match(behind) is not None or _LONG_BEFORE.search(before) is not None)


def is_habitat(text: str, mention: Mention, first: int) -> bool:
    """Whether something grows or lives at a place, which says nothing of what is told of it next: 分布于印度洋，包括台湾."""
    start = mention.start
    return text[start - 1] in _ends("habitat") and _before("habitat").search(text, max(first, start - _BEFORE), start) is not None


def _is_in_a_title(before: str, behind: str) -> bool:
    """Whether a place stands in the title of a work: 《中国居民膳食指南》."""
    return "》" in behind and before.rfind("《") > before.rfind("》")


def _in_quotes(mention: Mention, before: str, behind: str) -> bool:
    """Whether a place is a piece of a short name in quotation marks: “中国|天眼”, “神州|北极”."""
    if behind[:1] in ("”", "」", "』") and before[-1:] in _QUOTES:
        return False
    return not mention.institution and _IN_QUOTES_BEFORE.search(before) is not None and _IN_QUOTES_BEHIND.match(behind) is not None


@cache
def _behind_a_brand() -> re.Pattern[str]:
    return re.compile(rf"{any_of('brand', 'chain')}$")


def _is_company(behind: str) -> bool:
    """Whether a place begins the name of a company that reports: 长江汽车公告."""
    found = _COMPANY_BEHIND.match(behind)
    if found is not None:
        return not _NO_COMPANY.intersection(behind[1:7])
    listed = _SHARE_BEHIND.match(behind)
    return listed is not None and listed["name"][1] not in _NO_SHARE


def is_far(text: str, end: int) -> bool:
    """Whether a place is only what something lies far from: 莫斯科|以西约110千米."""
    return text[end : end + 1] == "以" and _FAR_BEHIND.match(text, end) is not None


def in_court(text: str, mention: Mention) -> bool:
    """Whether a place is only where a case was heard, which says nothing of where the deed was done: 在苍溪县|人民法院宣判."""
    return text[mention.start - 1 : mention.start] in ("在", "于") and _COURT_BEHIND.match(text, mention.end) is not None


def _is_reached(cues: Sequence[str]) -> bool:
    """Whether a place is where one is or comes to, so that it is no team's name: 坐镇|沈阳以102比98, 来到|吉林迎战."""
    return "located" in cues or "arrived" in cues


def _governs_none(mention: Mention, name: str, before: str, behind: str, cues: Sequence[str]) -> bool:
    """Whether a place is a piece of something else, an origin, what another is compared with, or the name of a team or firm."""
    if _is_piece(mention, name, before, behind):
        return True
    if before[-1:] == "从" and _STARTS_BEHIND.match(behind):
        return False
    if "origin" in cues and before[-2:] not in ("各自", "独自", "亲自") and not _LEARNT.match(behind):
        return True
    if _is_made(mention, name, before, behind):
        return True
    if "compared" in cues and before[-2:] in _AWAY and _AWAY_BEHIND.match(behind):
        return False
    if "compared" in cues or _is_compared(before, behind):
        return True
    if not mention.institution and not _is_reached(cues) and _is_side_or_firm(mention, behind):
        return True
    if name in words("never") and "located" not in cues:
        return not (behind[:1] in _TOLD_OF_DAYS and _leads_in(before))
    return _is_group(mention, name, behind)


def _is_piece(mention: Mention, name: str, before: str, behind: str) -> bool:
    """Whether a place only names a work, an event, people or a branch of a firm, or is itself what is measured: 《中国…》, 日本|旅客."""
    if (before[-1:] in _LINKS and _ORIGINS.search(before)) or _is_in_a_title(before, behind):
        return True
    if (name in _WHOLE_WORLD and _EVENT_BEHIND.match(behind)) or (behind[:1] == "的" and _athlete_behind().match(behind)):
        return True
    if _in_quotes(mention, before, behind) or _BEATEN.search(before):
        return True
    if (mention.kind == "country" or name in _LANDS) and _GUEST_BEHIND.match(behind):
        return True
    if _RELEASED_BEHIND.match(behind) and before[-1:] not in ("在", "于"):
        return True
    if _is_measured(mention, name, before, behind) or _COUNTED_BEHIND.match(behind) or _IN_TALKS_BEHIND.match(behind):
        return True
    if before[-1:] == "以" and _BACKDROP_BEHIND.match(behind):
        return True
    if name in _BRANCHES and _behind_a_brand().search(before):
        return True
    return not mention.institution and (before.endswith(_OPPONENTS) or (before[-1:] == "从" and behind.startswith(_SIGNED)))


def _is_made(mention: Mention, name: str, before: str, behind: str) -> bool:
    """Whether a place says who made a thing, or is made itself: 阿里山|林业铁路起自, 中国|援建的, 法国|记者; 近地轨道|运力."""
    if _LINE_BEHIND.match(behind) or (mention.institution and _BUILT_BEFORE.search(before) and _BUILT.search(name)):
        return True
    if mention.kind == "country" and (_MADE_BEHIND.match(behind) or _JOURNALIST_BEHIND.match(behind)):
        return True
    return name.endswith("轨道") and _CARRIES_BEHIND.match(behind) is not None


def _is_compared(before: str, behind: str) -> bool:
    """Whether another place or thing is measured by this one: 比此前|辽西的, 朝|太原方向, 是|孟加拉国的2.4倍, 距|上海30公里."""
    if _COMPARED_BEFORE.search(before) or (behind.startswith("方向") and before[-1:] in _TOWARDS) or _MEASURE_OF.match(behind):
        return True
    if _DISTANCE_BEFORE.search(before) and _DISTANCE_BEHIND.match(behind):
        return True
    return before[-1:] in _ALONGSIDE and _COMPARED_BEHIND.match(behind) is not None


def _is_side_or_firm(mention: Mention, behind: str) -> bool:
    """Whether a name is that of a side in a match or begins that of a company that reports: 浙江|以112比98, 长江|汽车公告."""
    return _SCORE_BEHIND.match(behind) is not None or (mention.kind != "generic" and _is_company(behind))


def _is_group(mention: Mention, name: str, behind: str) -> bool:
    """Whether a place begins the name of a team or a firm: 上海|队, 北京|银行; not 曲靖市|一公司, 全市|企业."""
    if mention.institution or _behind("team").match(behind) is None or (behind[:1] in _SOME and _UNNAMED.match(behind)):
        return False
    return not (mention.kind == "generic" and name[0] in "全我本各" and _ALL_FIRMS.match(behind))
