"""Of what a figure is a part or a share: 其中, 含, 包括, a parenthesis behind the whole, N例中…, 占…的."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claims.context.cues import cue_words
from claims.context.frames import Frame
from claims.context.naming import is_office
from claims.context.nouns import is_nominal, is_place
from claims.context.passages import Sentence
from claims.context.tagging import FIGURE, TIME, Word
from claims.entries import Unit
from claims.models import Quantity

_PARTS = frozenset(["percent", "fraction"])
_COUNTED = frozenset(["count", "measure", "money"])
_CHANGES = frozenset(["increase", "decrease"])
_PERSONS = frozenset("人名位例口员个宗")
_HEADS = frozenset("人名位口")
_PEOPLE = (
    *("人", "者", "人口", "生", "员", "民", "儿", "童", "妇", "妇女", "青年", "男性", "女性", "职工", "员工", "师", "客", "兵"),
    *("警", "网友", "战友", "干部", "群众", "家长", "选手", "代表", "教授", "专家", "老人", "党员"),
)
_SIZES = "量额数"
"""With what a subject says how much there is: 用水量, of which 农业用水 has a share."""
_IN = frozenset(["中", "里", "当中", "之中"])
_INCLUDING = frozenset(["含", "包括", "包含"])
_EXCLUDING = frozenset(["不含", "不包括", "不包含", "不计", "未含", "未计", "除", "除外", "不"])
_TIMES = frozenset("次度回遍趟番")
_ALREADY = frozenset(["就", "就有", "就达", "便", "便有", "就占"])
_ONLY = frozenset(["仅", "光", "单", "单是", "光是", "仅仅", "单单"])
_ONES = frozenset("项地省市县国家类村镇区校天日月")
_HOLDING = frozenset(["含", "包括", "包含", "内含", "包含有", "内有"])
"""What announces parts of what the same sentence tells."""
_MAKES_UP = frozenset(["占", "占到", "占比", "约占", "只占", "仅占", "只有", "仅有"])
_HAVING = frozenset(["有", "已有", "就有", "仅有", "只有", "约有", "共有"])
_HAVING_ALONE = _HAVING | {"仅", "只", "才"}
_TAKES = frozenset(["占", "占到", "占了", "约占", "只占", "仅占", "占去"])
_SOME = frozenset(["已有", "仍有", "还有", "已", "约有", "有", "近", "超过"])
_HAS = frozenset(["只有", "仅有"])
_ALTERS = frozenset(["升至", "降至", "提高到", "提升至", "上升到", "下降到", "增至", "提高至", "提升到", "上升至", "下降至", "由", "从"])
_SENDS = frozenset(
    ["出动", "派出", "派", "安排", "组织", "调集", "调派", "投入", "动员", "抽调", "增派", "调动", "控制", "抓获", "处罚", "问责", "约谈"]
)
"""What a body does about those counted, with or to others: 消防部门|出动|8人."""
_TO_COME = frozenset(["forecast", "planned"])
_HELD = frozenset(
    [
        "mass",
        "area",
        "length",
        "volume",
        "container",
        "energy",
        "power",
        "coal-equivalent",
        "oil-equivalent",
        "co2-equivalent",
        "freight-distance",
        "passenger-distance",
        "vehicle-distance",
        "labour",
        "data",
        "compute",
        "charge",
        "computing",
        "index",
    ]
)
"""Of what there can be a share; none is of a temperature, a pressure or a speed."""
_DOSES = frozenset(["mg", "ug", "ng"])
_HUNDREDTHS = {"%": 100, "成": 10}
_CLASSES = frozenset("类级等组型")
_LONGEST_PART = 12
_MOST_WHOLES = 12
_NEAR = 4
_BESIDES = frozenset(["另有", "另外", "另", "此外", "还有", "外加"])
_EXTREMES = frozenset(["maximum", "minimum", "average"])
_ONLY_SOUNDS = ("国家", "专家", "作家", "画家", "学家", "大家", "玩家", "买家", "卖家", "赢家", "人名", "地名", "姓名", "医生")
_OF_ALL = (
    "全国",
    "全球",
    "全世界",
    "世界",
    "全省",
    "全市",
    "全县",
    "全区",
    "全台",
    "全港",
    "全州",
    "全岛",
    "我国",
    "各地",
    "中国",
    "亚洲",
    "欧洲",
)
_THEY = {
    **dict.fromkeys(["死者", "遇难者", "死难者", "罹难者", "丧生者", "死亡者"], ("死", "亡", "遇难", "丧生", "罹难", "丧命")),
    **dict.fromkeys(["伤者", "伤员", "受伤者", "轻伤者", "重伤者"], ("伤",)),
    **dict.fromkeys(["获救者", "幸存者", "生还者"], ("救", "生还", "幸存")),
    **dict.fromkeys(["失踪者", "失联者"], ("失踪", "失联")),
    **dict.fromkeys(["被捕者", "落网者", "嫌疑人", "被拘留者"], ("捕", "拘", "抓", "落网")),
    **dict.fromkeys(["感染者", "患者", "确诊者"], ("感染", "确诊", "病例", "患")),
    **dict.fromkeys(["获奖者", "入选者", "参赛者", "报名者", "与会者", "受访者"], ("获奖", "入选", "参赛", "报名", "与会", "受访")),
}
"""Those to whom something happened, by what tells it."""
_AMONG_THEM = frozenset(["包括", "含", "中", "里", "当中", "中有", "之中", "中包括"])
_MEASURED = frozenset(["高于", "低于", "多于", "少于", "超过", "超", "不及", "接近", "逼近", "超出"])
_ATTRIBUTES = frozenset("bansjv")
_SORTS = frozenset(["部分", "种", "类", "方面", "大类", "个方面", "块", "层", "级"])
"""Into what is divided, not what: 分为|两部分，其中…."""
_THOSE = frozenset(["这些", "上述", "以上", "该批", "这批", "那些", "这群", "此类", "前述", "这当中"])
_LONGEST_GAP = 60
"""How far a sentence may stand before the one whose parts 其中 announces."""
_LONGEST_CLAUSE = 30
_LONGEST_PREFIX = 3
_LISTING = frozenset("、和及与")
_RATES = ("率",)
_EVERY = ("全部", "所有", "全体", "整个", "已知", "上述", "总")
_TOTALS = ("总数", "总量", "总额", "总值", "总人数", "总面积", "总产值")


class Whole(NamedTuple):
    """The number of the claim that is the whole, and the rule."""

    number: int
    rule: str


@cache
def _cues() -> re.Pattern[str]:
    """The words one of which a sentence must hold for parts to be announced (其中, 包括) or singled out (仅浙江一省|就有)."""
    return re.compile("|".join(map(re.escape, sorted({*cue_words("whole"), *_ALREADY}))))


_NO_WHOLE = Whole(-1, "")


class Relations:
    """The whole of one figure after the other, in text order."""

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._quantities = quantities
        self._frames: list[Frame] = []
        """The last figures, the latest last; more than a dozen back nothing is a whole."""
        self._subjects: dict[int, str] = {}
        self._part: dict[int, Whole] = {}
        self._governing: tuple[object, Whole, Frame] | None = None
        """The whole whose parts a 其中 announced, with the first of them, and the sentence where that holds."""
        self._extreme = self._rate = False
        """Whether the figure is a maximum, minimum or average, and whether it is a rate with a name, which is of its own base:
        其中9场获胜，命中率|30%."""
        self._looked: Sentence | None = None
        self._cued = False
        """The sentence that was looked through last, and whether it holds any of the words in `_cues`."""
        self._shares: Frame | None = None
        """The last share, which has shares of its own: 占58.4%，其中…."""
        self._changed: tuple[Frame, str] | None = None
        self._changing: object = None
        """The last change that is no part of another, and the sentence where 其中 announced its parts."""

    def whole(self, frame: Frame, subject: str, statistic: str | None) -> Whole | None:
        """The whole of the next figure; `subject` is the text of its subject. A change is neither part nor whole."""
        governed = self._governing is not None and self._governing[0] is frame.sentence
        if governed and frame.first and _begins_anew(frame) and not self._is_the_rest(frame):
            self._governing = None
        if statistic in _CHANGES:
            return self._change(frame, str(statistic))
        self._subjects[frame.number] = subject
        self._extreme = statistic in _EXTREMES
        self._rate = subject.endswith(_RATES)
        if self._looked is not frame.sentence:
            self._looked = sentence = frame.sentence
            self._cued = _cues().search(sentence.text, sentence.start, sentence.end) is not None
        found = self._find(frame)
        self._frames.append(frame)
        del self._frames[:-_MOST_WHOLES]
        if statistic == "share" or (statistic is None and frame.phrase.kind == "percent"):
            self._shares = frame if not self._rate else self._shares
        if found is not None:
            self._part[frame.number] = found
        return found

    def _is_the_rest(self, frame: Frame) -> bool:
        """Whether a figure behind a semicolon is what the first part left of the whole: 其中出口|1825亿元，增长3%；进口|1115亿元."""
        if self._governing is None or frame.clause.begins not in ("；", ";") or not _same_unit(frame, self._governing[2]):
            return False
        whole, part, rest = (
            self._quantities[number].value for number in (self._governing[1].number, self._governing[2].number, frame.number)
        )
        if whole is None or part is None or rest is None or not whole:
            return False
        return abs(Fraction(whole) - Fraction(part) - Fraction(rest)) * 200 <= abs(Fraction(whole))

    def _change(self, frame: Frame, statistic: str) -> Whole | None:
        """比7月底增加1.17万亿元，其中股票基金增长6268亿元: a part of a change is one of the same sort."""
        last, whole = self._changed, None
        if last is not None and last[0].sentence is frame.sentence and last[1] == statistic and frame.phrase.kind in _COUNTED:
            announced = _whole_cue(frame) is not None or self._changing is frame.sentence
            if announced and self._fits(frame, last[0]):
                self._changing, whole = frame.sentence, Whole(last[0].number, "其中")
        if whole is None:
            self._changed, self._changing = (frame, statistic), None
        return whole

    def _find(self, frame: Frame) -> Whole | None:
        if frame.clause.depth:
            return self._in_parenthesis(frame)
        inside = self._inside(frame)
        if inside is not None:
            return inside
        announced = self._announced(frame) if self._cued else None
        if announced is not None:
            return announced
        if frame.phrase.kind in _PARTS:
            base, place = _share_base(frame)
            if base:
                return self._base(frame, base)
            found = (self._of_the_place(frame, place) or self._reckoned(frame)) if place else None
            return found or self._governed(frame) or self._share(frame)
        return self._alone(frame) or self._governed(frame) or self._share(frame) or self._further(frame)

    def _inside(self, frame: Frame) -> Whole | None:
        """请假5人中有3人; 包括固定资产41.2亿元、存货22.7亿元: a further member behind the first."""
        if frame.first or not self._frames or self._frames[-1].clause is not frame.clause:
            return None
        if frame.phrase.kind in _PARTS and self._rate:
            return None
        before = self._frames[-1]
        gap = frame.clause.words[before.at + 1 : frame.at]
        if _ends_in(gap) and self._fits(frame, before):
            return Whole(before.number, "中")
        if _has(gap) and _same_unit(frame, before) and not before.before.startswith("每") and self._fits(frame, before):
            return Whole(before.number, "有")
        whole = self._part.get(before.number)
        return whole if whole is not None and whole.rule in _INCLUDING and _is_beside(gap) else None

    def _in_parenthesis(self, frame: Frame) -> Whole | None:
        """36400平方米（含机房层181平方米）: the figure before the parenthesis; 2厘米（0.79英寸） is the same in another unit."""
        if not frame.left and frame.first and self._frames and frame.phrase.kind in _PARTS:
            return self._further_place(frame)
        if not frame.left and frame.first and frame.clause.begins in "，,、；;":
            return self._further_inside(frame)
        if (not frame.left and frame.first) or self._extreme or any(word.text in _EXCLUDING for word in frame.left):
            return None
        announced = any(word.text in cue_words("whole") for word in frame.left)
        if not announced and (any(map(_is_otherwise, frame.left)) or (self._rate and frame.phrase.kind in _PARTS)):
            return None
        shared = not announced and frame.phrase.kind in _PARTS and bool(frame.left) and frame.left[0].text in _MAKES_UP
        for before in reversed(self._frames):
            if before.sentence is not frame.sentence:
                return None
            if before.clause.depth < frame.clause.depth:
                if shared:
                    return self._share_beside(frame, before)
                beside = announced or all(clause.depth for clause in frame.sentence.clauses[before.index + 1 : frame.index])
                if self._subjects.get(before.number, "").endswith(_RATES):
                    return None
                return Whole(before.number, "parenthesis") if beside and self._fits(frame, before, all_of_it=True) else None
        return None

    def _further_inside(self, frame: Frame) -> Whole | None:
        """24个（其中23个带宽36MHz，|1个带宽54MHz）: a further part that begins a clause of the parenthesis."""
        for before in reversed(self._frames):
            if before.sentence is not frame.sentence or before.clause.depth != frame.clause.depth:
                return None
            if _same_unit(frame, before):
                whole = self._part.get(before.number)
                return whole if whole is not None and whole.rule == "parenthesis" else None
        return None

    def _further_place(self, frame: Frame) -> Whole | None:
        """福建占36%，其次为四川（|22%）: the share in brackets of a further place."""
        before = next((before for before in reversed(self._frames) if before.phrase.kind != "ordinal"), self._frames[-1])
        words = frame.sentence.clauses[frame.index - 1].words
        whole = self._part.get(before.number)
        if whole is None or whole.rule != "places" or before.sentence is not frame.sentence or not is_place(words[-1]):
            return None
        return whole if frame.index - before.index == 2 or (frame.index - before.index == 1 and frame.clause.depth) else None

    def _share_beside(self, frame: Frame, part: Frame) -> Whole | None:
        """2600万元（占|50%）: of what the figure before the parenthesis is a part, by its words, its base, or as it is reckoned."""
        base, _ = _share_base(frame)
        named = self._base(frame, base) if base else None
        if named is not None and named.number != part.number:
            return named
        whole = self._part.get(part.number)
        if whole is not None:
            return Whole(whole.number, "占")
        earlier = [before for before in self._frames if before.number < part.number]
        return next((Whole(before.number, "占") for before in reversed(earlier) if self._makes_up(frame, part, before)), None)

    def _announced(self, frame: Frame) -> Whole | None:
        """其中确诊病例15202人: the nearest figure before of the same unit."""
        cue = _whole_cue(frame) or self._left_over(frame)
        if cue is None:
            return None
        if cue == "其中" and (self._is_of_one(frame) or (self._rate and frame.phrase.kind == "percent")):
            return None
        if self._extreme and frame.phrase.kind == "measure":
            return None
        if cue == "其中" and (share := self._of_a_share(frame)):
            return share
        if cue in _HOLDING and any(word.text[0] == "每" or word.text in _EXCLUDING for word in frame.left):
            return None
        nearest = self._nearest(frame, cue)
        if cue == "其中" and frame.phrase.kind == "money" and (nearest is None or nearest.sentence is not frame.sentence):
            nearest = self._net(frame) or nearest
        if nearest is None:
            other = self._of_another_unit(frame) if cue == "其中" else None
            if other is not None:
                self._governing = (frame.sentence, other, frame)
            return other
        whole = Whole(nearest.number, cue)
        if cue.startswith(("其中", "当中")) and (frame.before != cue or len(frame.left) == 1):
            self._governing = (frame.sentence, whole, frame)
        return whole

    def _nearest(self, frame: Frame, cue: str) -> Frame | None:
        """The nearest figure before of which one behind a cue can be a part; behind 其中 rather one that bears its name."""
        first = frame.sentence.paragraph - (cue == "其中" and frame.sentence.words[0].text == "其中")
        told = bool(self._frames) and self._frames[-1].sentence is frame.sentence and frame.phrase.kind in _PARTS
        nearest = None
        for before in reversed(self._frames):
            if before.sentence.paragraph < first or before.clause.depth:
                continue
            apart = frame.sentence.start - before.sentence.end > _LONGEST_GAP
            if before.sentence is not frame.sentence and (told or cue in _HOLDING or apart):
                break
            if not self._can_be_whole(frame, before, cue) or (nearest is not None and not self._is_named_alike(frame, before)):
                continue
            if nearest is None or before.sentence is nearest.sentence:
                nearest = before
            if cue != "其中" or frame.sentence is before.sentence or self._is_named_alike(frame, nearest):
                break
        return nearest

    def _can_be_whole(self, frame: Frame, before: Frame, cue: str) -> bool:
        """Whether a figure before is a sum of which another can be told to be a part: no price of persons, no rate, no part itself."""
        if frame.phrase.kind in _PARTS and before.phrase.kind == "money" and _sharer(frame).endswith(_PEOPLE):
            return False
        if frame.phrase.kind in _PARTS and before.phrase.kind == "measure" and self._is_rated(before):
            return False
        rule = self._part.get(before.number, _NO_WHOLE).rule
        if rule == "就有" or _is_compared_with(before) or _is_criterion(before):
            return False
        if rule in ("其中", "governed") and before.sentence is frame.sentence and cue == "其中":
            return False
        return self._fits(frame, before) or _is_part_of_time(frame, before)

    def _net(self, frame: Frame) -> Frame | None:
        """The amount right before 其中 that is smaller than its part, for others are against it: 净卖出20亿元，其中外资|30亿元."""
        before = self._frames[-1] if self._frames else None
        if before is None or before.sentence is not frame.sentence or before.clause.depth or frame.index - before.index != 1:
            return None
        return before if before.phrase.kind == "money" and _same_unit(frame, before) else None

    def _is_rated(self, whole: Frame) -> bool:
        """Whether a rate stands behind a figure, so that a share tells of the rate: 增至200毫克后，发生率为11.3%，其中|重度占1.2%."""
        return any(one.number > whole.number and one.phrase.kind == "percent" and one.number not in self._part for one in self._frames)

    def _is_named_alike(self, part: Frame, whole: Frame) -> bool:
        """Whether what is a part bears the name of the whole at its end: 对美出口 of 出口."""
        one, other = self._subjects.get(part.number, ""), self._subjects.get(whole.number, "")
        return len(other) > 1 and one.endswith(other)

    def _is_of_one(self, frame: Frame) -> bool:
        """Whether a figure tells of one out of those counted: 8列列车停运，其中|一列载有上千人."""
        at = next((at for at, word in enumerate(frame.left) if word.text == "其中"), -1)
        if not frame.first or at < 0 or at + 2 >= len(frame.left) or frame.left[at + 1].text[0] != "一":
            return False
        one = frame.left[at + 1].text[1:] or frame.left[at + 2].text
        return any(before.sentence is frame.sentence and before.counted_in == one != frame.counted_in for before in self._frames)

    def _of_a_share(self, frame: Frame) -> Whole | None:
        """前五大客户占58.4%，其中一家就占|两成多: a share of the share in the clause before."""
        share = self._shares
        if frame.phrase.kind != "percent" or share is None or not self._frames or self._frames[-1] is not share:
            return None
        if share.sentence is not frame.sentence or share.clause is frame.clause or share.phrase.kind != "percent":
            return None
        units = (frame.phrase.unit, share.phrase.unit)
        small, large = _least(self._quantities[frame.number]), _most(self._quantities[share.number])
        tenths = [_HUNDREDTHS.get(unit.name, 0) for unit in units if unit is not None]
        if small is None or large is None or not all(tenths) or Fraction(small) / tenths[0] > Fraction(large) / tenths[1]:
            return None
        return Whole(share.number, "其中")

    def _counts_people(self, frame: Frame) -> bool:
        """Whether what a figure counts is persons, their cases or their seats."""
        return self._subjects.get(frame.number, "").endswith((*_PEOPLE, "案", "坐席", "座席", "座位"))

    def _of_another_unit(self, frame: Frame) -> Whole | None:
        """货物吞吐量1.2亿吨，其中集装箱|86万标箱: the one figure before in the sentence, whatever its unit."""
        if self._extreme or "/" in frame.counted_in or frame.counted_in in _TIMES:
            return None
        before = [other for other in self._frames if other.sentence is frame.sentence and other.clause is not frame.clause]
        if len(before) != 1 or not {before[0].phrase.kind, frame.phrase.kind} <= _COUNTED or before[0].clause.depth:
            return None
        if before[0].counted_in in _SORTS or (before[0].phrase.kind == "count" and frame.phrase.kind != "count"):
            return None
        one, other = frame.phrase.unit, before[0].phrase.unit
        if frame.counted_in in _HEADS and not self._counts_people(before[0]):
            return None
        return Whole(before[0].number, "其中") if one is not None and other is not None and one.name != other.name else None

    def _left_over(self, frame: Frame) -> str | None:
        """The 其中 behind which stands only what describes the part: 其中船龄超过20年的|有51艘."""
        if frame.first:
            return None
        parts = self._part
        for at in range(frame.at - 1, max(-1, frame.at - _LONGEST_PART), -1):
            word = frame.clause.words[at]
            if word.tag == FIGURE and word.item in parts:
                return None
            if word.text == "其中":
                return "其中" if frame.phrase.kind in _COUNTED else None
        return None

    def _governed(self, frame: Frame) -> Whole | None:
        """A further member behind 其中, or after N名患者中."""
        if (
            self._governing is not None
            and self._governing[0] is frame.sentence
            and frame.first
            and _is_told_anew(frame, self._governing[2])
        ):
            self._governing = None
        if self._governing is not None and self._governing[0] is frame.sentence and self._goes_on(frame) and not _is_measure(frame):
            whole = self._governing[1]
            wholes = [before for before in self._frames if before.number == whole.number]
            beside = not frame.first and frame.clause.words[frame.clause.figures[frame.order - 1] + 1].text == "、"
            if wholes and (self._fits(frame, wholes[0], whatever_its_size=beside) or self._is_like_the_last(frame, whole)):
                return Whole(whole.number, "governed")
        return self._within(frame)

    def _is_like_the_last(self, frame: Frame, whole: Whole) -> bool:
        """Whether a figure in the next clause has the unit of the last part, and no verb: 510名议员，其中上院90席，下院|420席."""
        last = self._frames[-1]
        beside = frame.index - last.index == 1 and self._part.get(last.number, _NO_WHOLE).number == whole.number
        return (
            beside
            and frame.first
            and _same_unit(frame, last)
            and all(word.tag[:1] in "njbr" or word.text in ("有", "为") for word in frame.left)
        )

    def _goes_on(self, frame: Frame) -> bool:
        """Whether a percentage still is one of the parts: nothing else was counted since the last, and it has no base of its own."""
        if frame.phrase.kind not in _PARTS or not self._frames:
            return True
        if self._rate or frame.before == "的":
            return False
        last = self._frames[-1]
        return last.clause is frame.clause or last.number in self._part or last.number == self._governing[1].number  # type: ignore[index]

    def _within(self, frame: Frame) -> Whole | None:
        """4000多名患者中，90岁以上的老人有30多位."""
        if any(word.text[0] == "每" for word in frame.clause.words[max(0, frame.at - _LONGEST_PART) : frame.at]):
            return None  # 12个县中，每个县建1个
        if self._rate or not self._frames:
            return None
        pointed = (self._pointed_at(frame) or self._of_those(frame)) if frame.first else None
        if pointed is not None or self._frames[-1].sentence is not frame.sentence:
            return pointed
        noun = _among(frame)
        for before in reversed(self._frames):
            if before.sentence is not frame.sentence:
                return None
            words = before.clause.words
            if words[-1].text in _IN and before.index < frame.index and before.clause.figures[-1] == before.at:
                apart = 2 + (before.phrase.kind == "count") * _LONGEST_PART
                if len(words) - 1 - before.at <= apart:
                    return Whole(before.number, "中") if self._fits(frame, before) else None
            if noun and self._subjects.get(before.number, "").endswith(noun) and self._fits(frame, before):
                return Whole(before.number, "中")
        return None

    def _pointed_at(self, frame: Frame) -> Whole | None:
        """在这些申请中，有1.1万份获批: the nearest figure of the paragraph that counts what 这些 points at."""
        noun = _those(frame)
        if not noun:
            return None
        for before in reversed(self._frames):
            if before.sentence.paragraph < frame.sentence.paragraph - 1:
                return None
            counted = self._subjects.get(before.number, "").endswith(noun) or any(
                word.text == noun for word in before.right[:_LONGEST_PART]
            )
            if counted and before.clause is not frame.clause:
                counts = before.phrase.kind == frame.phrase.kind == "count"
                fits = self._fits(frame, before) or (counts and _not_above(self._quantities[frame.number], self._quantities[before.number]))
                return Whole(before.number, "中") if fits else None
        return None

    def _of_those(self, frame: Frame) -> Whole | None:
        """致19人死亡。死者包括3名保安: the nearest figure of those to whom that happened."""
        if frame.phrase.kind != "count" or not frame.left or frame.counted_in not in _PERSONS:
            return None
        at = next((at for at, word in enumerate(frame.left[:_NEAR]) if word.text in _THEY), -1)
        if at < 0 or at + 1 >= len(frame.left) or frame.left[at + 1].text not in _AMONG_THEM:
            return None
        happened = _THEY[frame.left[at].text]
        for before in reversed(self._frames):
            if frame.sentence.start - before.sentence.end > _LONGEST_GAP:
                return None
            told = self._subjects.get(before.number, "") + before.before + before.behind
            if before.clause is not frame.clause and any(sign in told for sign in happened) and self._fits(frame, before):
                return Whole(before.number, "其中")
        return None

    def _alone(self, frame: Frame) -> Whole | None:
        """仅浙江一省就有126家: one that makes up so much of what was counted before; 得到19分，有|10分来自罚球."""
        if frame.before in _HAVING and frame.first and len(frame.left) == 1 and frame.right and self._frames:
            before = self._frames[-1]
            beside = before.sentence is frame.sentence and frame.index - before.index == 1
            if beside and _same_unit(frame, before) and frame.phrase.kind == "count" and self._fits(frame, before):
                return Whole(before.number, "有")
        if not self._cued:
            return None
        words = frame.clause.words[max(0, frame.at - _LONGEST_PART) : frame.at]
        if not any(word.text in _ALREADY for word in words[-_NEAR:]) or not any(_singles_out(word) for word in words):
            return None
        for before in reversed(self._frames):
            if before.sentence is not frame.sentence and frame.index:
                return None
            if self._fits(frame, before) and before.phrase.kind in _COUNTED and before.number not in self._alike(frame):
                return Whole(before.number, "就有")
        return None

    def _alike(self, frame: Frame) -> frozenset[int]:
        """The figures of the own clause of a figure, of which it is no part."""
        return frozenset(before.number for before in self._frames if before.clause is frame.clause)

    def _share(self, frame: Frame) -> Whole | None:
        """研发人员占28.5% behind 员工8630人; 占36% behind a part and what it is a part of; 已有95%治愈 behind 确诊8196例."""
        percent = frame.phrase.kind in _PARTS
        if percent and frame.first and self._frames and self._frames[-1].phrase.kind == "count" and _is_some(frame, self._frames[-1]):
            return Whole(self._frames[-1].number, "已有")
        placed = self._of_places(frame) if percent else None
        if placed is not None:
            return placed
        noun = _sharing(frame)
        if noun is None or (not percent and frame.before not in _TAKES):
            return None
        counted = [b for b in self._frames if b.sentence is frame.sentence and b.phrase.kind in _COUNTED and not b.clause.depth]
        if not counted:
            return None
        last = counted[-1]
        whole = self._part.get(last.number)
        if whole is not None:
            return Whole(whole.number, "占")
        if noun:
            alike = self._is_share_of(frame, last, noun)
            return Whole(last.number, "占") if alike and last.index < frame.index else None
        return next((Whole(before.number, "占") for before in reversed(counted[:-1]) if self._makes_up(frame, last, before)), None)

    def _of_places(self, frame: Frame) -> Whole | None:
        """全国有茶园4900万亩，云南占16%，|贵州占14%: the share of a place in what was counted right before, of all places."""
        if not frame.first or frame.before not in _TAKES or not self._frames:
            return None
        subject = frame.left[: len(frame.left) - 1]
        while subject and subject[-1].tag == "d":
            subject = subject[:-1]
        if not subject or not is_place(subject[-1]) or len(subject) > _NEAR:
            return None
        before = self._frames[-1]
        if before.sentence is not frame.sentence or before.clause.depth:
            return None
        if self._part.get(before.number, _NO_WHOLE).rule == "places":
            return self._part[before.number]
        counted = before.phrase.kind in _COUNTED and frame.index - before.index == 1 and self._fits(frame, before)
        return (
            Whole(before.number, "places")
            if counted and any(word.text.startswith(_OF_ALL) for word in before.clause.words[:_LONGEST_CLAUSE])
            else None
        )

    def _is_share_of(self, frame: Frame, whole: Frame, noun: str) -> bool:
        """Whether what has a share is of the sort that was counted: 研发人员 of 员工 in 人, 四级手术 of 手术."""
        persons = whole.phrase.unit is not None and whole.phrase.unit.surface in _PERSONS and noun.endswith(_PEOPLE)
        subject = self._subjects.get(whole.number, "")
        aged = self._frames[-1].phrase.kind == "age" and whole.phrase.kind != "count"
        kind = subject.rstrip(_SIZES)
        if whole.phrase.kind == "count" and len(kind) > 1 and len(noun) > 1 and noun[-1] == kind[-1] and noun != subject:
            return True  # 公办园 of 幼儿园, 境外企业 of 参展企业
        return (noun == "的" and not aged) or persons or (len(kind) > 1 and noun != subject and noun.endswith(kind[-2:]))

    def _makes_up(self, share: Frame, part: Frame, whole: Frame) -> bool:
        """Whether a share is that of the one figure in the other."""
        small, large, said = (self._quantities[frame.number].value for frame in (part, whole, share))
        if small is None or large is None or said is None or not self._fits(part, whole) or not large or share.phrase.unit is None:
            return False
        hundred = _HUNDREDTHS.get(share.phrase.unit.name)
        return hundred is not None and abs(Fraction(small) / Fraction(large) - Fraction(said) / hundred) * 50 <= 1

    def _base(self, frame: Frame, base: str) -> Whole | None:
        """占病例总数的65%: the claim that states the base; what is before 占 in the clause before has the share and is no base."""
        itself = frame.first and frame.left[0].text in _MAKES_UP and bool(self._frames) and self._frames[-1].sentence is frame.sentence
        for before in reversed(self._frames):
            subject = self._subjects.get(before.number, "")
            if before.phrase.kind in _COUNTED and subject and _is_called(base, subject):
                whole = self._part.get(before.number)
                last = before is self._frames[-1]
                if itself and last and whole is None:
                    continue
                own = last and (itself or subject not in (base, base + "数"))
                return Whole(whole.number if own and whole else before.number, "占")
        return None

    def _of_the_place(self, frame: Frame, place: str) -> Whole | None:
        """全国查出隐患91万处，三省的隐患占全国的|三分之一: the figure of that place and of the same name."""
        noun = _sharer(frame)
        if not noun:
            return None
        for before in reversed(self._frames):
            if before.sentence is not frame.sentence:
                return None
            alike = before.phrase.kind in _COUNTED and self._subjects.get(before.number, "").endswith(noun[-2:])
            if alike and before.number not in self._part and _names(before, place):
                return Whole(before.number, "占")
        return None

    def _reckoned(self, frame: Frame) -> Whole | None:
        """全市成交142.6万平方米，高新区31.5万平方米，占全市的|22.1%: the figure of which the one before is that share."""
        if not self._frames or self._frames[-1].sentence is not frame.sentence:
            return None
        part = self._frames[-1]
        return next((Whole(before.number, "占") for before in reversed(self._frames[:-1]) if self._makes_up(frame, part, before)), None)

    def _further(self, frame: Frame) -> Whole | None:
        """34个气象站中有27个超过40℃，|11个突破极值: a further part that begins the next clause."""
        if frame.left or not frame.first or not self._frames:
            return None
        before = self._frames[-1] if self._frames[-1].phrase.kind == "count" else self._frames[-2] if len(self._frames) > 1 else None
        if before is None or before.sentence is not frame.sentence or frame.index - before.index != 1 or not _same_unit(frame, before):
            return None
        whole = self._part.get(before.number)
        return whole if whole is not None and whole.rule in ("中", "有") and frame.phrase.kind == "count" else None

    def _fits(self, part: Frame, whole: Frame, *, whatever_its_size: bool = False, all_of_it: bool = False) -> bool:
        """Whether units and values let one be a part of the other; a member beside another part is one `whatever_its_size`."""
        if self._quantities[whole.number].per is not None:
            return False  # a rate has no parts
        if part.phrase.kind in _PARTS:
            return whole.phrase.kind in _COUNTED and _holds(whole)
        if part.phrase.unit is None and _shares_unit(part, whole):
            return self._within_size(part, whole, all_of_it)
        if part.phrase.kind == "duration" == whole.phrase.kind:
            return _same_unit(part, whole) and self._within_size(part, whole, all_of_it)
        if part.phrase.kind != whole.phrase.kind or part.phrase.kind not in _COUNTED:
            return False
        if part.phrase.unit is None or whole.phrase.unit is None:
            one = part.phrase.unit
            bare = one is not None and one.surface in _PERSONS and self._subjects.get(whole.number, "").endswith(_PEOPLE)
            return part.phrase.unit is whole.phrase.unit or bare
        return self._units_fit(part, whole, part.phrase.unit, whole.phrase.unit, whatever_its_size, all_of_it)

    def _units_fit(self, part: Frame, whole: Frame, one: Unit, other: Unit, whatever_its_size: bool, all_of_it: bool) -> bool:
        """Whether one unit counts a part of what another counts: 位 of 人, 席 of 个 in 240个席位, 亩 of 公顷."""
        if "/" in one.name:
            return False
        persons = one.surface in _PERSONS and other.surface in _PERSONS and part.phrase.kind == "count"
        either = persons and one.name != other.name and "个" in (one.surface, other.surface)
        if either and not self._counts_people(part if one.surface == "个" else whole):
            return False
        if other.surface == "个" and _counts_of(one.surface, self._subjects.get(whole.number) or _noun_behind(whole)):
            return self._within_size(part, whole, all_of_it)
        if one.name != other.name and not persons and not (one.dimension == other.dimension and part.phrase.kind != "count"):
            return False
        return whatever_its_size or (one.name != other.name and not persons) or self._within_size(part, whole, all_of_it)

    def _within_size(self, part: Frame, whole: Frame, all_of_it: bool) -> bool:
        """Whether a figure is less than another, or as much where it may be `all_of_it`: 18人失踪（青山县18人）."""
        one, other = self._quantities[part.number], self._quantities[whole.number]
        same = one.value is not None and one.value == other.value and one.unit == other.unit
        return all_of_it if same else _not_above(one, other)


def _begins_anew(frame: Frame) -> bool:
    """Whether the first figure of a clause belongs to no whole told before: behind a semicolon, or 另有."""
    if frame.clause.begins in ("；", ";") and frame.sentence.words[0].text != "其中":
        return True
    return bool(frame.left) and frame.left[0].text in _BESIDES


def _holds(whole: Frame) -> bool:
    """Whether there can be a share of what a figure measures: of a mass, no share of a dose, a temperature or a rate."""
    unit = whole.phrase.unit
    if unit is None:
        return True
    return "/" not in unit.name and (whole.phrase.kind != "measure" or (unit.dimension in _HELD and unit.name not in _DOSES))


def _is_told_anew(frame: Frame, part: Frame) -> bool:
    """Whether a clause behind the parts that 其中 announced tells of something else: of another time, of what is to come, or of
    what a body does about it: 其中|3人重伤，消防部门出动8人."""
    if any(word.tag == TIME for word in frame.left) and not any(word.tag == TIME for word in part.left):
        return True
    modality = cue_words("modality")
    if any(modality.get(word.text) in _TO_COME for word in frame.left):
        return not any(modality.get(word.text) in _TO_COME for word in part.left)
    does = next((at for at, word in enumerate(frame.left) if word.tag == "v"), 0)
    if not does or (_same_unit(frame, part) and frame.left[does].text not in _SENDS):
        return False
    verb = frame.left[does].text
    known = verb in cue_words("link") or verb in cue_words("event") or any(word.text == verb for word in part.left)
    return not known and any(word.tag == "nt" or is_office(word.text) for word in frame.left[:does])


def _is_called(base: str, subject: str) -> bool:
    """Whether a base is what was counted: 病例 of 麻疹病例; 长江特有鱼类 is not all of 鱼类."""
    if subject.endswith(base) or _is_of(subject, base):
        return True
    return base.endswith(subject) and len(base) - len(subject) <= _LONGEST_PREFIX


def _is_of(subject: str, base: str) -> bool:
    """Whether a base and a subject are told apart from others by the same word: 乙类发病 of 乙类传染病."""
    return subject[:2] == base[:2] and len(base) > 2 and base[1] in _CLASSES


def _among(frame: Frame) -> str:
    """The noun that 中 makes a whole at the beginning of a clause: 患者|中男性占61%."""
    for clause in frame.sentence.clauses[max(0, frame.index - _NEAR + 1) : frame.index + 1][::-1]:
        words = clause.words
        if len(words) > 1 and words[1].text in _IN and words[0].tag[:1] == "n":
            return words[0].text
    return ""


def _those(frame: Frame) -> str:
    """The noun that 这些…中 points at, in the clause of a figure or the one before: 在这些|申请|中."""
    for clause in frame.sentence.clauses[max(0, frame.index - 1) : frame.index + 1][::-1]:
        words = clause.words[: _LONGEST_PART if clause is not frame.clause else min(frame.at, _LONGEST_PART)]
        at = 1 if words and words[0].text in ("在", "而") else 0
        if at < len(words) and words[at].text in _THOSE:
            inside = next((place for place in range(at + 2, len(words)) if words[place].text in _IN), None)
            named = inside is not None and (is_nominal(words[inside - 1]) or words[inside - 1].tag == "vn")
            return words[inside - 1].text if inside is not None and named else ""
    return ""


def _singles_out(word: Word) -> bool:
    """仅, 光, 一项: what takes one out of many."""
    return word.text in _ONLY or (word.text[0] == "一" and len(word.text) == 2 and word.text[1] in _ONES)


def _is_some(frame: Frame, before: Frame) -> bool:
    """Whether a percentage in the next clause has nothing before it but 已有: 确诊8196例，|已有95%治愈出院."""
    if before.sentence is not frame.sentence or frame.index - before.index != 1 or not frame.left or not frame.right:
        return False
    return frame.left[0].text in _SOME and len(frame.left) < _NEAR and all(word.tag[:1] in "vd" for word in frame.left)


def _sharing(frame: Frame) -> str | None:
    """The noun that has a share whose base is not told (研发人员|占28.5%), empty for that of the clause before; None for no share."""
    words = frame.left
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in _MAKES_UP), None)
    if at is None or len(words) - at > _NEAR or any(is_nominal(word) or word.text in _ALTERS for word in words[at + 1 :]):
        return None
    if words[at].text in _HAS and (not at or words[at - 1].text != "的"):
        return None
    for place in range(at - 1, max(-1, at - _LONGEST_PART), -1):
        word = words[place]
        if is_nominal(word) or word.text == "的":
            told = place and word.text != "的" and words[place - 1].tag[:1] in _ATTRIBUTES and words[place - 1].end == word.start
            return words[place - 1].text + word.text if told else word.text
    return ""


def _not_above(part: Quantity, whole: Quantity) -> bool:
    small, large = _least(part), _most(whole)
    if small is None or large is None:
        return True
    return Fraction(small) <= Fraction(large)


def _least(quantity: Quantity) -> Decimal | Fraction | None:
    return quantity.low if quantity.low is not None else quantity.value


def _most(quantity: Quantity) -> Decimal | Fraction | None:
    return quantity.high if quantity.high is not None or quantity.low is not None else quantity.value


def _whole_cue(frame: Frame) -> str | None:
    """The word that announces parts: before the figure, or alone in the clause before (其中，…)."""
    table = cue_words("whole")
    for word in frame.left if frame.first else ():
        if word.text in table and (word.text not in _IN or word.start == frame.clause.start):
            return word.text
    if frame.first and frame.index and frame.clause.begins in "，,：:":
        clause = frame.sentence.clauses[frame.index - 1]
        if len(clause.words) <= 2 and clause.words[-1].text in table:
            return clause.words[-1].text
    for word in frame.left:
        if word.text in table and (word.text not in _IN or word.end == frame.left[-1].end):
            return word.text  # 联系到|当中25人
    return "其中" if frame.first and frame.index > 1 and frame.left and _goes_on_from(frame) else None


def _goes_on_from(frame: Frame) -> bool:
    """Whether 其中 opens a clause with no figure that the figure's clause goes on with: 其中，两区最多，|分别为18例和14例."""
    opening = frame.left[0].text
    if opening not in cue_words("link") and not opening.startswith("分别"):
        return False
    for index in range(frame.index - 1, max(-1, frame.index - _NEAR), -1):
        clause = frame.sentence.clauses[index]
        if clause.figures or clause.depth:
            return False
        if clause.words[0].text in cue_words("whole"):
            return True
    return False


def _share_base(frame: Frame) -> tuple[str, str]:
    """The noun between 占 and its figure, without what only says total; and the place where nothing else stands there (占全国的)."""
    words = frame.left
    for at in range(len(words) - 1, -1, -1):
        if words[at].text in ("占", "占到", "约占"):
            base = words[at + 1 :]
            text = "".join(_base_words(base))
            for total in _TOTALS:
                text = text.removesuffix(total)
            for every in _EVERY:
                text = text.removeprefix(every)
            return text if len(text) > 1 else "", base[0].text if base and is_place(base[0]) else ""
    return "", ""


def _sharer(frame: Frame) -> str:
    """The noun before 占: 三省的|隐患|占."""
    words = frame.left
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in _MAKES_UP), 0)
    return words[at - 1].text if at and is_nominal(words[at - 1]) else ""


def _ends_in(gap: Sequence[Word]) -> bool:
    """Whether what the figure before counts ends in 中: 38个|水质监测断面中有|21个; not in 8人|在6年中走了|5人."""
    for at, word in enumerate(gap[:_LONGEST_PART]):
        if word.text in _IN:
            return True
        if at >= _NEAR - 1 and not (is_nominal(word) or word.tag in ("vn", "a", "b", "uj") or word.text == "的"):
            return False
    return False


def _has(gap: Sequence[Word]) -> bool:
    """Whether only a noun and 有 part two figures: 9家|俱乐部已有|7家; 46人|只有|8人."""
    if not gap or len(gap) > _NEAR + 1 or gap[-1].text not in (_HAVING if len(gap) > 1 else _HAVING_ALONE):
        return False
    return all(word.tag[:1] in "nvadt" and word.text not in _INCLUDING for word in gap[:-1])


def _is_part_of_time(frame: Frame, before: Frame) -> bool:
    """Whether a figure is of the hours told before it in the sentence: 观测时间5400小时，其中国际用户占|10%."""
    beside = before.sentence is frame.sentence and frame.index - before.index == 1
    return beside and frame.phrase.kind == "percent" and before.phrase.kind == "duration"


def _same_unit(frame: Frame, other: Frame) -> bool:
    one, two = frame.phrase.unit, other.phrase.unit
    return one is not None and two is not None and one.name == two.name


def _shares_unit(part: Frame, whole: Frame) -> bool:
    """Whether a figure takes its unit from the end of its list, and the whole has the same: 分别为210亿、402亿和|208亿元."""
    if not whole.counted_in or part is whole or part.clause.figures[-1] == part.at:
        return False
    gap = part.right[:2]
    return bool(gap) and gap[0].text in _LISTING and part.clause.words[part.clause.figures[-1]].text.endswith(whole.counted_in)


def _is_otherwise(word: Word) -> bool:
    """Whether a word in brackets says for when, of which version or for each of what a figure is: 1200米（2008年为|1000米）."""
    return word.tag == TIME or word.text[-1] in "版届季" or word.text[0] in "每各"


def _is_criterion(frame: Frame) -> bool:
    """Whether a figure only says which ones are meant: 超过100米的|竖井."""
    bounded = frame.phrase.core_start > frame.phrase.start or frame.phrase.core_end < frame.phrase.end
    return bounded and frame.phrase.kind == "measure" and frame.behind == "的"


def _is_measure(frame: Frame) -> bool:
    """Whether the figure before is only measured against this one: 低于乙队的|0.6亿, 超2001年的|256万."""
    return len(frame.left) > 1 and frame.left[0].text in _MEASURED and frame.before == "的"


def _is_compared_with(frame: Frame) -> bool:
    """Whether a figure is only what another is compared with: 较去年同期的|394例上升."""
    table = cue_words("basis")
    if _is_measure(frame) and any(word.tag == TIME for word in frame.left):
        return True
    if not frame.right or cue_words("statistic").get(frame.right[0].text) not in _CHANGES:
        return False
    return any(table.get(word.text) == "preposition" for word in frame.left[-_NEAR:])


def _noun_behind(frame: Frame) -> str:
    """The last noun behind a figure, before 中: 240个议会|席位中; empty where there is none."""
    return next((word.text for word in reversed(frame.right[:_NEAR]) if is_nominal(word)), "")


def _counts_of(classifier: str, noun: str) -> bool:
    """Whether a classifier counts what its own noun names: 席 of 席位, 种 of 品种; 家 of 国家 is another word."""
    return noun.endswith((classifier, classifier + "位")) and classifier != "个" and not noun.endswith(_ONLY_SOUNDS)


def _names(frame: Frame, place: str) -> bool:
    """Whether a figure's clause, or one of the clauses before it, names a place."""
    clauses = frame.sentence.clauses[max(0, frame.index - _NEAR) : frame.index + 1]
    return any(word.text == place for clause in clauses for word in clause.words[:_LONGEST_CLAUSE])


def _is_beside(gap: Sequence[Word]) -> bool:
    """Whether only nouns and a mark of lists part two figures: 40枚|金牌、|27枚."""
    marks = sum(word.text in _LISTING for word in gap)
    return marks == 1 and len(gap) <= _NEAR + 1 and not any(word.tag == "v" for word in gap)


def _base_words(words: Sequence[Word]) -> Iterator[str]:
    """The words of a base without places before it and what only joins it to the figure: 占全省|进出口总值|的比重为."""
    for word in words:
        if word.text == "的" or word.text in cue_words("rate") or word.text in cue_words("link"):
            return
        if not is_place(word) and word.tag != TIME and word.text != "同期":
            yield word.text
