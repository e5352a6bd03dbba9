"""News-like Chinese text for the benchmark, the same on every machine: `python benchmarks/corpus.py [CHARACTERS]`.

Sentences of twelve domains, and others that fit them all, are drawn from templates; each `{slot}` is filled anew by a
seeded generator, so that the figures, dates, names and labels differ from one sentence to the next as they do in a
newspaper archive. A numeral comes about every 25 characters; somewhat less than half of them state quantities, the
others stand in dates, names, labels and idioms.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator

SIZE = 600_000
_SEED = 20220410

_DOMAINS = {
    "health": """
        截至{date}24时，{place}累计报告确诊病例{comma}例，无症状感染者{comma}例，当日出院{int}人
        {place}疾控中心{person}介绍，全市日检测能力已经{over}{wan}管，采样点增加到{int}个
        {place}方舱医院共有{int}张床位，首批{int}余名患者完成治疗后陆续返回家中
        {person}今年{age}岁，是{place}第一医院的护士，{idiom}，她却从不抱怨
        专家提醒，老年人的体重应当保持稳定，血压控制在{int}/{small}毫米汞柱以下比较稳妥
        这种药物每次服用{small}片，每天{cn}次，疗程为{small}到{age}天，孕妇慎用
    """,
    "economy": """
        国家统计局{date}发布的数据显示，{place}一季度生产总值为{yi}亿元，同比增长{pct}
        {place}规模以上工业增加值比上年同期{rise}{pct}，{rise}幅度扩大{small}个百分点
        社会消费品零售总额达到{yi}亿元，其中网上零售额占比约为{pct}，创下新的纪录
        {person}认为，外部环境仍然复杂，但是长期向好的基本面没有改变，{idiom}的担心没有必要
        {month}的居民消费价格环比{rise}{pct}，鲜菜价格的波动是主要原因
        当地为小微企业减免税费{wan}元，受惠的商户{over}{wan}户
    """,
    "finance": """
        {date}收盘，上证综指报{index}点，{rise}{pct}，两市成交额{over}{yi}亿元
        {company}（{ticker}）公告称，公司拟以不超过{yi}亿元回购股份，回购价格每股不高于{money}元
        人民币对美元中间价报{rate}，较前一交易日{rise}{int}个基点
        {company}去年实现营业收入{yi}亿元，归属于上市公司股东的净利润{yi}亿元，同比{rise}{pct}
        该基金规模约{yi}亿元，管理费率为{pct}，成立以来的收益率排在同类产品的前列
        分析人士表示，短期内流动性保持充裕，投资者不必过分紧张，{idiom}并不可取
    """,
    "sports": """
        在{date}结束的比赛中，{place}队以{small}比{small}战胜{place}队，{person}独得{age}分
        {person}在第{small}轮的表现让主教练十分满意，他本赛季已经打进{age}个球
        女子{int}米决赛，{person}以{seconds}秒的成绩夺得冠军，这是她职业生涯的第{cn}个全国冠军
        {place}马拉松吸引了{wan}名跑者参加，赛道全长{km}公里，{idiom}的助威声响彻全程
        主场球迷一直唱到终场，球队却没有能够把握住机会，教练赛后承担了责任
        本届运动会设{age}个大项{int}个小项，参赛运动员{over}{thousand}人
    """,
    "science": """
        {place}的研究团队在{year}年首次观测到这一现象，样品的温度为{kelvin}摄氏度，压强达到{int}兆帕
        卫星运行在距离地面约{int}公里的轨道上，重量{thousand}千克，设计寿命{small}年
        {person}领导的小组分析了{comma}份样本，发现其中{share}含有同一种微量元素
        新型电池的能量密度提高了{pct}，充电{age}分钟即可行驶{int}公里
        论文发表之后，同行对实验方法提出了疑问，作者随后公开了全部原始数据
        望远镜的口径为{age}米，分辨率是上一代设备的{small}倍，造价约{yi}亿美元
    """,
    "weather": """
        中央气象台预计，{date}夜间到{date}，{place}有中到大雨，局地降雨量可达{range}毫米
        {place}今天最低气温零下{age}摄氏度，最高气温{age}℃，北风{cn}到{cn2}级
        受冷空气影响，{place}大部降温{small}至{age}度，{label}高速部分路段临时封闭
        台风中心附近最大风力{age}级，预计以每小时{range}公里的速度向西北方向移动
        气象部门提醒市民及时添加衣物，出门之前留意路况，{idiom}才不会误事
        当地连续{cn}天发布高温预警，用电负荷一度{over}{thousand}万千瓦
    """,
    "society": """
        {date}凌晨，{place}一栋居民楼起火，消防部门出动{age}辆消防车、{int}名消防员
        警方通报，嫌疑人{person}（{sex}，{age}岁）已被刑事拘留，涉案金额约{wan}元
        {place}地铁{cn}号线日均客流{over}{wan}人次，早高峰的发车间隔缩短到{small}分钟
        社区工作人员{person}说，自己一下子要照顾{cn}十多位老人，{idiom}也是常有的事
        市民可以拨打{phone}，或者在{time}之前到{building}办理，资料一律免费
        志愿者为居民送去{thousand}多份蔬菜包，每份{small}斤，价格{money}元
    """,
    "education": """
        {place}今年普通高中计划招收{comma}人，比去年增加{int}人，录取时间为{date}
        这所大学的在校学生{over}{wan}人，其中研究生约占{share}，专任教师{thousand}余名
        {person}从教{age}年，带过{cn}届毕业班，学生说他讲课{idiom}
        义务教育阶段的生均公用经费提高到每年{thousand}元，惠及{wan}名学生
        学校要求各班把作业总量降下来，课后服务应当按照学生的兴趣安排
        图书馆新馆建筑面积{wan}平方米，阅览座位{thousand}个，每天开放{age}个小时
    """,
    "agriculture": """
        {place}今年的小麦种植面积为{wan}亩，平均亩产{int}公斤，比上年{rise}{pct}
        合作社的{person}算了一笔账：一斤收购价{money}元，{age}亩地能多赚{wan}块钱
        全县建成高标准农田{wan}亩，灌溉用水下降{share}，种粮大户有{int}多户
        农技人员走村入户指导田间管理，{idiom}，老乡们都看在眼里
        {month}以来，当地外运苹果{wan}吨，出口到{age}个国家和地区
        村里的{cn}座大棚去年卖了{wan}元，户均增收{range}元
    """,
    "transport": """
        {place}到{place}的高速铁路全长{km}公里，设计时速{int}公里，全程最快{small}小时{age}分
        中国民航{month}完成旅客运输量{wan}人次，恢复到同期的{pct}
        {label}国道{place}段发生追尾事故，{cn}车受损，{small}人受伤，伤者均无生命危险
        港口去年完成集装箱吞吐量{wan}标箱，货物吞吐量{yi}亿吨，{rise}{pct}
        施工单位表示，大桥主体已经合龙，剩余的铺装和照明工程进展顺利
        {time}起，{label}次列车临时停运，已购车票的旅客可在{age}日内退票
    """,
    "technology": """
        {company}在{date}推出新款手机，起售价{thousand}元，电池容量{thousand}毫安时，屏幕{inch}英寸
        {label}版本修复了{age}处缺陷，安装包大小约{int}兆字节，用户可以在设置中升级
        全国已建成5G基站{wan}个，移动用户{over}{yi}亿户，覆盖所有地级市
        {person}表示，大模型的参数{over}{yi}亿，训练耗时{cn}个多月，成本下降了{share}
        业内人士认为，开源软件的价值在于协作，企业应当回馈社区，{idiom}总不是办法
        数据中心的年用电量约为{wan}千瓦时，{share}来自风能和太阳能
    """,
    "culture": """
        影片上映{cn}天票房{over}{yi}亿元，观影人次{over}{wan}，豆瓣评分{score}分
        {place}博物馆展出{int}件文物，其中{cn}件为首次公开，距今约{thousand}年
        作家{person}的新书分为{age}章，约{wan}字，{month}由人民文学出版社出版
        非遗传承人{person}{age}岁学艺，至今已有{cn}十余年，手艺{idiom}
        节日期间，古镇的灯会重新亮起，街巷里挤满了拍照的年轻人
        景区单日接待游客{wan}人次，门票收入{wan}元，同比{rise}{pct}
    """,
}
_BETWEEN = """
    发布会上，主持人首先通报了近期工作的总体情况，并对群众普遍关心的问题作出说明，现场气氛热烈而有序
    当地政府要求相关部门密切配合，公开办事流程，减少不必要的材料，让企业和居民少跑腿、好办事
    夜幕降临以后，沿街的店铺陆续亮起灯光，空气里飘着烤红薯的香味，孩子们在广场上追逐嬉闹
    虽然困难不少，但是大家的信心没有动摇，老师傅带着徒弟反复调试设备，终于找到了毛病所在
    这位负责人坦言，过去的做法过于粗放，往后要把功夫下在平时，用制度管住细节，避免同样的问题再次发生
    评论认为，公共政策的生命在于执行，既要看文件写得如何，更要看老百姓的感受有没有改变
    从车站出来往南走，穿过林荫道就是老城区，青砖灰瓦之间保存着许多名人故居和旧时商号
    受访的店主普遍反映，客人比往年来得早，口味也更加挑剔，不下功夫研究菜单很难留住回头客
    为了保证质量，质检人员对原料、工序和成品逐项把关，发现隐患立即停工整改，绝不放过任何疑点
    有学者指出，类似的争论由来已久，关键在于厘清责任边界，建立公开透明的沟通渠道
    双方就共同关心的话题交换了意见，同意保持高层往来，深化贸易、教育、文化等领域的合作
    经过长时间的准备，演出团队终于登上舞台，观众报以热烈的掌声，谢幕之后仍然久久不愿离去
    有关负责人表示，下一步将继续完善工作机制，及时回应群众的关切
    记者在现场看到，工作人员正在有序引导，秩序井然
    多位受访者认为，这项措施来得及时，希望能够长期坚持下去
    对此，业内专家持谨慎乐观的态度，建议各方保持耐心
    目前，事件的原因还在进一步调查之中
    {person}告诉记者，家里人都支持他的选择，{idiom}的日子总会过去
    {place}等地也出台了类似的办法，效果有待观察
    根据{label}文件的要求，各地应当在{time}之前报送结果
    {idiom}，这是许多基层干部的真实感受
    会议强调，要统一思想、压实责任，坚持问题导向，确保各项任务落到实处
"""


def _words(block: str) -> list[str]:
    return block.split()


_PLACES = _words("""
    吉林省 长春市 三亚 四川 九江 六安市 上海 黑龙江省 浙江 广东省 西安市 万宁市 重庆 五台县 河北 昆明市 青岛 八宝山 三门峡 香港
""")
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = _words("建国 晓敏 一鸣 志强 丽华 文静 海波 万里 雪梅 明远 思齐 小兰 国庆 佳怡 永康 三春 淑珍 子涵 鹏飞 晨")
_COMPANIES = _words("三一重工 五粮液 万科企业 东方精密 九阳股份 海蓝科技 百度 中金岭南 华远新材 一汽解放")
_IDIOMS = _words("""
    一心一意 三心二意 七上八下 千方百计 一丝不苟 四通八达 五花八门 百里挑一 半途而废 万无一失 一波三折 十全十美 千言万语 九牛一毛 举一反三
""")
_BUILDINGS = _words("政务服务大厅 三号楼 第二办公区 市民中心 人民路88号 4栋")
_RISES = _words("上升 增长 下降 提高 回落 上涨")
_OVERS = _words("超过 突破 接近 约 达到 逾 不少于 将近")
_DIGITS = "一二三四五六七八九"

Slot = Callable[[random.Random], str]


def _number(low: float, high: float, places: int = 0) -> Slot:
    return lambda r: f"{r.uniform(low, high):.{places}f}"


def _one_of(words: list[str] | str) -> Slot:
    return lambda r: r.choice(words)


def _date(r: random.Random) -> str:
    day = f"{r.randint(1, 12)}月{r.randint(1, 28)}日"
    return r.choice([day, day, f"{r.randint(2015, 2023)}年{day}", f"{r.randint(1, 28)}日"])


def _wan(r: random.Random) -> str:
    """Ten-thousands as newspapers write them: 4.5万, 12万, 四万五千, 19余万, 3至5万."""
    whole = r.randint(1, 99)
    chinese = f"{r.choice(_DIGITS)}万{r.choice(_DIGITS)}千"
    return r.choice(
        [f"{r.uniform(1, 99):.1f}万", f"{r.uniform(1, 99):.2f}万", f"{whole}万", f"{whole}余万", f"{whole}至{whole + 5}万", chinese]
    )


def _share(r: random.Random) -> str:
    tens = r.choice("二三四五六七八九")
    fraction = f"{r.choice('三四五六七八九')}分之{r.choice('一二')}"
    return r.choice([f"{r.uniform(1, 99):.1f}%", f"{tens}成", f"{fraction}", f"百分之{tens}十{r.choice(_DIGITS)}", "一半", f"近{tens}成"])


def _range(r: random.Random) -> str:
    low = r.randint(10, 300)
    return f"{low}{r.choice('至到-~')}{low + r.randint(5, 90)}"


def _label(r: random.Random) -> str:
    number = r.randint(1, 99)
    return r.choice(
        [f"G{number}", f"第{number}号", f"K{number * 13}", f"V{number}.{r.randint(0, 9)}.{r.randint(0, 9)}", f"〔2022〕{number}号"]
    )


_SLOTS: dict[str, Slot] = {
    "date": _date,
    "month": lambda r: f"{r.randint(1, 12)}月份",
    "year": lambda r: str(r.randint(1980, 2023)),
    "time": lambda r: r.choice([f"{r.randint(0, 23)}:{r.randint(10, 59)}", f"{r.randint(1, 12)}月底", f"下午{r.choice('两三四五')}点"]),
    "int": _number(20, 999),
    "small": _number(2, 9),
    "age": _number(10, 70),
    "thousand": _number(1000, 9999),
    "comma": lambda r: f"{r.randint(1000, 99999):,}",
    "wan": _wan,
    "yi": lambda r: r.choice([f"{r.uniform(1, 99):.2f}", f"{r.randint(100, 9999)}", f"{r.randint(1000, 9999):,}.{r.randint(1, 9)}"]),
    "pct": lambda r: r.choice([f"{r.uniform(0, 60):.1f}%", f"{r.uniform(0, 60):.2f}%", f"百分之{r.choice(_DIGITS)}点{r.choice(_DIGITS)}"]),
    "share": _share,
    "range": _range,
    "cn": _one_of("两三四五六七八九"),
    "cn2": _one_of(["十", "十一", "十二"]),
    "money": _number(1, 99, 2),
    "index": _number(2800, 3600, 2),
    "rate": _number(6, 7, 4),
    "seconds": _number(10, 59, 2),
    "km": _number(10, 1800, 1),
    "kelvin": lambda r: f"零下{r.randint(100, 270)}",
    "inch": _number(5, 7, 2),
    "score": _number(5, 9, 1),
    "ticker": lambda r: f"{r.choice(['600', '000', '300'])}{r.randint(100, 999)}",
    "phone": lambda r: r.choice([f"138{r.randint(10000000, 99999999)}", f"0431-{r.randint(10000000, 99999999)}", "12345"]),
    "label": _label,
    "place": _one_of(_PLACES),
    "person": lambda r: r.choice(_SURNAMES) + r.choice(_GIVEN),
    "company": _one_of(_COMPANIES),
    "idiom": _one_of(_IDIOMS),
    "building": _one_of(_BUILDINGS),
    "rise": _one_of(_RISES),
    "over": _one_of(_OVERS),
    "sex": _one_of("男女"),
}


class _Draw(dict[str, str]):
    """What `format_map` fills slots from: every look-up draws anew."""

    def __init__(self, generator: random.Random) -> None:
        super().__init__()
        self.generator = generator

    def __missing__(self, slot: str) -> str:
        return _SLOTS[slot](self.generator)


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


def paragraphs() -> Iterator[str]:
    """Paragraphs of 150 to 600 characters without end, each of one domain."""
    generator = random.Random(_SEED)
    draw = _Draw(generator)
    domains = [_lines(block) for block in _DOMAINS.values()]
    between = _lines(_BETWEEN)
    while True:
        domain = generator.choice(domains)
        sentences = generator.sample(domain + generator.sample(between, 2 * len(domain)), 3 * len(domain))
        aim, paragraph = generator.randint(150, 540), ""
        while len(paragraph) < aim:
            paragraph += sentences.pop().format_map(draw) + "。"
        yield paragraph


def text(characters: int = SIZE) -> str:
    """`characters` of news, paragraphs on lines of their own; a longer text starts with the shorter one."""
    pieces: list[str] = []
    size = 0
    for paragraph in paragraphs():
        pieces.append(paragraph + "\n")
        size += len(paragraph) + 1
        if size >= characters:
            break
    return "".join(pieces)[:characters]


if __name__ == "__main__":
    sys.stdout.write(text(int(sys.argv[1]) if len(sys.argv) > 1 else SIZE))
