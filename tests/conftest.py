"""Fixtures every test may use."""

from pathlib import Path

import pytest
from hypothesis import settings

from s2rlab.project import Project

# the same examples every time, on slow machines too
settings.register_profile("s2rlab", derandomize=True, deadline=None)
settings.load_profile("s2rlab")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what stopped tasks leave, in child processes too, away from the user's cache."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(folder))  # platformdirs' own, on Windows


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project.create(tmp_path / "project")
