"""Widgets that several panels use; none of them knows a project."""
