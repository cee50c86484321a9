"""Labelled picture folders and rendered datasets."""
