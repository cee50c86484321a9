"""The six steps of the window; each is made when it is first needed, so that the window is there at once."""

import traceback
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from s2rlab_ui import preferences
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message
from s2rlab_ui.panels.panel import Panel
from s2rlab_ui.widgets.basic import label

TURN_MS = 10  # between the steps that nobody sees, when all have something new to show


class Steps(QObject):
    """A list of panels that fills itself."""

    made = Signal(int)  # position

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._panels: dict[int, Panel] = {}
        self._early: dict[int, Panel] = {}  # made, and not yet in the window
        self._makers: list[Callable[[Context], Panel]] = [_parts, _randomize, _generate, _train, _results, _live]
        self.names = [
            self.tr("Parts"),
            self.tr("Randomize"),
            self.tr("Generate"),
            self.tr("Train"),
            self.tr("Results"),
            self.tr("Live"),
        ]

    def __len__(self) -> int:
        return len(self._makers)

    def __getitem__(self, position: int) -> Panel:
        """The panel of a step, made now if it has not been."""
        if position not in self._panels:
            maker = self._makers[position]  # IndexError ends a loop over all
            self._context.theme.load_icons()
            early = self._early.pop(position) if position in self._early else None
            self._panels[position] = early or self._make(position, maker)
            self.made.emit(position)
        return self._panels[position]

    def __iter__(self) -> Iterator[Panel]:
        return (self[position] for position in range(len(self)))

    def prepare(self, position: int) -> Iterator[None]:
        """Make a step in slices, before anybody asks for it."""
        if position not in self._panels:
            self._early[position] = self._make(position, self._makers[position])
            yield
        panel = self[position]
        yield
        yield from panel.slices()
        viewport = getattr(panel, "viewport", None)  # of those that draw in 3D
        if viewport is not None:
            viewport.warm_up()
            yield

    def there(self) -> list[tuple[int, Panel]]:
        """The panels made so far, with their positions."""
        return sorted(self._panels.items())

    def position(self, panel: object) -> int:
        """Where a panel is; -1 for any other widget."""
        return next((position for position, each in self._panels.items() if each is panel), -1)

    def _make(self, position: int, maker: Callable[[Context], Panel]) -> Panel:
        try:
            made = maker(self._context)
            made.be_late(TURN_MS * position)
            return made
        except (ImportError, OSError, RuntimeError) as error:  # such as a missing libGL
            text = self.tr(
                "{step}: cannot be shown here ({why}). Install the system's OpenGL library, then start again."
            )
            sentence = text.format(step=self.names[position], why=error)
            self._context.messages.post(Message(sentence, "fault", traceback.format_exc()))
            return MissingPanel(self._context, self.names[position], sentence)


class MissingPanel(Panel):
    """Stands where a step could not be made, and says why; the other steps work."""

    def __init__(self, context: Context, title: str, why: str) -> None:
        super().__init__(context, title, why)
        self.build(label(), [])

    def state_words(self) -> str:
        """Say that it is not there."""
        return self.tr("not available here")


# Imports in functions: each brings VTK, plots or sliders, which take long to load


def _parts(context: Context) -> Panel:
    from s2rlab_ui.panels.parts import PartsPanel

    return PartsPanel(context)


def _randomize(context: Context) -> Panel:
    from s2rlab_ui.panels.randomize import RandomizePanel

    return RandomizePanel(context)


def _generate(context: Context) -> Panel:
    from s2rlab_ui.panels.generate import GeneratePanel

    made = GeneratePanel(context)
    made.count.setValue(preferences.pictures(context.settings))
    return made


def _train(context: Context) -> Panel:
    from s2rlab_ui.panels.train import TrainPanel

    return TrainPanel(context)


def _results(context: Context) -> Panel:
    from s2rlab_ui.panels.results import ResultsPanel

    return ResultsPanel(context)


def _live(context: Context) -> Panel:
    from s2rlab_ui.panels.live import LivePanel

    return LivePanel(context)
