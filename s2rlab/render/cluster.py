"""Rendering on a Dask cluster (extra `cluster`): `dask scheduler`, and `dask worker ADDRESS` on any computers.

Workers need s2rlab in the same version and nothing else: meshes travel to each of them once, by content, pictures come
back as bytes. A Dask cluster runs whatever its clients send, so only connect to one you trust; `tls://` addresses use
the certificates of Dask's own configuration.
"""

import logging
import os
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2

from s2rlab import __version__
from s2rlab.errors import RenderError, S2RError
from s2rlab.render.assets import Assets, moved, unpacked
from s2rlab.render.executors import Pictures
from s2rlab.render.orders import Chunk, Finished, Made, render_chunk

Client = Any  # distributed.Client, whose methods are typed in part

CONNECTING = 10.0  # seconds until a scheduler that does not answer is given up
PATIENCE = 60.0  # seconds to wait for a worker when there is none
RECOUNT = 2.0  # seconds between two looks at how many workers there are
PACKAGES = ("s2rlab", "vtk", "numpy", "opencv-python-headless", "pillow", "trimesh")  # what pixels depend on
KEPT = "what is finished is kept, go on with --resume, with or without --cluster"


@contextmanager
def cluster_pool(address: str, assets: Assets) -> Iterator["ClusterPool"]:
    """Connect to the scheduler at `address` ("tcp://host:8786") and give its workers what pictures are made from.

    Raises
    ------
    RenderError
        If the extra `cluster` is missing, no scheduler or worker is there, or a worker has other versions.
    """
    client = _connect(address)
    try:
        _check_workers(client, address)
        bundle = client.scatter([assets], broadcast=True)[0]
        executor = client.get_executor(pure=False)
        try:
            yield ClusterPool(client, executor, bundle, address)
        finally:
            with suppress(Exception):  # cancelling what a lost scheduler has forgotten
                executor.shutdown(wait=False)
    except OSError as error:  # it went away between two calls
        raise _gone(address) from error
    finally:
        client.close(timeout=CONNECTING)


class ClusterPool:
    """The workers of one scheduler; they may come and go."""

    lifetime = 2**62  # Dask recycles workers by itself: `dask worker --lifetime`

    def __init__(self, client: Client, executor: Executor, bundle: Any, address: str) -> None:
        self._client, self._executor, self._bundle, self._address = client, executor, bundle, address
        self._slots, self._counted = 1, -RECOUNT

    def slots(self) -> int:
        """How many chunks are made at once; 1 if there are no workers, so that one waits for them."""
        if time.monotonic() - self._counted > RECOUNT:
            self._slots = max(1, int(self._client.scheduler_info(n_workers=0).get("total_threads", 0)))
            self._counted = time.monotonic()
        return self._slots

    def submit(self, chunk: Chunk) -> Pictures:
        """Have a chunk made."""
        return self._executor.submit(render_remote, chunk, self._bundle, __version__)

    def idle(self, seconds: float) -> None:
        """Raise RenderError if all workers have been gone for a while."""
        if seconds > PATIENCE and not self._client.scheduler_info(n_workers=0).get("n_workers", 0):
            raise RenderError(
                f"{self._address}: all workers of the cluster are gone; start some with `dask worker {self._address}`; "
                f"{KEPT}."
            )

    def explain(self, error: Exception) -> Exception:
        """Say what the failure of a chunk means to the user."""
        from distributed import KilledWorker

        if isinstance(error, S2RError):
            return error
        if isinstance(error, KilledWorker):
            return RenderError(
                f"{self._address}: several workers died under the same pictures; give them more memory, or look into "
                f"their logs; {KEPT}."
            )
        if isinstance(error, ImportError | AttributeError):  # it cannot even load the function
            return RenderError(
                f"{self._address}: a worker cannot load s2rlab ({error}); install s2rlab {__version__} there; {KEPT}."
            )
        return error


def render_remote(chunk: Chunk, assets: Assets, version: str) -> list[Made]:
    """Render a chunk inside a Dask worker, one at a time and always from the same thread, as OpenGL wants it.

    Raises
    ------
    RenderError
        If this worker has another version of s2rlab than the program that asks.
    """
    if version != __version__:
        raise RenderError(f"a worker of the cluster has s2rlab {__version__}; install {version} there. {KEPT}.")
    here = unpacked(assets, _scratch())
    pictures = _renderer().submit(render_chunk, moved(chunk, here)).result()
    there = {place: path for path, place in here.items()}  # records name files as the program that asks knows them
    return [
        replace(made, record=moved(made.record, there)) if isinstance(made, Finished) else made for made in pictures
    ]


@lru_cache(maxsize=1)
def _renderer() -> ThreadPoolExecutor:
    os.environ.setdefault("LP_NUM_THREADS", "1")
    cv2.setNumThreads(1)
    return ThreadPoolExecutor(1, thread_name_prefix="render")


def _scratch() -> Path:
    """Give the worker's temporary folder, which Dask clears, also after a crash."""
    from distributed import get_worker

    return Path(get_worker().local_directory)


def _connect(address: str) -> Client:
    try:
        import distributed
    except ImportError as error:
        raise RenderError("--cluster needs Dask; install it with `pip install s2rlab[cluster]`.") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters becomes a sentence
    try:
        connect: Any = distributed.Client
        return connect(address, timeout=CONNECTING, set_as_default=False, name="s2rlab")
    except (OSError, ValueError, TypeError) as error:  # nobody there; no such protocol; no certificates
        raise _gone(address) from error


def _gone(address: str) -> RenderError:
    return RenderError(
        f"{address}: no Dask scheduler answers there; check the address and that `dask scheduler` runs; {KEPT}."
    )


def _check_workers(client: Client, address: str) -> None:
    """Wait for the first worker and see that all have the versions of this program."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise RenderError(
            f"{address}: the cluster has no workers; start some with `dask worker {address}`; {KEPT}."
        ) from error
    versions = client.get_versions(packages=PACKAGES)
    here = versions["client"]["packages"]
    for worker, found in versions["workers"].items():
        for package in PACKAGES:
            theirs = found["packages"].get(package)
            if theirs != here[package]:
                raise RenderError(
                    f"{worker}: has {package} {theirs or 'not at all'}, this program {here[package]}; install the same "
                    "versions, else the same seed would give other pictures."
                )
