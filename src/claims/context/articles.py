"""Whether a text opens as an encyclopaedia does, with what its subject is or measures: 青弋河是长江的一级支流.

What such a subject measures, and what is told of a person's life or of a work, holds at no place but the one beside it.
"""

from __future__ import annotations

import re

_OPENING = 200
_GLOSS = r"(?:\ ?[（(][^）)。]{0,90}[）)])?"
_ALIAS = r"(?:[，,、](?:又|亦|也|原|旧|古|简|俗|全|别|学|前身|本名|字|号|英文|外文|日文|拉丁|昵称|绰号|笔名|艺名|人称|中文|通称|\d{4}年[^，,。]{0,6}前称)[^，,。]{0,24}){0,4}"
_ONE_OF = r"[一1](?:种|种类|座|条|位|名|个|家|间|部|款|类|只|艘|项|支|门|颗|枚|所|座|本|首|张|档|届|场|片|级|代|员|段|处|套|艘|架)"
_PERSON = r"(?:家|员|手|将|士|帝|者|师|星|官|后|公主|领袖|将军|教授|大臣|大夫|名臣|诗人|名人|人物|皇帝|国王|主教|总统|首相|总理|主席|演员|歌手|导演)"
_SORT = (
    rf"(?:{_PERSON}|科|属|支流|水系|山脉|山峰|山|湖|湖泊|河流|岛屿|作品|小说|电影|动画|漫画|游戏|专辑|歌曲|乐队|公司|企业|组织|机构|学校|大学|城市|车站|铁路|公路|大桥|线路"
    r"|药|药物|疾病|植物|动物|鸟类|鱼类|昆虫|元素|化合物|盐|酸|语言|建筑|飞机|战斗机|手机|导弹|卫星|火箭|舰|之一)"
)
_CLASS = rf"(?:(?:[^，。；：\d]{{0,24}}[^，。；：\d省市县区的])?{_ONE_OF}|[^，。；：]{{2,48}}?(?:{_SORT}|[^，。；：\d]的[^，。；：\d]{{1,20}})(?=[，,。；（(]|$))"
_DEFINED = re.compile(
    r"(?P<head>《[^》]{1,30}》[^，,。：；（(]{0,8}?|[“「『\"][^”」』\"]{1,14}[”」』\"]"
    r"|(?![这那此该本我你他她它今昨明去前后每当据在从对由如若但而因为])[^，,。：:；;！？、（(“”\s]{1,18}?)"
    rf"(?:{_GLOSS}{_ALIAS}[，,]?(?:一般|通常|常|现|也|亦)?(?:(?:是|泛|特)指|指的是|是|为|系|属于?)(?![否了何不约近超逾\d]){_CLASS}"
    rf"|{_GLOSS}{_ALIAS}[，,][^，,。；\d]{{2,14}}人(?=[，,。（(])"
    rf"|\ ?[（(][^）)。]{{0,90}}[）)][，,]?[^，,。；：\d]{{2,24}}{_PERSON}(?=[，,。；]))"
)
_GLOSSED = re.compile(
    r"(?P<head>[^，,。：:；;！？、（(“”\s]{2,16})[（(][^）)]{0,60}?(?:\d{3,4}年[^）)]{0,40}[—－\-–~～至日月][^）)]{0,40}|出生|生于|学名|[A-Z][a-z]+ [A-Za-z][a-z]+)[^）)]{0,60}[）)]"
)
"""A person with the years of his life, a species with its name in Latin."""
_MEASURED = re.compile(
    r"(?P<head>(?![这那此该本我你他她它今昨明去前后每当据在从对由])[^，,。：:；;！？、（(“”\s\d在]{2,18}?)"
    r"(?:全长|总长|体长|身长|干流长|流域面积|主峰海拔|海拔|翼展|株高|体高|体重|直径|熔点|沸点|密度|射程|航程|排水量|总高|塔高|主跨|占地)(?:可达|约为?|为|近|超过|达)?\d"
)


def article(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the subject of the article stands whose first sentence is `text[start:end]`; None where it opens none.

    >>> text = "青弋河是长江右岸的一级支流。"
    >>> article(text, 0, len(text))
    (0, 3)
    >>> article("昨日青弋河水位上涨。", 0, 10)
    """
    last = min(end, start + _OPENING)
    found = _DEFINED.match(text, start, last) or _MEASURED.match(text, start, last) or _GLOSSED.match(text, start, last)
    return found.span("head") if found else None
