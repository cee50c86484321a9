"""Fixtures every test may use."""

from pathlib import Path

import pytest

from s2rlab.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project.create(tmp_path / "project")
