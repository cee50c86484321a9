"""What computes here, in words; asked of a child process, since drivers crash and hang."""

import sys

from PySide6.QtCore import QObject, QProcess, Signal

ASK = "from s2rlab.deploy.classifier import gpu_present; print('gpu' if gpu_present() else 'cpu')"


class Device(QObject):
    """Finds out once whether there is a graphics card that works."""

    known = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(
            lambda *_: self.known.emit(b"gpu" in bytes(self._process.readAllStandardOutput().data()))
        )

    def ask(self) -> None:
        """Start to find out; `known` follows."""
        self._process.start(sys.executable, ["-c", ASK])

    def finish(self) -> None:
        """Do not wait for the answer."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(2000)
