"""Fixtures every test may use."""

from pathlib import Path

import pytest
from hypothesis import settings

from s2rlab.project import Project

# the same examples every time, on slow machines too
settings.register_profile("s2rlab", derandomize=True, deadline=None)
settings.load_profile("s2rlab")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project.create(tmp_path / "project")
