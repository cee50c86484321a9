"""The only mutable state of the window: cells around frozen values."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Store(QObject, Generic[T]):
    """One cell around one frozen value; `changed` fires when the new value differs from the old."""

    changed = Signal(object)

    def __init__(self, value: T, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value

    @property
    def value(self) -> T:
        """What the cell holds."""
        return self._value

    def set(self, value: T) -> None:
        """Replace the value."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)
