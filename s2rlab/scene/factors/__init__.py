"""The factors of a randomization space: settings with range, unit, reason and source."""
