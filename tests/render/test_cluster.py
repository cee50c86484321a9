"""Rendering on a real Dask cluster: a scheduler and two worker processes on loopback."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import drawing
import pytest
import trimesh

from s2rlab.errors import RenderError
from s2rlab.jobs import finish
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render import cluster
from s2rlab.render.assets import Assets, moved, unpacked
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.scene.presets import SYN_R
from s2rlab.scene.space import Background, RandomizationSpace

distributed: Any = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("cluster")
    project = Project.create(folder / "project")
    trimesh.creation.box((30, 20, 10)).export(folder / "block.stl")
    trimesh.creation.annulus(5, 10, 4).export(folder / "ring.stl")
    finish(import_parts(project, [folder / "block.stl", folder / "ring.stl"], ImportOptions()))
    return project


@pytest.fixture
def trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("S2RLAB_TEST_TRACE", str(tmp_path / "trace"))  # before the workers start
    return tmp_path / "trace"


@pytest.fixture
def two_workers(trace: Path, tmp_path: Path) -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        local_directory=str(tmp_path / "dask"),
    ) as started:
        yield started


def config(name: str, **changes: object) -> RenderConfig:
    fields: dict[str, object] = {"name": name, "space": SYN_R, "images_per_class": 6, "size": 64, "seed": 4}
    return RenderConfig.model_validate(fields | {"workers": 1} | changes)


def content(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.*g"))}
    return found | {"metadata": (folder / "metadata.jsonl").read_bytes()}


def render_or_die(chunk: Any, assets: Assets, version: str) -> Any:
    drawing.die_once(chunk)
    return cluster.render_remote(chunk, assets, version)


def test_a_worker_killed_in_the_middle_changes_no_byte(
    parts: Project, two_workers: Any, trace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = two_workers.scheduler_address
    with monkeypatch.context() as patched:
        patched.setattr(cluster, "render_remote", render_or_die)
        summary = finish(render_dataset(parts, config("cluster", cluster=address)))
    assert int(trace.read_text()) != os.getpid()  # one was killed
    assert summary.images == 12
    finish(render_dataset(parts, config("local")))
    assert content(parts.dataset("cluster")) == content(parts.dataset("local"))

    task = render_dataset(parts, config("lost", cluster=address, images_per_class=200))
    with monkeypatch.context() as patched:
        patched.setattr(cluster, "CONNECTING", 0.5)
        while getattr(next(task), "done", 0) < 10:
            pass
        two_workers.close()
        with pytest.raises(RenderError, match=r"tcp://.*no Dask scheduler answers.*--resume, with or without"):
            finish(task)
    lines = (parts.dataset("lost") / "journal.jsonl").read_bytes().count(b"\n")
    assert lines >= 10
    assert finish(render_dataset(parts, config("lost"), resume=True)).images == 12
    assert content(parts.dataset("lost"))["metadata"] == content(parts.dataset("local"))["metadata"]


def test_no_scheduler_is_a_sentence(parts: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECTING", 0.2)
    for address in ("tcp://127.0.0.1:9", "gopher://127.0.0.1:9"):
        with pytest.raises(RenderError, match=r"127\.0\.0\.1:9: no Dask scheduler answers there; check the address"):
            finish(render_dataset(parts, config("nobody", cluster=address), resume=True))


class FakeClient:
    """As much of a client as the checks look at."""

    def __init__(self, workers: dict[str, str | None]) -> None:
        here = dict.fromkeys(cluster.PACKAGES, "1")
        self._versions = {
            "client": {"packages": here},
            "workers": {name: {"packages": here | {"s2rlab": found}} for name, found in workers.items()},
        }

    def wait_for_workers(self, number: int, timeout: float) -> None:
        if not self._versions["workers"]:
            raise TimeoutError

    def get_versions(self, packages: Any) -> Any:
        return self._versions


def test_workers_with_other_versions_and_no_workers_are_sentences() -> None:
    cluster._check_workers(FakeClient({"tcp://a": "1", "tcp://b": "1"}), "tcp://s")
    with pytest.raises(RenderError, match=r"tcp://b: has s2rlab 0\.9, this program 1; install the same versions"):
        cluster._check_workers(FakeClient({"tcp://a": "1", "tcp://b": "0.9"}), "tcp://s")
    with pytest.raises(RenderError, match="has s2rlab not at all"):
        cluster._check_workers(FakeClient({"tcp://a": None}), "tcp://s")
    with pytest.raises(RenderError, match=r"no workers; start some with `dask worker tcp://s`"):
        cluster._check_workers(FakeClient({}), "tcp://s")
    with pytest.raises(RenderError, match=r"has s2rlab .*; install 0\.0\.1 there"):
        cluster.render_remote(None, None, "0.0.1")  # type: ignore[arg-type]


def test_what_goes_wrong_in_a_worker_is_told_in_words() -> None:
    pool = cluster.ClusterPool(None, None, None, "tcp://s")  # type: ignore[arg-type]
    own = RenderError("nut: cannot be seen; choose another part.")
    assert pool.explain(own) is own
    killed = distributed.KilledWorker("task", type("Worker", (), {"address": "tcp://w"}), 3)
    assert "several workers died" in str(pool.explain(killed))
    assert "install s2rlab" in str(pool.explain(ModuleNotFoundError("No module named 's2rlab'")))
    assert isinstance(pool.explain(ZeroDivisionError("a bug")), ZeroDivisionError)


def test_files_travel_by_content_and_records_name_the_originals(tmp_path: Path) -> None:
    mesh, picture = tmp_path / "a" / "mesh.glb", tmp_path / "oak.jpg"
    mesh.parent.mkdir()
    mesh.write_bytes(b"mesh")
    picture.write_bytes(b"oak")
    assets = Assets.of([mesh, picture, mesh])
    places = unpacked(assets, tmp_path)
    assert {path: place.read_bytes() for path, place in places.items()} == {mesh: b"mesh", picture: b"oak"}
    assert places[mesh].suffix == ".glb" and unpacked(Assets.of([picture, mesh]), tmp_path) is places
    space = RandomizationSpace(background=Background(pictures=(str(picture),)))
    there = moved((mesh, space, 3, ("nut", mesh)), places)
    assert there[0] == places[mesh] and there[3] == ("nut", places[mesh])
    assert there[1].background.pictures == (str(places[picture]),)
    assert moved(there, {place: path for path, place in places.items()}) == (mesh, space, 3, ("nut", mesh))
    picture.unlink()
    with pytest.raises(RenderError, match=r"oak\.jpg: cannot be read"):
        Assets.of([picture])
