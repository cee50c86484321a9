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
