"""How a figure is meant by what stands behind it: 3000名志愿者|将参加, 定金100元|须在3日前付清, 5%的|目标."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.modality.intentions import is_outcome, what_will
from claims.context.modality.modal_words import is_cue
from claims.context.scopes import openings, word_set
from claims.context.tagging import Word

_DONE = word_set("done")
_PIVOTS = word_set("pivots")
_NOMINAL = "nrbmqjzxflgha"
_COMES = openings("comes")
"""What weather does by itself."""
_AHEAD = ("未来", "今后", "接下来")
_SET = {"目标": "planned", "预期": "forecast", "预测": "forecast", "预估": "forecast", "预期目标": "planned"}
_MET = frozenset(["已", "已经", "提前", "超额", "完成", "达成", "如期"])
_BARRED = word_set("barred")
_BOUNDED_KINDS = frozenset(["count", "duration", "percent", "measure"])
_INTENDS = frozenset(["想", "打算", "争取", "力争", "计划", "准备", "希望", "希望能"])
_AT = frozenset(["在", "于"])
_FIRM = frozenset(["须", "必须", "应", "应当", "将", "拟", "拟于", "计划"])
"""Right behind a figure they tell of its noun: 定金100元|须在3日前付清."""
_WITHIN = frozenset(["范围", "范围内", "内", "以内"])
_COUNTED = frozenset(["count", "money", "ordinal"])
_NATURE = openings("nature")
"""What has no plans."""
_LOOK_AHEAD = 8
_OPENING = 4


def behind_attribute(left: Sequence[Word]) -> Sequence[Word]:
    """The words before a figure without what 的 joins to its noun: 扣除非经常性损益后的|净利润."""
    at = next((at for at in range(len(left) - 1, -1, -1) if left[at].text == "的"), -1)
    return left[at + 1 :]


def is_natures(frame: Frame) -> bool:
    """Whether nature will do it, which has no plans: 台风将以每小时20公里的速度移动, 这颗小行星…，将飞过."""
    words = frame.left
    at = next((at for at, word in enumerate(words[:_LOOK_AHEAD]) if word.text == "将"), -1)
    if at < 0 or (at == 0 and not frame.first):
        return False
    if at:
        return next((word.text.endswith(_NATURE) for word in words[at - 1 :: -1] if word.tag[:1] == "n"), False)
    told = frame.sentence.clauses[frame.index - 1].words[:3] if frame.index else words[:0]
    return any(word.text.endswith(_NATURE) for word in told[:2]) and told[-1].tag in ("n", "v", "ns", "figure", "d")


def is_served(frame: Frame) -> bool:
    """Whether 将为 serves those counted: 将为|120名新生提供宿舍, not 将为5亿元."""
    at = next((at for at, word in enumerate(frame.left) if word.text == "将"), len(frame.left))
    if at + 1 >= len(frame.left) or frame.left[at + 1].text != "为":
        return False
    return any(word.tag == "v" and word.text not in cue_words("link") for word in frame.right[:_LOOK_AHEAD])


def within_time(frame: Frame) -> Named | None:
    """将在36小时内影响: the verb of 将 stands behind the length of time."""
    left = frame.left
    if frame.phrase.kind != "duration" or len(left) < 2:
        return None
    at = len(left) - 1
    while at > 0 and (left[at].text in _AT or left[at].text in _AHEAD):
        at -= 1
    if at == len(left) - 1 or (left[at].text != "将" and left[at].text not in _INTENDS):
        return None
    if left[at].text != "将":
        return Named("planned", left[at].text)
    verb = next((word.text for word in frame.right[:_OPENING] if word.tag[:1] == "v"), "")
    return Named("forecast" if verb.startswith(_COMES) or is_outcome(verb) else "planned", "将")


def _asked_of(frame: Frame) -> Named | None:
    """What is asked for in the case that a limit names: 延误31分钟以上|须罚款, 载客超过7人|应取得许可."""
    core = frame.phrase.core_start > frame.phrase.start or frame.phrase.core_end < frame.phrase.end
    if frame.behind in _BARRED and frame.left and frame.left[-1].tag[:1] == "v":
        return Named("required", frame.behind)  # 迟到|15分钟不得入场
    if not core or frame.phrase.kind not in _BOUNDED_KINDS:
        return None
    table = cue_words("modality")
    for word in frame.right[:_LOOK_AHEAD]:
        if (table.get(word.text) == "required" and word.text != "需要") or word.text in _BARRED:
            return Named("required", word.text)
        if word.tag[:1] not in _NOMINAL and word.text not in ("的", "、", "者") and word.tag != "vn":
            return None
    return None


def told_behind(frame: Frame) -> Named | None:
    """The cue behind what a figure counts, which is the subject of its verb: 3000名志愿者将参加."""
    asked = _asked_of(frame) or _of_what_is_set(frame)
    if asked is not None:
        return asked
    within = (bool(frame.right) and frame.right[0].text in _WITHIN) or frame.clause.words[frame.at].text.endswith("内")
    if not (within or frame.phrase.kind in _COUNTED) or not _is_subject(frame.left):
        return None
    table = cue_words("modality")
    for at, word in enumerate(frame.right[:_LOOK_AHEAD]):
        value = table.get(word.text) if word.text != "需要" else None
        if word.text == "将":
            value = what_will(frame.right[at + 1 :], modified=False)
        elif value is not None and at + 1 < len(frame.right) and not is_cue(word, frame.right[at - 1] if at else None, frame.right[at + 1]):
            value = None
        if value is not None:
            firm = at or (word.text in _FIRM and bool(frame.left) and frame.left[-1].tag[:1] == "n")
            return Named(value, word.text) if value != "hypothetical" and firm else None
        if word.tag[:1] not in _NOMINAL and word.text not in ("的", "安置", "、") and word.tag != "vn":
            return None
    return _in_next_clause(frame)


def _in_next_clause(frame: Frame) -> Named | None:
    """The cue that begins the next clause, of which all that the figure counts is the subject: 300名学员，|将按成绩分班."""
    clauses = frame.sentence.clauses
    if frame.index + 1 >= len(clauses) or frame.clause.ends not in "，," or frame.order + 1 < len(frame.clause.figures):
        return None
    words = clauses[frame.index + 1].words
    if words[0].text not in _FIRM or len(words) < 2 or not frame.right:
        return None
    value = what_will(words[1:], modified=False) if words[0].text == "将" else cue_words("modality").get(words[0].text)
    return Named(value, words[0].text) if value is not None else None


def _of_what_is_set(frame: Frame) -> Named | None:
    """What a goal or an expectation behind 的 is, where nothing says that it was met: 八成的|目标, 5%的|预期."""
    right = frame.right
    if len(right) < 2 or right[0].text != "的":
        return None
    value = next((_SET[word.text] for word in right[1:3] if word.text in _SET), None)
    if value is None or any(word.text in _MET for word in frame.left) or any(word.text == "了" for word in frame.left):
        return None
    return Named(value, "的" + right[1].text)


def _is_subject(left: Sequence[Word]) -> bool:
    """Whether no verb before a figure takes it for its object; 新建的 before it is none."""
    if left and (left[-1].text == "的" or (left[-1].text in _PIVOTS and not any(word.text in _DONE for word in left))):
        return True
    return not any(word.tag == "v" or word.tag == "p" for word in behind_attribute(left))
