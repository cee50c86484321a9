"""Where chunks are rendered: a bounded number at once, in worker processes that may crash.

A `Pool` is one set of workers: processes of this machine here, a Dask cluster in `cluster.py`. Workers hand the bytes
of their pictures back and write nothing, so a cluster needs no shared disk, no file has two writers, and a picture that
was made twice because a worker died is there once.
"""

import multiprocessing
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from s2rlab.errors import RenderError
from s2rlab.render.assets import Assets
from s2rlab.render.orders import Chunk, Made, render_chunk, start_worker

MOST_CRASHES = 3  # of workers under the same chunk
MOST_WORKERS = 61 if sys.platform == "win32" else 256  # Windows waits for no more handles at once
CHUNKS_PER_WORKER = 1000  # then fresh processes: long-running OpenGL contexts leak
AHEAD = 3  # chunks a worker: one being made, and enough to never wait for more
TICK = 0.5  # seconds between two looks whether a person wants to stop
LOST = (BrokenExecutor, CancelledError)  # what a chunk ends in whose workers are gone

Pictures = Future[list[Made]]


class Pool(Protocol):
    """One set of workers."""

    @property
    def lifetime(self) -> int:
        """Chunks, then a fresh pool is to be opened."""

    def slots(self) -> int:
        """How many chunks are made at once."""

    def submit(self, chunk: Chunk) -> Pictures:
        """Have a chunk made; the future ends in one of `LOST` if the workers are gone."""

    def idle(self, seconds: float) -> None:
        """Raise RenderError if nothing is to be expected any more; nothing has come for so long."""

    def explain(self, error: Exception) -> Exception:
        """Say what the failure of a chunk means to the user."""


OpenPool = Callable[[], AbstractContextManager[Pool]]


@dataclass(frozen=True, slots=True)
class LocalPool:
    """Processes of this machine."""

    executor: ProcessPoolExecutor
    workers: int

    @property
    def lifetime(self) -> int:
        """Chunks until the processes are replaced."""
        # not max_tasks_per_child: with more chunks than that queued, CPython 3.11 to 3.14 wait forever (gh-115634)
        return CHUNKS_PER_WORKER * self.workers

    def slots(self) -> int:
        """How many chunks are made at once."""
        return self.workers

    def submit(self, chunk: Chunk) -> Pictures:
        """Have a chunk made."""
        return self.executor.submit(render_chunk, chunk)

    def idle(self, seconds: float) -> None:
        """Wait on: a picture may take long, and a process that dies is noticed."""

    def explain(self, error: Exception) -> Exception:
        """Pass the error on as it is."""
        return error


def pool_of(workers: int, cluster: str | None, assets: Assets) -> OpenPool:
    """Choose where to render: `workers` processes of this machine, or the Dask scheduler at `cluster`.

    Parameters
    ----------
    assets
        What pictures are made from; a cluster shares no disk.
    """
    if cluster is None:
        return partial(local_pool, workers)
    from s2rlab.render.cluster import cluster_pool

    return partial(cluster_pool, cluster, assets)


@contextmanager
def local_pool(workers: int) -> Iterator[LocalPool]:
    """Start worker processes; on the way out, stop what has not begun and wait for the rest."""
    os.environ.setdefault("LP_NUM_THREADS", "1")  # of Mesa's software renderer: one core a worker
    workers = min(workers, MOST_WORKERS)
    spawn = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(workers, mp_context=spawn, initializer=start_worker)
    try:
        yield LocalPool(executor, workers)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def run_chunks(
    chunks: Iterable[Chunk], open_pool: OpenPool, *, ordered: bool = False, ahead: int = 0
) -> Generator[list[Made], None, None]:
    """Render `chunks`, which may be endless; crashed workers are replaced and their chunks made again.

    Closing the iterator stops the workers. While nobody asks for the next pictures, no new chunk is begun.

    Parameters
    ----------
    ordered
        Give pictures in the order of `chunks`; else as they are finished.
    ahead
        Chunks that may be begun or finished before the first of them is asked for; at least `AHEAD` a worker.

    Yields
    ------
    list[Made]
        All pictures of one or more chunks, one or more.

    Raises
    ------
    RenderError
        If the same chunk loses its workers again and again, or a cluster is gone.
    """
    work = _Work(chunks, ordered=ordered)
    while not work.over:
        with open_pool() as pool:
            yield from work.run(pool, ahead)


class _Work:
    """Chunks that wait, are being made, or are made and not asked for yet."""

    def __init__(self, chunks: Iterable[Chunk], *, ordered: bool) -> None:
        self._source = enumerate(chunks)
        self._upcoming = next(self._source, None)
        self._again: list[tuple[int, Chunk]] = []
        self._flying: dict[Pictures, tuple[int, Chunk]] = {}
        self._ready: dict[int, list[Made]] = {}
        self._ordered, self._next = ordered, 0
        self._crashes: Counter[int] = Counter()

    @property
    def over(self) -> bool:
        return not (self._upcoming or self._again or self._ready)

    def run(self, pool: Pool, ahead: int) -> Iterator[list[Made]]:
        """Use `pool` until it breaks, has served its time, or all is made."""
        fresh, broken = pool.lifetime, None
        try:
            while broken is None:
                fresh -= self._fill(pool, min(fresh, max(ahead, AHEAD * pool.slots()) - self._begun()))
                if not self._flying:
                    return
                failed = self._collect(self._wait(pool))
                yield from self._give()
                broken = self._broken(pool, failed)
        except BrokenExecutor as error:  # at `submit`
            broken = error
        finally:
            self._put_back()
        if broken is not None:
            self._count_crash(broken)

    def _begun(self) -> int:
        return len(self._flying) + len(self._ready)

    def _fill(self, pool: Pool, most: int) -> int:
        """Begin up to `most` chunks, those that lost their workers first; give how many."""
        begun = 0
        while begun < most and (self._again or self._upcoming):
            again = bool(self._again)
            item = self._again[0] if again else self._upcoming
            assert item is not None
            self._flying[pool.submit(item[1])] = item  # may raise, then nothing is lost
            if again:
                self._again.pop(0)
            else:
                self._upcoming = next(self._source, None)
            begun += 1
        return begun

    def _wait(self, pool: Pool) -> set[Pictures]:
        """Wait for a chunk, waking often enough that Ctrl-C is heard at once on every system."""
        since = time.monotonic()
        while True:
            finished, _ = wait(self._flying, timeout=TICK, return_when="FIRST_COMPLETED")
            if finished:
                return finished
            pool.idle(time.monotonic() - since)

    def _collect(self, finished: Iterable[Pictures]) -> list[Exception]:
        """Take what has come, and give what went wrong; a failed chunk stays in flight."""
        failed: list[Exception] = []
        for future in finished:
            try:
                pictures = future.result()
            except Exception as error:
                failed.append(error)
            else:
                self._ready[self._flying.pop(future)[0]] = pictures
        return failed

    def _broken(self, pool: Pool, failed: list[Exception]) -> Exception | None:
        """Raise what cannot be mended by fresh workers; give what can."""
        for error in failed:
            if not isinstance(error, LOST):
                raise pool.explain(error) from error
        return failed[0] if failed else None

    def _give(self) -> Iterator[list[Made]]:
        numbers = sorted(self._ready)
        if self._ordered:
            numbers = []
            while self._next in self._ready:
                numbers.append(self._next)
                self._next += 1
        pictures = [picture for number in numbers for picture in self._ready.pop(number)]
        if pictures:
            yield pictures

    def _put_back(self) -> None:
        """Keep what is finished, and what is not for the next pool."""
        self._collect([future for future in self._flying if future.done()])
        self._again = sorted([*self._again, *self._flying.values()], key=lambda item: item[0])
        self._flying.clear()

    def _count_crash(self, error: Exception) -> None:
        self._crashes.update(number for number, _ in self._again)
        worst = max(self._crashes.values(), default=0)
        if worst > MOST_CRASHES:
            parts = {order.part for n, chunk in self._again if self._crashes[n] == worst for order in chunk.orders}
            raise RenderError(
                f"rendering: a worker process crashed {worst} times, at last while it made {', '.join(sorted(parts))}; "
                "free some memory, lower --workers, or check the graphics driver with `s2rlab doctor`, then go on with "
                "--resume."
            ) from error
