"""Which place each figure holds for. A line is `text => figure: place; figure: -`, ⏎ a line feed; - says that none is named."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest

import claims
from claims.context.passages import Passage
from claims.context.place.forms import named as places_named
from claims.context.place.places import places
from claims.loading import folded, rows
from claims.reading import read

CLAUSE = """
长春市新增5例。 => 5例: 长春市
吉林新增病例4例，长春5例。 => 4例: 吉林; 5例: 长春
在云南，咖啡种植面积达8万公顷。 => 8万公顷: 云南
印度西部古吉拉特邦拉杰果德市有商铺300家。 => 300家: 印度西部古吉拉特邦拉杰果德市
上海市静安区芷江西路街道有居民4万人。 => 4万人: 上海市静安区芷江西路街道
截至3月底，全市共有养老机构312家，其中公办47家。 => 312家: 全市; 47家: 全市
我国粮食产量超过6.5亿吨。 => 超过6.5亿吨: 我国
高雄市現有公園620座。 => 620座: 高雄市
沙烏地阿拉伯日產原油900萬桶。 => 900萬桶: 沙烏地阿拉伯
長洲錄得每小時風速92公里。 => 92公里: 長洲
福建中北部沿海出现10级大风。 => 10级: 福建中北部沿海
长江经济带沿线共建成码头900座。 => 900座: 长江经济带沿线
长江上游水位上涨2米。 => 2米: 长江上游
日本石川县能登半岛的震源深16公里。 => 16公里: 日本石川县能登半岛
新疆和田地区种植核桃180万亩。 => 180万亩: 新疆和田地区
"""

BY_FORM = """
怒水州泸峰县普降暴雨，腊玛底乡雨量达187毫米。 => 187毫米: 腊玛底乡
泸峰县转移群众867人。省道泸峰段塌方4处。 => 867人: 泸峰县; 4处: 泸峰段
春小麦主产区巴彦塔拉旗种粮120万亩。 => 120万亩: 巴彦塔拉旗
重点产粮县增产3%，试点镇增产2%。 => 3%: -; 2%: -
沙埠港新辟航线6条。 => 6条: 沙埠港
地铁3号线青松路站客流1.2万人次。 => 1.2万人次: 青松路站
青弋湖水位上涨0.6米。 => 0.6米: 青弋湖
张青山射门3次。 => 3次: -
他加盟后打入12球，球队在港上市。 => 12球: -
科考队在卡恩多拉以西约60公里的云雾林布设相机86台。 => 约60公里: 卡恩多拉以西约60公里的云雾林; 86台: 卡恩多拉以西约60公里的云雾林
古窑遗址博物馆接待观众8万人次。 => 8万人次: 古窑遗址博物馆
楼市下跌一成，沪市成交4800亿元。 => 一成: -; 4800亿元: -
客厅装了6盏灯。 => 6盏: 客厅
崂云、望坪、青阜三区新建学校23所。 => 三区: 崂云、望坪、青阜三区; 23所: 崂云、望坪、青阜三区
"""

ARTICLES = """
澄阳河是桂江的一级支流，发源于湖南省道县。干流全长96千米。 => 96千米: -
望潮塔位于海盐县，是一座砖塔。塔高41米。 => 41米: 海盐县
清湖镇是浙江省的一个镇。户籍人口3万人。 => 3万人: 清湖镇
闻人砚（1902年—1987年），浙江嵊县人，土壤学家。一生发表论文92篇。 => 92篇: -
昨日青弋湖水位上涨0.6米。今晨再涨0.2米。 => 0.6米: 青弋湖; 0.2米: 青弋湖
"""

NOT_THERE = """
赛会在杭州开幕。成都姑娘林悦以58秒06夺冠。 => 58秒06: 杭州
欧盟同日宣布向智利提供12架直升机。 => 12架: 智利
韩国队以3:1击退日本，全队射门12次。 => 12次: -
红杉中国持股9%。 => 9%: -
云南大理“神州北极”书店卖书300册。 => 300册: 云南大理
在重庆奥体中心，主队得92分。本赛季球队已取得14场胜利。 => 92分: 重庆奥体中心; 14场: -
厂里在越南建了一条线。报告期内公司净利润3亿元。 => 3亿元: -
长沙昨晚下雨20毫米。国家统计局的数据显示，粮价上涨2%。 => 20毫米: 长沙; 2%: -
苏州的房租涨了200元。杭州的同学说她那儿涨了300元，我们这儿算好的，押金才500元。 => 200元: 苏州; 300元: 杭州; 500元: 苏州
豫、鲁、皖三省收粮600万吨。 => 三省: 豫、鲁、皖三省; 600万吨: 豫、鲁、皖三省
地震造成南部3万户停电。 => 3万户: 南部
全县查出17人，其中5人转诊到成都。 => 17人: 全县; 5人: 全县
这家开在巷子里的面馆卖12元。 => 12元: 这家开在巷子里的面馆
马德里至加利西亚的列车停运，2.6万人改签。 => 2.6万人: 马德里
"""

SENTENCE = """
苏州市实现进出口1.86万亿元，同比增长4.2%。 => 1.86万亿元: 苏州市; 4.2%: 苏州市
受台风影响，浙江、福建等地转移群众25万人。 => 25万人: 浙江、福建等地
疫情集中的长春、吉林两市，总人口超过1200万人。 => 两市: 长春、吉林两市; 超过1200万人: 长春、吉林两市
与美国相比，中国的产量为120万吨。 => 120万吨: 中国
过去20天，沈阳的街上只有骑手。 => 20天: 沈阳
财政部预拨资金4亿元，支持辽宁、吉林两省救灾。 => 4亿元: 辽宁、吉林两省; 两省: 辽宁、吉林两省
近5000名医护人员奔赴吉林。 => 近5000名: 吉林
全线发送旅客1000万人次，其中广州南站50万人次。 => 1000万人次: -; 50万人次: 广州南站
60岁的周师傅家住成都市锦江区。 => 60岁: 成都市锦江区
台风登陆后，厦门转移3.4万人，泉州2万人。 => 3.4万人: 厦门; 2万人: 泉州
"""

PAIRS = """
呼和浩特市4例(新城区2例、玉泉区1例)，包头市6例。 => 4例: 呼和浩特市; 2例: 新城区; 1例: 玉泉区; 6例: 包头市
国内累计报告病例291例（湖北省270例，北京市5例），疑似54例。 => 291例: 国内; 270例: 湖北省; 5例: 北京市; 54例: 国内
内蒙古新增病例54例，其中包头市5例；出院88例。 => 54例: 内蒙古; 5例: 包头市; 88例: 内蒙古
山东、河南两省的收购量分别为300万吨和500万吨。 => 两省: 山东、河南两省; 300万吨: 山东; 500万吨: 河南
长春、吉林分别新增病例4例、5例，累计90例。 => 4例: 长春; 5例: 吉林; 90例: 长春、吉林
包头市6例（昆都仑区3例、土右旗3例）。 => 6例: 包头市; 3例: 昆都仑区; 3例: 土右旗
"""

CARRIED = """
湖州市去年接待游客2.8亿人次。旅游收入增长6%。 => 2.8亿人次: 湖州市; 6%: 湖州市
长春市实现社会面清零。目前累计出院4万余人。 => 4万余人: 长春市
云南咖啡香飘海外⏎种植面积达8万公顷，产量15万吨。 => 8万公顷: 云南; 15万吨: 云南
新华社长春4月10日电 目前累计完成投资300亿元。 => 300亿元: 长春
新华社北京4月10日电 目前累计完成投资300亿元。 => 300亿元: -
队伍前一天还在密尔沃基，今天赶到明尼阿波利斯。首节就落后12分。 => 12分: 明尼阿波利斯
贵阳市召开会议（贵州、云南代表列席）。会议通过决定15项。 => 15项: 贵阳市
洪水冲毁了苏拉威西岛的道路。当地居民1500人转移。 => 1500人: 苏拉威西岛
"""

INSTITUTIONS = """
吉林市中心医院累计收治患者4000多名。 => 4000多名: 吉林市中心医院
国家会展中心（上海）方舱医院有322名患者出院。 => 322名: 国家会展中心（上海）方舱医院
改造后的市传染病医院设床位600张。 => 600张: 市传染病医院
昆明长水机场昨日取消航班116架次。 => 116架次: 昆明长水机场
北京协和医院日均接诊1.2万人次。 => 1.2万人次: 北京协和医院
三峡水库入库流量为5万立方米。 => 5万立方米: 三峡水库
可容纳6万人的工人体育场座无虚席。 => 6万人: 工人体育场
"""

NO_PLACE = """
来自四川的游客占三成。 => 三成: -
山东泰山队全场射门18次。 => 18次: -
中国队获得金牌40枚，美国队39枚。 => 40枚: -; 39枚: -
中国银行净利润增长5%。 => 5%: -
上海某某集团营业收入增长8.1%。 => 8.1%: -
北京大学教授李明的研究纳入3000名受试者。 => 3000名: -
牙买加选手以9秒58夺冠。 => 9秒58: -
北京的专家团队完成手术12台。 => 12台: -
企业营收占全国的37.3%。 => 37.3%: -
孙中山塑像高3米。 => 3米: -
大理石地面厚2厘米。 => 2厘米: -
汉堡包每个18元。 => 18元: -
他点了三明治，花了25元。 => 25元: -
搭建全国重点项目库，涉及项目3556个。 => 3556个: -
境外输入病例3例。 => 3例: -
本地病例195例。 => 195例: -
罗德里格斯投进三分球5个。 => 5个: -
马里奥·罗西持股12%。 => 12%: -
车队向东北方向行驶了5公里。 => 5公里: -
2例有湖北旅居史。 => 2例: -
以韩国球团为例，团费约1800元。 => 约1800元: -
日本漫画家的作品售出30万册。 => 30万册: -
样品质量为5克。 => 5克: -
苹果股价上涨2.1%。 => 2.1%: -
"""

SEATS = """
高雄市長表示，已有1.2萬戶恢復供電。 => 1.2萬戶: 高雄市
委内瑞拉政府已向7万户家庭发放粮食。 => 7万户: 委内瑞拉
美国劳工部公布，新增就业27.2万人。 => 27.2万人: 美国
青岛控制住疫情，吉林省卫健委主任赵平说，全市有病例4例。 => 4例: 全市
安吉县文旅局局长王某说，去年收入12亿元。 => 12亿元: 安吉县
受访的500名上海市民中，六成表示支持。 => 500名: 上海; 六成: 上海
"""

LINES = [
    line
    for block in (CLAUSE, BY_FORM, ARTICLES, NOT_THERE, SENTENCE, PAIRS, CARRIED, INSTITUTIONS, NO_PLACE, SEATS)
    for line in block.strip().split("\n")
]


def found_in(text: str) -> list[tuple[str, str]]:
    """The figures of a text with their places, as written; - for none."""
    reading = read(text)
    phrases = claims.Extractor()._scan(reading).run()
    found = places(Passage(reading.text, phrases, ()))
    spans = [(reading.source_span(phrase.start, phrase.end), place) for phrase, place in zip(phrases, found, strict=True)]
    return [(text[slice(*span)], text[slice(*reading.source_span(place.start, place.end))] if place else "-") for span, place in spans]


@pytest.mark.parametrize("line", LINES)
def test_places(line: str) -> None:
    text, _, expected = line.partition(" => ")
    told = [tuple(part.split(": ")) for part in expected.split("; ")]
    asked = {figure for figure, _ in told}
    assert [pair for pair in found_in(text.replace("⏎", "\n")) if pair[0] in asked] == told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("从珲春市到长春郊区", ["珲春市", "长春郊区"]),
        ("黄河南岸的济南", ["黄河南岸", "济南"]),
        ("上海南部", ["上海南部"]),
        ("出海口在海口", ["海口"]),
        ("上海市民和上海市场", ["上海", "上海"]),
        ("辽宁、吉林、黑龙江等14省份", ["辽宁、吉林、黑龙江等14省份"]),
        ("東北三省與臺灣", ["东北三省与台湾"]),
        ("健全省级机制", []),
        ("一切都好", []),
        ("", []),
    ],
)
def test_names(text: str, named: list[str]) -> None:
    reading = read(text).text
    assert [reading[one.start : one.end] for one in places_named(reading)] == named


def test_every_figure_has_an_answer_in_its_order() -> None:
    text = "长春5例。\n上海有6例。\n\n7例"
    assert found_in(text) == [("5例", "长春"), ("6例", "上海"), ("7例", "长春")]


def test_no_name_stands_twice() -> None:
    names = Counter(folded(cells[0]) for _, cells in rows("places.tsv"))
    assert [name for name, times in names.items() if times > 1] == []
    cues = Counter((cells[0], cells[1]) for _, cells in rows("placewords.tsv"))
    assert [cue for cue, times in cues.items() if times > 1] == []


def test_every_name_is_of_a_known_kind_and_long_enough() -> None:
    kinds = {"country", "province", "prefecture", "county", "city", "region", "generic", "none"}
    assert [cells for _, cells in rows("places.tsv") if cells[1] not in kinds or len(cells[0]) < 2] == []


COMMON = "来宾 白银 日照 平原 安宁 江山 东至 兴隆 和平 大方 长寿 平安 永远 新城 方正 合作 延长 资源 通道 会同 台前 互助 民主 始兴 富裕 集贤 东方 清水 开化"


def test_no_common_word_is_a_place() -> None:
    names = {cells[0] for _, cells in rows("places.tsv") if cells[1] != "none"}
    assert sorted(names & set(COMMON.split())) == []


def test_the_table_says_where_it_comes_from() -> None:
    from importlib.resources import files

    head = (files("claims") / "tables" / "places.tsv").read_text("utf-8").split("name\tkind")[0]
    assert all(word in head for word in ("licences", "MIT", "Unicode-3.0", "CC BY 4.0"))


@pytest.mark.parametrize(
    "piece", ["长春市、", "长春市新增5例，", "“长春有5例", "（长春5例", "支援5例上海", "甲乙医院5例", "中国某某某某某"]
)
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes four times as long: sixteen times would be quadratic."""

    def seconds(length: int) -> float:
        reading = read((piece * length)[:length])
        phrases = claims.Extractor()._scan(reading).run()
        started = process_time()
        places(Passage(reading.text, phrases, ()))
        return process_time() - started

    # The speed of a shared machine changes from one second to the next: one quiet try of five is enough.
    assert any(seconds(80_000) < 10 * max(seconds(20_000), 0.05) for _ in range(5))
