"""Names of places that no table has, recognised by their form: 怒水州泸峰县, 腊玛底乡, 青弋湖水位, 沙埠港.

The last word of such a name says what it is; what stands before it is a name where the dictionary has no common word there.
A short form used later (泸峰段 of 泸峰县) and a place told from another (科托帕希以东约60公里) belong here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from claims.context.gazetteer import Mention, joined, singles, whole
from claims.context.placewords import words
from claims.context.tagging import dictionary_words, in_dictionary
from claims.loading import rows

_REMEMBERED = 16384
_LONGEST, _SHORTEST, _LONGEST_SOUNDED = 8, 2, 14
_MOST_SHORT_FORMS = 16
_NAMES = frozenset(["ns", "nr", "nz", "nrt", "nrfg"])
_HAN = re.compile(r"[\u3400-\u9fff]")
_MEMBERS_REACH = 30
_MEMBERS = re.compile(r"(?:(?<![^\W\d_])|(?<=[在为对及]))(?:[^\W\da-zA-Z_的在]{2,4}、){1,6}\Z")
_SUMMED = re.compile(r"[两二三四五六七八九十](?:个|大)?[省市州县区旗镇乡村地]\Z")
_SHORTENED = re.compile(r"[^\W\da-zA-Z_省市州县区旗镇乡盟]{2,4}(?=[省市州县区旗镇乡盟]\Z)")
_ZONES = "经济|高新|技术|产业|综合|保税|工业"
_ZONE_ENDS = ("开发区", "高新区", "示范区", "试验区", "保税区", "度假区", "风景区", "保护区", "新区")
# Each branch begins with a character of its own, so that `re` looks for these alone.
_LAST = re.compile(
    "|".join(
        (
            *(f"{zone}(?:{_ZONES}){{0,2}}(?:{'|'.join(_ZONE_ENDS)})" for zone in _ZONES.split("|")),
            *_ZONE_ENDS,
            "自治[州县旗区乡]|街道|社区|苏木|群岛|半岛|水库|草原|草甸|沙漠|海沟|海盆|海槽|海山|湿地|森林|林海|戈壁|峡谷|瀑布|冰川|盆地|平原|丘陵|高原|新城|大道|大街|环路|快速路|高速公路|高速|邨|苑",
            *"省市州县区旗镇乡村盟湖河江溪山岭峰岛湾潭站港路街",
            "以(?=[东西南北])|附近海域",
        )
    )
)
_DIVISIONS = frozenset(["county", "prefecture", "province"])
_KIND = {"省": "province", "市": "prefecture", "州": "prefecture", "盟": "prefecture"}
_BEHIND = {
    "省": "级委长内外份政会道直厅钱力心略却",
    "市": "民场值盈占政级内委长区局府面容价井",
    "州": "长政立委",
    "县": "级委长政域城",
    "区": "间别域委块位内级长政号分隔划",
    "旗": "下舰袍帜手鼓杆号",
    "镇": "长政静压痛定守",
    "乡": "村镇亲长政愁土音情贤间试",
    "村": "民委干支里口庄级落",
    "盟": "友主国约军员会",
    "岛": "内民屿礁链",
    "站": "点长位台立起住着在出队稳岗内外",
    "港": "口币股元府务商铁澳台人资交湾珠警媒英",
    "湖": "泊人广北南",
    "河": "流道床堤段长里",
    "江": "苏西湖畔",
    "山": "东西",
    "湾": "区仔流",
}
"""What may not stand right behind the last word of such a name."""
_BEFORE = {
    "路": "道铁公线思网马小大水陆出退末门一走上修筑铺问指带后来去沿半高速",
    "街": "大上逛小老步行各两全",
    "省": "节反各外邻本归",
    "市": "两二三四五六七八九十几各个亚欧美沪深京上城超股楼都夜早晚门集债汇房车花灯牛熊后期开收休入救闹菜鱼米黑跳震",
    "州": "各本神九诸二三数两",
    "县": "各本邻郡全诸两外置废设",
    "区": "地山城郊园校厂片灾疫战辖禁误盲特景社小街库雨林矿牧湖港营展货选学牢两各全新老旧外本禁分内南北东西中产住商军",
    "旗": "国升降红黄蓝白绿黑彩锦军战授队会校党团市省州县",
    "镇": "坐城集市重名小古两各乡全本新老",
    "乡": "城家故同老水下返回入思侨两各全本原他异新",
    "村": "农山乡渔小古新老两各全本进入下驻同一城度",
    "盟": "联加同结修入会退攻",
    "站": "车网空进出电加本该到终中靠始每各两驻停总分小大全油",
    "港": "回来访抵离在赴到开出进入返靠停避驻留外通封全本深沪中空航两海",
    "湖": "江大小平",
    "山": "登爬江高雪火深荒矿上下进出开大小爱靠群冰假后前",
    "河": "运银江大小山过黄",
    "江": "大长",
    "湾": "海港台",
    "岛": "海小大孤离群半全环两各上登该本列荒",
}
"""What may not stand right before it: the two are one word, 上市, 加盟, 回港."""
_LANDFORMS = frozenset("湖河江溪山岭峰岛湾潭")
_ROADS = frozenset(["路", "街", "大道", "大街", "环路", "快速路", "高速", "高速公路"])
_SITES = frozenset(["站", "港", "水库", "草原", "草甸", "湿地", "森林", "瀑布", "邨", "苑", *_ROADS])
_RARE = frozenset("省州县旗盟")
"""Before these the words of two characters are few, and stand in `_BEFORE`."""
_VILLAGES = frozenset(["县", "镇", "乡", "村", "街道", "社区", "苏木"])
_GIVEN_NAMES_END = frozenset("河江溪山岭峰岛湾")
_EVIDENCE_BEHIND = re.compile(
    r"(?:的)?(?:水上|水位|水面|水质|水域|水系|湖面|江面|河面|干流|支流|流域|上游|中游|下游|沿岸|沿线|两岸|北岸|南岸|东岸|西岸|海拔|主峰|山脚|山顶|北麓|南麓|山麓|入海口|入口"
    r"|大桥|特大桥|隧道|景区|风景区|保护区|湿地|国家|森林|公园|码头|灌区|畔|岸|边|上空|上|面积|蓄水|库容|流量|全长|常住|居民|近海|海域|附近|周边|地区|一带|镇|村|乡|等地|段|今|昨|清晨|凌晨|降雪|积雪|降雨|气温|最低|最高|测得|录得|出现)"
)
_OF_A_ROAD = re.compile(
    r"(?:与|至|到)?[^\W\d_]{0,4}?(?:段|口|上|沿线|两侧|改造|施工|封闭|通车|拥堵|附近|一带|\d{1,4}号|互通|收费站|服务区|出口|入口|交叉|发生)"
)
_EVIDENCE_BEFORE = re.compile(
    r"(?:在|位于|沿|环|沿着|流经|横跨|跨越|登上|攀登|登|汇入|流入|注入|抵达|来到|距|离|至|到|去了?趟?|爬|逛|往|来|、|和)$"
)
_LISTED = re.compile(r"(?:也|则|更|仅|只|就|还)?(?:有|达|为|占|约|超|近)?[\d一二三四五六七八九十]")
_HARBOUR = re.compile(r"(?!大学|中文|特区|元|市民|银行)")
_STATION = re.compile(
    r"(?:(?=[涌挤聚突因故昨今明上下前共日单去的达录最降为出测雨发到客运进候限开关送接启通有预新增加迎首全到、和与至均累停未已将，,（(]))"
)
_DISTANT = re.compile(
    r"(?:以|之)?(?:偏?[东西南北]){1,3}(?:方|面|侧|部|方向)?(?:大约|约|近|超过|逾)?\d[\d.,]{0,6}[万千百多余]{0,2}(?:公里|千米|海里|米)(?:左右|处|外|远)?"
    r"(?:的?(?:[\u4e00-\u9fff]{0,4}?(?:海域|洋面|海面|水域|林|山区|山谷|村庄|小镇|工地|沙漠|高原|盆地|地区|地方|地下|公海)(?:上|中|内|里)?))?"
)
_FUNCTION = frozenset(
    "的了是在为与及将被把该各每这那其有无不也又都可能会要让使给从向由于据至已还则而且或个位家座条项次种名说称"
    "之以并但就只仅才很更最再赴抵到往对当并经过着地得所等约近超逾达占比接邻我你他她它们某本此另外跨沿距离环赶趟"
)
"""What stands in no name, and begins one behind it."""
_LEADS = frozenset("今原现旧改置废任知获曾设座经县市省区郡国些么那及")
"""What leads a name and is no part of it."""
_NUMERALS = "一二三四五六七八九十百千万亿两几数半多零"
_NUMERAL_NEXT = frozenset("个座位名条家所处项次种批大小省市州县区镇乡村站山江河湖岛届级期年月日天时分号度强类层轮新老旧里")
_TOPONYMIC = frozenset(
    "沟坪桥滩口岭山河湖江湾塘坡坝店集庄屯营堡寨关岗洲圩埠铺墩浦港泉源溪洞崖峪峰梁台塬川原畈头城潭井石林坳垭冲垸嘴岔路街门园村里巷桥"
)
_NO_PIECE = frozenset(
    "产养住办商吃学老旧大小高低新古名本外邻同全两首次前后左右内中上下东西南北专主副总分正负好坏多少建设开关增减涨跌升降进出入来去回看听说想做用"
    "买卖收发送取带送找见问答走跑飞坐站立拿放打击袭受遭获得失使叫请帮助逛游驶驻援派访赏寻救护保守管理治查检测报告通知道令命任免选举投票"
)


def named(text: str) -> list[Mention]:
    """All places that `text` names, by the table or by their form, in text order, disjoint.

    >>> text = "怒水州泸峰县普降暴雨，省道泸峰段塌方"
    >>> [text[found.start : found.end] for found in named(text)]
    ['怒水州泸峰县', '泸峰段']
    """
    found = list(_with_unknown(text, singles(text)))
    places = [_with_members(text, one) for one in joined(text, _with_short_forms(text, found))]
    again = sorted(later for one in places if one.kind == "list" for later in _again(text, one))
    return _merged(places, again) if again else places


def _with_members(text: str, mention: Mention) -> Mention:
    """A place with the unknown members of the list that ends in it and is summed up: 开福、雨花、|望城三区."""
    if text[mention.start - 1 : mention.start] != "、" or not _SUMMED.search(text, mention.start, mention.end):
        return mention
    members = _MEMBERS.search(text, max(0, mention.start - _MEMBERS_REACH), mention.start)
    return mention._replace(start=members.start(), kind="list") if members else mention


def _again(text: str, mention: Mention) -> Iterator[Mention]:
    """Where the members of such a list are named behind it: 其中望城."""
    listed = _SUMMED.sub("", text[mention.start : mention.end])
    for name in listed.split("、")[:_MOST_SHORT_FORMS]:
        if len(name) > 1 and (at := text.find(name, mention.end)) >= 0:
            yield Mention(at, at + len(name), "county", unknown=True)


def _with_unknown(text: str, known: Iterator[Mention]) -> Iterator[Mention]:
    """The mentions of the table, and those of unknown names between them."""
    done = 0
    following = next(known, None)
    for hit in _LAST.finditer(text):
        last = hit.start()
        while following is not None and following.start <= last:
            if following.start >= done:
                yield following
                done = following.end
            following = next(known, None)
        if last < done + _SHORTEST:
            continue
        mention = _unknown(text, hit[0], last, done)
        if mention is not None:
            yield mention
            done = mention.end
    while following is not None:
        if following.start >= done:
            yield following
        following = next(known, None)


def _unknown(text: str, ending: str, last: int, done: int) -> Mention | None:
    """The place whose name ends in the word `ending` at `last`, unless that is a common word."""
    end = last + len(ending)
    if text[end : end + 1] in _behind(ending) or text[last - 1] in _before(ending) or not _fits(text, ending, end):
        return None
    low, start = max(done, last - _LONGEST), last
    if ending == "站" and (line := text.rfind("线", low, last)) >= 0:
        low = line + 1
    while start > low and text[start - 1] not in _FUNCTION and _HAN.match(text[start - 1]):
        start -= 1
    hard = start > low or low == done or text[low - 1] == "线"
    start = _behind_lead(text, start, last)
    if last - start < _SHORTEST:
        return None
    on_a_line = ending == "站" and text[start - 1 : start] == "线"
    length = last - start if on_a_line else _name_length(text[start:last], ending, hard)
    if not length:
        return None
    start = last - length
    while length >= _LONGEST and start > done and last - start < _LONGEST_SOUNDED and text[start - 1] in words("sound"):
        start -= 1
    if ending == "以":
        return _distant(text, start, last)
    if ending in _LANDFORMS and not _is_landform(text, ending, start, end):
        return None
    if ending in _LANDFORMS or ending in _SITES:
        end, _ = whole(text, end, "county")
        return Mention(start, end, "site", True, unknown=True)
    kind = _KIND.get(ending, "county")
    end, institution = whole(text, end, kind)
    return Mention(start, end, kind, institution, unknown=True)


def _behind_lead(text: str, start: int, last: int) -> int:
    """Where a name begins behind what leads it: 今|奥州, 5月|泸峰, 甲山和|乙山; 和 in 永和市 is part of it."""
    road = text.find("道", start, last)
    if road > start and text[road - 1] in "国省县乡":
        start = road + 1
    if text[start - 1 : start] == "其" and text[start] in "中余他":
        start += 1
    while start < last and text[start] in "年月日时" and text[start - 1 : start].isdigit():
        start += 1
    link = text.find("和", start, last)
    return link + 1 if link == start or link > start + 1 else start


@cache
def _before(ending: str) -> frozenset[str]:
    return frozenset(_BEFORE.get(ending, ""))


@cache
def _behind(ending: str) -> frozenset[str]:
    return frozenset(_BEHIND.get(ending[-1], ""))


def _fits(text: str, ending: str, end: int) -> bool:
    """Whether what follows lets a station or a road be one: 青松路站限流, 环城高速东段; not 站 as a verb."""
    if ending in _ROADS:
        return _OF_A_ROAD.match(text, end) is not None
    return ending != "站" or end == len(text) or _STATION.match(text, end) is not None


def _is_landform(text: str, ending: str, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a lake or a mountain, and no person: 青弋湖水位, 位于鹭鸣岛."""
    if _EVIDENCE_BEHIND.match(text, end):
        return True
    person = ending in _GIVEN_NAMES_END and text[start] in _surnames() and end - start <= 3
    if _EVIDENCE_BEFORE.search(text, max(0, start - 3), start) and not (person and text[start - 1] in "、和至到"):
        return True
    if person:
        return False
    return _LISTED.match(text, end) is not None


@cache
def _surnames() -> frozenset[str]:
    return frozenset(cells[0] for _, cells in rows("speech.tsv") if cells[1] == "surname")


def _distant(text: str, start: int, end: int) -> Mention | None:
    """A place told from one of an unknown name: 科托帕希以东约60公里的云雾林."""
    distance = _DISTANT.match(text, end)
    return Mention(start, distance.end(), "city", unknown=True) if distance else None


@lru_cache(_REMEMBERED)
def _name_length(run: str, ending: str, hard: bool) -> int:
    """How many characters at the end of `run` are a name; none where a common word stands there.

    >>> _name_length("春小麦主产区巴彦塔拉", "旗", True), _name_length("重点产粮", "县", True), _name_length("城", "市", True)
    (4, 0, 0)
    """
    narrowest = 2 if ending in _RARE else 1
    if any(_is_common(run[-width:] + ending) for width in range(narrowest, min(len(run), 4) + 1)):
        return 0
    if len(run) > _SHORTEST + 1 and words("sound").issuperset(run):
        return len(run)
    pieces = dictionary_words(run)
    length = 0
    for word, kind in reversed(pieces):
        if not _may_be_name(word, kind):
            break
        length += len(word)
    while length > _SHORTEST and run[len(run) - length] in _LEADS:
        length -= 1
    if length < len(run) and hard and len(run) <= 4 and _is_toponym(pieces):
        length = len(run)
    if hard and len(pieces) == 1 and _is_namelike(run, pieces[0][1], ending):
        length = len(run)
    name = run[len(run) - length :]
    if not _SHORTEST <= length <= _LONGEST or (name[0] in _NUMERALS and not (hard and length == len(run))):
        return 0
    return length if _is_name(name, ending) else 0


def _is_common(word: str) -> bool:
    """Whether the dictionary has a word that names no single place: 城市, 主产区."""
    return in_dictionary(word) and dictionary_words(word)[0][1] not in _NAMES


def _may_be_name(word: str, kind: str) -> bool:
    if len(word) == 1:
        return True
    return kind in _NAMES


def _is_namelike(word: str, kind: str, ending: str) -> bool:
    """A word of the dictionary that may be a name: 和平村, 石鼓村, 龙须湖; not 试点村, 人工湖."""
    if word in words("namelike"):
        return ending in _VILLAGES
    return kind == "n" and len(word) <= 3 and (ending in _VILLAGES or ending in _LANDFORMS) and word not in words("descriptor")


def _is_toponym(pieces: Sequence[tuple[str, str]]) -> bool:
    """A noun and what names of places end in: 石板滩, 双河口."""
    return len(pieces) > 1 and pieces[-1][0] in _TOPONYMIC and all(kind[0] in "nam" or len(word) == 1 for word, kind in pieces[:-1])


def _is_name(name: str, ending: str) -> bool:
    """Whether the characters may be a name's: not 三个, not 产奶."""
    bare = name.lstrip(_NUMERALS)
    if not bare or (bare != name and bare[0] in _NUMERAL_NEXT):
        return False
    if all(char in _NO_PIECE for char in name):
        return False
    return not (len(name) == _SHORTEST and ending in ("区", "市", "站") and (name[0] in _NO_PIECE or name[1] in _NO_PIECE))


def _with_short_forms(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, and those of the same places without their last word: 泸峰县 … 泸峰."""
    short: dict[str, Mention] = {}
    for mention in found:
        last = _SHORTENED.search(text, max(mention.start, mention.end - _LONGEST), mention.end) if mention.kind in _DIVISIONS else None
        if last and not _is_common(last[0]):
            short.setdefault(last[0], mention)
            if len(short) >= _MOST_SHORT_FORMS:
                break
    if not short:
        return found
    more = sorted(later for name, mention in short.items() for later in _later(text, name, mention))
    return _merged(found, more) if more else found


def _later(text: str, name: str, mention: Mention) -> Iterator[Mention]:
    """Where the short form of a place stands, before it in a headline, too."""
    at = text.find(name)
    while at >= 0:
        end, institution = whole(text, at + len(name), mention.kind)
        yield Mention(at, end, mention.kind, institution, unknown=True)
        at = text.find(name, end)


def _merged(found: list[Mention], more: list[Mention]) -> list[Mention]:
    """Both in text order, without those of `more` that another one overlaps."""
    merged: list[Mention] = []
    for mention in sorted((*((one, 0) for one in found), *((one, 1) for one in more)), key=lambda pair: (pair[0].start, pair[1])):
        if not merged or mention[0].start >= merged[-1].end:
            merged.append(mention[0])
    return merged
