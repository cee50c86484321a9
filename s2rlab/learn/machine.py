"""What a training runs on, what it takes of it, and what to do when that is not enough."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import torch

from s2rlab.errors import TrainError
from s2rlab.jobs import Event, Progress, Usage

EVERY = 2.0  # seconds between two reports
NO_MEMORY = ("can't allocate memory", "not enough memory", "failed to allocate", "out of memory", "bad allocation")


def pick_device() -> torch.device:
    """Take the first graphics card that torch can use, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def device_name(device: torch.device) -> str:
    """Name a device for a person: the graphics card's product name, or how many threads of the processor."""
    if device.type == "cuda":
        return str(torch.cuda.get_device_name(device))
    threads = torch.get_num_threads()
    return f"cpu, {threads} thread{'s' if threads > 1 else ''}"


class Meter:
    """Measures a task by its own progress events."""

    def __init__(self, device: torch.device) -> None:
        self._device, self._name = device, device_name(device)
        self._stage, self._done, self._since = "", 0, time.monotonic()
        self._told = False

    def after(self, event: Event) -> Iterator[Usage]:
        """Give what is to be reported after `event`: at once the first time, then every `EVERY` seconds."""
        if not isinstance(event, Progress):
            return
        now = time.monotonic()
        fresh = event.stage == self._stage and event.done >= self._done
        if not self._told or (fresh and now - self._since >= EVERY):
            yield self.usage((event.done - self._done) / max(now - self._since, 1e-6) if fresh else 0.0)
            self._told, fresh = True, False
        if not fresh:
            self._stage, self._done, self._since = event.stage, event.done, now

    def usage(self, rate: float) -> Usage:
        """Read the memory in use now; `rate` in pictures a second, 0 while not known."""
        return Usage(
            device=self._name,
            images_per_second=round(rate, 2),
            memory=psutil.Process().memory_info().rss,
            device_memory=torch.cuda.memory_reserved(self._device) if self._device.type == "cuda" else 0,
        )


@contextmanager
def memory_errors(name: str) -> Iterator[None]:
    """Turn "no memory left", however a library puts it, into a sentence with a remedy."""
    try:
        yield
    except (MemoryError, RuntimeError) as error:  # torch's and ONNX Runtime's own errors are RuntimeErrors
        words = str(error).lower()
        if not isinstance(error, MemoryError | torch.OutOfMemoryError) and not any(each in words for each in NO_MEMORY):
            raise
        where = "the graphics card" if "cuda" in words else "this computer"
        raise TrainError(
            f"{name}: {where} has not enough memory; close other programs, choose a smaller --image-size or a smaller "
            "--backbone under another --name, or go on with --resume once memory is free."
        ) from error
