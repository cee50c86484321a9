from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot
from s2rlab_ui.findings import Findings
from s2rlab_ui.theme import Scheme, palette
from s2rlab_ui.widgets.matrix import Matrix
from s2rlab_ui.widgets.matrix_drawing import MISTAKEN, MOST, RIGHT, MatrixDrawing, contrast, letters_on, shade

RETURN = Qt.Key.Key_Return


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_mistakes_have_another_colour_than_right_answers_and_numbers_can_be_read(scheme: Scheme) -> None:
    colours = palette(scheme)
    empty = colours.color(QPalette.ColorRole.Base)
    for share in range(101):
        right, mistaken = (shade(colours, each, share / 100) for each in (RIGHT, MISTAKEN))
        for cell in (right, mistaken):
            assert contrast(cell, QColor(letters_on(cell))) >= 4.5  # WCAG AA
    assert right.blue() > right.red() and mistaken.red() > mistaken.blue()
    assert shade(colours, RIGHT, 0) == shade(colours, MISTAKEN, 0) == empty  # as the legend has it


def findings(count: int, name: str = "part") -> Findings:
    """Every part is right 3 times, and taken for the next one once."""
    labels = tuple(f"{name}{number}" for number in range(count))
    counts = tuple(tuple(3 * (row == at) + (at == row + 1) for at in range(count)) for row in range(count))
    return Findings(Path("x"), 3, 4, (0.6, 0.9), 0.8, labels, counts, (), (), ())


@pytest.fixture
def matrix(qtbot: QtBot) -> Matrix:
    made = Matrix()
    qtbot.addWidget(made)
    made.resize(440, 470)
    return made


def test_the_cells_grow_with_the_window(matrix: Matrix) -> None:
    matrix.show_findings(findings(2))
    matrix.show()
    matrix.resize(300, 300)
    small = matrix.cell_rect(0, 0).width()
    matrix.resize(2000, 2000)
    assert small < matrix.cell_rect(0, 0).width() == MOST


@pytest.mark.parametrize("count", [2, 8, 14])
@pytest.mark.parametrize("name", ["part", "a_very_long_part_name_of_sixty_characters_from_the_erp_export_"])
def test_up_to_fourteen_classes_are_seen_whole_however_long_their_names(matrix: Matrix, count: int, name: str) -> None:
    matrix.show_findings(findings(count, name))
    last = matrix.cell_rect(count - 1, count - 1)
    assert matrix.cells.contains(matrix.cell_rect(0, 0)) and matrix.cells.contains(last)
    assert all(bar.isHidden() for bar in matrix._bars.values())


def test_sixty_classes_scroll_below_their_names_to_the_cell_the_arrow_keys_reach(qtbot: QtBot, matrix: Matrix) -> None:
    matrix.show_findings(findings(60))
    matrix.show()
    names = matrix.cells.topLeft()
    chosen: list[tuple[int, int]] = []
    matrix.chosen.connect(lambda *cell: chosen.append(cell))
    for _ in range(59):
        qtbot.keyClick(matrix, Qt.Key.Key_Right)
    for _ in range(58):
        qtbot.keyClick(matrix, Qt.Key.Key_Down)
    assert matrix.cells.topLeft() == names
    assert matrix.cells.contains(matrix.cell_rect(58, 59))
    assert not chosen  # moving opens nothing
    qtbot.keyClick(matrix, RETURN)
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect(57, 58).center().toPoint())
    assert chosen == [(58, 59), (57, 58)]
    assert matrix.accessibleDescription() == "part58 looks like part59 instead: 1 of 4"


def test_a_click_on_a_name_opens_no_cell_that_is_scrolled_below_it(qtbot: QtBot, matrix: Matrix) -> None:
    matrix.show_findings(findings(60))
    for bar in matrix._bars.values():
        bar.setValue(bar.maximum())
    with qtbot.assertNotEmitted(matrix.chosen):
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))


def test_plus_makes_the_cells_of_many_classes_large_enough_to_write_in(qtbot: QtBot, matrix: Matrix) -> None:
    matrix.show_findings(findings(60))
    small = matrix.cell_rect(0, 0).width()
    qtbot.keyClick(matrix, Qt.Key.Key_Plus)
    assert matrix.cell_rect(0, 0).width() > small
    for _ in range(20):
        qtbot.keyClick(matrix, Qt.Key.Key_Minus)
    assert matrix.cell_rect(0, 0).width() == small


def test_cells_and_names_say_in_words_what_they_are() -> None:
    drawing = MatrixDrawing(findings(3))
    assert drawing.words(0, 0) == "part0: 3 of 4 right"
    assert drawing.words(0, 1) == "part0 looks like part1 instead: 1 of 4"
    assert (drawing.words(2, None), drawing.words(None, 1), drawing.words(None, None)) == ("part2", "part1", "")


def test_what_is_saved_is_whole_also_of_a_matrix_that_scrolls(matrix: Matrix, tmp_path: Path) -> None:
    matrix.show_findings(findings(60))
    matrix.save(tmp_path / "matrix.png")
    saved = QImage(str(tmp_path / "matrix.png"))
    assert min(saved.width(), saved.height()) > 2 * 60 * 28
    matrix.save(tmp_path / "matrix.svg")
    text = (tmp_path / "matrix.svg").read_text()
    assert all(text.count(f">part{number} <") + text.count(f">part{number}<") == 2 for number in range(60))


def test_an_svg_is_as_large_as_its_picture_where_a_pixel_is_one_of_css(matrix: Matrix, tmp_path: Path) -> None:
    matrix.show_findings(findings(4))
    matrix.save(tmp_path / "m.svg")
    matrix.save(tmp_path / "m.png")
    root, picture = ElementTree.parse(tmp_path / "m.svg").getroot(), QImage(str(tmp_path / "m.png"))
    millimetres = float(root.attrib["width"].removesuffix("mm"))
    assert millimetres / 25.4 * 96 == pytest.approx(picture.width() / 2, rel=0.01)
