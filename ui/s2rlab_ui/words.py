"""Numbers as a person writes them."""

from collections.abc import Collection
from math import isfinite

from PySide6.QtCore import QCoreApplication, QLocale

NONE = "–"  # where there is no number: of a figure that is not defined
translate = QCoreApplication.translate


def whole(number: float) -> str:
    """Write a count with the thousands marks of the window's language: 1,240, in German 1.240."""
    return QLocale().toString(round(number)) if isfinite(number) else NONE


def decimal(number: float, places: int) -> str:
    """Write a number with so many places behind the decimal mark of the window's language."""
    return QLocale().toString(float(number), "f", places) if isfinite(number) else NONE


def significant(number: float, digits: int) -> str:
    """Write a number with so many significant digits, without zeros at its end and never with an exponent."""
    if not isfinite(number):
        return NONE
    text = f"{float(f'{number:.{digits}g}'):f}".rstrip("0").rstrip(".")
    return decimal(float(text), len(text.partition(".")[2]))


def plural(number: int, one: str, many: str) -> str:
    """Choose between two translated forms; `{n}` in them becomes the number."""
    return (one if number == 1 else many).format(n=whole(number))


def duration(seconds: float) -> str:
    """Say a time as 40 s, 4 min or 2 h 10 min."""
    if not isfinite(seconds):
        return NONE
    if seconds < 90:
        return translate("words", "{n} s").format(n=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("words", "{n} min").format(n=minutes)
    return translate("words", "{h} h {m} min").format(h=minutes // 60, m=minutes % 60)


def disk(size: float) -> str:
    """Say a size in bytes as MB or GB."""
    return (
        translate("words", "{n} MB").format(n=whole(size / 1e6))
        if size < 1e9
        else translate("words", "{n} GB").format(n=decimal(size / 1e9, 1))
    )


def millimetres(size: tuple[float, float, float]) -> str:
    """Say the sides of a box."""
    return " × ".join(whole(side) if side >= 1000 else significant(side, 4) for side in size) + " mm"


def rough_millimetres(size: tuple[float, float, float]) -> str:
    """Say the sides of a box where there is little room; those of a house in metres."""
    if max(size) >= 10_000:
        return " × ".join(whole(side / 1000) if side >= 10_000 else significant(side / 1000, 2) for side in size) + " m"
    return " × ".join(whole(side) if side >= 10 else significant(side, 2) for side in size) + " mm"


def free_name(stem: str, taken: Collection[str]) -> str:
    """Give the first of stem-1, stem-2, ... that is not taken."""
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def percent(fraction: float) -> str:
    """Say a fraction of 0 to 1 in whole percent."""
    return f"{whole(fraction * 100)} %"


def interval(right: int, total: int, low: float, high: float) -> str:
    """Say how many were right, and between which percentages the truth lies (95 %)."""
    return translate("words", "{right} of {total} right ({low}–{high} %)").format(
        right=whole(right), total=whole(total), low=round(low * 100), high=round(high * 100)
    )
