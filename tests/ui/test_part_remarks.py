"""What imports say in messages: refusals, holes with the button that closes them, and what is no longer so."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import add_part
from pytestqt.qtbot import QtBot
from s2rlab_ui.context import Context
from s2rlab_ui.messages import Message
from s2rlab_ui.panels.parts import PartsPanel
from s2rlab_ui.sentences import sentence_words
from s2rlab_ui.widgets.message_bar import MessageBar

from s2rlab.mesh.remarks import not_closed, only_its_program
from s2rlab.project import Project


@pytest.fixture
def panel(qtbot: QtBot, context: Context, parts_project: Project) -> PartsPanel:
    """The step Parts with bolt, nut and washer."""
    add_part(parts_project, "washer")
    with qtbot.waitSignal(context.workspace.snapshot.changed, timeout=10_000):
        context.workspace.open(parts_project.root)
    made = PartsPanel(context)
    qtbot.addWidget(made, before_close_func=lambda each: each.shut())
    made.refresh()
    return made


@pytest.fixture
def bar(qtbot: QtBot, panel: PartsPanel) -> MessageBar:
    made = MessageBar(panel.context.messages, panel.context.theme)
    qtbot.addWidget(made)
    return made


def write(qtbot: QtBot, panel: PartsPanel, label: str, **fields: Any) -> None:
    """Change what is known of a part, as a new import would."""
    file = panel.project.part_folder(label, label) / "part.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **fields}))
    with qtbot.waitSignal(panel.context.workspace.snapshot.changed, timeout=10_000):
        panel.context.workspace.refresh()


def imported(qtbot: QtBot, panel: PartsPanel, *labels: str) -> Message:
    """Report an import of parts with holes; gives the message about them."""
    names = [f"{label}/{label}" for label in labels]
    for label in labels:
        write(qtbot, panel, label, watertight=False, open_edges=4)
    said = [sentence_words(not_closed(name, 4)) for name in names]
    panel.imports._remarks.report(panel.project.root, "Import cad", said, names, {})
    message = panel.context.messages.all[-1]
    assert (message.remedy, message.details) == ("Close the holes", "")
    return message


def report(panel: PartsPanel, said: list[str], result: dict[str, Any], *names: str) -> None:
    panel.imports._remarks.report(panel.project.root, "Import cad", said, names, result)


@pytest.mark.parametrize(("count", "names"), [(2, "0.stl, 1.stl"), (7, "0.stl, 1.stl, 2.stl, 3.stl, 4.stl and 2 more")])
def test_refused_files_are_one_fault_that_names_them_with_all_reasons(
    panel: PartsPanel, count: int, names: str
) -> None:
    reasons = {f"/a/{n}.stl": f"{n}.stl: is empty; export it again." for n in range(count)}
    report(panel, list(reasons.values()), {"failed": reasons}, "bolt/bolt")
    (message,) = panel.context.messages.all
    assert message.text == f"{count} files were refused: {names}. The others are imported."
    assert (message.level, message.details) == ("fault", "\n".join(reasons.values()))


def test_a_single_refused_file_is_a_fault_in_the_words_of_its_reason(panel: PartsPanel) -> None:
    reasons = {"/a/x.stl": "x.stl: is empty; export it again."}
    report(panel, list(reasons.values()), {"failed": reasons})
    (message,) = panel.context.messages.all
    assert (message.text, message.level) == ("x.stl: is empty; export it again.", "fault")


def test_when_all_files_are_refused_none_is_said_to_be_imported(panel: PartsPanel) -> None:
    report(panel, [], {"failed": {"/a/x.stl": "x", "/a/y.stl": "y"}})
    assert panel.context.messages.all[-1].text == "2 files were refused: x.stl, y.stl."


def test_files_in_a_kind_that_is_not_read_are_named_each_time_in_a_message_of_their_own(panel: PartsPanel) -> None:
    said = [sentence_words(only_its_program(["plan.dwg"])), "bolt: its colours are missing.", "nut: so are these."]
    for _ in range(2):
        report(panel, said, {"unread": ["plan.dwg"]})
    unread, rest, again = (message.text for message in panel.context.messages.all)
    assert unread == again == said[0]
    assert rest.startswith("Import cad: 2 remarks.")


def test_the_message_about_holes_closes_them(qtbot: QtBot, panel: PartsPanel, fake_s2rlab: Path) -> None:
    message = imported(qtbot, panel, "bolt", "washer")
    assert message.text == "2 parts are not closed, their insides may show in the pictures: bolt/bolt, washer/washer."
    panel.context.messages.act(message)
    with qtbot.waitSignal(panel.context.jobs.all[-1].succeeded, timeout=20_000):
        pass
    call = json.loads(fake_s2rlab.read_text().splitlines()[-1])
    assert call[2:7] == ["--again", "bolt/bolt", "--again", "washer/washer", "--repair"]


def test_the_message_about_holes_goes_when_they_are_closed(qtbot: QtBot, panel: PartsPanel, bar: MessageBar) -> None:
    message = imported(qtbot, panel, "bolt")
    write(qtbot, panel, "bolt", up="+x")
    assert bar.text.text() == message.text and not bar.isHidden()  # still open
    write(qtbot, panel, "bolt", watertight=True, open_edges=0)
    assert bar.isHidden() and not panel.context.messages.has_remedy(message)
    assert message in panel.context.messages.all  # for a report


def test_of_several_open_parts_the_message_names_those_that_are_left(
    qtbot: QtBot, panel: PartsPanel, bar: MessageBar
) -> None:
    imported(qtbot, panel, "bolt", "washer")
    washer = panel.context.workspace.part("washer/washer")
    assert washer is not None
    with qtbot.waitSignal(panel.context.workspace.snapshot.changed, timeout=10_000):
        panel.context.workspace.remove_part(washer)
    assert bar.text.text() == "bolt/bolt is not closed: its inside may show in the pictures."
    assert bar.every.isHidden()


def test_holes_that_could_not_be_closed_are_not_offered_to_be_closed_again(qtbot: QtBot, panel: PartsPanel) -> None:
    write(qtbot, panel, "bolt", watertight=False, open_edges=4, repair=True)
    said = sentence_words(not_closed("bolt/bolt", 4))
    for _ in range(2):  # it is said each time it has been tried
        report(panel, [said], {}, "bolt/bolt")
    first, message = panel.context.messages.all
    assert first.text == message.text
    assert (message.text, message.remedy) == (said, "Show it")


def test_a_remark_is_made_once_and_leads_to_its_part(panel: PartsPanel) -> None:
    panel.gallery.choose("bolt/bolt")
    for _ in range(2):
        report(panel, ["washer/washer: no thumbnail: no light."], {})
    (message,) = panel.context.messages.all
    assert message.remedy == "Show it" and message.act is not None
    message.act()
    assert panel.gallery.current() == "washer/washer"
