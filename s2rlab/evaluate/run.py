"""Evaluation of a project's run on one of its photo sets or on any folder."""

from pathlib import Path

from s2rlab.deploy.classifier import exported_from
from s2rlab.errors import ConfigError, DataError
from s2rlab.evaluate.evaluate import evaluate
from s2rlab.evaluate.survey import SurveyKind, survey
from s2rlab.evaluate.values import Evaluation, Survey
from s2rlab.jobs import Task
from s2rlab.project import Project


def evaluate_run(
    project: Project, run: str, photos: str, *, name: str = "", caption: str = "", resume: bool = False
) -> Task[Evaluation]:
    """Evaluate the run named `run` on `photos`, a photo set of the project or a folder with one sub-folder per class.

    The run is exported first when its model is missing or of another checkpoint: what is evaluated is what ships.
    Writes to the run's `evaluations/<name>`; the default name is the folder's. `resume` uses what a stopped run left.

    Raises
    ------
    ModelError, ExportError, DataError, StorageError
        See `export_run` and `evaluate`.
    """
    folder = find_photos(project, photos)
    target = project.run(run).evaluation(name or folder.resolve().name)
    model = yield from _exported(project, run, resume=resume)
    return (yield from evaluate(model, folder, target, caption=caption, resume=resume))


def survey_run(
    project: Project,
    run: str,
    photos: str,
    kind: SurveyKind,
    *,
    name: str = "",
    caption: str = "",
    resume: bool = False,
) -> Task[Survey]:
    """Let the run named `run` answer photographs without labels, or of unknown things; else as `evaluate_run`."""
    folder = find_photos(project, photos)
    target = project.run(run).evaluation(name or folder.resolve().name)
    model = yield from _exported(project, run, resume=resume)
    return (yield from survey(model, folder, target, kind, caption=caption, resume=resume))


def _exported(project: Project, run: str, *, resume: bool) -> Task[Path]:
    paths = project.run(run)
    if not exported_from(paths.model, paths.checkpoint):
        from s2rlab.deploy.export import export_run  # torch takes seconds to load, and only this needs it

        yield from export_run(project, run, resume=resume)
    return paths.model


def find_photos(project: Project, photos: str) -> Path:
    """Folder of the photo set named `photos`, or else the folder at that path.

    Raises
    ------
    DataError
        If there is neither.
    """
    try:
        folder = project.photos(photos)
    except ConfigError:  # not a name: a path
        folder = Path(photos)
    for found in (folder, Path(photos)):
        if found.is_dir():
            return found
    raise DataError(
        f"{photos}: neither a photo set of the project nor a folder; give a folder with one sub-folder per class."
    )
