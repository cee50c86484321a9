"""A preview that follows a hand, on standard input and output."""

import os
import threading
from pathlib import Path
from queue import SimpleQueue

from s2rlab.errors import S2RError
from s2rlab.jobs import EXIT_CANCELLED, EXIT_FAILED, private_stdout
from s2rlab.project import Project
from s2rlab.render.follow import serve
from s2rlab.render.messages import Answer, Failed


def follow(root: Path) -> int:
    """Answer the requests on standard input for the project at `root` until it ends; give the exit code."""
    lines: SimpleQueue[bytes | None] = SimpleQueue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    with private_stdout() as out:

        def send(answer: Answer) -> None:
            out.write(answer.model_dump_json() + "\n")
            out.flush()

        try:
            serve(Project.open(root), lines, send)
        except S2RError as error:
            send(Failed(id=None, channel=None, message=str(error)))
            return EXIT_FAILED
        except (KeyboardInterrupt, BrokenPipeError):  # whoever asked is gone
            return EXIT_CANCELLED
    return 0


def _read(lines: "SimpleQueue[bytes | None]") -> None:
    # os.read, not sys.stdin.read: a daemon thread inside the latter can abort the interpreter's exit
    rest = b""
    try:
        while block := os.read(0, 1 << 16):
            *whole, rest = (rest + block).split(b"\n")
            for line in whole:
                if line.strip():
                    lines.put(line)
    except OSError:
        pass
    lines.put(None)
