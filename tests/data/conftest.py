"""Fixtures of the data tests."""

import pytest

from s2rlab.project import Project
from tests.data.drawn import PARTS, add_part, draw_dataset


@pytest.fixture(scope="session")
def drawn_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the parts above, off their origins, and the data set `drawn`; do not change it."""
    project = Project.create(tmp_path_factory.mktemp("data") / "project")
    for label, mesh in PARTS.items():
        add_part(project, label, mesh.copy().apply_translation((7, -3, 2)))
    draw_dataset(project, "drawn")
    return project
