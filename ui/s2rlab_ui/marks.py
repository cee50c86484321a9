"""What is painted beside a part: a cube that shows the axes, and a scale bar in mm. Never over the part."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from s2rlab_ui.camera import nice_length
from s2rlab_ui.theme import Tokens
from s2rlab_ui.words import significant

Vector = NDArray[np.float64]  # (3,)
SIDE, EDGE = 40, 30  # pixels: of the cube, and from its middle to the picture's corner
BAR = 120  # pixels, longest
AXES = (("x", "#DC2626"), ("y", "#16A34A"), ("z", "#2563EB"))


def paint_cube(painter: QPainter, corner: QPointF, right: Vector, up: Vector) -> None:
    """Paint a cube as it lies in the world, x, y and z on its faces; `corner` is the picture's lower left one.

    Parameters
    ----------
    right, up
        Unit vectors of the picture in world axes.
    """
    towards = np.cross(right, up)
    middle = corner + QPointF(EDGE + 8, -EDGE - 8)
    for axis in range(3):
        sign = 1.0 if towards[axis] >= 0 else -1.0
        if abs(towards[axis]) > 0.02:  # a face seen edge-on is a line
            _paint_face(painter, middle, axis, sign, right, up, float(abs(towards[axis])))


def _paint_face(
    painter: QPainter, middle: QPointF, axis: int, sign: float, right: Vector, up: Vector, facing: float
) -> None:
    one, two = (each for each in range(3) if each != axis)
    points = []
    for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        at = np.zeros(3)
        at[axis], at[one], at[two] = sign, a, b
        points.append(middle + QPointF(float(right @ at), -float(up @ at)) * (SIDE / 2.8))
    name, colour = AXES[axis]
    shade = QColor(colour)
    shade.setAlpha(round(120 + 110 * facing))
    painter.setPen(QPen(QColor("#FFFFFF"), 1))
    painter.setBrush(shade)
    painter.drawPolygon(QPolygonF(points))
    if facing > 0.35:
        centre = (points[0] + points[2]) / 2
        words = name if sign > 0 else f"−{name}"
        painter.drawText(QRectF(centre.x() - 12, centre.y() - 8, 24, 16), Qt.AlignmentFlag.AlignCenter, words)


def paint_scale(painter: QPainter, corner: QPointF, mm_per_pixel: float, colour: str) -> None:
    """Paint a bar of a round length; `corner` is the picture's lower right one."""
    length = nice_length(BAR * mm_per_pixel)
    right, below = corner.x() - 16, corner.y() - 16
    left = right - length / mm_per_pixel
    ends = [QPointF(left, below - 6), QPointF(left, below), QPointF(right, below), QPointF(right, below - 6)]
    words = QCoreApplication.translate("marks", "{n} mm").format(n=significant(length, 3))
    room = QRectF(min(left, right - 60), below - 26, right - min(left, right - 60), 16)
    back = QColor("#FFFFFF" if QColor(colour).lightness() < 128 else "#000000")
    back.setAlpha(150)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(room.adjusted(-6, -2, 6, 16), 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawPolyline(ends)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


def paint_words(painter: QPainter, place: QRect, words: str, colours: Tokens) -> None:
    """Write a sentence into the middle of a view that has no picture, or none of the present settings."""
    room = QRectF(place).adjusted(24, 0, -24, 0)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    box = painter.boundingRect(room, flags, words).adjusted(-12, -8, 12, 8)
    back = QColor(colours.surface)
    back.setAlpha(235)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(colours.text))
    painter.drawText(room, flags, words)
