"""Endless pictures: those a data set would have, never more than the bound ahead, nothing left behind."""

import itertools
import os
import signal
import subprocess
import sys
from pathlib import Path

import drawing
import numpy as np
import psutil
import pytest
import trimesh

from s2rlab.data.dataset import labelled_paths
from s2rlab.data.images import open_rgb
from s2rlab.data.stream import Batch, Stream
from s2rlab.errors import RenderError
from s2rlab.jobs import finish
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render import executors
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.render.stream import CHUNK, LastingStream, SampleStream, StreamConfig
from s2rlab.scene.presets import SYN_R


@pytest.fixture
def two(project: Project) -> Project:
    """A project of two classes that nobody renders."""
    for label in ("nut", "bolt"):
        drawing.part(project.root, label)
    return project


def config(**changes: object) -> StreamConfig:
    fields: dict[str, object] = {"space": SYN_R, "size": 32, "seed": 4, "batch": 6, "workers": 2}
    return StreamConfig.model_validate(fields | changes)


def test_picture_i_of_a_stream_is_picture_i_of_a_data_set(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "project")
    trimesh.creation.box((30, 20, 10)).export(tmp_path / "block.stl")
    trimesh.creation.annulus(5, 10, 4).export(tmp_path / "ring.stl")
    finish(import_parts(project, [tmp_path / "block.stl", tmp_path / "ring.stl"], ImportOptions()))
    settings = {"space": SYN_R, "size": 64, "seed": 4, "workers": 1}
    finish(render_dataset(project, RenderConfig(name="set", images_per_class=5, **settings)))
    paths, labels = labelled_paths(project.dataset("set"))
    with SampleStream(project, StreamConfig(batch=3, start=4, **settings)) as stream:
        batches = list(itertools.islice(stream, 2))
        assert [batch.first for batch in batches] == [4, 7] and stream.position == 10
    pictures = np.concatenate([batch.pictures for batch in batches])
    assert np.array_equal(pictures, np.stack([open_rgb(path) for path in paths[4:]]))
    assert [stream.classes[label] for batch in batches for label in batch.labels] == labels[4:]


def test_a_stream_is_what_training_expects_and_goes_round_the_classes(two: Project) -> None:
    stream: Stream = SampleStream(two, config(), drawing.Inline())  # mypy checks the protocol
    batch = next(iter(stream))
    assert isinstance(batch, Batch)
    assert batch.pictures.shape == (6, 32, 32, 3) and batch.pictures.dtype == np.uint8
    assert batch.labels.tolist() == [0, 1, 0, 1, 0, 1] and batch.labels.dtype == np.int64
    assert np.abs(batch.pictures.astype(int) - np.arange(6)[:, None, None, None]).max() <= 1  # drawn as their index
    assert stream.classes == ("bolt", "nut")
    stream.close()


def test_the_renderer_waits_for_the_reader(two: Project) -> None:
    pool = drawing.Inline()
    stream = SampleStream(two, config(), pool)
    assert pool.submitted == 0  # nothing is rendered before somebody asks
    for number, _ in enumerate(itertools.islice(stream, 50), start=1):
        assert pool.submitted * CHUNK - number * 6 <= (stream.ahead + 1) * CHUNK + 6
    stream.close()
    assert pool.closed == 1


def test_a_stream_goes_on_where_another_was_closed(two: Project) -> None:
    whole = SampleStream(two, config(), drawing.Inline())
    first = [batch.pictures for batch in itertools.islice(whole, 5)]
    parted = SampleStream(two, config(), drawing.Inline())
    again = [batch.pictures for batch in itertools.islice(parted, 2)]
    parted.close()
    again += [batch.pictures for batch in itertools.islice(parted, 1)]  # the same one, opened again
    parted.close()
    later = SampleStream(two, config(start=parted.position), drawing.Inline())
    again += [batch.pictures for batch in itertools.islice(later, 2)]
    assert np.array_equal(np.stack(first), np.stack(again))
    assert later.content == whole.content != SampleStream(two, config(seed=5), drawing.Inline()).content
    for stream in (whole, later):
        stream.close()
        stream.close()


def test_streams_that_follow_each_other_share_their_workers_and_a_jump_starts_new_ones(two: Project) -> None:
    pool = drawing.Inline()
    firsts = []
    with LastingStream(two, config(), pool) as open_stream:
        for start, batches in ((0, 0), (0, 2), (12, 3), (30, 1), (90, 1), (96, 2)):
            with open_stream(start) as stream:
                lent: Stream = stream  # mypy checks the protocol
                for _, batch in zip(range(batches), lent, strict=False):
                    firsts.append(batch.first)
                    assert np.abs(batch.pictures[0].astype(int) - batch.first).max() <= 1
    assert firsts == [0, 6, 12, 18, 24, 30, 90, 96, 102]
    assert pool.opened == pool.closed == 2


def test_a_hopeless_picture_ends_a_stream_with_its_sentence(two: Project) -> None:
    stream = SampleStream(two, config(), drawing.Inline(task=drawing.draw_or_despair))
    with stream, pytest.raises(RenderError, match="bolt/a: 30 draws in a row"):
        next(iter(stream))


@pytest.fixture
def four(project: Project) -> Project:
    """Nuts of three kinds and a ring; `draw_or_despair` gives pictures 8 and 20 up."""
    for name in ("a", "b", "c"):
        drawing.part(project.root, "nut", name)
    drawing.part(project.root, "ring")
    return project


def test_hopeless_pictures_are_left_out_and_change_nothing_else(four: Project) -> None:
    options = {"batch": 8, "skip_hopeless": True}
    despairing = drawing.Inline(task=drawing.draw_or_despair)
    whole = SampleStream(four, config(batch=8), drawing.Inline())
    full = list(itertools.islice(whole, 4))
    with LastingStream(four, config(**options), despairing) as open_stream:
        with open_stream(0) as stream:
            batches = list(itertools.islice(stream, 4))
        (said,) = open_stream.left_out.values()
    assert said.startswith("nut/b: 30 draws in a row") and "--without nut/b" in said
    for batch, other in zip(batches, full, strict=True):
        kept = [at for at in range(8) if batch.first + at not in (8, 20)]
        assert batch.first == other.first
        assert np.array_equal(batch.pictures, other.pictures[kept])
        assert np.array_equal(batch.labels, other.labels[kept])
    with SampleStream(four, config(start=16, **options), despairing) as later:
        assert np.array_equal(next(iter(later)).pictures, batches[2].pictures)
    assert later.content == whole.content  # a run that stopped at such a picture can go on without it
    whole.close()


def test_parts_and_classes_left_out_take_no_place_and_all_others_look_the_same(four: Project) -> None:
    with SampleStream(four, config(without=("nut/b",)), drawing.Inline()) as stream:
        first, second = itertools.islice(stream, 2)
    indices = [index for index in range(20) if index % 6 != 2]
    for batch, expected in ((first, indices[:6]), (second, indices[6:12])):
        assert np.abs(batch.pictures[:, 0, 0, 0].astype(int) - expected).max() <= 1
    with SampleStream(four, config(without=("nut/b",), start=6), drawing.Inline()) as later:
        assert np.array_equal(next(iter(later)).pictures, second.pictures)
    with SampleStream(four, config(without=("ring",)), drawing.Inline()) as nuts:
        assert nuts.classes == ("nut",) and next(iter(nuts)).labels.tolist() == [0] * 6
    with pytest.raises(RenderError, match="bolt: no such class or part"):
        SampleStream(four, config(without=("bolt",)))


def test_a_stream_without_one_usable_picture_ends_with_a_sentence(two: Project) -> None:
    pool = drawing.Inline(task=drawing.draw_or_despair)
    with (
        SampleStream(two, config(without=("nut",), skip_hopeless=True), pool) as stream,
        pytest.raises(RenderError, match="every other picture of this batch"),
    ):
        next(iter(stream))


def test_a_killed_worker_loses_no_picture(two: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("S2RLAB_TEST_TRACE", str(tmp_path / "trace"))
    monkeypatch.setattr(executors, "render_chunk", drawing.draw_or_die)
    with SampleStream(two, config(workers=1)) as stream:
        batches = list(itertools.islice(stream, 3))
    assert (tmp_path / "trace").exists()
    calm = SampleStream(two, config(), drawing.Inline())
    for batch, expected in zip(batches, calm, strict=False):
        assert np.array_equal(batch.pictures, expected.pictures) and batch.first == expected.first
    calm.close()


def test_a_project_without_parts_says_what_to_do(project: Project) -> None:
    with pytest.raises(RenderError, match="s2rlab import"):
        SampleStream(project, config())


READER = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background hands on that it is ignored
import sys
sys.path.insert(0, sys.argv[2])
import drawing
from pathlib import Path
from s2rlab.project import Project
from s2rlab.render import executors
from s2rlab.render.stream import SampleStream, StreamConfig
from s2rlab.scene.presets import SYN_R

if __name__ == "__main__":
    executors.render_chunk = drawing.draw
    with SampleStream(Project(Path(sys.argv[1])), StreamConfig(space=SYN_R, size=32, batch=6, workers=1)) as stream:
        for batch in stream:
            print(batch.first, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGINT for one process alone")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "crash"])
def test_a_reader_that_ends_leaves_no_process(two: Project, tmp_path: Path, end: signal.Signals) -> None:
    (tmp_path / "reader.py").write_text(READER)
    command = [sys.executable, str(tmp_path / "reader.py"), str(two.root), str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as reader:
        assert reader.stdout
        assert reader.stdout.readline()
        workers = psutil.Process(reader.pid).children(recursive=True)
        reader.send_signal(end)
        reader.stdout.read()
    _, alive = psutil.wait_procs(workers, timeout=60)
    assert workers and not alive
