"""The table: a flat square below what rests."""

import numpy as np

from s2rlab.render.stage.placing import Layout
from s2rlab.render.stage.vtk_arrays import surface

TABLE_HALF = 5.0  # bounding-sphere radii from the part to the edge of the table, if nothing lies farther off
TABLE_SINK = 1e-4  # the table lies that much below what rests on it, so that their surfaces do not fight
_CORNERS = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]], np.float32)
PLANE = surface(_CORNERS * TABLE_HALF, np.array([[0, 1, 2], [0, 2, 3]]), uv=(_CORNERS[:, :2] + 1) / 2)


def table_half(layout: Layout) -> float:
    """Give how far the table reaches from the part, so that all that lies on it has something below."""
    top = (layout.floor or 0.0) + TABLE_SINK
    lying = [body for body in layout.bodies if body.position[2] + body.lowest < top]
    return max([TABLE_HALF] + [float(np.abs(body.position[:2]).max()) + 4 * body.scale for body in lying])
