"""What is asked of a rendering worker and what it hands back; loads neither VTK nor trimesh.

The process that gives orders does not render: it starts its workers a second earlier for not loading what they need.
"""

import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from s2rlab.data.dataset import Record
from s2rlab.scene.space import RandomizationSpace

Output = Literal["depth", "normals"]


@dataclass(frozen=True, slots=True)
class Order:
    """One picture to make."""

    index: int
    label: str
    part: str  # class/variant
    mesh: Path
    alone: bool = True  # the only variant of its class: its shape may be jittered


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A part of the project that may lie around in pictures of other classes."""

    label: str
    part: str  # class/variant
    mesh: Path


@dataclass(frozen=True, slots=True)
class Chunk:
    """Pictures that one worker makes in one go."""

    orders: tuple[Order, ...]
    space: RandomizationSpace
    seed: int
    size: int
    others: tuple[Neighbour, ...] = ()  # every part, for stray objects
    outputs: frozenset[Output] = frozenset()  # ground truth to make beside the mask


@dataclass(frozen=True, slots=True)
class Finished:
    """One picture that is made: its line of metadata, and its files by their names below the data set's folder."""

    record: Record
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Hopeless:
    """One picture that cannot be made: every draw was of no use."""

    index: int
    part: str  # class/variant
    why: str  # reasons, for a list
    message: str  # one sentence with what to do


Made = Finished | Hopeless


def start_worker() -> None:
    """Keep each worker to one core, leave Ctrl-C to the parent, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import cv2

    cv2.setNumThreads(1)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def render_chunk(chunk: Chunk) -> list[Made]:
    """Render a chunk in this process; see `worker.render`, which is loaded now."""
    from s2rlab.render.worker import render

    return render(chunk)
