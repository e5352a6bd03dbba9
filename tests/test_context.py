"""What the text says of each quantity: the annotated corpus, and lines for each rule with its trap."""

from __future__ import annotations

from functools import cache

import pytest

import claims
from claims import Claim
from context_format import CONTEXT_CORPUS, read_context
from context_score import FIELDS, Score, score

# F1 in thousandths that the annotated texts reach; lower is a loss. `blind` and `unread` are texts whose annotator had not seen the
# library's answers, and which nobody reads to write rules; the totals of `blind` have been looked at often, those of `unread` once.
REACHED = {
    "": {
        "subject": 925, "place": 928, "time": 955, "iso": 955, "speaker": 980, "statistic": 970, "basis": 973, "part_of": 930, "modality": 958,
    },
    "blind": {
        "subject": 875, "place": 865, "time": 898, "iso": 930, "speaker": 935, "statistic": 958, "basis": 940, "part_of": 880, "modality": 785,
    },
    "unread": {
        "subject": 810, "place": 828, "time": 926, "iso": 955, "speaker": 872, "statistic": 928, "basis": 974, "part_of": 800, "modality": 828,
    },
}  # fmt: skip
WHOLE = {"": 810, "blind": 645, "unread": 512}


@cache
def corpus(folder: str) -> Score:
    return score(case for file in sorted((CONTEXT_CORPUS / folder).glob("*.txt")) for case in read_context(file))


def test_the_corpus_is_large_enough() -> None:
    assert corpus("").expected > 4000
    assert corpus("blind").expected > 450
    assert corpus("unread").expected > 350
    assert all(set(bars) == set(FIELDS) for bars in REACHED.values())


@pytest.mark.parametrize("folder", REACHED)
@pytest.mark.parametrize("field", FIELDS)
def test_the_corpus_is_read_as_well_as_before(folder: str, field: str) -> None:
    assert corpus(folder).f1(field) >= REACHED[folder][field]


@pytest.mark.parametrize("folder", WHOLE)
def test_most_claims_are_right_in_all_fields(folder: str) -> None:
    assert corpus(folder).share("whole") >= WHOLE[folder]


def only(text: str, span: str) -> Claim:
    found = [claim for claim in claims.extract(text).claims if claim.span.text == span]
    assert len(found) == 1, [claim.span.text for claim in claims.extract(text).claims]
    return found[0]


SUBJECTS = """
    医院收治了4000多名患者 | 4000多名 | 患者
    本月确诊病例15202人 | 15202人 | 确诊病例
    墙上还开了两座便门 | 两座 | 便门
    其中3号线占比约三成 | 约三成 | 3号线
    第3期报名者共320人 | 320人 | 第3期报名者
    阳性感染者突破5万例 | 突破5万例 | 阳性感染者
    1.5亿元的签约金额 | 1.5亿元 | 签约金额
    7米长的厢式货车 | 7米 | 厢式货车
    累计治愈出院和解除隔离18950人 | 18950人 | 治愈出院和解除隔离
    自行车、洗衣机、空调产量分别增长33.2%、9.4%、5.1% | 9.4% | 洗衣机
    外贸回稳，占总量的三成 | 三成 | 外贸
    69岁的何大妈住在这里 | 69岁 | 何大妈
    工期540天 | 540天 | 工期
    她迎来了第七个宝宝 | 第七个 | 宝宝
    摩根大通预计手机出货量为8300万部 | 8300万部 | 手机出货量
    营收5亿元，较上年同期水平下降3% | 3% | 营收
    全场派发100台转运车辆 | 100台 | 转运车辆
    深圳二手住宅成交1326套 | 1326套 | 二手住宅
    交警查处醉驾9起 | 9起 | 醉驾
    带领135人来到吉林 | 135人 | -
    两周后恢复上课 | 两周 | -
    300多人随即进场 | 300多人 | -
    转移群众213户867人 | 867人 | 群众
    志愿者配备了300余人 | 300余人 | 志愿者
    民警当场抓获7人 | 7人 | 抓获
    报名费由120元调整为150元 | 120元 | 报名费
    金牌数比上届翻了一番 | 一番 | 金牌数
    机身227克，比我那台旧的重了30克 | 30克 | 机身
    与榜首的差距缩小到5分 | 5分 | 榜首的差距
    与去年同期相比，产量增加5吨 | 5吨 | 产量
    桥面距水面625米 | 625米 | 桥面
    成绩有望再提高5分钟 | 5分钟 | 成绩
    大桥全长2890米 | 2890米 | 大桥
    下半年出货将成长一成 | 一成 | 出货
    交警连续值守了16个小时 | 16个小时 | 值守
    几天后症状有所好转 | 几天 | -
    有效提议为3028份 | 3028份 | 有效提议
    《雾岛》以3亿元暂列榜首 | 3亿元 | 《雾岛》
    台风造成2400户停电 | 2400户 | 停电
    他今年78岁 | 78岁 | 他
    营收5亿元，净利润1亿元，分别增长3%、9% | 9% | 净利润
    世卫组织称，每年有800万人死于烟草 | 800万人 | 死于烟草
    法案以72票赞成通过 | 72票 | 赞成
    19名官员中有9人预计降息 | 9人 | 官员
    赞成60票，反对50票 | 50票 | 反对
    受访厂商里仍有近六成维持原价 | 近六成 | 受访厂商
    3架搜救飞机待命 | 3架 | 搜救飞机
    有5家参与报价 | 5家 | -
    行长称，净利润3亿元 | 3亿元 | 净利润
    校方须在2小时内上报 | 2小时内 | 上报
    台风位于象山东南方410公里的洋面 | 410公里 | 台风
    主板成交1963亿元 | 1963亿元 | 主板成交
    预计产量300万斤 | 300万斤 | 产量
    人民币兑美元汇率上涨2% | 2% | 人民币兑美元汇率
    潜伏期一般7天，最短4天 | 4天 | 潜伏期
    小店开在河边，8平米 | 8平米 | 小店
    小店开在河边，8平米大 | 8平米 | -
    兄弟队对狮队已打12场 | 12场 | 兄弟队
    鲜菜价格受台风影响上涨6% | 6% | 鲜菜价格
    补进来的只有2个 | 2个 | 补进来的
    村里有茶园1460亩，其中通过有机认证的600多亩 | 600多亩 | 茶园
    因不良反应停药的比例为7% | 7% | 因不良反应停药的比例
    速度是上一代处理器的3倍 | 3倍 | 速度
    病死率由早期的10%降到1% | 10% | 病死率
    样品在700℃下活化 | 700℃ | 活化
    从10%充至80%只要9分钟 | 9分钟 | 充
    六次试投有五次成功 | 五次 | 试投
    该公司以集中竞价方式减持公司股份100万股 | 100万股 | 公司股份
    以22元的均价减持股份 | 22元 | 均价
    须有260人献血 | 260人 | 献血
    他的目标是游进2分05秒 | 2分05秒 | 他的目标
    观察2小时后离开 | 2小时 | 观察
    成立10年后停业 | 10年 | -
    法院判令商家退还2600元 | 2600元 | 退还
    客人九成是广东口音 | 九成 | 客人
    主播年入百万，享年36岁 | 36岁 | -
    他出版诗集12卷，享年76岁 | 76岁 | 他
    逾放比0.16% | 0.16% | 逾放比
    不合格7批次 | 7批次 | 不合格
    出场23次打进11球 | 23次 | 出场
    最贵一款售2998元 | 2998元 | -
    一盒药28片，最贵一款售2998元 | 2998元 | -
    河北报告病例30例。山西报告20例 | 20例 | 病例
    河北报告病例30例。山西有20个 | 20个 | -
    我从车站到广场花了52分钟 | 52分钟 | -
    赔偿精神抚慰金1万元 | 1万元 | 精神抚慰金
    纳指100跌1.2% | 1.2% | 纳指100
    该舰满载排水量1.2万吨，长180米 | 180米 | 该舰
    新增企业312家，其中民企近300家，预计全年超1200家 | 超1200家 | 企业
    新增企业312家，其中民企近300家，国企超12家 | 超12家 | 国企
    调查发现近视率为51.9% | 51.9% | 近视率
    新房仅成交5.6万套 | 5.6万套 | 新房
    辽宁队积23分高居榜首 | 23分 | 辽宁队
    收率由传统工艺的63%提高到89% | 63% | 收率
    雨量方面，霞云岭198毫米 | 198毫米 | 雨量
    种子卵形，黑色，直径1厘米 | 1厘米 | 种子
    血压高达180毫米汞柱，仅一成多能坚持服药 | 一成多 | -
    19岁的她发球得分 | 19岁 | 她
    五天赛事售票3万张 | 五天 | 赛事
    冰期约150天 | 约150天 | 冰期
    光B超就做了4次 | 4次 | B超
    罚球41次命中36次 | 36次 | 罚球
    宝宝5个月，出生时6.2斤 | 6.2斤 | 宝宝
    师生被困教学楼三个小时 | 三个小时 | 被困
    充满电要50分钟 | 50分钟 | 充满电
    当日有4000亿元到期 | 4000亿元 | 到期
    7辆车连环追尾 | 7辆 | 车
    同城业务量完成12.3亿件 | 12.3亿件 | 同城业务量
    按年率计算降幅为2% | 2% | 降幅
    该股成交额9.4亿元，近五日累计上涨38% | 38% | -
    疫情让2500万人按下暂停键 | 2500万人 | -
    村口两棵银杏树龄都在三百年以上 | 两棵 | 银杏
    第二张专辑（2007）娜塔莎有12首歌 | 第二张 | 专辑
    有三个众所周知的分支 | 三个 | 众所周知的分支
    当地人口8.6万，约75%生活在市内 | 约75% | 人口
    该鸟体长47厘米，尾巴长20厘米，重2.5公斤 | 2.5公斤 | 该鸟
    酒席28桌每桌3888元 | 28桌 | 酒席
    特鲁西埃执教三年 | 三年 | 执教
    让对手得到14分 | 14分 | 对手
    把差距缩小到2分 | 2分 | 差距
    毛利率环比+0.8个百分点 | 0.8个百分点 | 毛利率
    发病率以每年4%的速度增长 | 4% | 发病率
    《热辣滚烫》以22亿元暂列第一 | 22亿元 | 《热辣滚烫》
"""


@pytest.mark.parametrize("line", [line.strip() for line in SUBJECTS.strip().splitlines()])
def test_subject(line: str) -> None:
    text, span, subject = line.split(" | ")
    found = only(text, span).subject
    assert (found.text if found else "-") == subject


STATISTICS = """
    全市累计报告病例35例，其中死亡1例 | 35例 | cumulative
    全市累计报告病例35例，其中死亡1例 | 1例 | cumulative
    当日新增病例3例、疑似病例2例 | 2例 | new
    产值由48亿元上升到214亿元 | 48亿元 | -
    产值由48亿元上升到214亿元 | 214亿元 | change_to
    覆盖率达85% | 85% | share
    覆盖率提高5个百分点 | 5个百分点 | increase
    人均住房面积41平方米 | 41平方米 | average
    最高气温35℃ | 35℃ | maximum
    日处理能力3万吨 | 3万吨 | capacity
    全市共有养老机构312家 | 312家 | total
    用户突破1亿 | 突破1亿 | -
    实现5%的增长 | 5% | increase
    连续三天下降 | 三天 | -
"""


@pytest.mark.parametrize("line", [line.strip() for line in STATISTICS.strip().splitlines()])
def test_statistic(line: str) -> None:
    text, span, statistic = line.split(" | ")
    assert (only(text, span).statistic or "-") == statistic


MODALITIES = """
    预计明年营收达5亿元 | 5亿元 | forecast
    公司计划投资5亿元 | 5亿元 | planned
    营收将突破5亿元 | 突破5亿元 | forecast
    厂区将新建3座仓库 | 3座 | planned
    队伍将比分拉开到10分 | 10分 | asserted
    疫苗接种计划完成了3万剂 | 3万剂 | asserted
    作业人员须间隔2米以上 | 2米以上 | required
    如果油价上涨10美元，成本将增加3亿元 | 3亿元 | hypothetical
    气象台预计，今天夜里有大雨，雨量50毫米 | 50毫米 | forecast
    业绩低于预期，下降5% | 5% | asserted
    首批物资将于22日抵达 | 首批 | planned
    5000套安置房将于年底交付 | 5000套 | planned
    120家企业拟参展 | 120家 | planned
    目前已有30家企业计划参展 | 30家 | asserted
    所有商户须在7日内搬离 | 7日内 | required
    每班人数不得超过45人 | 不得超过45人 | required
    年均浓度须控制在29微克以内，全年污染天数不多于2天 | 不多于2天 | required
    若同一班级出现病例，须在2小时内上报 | 2小时内 | required
    若指数走强，金价可能下探，跌幅约2.4% | 约2.4% | hypothetical
    若指数走强，金价可能下探，但年底前仍有望触及4300美元 | 4300美元 | forecast
    若不及时干预，风险会升高；按照指南，每天应摄入钙1000毫克 | 1000毫克 | required
    飞行时间只要1小时25分，双人房每晚约2300元 | 约2300元 | asserted
    预计浙江东部雨量可达150毫米，局地超过400毫米 | 超过400毫米 | forecast
    预计全年销量将达100万辆，去年为80万辆 | 80万辆 | asserted
    14日预计客流回升，晚到的旅客可换乘4条夜间公交线 | 4条 | asserted
    计划把等候时间从眼下的6小时压缩到4小时以内 | 6小时 | asserted
    计划把等候时间从眼下的6小时压缩到4小时以内 | 4小时以内 | planned
    到2030年，全市公园达到500座 | 500座 | planned
    到1990年，全市公园达到500座 | 500座 | asserted
    我原本的目标是划进7分钟以内 | 7分钟以内 | planned
    今年3月将再增开两条接驳路线 | 两条 | planned
    气象台发布台风预警：中心最大风力16级 | 16级 | asserted
    明天最高气温35℃ | 35℃ | forecast
    昨天最高气温35℃ | 35℃ | asserted
    市规划局核发许可证23份 | 23份 | asserted
    在建的新馆规划展厅面积2.2万平方米 | 2.2万平方米 | planned
    早稻移栽面积占应栽面积的九成 | 九成 | asserted
    明年赤字率或提高至4% | 4% | forecast
    股东应占溢利3亿元 | 3亿元 | asserted
    女代表应占总数的30%以上 | 30%以上 | required
    专家不排除出现5级以上的余震 | 5级以上 | forecast
    载客超过7人应取得许可 | 超过7人 | required
    公司拟每10股派息3元 | 3元 | planned
    按计划，一期工程投资20亿元 | 20亿元 | planned
    按计划，去年投资20亿元 | 20亿元 | asserted
    届时日均客流可达2万人次 | 2万人次 | forecast
    食堂日均客流可达2万人次 | 2万人次 | asserted
    去年发出预警信息300条 | 300条 | asserted
    预计营收3亿元；扣除补贴后的净利润2000万元 | 2000万元 | forecast
    预计营收3亿元；去年净利润2000万元 | 2000万元 | asserted
"""


@pytest.mark.parametrize("line", [line.strip() for line in MODALITIES.strip().splitlines()])
def test_modality(line: str) -> None:
    text, span, modality = line.split(" | ")
    assert only(text, span).modality == modality


BASES = """
    进出口同比增长5.4% | 5.4% | 同比
    产量比上年末增加3万吨 | 3万吨 | 比上年末
    同比、环比分别上涨2%、0.3% | 0.3% | 环比
    出口同比增长5%，进口增长3% | 3% | 同比
    出口同比增长5%，占总量的三成 | 三成 | -
    比分被改写为3比1，差距2分 | 2分 | -
"""


@pytest.mark.parametrize("line", [line.strip() for line in BASES.strip().splitlines()])
def test_basis(line: str) -> None:
    text, span, basis = line.split(" | ")
    found = only(text, span).basis
    assert (found.text if found else "-") == basis


PARTS = """
    全市有养老机构312家，其中公办47家 | 47家 | 312家
    病例291例（湖北270例，北京5例） | 5例 | 291例
    3000名患者中，老人有30多位 | 30多位 | 3000名
    火灾致35人死亡，包括12名儿童 | 12名 | 35人
    建筑面积36400平方米（含机房181平方米） | 181平方米 | 36400平方米
    病例28714例，老人占病例总数的三成 | 三成 | 28714例
    有学生300人，另有教师20人 | 20人 | -
    其中一些是老人，有20人 | 20人 | -
"""


@pytest.mark.parametrize("line", [line.strip() for line in PARTS.strip().splitlines()])
def test_part_of(line: str) -> None:
    text, span, whole = line.split(" | ")
    document = claims.extract(text)
    part_of = only(text, span).part_of
    assert ("-" if part_of is None else document.claims[part_of].span.text) == whole


TIMES = """
    截至3月底，全市有机构312家 | 312家 | 截至3月底 | ../2024-03-31
    6月3日、5日分别报告病例12例、19例 | 12例 | 6月3日 | 2024-06-03
    纳入医保后，药价降了三成 | 三成 | 纳入医保后 | -
    比上年末增加3万吨 | 3万吨 | - | -
    始建于1931年的大桥长260米 | 260米 | - | -
    “明天有大雨。”他说。雨量达50毫米 | 50毫米 | - | -
    最高水位28.4米，出现于1954年 | 28.4米 | 1954年 | 1954
    最高水位28.4米（1954年） | 28.4米 | 1954年 | 1954
    120名志愿者今天上午到岗 | 120名 | 今天上午 | 2024-06-10
    今天发放物资，收到120名志愿者的留言 | 120名 | 今天 | 2024-06-10
    比我去年看的那台便宜3000元 | 3000元 | - | -
    由早期的10%降至1% | 10% | 早期 | -
    票价从原来25元涨到40元 | 25元 | 原来 | -
    票价从原来25元涨到40元 | 40元 | - | -
    每年5月产卵2枚 | 2枚 | 每年5月 | -
    主队以19:12取胜，抢断27次 | 27次 | - | -
    当天就能出结果，检出率达11% | 11% | - | -
    明年票价由5元提高到6元 | 5元 | - | -
    明年票价由5元提高到6元 | 6元 | 明年 | 2025
    绒叶杜鹃是一种灌木，1905年由传教士发现。植株高3米，有叶48片 | 48片 | - | -
    宁远县是湖南省的一个县。2023年，生产总值260亿元。财政收入18亿元 | 18亿元 | 2023年 | 2023
    宁远县是湖南省的一个县。2023年，生产总值260亿元。境内有山峰48座 | 48座 | - | -
    我2017年进厂。宿舍里住着4个人 | 4个 | - | -
"""


@pytest.mark.parametrize("line", [line.strip() for line in TIMES.strip().splitlines()])
def test_time(line: str) -> None:
    text, span, time, iso = line.split(" | ")
    (found,) = [claim.time for claim in claims.extract(text, published="2024-06-10").claims if claim.span.text == span]
    assert (found.text if found else "-", (found.iso if found else None) or "-") == (time, iso)


def test_explain_names_cue_and_rule_of_each_field() -> None:
    (mention,) = [met for met in claims.explain("吉林省累计治愈出院4例") if met.claim is not None]
    assert {reason.field: reason.why for reason in mention.fields} == {
        "subject": "the predicate says what is counted",
        "place": "the nearest in its sentence",
        "statistic": "the cue 累计",
    }
