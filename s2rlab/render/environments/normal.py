"""The one brightness all surroundings are brought to."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

ENVIRONMENT_MEAN = 0.4
# a lamp, against the mean: a sun of 10,000 would be a handful of bright dots in the few directions that the filtered
# copies of a map are sampled in; what it lights sharply is the direct lights' task
BRIGHTEST = 250.0


def normalized(picture: NDArray[Any]) -> NDArray[Any]:
    """Scale a map (H, W, 3) to the mean ENVIRONMENT_MEAN over the sphere, lamps held to BRIGHTEST times the mean."""
    height = len(picture)
    # a row near a pole covers less of the sphere than one at the horizon
    weight = np.cos((np.arange(height) + 0.5) / height * np.pi - np.pi / 2)[:, None]
    share = weight / weight.sum() / picture.shape[1]
    result = np.clip(picture, 0, None)
    for _ in range(3):  # holding the lamps lowers the mean, which lowers what they are held to
        mean = float((result.mean(axis=2) * share).sum())
        result = np.minimum(result * (ENVIRONMENT_MEAN / max(mean, 1e-12)), BRIGHTEST * ENVIRONMENT_MEAN)
    mean = float((result.mean(axis=2) * share).sum())
    return np.asarray(result * (ENVIRONMENT_MEAN / mean), dtype=np.float32)
