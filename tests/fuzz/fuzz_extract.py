"""Coverage-guided fuzzing of `extract` and `parse`: whatever stands in tests/invariants.py must hold for any `str`.

`make fuzz` runs it in an environment of its own. A finding is shortened, printed as a Python string and ends the run;
with FUZZ_KEEP_GOING=1 each kind of finding is printed once and the run goes on. The first byte of an input chooses:
any code points (lone surrogates too), or words of the alphabet that the scan lives on.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

WORDS = (
    *"0123456789０９．，％－：～／",
    *"零〇一二三四五六七八九十百千万亿兆两几数半多余来把廿卅卌俩仨幺首第前每",
    *"壹贰叁参拾佰仟圆整萬億點兩幾數負餘個",
    *".,·、，。；;:：-—~～–/／%％‰+±×xX^⁶⁵⁻½¼()（）“”「」《》$¥￥€£#@_ \t\n\r\u2009\u3000\u200b\ufeff\u00ad",
    *"个名例人次年月日时点分秒号岁元块角吨米度里斤两克升天周季后世楼届级成折倍番比",
    *"超近约逾达共仅为到至和与或又再由从占较增降",
    *"aXkmvT\x00\ud83d\udc00\U00020bb7",
    *("分之", "百分之", "百分点", "个百分点", "以上", "以下", "以内", "左右", "上下", "不到", "不足", "超过", "不超过", "至少"),
    *("最多", "接近", "零下", "零上", "正负", "个半", "多个", "上百", "成千上万", "百十来", "千把", "一半", "大半", "半数"),
    *("小时", "分钟", "个月", "公里", "公斤", "平方米", "立方米", "千瓦时", "摄氏度", "摄氏", "美元", "人民币", "万亿", "亿元"),
    *("km", "kg", "mg/L", "℃", "㎡", "km/h", "元/吨", "GB", "%", "www.", "://", "@a.b", "2019年", "4月3日", "2012-01-02", "3:05"),
    *("1,100", "1,", "3.5", "007", "±0.5", "前三", "第三", "其中", "每吨", "每小时", "总量的", "约占", "翻了", "翻两番", "打八折"),
    *("三分之一", "十七八", "三五", "八九", "一百二", "三万五", "1米8", "3比2", "周岁", "年前", "世纪", "年代", "上午", "农历"),
)
REGIONS = ("CN", "TW", "HK", "MO")
_LONGEST = 400


def build(provider: Any) -> tuple[str, str]:
    """A text and a region from the bytes of the fuzzer."""
    way = provider.ConsumeIntInRange(0, 3)
    region = REGIONS[provider.ConsumeIntInRange(0, 7) % 4] if way else "CN"
    if way == 0:
        return provider.ConsumeUnicode(_LONGEST), region
    pieces = []
    while provider.remaining_bytes() and len(pieces) < _LONGEST:
        pick = provider.ConsumeIntInRange(0, 255)
        if pick < 8 and way > 1:
            pieces.append(provider.ConsumeUnicode(3))
        elif pick < 12 and way > 2:
            pieces.append(WORDS[provider.ConsumeIntInRange(0, len(WORDS) - 1)] * provider.ConsumeIntInRange(2, 80))
        else:
            pieces.append(WORDS[(pick - 12) % len(WORDS)] if pick % 2 else WORDS[provider.ConsumeIntInRange(0, len(WORDS) - 1)])
    return "".join(pieces), region


def place(error: BaseException) -> str:
    """Where an error comes from: two of one place are one finding."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [f"{os.path.basename(frame.filename)}:{frame.name}:{frame.line}" for frame in frames[-2:]]
    return f"{type(error).__name__} {' < '.join(reversed(inside))}"


def failure(check: Callable[[str, str], None], text: str, region: str) -> str | None:
    """The place where `check` fails on a text; None where it holds."""
    try:
        check(text, region)
    except Exception as error:
        return place(error)
    return None


def shortened(check: Callable[[str, str], None], text: str, region: str) -> str:
    """A shorter text with the same finding: pieces are left out as long as that is possible."""
    wanted, width = failure(check, text, region), len(text) // 2
    while width:
        start = 0
        while start < len(text):
            shorter = text[:start] + text[start + width :]
            if failure(check, shorter, region) == wanted:
                text = shorter
            else:
                start += width
        width //= 2
    return text


def main() -> None:
    """Fuzzes until libFuzzer's limits, given on the command line, are reached."""
    import atheris

    with atheris.instrument_imports(include=["claims"]):
        import invariants

    checks = (invariants.check, invariants.check_quick_scan)
    keep_going, known = bool(os.environ.get("FUZZ_KEEP_GOING")), set()

    def one_input(data: bytes) -> None:
        text, region = build(atheris.FuzzedDataProvider(data))
        for check in checks:
            found = failure(check, text, region)
            if found is None or found in known:
                continue
            known.add(found)
            shorter = shortened(check, text, region)
            print(f"\nfound: {check.__name__}({shorter!a}, {region!r})\n  {found}", file=sys.stderr, flush=True)
            if not keep_going:
                check(shorter, region)

    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
