"""The demo task: the whole chain on the embedded parts, from CAD files to labels."""

from pathlib import Path

from s2rlab.data.images import labelled_folder, open_rgb
from s2rlab.deploy.classifier import Classifier
from s2rlab.errors import ProjectError
from s2rlab.evaluate.run import evaluate_run
from s2rlab.evaluate.values import Evaluation
from s2rlab.jobs import Note, Task
from s2rlab.learn.config import TrainConfig
from s2rlab.learn.train import train
from s2rlab.mesh.importing import ImportOptions, import_parts
from s2rlab.project import Project
from s2rlab.render.generate import RenderConfig, render_dataset
from s2rlab.render.preview import PreviewConfig, preview
from s2rlab.render.thumbnail import thumbnail
from s2rlab.resources import resource
from s2rlab.scene.presets import SYN_R
from s2rlab.values import Value

IMAGES_PER_CLASS = 120
EPOCHS = 8
CAPTION = "path-traced stand-ins, not photographs"


class Answer(Value):
    """What the exported model says of one picture."""

    picture: str
    truth: str
    answer: str
    probability: float


class DemoSummary(Value):
    """Where the demo's results are, and what they say."""

    project: Path
    preview: Path
    model: Path
    matrix: Path
    report: Path
    evaluation: Evaluation
    answers: tuple[Answer, ...]
    provider: str  # ONNX Runtime's, really in use


def demo(
    folder: Path, *, seed: int = 0, images_per_class: int = IMAGES_PER_CLASS, epochs: int = EPOCHS
) -> Task[DemoSummary]:
    """Run the chain in `folder`; what an earlier, stopped demo finished there is kept.

    Raises
    ------
    ProjectError
        If `folder` is not empty and no project.
    """
    project = _project(folder)
    if (folder / "project.json").exists() and project.parts():
        yield Note(text=f"{folder}: goes on with the demo that is there; delete the folder to begin again.")
    yield from import_parts(project, [resource("demo", "parts")], ImportOptions(), thumbnail, resume=True)
    sheet = folder / "preview.png"
    yield from preview(project, sheet, PreviewConfig(space=SYN_R, columns=6, seed=seed), resume=True)
    name = f"demo-{seed}"  # of the data set and the run
    rendering = RenderConfig(name=name, space=SYN_R, images_per_class=images_per_class, seed=seed)
    yield from render_dataset(project, rendering, resume=True)
    yield from train(project, TrainConfig(dataset=name, name=name, seed=seed, epochs=epochs), resume=True)
    captures = resource("demo", "captures")
    evaluation = yield from evaluate_run(project, name, str(captures), caption=CAPTION, resume=True)
    run = project.run(name)
    figures = run.evaluation(captures.name)
    classifier = Classifier(run.model)
    return DemoSummary(
        project=folder,
        preview=sheet,
        model=run.model,
        matrix=figures / "confusion.png",
        report=figures / "report.html",
        evaluation=evaluation,
        answers=_answers(classifier, captures),
        provider=classifier.provider,
    )


def _project(folder: Path) -> Project:
    if (folder / "project.json").exists():
        project = Project.open(folder)
        own = {path.stem for path in resource("demo", "parts").glob("*.step")}
        if not set(project.classes()) <= own:
            raise ProjectError(f"{folder}: is a project with parts of its own; give the demo another folder.")
        return project
    try:
        return Project.create(folder)
    except ProjectError as error:
        raise ProjectError(f"{folder}: is not empty; give the demo another folder.") from error


def _answers(classifier: Classifier, captures: Path) -> tuple[Answer, ...]:
    """Classify the first capture of each class, as `s2rlab classify` would."""
    pictures = labelled_folder(captures)
    first = {label: path for path, label in reversed(list(zip(pictures.paths, pictures.labels, strict=True)))}
    answers = []
    for truth, path in sorted(first.items()):
        probabilities = classifier.probabilities([open_rgb(path)])[0]
        best = int(probabilities.argmax())
        known = probabilities[best] >= classifier.threshold
        answers.append(
            Answer(
                picture=path.name,
                truth=truth,
                answer=classifier.labels[best] if known else "unknown",
                probability=float(probabilities[best]),
            )
        )
    return tuple(answers)
