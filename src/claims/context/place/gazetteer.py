"""The places a text names, in one pass: names of the gazetteer, with what belongs to them.

A name of the table begins a mention (印度, 长春市, 全省). More specific names that follow straight on belong to it
(上海市静安区), and so do a name that only its last word shows to be one (芷江西路街道, 拉杰果德市), a part or direction
(西部, 沿海, 等地) and an institution (中心医院, 机场). Neighbours joined by 、 和 are one mention (长春、吉林两市).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from claims.context.place.placewords import any_within, words
from claims.loading import folded, rows

RANK = {"region": 0, "country": 1, "province": 2, "prefecture": 3, "city": 3, "county": 4, "generic": 5, "none": 9}
"""How specific each kind is: a name takes a following one of a higher rank into itself."""


class Mention(NamedTuple):
    """A place named at `start:end` of the reading; `kind` is that of its first name, or `institution`."""

    start: int
    end: int
    kind: str
    institution: bool = False
    parts: tuple[tuple[int, int], ...] = ()
    """The members of a list, each with its span: 长春 and 吉林 of 长春、吉林两市."""
    unknown: bool = False
    """Whether only its form tells it, so that no dictionary has its words: 泸峰县."""
    definite: bool = False
    """Whether it points back at a place: 这家店."""


class _Names(NamedTuple):
    """The table by the first two characters of a name, the longest first; `guard` finds where a name may begin."""

    by_prefix: dict[str, tuple[tuple[str, str], ...]]
    guard: re.Pattern[str]


@cache
def _names() -> _Names:
    by_prefix: dict[str, list[tuple[str, str]]] = {}
    for _, (name, kind) in rows("places.tsv"):
        by_prefix.setdefault(folded(name)[:2], []).append((folded(name), kind))
    first, second = ("".join(sorted({prefix[at] for prefix in by_prefix})) for at in (0, 1))
    ordered = {prefix: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for prefix, found in by_prefix.items()}
    return _Names(ordered, re.compile(f"[{first}](?=[{second}])"))


def _longest(text: str, at: int, names: Iterable[tuple[str, str]]) -> tuple[int, str] | None:
    """The longest of `names`, those of two characters that stand at `at`, that does: its end and kind."""
    for name, kind in names:
        if not text.startswith(name, at):
            continue
        end = at + len(name)
        if text[end : end + 1] not in _NOT_BEHIND.get(name[-1], ()) or text.startswith(_COUNTIES_OF_THE_PEOPLE, end):
            return end, kind
    return None


def first_name(text: str, at: int) -> int:
    """Where the name of the table ends with which a place begins at `at`; the end of the text where none does."""
    found = _longest(text, at, _names().by_prefix.get(text[at : at + 2], ()))
    return found[0] if found else len(text)


_COUNTIES_OF_THE_PEOPLE = ("民和县", "民和回族", "民勤县", "民权县", "民乐县", "民丰县")
_NOT_BEHIND = {
    "市": frozenset("民场委区集"),
    "省": frozenset("委会道"),
    "县": frozenset("委城"),
    "区": frozenset("委域别块间划"),
    "州": frozenset("委"),
}
"""上海市民 names 上海, not 上海市."""


_FUNCTION = "的了是在有为与和及将被把已不对向从到由于等个各多该两每这那其之以而且则或也又都可能会要让使给没年月日时约近超逾达占比至共均总称说指第属所"
# What no unknown name holds: function words, verbs of reports, marks of time and number.
_NO_PIECES = (
    "公司|集团|加开|下辖|所辖|新增|累计|报告|建成|拥有|开通|启动|设立|开展|发现|关闭|启用|改造|出现|召开|现有|通报|确诊|疫情|居民|企业|人民|部门|目前|今年|去年|当日|"
    "实现|完成|发布|公布|举办|举行|计划|预计|平均|其中|以及|部分|多个|各个|所有|主要|重点|经济|一季|城乡|农村|城镇|政府|平方|公里|来自|增长|下降|距离|加盟|联盟|财务省|外务省|总务省|防卫省|厚生劳动|经济产业省|国土交通|文部科学|农林水产|法务省|环境省|大藏省"
)
_NOT_IN_NAME = (
    rf"(?!(?=[{''.join(sorted({word[0] for word in _NO_PIECES.split('|')}))}])(?:{_NO_PIECES}))"
    rf"(?:协和|和睦家|和平|人和|同和|永和|太和|都(?=[县乡镇村])|[^\W\da-zA-Z_{_FUNCTION}])"
)
_UNIT = re.compile(
    rf"(?:{_NOT_IN_NAME}){{1,7}}?"
    r"(?:自治[区州县旗]|特别行政区|[河江溪](?=流域|干流|支流|上游|中游|下游|沿岸|两岸|水位|洪峰|水量|河段|水质)|[山湖岛峰岭](?=[，、。上附的脚麓顶腹深南北东西林自国保])|(?:开发|高新|示范|试验|保税|产业园|工业园|合作|风景|保护|度假|新)区|街道(?!办)|社区(?!传播)|小区"
    r"|[东西南北中]路(?![由径线街])|邨|街(?<![老步业上古逛全]街)(?![道头坊区市舞拍景角])|省(?![级委长内外份政会道直厅])|市(?<![上城超股楼都夜早门集]市)(?![集民场值盈占政级内委长区局府面容])|县(?![级委长政域城])|州(?![长政立])|盟(?<![联加同结]盟)(?![友主国约军])|旗(?<!国旗)(?![下舰袍帜])"
    r"|区(?<![地山城郊园校厂片灾疫战辖禁误盲特景政]区)(?![间别域委块位内级长政])|镇(?<![坐城集市重名三两各]镇)(?![长政静压痛])|乡(?<![城家故同老水下]乡)(?![村镇亲长政])|村(?![民委干支里])|岛(?<![海孤]岛)(?![内民屿])|邦|郡|群岛|半岛|大街|大道|屯|寨|苏木)"
)
_PART = re.compile(
    r"(?:[河江溪](?=干流|支流|上游|中游|下游|水位|洪峰|水量|河段|水质|沿岸|两岸)|港(?![口币股元府务商铁澳])|段(?![时落位子])|大道(?!理)|大街|[东西南北中]路(?![由径线])|路(?=\d{1,4}号|口|段|附近|沿线|两侧|一带|步行街|商圈|拥堵)|[县州](?![级委长政域城立])|[东西南北中]{1,3}部|[东西南北][东西南北]?(?:岸|郊|侧|麓|区(?!域))|中北部|中南部|[东西南北]?(?:平原|高原|盆地|丘陵|山地|走廊)(?![之里上])|沿海|沿线|沿岸|境内|境外|全境|全域|周边|地区(?!生产总值|国民|总产值|经济总量)|本地|市区|主城区|城区|郊区|山区|灾区|疫区"
    r"|农村|近海|海域|流域|一带|附近|全[省市县区州国岛]|省内|市内|区内|内地|大陆|本土|本岛|各地|各省|各市|各县|各区|外海|下游|上游|中游"
    r"|(?:经济|高新|技术|产业|综合|保税|合作|工业|农业|科技){0,4}(?:开发|高新|示范|试验|保税|产业)区"
    r"|等(?:灾区|疫区|沿海地区|周边地区)(?:和[^\W\d_]{2}地区)?|等地|等省份?(?!区)|等[省市县国区州](?![级委长民场])|等国家|等地区)(?:沿海|山区|地区(?!生产总值|国民|总产值|经济总量)|海域|等地)?"
)


_BRACKET = re.compile(r"[（(](?:[^\W\d_]){2,6}[)）](?=方舱|院|分院|国际|[^\W\d_]{0,4}(?:医院|机场|园区|校区))")
_SCHOOL = rf"(?:{_NOT_IN_NAME}){{1,10}}?(?:大学|学院|学校|中学|小学)(?=出现|发生|现有|共有|校园|校区|内|新增|宿舍|食堂)"
_STATION = (
    rf"(?:{_NOT_IN_NAME}){{0,4}}站(?=达|录得|[最昨今前当年多平观]|降|为|出现|测|雨量|水位|流量|气温|零下|日降|累计降|小时|洪峰|实测|过程"
    rf"|[、和与至]|分别|发送|到发|客流|\d{{1,2}}[月日时]|\d[\d.]*(?:毫米|℃|度|摄氏度|厘米|立方米))"
)


@cache
def _facility() -> re.Pattern[str]:
    """An institution, by its last word (市中心医院); a station or a school, by what stands behind it."""
    plain = rf"第[一二三四五六七八九十]{{1,2}}|人民|公共|农业|经济|政府|企业|主要|{_NOT_IN_NAME}"
    named = rf"(?:{plain}){{0,12}}?{any_within('facility')}{any_within('facility')}?(?!生|校长|路|镇|街|集团|公司|队)"
    return re.compile(f"{named}|{_STATION}|{_SCHOOL}")


_MOST_PARTS = 6
_COMPASS = frozenset(["东北", "西北", "西南", "东南"])
SOUNDS_BEFORE = frozenset("·坎坦阿埃艾奥贝蒂菲弗戈格霍杰卡凯克劳勒莱蕾洛琳玛莫穆妮诺帕佩乔茜琼萨莎舍索塔瓦薇乌雅泽詹")
_SOUNDS_BEHIND = frozenset("·尔斯特克姆德茨森蒂娜诺娅格弗戈恩")
_HOSPITAL = re.compile(r"(?<=大学)(?:医学部|医学院)?[^\W\d_的在、和]{0,7}?医院")
_SAYS = re.compile(r"说|称|表示|介绍|告诉|坦言|认为|回忆|笑|指出|透露|提醒|补充|强调|解释|感叹|感慨")
_BEFORE_HOME = frozenset("前后来于在到去给回从由让请说称天年月日下咱我俺们是为和与及由被")
"""What may stand before 县里, so that it is no piece of 桐川县里."""
_OF_A_NAME = frozenset("省市县区州镇乡村旗盟城")
_TURNS = frozenset("以向偏往朝转近")
_REGION_BEHIND = re.compile(r"、|和|及|等|大部|[东西南北中]+部|地区|沿海|全境|各[省地]|[四三]省|农村|老工业")


def singles(text: str) -> Iterator[Mention]:
    """The places of the table, in text order, each member of a list for itself.

    >>> text = "上海市静安区芷江西路街道，印度西部"
    >>> [text[found.start : found.end] for found in singles(text)]
    ['上海市静安区芷江西路街道', '印度西部']
    """
    done = 0
    by_prefix, guard = _names()
    for match in guard.finditer(text):
        start = match.start()
        names = by_prefix.get(text[start : start + 2]) if start >= done else None
        found = _longest(text, start, names) if names and not text.startswith("其中", start - 1) else None
        if found is None:
            continue
        end, kind = found
        if kind == "none" and (hospital := _HOSPITAL.match(text, end)):
            yield Mention(start, hospital.end(), "site", True)
            done = hospital.end()
            continue
        if _is_no_place(text, start, end, kind, done):
            done = end
            continue
        done, institution = whole(text, end, kind)
        yield Mention(start, done, kind, institution)


def _is_no_place(text: str, start: int, end: int, kind: str, done: int) -> bool:
    """Whether a name of the table is something else here: a direction, a piece of a person's name or of another place (桐川|县里)."""
    if kind == "none" or text[start - 1 : start] == "·":
        return True
    if end - start == 2 and (_is_direction(text, start, end) or _in_a_person(text, start, end, kind, done)):
        return True
    inside = kind == "generic" and text[end - 1] in "里上内" and text[start] in _OF_A_NAME
    return inside and text[start - 1 : start].isalpha() and text[start - 1] not in _BEFORE_HOME


def _is_direction(text: str, start: int, end: int) -> bool:
    """Whether 东北 is a direction, not the region: 以东北五公里, 东北风."""
    return text[start:end] in _COMPASS and (text[start - 1 : start] in _TURNS or not _REGION_BEHIND.match(text, end))


def _in_a_person(text: str, start: int, end: int, kind: str, done: int) -> bool:
    """Whether a short name is a piece of a person's: 罗德里格斯, 约旦·皮尔, 丁亚东说."""
    if text[start - 1 : start] in _surnames() and _SAYS.match(text, end):
        return True
    if kind == "region" and text[start + 1] in "东西南北中":
        return text[start - 1 : start] in words("sound") and text[end : end + 1] in words("sound")
    sounds = words("sound")
    if (
        text[start] in "东西南北中"
        and text[start + 1] in "亚非欧"
        and start > 1
        and text[start - 1] in sounds
        and text[start - 2] in sounds
    ):
        return True
    if kind not in ("city", "country") or start == done:
        return False
    return text[start - 1 : start] in SOUNDS_BEFORE or text[end : end + 1] in _SOUNDS_BEHIND


@cache
def _surnames() -> frozenset[str]:
    """What stands before a given name and is no preposition."""
    return frozenset(cells[0] for _, cells in rows("speech.tsv") if cells[1] == "surname") - frozenset("于和向从对经由時时当")


def _is_part(text: str, end: int) -> bool:
    """Whether a direction behind a name says which part of it: 黑龙江|西北部."""
    return text[end : end + 2] in _COMPASS and text[end + 2 : end + 3] == "部"


def whole(text: str, end: int, kind: str) -> tuple[int, bool]:
    """How far a place that begins with a name of `kind` reaches, and whether an institution ends it."""
    rank, by_prefix = RANK[kind], _names().by_prefix
    for _ in range(_MOST_PARTS):
        names = by_prefix.get(text[end : end + 2])
        following = _longest(text, end, names) if names and not _is_part(text, end) else None
        if following and (rank < RANK[following[1]] < 9 or (following[1] == "region" and 0 < rank < 5)):
            end, rank = following[0], max(rank, RANK[following[1]])
        elif part := _PART.match(text, end):
            end, rank = part.end(), max(rank, 3)
        elif unit := _UNIT.match(text, end) if kind != "generic" and _goes_on(text, end) else None:
            end = unit.end()
        else:
            break
    if kind == "generic":
        return end, False
    if bracket := _BRACKET.match(text, end):
        end = bracket.end()
    if not _goes_on(text, end):
        return end, False
    facility = _facility().match(text, end)
    return (facility.end(), True) if facility else (end, False)


def _goes_on(text: str, end: int) -> bool:
    """A cheap first look whether a name can go on: behind most there is a mark or a function word."""
    following = text[end : end + 1]
    return following.isalpha() and following not in _closes_names()


@cache
def _closes_names() -> frozenset[str]:
    """Function words with which neither an institution begins (总医院) nor a name that holds one (和平里)."""
    return frozenset(_FUNCTION) - {word[0] for word in words("facility")} - frozenset("和同第")


_BETWEEN = re.compile(r"、|和|与|及|以及|跟|，(?=[^，。]{2,6}[，、])")
_JOURNEY = re.compile(
    r"(?:站|机场)?(?:[^，。；、\d]{0,6}?(?:只要|只需|仅需|足足|花|用时?|需要?|耗时|全程|车程|路程|票价|平时|高铁|飞行|堵|开|走|骑)|(?:约|近|超过?)?\d)"
)
"""What says that a way from one place to another is told of: 从徐家汇到人民广场足足花了52分钟."""
_SURE_JOURNEY = re.compile(
    r"(?:站|机场)?(?:的?(?:高铁|动车|火车|飞机|航班|地铁|班车|开车|自驾|打车)|全程|车程|路程|票价|(?:约|近|超过?|只要|只需)?\d[\d.]{0,4}(?:个半?小时|小时|分钟|多?公里))"
)
_STRETCHES = ("段", "区间", "之间", "高速", "高铁", "铁路", "公路", "沿线", "一线", "一带", "航线")
_OPENS_CLAUSE = frozenset("，。；：！？、\n,;:!?# ")
_GROUP = re.compile(
    r"(?:等|等地)?\ ?(?:\d{1,3}|[两二三四五六七八九十]{1,3})个?(?:省区市|省份|省市|直辖市|自治区|省|市|区县|县区|区|县|州|国家|国|地|城市|地区|村|镇)(?![民场级委长域内外政])|等[省市县区国]|等地"
)


def joined(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Neighbours in a list are one mention, with the word that sums them up: 辽宁、吉林等7省份."""
    current: list[Mention] = []
    for mention in found:
        last = current[-1] if current else None
        gap = mention.start - last.end if last else 0
        if (
            last
            and 0 < gap <= 2
            and _BETWEEN.fullmatch(text, last.end, mention.start)
            and (_alike(last, mention) or text[last.end - 1] == text[mention.end - 1] == "站")
            and not (text[mention.end : mention.end + 1] == "队" and text[current[0].start - 1 : current[0].start] == "在")
        ):
            current.append(mention)
            continue
        if last and gap == 1 and len(current) == 1 and _is_journey(text, last, mention):
            current = [last._replace(start=last.start - (text[last.start - 1 : last.start] == "从"), end=mention.end)]
            continue
        if current:
            yield _summed(text, current)
        current = [mention]
    if current:
        yield _summed(text, current)


def _is_journey(text: str, one: Mention, other: Mention) -> bool:
    """Whether the way from one place to the other, which one character parts, is told of: 从|徐家汇|到|人民广场|足足花了."""
    if text[one.end] not in "到至":
        return False
    if text[other.end - 1] == "段" or text.startswith(_STRETCHES, other.end):
        return True
    if text[one.start - 1 : one.start] == "从":
        return _JOURNEY.match(text, other.end) is not None
    return (not one.start or text[one.start - 1] in _OPENS_CLAUSE) and _SURE_JOURNEY.match(text, other.end) is not None


def _alike(one: Mention, other: Mention) -> bool:
    return one.institution == other.institution and "generic" not in (one.kind, other.kind)


def _summed(text: str, members: list[Mention]) -> Mention:
    """A list as one mention, with the word behind it that sums it up."""
    first, end = members[0], members[-1].end
    many = len(members) > 1
    if (many or text[end : end + 1] == "等") and (group := _GROUP.match(text, end)):
        end = group.end()
    if not many and end == first.end:
        return first
    parts = tuple((member.start, member.end) for member in members) if many else first.parts
    return first._replace(end=end, parts=parts)
