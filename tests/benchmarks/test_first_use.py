"""The benchmark of the first use makes the large part it says it makes."""

import sys
from pathlib import Path

import first_use
import pytest
import trimesh


def test_the_large_part_is_a_closed_surface_of_as_many_triangles_as_said(tmp_path: Path) -> None:
    count = first_use.write_tube(tmp_path / "tube.stl", 5000)
    mesh = trimesh.load_mesh(tmp_path / "tube.stl")
    assert count == len(mesh.faces) == 5000
    assert mesh.is_watertight
    assert mesh.volume == pytest.approx(2 * 9.87 * 40 * 10**2, rel=0.05)


def test_a_command_that_fails_ends_the_benchmark_with_its_last_words() -> None:
    with pytest.raises(SystemExit, match="no such part"):
        first_use.timed(sys.executable, "-c", "import sys; sys.exit('no such part')")
    seconds, text = first_use.timed(sys.executable, "-c", "print('ready')")
    assert text == "ready\n" and seconds > 0
