"""What may be loaded by what; import-linter checks the source, these check a running interpreter."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = (
    "PySide6",
    "torch",
    "timm",
    "vtkmodules",
    "vtk",
    "trimesh",
    "cv2",
    "onnxruntime",
    "scipy",
    "sklearn",
    "matplotlib",
)


def loaded_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after running `code`."""
    script = code + "\nimport json, sys; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "ui")])},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "code",
    [
        "import s2rlab",
        "import s2rlab.project, s2rlab.jobs, s2rlab.files",
        "import s2rlab.cli",
        "import s2rlab.doctor",
        "import s2rlab_ui.__main__",
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code: str) -> None:
    assert loaded_after(code) & set(HEAVY) == set()


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['s2rlab', '--help']\nfrom s2rlab.cli import app\ntry: app()\nexcept SystemExit: pass"
    )
    assert loaded_after(code) & set(HEAVY) == set()


def test_packaging_stays_a_folder_and_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()  # it would hide the library of that name
