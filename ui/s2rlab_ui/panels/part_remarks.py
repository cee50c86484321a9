"""Messages about imported parts: what was refused, what is open or odd; each goes when it is no longer so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from s2rlab.errors import S2RError
from s2rlab.mesh.remarks import not_closed, only_its_program
from s2rlab.project import Part, Project
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.words import whole

NAMED = 5  # files or parts in one sentence, at most


@dataclass(slots=True)
class _Standing:
    """A message that is on show, and the parts it is about."""

    about: str  # of the message
    names: list[str]  # class/variant
    open_only: bool  # it is about holes, and offers to close them
    seen: set[str]  # parts the window has shown as the message says; before that it may know older ones


class PartRemarks(QObject):
    """Says what became of imports; `close_holes` is the remedy for parts that are open."""

    def __init__(self, context: Context, close_holes: Callable[[Sequence[Part]], object], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._messages, self._close_holes = context.workspace, context.messages, close_holes
        self._told: set[str] = set()  # remarks: a part read again is as it was, its card says so too
        self._standing: list[_Standing] = []
        context.workspace.snapshot.changed.connect(lambda _: self._look_again())
        context.workspace.project.changed.connect(lambda _: self._forget())

    def report(self, root: Path, title: str, said: Sequence[str], names: Sequence[str], result: dict[str, Any]) -> None:
        """Say in one message which files were refused, in another which parts are open, then what else there is.

        Parameters
        ----------
        said
            Remarks of the job in the window's language.
        names
            The parts that have come, class/variant.
        """
        refused = {name: sentence_words(why) for name, why in result.get("failed", {}).items()}
        holes = {_said_of(part): part for part in _read(root, names) if not part.info.watertight}
        stubborn = [text for text, part in holes.items() if part.info.repair]  # their holes could not be closed
        unread = sentence_words(only_its_program(result["unread"])) if result.get("unread") else ""
        known = (unread, *refused.values(), *(self._told - set(stubborn)))
        rest = [text for text in dict.fromkeys(said) if text not in known]
        self._told.update(rest)
        self._refuse(refused, bool(names))
        if unread:
            self._messages.attention(unread)
        self._say_open([part.name for text, part in holes.items() if text in rest and text not in stubborn])
        self._say([text for text in rest if text not in holes or text in stubborn], title)

    def _refuse(self, reasons: dict[str, str], others: bool) -> None:
        if len(reasons) == 1:
            self._messages.fault(*reasons.values())
        elif reasons:
            text = self.tr("{n} files were refused: {names}.").format(
                n=whole(len(reasons)), names=self._listed([Path(name).name for name in reasons])
            )
            others_words = " " + self.tr("The others are imported.") if others else ""
            self._messages.fault(text + others_words, "\n".join(reasons.values()))

    def _say_open(self, names: list[str]) -> None:
        """Say which parts have holes, with the button that closes them."""
        if not names:
            return
        one = self.tr("{names} is not closed: its inside may show in the pictures.")
        many = self.tr("{n} parts are not closed, their insides may show in the pictures: {names}.")
        text = (one if len(names) == 1 else many).format(n=whole(len(names)), names=self._listed(names))
        message = Message(text, "attention", "", self.tr("Close the holes"), partial(self._close, names))
        self._stand(message, names, open_only=True)

    def _say(self, texts: Sequence[str], title: str) -> None:
        if len(texts) == 1:
            name = texts[0].partition(":")[0]
            known = self._workspace.project.value is not None and name.count("/") == 1
            show = partial(self._workspace.selected.set, name) if known else None
            message = Message(texts[0], "attention", "", self.tr("Show it") if known else "", show)
            self._stand(message, [name] if known else [], open_only=False)
        elif texts:
            words = self.tr("{title}: {n} remarks. {first}")
            words = words.format(title=title, n=whole(len(texts)), first=texts[0])
            self._messages.post(Message(words, "attention", "\n".join(texts)))

    def _listed(self, names: Sequence[str]) -> str:
        first, more = ", ".join(names[:NAMED]), len(names) - NAMED
        return self.tr("{names} and {n} more").format(names=first, n=whole(more)) if more > 0 else first

    def _close(self, names: Sequence[str]) -> None:
        parts = [part for name in names if (part := self._workspace.part(name)) is not None]
        self._close_holes([part for part in parts if _closable(part)])

    def _stand(self, message: Message, names: Sequence[str], *, open_only: bool) -> None:
        message = replace(message, about=f"{message.remedy}: {', '.join(names)}" if names else "")
        self._messages.post(message)
        if names:
            standing = _Standing(message.about, list(names), open_only, set())
            standing.seen.update(self._so(standing))
            self._standing.append(standing)

    def _look_again(self) -> None:
        """Withdraw messages about parts that have been mended or are gone; say anew what is left of them."""
        for standing in self._standing[:]:
            so = self._so(standing)
            standing.seen.update(so)
            left = [name for name in standing.names if name in so or name not in standing.seen]
            if left == standing.names:
                continue
            self._standing.remove(standing)
            self._messages.withdraw(standing.about)
            if left:
                self._say_open(left)

    def _so(self, standing: _Standing) -> list[str]:
        """List the parts that are, as far as the window knows by now, as the message says."""
        parts = [(name, self._workspace.part(name)) for name in standing.names]
        return [name for name, part in parts if part is not None and not (standing.open_only and part.info.watertight)]

    def _forget(self) -> None:
        self._told.clear()
        self._standing.clear()


def _closable(part: Part) -> bool:
    return not part.info.watertight and not part.info.repair


def _said_of(part: Part) -> str:
    return sentence_words(not_closed(part.name, part.info.open_edges))


def _read(root: Path, names: Sequence[str]) -> list[Part]:
    """Read parts that have just come; the window learns of them only some moments later."""
    found = []
    for name in names:
        try:
            found.append(Part.read(Project(root).part_folder(*name.split("/"))))
        except S2RError:  # removed meanwhile
            continue
    return found
