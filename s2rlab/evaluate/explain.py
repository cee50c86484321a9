"""Why a network answers as it does: where it looks in a photograph, and which made pictures it finds alike."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from s2rlab import files
from s2rlab.data.images import open_rgb
from s2rlab.errors import DataError, ModelError, S2RError
from s2rlab.evaluate.attention import Attention, overlay_png
from s2rlab.evaluate.neighbours import MadePictures, Neighbour, PhotographFeatures, made_pictures
from s2rlab.jobs import Note, Progress, Task
from s2rlab.learn.checkpoint import load_checkpoint
from s2rlab.learn.preprocess import Probabilities, preprocess
from s2rlab.project import Project
from s2rlab.values import Value

NEAREST = 6  # made pictures named
LARGEST = 480  # pixels of the longer side of a heat map


class Asked(Value):
    """A photograph to explain."""

    picture: Path
    true: str = ""  # its class; empty: the name of its folder, if the model knows a class of that name


class HeatMap(Value):
    """Where the network looks for one class."""

    label: str
    file: Path  # PNG: the photograph in grey, what speaks for the class in colour


class Look(Value):
    """What the network makes of one photograph."""

    event: Literal["look"] = "look"
    picture: Path
    answer: str  # the likeliest class, however sure
    probability: float  # of the answer, 0 to 1
    maps: tuple[HeatMap, ...]  # of the answer, then of the true class where it is another
    problem: str = ""  # why something is missing


class Alike(Value):
    """The made pictures nearest to one photograph."""

    event: Literal["alike"] = "alike"
    picture: Path
    nearest: tuple[Neighbour, ...]  # nearest first
    problem: str = ""  # why there are none


class Explained(Value):
    """What the network makes of some photographs."""

    looks: tuple[Look, ...]
    alike: tuple[Alike, ...]


class Explainer:
    """A run's network, opened once for many photographs.

    Parameters
    ----------
    output
        Folder for the heat maps.

    Raises
    ------
    ModelError
        If the run has no checkpoint that can be used.
    """

    def __init__(self, project: Project, run: str, output: Path) -> None:
        self._project, self._run, self._output = project, run, output
        self._network, self.card = load_checkpoint(project.run(run).checkpoint)
        card = self.card
        self._probabilities = Probabilities(self._network, temperature=card.temperature, views=card.views)
        self._attention = Attention(self._network, card)
        self._features = PhotographFeatures(self._network, card)

    def look(self, asked: Asked) -> Look:
        """Answer one photograph and draw where the network looked.

        Raises
        ------
        DataError
            If it cannot be opened.
        StorageError
            If the heat maps cannot be written.
        """
        picture = open_rgb(asked.picture)
        chances = self._chances(picture)
        answer = self.card.labels[int(chances.argmax())]
        true = asked.true or asked.picture.parent.name
        labels = [answer] + ([true] if true != answer and true in self.card.labels else [])
        maps, problem = self._maps(asked.picture, picture, labels)
        return Look(picture=asked.picture, answer=answer, probability=float(chances.max()), maps=maps, problem=problem)

    def alike(self, asked: Asked, made: MadePictures) -> Alike:
        """List the made pictures nearest to one photograph; raises DataError if it cannot be opened."""
        features = self._features(open_rgb(asked.picture))
        return Alike(picture=asked.picture, nearest=made.nearest(features, NEAREST))

    def made_pictures(self) -> Generator[Progress | Note, None, MadePictures]:
        """Open the made pictures; see `neighbours.made_pictures`."""
        return made_pictures(self._project, self._run, self._network, self.card)

    def _chances(self, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        card = self.card
        with torch.inference_mode():
            inputs = preprocess(torch.from_numpy(picture)[None], card.image_size, card.mean, card.std)
            return np.asarray(self._probabilities(inputs)[0].numpy())

    def _maps(self, path: Path, picture: NDArray[np.uint8], labels: list[str]) -> tuple[tuple[HeatMap, ...], str]:
        small = _shrunk(picture)
        try:
            strengths = self._attention(small, labels)
        except ModelError as error:
            return (), str(error)
        stem = f"{path.stem}-{files.content_hash(str(path.absolute()).encode())[:8]}"
        maps = tuple(HeatMap(label=label, file=self._output / f"{stem}-{label}.png") for label in labels)
        for heat_map, strength in zip(maps, strengths, strict=True):
            files.write_bytes(heat_map.file, overlay_png(small, strength))
        return maps, ""


def explain(project: Project, run: str, pictures: Sequence[Path], output: Path) -> Task[Explained]:
    """Explain the answers to `pictures`; heat maps go to the folder `output`.

    Pictures that cannot be opened are named and passed over. What was computed of the run's data set is kept in the
    project's cache, so that only the first call takes long.

    Raises
    ------
    ModelError
        If the run has no checkpoint that can be used.
    DataError
        If no picture can be opened.
    StorageError
        If `output` cannot be written.
    """
    explainer = Explainer(project, run, output)
    looks: list[Look] = []
    for number, picture in enumerate(pictures, start=1):
        try:
            looks.append(explainer.look(Asked(picture=picture)))
        except DataError as error:
            yield Note(level="warning", text=f"skipped: {error}")
        yield Progress(stage="looking", done=number, total=len(pictures), unit="pictures")
    if not looks:
        raise DataError("none of the pictures can be opened; give JPEG or PNG pictures.")
    try:
        made = yield from explainer.made_pictures()
    except S2RError as error:
        yield Note(level="warning", text=str(error))
        return Explained(looks=tuple(looks), alike=())
    alike = tuple(explainer.alike(Asked(picture=look.picture), made) for look in looks)
    return Explained(looks=tuple(looks), alike=alike)


Said = Look | Alike | Progress | Note


def answer_all(explainer: Explainer, ask: Callable[[bool], Asked | None]) -> Generator[Said, None, None]:
    """Explain one photograph after another: heat maps at once, made pictures as soon as those are read.

    Parameters
    ----------
    ask
        Gives the next question. Called with False it gives None when nobody asks just now; called with True, because
        there is nothing else to do, it waits. Raises EOFError when there will be no more questions.
    """
    reading: Generator[Progress | Note, None, MadePictures] | None = explainer.made_pictures()
    made: MadePictures | None = None
    problem, open_question = "", None
    while True:
        try:
            asked = ask(reading is None)
        except EOFError:
            return
        if asked is not None:
            yield _look(explainer, asked)
            open_question = asked
        elif reading is not None:
            try:
                yield next(reading)
            except StopIteration as end:
                made, reading = end.value, None
            except S2RError as error:
                problem, reading = str(error), None
        if reading is None and open_question is not None:
            yield _alike(explainer, open_question, made, problem)
            open_question = None


def _look(explainer: Explainer, asked: Asked) -> Look:
    try:
        return explainer.look(asked)
    except S2RError as error:
        return Look(picture=asked.picture, answer="", probability=0, maps=(), problem=str(error))


def _alike(explainer: Explainer, asked: Asked, made: MadePictures | None, problem: str) -> Alike:
    if made is None:
        return Alike(picture=asked.picture, nearest=(), problem=problem)
    try:
        return explainer.alike(asked, made)
    except S2RError as error:
        return Alike(picture=asked.picture, nearest=(), problem=str(error))


def _shrunk(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    image = Image.fromarray(picture)
    image.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    return np.array(image)
