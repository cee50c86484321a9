"""The s2rlab window."""
