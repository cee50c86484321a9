"""Set up s2rlab in this checkout and run it; needs Python 3.11 or newer and nothing else.

    python3 packaging/bootstrap.py demo [ARGUMENTS OF s2rlab demo]
    python3 packaging/bootstrap.py test [ARGUMENTS OF pytest]
    python3 packaging/bootstrap.py app

On Windows write `py` for `python3`. Everything is installed into `.venv` beside pyproject.toml, in the versions of
constraints.txt; to start afresh, delete that folder. The first run takes minutes, later ones start in seconds.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
DISK_NEEDED = 8e9  # bytes; torch with its CUDA libraries takes most of it
TICK = 0.2  # seconds between two looks at a running step
QUIET_TICK = 30.0  # seconds between two lines where the output is not a terminal

# What VTK opens by name to render without a display: one file of each group, and the Debian packages that bring it
LIBRARIES = (
    (("libEGL.so.1",), ("libegl1",)),
    (("libGL.so.1",), ("libgl1",)),
    (("libEGL_mesa.so.0", "libEGL_nvidia.so.0"), ("libegl-mesa0", "libgl1-mesa-dri")),
    (("libGLX_mesa.so.0", "libGLX_nvidia.so.0"), ("libglx-mesa0", "libgl1-mesa-dri")),
    # the window
    (("libglib-2.0.so.0",), ("libglib2.0-0",)),
    (("libfontconfig.so.1",), ("libfontconfig1",)),
    (("libdbus-1.so.3",), ("libdbus-1-3",)),
    (("libxkbcommon.so.0",), ("libxkbcommon0",)),
    (("libxkbcommon-x11.so.0",), ("libxkbcommon-x11-0",)),
    (("libxcb-cursor.so.0",), ("libxcb-cursor0",)),
    (("libxcb-icccm.so.4",), ("libxcb-icccm4",)),
    (("libxcb-image.so.0",), ("libxcb-image0",)),
    (("libxcb-keysyms.so.1",), ("libxcb-keysyms1",)),
    (("libxcb-randr.so.0",), ("libxcb-randr0",)),
    (("libxcb-render-util.so.0",), ("libxcb-render-util0",)),
    (("libxcb-shape.so.0",), ("libxcb-shape0",)),
    (("libxcb-sync.so.1",), ("libxcb-sync1",)),
    (("libxcb-xfixes.so.0",), ("libxcb-xfixes0",)),
    (("libxcb-xkb.so.1",), ("libxcb-xkb1",)),
)

# What drives a real window with mouse and keyboard in a test, and the Debian packages that bring it
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy", "-p", "s2rlab", "-p", "s2rlab_ui"],
    "lint-imports": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo"],
}


class SetupError(Exception):
    """A step failed; the message says what to do."""


def main(arguments: list[str]) -> int:
    """Run one command; return the exit code of what it started."""
    commands = {"demo": demo, "test": test, "app": app}
    try:
        check_python(sys.version_info[:2])
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
    except (SetupError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130
    print(__doc__, end="")
    return 0 if arguments in (["--help"], ["-h"]) else 2


def demo(arguments: list[str]) -> int:
    """Set up, then run `s2rlab demo` in the caller's folder."""
    set_up()
    return run(["-m", "s2rlab", "demo", *arguments])


def app(arguments: list[str]) -> int:
    """Set up, then open the window."""
    set_up()
    return run(["-m", "s2rlab_ui", *arguments])


def test(arguments: list[str]) -> int:
    """Set up with the development tools, then run every static check and pytest; 0 only if all passed."""
    set_up("dev")
    check_test_programs()
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    if failed:
        print(f"  failed before the tests (see above): {', '.join(failed)}", flush=True)
    return run(["-m", "pytest", "-n", "2", "--dist", "loadfile", *arguments], folder=ROOT) or (1 if failed else 0)


def passes(name: str, command: list[str]) -> bool:
    """Run one static check; show its output only where it fails."""
    log = VENV / "s2rlab-check.log"
    log.unlink(missing_ok=True)
    code = watch(name, [str(venv_python()), *command], log)
    if code:
        print(log.read_text("utf-8", "replace"), flush=True)
    return code == 0


# Setting up


def check_python(version: tuple[int, ...]) -> None:
    """Refuse a Python that is too old, in one sentence."""
    if version < OLDEST_PYTHON:
        needed, found = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise SetupError(f"s2rlab needs Python {needed} or newer, this is {found}; run this file with a newer Python.")


def set_up(extra: str = "") -> None:
    """Make `.venv` hold all that `extra` ("" or "dev") needs; do nothing where the stamp says that it does."""
    if is_ready(extra):
        return
    print(f"Setting up s2rlab in {VENV}", flush=True)
    make_environment()
    check_libraries()
    install(extra)
    write_stamp(extra)


def inputs() -> dict[str, str]:
    """Everything that makes an installed environment stale when it changes."""
    digest = hashlib.sha256()
    for path in (ROOT / "pyproject.toml", ROOT / "packaging" / "constraints.txt"):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return {"inputs": digest.hexdigest(), "python": platform.python_version(), "root": str(ROOT)}


def stamp_path() -> Path:
    """Where a finished set-up leaves its mark."""
    return VENV / "s2rlab-setup.json"


def making_path() -> Path:
    """A mark that is there only while `.venv` itself is being made."""
    return VENV / "s2rlab-making"


def read_stamp() -> dict[str, str]:
    """What the last finished set-up wrote; empty if there was none."""
    try:
        stamp = json.loads(stamp_path().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(extra: str) -> None:
    """Mark the set-up as finished."""
    partial = stamp_path().with_suffix(".partial")
    partial.write_text(json.dumps({**inputs(), "extra": extra}, indent=2), "utf-8")
    partial.replace(stamp_path())


def is_ready(extra: str) -> bool:
    """Whether `.venv` is complete for `extra` and nothing it was made from has changed."""
    stamp = read_stamp()
    installed = stamp.pop("extra", "")
    return stamp == inputs() and extra in ("", installed) and venv_python().exists()


def make_environment() -> None:
    """Make `.venv`, keep a usable one, replace one that is broken, moved or of another Python."""
    if VENV.exists() and not is_usable():
        print("  .venv is incomplete, moved or of another Python: making it anew", flush=True)
        shutil.rmtree(VENV)
    if not VENV.exists():
        check_disk()
        VENV.mkdir()
        making_path().touch()
        check_venv_module()
        step("making .venv", [sys.executable, "-m", "venv", str(VENV)])
        making_path().unlink()
    stamp_path().unlink(missing_ok=True)
    forget_half_installed()


def is_usable() -> bool:
    """Whether `.venv` was made to the end, for this folder and this Python, and has a pip that starts."""
    moved = read_stamp().get("root", str(ROOT)) != str(ROOT)
    if moved or making_path().exists() or not venv_python().exists():
        return False
    probe = "import sys, pip._internal.cli.main; print(*sys.version_info[:2])"
    done = subprocess.run([venv_python(), "-c", probe], capture_output=True, text=True, check=False)
    return done.stdout.split() == [str(part) for part in sys.version_info[:2]]


def forget_half_installed() -> None:
    """Remove the metadata of packages whose installation was killed, so that pip installs them again.

    pip writes INSTALLER and RECORD last; a package without them looks installed but may lack files.
    """
    for info in [*VENV.glob("lib/python3*/site-packages/*.dist-info"), *VENV.glob("Lib/site-packages/*.dist-info")]:
        if info.exists() and not ((info / "INSTALLER").exists() and (info / "RECORD").exists()):
            print(f"  {info.stem} was installed by half: installing it again", flush=True)
            shutil.rmtree(info)


def install(extra: str) -> None:
    """Install s2rlab and what it needs, in the pinned versions."""
    pip = [str(venv_python()), "-m", "pip", "install", "--no-input", "--progress-bar", "off"]
    target = f".[{extra}]" if extra else "."
    step("installing packages", [*pip, "-c", str(Path("packaging") / "constraints.txt"), "-e", target])


def check_venv_module() -> None:
    """Debian and Ubuntu ship the module that makes environments apart: get it, or say how."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        get_packages([package], "This Python cannot make virtual environments (its ensurepip is missing).")


def check_disk() -> None:
    """Warn before a download that will not fit."""
    free = shutil.disk_usage(ROOT).free
    if free < DISK_NEEDED:
        print(f"  warning: {free / 1e9:.1f} GB free in {ROOT}; up to {DISK_NEEDED / 1e9:.0f} GB are needed", flush=True)


# System libraries


def check_libraries() -> None:
    """Name the missing system libraries that rendering and the window need; install them where that is allowed."""
    missing = missing_libraries()
    if missing:
        names = ", ".join(files[0] for files, _ in missing)
        packages = sorted({package for _, group in missing for package in group})
        get_packages(packages, f"Missing system libraries, needed to render and to open the window: {names}.")


def check_test_programs() -> None:
    """Install what drives a window in a test, where that is allowed; elsewhere that test is skipped and says so."""
    missing = [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]
    if missing and sys.platform.startswith("linux") and is_root() and shutil.which("apt-get"):
        try:
            get_packages(missing, f"Missing for the test of the whole window: {', '.join(missing)}.")
        except SetupError as error:
            print(f"  that test will be skipped: {error}", flush=True)


def missing_libraries() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Those groups of `LIBRARIES` of which no file can be opened; none on Windows, which brings its own OpenGL."""
    if not sys.platform.startswith("linux"):
        return []
    return [group for group in LIBRARIES if not any(can_open(name) for name in group[0])]


def can_open(library: str) -> bool:
    """Whether the system's loader finds the shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def get_packages(packages: list[str], why: str) -> None:
    """Install Debian packages as root, or raise with the command that does it."""
    if shutil.which("apt-get") is None:
        raise SetupError(f"{why} Install what Debian calls {' '.join(packages)}, then run this again.")
    if not is_root():
        command = f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"
        raise SetupError(f"{why} Run this, then the same command again:\n    {command}")
    print(f"  {why}", flush=True)
    step("apt-get update", ["apt-get", "update"])
    step(f"apt-get install {' '.join(packages)}", ["apt-get", "install", "-y", "--no-install-recommends", *packages])


def is_root() -> bool:
    """Whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


# Running


def venv_python() -> Path:
    """The interpreter of `.venv`."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def environment() -> dict[str, str]:
    """The children's environment: UTF-8 everywhere, so that any letter in a path works on Windows too."""
    return {**os.environ, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "DEBIAN_FRONTEND": "noninteractive"}


def run(arguments: list[str], folder: Path | None = None) -> int:
    """Run Python of `.venv` with this terminal; Ctrl-C is the child's to answer. Return its exit code."""
    sys.stdout.flush()
    child = subprocess.Popen([venv_python(), *arguments], cwd=folder, env=environment())
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGINT, lambda *_: None)  # the terminal sends it to the child as well
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    try:
        code = child.wait()
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    return code if code >= 0 else 128 - code  # killed by a signal: as a shell says it


def step(title: str, command: list[str]) -> None:
    """Run one step of the set-up with its output in the log; raise with the end of it where it fails."""
    log = VENV / "s2rlab-setup.log"
    if watch(title, command, log):
        tail = log.read_text("utf-8", "replace").rstrip().splitlines()[-15:]
        raise SetupError("\n    ".join([f"{title} failed; the whole log is {log} and ends so:", *tail]))


def watch(title: str, command: list[str], log: Path) -> int:
    """Run `command` in the checkout, its output appended to `log`, showing the time it takes; return its exit code."""
    start = shown = time.monotonic()
    live = sys.stdout.isatty()
    print(f"  {title} ...", end="" if live else "\n", flush=True)
    with log.open("ab") as out:
        child = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=out, stderr=subprocess.STDOUT)
        try:
            while child.poll() is None:
                time.sleep(TICK)
                if time.monotonic() - shown > (TICK if live else QUIET_TICK):
                    shown = time.monotonic()
                    show(f"  {title} ... {shown - start:.0f} s  {last_line(log)}", live)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
    show(f"  {title}: {'failed' if child.returncode else 'ok'} ({time.monotonic() - start:.0f} s)", live, end="\n")
    return child.returncode


def show(text: str, live: bool, end: str = "") -> None:
    """Replace the current line of a terminal, or print a line of its own elsewhere."""
    if live:
        width = shutil.get_terminal_size().columns - 1
        print("\r" + text[:width].ljust(width), end=end, flush=True)
    else:
        print(text.rstrip(), flush=True)


def last_line(log: Path) -> str:
    """The newest line of a growing log."""
    with log.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - 2000))
        lines = file.read().decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
