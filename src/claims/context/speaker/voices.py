"""Whom a cue of speech names: the subject of its verb, its source; a pronoun, or no subject at all, means one named before."""

from __future__ import annotations

import re

from claims.context.fields import Found
from claims.context.naming.headings import caption, heading
from claims.context.naming.sources import cited_paper, named_source, paper, source
from claims.context.naming.subjects import head, subject
from claims.context.naming.vocabulary import is_office, is_pronoun
from claims.context.persons import is_name
from claims.context.speaker.speech import BOUNDARY, LONGEST_CLAUSE, LONGEST_REACH, MOST_ASKED, MOST_CLAUSES, Cue, Speech
from claims.context.tagging import in_dictionary

_LONGEST_MEMORY = 500
_FILING_WORDS = ("公告", "财报", "年报", "季报", "业绩", "盈利", "快报", "报告", "研报", "招股书")
_RESULTS = re.compile("营收|净利|营业收入|盈余|毛利")
"""What only a firm's books tell of: 公布4月合并营收降至5亿元."""
_IN_TURN = frozenset("则也亦却更")
_ALSO = frozenset(["并", "也", "还", "同时", "并且"])
_NOUNS = ("报告", "分析", "通报", "通知", "预警", "提示", "评论", "投诉", "举报", "反馈", "建议", "警告", "说明", "承诺")
# 普查队收到8宗山石崩落|报告，: what is counted is no verb.
_COUNTED = re.compile(r"\d(?![\d日号月年时点:：—-])")
# 75家上市公司(披露一季报): what many do is told by the one who counts them.
_MANY = re.compile(r"\d[多余]?[家只个款批项座支]")
# 当天发布的年报(显示)
_UNSIGNED = re.compile(
    r"(?:当天|同日|同时|同期|最新|此前|随后|日前|昨晚|昨日)?(?:同时)?(?:发布|公布|披露|刊发)的(?:[一二三]?季报|年报|半年报|中报|财报|公告|报告|招股书|业绩快报)"
)
# 数据(显示), 统计结果还(显示): those of the one named before.
_SAME_DATA = re.compile(
    r"(?:该|上述|上述的|最新|具体|统计|相关|有关|这些|这份|这一|这项|其|初步|详细|官方|公开)*(?:统计)?(?:数据|调查|结果|数字|民调|榜单|监测|报告|普查|资料)(?:结果|数据)?(?:同时|进一步|还|也|并|亦)*"
)
# 报道(称): of the medium named before.
_SAME_REPORT = re.compile(r"(?:该|上述|这篇|这则|相关|新闻)?(?:报道|报导|文章)(?:同时|进一步|还|也|并|亦)*")
_REPORTS = ("报道", "报导", "消息", "撰文", "刊文", "报道称", "报道说", "报导称", "报导说")
# 联发科今天举行法人说明会，公布：
_HOST = re.compile(
    r"(?P<who>[^，,。；：“”\d在于年月日]{2,12}?)(?:今天|今日|昨天|昨日|\d{1,2}日|上午|下午|晚间|当天|日前|近日){0,3}(?:举行|举办|召开)[^，,。；]{2,14}会[，,]"
)


class Voices:
    """The speakers of a passage's cues, each looked for when it is first asked for."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.text, self.quotations, self.sentences = speech.text, speech.quotations, speech.passage.sentences
        self._known: dict[int, Found | None] = {}
        self._names: dict[int, Found | None] = {}
        self._heads: dict[tuple[int, bool], tuple[int, int] | None] = {}

    def speaker(self, number: int) -> Found | None:
        """Whom a cue names; a pronoun, or no subject at all, means the one named before."""
        if number not in self._known:
            self._known[number] = self._find(number)
        return self._known[number]

    def _find(self, number: int) -> Found | None:
        found = self.named(number)
        if found is None and self.speech.cues[number].role == "show":
            return self._in_own_report(number)
        if found is None or not is_pronoun(self.text[found.start : found.end]):
            return found
        return self._meant(number, found)

    def _in_own_report(self, number: int) -> Found | None:
        """Whose report shows it that is told of without its issuer: 控股在公告中说，…。|当天发布的年报显示, 数据显示."""
        start = self.speech.cues[number].start
        begin = self.speech.clause_start(start)
        if _UNSIGNED.fullmatch(self.text, begin, start):
            return self._goes_on_about(number, self.speech.sentences[number])
        return (
            self._goes_on_about(number, self.speech.sentences[number], data=True) if _SAME_DATA.fullmatch(self.text, begin, start) else None
        )

    def _meant(self, number: int, pronoun: Found) -> Found | None:
        """Whom 他, or a verb without subject, means: the subject of the clauses before it, else the one who spoke last."""
        at = self.speech.sentence_of(pronoun.start)
        begin = self.speech.clause_start(pronoun.start)
        if _SAME_REPORT.fullmatch(self.text, begin, pronoun.start) and (medium := self._medium(number)):
            return medium
        if document := paper(self.text[begin : pronoun.start]):
            start = self.sentences[max(0, at - 1)].start
            told_of = self.text[begin + document[0] : begin + document[1]] in self.text[start : min(begin, start + LONGEST_REACH)]
            return (self._issuer(number, start) if told_of else None) or _found(begin, document, "paper")
        role, start = self.speech.cues[number].role, self.sentences[at].start
        if role == "forecast":
            issuer = self._issuer(number, start) or self._also_expects(begin, pronoun, start)
            return issuer or self._goes_on_about(number, at)
        if role not in ("say", "seen"):
            host = _HOST.match(self.text, start, begin) if role == "issue" else None
            return self._issuer(number, start) or (Found(*host.span("who"), "issuer") if host else None)
        return self._who_acts(pronoun, start, begin) or self._told_of_before(number, pronoun, begin) or self._spoke_last(number, pronoun)

    def _who_acts(self, pronoun: Found, start: int, begin: int) -> Found | None:
        """The subject of the clauses before 他, or before a verb without a subject, in their sentence."""
        if place := self._head(start, begin, person=pronoun.end > pronoun.start):
            return Found(*place, "subject")
        place = self._head(start, begin, person=False) if self._is_human(pronoun) else None
        return Found(*place, "subject") if place and not is_office(self.text[slice(*place)]) else None

    def _told_of_before(self, number: int, pronoun: Found, begin: int) -> Found | None:
        """The person who does something in the sentences before 他, up to the last cue and within the paragraph."""
        if pronoun.end == pronoun.start:
            return None
        at, quoted = self.speech.sentence_of(pronoun.start), self.quotations.before(begin)
        if quoted and quoted[0] < self.sentences[at].start:
            at = self.speech.sentence_of(max(0, quoted[0]))
        spoken = self.speech.cues[number - 1].start if number else -1
        for before in self.sentences[max(0, at - MOST_CLAUSES) : at][::-1]:
            if spoken >= before.start or before.paragraph != self.sentences[at].paragraph:
                break
            if place := self._head(before.start, before.end, person=True):
                return Found(*place, "pronoun")
        return None

    def _spoke_last(self, number: int, pronoun: Found) -> Found | None:
        """The one who spoke last before a pronoun; no office is a he."""
        for earlier in range(number - 1, max(-1, number - 1 - MOST_ASKED), -1):
            if self.speech.cues[earlier].start < pronoun.start - _LONGEST_MEMORY:
                break
            named = self.named(earlier)
            if named and named.end > named.start and is_pronoun(self.text[named.start : named.end]):
                named = self._known.get(earlier)
            name = self.text[named.start : named.end] if named else ""
            if named and not is_pronoun(name) and not (self._is_human(pronoun) and is_office(name)):
                return Found(*named[:2], "pronoun")
        return None

    def _is_human(self, pronoun: Found) -> bool:
        return self.text[pronoun.start : pronoun.end] in ("他", "她")

    def _issuer(self, number: int, start: int) -> Found | None:
        """Who issued the warning or report that goes on with 预计 in the same sentence."""
        for earlier in range(number - 1, max(-1, number - 1 - MOST_CLAUSES), -1):
            before, found = self.speech.cues[earlier], self.named(earlier)
            if before.start < start:
                return None
            if before.role == "show" and found is None:
                continue
            told = before.role in ("issue", "say", "source") and found and not is_pronoun(self.text[found.start : found.end])
            return Found(*found[:2], "issuer") if found and told else None
        return None

    def _also_expects(self, begin: int, verb: Found, start: int) -> Found | None:
        """Whose 并预计 it is: the subject of the clause before, where it is an office."""
        place = self._head(start, begin, person=False)
        also = self.text[begin : verb.start] in _ALSO or (begin == verb.start and "评级" in self.text[start:begin])
        if not also and not (place and begin == verb.start and self.text[place[1] : place[1] + 1] in _IN_TURN):
            return None
        return Found(*place, "subject") if place and is_office(self.text[slice(*place)]) else None

    def _medium(self, number: int) -> Found | None:
        """Whose report goes on: 据法新社报道，…。|报道称."""
        for earlier in range(number - 1, max(-1, number - 1 - MOST_ASKED), -1):
            cue = self.speech.cues[earlier]
            if self.text.endswith(_REPORTS, cue.body[0] or cue.start, cue.body[1] or cue.end) and (found := self.named(earlier)):
                return None if is_pronoun(self.text[found.start : found.end]) else Found(*found[:2], "paper")
        return None

    def _goes_on_about(self, number: int, at: int, *, data: bool = False) -> Found | None:
        """Whose warning or report of the sentences before goes on with 预计: 气象台发布大风预警：…。预计…; or whose data."""
        first, sentences = max(0, at - MOST_CLAUSES), self.sentences
        for earlier in range(number - 1, max(-1, number - 1 - MOST_ASKED), -1):
            cue = self.speech.cues[earlier]
            if cue.start < sentences[first].start or sentences[self.speech.sentences[earlier]].paragraph != sentences[at].paragraph:
                return None
            found = self.named(earlier)
            if cue.start >= sentences[at].start and found:
                return None
            if cue.role in ("issue", "say") or (data and cue.role in ("show", "source") and found):
                told = found is not None and not is_pronoun(self.text[found.start : found.end])
                return Found(*found[:2], "issuer") if found and told and is_office(self.text[found.start : found.end]) else None
        return None

    def _head(self, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
        """The subject of the first clauses from `start`, where it can speak."""
        if start >= end:
            return None
        if (start, person) not in self._heads:
            self._heads[start, person] = self._look_for_head(start, end, person=person)
        found = self._heads[start, person]
        return found if found and found[1] <= end and not is_pronoun(self.text[slice(*found)]) else None

    def _look_for_head(self, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
        at = start
        for _ in range(MOST_CLAUSES):
            while at < end and BOUNDARY.match(self.text, at):
                at += 1
            mark = BOUNDARY.search(self.text, at, min(end, at + LONGEST_CLAUSE))
            stop = mark.start() if mark else min(end, at + LONGEST_CLAUSE)
            if stop <= at:
                break
            if place := head(self.text[at:stop], person=person):
                return at + place[0], at + place[1]
            at = stop
        return None

    def named(self, number: int) -> Found | None:
        """What stands there: a pronoun, or an empty range, is one."""
        if number not in self._names:
            self._names[number] = self._subject(number)
        return self._names[number]

    def _subject(self, number: int) -> Found | None:
        cue = self.speech.cues[number]
        if cue.role in ("gesture", "gestured"):
            return self._who_moves(cue)
        if cue.body[1]:
            return self._source(cue)
        begin = self.speech.clause_start(cue.start)
        rule = "quotation" if self.quotations.before(begin) else cue.role
        role = "file" if self.files(cue) else "say" if cue.role == "opens" else cue.role
        place = subject(self.text[begin : cue.start], role)
        if place and place[1] > place[0] and self.text[begin + place[0] - 1 : begin + place[0]].isdigit():
            return None
        if place and _MANY.search(self.text, begin + place[0], begin + place[1]):
            return None
        if place and self.text.startswith(_NOUNS, cue.start) and _COUNTED.search(self.text, begin + place[1], cue.start):
            return None
        return _found(begin, place, rule)

    def _source(self, cue: Cue) -> Found | None:
        """Whom the words of a cue name that hold its source: 据|气象台, 市统计局|：, @山里的风."""
        body = self.text[slice(*cue.body)]
        if cue.role == "caption":
            return _found(cue.body[0], caption(body), "caption")
        if cue.role == "turn":
            unknown = (0, len(body)) if is_name(body) and not in_dictionary(body) else None
            return _found(cue.body[0], heading(body) or unknown, "say")
        if cue.role == "seen" and is_pronoun(body):
            return Found(*cue.body, "seen")
        if cue.role == "say" and self.text[cue.start - 1 : cue.start] == "@":
            return Found(*cue.body, "account")
        filed = self.text[cue.start - 1 : cue.start] == "丨" and subject(body, "file")
        place = filed or heading(body) if cue.role == "say" else source(body, asked=cue.role == "source") or cited_paper(body)
        if place is None and cue.role == "learned":
            place = named_source(body)
        return _found(cue.body[0], place, cue.role)

    def files(self, cue: Cue) -> bool:
        """Whether the verb tells of a firm's filing or a broker's report: 公告, 发布三季报."""
        if cue.role == "issue":
            mark = BOUNDARY.search(self.text, cue.end, cue.end + LONGEST_CLAUSE)
            if mark is None:
                return False
            return self.text.endswith(_FILING_WORDS, cue.end, mark.start()) or _RESULTS.search(self.text, cue.end, mark.start()) is not None
        return "公告" in self.text[cue.start : cue.end]

    def _who_moves(self, cue: Cue) -> Found | None:
        """The person at the head of the sentence that stands beside a quotation and has no verb of speech."""
        sentence = self.sentences[self.speech.sentence_of(cue.start)]
        behind = cue.role == "gestured"
        place = self._head(cue.start, sentence.end, person=False) if behind else self._head(sentence.start, cue.start, person=False)
        return Found(*place, "quotation") if place and not is_office(self.text[slice(*place)]) else None


def _found(start: int, place: tuple[int, int] | None, rule: str) -> Found | None:
    """A place in a clause that begins at `start`, as one of the text."""
    return Found(start + place[0], start + place[1], rule) if place else None
