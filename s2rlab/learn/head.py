"""The first head: a linear classifier on frozen features, and what is fitted to held-back pictures at the end."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression
from torch import nn

REGULARIZATION = 0.01  # scikit-learn's C on standardized features
KEPT = 0.99  # share of right answers on held-back made pictures that the rejection threshold lets through


def fit_head(module: nn.Module, features: NDArray[Any], targets: NDArray[Any]) -> None:
    """Set the classifier of `module` to the logistic regression of `targets` (n,) on `features` (n, F)."""
    mean, scale = features.mean(0), features.std(0) + 1e-4
    fitted = LogisticRegression(C=REGULARIZATION, max_iter=300).fit((features - mean) / scale, targets)
    weights, bias = fitted.coef_, fitted.intercept_
    if len(weights) == 1:  # two classes: scikit-learn gives the second one's margin
        weights, bias = np.concatenate([-weights / 2, weights / 2]), np.concatenate([-bias / 2, bias / 2])
    weights = weights / scale
    classifier: Any = module.get_classifier()  # type: ignore[operator]
    with torch.no_grad():
        classifier.weight.copy_(torch.from_numpy(weights))
        classifier.bias.copy_(torch.from_numpy(bias - weights @ mean))


def averaged_probabilities(logits: NDArray[Any], temperature: float = 1.0) -> NDArray[Any]:
    """Probabilities (n, C) from the logits (V, n, C) of V test-time views, as the shipped model averages them."""
    return np.asarray(softmax(logits / temperature, axis=2).mean(axis=0))


def fit_temperature(logits: NDArray[Any], targets: NDArray[Any]) -> float:
    """Find the temperature that makes probabilities honest: the least negative log-likelihood (Guo et al. 2017).

    Parameters
    ----------
    logits
        (V, n, C), V test-time views of pictures the network was not trained on.
    """

    def loss(log_temperature: float) -> float:
        probabilities = averaged_probabilities(logits, np.exp(log_temperature))
        return float(-np.log(probabilities[np.arange(len(targets)), targets] + 1e-12).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x))


def fit_threshold(probabilities: NDArray[Any], targets: NDArray[Any]) -> float:
    """Find the top probability that KEPT of the right answers reach; 0 when none is right."""
    top = probabilities.max(axis=1)[probabilities.argmax(axis=1) == targets]
    return float(np.quantile(top, 1 - KEPT)) if len(top) else 0.0
