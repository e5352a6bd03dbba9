"""Names of places that no table has, recognised by their form: 怒水州泸峰县, 腊玛底乡, 青弋湖水位, 沙埠港.

The last word of such a name says what it is; what stands before it is a name where the dictionary has no common word there.
A short form used later (泸峰段 of 泸峰县) and a place told from another (科托帕希以东约60公里) belong here too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from claims.context.endings import Ending, characters, endings, last_words
from claims.context.place.boundaries import aligned
from claims.context.place.gazetteer import Mention, joined, singles, whole
from claims.context.place.placewords import any_of, words
from claims.context.tagging import dictionary_words, in_dictionary
from claims.loading import folded, rows

_REMEMBERED = 16384
_LONGEST, _SHORTEST = 8, 2
_MOST_SHORT_FORMS = 16
_MOST_SINGLE = 4
"""So many characters that make no word are seldom a name."""
_NAMES = frozenset(["ns", "nr", "nz", "nrt", "nrfg"])
_PREDICATES = frozenset(["v", "vd", "vi", "vq", "d", "c", "p", "r", "ad", "zg"])
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_MEMBERS_REACH = 30
_MEMBERS = re.compile(r"(?:(?<![^\W\d_])|(?<=[在为对及]))(?:[^\W\da-zA-Z_的在]{2,4}、){1,6}\Z")
_LAST_MEMBERS = re.compile(
    r"[、和](?P<names>[^\W\da-zA-Z_的在、和]{2,4}(?:[、和][^\W\da-zA-Z_的在、和]{2,4}){0,4})(?:等)?[两二三四五六七八九十](?:个|大)?[省市州县区旗镇乡村地](?![民场级委长域内外政])"
)
_TITLES = frozenset(["高新", "经开"])
_DATE_BEHIND = re.compile(r"\d{1,2}[月日时][\d日的]")
_MOST_MEMBERS = 8
_OF_LISTS = frozenset(["county", "prefecture", "province"])
_UNKNOWN_LIST = re.compile(
    r"[、和](?P<name>[^\W\da-zA-Z_的在、和等]{2,4}?)(?:等?[两二三四五六七八九十]个?|等)[市县区旗镇乡村](?![民场级委长域内外政间别])"
)
_FIRST_MEMBERS = re.compile(
    r"(?:(?<![^\W\d_])|(?<=[在为对及]))(?P<names>[^\W\da-zA-Z_的在、和]{2,4}(?:、[^\W\da-zA-Z_的在、和]{2,4}){0,5})\Z"
)
_GROUP = re.compile(
    r"等(?:共|全?部)?(?:\d{1,3}|[两二三四五六七八九十]{1,3})(?:余|多)?[个座]?(?:[^\W\d_的等]{0,4}?)(?:小区|社区|行政村|自然村|村庄|村|乡镇|镇|乡|街道|县区|区县|县市区?|县|城市|市|区|省份|省|州|国家|地区|景区|园区)"
    r"(?![民场级委长域内外政间块别])"
)
_GROUPED = re.compile(
    r"(?:(?<![^\W\d_])|(?<=[在为对及将把向对以从入使由是有括及盖]))(?P<names>(?!其中|包括)[^\W\da-zA-Z_的在、将把对]{2,8}(?:、[^\W\da-zA-Z_的在、]{2,8}){0,8})\Z"
)
_GROUP_REACH = 48
_SUMMED = re.compile(r"(?:等|等?[两二三四五六七八九十](?:个|大)?)[省市州县区旗镇乡村地]\Z")
_SHORTENED = re.compile(r"[^\W\da-zA-Z_省市州县区旗镇乡盟]{2,4}(?=[省市州县区旗镇乡盟]\Z)")
_DIVISIONS = frozenset(["county", "prefecture", "province"])
_DISTANT = re.compile(
    r"(?:以|之)?(?:偏?[东西南北]){1,3}(?:方|面|侧|部|方向)?(?:大约|约|近|超过|逾)?\d[\d.,]{0,6}[万千百多余]{0,2}(?:公里|千米|海里|米)(?:左右|处|外|远)?"
    r"(?:的?(?:[\u4e00-\u9fff]{0,4}?(?:海域|洋面|海面|水域|林|山区|山谷|村庄|小镇|工地|沙漠|高原|盆地|地区|地方|地下|公海)(?:上|中|内|里)?))?"
)

_LISTED = re.compile(r"(?:也|则|更|仅|只|就|还)?(?:有|达|为|占|约|超|近)?[\d一二三四五六七八九十]")
_OTHER = Ending("county", frozenset(), frozenset(), frozenset())
_NAMED_AFTER_LANDFORMS = ("镇", "乡", "村", "县")
"""石屏溪|镇 is the town, not the brook."""
_COUNTED_DIVISIONS = frozenset("省市县州")
"""Behind a numeral these count: 云、贵、川三|省."""
_NATURE_AND_SITES = frozenset(["landform", "site", "road"])
_SIDES, _NO_ROAD = frozenset("东西南北中"), frozenset("由径线上途过程子费况")
_STATION_MARKS = frozenset("、，,（(。；")


@cache
def _no_name() -> frozenset[str]:
    return frozenset(characters("function"))


@cache
def _beside_landform() -> re.Pattern[str]:
    return re.compile(rf"(?:的)?{any_of('beside_landform')}")


@cache
def _to_landform() -> re.Pattern[str]:
    return re.compile(rf"{any_of('to_landform')}$")


@cache
def _of_a_road() -> re.Pattern[str]:
    return re.compile(rf"(?:与|至|到)?[^\W\d_]{{0,4}}?(?:{any_of('beside_road')}|\d{{1,4}}号)")


def named(text: str) -> list[Mention]:
    """All places that `text` names, by the table or by their form, in text order, disjoint.

    >>> text = "怒水州泸峰县普降暴雨，省道泸峰段塌方"
    >>> [text[found.start : found.end] for found in named(text)]
    ['怒水州泸峰县', '泸峰段']
    """
    found = list(_with_neighbours(text, list(_adjacent(text, _with_unknown(text, aligned(text, singles(text)))))))
    places = [_with_members(text, _with_last_members(text, one)) for one in joined(text, _with_short_forms(text, found))]
    places = _with_groups(text, _merged(places, list(_unknown_lists(text))))
    again = sorted(later for one in places if one.kind == "list" or len(one.parts) > 1 for later in _again(text, one))
    return _merged(places, again) if again else places


def _unknown_lists(text: str) -> Iterator[Mention]:
    """Lists of names that no table has, by the word that sums them up: 杨河、永畈两县."""
    for match in _UNKNOWN_LIST.finditer(text):
        low = max(0, match.start() - _MEMBERS_REACH)
        first = _FIRST_MEMBERS.search(text, low, match.start())
        names = [*(first["names"].split("、") if first else ()), match["name"]]
        if first and 2 * sum(map(_is_word, names)) < len(names):
            yield Mention(first.start("names"), match.end(), "list", unknown=True)


def _with_groups(text: str, places: list[Mention]) -> list[Mention]:
    """The places, with lists that a number of places sums up, whatever is known of the members: 兴仁、贞丰、盘县等17个县, 梧桐里等14个小区."""
    groups: list[Mention] = []
    starts = [one.start for one in places]
    for match in _GROUP.finditer(text):
        found = _group(text, match, places[bisect_left(starts, match.start() - _GROUP_REACH) : bisect_left(starts, match.start())])
        if found is not None and (not groups or groups[-1].end <= found.start):
            groups.append(found)
    return list(_with_first(places, groups)) if groups else places


def _with_first(places: list[Mention], groups: list[Mention]) -> Iterator[Mention]:
    """Both in text order, without those of `places` that one of `groups` overlaps."""
    following = iter(groups)
    group = next(following, None)
    for one in places:
        while group is not None and group.end <= one.start:
            yield group
            group = next(following, None)
        if group is None or one.end <= group.start:
            yield one
    while group is not None:
        yield group
        group = next(following, None)


def _group(text: str, match: re.Match[str], places: list[Mention]) -> Mention | None:
    members = _GROUPED.search(text, max(0, match.start() - _GROUP_REACH), match.start())
    if members is None:
        return None
    start = members.start("names")
    first, kind = dictionary_words(members["names"].split("、")[0])[0]
    if kind in _PREDICATES and len(first) == _SHORTEST and text[start + len(first)] != "、":
        start += len(first)
    inside = [one for one in places if one.end > start]
    if len(inside) == 1 and inside[0].start <= start and inside[0].end >= match.end():
        return None
    if not inside and any(map(_is_no_member, text[start : match.start()].split("、"))):
        return None
    return Mention(min(start, inside[0].start) if inside else start, match.end(), "list", unknown=not inside)


def _is_no_member(name: str) -> bool:
    """Whether the words before 等 are no name of a place: 学校, 配套完善."""
    return len(name) < _SHORTEST or is_phrase(name + "村") or (in_dictionary(name) and not _may_be_name(name, dictionary_words(name)[0][1]))


@lru_cache(_REMEMBERED)
def _is_word(name: str) -> bool:
    """Whether characters are words of the dictionary, and no name: 种植, 苹果树; not 永畈."""
    return any(len(word) > 1 and kind not in _NAMES and in_dictionary(word) for word, kind in dictionary_words(name))


def _adjacent(text: str, found: Iterator[Mention]) -> Iterator[Mention]:
    """An unknown name straight behind a place belongs to it: 凌云县|逻楼镇."""
    last: Mention | None = None
    for one in found:
        if last and one.unknown and one.start == last.end and last.kind != "generic" and not last.institution:
            last = last._replace(end=one.end, institution=one.institution)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _with_neighbours(text: str, found: list[Mention]) -> Iterator[Mention]:
    """The places, with the short names of counties beside them in a list: 昌吉、|奇台、|玛纳斯和|木垒."""
    for at, one in enumerate(found):
        if one.kind not in _OF_LISTS or one.institution:
            yield one
            continue
        yield from _before_it(text, one.start, found[at - 1].end if at else 0)
        yield one
        limit, end = found[at + 1].start if at + 1 < len(found) else len(text), one.end
        for _ in range(_MOST_MEMBERS):
            name = text[end] in "、和" and _short_at(text, end + 1, limit) if end < limit else 0
            if not name:
                break
            yield Mention(end + 1, end + 1 + name, "county")
            end += 1 + name


def _before_it(text: str, start: int, low: int) -> Iterator[Mention]:
    """The short names of counties before a place in a list, up to the head of the clause: 常山、|江山和|建德."""
    names: list[Mention] = []
    while start > low and text[start - 1] in "、和" and len(names) < _MOST_MEMBERS:
        size = next((size for size in (2, 3) if start - 1 - size >= low and text[start - 1 - size : start - 1] in _short_counties()), 0)
        if not size:
            break
        start -= 1 + size
        names.append(Mention(start, start + size, "county"))
    if names and (start == low or not text[start - 1].isalpha() or text[start - 1] in "在为对及"):
        yield from reversed(names)


def _short_at(text: str, start: int, limit: int) -> int:
    """The length of the short name of a county that stands at `start`, 0 where none does."""
    return next((size for size in (3, 2) if start + size <= limit and text[start : start + size] in _short_counties()), 0)


@cache
def _short_counties() -> frozenset[str]:
    """The names of counties without their last word: 奇台, 木垒."""
    names = [folded(name) for _, (name, kind) in rows("places.tsv") if kind == "county"]
    plain = {name[:-1] for name in names if name[-1] in "县市区旗" and 2 < len(name) < 5}
    return frozenset(plain | {name[:2] for name in names if name.endswith(("自治县", "自治旗"))}) - words("namelike")


def _with_members(text: str, mention: Mention) -> Mention:
    """A place with the unknown members of the list that ends in it and is summed up: 开福、雨花、|望城三区."""
    if text[mention.start - 1 : mention.start] != "、" or not _SUMMED.search(text, mention.start, mention.end):
        return mention
    members = _MEMBERS.search(text, max(0, mention.start - _MEMBERS_REACH), mention.start)
    return mention._replace(start=members.start(), kind="list") if members else mention


def _with_last_members(text: str, mention: Mention) -> Mention:
    """A place with the unknown members behind it of a list that is summed up: 镇康、|永德两县."""
    if text[mention.end : mention.end + 1] not in ("、", "和") or mention.kind == "generic" or mention.institution:
        return mention
    rest = _LAST_MEMBERS.match(text, mention.end)
    if rest is None or any(is_phrase(name + "县") for name in re.split("[、和]", rest["names"])):
        return mention
    return mention._replace(end=rest.end(), kind="list", parts=())


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
    for hit in last_words().finditer(text):
        last = hit.start()
        while following is not None and following.start <= last:
            if following.start >= done:
                yield following
                done = following.end
            following = next(known, None)
        if last < done + (1 if hit[0] == "州" else _SHORTEST):
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
    known = endings().get(ending, _OTHER)
    if text[end : end + 1] in known.not_before or text[last - 1] in known.not_after or not _fits(text, ending, known.what, end):
        return None
    start, hard = _run(text, ending, last, done)
    if last - start < _SHORTEST:
        return _of_one_character(text, start, end) if ending == "州" and hard and start == last - 1 else None
    on_a_line = ending == "站" and text[start - 1 : start] == "线"
    length = last - start if on_a_line else _name_length(text[start:last], ending, hard)
    if not length:
        return None
    return _distant(text, last - length, last) if ending == "以" else _ended(text, known, last - length, end)


def _run(text: str, ending: str, last: int, done: int) -> tuple[int, bool]:
    """Where the characters begin that may be a name before its last word, and whether a mark or a function word stands before them."""
    low, start, no_name = max(done, last - _LONGEST), last, _no_name()
    if ending == "站" and (line := text.rfind("线", low, last)) >= 0:
        low = line + 1
    while start > low and text[start - 1] not in no_name and _FIRST_HAN <= text[start - 1] <= _LAST_HAN:
        start -= 1
    return _behind_lead(text, start, last), start > low or low == done or text[low - 1] == "线"


def _ended(text: str, known: Ending, start: int, end: int) -> Mention | None:
    """The place of an unknown name whose last word ends at `end`, with what goes on behind it: 泸峰县, 青弋湖水位, 石屏溪|镇."""
    what = known.what
    if what == "landform":
        if text[end : end + 1] in _NAMED_AFTER_LANDFORMS and text[end + 1 : end + 2] not in endings()[text[end]].not_before:
            end, what = end + 1, "county"
        elif not _is_landform(text, known, start, end):
            return None
    kind, site = what if what in _DIVISIONS else "county", what in _NATURE_AND_SITES
    end, institution = whole(text, end, kind)
    return Mention(start, end, "site" if site else kind, site or institution, unknown=True)


def _of_one_character(text: str, start: int, end: int) -> Mention | None:
    """A city of two characters at the head of a clause, or behind 在: 榕州|即日起; not 加州, not 该州."""
    if text[start] in characters("leads") or in_dictionary(text[start:end]) or text[start] in characters("numeral"):
        return None
    end, institution = whole(text, end, "prefecture")
    return Mention(start, end, "prefecture", institution, unknown=True)


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


def _fits(text: str, ending: str, what: str, end: int) -> bool:
    """Whether what follows lets a station or a road be one: 青松路站限流, 环城高速东段, 淮海中路; not 站 as a verb."""
    if what == "road":
        if ending == "路" and text[end - 2 : end - 1] in _SIDES and text[end : end + 1] not in _NO_ROAD:
            return True
        return _of_a_road().match(text, end) is not None
    if ending != "站" or end == len(text) or text[end] in _STATION_MARKS or text[end] in words("beside_station"):
        return True
    return _DATE_BEHIND.match(text, end) is not None


def _is_landform(text: str, ending: Ending, start: int, end: int) -> bool:
    """Whether the words beside a name say that it is a lake or a mountain, and no person: 青弋湖水位, 位于鹭鸣岛."""
    if _beside_landform().match(text, end):
        return True
    person = "given" in ending.flags and text[start] in _surnames() and end - start <= 3
    if _to_landform().search(text, max(0, start - 3), start) and not (person and text[start - 1] in "、和至到"):
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
    known = endings().get(ending, _OTHER)
    narrowest = 2 if "rare" in known.flags or run[-1] == "州" else 1
    if any(_is_common(run[-width:] + ending) for width in range(narrowest, min(len(run), 4) + 1)):
        return 0
    if len(run) > _SHORTEST + 1 and words("sound").issuperset(run):
        return len(run)
    pieces = dictionary_words(run)
    length = _length_at_end(pieces)
    while length > _SHORTEST and run[len(run) - length] in characters("leads"):
        length -= 1
    if length < len(run) and hard and len(run) <= 4 and _is_toponym(pieces):
        length = len(run)
    if hard and len(pieces) == 1 and _is_namelike(run, pieces[0][1], ending):
        length = len(run)
    name = run[len(run) - length :]
    if not _SHORTEST <= length <= _LONGEST or (name[0] in characters("numeral") and not (hard and length == len(run))):
        return 0
    return length if _is_name(name, ending) else 0


def _length_at_end(pieces: Sequence[tuple[str, str]]) -> int:
    """How many characters the last words have that may be a name's; so many that make no word are none."""
    length, single = 0, 0
    for word, kind in reversed(pieces):
        if not _may_be_name(word, kind):
            break
        length += len(word)
        single += len(word) == 1
    return 0 if single > _MOST_SINGLE and length == single else length


def _is_common(word: str) -> bool:
    """Whether the dictionary has a word that names no single place: 城市, 主产区."""
    return in_dictionary(word) and dictionary_words(word)[0][1] not in _NAMES


def _may_be_name(word: str, kind: str) -> bool:
    if len(word) == 1:
        return True
    return kind in _NAMES


def _is_namelike(word: str, kind: str, ending: str) -> bool:
    """A word of the dictionary that may be a name: 和平村, 石鼓村, 龙须湖; not 试点村, 人工湖."""
    known = endings().get(ending, _OTHER)
    village = "village" in known.flags
    if word in words("namelike"):
        return village
    return kind == "n" and len(word) <= 3 and (village or known.what == "landform") and word not in words("descriptor")


def is_phrase(name: str) -> bool:
    """Whether words are more than a name: two common words or more, or a verb or adverb among them.

    >>> is_phrase("防守效率高居联盟"), is_phrase("土右旗")
    (True, False)
    """
    common = [word for word, kind in dictionary_words(name[:-1]) if len(word) > 1 and kind not in _NAMES and in_dictionary(word)]
    return len(common) > 1 or _holds_predicate(name[:-1])


@lru_cache(_REMEMBERED)
def _holds_predicate(name: str) -> bool:
    """Whether a verb, an adverb or a function word of two characters is among the words: 电车|西行."""
    return any(
        len(word) > 1 and kind in _PREDICATES and in_dictionary(word) and word not in _TITLES for word, kind in dictionary_words(name)
    )


def _is_toponym(pieces: Sequence[tuple[str, str]]) -> bool:
    """A noun and what names of places end in: 石板滩, 双河口."""
    return (
        len(pieces) > 1 and pieces[-1][0] in characters("toponym") and all(kind[0] in "nam" or len(word) == 1 for word, kind in pieces[:-1])
    )


def _is_name(name: str, ending: str) -> bool:
    """Whether the characters may be a name's: not 三个, not 产奶."""
    bare, no_piece = name.lstrip(characters("numeral")), characters("no_piece")
    if not bare or (bare != name and bare[0] in characters("behind_numeral")):
        return False
    if all(char in no_piece for char in name):
        return False
    if ending in _COUNTED_DIVISIONS and name[-1] in characters("numeral"):
        return False
    return not (len(name) == _SHORTEST and ending in ("区", "市", "站") and (name[0] in no_piece or name[1] in no_piece))


def _with_short_forms(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, and those of the same places without their last word, or by it alone: 泸峰县 … 泸峰, 潭州南站 … 南站."""
    short: dict[str, Mention] = {}
    for mention in found:
        if text[mention.end - 1] == "站" and text[mention.end - 2] in "东西南北":
            short.setdefault(text[mention.end - 2 : mention.end], mention._replace(kind="county"))
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
        if name[-1] == "站" and text[at - 1 : at].isalpha():
            at = text.find(name, end)
            continue
        yield Mention(at, end, mention.kind, institution, unknown=True)
        at = text.find(name, end)


def _merged(found: list[Mention], more: list[Mention]) -> list[Mention]:
    """Both in text order, without those of `more` that another one overlaps."""
    merged: list[Mention] = []
    for mention in sorted((*found, *more), key=itemgetter(0)):
        if not merged or mention.start >= merged[-1].end:
            merged.append(mention)
    return merged
