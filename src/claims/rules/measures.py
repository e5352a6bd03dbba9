"""Surfaces that may be a measure, money or a share, or another word: 度 块 角 级 里 元 成 折 升 …."""

from __future__ import annotations

import re

from claims.named import is_priced
from claims.phrases import Phrase, Source
from claims.rules.united import NUMERALS, article, without_unit
from claims.rules.verdicts import CLAUSE_ENDS, Judgement, Rule, before_it, begins_a_word, behind, label, read_as, silent

_PAID = re.compile(
    r"出头|运费|车费|零钱|包邮|手续费|门票|学费|饭钱|押金|奖金|工资|补贴|红包|罚款|彩礼|租金|房租|生活费|话费|油费|电费|水费|利息|本金|现金|存款|零花|压岁|奖励|保证金|[吗呢呀嘛哦哈诶]|一[斤个位张次份瓶碗杯条只件包袋]"
)
"""Behind 块 and 毛 these speak of money."""
_SHAPED = frozenset("边角面棱方环英")
"""Behind 18块六 these show that 六 goes on another word: 18块六边形."""
_GOOD_BEHIND_MONEY = frozenset("计钱，。！？、；：:）)…的一吧啊了以左上多起/至到~-—每不 \n\r是和与就买卖换”’」左两")
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
_BULLETIN = 80


def _ji(source: Source, phrase: Phrase) -> Judgement | None:
    """10级大风, 5.6级地震, 登陆时仍有14级 measure; 三级医院, 一级响应, 2019级 are grades and labels."""
    near = source.text[max(0, phrase.start - 12) : phrase.start] + source.text[phrase.end : phrase.end + 7]
    if before_it(source, phrase) in _IS and behind(source, phrase) in CLAUSE_ENDS:  # 其余县市均为1级
        near = source.text[max(0, phrase.start - _BULLETIN) : phrase.start]
    storm = source.text[phrase.start].isdigit() and _STORM.search(near) is not None
    if (storm or _WIND_OR_QUAKE.search(near)) and not _RESPONSE.match(source.text, phrase.end):
        return read_as(source, phrase, "measure")
    return label("grade")


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


_RISES = frozenset("高至级温降到值为起入学旗空任职幅势格华迁天")


def _sheng(source: Source, phrase: Phrase) -> Judgement | None:
    """3升水 is a volume; 由3升至5, 白介素-6升高 rise."""
    return silent("word_part") if behind(source, phrase) in _RISES else None


def _ka(source: Source, phrase: Phrase) -> Judgement | None:
    """300卡 is heat; 星耀二卡了半个月 stands still."""
    return silent("word_part") if behind(source, phrase) in ("了", "在", "住", "着", "点", "通", "片", "车", "座", "位") else None


_GAMES_ON = re.compile(r"\d{1,3}[胜负平]")


def _he(source: Source, phrase: Phrase) -> Judgement | None:
    """6胜3和2负 are games drawn; in 第6和第7, 19.5和18.5亿年 the word is 'and'."""
    if before_it(source, phrase) in ("胜", "负") and _GAMES_ON.match(source.text, phrase.end):
        return None
    return without_unit(source, phrase)


_RATE_OF_INTEREST = re.compile("息|利率|按揭|孳息")


def _li_of_interest(source: Source, phrase: Phrase) -> Judgement | None:
    """拆息升至4.61厘 is 4.61 percent, as Hong Kong says; else 厘 is too small a part to be sure of what."""
    clause = re.split("[，。；]", source.text[max(0, phrase.start - 16) : phrase.start])[-1]
    return None if source.bare or _RATE_OF_INTEREST.search(clause) else silent("word_part")


_ELECTRIC = re.compile("[阻抗载线圈]|接地|串联|并联")
_RESISTS = frozenset("电阻负姆")


def _ou(source: Source, phrase: Phrase) -> Judgement | None:
    """电阻20欧 is a resistance, 首付20欧 euros; 20欧洲国家 is neither."""
    if _ELECTRIC.search(source.text, max(0, phrase.start - 10), phrase.start) or behind(source, phrase) in _RESISTS:
        return read_as(source, phrase, "measure")
    return read_as(source, phrase, "money")


def _xian(source: Source, phrase: Phrase) -> Judgement | None:
    """每股派10仙 are cents of Hong Kong; 三仙 are immortals."""
    arabic = phrase.numeral is not None and phrase.numeral.shape == "arabic"
    return None if arabic and not source.text.startswith("女", phrase.end) else silent("word_part")


MEASURES: dict[str, Rule] = {
    "度": _du, "块": _money_piece, "毛": _money_piece, "角": _jiao, "级": _ji, "升": _sheng, "里": _li, "元": _yuan, "成": _cheng, "折": _zhe,
    "番": _fan, "卡": _ka, "和": _he, "两": _liang, "转": _zhuan, "平": _ping, "码": _ma, "方": _fang, "仙": _xian, "欧": _ou, "厘":
    _li_of_interest,
}  # fmt: skip
