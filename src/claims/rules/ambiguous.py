"""Surfaces with several readings (分 度 点 块 级 年 …), each decided by a rule of its own; `AMBIGUOUS` lists them."""

from __future__ import annotations

import re

from claims.named import is_priced
from claims.numerals import Numeral
from claims.phrases import Phrase, Source
from claims.rules.united import NUMERALS, article, without_unit
from claims.rules.verdicts import Judgement, Rule, before_it, begins_a_word, behind, label, plain, read_as, silent
from claims.times import follows_era

_PAID = re.compile(
    r"出头|运费|车费|零钱|包邮|手续费|门票|学费|饭钱|押金|奖金|工资|补贴|红包|罚款|彩礼|租金|房租|生活费|话费|油费|电费|水费|利息|本金|现金|存款|零花|压岁|奖励|保证金|[吗呢呀嘛哦哈诶]|一[斤个位张次份瓶碗杯条只件包袋]"
)
"""Behind 块 and 毛 these speak of money."""
_SHAPED = frozenset("边角面棱方环英")
"""Behind 18块六 these show that 六 goes on another word: 18块六边形."""
_GOOD_BEHIND_MONEY = frozenset("计钱，。！？、；：:）)…的一吧啊了以左上多起/至到~-—每不 \n\r是和与就买卖换”’」左两")
_SHOTS = frozenset("颗记枚粒")
"""Behind a classifier of balls 三分 is a shot from far, no figure."""
_OF_SHOTS = re.compile(
    r"球|线外|\d{1,2}(?:投|中)|[一二三四五六七八九十]{1,3}(?:投|中[一二三四五六七八九十])|命中|出手|远投|雨|王(?!朝)|射手|炮|绝杀|不中|打铁|外围"
)
"""Behind 三分 these speak of shots from far: 三分8投5中."""
_COINS = ("钱", "硬币", "镍币", "纸币")
_TO_THE_HOUR = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十两]{1,2})点")


def _fen(source: Source, phrase: Phrase) -> Judgement | None:
    """4分8秒, 六分半 and 1分多钟 last, 五分钱 is money, 51分 is scored."""
    if phrase.infix == "over" and behind(source, phrase) == "钟":
        phrase.end = phrase.core_end = phrase.end + 1
        return read_as(source, phrase, "duration")
    if source.text[phrase.unit_start - 1] in "万亿" and behind(source, phrase) in NUMERALS and behind(source, phrase):
        return without_unit(source, phrase)  # 贷款210万分30年还
    if phrase.members or phrase.infix == "half":
        return read_as(source, phrase, "duration")
    if source.text[phrase.start : phrase.unit_start] == "三" and (
        before_it(source, phrase) in _SHOTS or _OF_SHOTS.match(source.text, phrase.end)
    ):
        return Judgement(None, "word_part", "name")
    if source.text.startswith(_COINS, phrase.end) or before_it(source, phrase) in ("角", "毛"):
        return read_as(source, phrase, "money")
    if before_it(source, phrase) == "差" and _TO_THE_HOUR.match(source.text, phrase.end):  # 差5分8点
        return Judgement(None, "clock", "time")
    return read_as(source, phrase, "count")


_HEAT = re.compile(r"气温|温度|零下|零上|低温|高温|摄氏|热|冷|烧|体温|水温|降温|升温|℃|凉|寒|冰点|恒温|室温|℉|[烤烘焙炸煮蒸焗沸]|油温")
_LENSES = re.compile("近视|远视|散光|老花|度数|镜片|屈光|酒精度|[白啤红黄米清烧老]酒|茅台|五粮液|飞天|二锅头|大曲")
"""Near one of these 300度 is how strong a lens or liquor is."""
_POWER = re.compile(r"电|千瓦")
_ANGLE = re.compile(r"角|转|旋|倾|经度|纬|坡|[东西南北]偏|偏[东西南北]|仰|俯|方位|视野|全景|环绕")


_GRADED = ("烧伤", "烫伤", "冻伤", "灼伤", "撕裂", "脱垂", "房室", "创伤", "压疮")
"""Injuries of which 二度 is the grade."""


def _du(source: Source, phrase: Phrase) -> Judgement | None:
    """38度 of heat, 200度 of electricity, 180度 of a turn; 两度延期 is how often."""
    text = source.text
    if text.startswith(_GRADED, phrase.end):
        return silent("word_part")
    near = text[max(0, phrase.start - 15) : phrase.start] + text[phrase.end : phrase.end + 6]
    if _LENSES.search(text, max(0, phrase.start - 6), phrase.end + 4) and not _HEAT.search(text, max(0, phrase.start - 4), phrase.start):
        return read_as(source, phrase, "count")
    chinese = text[phrase.start] < "0" or text[phrase.start] > "9"
    if phrase.negative or _HEAT.search(near):
        return read_as(source, phrase, "measure", "temperature")
    if _POWER.search(near):
        phrase.unit = source.lexicon.units.get("度电", phrase.unit)
        return Judgement("measure", "unit_measure")
    if _ANGLE.search(near):
        phrase.unit = source.lexicon.units.get("度角", phrase.unit)
        return Judgement("measure", "unit_measure")
    if chinese and phrase.numeral is not None and (phrase.numeral.high <= 6 or text[phrase.start] == "数"):
        return read_as(source, phrase, "count")
    return read_as(source, phrase, "measure")


_POINT_NOUNS = re.compile(r"意见|建议|要求|希望|看法|原因|理由|好处|体会|启示|共识|不同|经验|主张|内容|教训|结论|期望|感受|想法|优势")


def _dian(source: Source, phrase: Phrase) -> Judgement | None:
    """3200.15点 of an index, 三点意见; else a clock time."""
    if _POINT_NOUNS.match(source.text, phrase.end):
        return read_as(source, phrase, "count")
    if phrase.numeral is None or (phrase.numeral.shape != "arabic" and phrase.numeral.low < 25):
        return Judgement(None, "clock", "time")
    return read_as(source, phrase, "measure", "index")


_PRODUCT = re.compile(r"(?!RMB|USD|HKD)[A-Z]{2,}|[0-9]D|[A-Za-z]{1,8}[0-9]|[A-Z][a-z]")


def _money_piece(source: Source, phrase: Phrase) -> Judgement | None:
    """三块钱, 5块, 两毛: money; 三块石头, 18块六边形: pieces; 两块四分之一磅的牛肉: two of them."""
    if (phrase.decimals and behind(source, phrase) in _SHAPED and behind(source, phrase)) or (
        phrase.members and source.text.startswith("之", phrase.end)
    ):
        phrase.decimals, phrase.members = "", ()
        first = source.text.index(phrase.unit.surface if phrase.unit else "", phrase.start)
        phrase.unit_start, phrase.unit_end = first, first + 1
        phrase.end = phrase.core_end = first + 1
        return read_as(source, phrase, "count") or silent("no_unit")
    money = (
        phrase.members
        or phrase.decimals
        or phrase.infix
        or behind(source, phrase) in _GOOD_BEHIND_MONEY
        or not behind(source, phrase)
        or (behind(source, phrase).isascii() and not _PRODUCT.match(source.text, phrase.end))
        or _PAID.match(source.text, phrase.end)
    )
    one = source.text.startswith("一块", phrase.start) and not (phrase.decimals or phrase.members or _PAID.match(source.text, phrase.end))
    if (money and not one) or source.bare or source.text.startswith("钱", phrase.end):
        return read_as(source, phrase, "money")
    return read_as(source, phrase, "count") or silent("no_unit")


def _jiao(source: Source, phrase: Phrase) -> Judgement | None:
    """5角, 三角钱, 涨了两角: money; 三角, 五角 of a figure are not."""
    arabic = source.text[phrase.start] in "0123456789" and behind(source, phrase) in _GOOD_BEHIND_MONEY | {""}
    if arabic or phrase.members or source.bare or is_priced(source.text, phrase.start, phrase.unit_end):
        return read_as(source, phrase, "money")
    return Judgement(None, "word_part", "name")


_RESPONSE = re.compile(r"[^，。；、]{0,5}(?:响应|预警|防汛|应急)")
_WIND_OR_QUAKE = re.compile(r"风|震|烈度|浪|台阶|阶梯|石阶|级数|里氏")
_STORM = re.compile(r"强度|登陆|气旋")
_IS = frozenset("为是达有约各均到")
_CLAUSE_ENDS = frozenset(["", *"，。；、！）)\n"])
_BULLETIN = 80


def _ji(source: Source, phrase: Phrase) -> Judgement | None:
    """10级大风, 5.6级地震, 登陆时仍有14级 measure; 三级医院, 一级响应, 2019级 are grades and labels."""
    near = source.text[max(0, phrase.start - 12) : phrase.start] + source.text[phrase.end : phrase.end + 7]
    if before_it(source, phrase) in _IS and behind(source, phrase) in _CLAUSE_ENDS:  # 其余县市均为1级
        near = source.text[max(0, phrase.start - _BULLETIN) : phrase.start]
    storm = source.text[phrase.start].isdigit() and _STORM.search(near) is not None
    if (storm or _WIND_OR_QUAKE.search(near)) and not _RESPONSE.match(source.text, phrase.end):
        return read_as(source, phrase, "measure")
    return label("grade")


def _hao(source: Source, phrase: Phrase) -> Judgement | None:
    """几十号人 counts people; 36号 is a label."""
    return read_as(source, phrase, "count") if behind(source, phrase) == "人" else label("numbered")


_BUILDING_BEFORE = frozenset("楼舍区苑园院城庭府第里村号厦部科室在到于至住回从")


def _dong(source: Source, phrase: Phrase) -> Judgement | None:
    """宿舍楼4栋 is an address; 拆除4栋 counts."""
    return label("address") if before_it(source, phrase) in _BUILDING_BEFORE else None


_FLAT = re.compile(r"\d{1,3}(?:楼|层|室|单元|号)")


def _zuo(source: Source, phrase: Phrase) -> Judgement | None:
    """买了6座 counts; 6座24楼 and 3座18楼B室 are addresses."""
    flat = _FLAT.match(source.text, phrase.end)
    return label("address", flat.end()) if flat is not None else None


_RUN_OF = re.compile(r"(?:连续|过去|这|那|前|后|近|已|第|历|举办了?|共|出版|刊出|每[年季月周]|往|蝉联|执掌|担任了?|当选|最近|一连)$")


def _edition(source: Source, phrase: Phrase) -> Judgement | None:
    """连续三届 counts, 文集二十六卷 too; 十四届, 《三集》, 三期, 2版, 4线, 3楼 without 第 name an edition, phase, line or floor."""
    surface = phrase.unit.surface if phrase.unit else ""
    if surface == "路" and phrase.unit and source.text.startswith(phrase.unit.counts, phrase.end):  # 三路大军
        return None
    vague = phrase.numeral is not None and phrase.numeral.value is None
    installments = surface == "期" and before_it(source, phrase) == "分"
    if vague or installments or _RUN_OF.search(source.text, max(0, phrase.start - 4), phrase.start) or before_it(source, phrase) == "了":
        return None
    if surface == "代" and behind(source, phrase) in ("人", "领", "同", "传", "单"):
        return None
    if surface in ("章", "集", "季", "节", "页", "卷"):
        if before_it(source, phrase) == "《" and behind(source, phrase) == "》":
            return label("numbered")
        if before_it(source, phrase) == "》" or source.text[phrase.start : phrase.unit_start] not in ("一", "二"):
            return None
    return label("numbered")


_SENTENCED = re.compile("刑|判")


def _nian(source: Source, phrase: Phrase) -> Judgement | None:
    """三年 lasts; 康熙四十年, 公元前221年, 永历二年七月, 0708年 name a year; 一年级, 三年级 a class."""
    text = source.text
    if follows_era(text, phrase.start) and behind(source, phrase) not in ("多", "来", "余"):
        return Judgement(None, "era", "time")
    if phrase.members and phrase.members[0].unit.surface == "月" and not _SENTENCED.search(text, max(0, phrase.start - 6), phrase.start):
        return Judgement(None, "era", "time")
    if phrase.second is not None and phrase.unit is not None and _goes_on_in_a_year(text, phrase):
        return plain(phrase.unit, phrase)
    if phrase.unit is not None and phrase.unit.surface == "年" and behind(source, phrase) in ("级", "代") and behind(source, phrase):
        return label("grade")
    numeral = phrase.numeral
    if numeral is None or numeral.value is None:
        return None
    if phrase.second is None and _names_one_year(text, phrase, numeral):
        return Judgement(None, "short_year", "time")
    if _YEAR_BEHIND.match(text, phrase.end):
        return Judgement(None, "era", "time")
    early = numeral.shape == "arabic" and numeral.resolution == 1 and 100 <= numeral.value <= 2199 and _names_years(text, phrase)
    return Judgement(None, "early_year", "time") if early else None


def _names_one_year(text: str, phrase: Phrase, numeral: Numeral) -> bool:
    """九八年, 0708年, 建武九年（33年）, 472年（延兴2年）: a year by how it is written, or by another count beside it."""
    written = text[phrase.start : phrase.unit_start]
    if numeral.shape != "arabic":
        return numeral.shape == "digits" and len(written) == 2
    if written[0] == "0" and numeral.resolution == 1 and len(written) > 1:
        return True
    return _in_brackets_of_a_year(text, phrase) or _OTHER_COUNT.match(text, phrase.end) is not None


def _goes_on_in_a_year(text: str, phrase: Phrase) -> bool:
    """合约为期三年至2016年: the second figure is a year, so the first stands alone."""
    high = phrase.second.numeral.value if phrase.second is not None and phrase.second.numeral is not None else None
    cut = text.find("年", phrase.start, phrase.end - 1) + 1
    if not cut or high is None or not 1900 <= high <= 2199 or phrase.numeral is None or phrase.numeral.high > 100:
        return False
    phrase.second = None
    phrase.end = phrase.core_end = cut
    phrase.unit_start, phrase.unit_end = cut - 1, cut
    return True


_YEAR_BEHIND = re.compile(r"[（(]\d{3,4}年?|正月|腊月|[一二三四五六七八九十]{1,2}月")
_LONGER_THAN = frozenset("长短大小多少高低早晚当等近止限位介")
_IN_A_YEAR = frozenset(["", "（", "(", "，", "。", "于", "在", "自", "至", "到", "从", "；", "、", "\n"])
_YEAR_ENDS = frozenset("，）)、至-~—春夏秋冬初末")
_LENGTH_ENDS = frozenset("多余来前后间内以之历时的老校寿店庆")
_STARTS_WITH_YEAR = frozenset("。，；\n于在自从至和")
_OTHER_COUNT = re.compile(r"[（(][\u4e00-\u9fff]{2,4}(?:\d{1,2}|[元一二三四五六七八九十]{1,4})年")
"""472年（延兴2年）: the same year by another count."""


def _in_brackets_of_a_year(text: str, phrase: Phrase) -> bool:
    """Whether a year in brackets is that of a date before them: 建武九年（33年）."""
    brackets = text[phrase.start - 1 : phrase.start] in ("（", "(") and text[phrase.end : phrase.end + 1] in ("）", ")", "，")
    return brackets and text[phrase.start - 2 : phrase.start - 1] in ("年", "月", "日")


def _names_years(text: str, phrase: Phrase) -> bool:
    """475年至477年, （895年）, 赤乌十三年（250年）, 卒于485年: years before 1000, and spans of years, by what stands round them."""
    assert phrase.numeral is not None and phrase.numeral.value is not None
    if phrase.second is not None and phrase.second.numeral is not None:
        high = phrase.second.numeral.value
        return high is not None and phrase.second.numeral.resolution == 1 and 0 < int(high) - int(phrase.numeral.value) < 150
    before, behind = text[phrase.start - 1 : phrase.start], text[phrase.end : phrase.end + 1]
    beside = before in _IN_A_YEAR and (behind in _YEAR_ENDS or (before == "于" and behind not in _LENGTH_ENDS))
    if beside and (
        int(phrase.numeral.value) % 50 != 0 or (before == "于" and text[phrase.start - 2 : phrase.start - 1] not in _LONGER_THAN)
    ):
        return True
    return before in _STARTS_WITH_YEAR and int(phrase.numeral.value) % 10 > 0 and behind not in _LENGTH_ENDS


def _ri(source: Source, phrase: Phrase) -> Judgement | None:
    """3日 that is no date lasts; 一日 as 'one day' is an article."""
    return silent("article") if source.text[phrase.start] == "一" and phrase.unit_start - phrase.start == 1 else None


_IN_CALENDAR = frozenset("、0123456789一二三四五六七八九十前首头这月")
_MONTHS_END = frozenset("后前内来有余多之以，。；）")


def _yue(source: Source, phrase: Phrase) -> Judgement | None:
    """A length in months needs 个, or a numeral that has it in it (仨月), or that names no month (数月, 十余月, 两月后); 12月 is a date."""
    text, start = source.text, phrase.start
    two = text[start : phrase.unit_start] == "两"
    if two and start and before_it(source, phrase) in _IN_CALENDAR:  # 七、八两月
        return Judgement(None, "month", "time")
    several = phrase.infix or text[start] in "俩仨半数" or (two and behind(source, phrase) in _MONTHS_END)
    approximate = phrase.numeral is not None and phrase.numeral.approximate
    return None if several or approximate else Judgement(None, "month", "time")


_AGED = frozenset("过逾近届约已年")
_OLD_BEHIND = frozenset(["老", "的", "夫", "母", "翁", "高"])


def _xun(source: Source, phrase: Phrase) -> Judgement | None:
    """年过六旬, 七旬老人: decades of an age."""
    if before_it(source, phrase) in _AGED or behind(source, phrase) in _OLD_BEHIND:
        phrase.rule = "age_decade"
        return Judgement("age", "age_decade")
    return silent("no_unit")


_YEARS_GONE = ("月的", "月里", "月如", "月静", "月无", "月悠", "月流", "月沧", "月峥")


def _sui(source: Source, phrase: Phrase) -> Judgement | None:
    """35岁, 35岁月入3万; 岁月 is time that goes by."""
    return silent("word_part") if source.text.startswith(_YEARS_GONE, phrase.end) else None


_WEEKS_END = frozenset("前后内以时之左多岁龄半")
_BOUNDS = frozenset("内上下来后前外久间")
"""With 以 before it these bound: 四周以内; 四周以廊房围绕 are all sides."""
_WEEKS_BEFORE = re.compile(
    r"(?:[蝉连]联|热映|上映|播出|霸榜|累计|连续|过去|未来|最近|近|为期|持续|长达|历时|第|每|仅|只有|共|约|满|孕|休|停|了|达|长|到|至)$"
)


def _ke(source: Source, phrase: Phrase) -> Judgement | None:
    """差两刻 is a quarter each; 获奖一刻 and 一刻不停 name a moment."""
    return silent("article") if source.text[phrase.start : phrase.unit_start] == "一" else None


def _zhou(source: Source, phrase: Phrase) -> Judgement | None:
    """两周 lasts, 连续四周, 四周后 too; 四周 alone is 'all around', 环湖一周 a way round."""
    if source.text[phrase.start] == "一" and set(before_it(source, phrase, 3)) & set("环绕围"):
        return silent("article")
    ends = behind(source, phrase) in _WEEKS_END and (behind(source, phrase) not in ("以", "之") or behind(source, phrase, 2)[1:] in _BOUNDS)
    if source.text[phrase.start : phrase.unit_start] == "四" and not (
        ends or _WEEKS_BEFORE.search(source.text, max(0, phrase.start - 4), phrase.start)
    ):
        return Judgement(None, "adverb", "name")
    return None


_DIGITS = frozenset("0123456789")
_VILLAGE = re.compile("[村庄铺堡店冲墩营坪桥亭市镇乡岗沟](?![路道子里间])")
"""六里村, 十里铺: a village or street named by its way."""


def _li(source: Source, phrase: Phrase) -> Judgement | None:
    """五里 is a way; 48里 of the digits of a list is rare but a way as well; 一里 in 这一里面 is none."""
    village = source.text[phrase.start] not in _DIGITS and _VILLAGE.match(source.text, phrase.end)
    return (
        silent("article")
        if village or (behind(source, phrase) in ("面", "头", "边", "程", "屯", "斯", "昂") and behind(source, phrase))
        else None
    )


def _tian(source: Source, phrase: Phrase) -> Judgement | None:
    """一天 as 'one day', 三天两头: no length of time."""
    if source.text[phrase.start] == "一" and (
        (behind(source, phrase) in ("天", "到", "比", "晚", "深") and behind(source, phrase))
        or before_it(source, phrase, 2) in ("直到", "终于", "总有")
    ):
        return silent("article")
    return None


_OF_PARTS = frozenset("化论结方一次社经对主桥里的正素及店体制醇酸乙股配复共件模课催杂环")
"""Behind 一元 to 六元 and 多元 these speak of parts, sides or members, and of no money."""


def _yuan(source: Source, phrase: Phrase) -> Judgement | None:
    """三元, 100元: money; 二元结构, 一元论 are none."""
    few = source.text[phrase.start : phrase.unit_start] in set("一二三四五六多")
    return Judgement(None, "word_part", "name") if few and behind(source, phrase) in _OF_PARTS else None


_GROWN = frozenset("不管定废习泡功立绩员交本果长都年熟语品型")
"""Behind 成 these make a word with it: 三成员国, 一成不变."""
_OF_ADULTS = ("人用品", "人高考", "人教育", "人礼", "人票", "人仪式", "人世界", "人组", "人后", "人式", "人学历", "人本科")
_BECOMES = ("为了", "为一", "为全", "为世", "为新", "为首", "为最")


_SHARED = frozenset(["", *"，。；、？！）)\n的是把新胜利左以股功收熟人概希可仓机力首关观学家"])


def _cheng(source: Source, phrase: Phrase) -> Judgement | None:
    """三成 is a share, 三成人口 and 三成为女性 too; 一成 in 一成不变, 八成 as 'most likely' before a verb stay silent."""
    text, end, common = source.text, phrase.end, source.lexicon.words.common
    if text[phrase.start] == "几" and phrase.unit_start == phrase.start + 1 and text[end : end + 1] not in _SHARED:  # 尾部几成方形
        return silent("word_part")
    if phrase.decimals:
        return None
    another = text[phrase.start] != "一" and text[end : end + 2] in common and text[end + 1 : end + 3] not in common
    grown = text[end : end + 1] in _GROWN and not another and not text.startswith(("不到", "不足"), end)
    return (
        silent("word_part") if grown or text.startswith((*_OF_ADULTS, *_BECOMES), end) or text.startswith("一成就", phrase.start) else None
    )


_LIANG_COUNTS = frozenset("个名人天日月省市县国地队项条家所部者种大座位次台节")


def _liang(source: Source, phrase: Phrase) -> Judgement | None:
    """三两茶叶 is a weight; in 5、6两月 and 甲2、乙3两项 it is the number two."""
    listed = source.text[phrase.start : phrase.unit_start].isdecimal() or before_it(source, phrase) == "、"
    if listed and behind(source, phrase) in _LIANG_COUNTS and behind(source, phrase):
        return Judgement(None, "word_part", "name", phrase.unit_start)
    return None


def _zhuan(source: Source, phrase: Phrase) -> Judgement | None:
    """7200转 are turns; 3转4级, 每小时15转18公里 change."""
    return silent("word_part") if behind(source, phrase) in NUMERALS and behind(source, phrase) else None


_DRAWN = re.compile(r"[一二三四五六七八九十两\d]{1,2}[胜负]")


def _ping(source: Source, phrase: Phrase) -> Judgement | None:
    """120平的房子 is an area; 2胜1平3负 are games drawn; 打平 平均 are words."""
    if before_it(source, phrase) in ("胜", "负") or _DRAWN.match(source.text, phrase.end):
        return read_as(source, phrase, "count")
    return None


_BY_VOLUME = re.compile(r"[土木砂沙石水气料/]|混凝|货|立方|容量|填|挖|方量")
_INTEREST = re.compile("[升降加减]息|利率|利息")
_SIZED = re.compile(r"[鞋脚尺穿裤衣袜]")


def _ma(source: Source, phrase: Phrase) -> Judgement | None:
    """跑了100码 is a way; 升息2碼 a quarter of a percentage point each, as Taiwan says; 穿38码的鞋 and 偏小一码 are sizes."""
    text = source.text
    near = re.split("[，。；、]", text[max(0, phrase.start - 8) : phrase.start])[-1] + text[phrase.end : phrase.end + 3]
    if _INTEREST.search(near):
        return read_as(source, phrase, "percent")
    return label("size") if _SIZED.search(near) else None


def _fang(source: Source, phrase: Phrase) -> Judgement | None:
    """三方土 is a volume; 三方会谈, 其中一方 are parties."""
    clause = re.split("[，。；、]", source.text[max(0, phrase.start - 12) : phrase.start])[-1]
    if _BY_VOLUME.search(clause + behind(source, phrase, 2)):
        return None
    for reading in source.lexicon.readings.get("方", ()):
        if reading.kind == "count" and begins_a_word(source, phrase, reading):
            return silent("word_part")
    arabic = source.text[phrase.start] in "0123456789"
    return None if arabic else read_as(source, phrase, "count") and (article(source, phrase) or read_as(source, phrase, "count"))


def _zhe(source: Source, phrase: Phrase) -> Judgement | None:
    """打八折, 7.5折: a price cut; 三折 of a fold, 百折不挠 are none."""
    return (
        silent("word_part")
        if behind(source, phrase) in ("不", "叠", "页", "戏", "断", "磨", "射", "子", "中", "屏") and behind(source, phrase)
        else read_as(source, phrase, "percent")
    )


def _fan(source: Source, phrase: Phrase) -> Judgement | None:
    """翻一番, 翻两番: doublings; 一番 else counts."""
    if before_it(source, phrase) in ("翻", "了") and "翻" in before_it(source, phrase, 2):
        return read_as(source, phrase, "multiple")
    return silent("article")


_WEEKDAY_TO = re.compile("(?:星期|周|礼拜)[一二三四五六][至到]$")
_UNTIL = frozenset("至到在于自从止")


def _ye(source: Source, phrase: Phrase) -> Judgement | None:
    """五天四夜, 住两晚 last; 一夜 alone is an article."""
    if before_it(source, phrase) in _UNTIL and _WEEKDAY_TO.search(source.text, max(0, phrase.start - 4), phrase.start):
        return Judgement(None, "weekday", "time")
    if source.text[phrase.start] == "一" and before_it(source, phrase) != "天":
        return silent("article")
    return read_as(source, phrase, "duration")


_PLAYS = re.compile("赛|篮板|助攻|盖帽|抢断|场均|得分|砍下|轰下|贡献|数据|生涯|球员|球队|后卫|前锋|中锋")


def _shuang(source: Source, phrase: Phrase) -> Judgement | None:
    """买了三双鞋 counts pairs; 本季第19次三双 and 砍下两双 are what a player reaches in one game."""
    if phrase.unit is None or source.text[phrase.start : phrase.unit_start] not in ("两", "三", "四"):
        return None
    if source.text.startswith(phrase.unit.counts, phrase.end) or behind(source, phrase) not in _CLAUSE_ENDS | _OF:
        return None
    near = source.text[max(0, phrase.start - 20) : phrase.start] + behind(source, phrase, 12)
    played = before_it(source, phrase) == "次" or _PLAYS.search(near)
    return Judgement(None, "word_part", "name") if played else None


_OF = frozenset("的后数表且但并而和及")


def _fa(source: Source, phrase: Phrase) -> Judgement | None:
    """两发子弹 counts; 二发, the second service of tennis, and 一发成功率 do not."""
    return silent("word_part") if source.text[phrase.start : phrase.unit_start] == "二" else None


_MODEL_YEARS = range(1980, 2060)


def _kuan(source: Source, phrase: Phrase) -> Judgement | None:
    """测试24款样本 counts; 2024款 is the model of a year, 《…》2款 and 第三条2款 a paragraph of a law."""
    numeral = phrase.numeral
    if numeral is not None and numeral.shape == "arabic" and numeral.value in _MODEL_YEARS:
        return label("numbered")
    before = before_it(source, phrase)  # A/B两款 names them
    return label("numbered") if before in ("条", "》", "项") or (before.isascii() and before.isalpha()) else None


_RATED = re.compile(r"(?:评[分级为]|[给打获拿]|评价|评分为|评级为)了?(?:[高低]?[为是达至到]|[上出]调?至?)?$")


def _xing(source: Source, phrase: Phrase) -> Judgement | None:
    """平均评分4.1星; 五星 of a flag, a hotel or a name is no figure."""
    numeral = phrase.numeral
    if numeral is None or numeral.shape != "arabic":
        return silent("word_part")
    rated = "." in source.text[phrase.start : phrase.unit_start] or _RATED.search(source.text, max(0, phrase.start - 6), phrase.start)
    return None if rated and behind(source, phrase) != "级" else silent("word_part")


_RISES = frozenset("高至级温降到值为起入学旗空任职幅势格华迁天")


def _sheng(source: Source, phrase: Phrase) -> Judgement | None:
    """3升水 is a volume; 由3升至5, 白介素-6升高 rise."""
    return silent("word_part") if behind(source, phrase) in _RISES else None


_CLASS_BEFORE = re.compile(r"(?<![至到、—~-])(?:[一二三四五六七八九1-9]年级|[初高大][一二三四])$")
_SEAT = re.compile(r"\d{1,3}[座号]")


def _pai(source: Source, phrase: Phrase) -> Judgement | None:
    """种了五排树 counts; 5排6座, 3排2号 name a seat."""
    seat = _SEAT.match(source.text, phrase.end)
    return label("address", seat.end()) if seat is not None else None


def _ban(source: Source, phrase: Phrase) -> Judgement | None:
    """每天两班 counts, 一至四年级四班 too; 一年级二班 names a class."""
    return label("numbered") if _CLASS_BEFORE.search(source.text, max(0, phrase.start - 4), phrase.start) else None


def _fiscal(source: Source, phrase: Phrase) -> Judgement | None:
    """三个财年 and 6学年 last; 24财年 and 112学年度 name one."""
    written = source.text[phrase.start : phrase.unit_start]
    return Judgement(None, "year", "time") if written.isdecimal() and len(written) > 1 else None


_SCALE, _FEW = 1000, 10
_HOURS_BEFORE = re.compile(r"(?:用时|历时|耗时|计|共|满|每|工作|学习)$")


def _shi(source: Source, phrase: Phrase) -> Judgement | None:
    """用时3时20分 lasts; 12时 is a clock time, 并发1000时 means 'when'."""
    if phrase.unit is None or phrase.unit.surface != "时" or _HOURS_BEFORE.search(source.text, max(0, phrase.start - 2), phrase.start):
        return None
    if phrase.numeral is not None and phrase.numeral.high <= 24 and phrase.numeral.resolution == 1:
        return Judgement(None, "clock", "time")
    large = phrase.numeral is not None and phrase.numeral.resolution is not None and phrase.numeral.resolution >= _SCALE
    return without_unit(source, phrase) if large else silent("when")  # 存款35万时


def _ka(source: Source, phrase: Phrase) -> Judgement | None:
    """300卡 is heat; 星耀二卡了半个月 stands still."""
    return silent("word_part") if behind(source, phrase) in ("了", "在", "住", "着", "点", "通", "片", "车", "座", "位") else None


_GAMES_ON = re.compile(r"\d{1,3}[胜负平]")


_GO = re.compile(r"[胜负输赢让贴提吃弃落]|棋|目|领先")


_BESIDE_KIN = re.compile("[一二两三四五六七八九十1-9][子女男孙]$")
_KIN_BEHIND = re.compile("[一二两三四五六七八九十1-9][子女男孙](?![子孩生儿])")
_PARENTS = re.compile("(?:[育生]有|生[下了]|膝下有?|抚养|遗下|收养)$")


def _kin(source: Source, phrase: Phrase) -> Judgement | None:
    """两子一女, 拘捕三男一女, 育有二女: sons and daughters, men and women; not 二女儿, the second."""
    text = source.text
    after = _KIN_BEHIND.match(text, phrase.end)
    born = behind(source, phrase) in _CLAUSE_ENDS | _OPENS and _PARENTS.search(text, max(0, phrase.start - 3), phrase.start)
    ends = behind(source, phrase) not in _GROWN_UP and _BESIDE_KIN.search(text, max(0, phrase.start - 2), phrase.start)
    return Judgement("count", "counted_noun") if after or born or ends else None


_GROWN_UP = frozenset("子孩生儿")
_OPENS = frozenset("（(")


def _nan_nv(source: Source, phrase: Phrase) -> Judgement | None:
    """三男一女 counts; else a man or woman is one of a rank or a sex."""
    return _kin(source, phrase) or silent("word_part")


def _lian(source: Source, phrase: Phrase) -> Judgement | None:
    """派出两连 and 三连官兵 count companies; 三连 is what a run of three or a company is called."""
    counted = phrase.unit is not None and source.text.startswith(phrase.unit.counts, phrase.end)
    return None if counted or source.bare or source.text[phrase.start : phrase.unit_start] == "两" else silent("word_part")


_NAMED = re.compile("字[^，。；]{1,3}[，、]$")


def _zi4(source: Source, phrase: Phrase) -> Judgement | None:
    """一万字 counts; 字公达，一字文若 gives another name."""
    other = source.text[phrase.start : phrase.unit_start] == "一" and _NAMED.search(source.text, max(0, phrase.start - 5), phrase.start)
    return Judgement(None, "name", "name") if other else None


_TAXA_BEHIND = re.compile("[、，及和]?(?:\\d{1,5}|[一二三四五六七八九十百千两]{1,5})[余多]?个?[科属种]")
_TAXA_BEFORE = re.compile("[科属目][、及和]?$")


def _taxon(source: Source, phrase: Phrase) -> Judgement | None:
    """收录131科、660属、2167种: families and genera count beside each other."""
    beside = _TAXA_BEHIND.match(source.text, phrase.end) or _TAXA_BEFORE.search(source.text, max(0, phrase.start - 2), phrase.start)
    return None if beside else silent("word_part")


def _hua(source: Source, phrase: Phrase) -> Judgement | None:
    """全26话 counts episodes; 三话 does not."""
    return None if source.text[phrase.start].isdigit() else silent("word_part")


def _zi(source: Source, phrase: Phrase) -> Judgement | None:
    """胜了三子 are stones of Go; 皇八子 is a son."""
    if (family := _kin(source, phrase)) is not None:
        return family
    near = source.text[max(0, phrase.start - 8) : phrase.start] + source.text[phrase.end : phrase.end + 4]
    return None if source.bare or _GO.search(near) else silent("word_part")


def _shou(source: Source, phrase: Phrase) -> Judgement | None:
    """二手 is used; a trader's lots are 两手."""
    return silent("word_part") if source.text[phrase.start : phrase.unit_start] == "二" else None


def _he(source: Source, phrase: Phrase) -> Judgement | None:
    """6胜3和2负 are games drawn; in 第6和第7, 19.5和18.5亿年 the word is 'and'."""
    if before_it(source, phrase) in ("胜", "负") and _GAMES_ON.match(source.text, phrase.end):
        return None
    return without_unit(source, phrase)


_RATE_OF_INTEREST = re.compile("息|利率|按揭|孳息")
_ROOMS = frozenset("室房厅卫厨")
_HALLS = re.compile(r"[一二两三1-3]厅")


def _li_of_interest(source: Source, phrase: Phrase) -> Judgement | None:
    """拆息升至4.61厘 is 4.61 percent, as Hong Kong says; else 厘 is too small a part to be sure of what."""
    clause = re.split("[，。；]", source.text[max(0, phrase.start - 16) : phrase.start])[-1]
    return None if source.bare or _RATE_OF_INTEREST.search(clause) else silent("word_part")


def _room(source: Source, phrase: Phrase) -> Judgement | None:
    """三室两厅一卫 is the layout of a flat; 新建两厅 counts."""
    text = source.text
    after_rooms = text[phrase.start - 1 : phrase.start] in _ROOMS and phrase.start > 0
    return label("layout") if after_rooms or _HALLS.match(text, phrase.end) else None


_ELECTRIC = re.compile("[阻抗载线圈]|接地|串联|并联")


_RESISTS = frozenset("电阻负姆")


def _ou(source: Source, phrase: Phrase) -> Judgement | None:
    """电阻20欧 is a resistance, 首付20欧 euros; 20欧洲国家 is neither."""
    if _ELECTRIC.search(source.text, max(0, phrase.start - 10), phrase.start) or behind(source, phrase) in _RESISTS:
        return read_as(source, phrase, "measure")
    return read_as(source, phrase, "money")


def _xiao(source: Source, phrase: Phrase) -> Judgement | None:
    """四小 of those that have a name together; 35万小龙虾 are so many crayfish."""
    few = phrase.numeral is not None and phrase.numeral.shape == "chinese" and phrase.numeral.high < _FEW
    return None if few else without_unit(source, phrase)


def _xian(source: Source, phrase: Phrase) -> Judgement | None:
    """每股派10仙 are cents of Hong Kong; 三仙 are immortals."""
    arabic = phrase.numeral is not None and phrase.numeral.shape == "arabic"
    return None if arabic and not source.text.startswith("女", phrase.end) else silent("word_part")


AMBIGUOUS: dict[str, Rule] = {
    "分": _fen, "度": _du, "点": _dian, "块": _money_piece, "毛": _money_piece, "角": _jiao, "级": _ji, "号": _hao, "栋": _dong, "座": _zuo, "幢": _dong, "床": _dong, "站": _dong, "升": _sheng,
    "届": _edition, "期": _edition, "版": _edition, "线": _edition, "楼": _edition, "代": _edition, "世": _edition, "路": _edition, "室": _edition,
    "章": _edition, "集": _edition, "季": _edition, "节": _edition, "卷": _edition, "款": _kuan, "双": _shuang, "发": _fa, "星": _xing, "年": _nian, "日": _ri, "月": _yue, "旬": _xun,
    "岁": _sui, "周": _zhou, "里": _li, "天": _tian, "元": _yuan, "成": _cheng, "夜": _ye, "晚": _ye, "宿": _ye, "折": _zhe, "番": _fan,
    "财年": _fiscal, "学年": _fiscal, "排": _pai, "班": _ban, "时": _shi, "卡": _ka, "和": _he, "两": _liang, "转": _zhuan, "平": _ping, "码": _ma, "方": _fang, "子": _zi, "手": _shou, "仙": _xian,
    "男": _nan_nv, "女": _nan_nv, "连": _lian, "话": _hua, "刻": _ke, "科": _taxon, "属": _taxon, "字": _zi4,
    "小": _xiao, "欧": _ou,
    "厅": _room, "卫": _room, "厨": _room, "房": _room, "厘": _li_of_interest,
}  # fmt: skip
