"""s2rlab: train a parts classifier from CAD files, without a single labelled photograph."""

__version__ = "0.1.0"
