"""What kind of text a paragraph is: told by somebody of himself, the entry of an encyclopaedia, or simply a report.

A report tells of one time until it names another. A post on one's own life goes from this to that, and an entry says what a
thing is: there a time holds no further than its sentence, and a place not beyond what stands beside it. What the subject of an
entry measures, and what is told of a person's life or of a work, is nowhere and at no time.
"""

from __future__ import annotations

import re

from claims.context.passages import Passage

_FARTHEST = 800
_LONGEST_OPENING = 200
_SPEECH = frozenset("“「")
_QUOTED = r"[^”」\n]{0,200}[”」]?"
_OF_ONESELF = re.compile(
    rf"“{_QUOTED}|「{_QUOTED}|我(?![国省市县区州校院军方党局司行部厅委队台办所港])|咱|俺|楼[上主]|姐妹们|集美们|家[人子]们|宝[人子]们"
)
"""A quotation, or a word by which one tells of oneself; every branch begins with a character, for which the search can look."""
_GLOSS = r"(?:\ ?[（(][^）)。]{0,90}[）)])?"
_ALIAS = r"(?:[，,、](?:又|亦|也|原|旧|古|简|俗|全|别|学|前身|本名|字|号|英文|外文|日文|拉丁|昵称|绰号|笔名|艺名|人称|中文|通称|\d{4}年[^，,。]{0,6}前称)[^，,。]{0,24}){0,4}"
_ONE_OF = r"(?:(?<=[是为])个|[一1](?:种|种类|座|条|位|名|个|家|间|部|款|类|只|艘|项|支|门|颗|枚|所|座|本|首|张|档|届|场|片|级|代|员|段|处|套|架|所))"
_PERSON = r"(?:家|员|手|将|士|帝|者|师|星|官|后|公主|领袖|将军|教授|大臣|大夫|名臣|诗人|名人|人物|皇帝|国王|主教|总统|首相|总理|主席|演员|歌手|导演)"
_SORT = (
    rf"(?:{_PERSON}|科|属|支流|水系|山脉|山峰|山|湖|湖泊|河流|长河|大河|[河江海峰寺塔桥宫楼陵园]|海洋|大洋|大洲|沙漠|平原|高原|盆地|草原|群岛|半岛|岛屿|作品|小说|电影|动画|漫画|游戏|专辑|歌曲|乐队|公司|企业|组织|机构|学校|大学|城市|车站|铁路|公路|大桥|线路"
    r"|单曲|唱片|音乐|团体|合唱团|组合|品牌|杂志|报纸|电视剧|电视台|电台|频道|节目|战役|战争|事件|条约|协议|法律|制度|理论|学说|术语|概念|方法|技术|系统|软件|程序|网站|平台|标准|协会|学会|俱乐部|球队|球场|机场|港口|公园|景区|博物馆|医院|寺庙|遗址|菜|糕点|饮料|酒|茶|乐器|舞蹈|戏曲|节日|习俗|奖项|学科|药|药物|疾病|植物|动物|鸟类|鱼类|昆虫|元素|化合物|盐|酸|语言|建筑|飞机|战斗机|手机|导弹|卫星|火箭|舰|之一"
    r"|[市县镇乡村州](?![民长政委场])|首府|首都|省会|市辖区|行政区|特别行政区|街道|社区)"
)
_CLASS = rf"(?:(?:[^，。；：\d]{{0,24}}[^，。；：\d省市县区的])?{_ONE_OF}|[^，。；：]{{2,48}}?(?:{_SORT}|[^，。；：\d]的[^，。；：\d]{{1,20}})(?=[，,。；（(]|$))"
_DEFINED = re.compile(
    r"(?P<head>《[^》]{1,30}》[^，,。：；（(]{0,8}?|[“「『\"][^”」』\"]{1,14}[”」』\"]"
    r"|(?![这那此该本我你他她它今昨明去前后每当据在从对由如若但而因为])(?!\d{1,2}[月日])[^，,。：:；;！？、（(“”\s是]{1,20}?\ ?)"
    rf"(?:{_GLOSS}{_ALIAS}(?:"
    rf"(?:[，,]?(?:位于|位在|地处|坐落[于在])[^。；]{{2,48}}[，,]|[，,])?(?:一般|通常|常|现|也|亦)?(?:(?:是|泛|特)指|指的是|是|为|系|属于?)(?![否了何不约近超逾\d]){_CLASS}"
    r"|[，,][^，。；\d]{4,30}(?:下辖|所辖|辖)的?[^，。；\d]{0,3}[镇乡县市区州](?=[，,。])"
    r"|(?:扼守?|雄踞|地跨|[东南西北](?:[临接邻连靠依]|北[临接邻]|南[临接邻]))[^，。；]{1,16}[，、]"
    r"|[，,]?(?:[是为](?![了何不约近超逾\d])[^。；]{2,60}?(?:的[一1][种类座条位名个家间部款只艘项支颗]|之一(?=[，。]))"
    r"|由[^，。]{2,24}(?:执导|导演|主演|创作|撰写|编著|作词|作曲|演唱|所著|所写|改编)"
    r"|(?:起自|起于|始于|北起|东起|南起|西起)[^，。；\d]{2,16}[，,]"
    r"|于(?:[^，。]{0,4}\d{2,4}年)[^，。]{0,8}(?:成立|创立|创办|创刊|创建|启用|通车|落成|建成|出版|发行|上映|首播|诞生|出生|启播|签署|生效|播出)"
    r"|(?:成立|创立|创办|创刊|创建|始建|初建|发源|源出|签署|首播|出生|起源|(?<!发)生|(?<!修)建)于(?!昨|今|本)))"
    rf"|(?<![火场源点处体员象])(?<!震中)(?<![风旋震]心)(?<![风旋的压]中心)(?:{_GLOSS}{_ALIAS}[，,]?)(?:位于|位在|地处|坐落[于在])(?![^，。]{{1,24}}的[^，。]{{7}})"
    rf"|(?<![报布露称说示息])(?:{_GLOSS}{_ALIAS}[，,])(?!有|无|多|一|两|数)(?:[^，,。；\d被致撞将把有无伤亡死涉遭袭杀害]{{2,14}})(?<![男女名众个老病路他工商客行多等两数余当无])人(?=[，,。（(])"
    rf"|\ ?[（(][^）)。]{{0,90}}[）)][，,]?(?![^，。]{{0,24}}(?:公告|发布|表示|宣布|通报|公布|披露))[^，,。；：\d]{{2,24}}(?:{_SORT}|{_ONE_OF}[^，。]{{1,8}})(?=[，,。；]))"
)
_GLOSSED = re.compile(
    r"(?P<head>[^，,。：:；;！？、（(“”\s]{2,16})[（(][^）)]{0,60}?(?:\d{3,4}年[^）)]{0,40}[—－\-–~～至日月][^）)]{0,40}|出生|生于|学名|[A-Z][a-z]+ [A-Za-z][a-z]+)[^）)]{0,60}[）)]"
)
"""A person with the years of his life, a species with its name in Latin."""
_MEASURED = re.compile(
    r"(?P<head>(?![这那此该本我你他她它今昨明去前后每当据在从对由])[^，,。：:；;！？、（(“”\s\d在的]{2,18}?)"
    r"(?:全长|总长|体长|身长|干流长|流域面积|主峰海拔|海拔|翼展|株高|体高|体重|直径|熔点|沸点|密度|射程|航程|排水量|总高|主跨|占地|(?:东西|南北)?[长宽高]|总面积|水域面积|总库容)(?:可达|约为?|为|近|超过|达)?\d"
)
_NAMED = re.compile(
    r"(?P<head>(?![这那此该本我你他她它今昨明去前后每当据在从对由])[^，,。：:；;！？、（(“”\s\d]{1,20}?)"
    r"(?:\ ?[（(](?:[，；,;：:、 ]|[）)]|(?:[^\W\d]{1,6}[语文]|学名|法语|拉丁|化学式|又译|又名|港译|台译)[^，。）)]{0,40})"
    r"|，?(?:又称|或称|又译|又名|亦称|亦作|也称|别称|别名|俗称|俗名|旧称|古称|原名|原称|本名|全名|全称|学名|正名|初名|官方名称|最初称为|祖籍|籍贯|表字|本姓)"
    r"|，字[^，。]{1,4}，|(?:是|泛|特)指|指的是|意为)"
)
"""A name in another tongue (of which a copy may have left the brackets alone), or another name of the same thing."""
_NO_YEAR = r"(?<!年[0-9]月)(?<!年[0-9]{2}月)(?<![0-9])"
_OF_THE_DAY = re.compile(
    r"今[天日晨晚早年]|昨[天日晨晚早]|前[天日晨晚早]|明[天日晨晚早]|目前|日前|近日|记者|本报|电　?$|讯　?$|表示|介绍|指出|获悉|通报|显示|去年|上半年"
    rf"|一季度|二季度|三季度|四季度|日(?:(?<={_NO_YEAR}[0-9]日)|(?<={_NO_YEAR}[0-9]{{2}}日))"
)
"""What tells of a day; every branch begins with a character, for which the search can look."""
_EVENTS = (
    *("地震", "事件", "事故", "战役", "战争", "之战", "会战", "比赛", "决赛", "联赛", "锦赛", "选举", "疫情"),
    *("台风", "飓风", "空难", "火灾", "爆炸", "洪水", "袭击", "起义", "惨案", "奥运会", "运动会", "亚运会", "世界杯"),
)


_OPENINGS = (_DEFINED, _MEASURED, _GLOSSED, _NAMED)


class Registers:
    """The kind of one paragraph after the other; the last answers are kept."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._paragraphs = passage.text, passage.paragraphs
        self._told: tuple[int, bool] = (-1, False)
        self._entry: tuple[int, bool] = (-1, False)

    def told_by_one(self, paragraph: int) -> bool:
        """Whether somebody tells of himself, outside of quotations: 我在地铁干了六年."""
        if self._told[0] != paragraph:
            start, end = self._paragraphs[paragraph]
            found = _OF_ONESELF.finditer(self._text, start, min(end, start + _FARTHEST))
            self._told = paragraph, any(self._text[match.start()] not in _SPEECH for match in found)
        return self._told[1]

    def is_entry(self, paragraph: int) -> bool:
        """Whether a paragraph begins like an entry, and not one on what happened on a day: 软枝黄蝉（学名…），别称黄莺，为…植物。"""
        if self._entry[0] != paragraph:
            self._entry = paragraph, self._is_entry(*self._paragraphs[paragraph])
        return self._entry[1]

    def _is_entry(self, start: int, end: int) -> bool:
        last = min(end, start + _LONGEST_OPENING)
        stop = self._text.find("。", start, last)
        stop = last if stop < 0 else stop
        if self._text.endswith(_EVENTS, start, stop) or _OF_THE_DAY.search(self._text, start, stop):
            return False
        return entry(self._text, start, stop) is not None


def entry(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the subject of an entry stands whose first sentence is `text[start:end]`; None where it opens none.

    >>> text = "青弋河是长江右岸的一级支流。"
    >>> entry(text, 0, len(text))
    (0, 3)
    >>> entry("昨日青弋河水位上涨。", 0, 10)
    """
    last = min(end, start + _LONGEST_OPENING)
    for pattern in _OPENINGS:
        found = pattern.match(text, start, last)
        if found is not None:
            return found.span("head")
    return None
