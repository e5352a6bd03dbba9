"""What a sentence tells that holds for no place told before: advice, a season, a company's books, a nation's counts, a rule."""

from __future__ import annotations

import re

from claims.context.passages import Sentence
from claims.context.place.gazetteer import Mention

_THINGS = (
    "火箭|卫星|飞船|飞机|客机|无人机|直升机|探测器|航天器|空间站|潜水器|潜航器|列车|动车组|舰艇|舰|船|客轮|货轮|邮轮|盾构机|机器人|导弹|"
    "整机|整车|全机|机身|车身|船体|箭体|星体"
)
_OF_A_SORT, _THIS_SORT, _ON_ITS_WAY = "这型|这款|该型|该款|此型|此款", "这种|该种|此种", "以(?:每小时|时速)"
OF_A_THING = re.compile(
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
HINTS = re.compile(
    "|".join(
        (_THINGS, _OF_A_SORT, _THIS_SORT, _ON_ITS_WAY, _ADVISES, _REGULARLY, _SEASONS, _CAREERS, _TEAM, _IN_BOOKS, _REVENUE, _COUNTS, _BY)
    )
)
"""What no match of these patterns can do without, each branch of them having a part here: most sentences need no closer look."""


def holds_elsewhere(sentence: Sentence, place: Mention, *, hint: bool) -> int:
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
