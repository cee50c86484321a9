"""Sentences for the user, each with what to do about it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from s2rlab_ui.sentences import sentence_words

Level = Literal["info", "attention", "fault"]


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, and a button that does something about it."""

    text: str  # one sentence: what happened, to what, what to do now
    level: Level = "info"
    details: str = ""  # folded away: a log, a traceback
    remedy: str = ""  # words on the button; empty: no button
    act: Callable[[], object] | None = None
    about: str = ""  # what it speaks of, such as "part bolt/hex": it goes when that has changed; see `withdraw`
    when: float = field(default_factory=time.time, compare=False)  # seconds since 1970


class Messages(QObject):
    """Where every part of the window posts, and the bar listens."""

    posted = Signal(Message)
    withdrawn = Signal(str)  # `about` of messages that are no longer true
    cleared = Signal()  # what they are about is no longer open

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: list[Message] = []
        self._open: list[Message] = []  # whose remedies still mean what is open

    def post(self, message: Message) -> None:
        """Show a message; a sentence of the commands' own is said in the window's language."""
        message = replace(message, text=sentence_words(message.text, goes_on=False))
        self.all.append(message)
        self._open.append(message)
        self.posted.emit(message)

    def note(self, message: Message) -> None:
        """Keep a message for the list and for a report that is said elsewhere already."""
        self.all.append(message)

    def clear(self) -> None:
        """Show none any more: another project is open, or none; `all` keeps them for a report."""
        self._open = []
        self.cleared.emit()

    def withdraw(self, about: str) -> None:
        """Show none of those about something any more, since it has been mended or is gone; `all` keeps them."""
        if about and any(each.about == about for each in self._open):
            self._open = [each for each in self._open if each.about != about]
            self.withdrawn.emit(about)

    def has_remedy(self, message: Message) -> bool:
        """Whether its button would still do what it says; that of a piece of news is soon out of date."""
        return message.act is not None and message.level != "info" and any(each is message for each in self._open)

    def act(self, message: Message) -> None:
        """Do what its button says, once."""
        self._open = [each for each in self._open if each is not message]
        if message.act is not None:
            message.act()

    def info(self, text: str) -> None:
        """Say something that needs no answer."""
        self.post(Message(text))

    def attention(self, text: str, details: str = "", about: str = "") -> None:
        """Say something that may need one."""
        self.post(Message(text, "attention", details, about=about))

    def fault(self, text: str, details: str = "", about: str = "") -> None:
        """Say that something failed."""
        self.post(Message(text, "fault", details, about=about))
