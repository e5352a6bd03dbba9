"""Places of a sentence that no table names: 市传染病医院, 工人体育场, 土右旗 before its figure, 拉瓜伊拉州."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.context.gazetteer import FACILITY, Mention
from claims.context.passages import Sentence
from claims.context.tagging import FIGURE, Word

_NOUNS = frozenset(["n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "ng", "b", "j", "f", "s", "an", "l", "i", "eng"])
_SITE = re.compile(
    rf"[^\W\d_]*(?:{FACILITY}|急症室|急诊室|门诊部|地铁站|站台|院区|学校|大学城|菜市场|粮库|仓库|林场|农场|牧场|渔港|营地|基地|枢纽|收费站|服务区|关口|体育中心|训练中心|数据中心|物流中心|购物中心)"
)
_MOST_WORDS = 4
_STARTS = frozenset("、（(，,；;：:。“「《\n 　")
_BEFORE_FIGURE = re.compile(
    r"(?:^|[、（(，,；;：:。\s])(?P<name>[^\W\da-zA-Z_的了是在有为与和及将被把等个各多该两每这那其报告新增累计其中包括]{1,8}"
    r"(?:自治[县旗州]|[左右前中后]旗|街道|开发区|新区|省|市|县|区|旗|镇|乡|村|盟|州))(?:有|共|新增|报告|累计|为|达)?$"
)
_LOOK_BACK = 14
_SOUND = "阿埃艾安奥巴贝本比彼边宾博布查茨达代丹当德登迪蒂丁东杜敦多厄恩尔法菲费芬丰佛弗夫福盖冈戈格根古瓜圭哈海汉赫亨洪胡华霍基吉加贾杰金津喀卡凯坎康考科克肯孔库夸拉莱兰朗劳勒雷里利立列林隆卢鲁伦罗洛马玛迈麦曼芒毛梅门蒙米密明莫墨默木姆穆那纳乃奈南内尼涅宁牛纽农努诺欧帕派潘佩彭皮珀普奇恰乔切琴丘让热日荣萨塞赛桑瑟森沙尚舍申圣施什史士斯松苏索塔泰坦汤唐特腾提廷通图土托瓦万旺威韦维魏温文沃乌武西希锡夏谢辛休许雅亚延扬耶叶伊因尤约扎赞泽詹芝兹宗佐"
_SOUNDED = re.compile(rf"[{_SOUND}]{{3,9}}(?:州|邦|市|省|县|岛|镇|大区|共和国|地区)(?![长民级政])")


def sites(sentence: Sentence, known: Sequence[Mention]) -> list[Mention]:
    """The places of a sentence beside those `known`, disjoint from them and from each other, in order."""
    found: list[Mention] = []
    at, done = 0, sentence.start
    for mention in sorted((*_institutions(sentence), *_paired(sentence), *_sounded(sentence))):
        while at < len(known) and known[at].end <= mention.start:
            at += 1
        free = at == len(known) or mention.end <= known[at].start
        if free and mention.start >= done:
            found.append(mention)
            done = mention.end
    return found


def _institutions(sentence: Sentence) -> Iterator[Mention]:
    """Nouns that end in 医院, 体育场 and say which: 市传染病医院, not 医院."""
    run: list[Word] = []
    for word in sentence.words:
        if word.tag not in _NOUNS and not _SITE.fullmatch(word.text):
            run = []
            continue
        run = [*run, word][-_MOST_WORDS:]
        if _SITE.fullmatch(word.text) and (len(run) > 1 or len(word.text) > 4):
            yield Mention(run[0].start, word.end, "site", True)
            run = []


def _paired(sentence: Sentence) -> Iterator[Mention]:
    """A division right before its figure in a list: 土右旗3例."""
    for item in sentence.items:
        if item.tag == FIGURE:
            low = max(sentence.start, item.start - _LOOK_BACK)
            if match := _BEFORE_FIGURE.search(sentence.text[low : item.start]):
                yield Mention(low + match.start("name"), low + match.end("name"), "county")


def _sounded(sentence: Sentence) -> Iterator[Mention]:
    """A foreign name written by its sound: 拉瓜伊拉州."""
    for match in _SOUNDED.finditer(sentence.text, sentence.start, sentence.end):
        yield Mention(match.start(), match.end(), "city")
