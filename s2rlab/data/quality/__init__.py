"""The quality report of a rendered data set."""

from s2rlab.data.quality.findings import ClassQuality, LookAlike, Quality
from s2rlab.data.quality.inspect import inspect_dataset

__all__ = ["ClassQuality", "LookAlike", "Quality", "inspect_dataset"]
