"""How sure one can be of a rate, in a few lines that load nothing."""

import math

QUANTILE = 1.959963984540054  # of the normal distribution, for 95 %


def wilson_interval(right: int, total: int) -> tuple[float, float]:
    """Interval that holds the true rate of success in 95 % of such experiments, `total` >= 1 [1]_.

    References
    ----------
    .. [1] E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22(158), 1927.
    """
    share, square = right / total, QUANTILE**2
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = QUANTILE * math.sqrt(share * (1 - share) / total + square / (4 * total**2)) / (1 + square / total)
    return min(share, max(0.0, middle - half)), max(share, min(1.0, middle + half))  # rounding must not cut it off


def difference_interval(first: tuple[int, int], second: tuple[int, int]) -> tuple[float, float]:
    """Interval of how much larger the second of two rates is, each (right, total), on different pictures [1]_.

    From -1 to 1; the truth lies in it in 95 % of such experiments, and 0 in it means: that may be chance.

    References
    ----------
    .. [1] R. G. Newcombe, "Interval Estimation for the Difference Between Independent Proportions: Comparison of
       Eleven Methods", Statistics in Medicine 17(8), 1998, method 10.
    """
    (low_1, high_1), (low_2, high_2) = wilson_interval(*first), wilson_interval(*second)
    share_1, share_2 = first[0] / first[1], second[0] / second[1]
    middle = share_2 - share_1
    return middle - math.hypot(share_2 - low_2, high_1 - share_1), middle + math.hypot(
        high_2 - share_2, share_1 - low_1
    )


def paired_difference_interval(won: int, lost: int, total: int) -> tuple[float, float]:
    """Interval of how much larger the second of two rates is on the same `total` pictures, `total` >= 1.

    Only those count that the two do not agree on: `won` of them the second alone gets right, `lost` the first alone.
    The share of the won ones among them has Wilson's interval, as in McNemar's test.
    """
    differ = won + lost
    if not differ:
        return 0.0, 0.0
    low, high = wilson_interval(won, differ)
    return (2 * low - 1) * differ / total, (2 * high - 1) * differ / total
