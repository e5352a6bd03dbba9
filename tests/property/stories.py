"""Strategies that write news whose figures go together, and the same with one figure changed beyond what rounding hides.

A `Story` is one passage twice: as it is true, and with one error. All figures come from drawn numbers, none from the library.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st
from strategies import chinese


class Story(NamedTuple):
    """A passage without and with an error, and the kind of finding that tells it."""

    true: str
    false: str
    kind: str


def plain(number: int) -> str:
    return str(number)


def grouped(number: int) -> str:
    return f"{number:,}"


def in_wan(number: int, places: int = 1) -> str:
    """Rounded to a tenth of 万: 28714 is 2.9万."""
    return _decimal(Fraction(number, 10000), places) + "万"


def _decimal(number: Fraction, places: int) -> str:
    """Rounded half up, exactly."""
    scaled = (number * 10**places * 2 + 1) // 2
    whole, rest = divmod(scaled, 10**places)
    return f"{whole}.{rest:0{places}d}" if places else str(whole)


def exactly(draw: st.DrawFn, number: int) -> str:
    ways = [plain, grouped] + ([chinese] if number < 1000 and number % 10 else [])
    return draw(st.sampled_from(ways))(number)


def loosely(draw: st.DrawFn, number: int) -> str:
    """A writing that the number agrees with: exact, rounded, cut off, bounded or blurred."""
    ways = ["exact", "exact", "exact"]
    if number >= 20000:
        ways += ["rounded", "cut", "over", "near", "about", "more"]
    way = draw(st.sampled_from(ways))
    thousands = number // 1000
    if way == "rounded":
        return in_wan(number)
    if way in ("cut", "over", "more") and number % 1000:
        written = f"{_decimal(Fraction(thousands, 10), 1)}万"
        return {"cut": written, "over": "超" + written, "more": written + "多"}[way]
    if way == "near" and number % 1000:
        return f"近{_decimal(Fraction(thousands + 1, 10), 1)}万"
    if way == "about":
        return f"约{in_wan(number)}"
    return exactly(draw, number)


def percent(share: Fraction, places: int = 1) -> str:
    return _decimal(share * 100, places) + "%"


PARTS = (
    ("感染者", "例", "确诊病例", "无症状感染者"),
    ("职工", "人", "男职工", "女职工"),
    ("游客", "人次", "省内游客", "省外游客"),
    ("进出口额", "万元", "进口", "出口"),
    ("学生", "名", "小学生", "中学生"),
    ("人口", "人", "城镇人口", "农村人口"),
    ("学校", "所", "公办学校", "民办学校"),
)


@st.composite
def wholes(draw: st.DrawFn) -> Story:
    """28714例，其中确诊病例15202例、无症状感染者13512例."""
    noun, unit, one, other = draw(st.sampled_from(PARTS))
    first, second = draw(st.integers(40, 60000)), draw(st.integers(40, 60000))
    lead = draw(st.sampled_from(["全市共有", "全县现有", "该区共有"]))
    mark = draw(st.sampled_from(["，", "、"]))
    whole = loosely(draw, first + second)
    true = f"{lead}{noun}{whole}{unit}，其中{one}{exactly(draw, first)}{unit}{mark}{other}{exactly(draw, second)}{unit}。"
    more = first + (first + second) // 3 + 20
    false = f"{lead}{noun}{exactly(draw, first + second)}{unit}，其中{one}{plain(more)}{unit}{mark}{other}{plain(second)}{unit}。"
    if more > first + second:
        more = first + second - second // 2
        false = f"{lead}{noun}{plain(first + second)}{unit}，其中{one}{plain(more)}{unit}{mark}{other}{plain(second)}{unit}。"
    return Story(true, false, "sum")


@st.composite
def totals(draw: st.DrawFn) -> Story:
    """男生120人，女生130人，合计250人."""
    one, other, unit = draw(
        st.sampled_from(
            [("男生", "女生", "人"), ("甲组产量", "乙组产量", "吨"), ("餐饮收入", "住宿收入", "万元"), ("上午接种", "下午接种", "人")]
        )
    )
    first, second = draw(st.integers(20, 5000)), draw(st.integers(20, 5000))
    word = draw(st.sampled_from(["合计", "共计", "总计", "一共"]))
    made = first + second
    wrong = made + made // 5 + 3 if draw(st.booleans()) else made - made // 5 - 3
    head = f"{one}{first}{unit}，{other}{second}{unit}，{word}"
    return Story(f"{head}{made}{unit}。", f"{head}{wrong}{unit}。", "sum")


@st.composite
def groups(draw: st.DrawFn) -> Story:
    """18人的医疗队由12名医生和6名护士组成."""
    first, second = draw(st.integers(3, 90)), draw(st.integers(3, 90))
    wrong = first + second + draw(st.integers(1, 9))
    tail = f"人的医疗队由{first}名医生和{second}名护士组成。"
    return Story(f"{first + second}{tail}", f"{wrong}{tail}", "sum")


@st.composite
def shares(draw: st.DrawFn) -> Story:
    """共有职工500人，其中女职工280人，占56%."""
    noun, unit, one, _ = draw(st.sampled_from(PARTS))
    whole = draw(st.integers(200, 90000))
    part = draw(st.integers(whole // 10, whole - whole // 10))
    share = Fraction(part, whole)
    wrong = share + Fraction(12, 100) if share < Fraction(1, 2) else share - Fraction(12, 100)
    places = draw(st.sampled_from([0, 1, 2]))
    base = draw(st.sampled_from(["", "总数的"]))
    head = f"该镇共有{noun}{exactly(draw, whole)}{unit}，其中{one}{exactly(draw, part)}{unit}，占{base}"
    return Story(f"{head}{percent(share, places)}。", f"{head}{percent(wrong, places)}。", "share")


@st.composite
def halves(draw: st.DrawFn) -> Story:
    """城镇人口占65%，农村人口占35%."""
    one, other = draw(st.sampled_from([("城镇人口", "农村人口"), ("男性", "女性"), ("线上销售", "线下销售"), ("省内游客", "省外游客")]))
    first = draw(st.integers(10, 90))
    more = draw(st.integers(3, 40))
    return Story(f"{one}占{first}%，{other}占{100 - first}%。", f"{one}占{first}%，{other}占{100 - first + more}%。", "share")


THINGS = (("粮食产量", "吨"), ("参保人数", "人"), ("床位", "张"), ("客运量", "人次"), ("销售收入", "万元"))


@st.composite
def growths(draw: st.DrawFn) -> Story:
    """产量由120万吨增至150万吨，增长25%."""
    noun, unit = draw(st.sampled_from(THINGS))
    old = draw(st.integers(300, 80000))
    new = draw(st.integers(old + old // 10 + 1, old * 3))
    rate = Fraction(new - old, old)
    start, to = draw(st.sampled_from([("由", "增至"), ("从", "增加到"), ("由", "上升到"), ("从", "提高到")]))
    head = f"{noun}{start}{exactly(draw, old)}{unit}{to}{loosely(draw, new)}{unit}"
    said = percent(rate, draw(st.sampled_from([0, 1])))
    false = f"{noun}{start}{plain(old)}{unit}{to}{plain(new)}{unit}，增长{percent(rate + Fraction(1, 5))}。"
    return Story(f"{head}，增长{said}。", false, "growth")


@st.composite
def declines(draw: st.DrawFn) -> Story:
    """比上年减少52万人，下降5.5%."""
    noun, unit = draw(st.sampled_from(THINGS))
    new, step = draw(st.integers(2000, 80000)), draw(st.integers(200, 1900))
    rate = Fraction(step, new + step)
    head = f"{noun}{new}{unit}，比上年减少{step}{unit}，下降"
    return Story(f"{head}{percent(rate)}。", f"{head}{percent(rate + Fraction(3, 100))}。", "growth")


@st.composite
def multiples(draw: st.DrawFn) -> Story:
    """由300人增加到900人，增加了2倍."""
    noun, unit = draw(st.sampled_from(THINGS))
    old, times = draw(st.integers(30, 9000)), draw(st.integers(2, 9))
    head = f"{noun}由{old}{unit}增加到{old * (times + 1)}{unit}，增加了"
    return Story(f"{head}{times}倍。", f"{head}{times + 2}倍。", "growth")


@st.composite
def averages(draw: st.DrawFn) -> Story:
    """50名职工共捐款2.5万元，人均500元."""
    count, each = draw(st.integers(20, 900)), draw(st.integers(30, 900))
    head = f"{count}名职工共捐款{count * each}元，人均"
    return Story(f"{head}{each}元。", f"{head}{each + each // 3 + 5}元。", "average")


@st.composite
def speeds(draw: st.DrawFn) -> Story:
    """车队4小时行驶300公里，平均时速75公里."""
    hours, speed = draw(st.integers(2, 9)), draw(st.integers(40, 110))
    head = f"车队{hours}小时行驶{hours * speed}公里，平均时速"
    return Story(f"{head}{speed}公里。", f"{head}{speed * 3 // 2}公里。", "average")


DAYS = st.dates(date(2005, 1, 1), date(2023, 12, 31))


@st.composite
def spells(draw: st.DrawFn) -> Story:
    """从3月24日到4月13日的20天."""
    first, length = draw(DAYS), draw(st.integers(3, 60))
    last = first + timedelta(length - 1)
    years = first.year != last.year or draw(st.booleans())
    start = f"{first.year}年{first.month}月{first.day}日" if years else f"{first.month}月{first.day}日"
    if not years and (first.month <= 2 < last.month):
        start = f"{first.year}年{first.month}月{first.day}日"
    end = f"{last.year}年{last.month}月{last.day}日" if first.year != last.year else f"{last.month}月{last.day}日"
    run = draw(st.booleans())
    wrong = length + draw(st.sampled_from([2, 3, 7]))
    if run:
        return Story(f"{start}至{end}连续{length}天检测。", f"{start}至{end}连续{wrong}天检测。", "duration")
    told = length - draw(st.integers(0, 1))
    return Story(f"从{start}到{end}的{told}天里停工。", f"从{start}到{end}的{wrong}天里停工。", "duration")


@st.composite
def reigns(draw: st.DrawFn) -> Story:
    """1937年至1945年共八年."""
    first, length = draw(st.integers(1900, 1990)), draw(st.integers(3, 30))
    head = f"{first}年至{first + length}年"
    return Story(f"{head}的{chinese(length)}年间。", f"{head}的{chinese(length + 4)}年间。", "duration")


@st.composite
def lives(draw: st.DrawFn) -> Story:
    """张某（1909年—1977年），享年68岁."""
    born, age = draw(st.integers(1850, 1930)), draw(st.integers(30, 90))
    name = draw(st.sampled_from(["张某", "王建国", "李文华"]))
    told = age + draw(st.integers(-1, 1))
    head = f"{name}（{born}年—{born + age}年），教育家，因病去世，享年"
    return Story(f"{head}{told}岁。", f"{head}{age + draw(st.sampled_from([-9, -4, 3, 10]))}岁。", "age")


@st.composite
def weekdays(draw: st.DrawFn) -> Story:
    """2024年5月6日（星期一）."""
    day = draw(DAYS)
    right = "一二三四五六日"[day.weekday()]
    wrong = draw(st.sampled_from([name for name in "一二三四五六日" if name != right]))
    head = f"{day.year}年{day.month}月{day.day}日（星期"
    return Story(f"{head}{right}）开幕。", f"{head}{wrong}）开幕。", "date")


NAMES = ("江宁", "海陵", "东川", "西林", "南浦", "北仑", "安远", "永福", "长泰", "石门", "清水", "平阳")


@st.composite
def lists(draw: st.DrawFn) -> Story:
    """江宁县、海陵县、东川县等3个县."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=3, max_size=8, unique=True))
    listed = "、".join(f"{name}县" for name in names)
    more = draw(st.integers(0, 9))
    if draw(st.booleans()):
        fewer = len(names) - draw(st.integers(1, len(names) - 2))
        return Story(f"大雨影响{listed}等{len(names) + more}个县。", f"大雨影响{listed}等{fewer}个县。", "enumeration")
    wrong = len(names) + draw(st.sampled_from([-1, 1, 2]))
    return Story(f"全市辖{len(names)}个县，分别是{listed}。", f"全市辖{wrong}个县，分别是{listed}。", "enumeration")


@st.composite
def points(draw: st.DrawFn) -> Story:
    """三个方面：一是…，二是…，三是…."""
    count = draw(st.integers(2, 6))
    noun = draw(st.sampled_from(["方面", "原因", "问题", "特点"]))
    told = "，".join(
        f"{chinese(at + 1)}是{what}" for at, what in zip(range(count), ["保供", "稳价", "防疫", "宣传", "培训", "监督"], strict=False)
    )
    wrong = chinese(count - 1) if count > 2 and draw(st.booleans()) else chinese(count + 1)
    right = "两" if count == 2 else chinese(count)
    return Story(f"主要有{right}个{noun}：{told}。", f"主要有{'两' if wrong == '二' else wrong}个{noun}：{told}。", "enumeration")


@st.composite
def extremes(draw: st.DrawFn) -> Story:
    """最高气温12℃，最低气温5℃."""
    low, gap = draw(st.integers(0, 25)), draw(st.integers(1, 15))
    return Story(f"最高气温{low + gap}℃，最低气温{low}℃。", f"最高气温{low}℃，最低气温{low + gap}℃。", "order")


@st.composite
def scores(draw: st.DrawFn) -> Story:
    """主队以3比2击败客队."""
    lost, more = draw(st.integers(0, 5)), draw(st.integers(1, 5))
    won = draw(st.sampled_from(["击败", "战胜", "力克"]))
    return Story(f"主队以{lost + more}比{lost}{won}对手。", f"主队以{lost}比{lost}{won}对手。", "order")


@st.composite
def repeats(draw: st.DrawFn) -> Story:
    """The same figure twice, exactly and loosely."""
    place = draw(st.sampled_from(["长春市", "吉林省", "武汉市", "江宁县"]))
    noun, unit = draw(st.sampled_from([("确诊病例", "例"), ("感染者", "例"), ("治愈患者", "人")]))
    number = draw(st.integers(100, 90000))
    day = draw(DAYS)
    head = f"截至{day.year}年{day.month}月{day.day}日，{place}累计{noun}"
    wrong = number + number // 3 + 9
    first = f"{head}{exactly(draw, number)}{unit}。"
    return Story(f"{first}{head}{loosely(draw, number)}{unit}。", f"{first}{head}{exactly(draw, wrong)}{unit}。", "repeat")


@st.composite
def counters(draw: st.DrawFn) -> Story:
    """A cumulative figure on two days."""
    place = draw(st.sampled_from(["长春市", "吉林省", "武汉市"]))
    number, more = draw(st.integers(100, 90000)), draw(st.integers(20, 500))
    first = draw(DAYS)
    later = first + timedelta(draw(st.integers(1, 9)))
    told = [f"截至{day.year}年{day.month}月{day.day}日，{place}累计出院患者" for day in (first, later)]
    return Story(f"{told[0]}{number}例。{told[1]}{number + more}例。", f"{told[0]}{number + more}例。{told[1]}{number}例。", "repeat")


@st.composite
def conversions(draw: st.DrawFn) -> Story:
    """120公里（75英里）."""
    miles = draw(st.integers(60, 900))
    kilometres = _decimal(Fraction(1609344, 1000000) * miles, 0)
    return Story(f"线路长{kilometres}公里（{miles}英里）。", f"线路长{kilometres}公里（{miles * 3 // 2}英里）。", "repeat")


STORIES: dict[str, st.SearchStrategy[Story]] = {
    strategy.__name__: strategy()
    for strategy in (
        wholes, totals, groups, shares, halves, growths, declines, multiples, averages, speeds, spells, reigns, lives, weekdays, lists,
        points, extremes, scores, repeats, counters, conversions,
    )
}  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str, str]:
    """A text of some passages, the same with an error in one of them, and the kind of the error."""
    names = draw(st.lists(st.sampled_from(sorted(STORIES)), min_size=1, max_size=4, unique=True))
    stories = [draw(STORIES[name]) for name in names]
    at = draw(st.integers(0, len(stories) - 1))
    mark = draw(st.sampled_from(["", "\n"]))
    true = mark.join(story.true for story in stories)
    false = mark.join(story.false if place == at else story.true for place, story in enumerate(stories))
    return true, false, stories[at].kind
