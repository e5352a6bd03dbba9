"""Of what a figure is a part or a share: 其中, 含, 包括, a parenthesis behind the whole, N例中…, 占…的."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claims.context.cues import cue_words
from claims.context.frames import Frame
from claims.context.nouns import is_place
from claims.context.part_words import (
    begins_anew,
    ends_in,
    is_base_of,
    is_beside,
    is_compared_with,
    is_criterion,
    is_measure,
    is_otherwise,
    is_part_of_time,
    is_some,
    is_told_anew,
    names_place,
    noun_among,
    noun_pointed_at,
    noun_sharing,
    parts_by_having,
    share_base,
    sharer,
    singles_out,
    whole_cue,
)
from claims.context.passages import Sentence
from claims.context.scopes import openings, word_set
from claims.context.statistic.sizes import at_least, at_most, can_be_shared, counts_of, not_above, noun_behind, same_unit, shares_unit
from claims.context.tagging import FIGURE
from claims.entries import Unit
from claims.models import Quantity

_PARTS = frozenset(["percent", "fraction"])
_COUNTED = frozenset(["count", "measure", "money"])
_CHANGES = frozenset(["increase", "decrease"])
_PERSONS = frozenset("人名位例口员个宗")
_HEADS = frozenset("人名位口")
_PEOPLE = openings("people")
_SIZES = "量额数"
"""With what a subject says how much there is: 用水量, of which 农业用水 has a share."""
_IN = frozenset(["中", "里", "当中", "之中"])
_INCLUDING = frozenset(["含", "包括", "包含"])
_EXCLUDING = word_set("excluding")
_TIMES = frozenset("次度回遍趟番")
_ALREADY = frozenset(["就", "就有", "就达", "便", "便有", "就占"])
_HOLDING = frozenset(["含", "包括", "包含", "内含", "包含有", "内有"])
"""What announces parts of what the same sentence tells."""
_MAKES_UP = frozenset(["占", "占到", "占比", "约占", "只占", "仅占", "只有", "仅有"])
_HAVING = frozenset(["有", "已有", "就有", "仅有", "只有", "约有", "共有"])
_TAKES = frozenset(["占", "占到", "占了", "约占", "只占", "仅占", "占去"])
_HUNDREDTHS = {"%": 100, "成": 10}
_LONGEST_PART = 12
_MOST_WHOLES = 12
_NEAR = 4
_EXTREMES = frozenset(["maximum", "minimum", "average"])
_OF_ALL = openings("of_all")
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
_SORTS = word_set("sorts")
"""Into what is divided, not what: 分为|两部分，其中…."""
_LONGEST_GAP = 60
"""How far a sentence may stand before the one whose parts 其中 announces."""
_LONGEST_CLAUSE = 30
_RATES = ("率",)


class Whole(NamedTuple):
    """The number of the claim that is the whole, and the rule."""

    number: int
    rule: str


@cache
def _cues() -> re.Pattern[str]:
    """The words one of which a sentence must hold for parts to be announced (其中, 包括) or singled out (仅浙江一省|就有)."""
    return re.compile("|".join(map(re.escape, sorted({*cue_words("whole"), *_ALREADY}))))


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
        if governed and frame.first and begins_anew(frame) and not self._is_the_rest(frame):
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
        if self._governing is None or frame.clause.begins not in ("；", ";") or not same_unit(frame, self._governing[2]):
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
            announced = whole_cue(frame) is not None or self._changing is frame.sentence
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
            base, place = share_base(frame)
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
        if ends_in(gap) and self._fits(frame, before):
            return Whole(before.number, "中")
        if parts_by_having(gap) and same_unit(frame, before) and not before.before.startswith("每") and self._fits(frame, before):
            return Whole(before.number, "有")
        whole = self._part.get(before.number)
        return whole if whole is not None and whole.rule in _INCLUDING and is_beside(gap) else None

    def _in_parenthesis(self, frame: Frame) -> Whole | None:
        """36400平方米（含机房层181平方米）: the figure before the parenthesis; 2厘米（0.79英寸） is the same in another unit."""
        if not frame.left and frame.first and self._frames and frame.phrase.kind in _PARTS:
            return self._further_place(frame)
        if not frame.left and frame.first and frame.clause.begins in "，,、；;":
            return self._further_inside(frame)
        if (not frame.left and frame.first) or self._extreme or any(word.text in _EXCLUDING for word in frame.left):
            return None
        announced = any(word.text in cue_words("whole") for word in frame.left)
        if not announced and (any(map(is_otherwise, frame.left)) or (self._rate and frame.phrase.kind in _PARTS)):
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
            if same_unit(frame, before):
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
        base, _ = share_base(frame)
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
        cue = whole_cue(frame) or self._left_over(frame)
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
        if frame.phrase.kind in _PARTS and before.phrase.kind == "money" and sharer(frame).endswith(_PEOPLE):
            return False
        if frame.phrase.kind in _PARTS and before.phrase.kind == "measure" and self._is_rated(before):
            return False
        rule = self._part.get(before.number, _NO_WHOLE).rule
        if rule == "就有" or is_compared_with(before) or is_criterion(before):
            return False
        if rule in ("其中", "governed") and before.sentence is frame.sentence and cue == "其中":
            return False
        return self._fits(frame, before) or is_part_of_time(frame, before)

    def _net(self, frame: Frame) -> Frame | None:
        """The amount right before 其中 that is smaller than its part, for others are against it: 净卖出20亿元，其中外资|30亿元."""
        before = self._frames[-1] if self._frames else None
        if before is None or before.sentence is not frame.sentence or before.clause.depth or frame.index - before.index != 1:
            return None
        return before if before.phrase.kind == "money" and same_unit(frame, before) else None

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
        small, large = at_least(self._quantities[frame.number]), at_most(self._quantities[share.number])
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
        if self._governing is not None and self._governing[0] is frame.sentence and frame.first and is_told_anew(frame, self._governing[2]):
            self._governing = None
        if self._governing is not None and self._governing[0] is frame.sentence and self._goes_on(frame) and not is_measure(frame):
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
            and same_unit(frame, last)
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
        noun = noun_among(frame)
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
        noun = noun_pointed_at(frame)
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
                fits = self._fits(frame, before) or (counts and not_above(self._quantities[frame.number], self._quantities[before.number]))
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
            if beside and same_unit(frame, before) and frame.phrase.kind == "count" and self._fits(frame, before):
                return Whole(before.number, "有")
        if not self._cued:
            return None
        words = frame.clause.words[max(0, frame.at - _LONGEST_PART) : frame.at]
        if not any(word.text in _ALREADY for word in words[-_NEAR:]) or not any(singles_out(word) for word in words):
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
        if percent and frame.first and self._frames and self._frames[-1].phrase.kind == "count" and is_some(frame, self._frames[-1]):
            return Whole(self._frames[-1].number, "已有")
        placed = self._of_places(frame) if percent else None
        if placed is not None:
            return placed
        noun = noun_sharing(frame)
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
            if before.phrase.kind in _COUNTED and subject and is_base_of(base, subject):
                whole = self._part.get(before.number)
                last = before is self._frames[-1]
                if itself and last and whole is None:
                    continue
                own = last and (itself or subject not in (base, base + "数"))
                return Whole(whole.number if own and whole else before.number, "占")
        return None

    def _of_the_place(self, frame: Frame, place: str) -> Whole | None:
        """全国查出隐患91万处，三省的隐患占全国的|三分之一: the figure of that place and of the same name."""
        noun = sharer(frame)
        if not noun:
            return None
        for before in reversed(self._frames):
            if before.sentence is not frame.sentence:
                return None
            alike = before.phrase.kind in _COUNTED and self._subjects.get(before.number, "").endswith(noun[-2:])
            if alike and before.number not in self._part and names_place(before, place):
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
        if before is None or before.sentence is not frame.sentence or frame.index - before.index != 1 or not same_unit(frame, before):
            return None
        whole = self._part.get(before.number)
        return whole if whole is not None and whole.rule in ("中", "有") and frame.phrase.kind == "count" else None

    def _fits(self, part: Frame, whole: Frame, *, whatever_its_size: bool = False, all_of_it: bool = False) -> bool:
        """Whether units and values let one be a part of the other; a member beside another part is one `whatever_its_size`."""
        if self._quantities[whole.number].per is not None:
            return False  # a rate has no parts
        if part.phrase.kind in _PARTS:
            return whole.phrase.kind in _COUNTED and can_be_shared(whole)
        if part.phrase.unit is None and shares_unit(part, whole):
            return self._within_size(part, whole, all_of_it)
        if part.phrase.kind == "duration" == whole.phrase.kind:
            return same_unit(part, whole) and self._within_size(part, whole, all_of_it)
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
        if other.surface == "个" and counts_of(one.surface, self._subjects.get(whole.number) or noun_behind(whole)):
            return self._within_size(part, whole, all_of_it)
        if one.name != other.name and not persons and not (one.dimension == other.dimension and part.phrase.kind != "count"):
            return False
        return whatever_its_size or (one.name != other.name and not persons) or self._within_size(part, whole, all_of_it)

    def _within_size(self, part: Frame, whole: Frame, all_of_it: bool) -> bool:
        """Whether a figure is less than another, or as much where it may be `all_of_it`: 18人失踪（青山县18人）."""
        one, other = self._quantities[part.number], self._quantities[whole.number]
        same = one.value is not None and one.value == other.value and one.unit == other.unit
        return all_of_it if same else not_above(one, other)


_NO_WHOLE = Whole(-1, "")
