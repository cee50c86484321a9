"""Data sets in the formats of other programs: what can be written, and the task that writes it."""

from s2rlab.data.formats.convert import FORMATS, ConvertSummary, Format, convert_dataset

__all__ = ["FORMATS", "ConvertSummary", "Format", "convert_dataset"]
