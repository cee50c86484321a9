"""Chunks through pools: all of them, once, in bounded numbers, whatever happens to the workers."""

import itertools
import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest
from drawing import Inline, draw, draw_or_die

from s2rlab.errors import RenderError
from s2rlab.render import executors
from s2rlab.render.catalogue import by_part
from s2rlab.render.executors import AHEAD, local_pool, run_chunks
from s2rlab.render.orders import Chunk, Order
from s2rlab.scene.space import RandomizationSpace

SPACE = RandomizationSpace()


def chunks(number: int | None = None, size: int = 2) -> Iterator[Chunk]:
    for n in itertools.count() if number is None else range(number):
        orders = tuple(Order(n * size + i, "nut", "nut/a", Path("nut.glb")) for i in range(size))
        yield Chunk(orders, space=SPACE, seed=1, size=32)


def indices(batches: Any) -> list[int]:
    return [picture.record.index for batch in batches for picture in batch]


def test_every_chunk_comes_once() -> None:
    pool = Inline()
    assert sorted(indices(run_chunks(chunks(50), pool))) == list(range(100))
    assert (pool.submitted, pool.opened, pool.closed) == (50, 1, 1)


def test_no_chunks_need_no_workers() -> None:
    pool = Inline()
    assert not list(run_chunks((), pool))
    assert pool.opened == 0


def test_workers_are_replaced_after_their_lifetime() -> None:
    pool = Inline(lifetime=7)
    assert sorted(indices(run_chunks(chunks(20), pool))) == list(range(40))
    assert pool.opened == 3


@pytest.mark.parametrize("ordered", [False, True])
def test_no_more_is_begun_than_the_bound_while_nobody_asks(ordered: bool) -> None:
    pool = Inline(slots=2)
    running = run_chunks(chunks(), pool, ordered=ordered, ahead=10)
    taken = 0
    for _ in range(5):
        taken += len(next(running)) // 2
        assert pool.submitted - taken <= 10
    running.close()
    assert pool.closed == 1


def test_order_is_kept_when_later_chunks_are_finished_first() -> None:
    class Backwards(Inline):
        """Finishes only what was begun last."""

        def __init__(self) -> None:
            super().__init__()
            self.waiting: list[Any] = []

        def submit(self, chunk: Chunk) -> Any:
            future: Any = executors.Future()
            self.waiting.append((future, chunk))
            if len(self.waiting) == AHEAD * self.slots():
                for last, begun in reversed(self.waiting):
                    last.set_result(draw(begun))
                self.waiting.clear()
            return future

    number = AHEAD * 2
    assert indices(run_chunks(chunks(number), Backwards(), ordered=True)) == list(range(2 * number))


def test_a_pool_that_breaks_is_opened_again_and_nothing_is_lost_or_made_twice() -> None:
    deaths = iter([4, 11, 17])
    death = next(deaths)

    def dying(chunk: Chunk) -> Any:
        nonlocal death
        if chunk.orders[0].index == death * 2:
            death = next(deaths, -1)
            raise BrokenExecutor
        return draw(chunk)

    pool = Inline(task=dying)
    assert indices(run_chunks(chunks(30), pool, ordered=True)) == list(range(60))
    assert pool.opened == pool.closed == 4


def test_a_chunk_that_always_kills_its_worker_ends_in_a_sentence_and_the_others_are_given_first() -> None:
    def dying(chunk: Chunk) -> Any:
        if chunk.orders[0].index == 0:
            raise BrokenExecutor
        return draw(chunk)

    given = []
    with pytest.raises(RenderError, match=r"crashed 4 times, at last while it made nut/a; .*--resume"):
        for batch in run_chunks(chunks(10), Inline(task=dying)):
            given += [picture.record.index for picture in batch]
    assert sorted(given) == list(range(2, 20))


def test_a_problem_of_the_user_comes_after_what_was_finished_with_it() -> None:
    def failing(chunk: Chunk) -> Any:
        if chunk.orders[0].index == 2:
            raise RenderError("nut: cannot be seen; choose another part.")
        return draw(chunk)

    given = []
    with pytest.raises(RenderError, match="nut: cannot be seen"):
        for batch in run_chunks(chunks(6), Inline(task=failing)):
            given += indices([batch])
    assert {0, 1} <= set(given)


def test_a_killed_process_is_replaced_and_closing_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = tmp_path / "trace"
    monkeypatch.setenv("S2RLAB_TEST_TRACE", str(trace))
    monkeypatch.setattr(executors, "render_chunk", draw_or_die)
    before = set(psutil.Process().children(recursive=True))
    running = run_chunks(chunks(), partial(local_pool, 1), ordered=True)
    found = indices(itertools.islice(running, 4))
    assert found == list(range(len(found))) and found[-1] > 5
    assert int(trace.read_text()) not in (os.getpid(), 0)
    running.close()
    left = {
        child for child in set(psutil.Process().children(recursive=True)) - before if "spawn_main" in cmdline(child)
    }
    assert not left


def cmdline(process: psutil.Process) -> str:
    return " ".join(process.cmdline())


def test_grouping_gives_each_part_alone_and_begins_at_once() -> None:
    read = 0

    def orders() -> Iterator[Order]:
        nonlocal read
        for index in itertools.count():
            read += 1
            yield Order(index, f"c{index % 3}", f"c{index % 3}/a", Path())

    groups = by_part(orders(), alone=3)
    assert [[order.index for order in group] for group in itertools.islice(groups, 3)] == [[0], [1], [2]]
    assert read == 3
    assert [order.index for order in next(groups)] == list(range(3, 27, 3))
    finite = [Order(index, "c", f"c/{index % 5}", Path()) for index in range(101)]
    groups = list(by_part(finite))
    assert sorted(order.index for group in groups for order in group) == list(range(101))
    assert all(len({order.part for order in group}) == 1 and len(group) <= 8 for group in groups)
