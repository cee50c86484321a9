"""Model the demo parts and write them as STEP files.

A development tool: it needs ``cadquery`` 2.8, which s2rlab itself does not. From the top of the checkout::

    python packaging/demo/model_parts.py                      # resources/demo/parts/<class>.step
    python packaging/demo/model_parts.py --stl build/meshes   # the same, and fine STL files for make_captures.py

All sizes are in mm and the axis of every turned part is z. Threads are stacked ridges instead of a helix: the same look
at a fiftieth of the file size. The files hold no date, author or path, so the same CadQuery writes the same bytes.
"""

import argparse
import math
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import cadquery as cq

PARTS = Path(__file__).resolve().parents[2] / "resources" / "demo" / "parts"

Profile = list[tuple[float, float]]  # (radius, z) in mm


def turned(profile: Profile) -> cq.Workplane:
    """Revolve a closed outline, given as (radius, z) in mm, about the z axis."""
    return cq.Workplane("XZ").polyline(profile).close().revolve(360, (0, 0, 0), (0, 1, 0))


def ridges(start: float, end: float, major: float, minor: float, pitch: float) -> Profile:
    """Outline of a thread from z = `start` up to z = `end`: 60 degree flanks, crest of pitch / 8.

    `major` is the radius at the crests and `minor` the radius at the roots; a nut swaps the two.
    """
    count = round((end - start) / pitch)
    points: Profile = []
    for z in (start + index * pitch for index in range(count)):
        points += [(minor, z + 0.125 * pitch), (major, z + 0.4375 * pitch)]
        points += [(major, z + 0.5625 * pitch), (minor, z + 0.875 * pitch)]
    return points


def threaded_rod(length: float, thread: float) -> cq.Workplane:
    """M10 shank from z = -`length` to z = 0, threaded over the lowest `thread` mm and chamfered at its end."""
    points: Profile = [(0, -length), (3.7, -length), (4.1, -length + 0.4)]
    points += ridges(-length + 0.5, -length + thread, 5.0, 4.1, 1.5)
    return turned([*points, (4.95, -length + thread + 0.8), (4.95, 0.5), (0, 0.5)])


def hexagon(across_flats: float, height: float, bottom_chamfer: bool) -> cq.Workplane:
    """Hexagonal prism on z = 0 with its corners chamfered by a 30 degree cone on top, and also below if asked."""
    corner = across_flats / 2 / math.cos(math.pi / 6)
    flat = 0.475 * across_flats
    outside = corner + 0.5
    drop = (outside - flat) * math.tan(math.pi / 6)
    below = [(flat, 0.0), (outside, drop)] if bottom_chamfer else [(outside, 0.0)]
    envelope = turned([(0, 0), *below, (outside, height - drop), (flat, height), (0, height)])
    return cq.Workplane("XY").polygon(6, 2 * corner).extrude(height).intersect(envelope)


def bolt_hex() -> cq.Workplane:
    """M10 x 40 bolt with a hexagon head (ISO 4014: 16 mm across flats, 6.4 mm high) and a washer face."""
    head = hexagon(16, 6.0, bottom_chamfer=False).translate((0, 0, 0.4))
    face = cq.Workplane("XY").circle(7.3).extrude(0.4)
    return threaded_rod(40, 26).union(face).union(head)


def bolt_socket() -> cq.Workplane:
    """M10 x 40 bolt with a cylindrical head and a hexagon socket (ISO 4762: 16 mm wide, 10 mm high, 8 mm socket)."""
    head = cq.Workplane("XY").circle(8).extrude(10).faces(">Z").edges().fillet(0.9)
    head = head.faces("<Z").edges().chamfer(0.3)
    across_corners = 8 / math.cos(math.pi / 6)
    socket = cq.Workplane("XY", origin=(0, 0, 5)).polygon(6, across_corners).extrude(6)
    tip = turned([(0, 3.6), (0.5, 3.6), (4.0, 5.0), (0, 5.0)])
    mouth = turned([(0, 9.3), (3.95, 9.3), (4.75, 10.1), (0, 10.1)])
    return threaded_rod(40, 32).union(head).cut(socket).cut(tip).cut(mouth)


def nut() -> cq.Workplane:
    """M10 hexagon nut (ISO 4032: 16 mm across flats, 8.4 mm high), chamfered on both sides."""
    height = 8.4
    thread = ridges(0.45, height - 0.45, 4.25, 5.1, 1.5)
    bore = [(0.0, -0.1), (5.5, -0.1), *thread, (5.5, height + 0.1), (0.0, height + 0.1)]
    return hexagon(16, height, bottom_chamfer=True).cut(turned(bore))


def washer() -> cq.Workplane:
    """M10 flat washer (ISO 7090: 20 mm outside, 10.5 mm inside, 2 mm thick), chamfered on one side."""
    return turned([(5.25, 0.15), (5.4, 0), (9.85, 0), (10, 0.15), (10, 1.5), (9.5, 2), (5.4, 2), (5.25, 1.85)])


def flanged_bushing() -> cq.Workplane:
    """Plain bearing bush with a flange: bore 20, outside 26, flange 34 x 4, 22 long; with an oil groove."""
    outside: Profile = [(10.8, 0), (16.6, 0), (17, 0.4), (17, 3.6), (16.6, 4), (13.5, 4), (13, 4.5), (13, 20.6)]
    inside: Profile = [(12.2, 22), (10.6, 22), (10, 21.4), (10, 13.6), (10.5, 13.1), (10.5, 11.9), (10, 11.4)]
    hole = cq.Workplane("YZ", origin=(0, 0, 12.5)).circle(1.4).extrude(20)
    return turned([*outside, *inside, (10, 0.8)]).cut(hole)


def leg(length: float) -> cq.Workplane:
    """Plate of 4 x 40 mm from x = 0 to x = `length` on z = 0, its far corners rounded."""
    plate = cq.Workplane("XY").rect(length, 40).extrude(4).edges("|Z").edges(">X").fillet(8)
    return plate.translate((length / 2, 0, 0))


def l_bracket() -> cq.Workplane:
    """Bent angle of 4 mm sheet, 40 wide, legs 60 and 45: a slot and two holes, and two countersunk holes."""
    upright = leg(45).rotate((0, 0, 0), (0, 1, 0), -90).translate((4, 0, 0))
    body = leg(60).union(upright).edges("|Y").edges("<X").edges("<Z").fillet(7)
    body = body.edges(cq.selectors.NearestToPointSelector((4, 0, 4))).fillet(3)
    body = body.cut(cq.Workplane("XY", origin=(26, 0, -1)).slot2D(20, 7, 0).extrude(6))
    body = body.cut(cq.Workplane("XY", origin=(50, 0, -1)).pushPoints([(0, -11), (0, 11)]).circle(3.3).extrude(6))
    screw = turned([(0, -4.1), (2.75, -4.1), (2.75, -2.4), (5.2, 0.05), (0, 0.05)])
    for y in (-10, 10):
        body = body.cut(screw.rotate((0, 0, 0), (0, 1, 0), 90).translate((4, y, 31)))
    return body


def gear_outline(module: float, teeth: int) -> cq.Wire:
    """Outline of an involute gear with 20 degrees of pressure angle, in the plane z = 0."""
    pitch_radius = module * teeth / 2
    pressure = math.radians(20)
    base, tip, root = pitch_radius * math.cos(pressure), pitch_radius + module, pitch_radius - 1.25 * module

    def half_angle(radius: float) -> float:
        """Half the angle that a tooth covers at `radius`, in radians."""
        here = math.acos(min(1.0, base / radius))
        return math.pi / (2 * teeth) + (math.tan(pressure) - pressure) - (math.tan(here) - here)

    def at(radius: float, angle: float) -> cq.Vector:
        return cq.Vector(radius * math.cos(angle), radius * math.sin(angle), 0)

    radii = [base + (tip - base) * (step / 6) ** 1.5 for step in range(7)]
    step = 2 * math.pi / teeth
    edges: list[cq.Edge] = []
    for centre in (index * step for index in range(teeth)):
        rising = [at(radius, centre - half_angle(radius)) for radius in radii]
        falling = [at(radius, centre + half_angle(radius)) for radius in reversed(radii)]
        foot, heel = at(root, centre - half_angle(base)), at(root, centre + half_angle(base))
        following = at(root, centre + step - half_angle(base))
        edges += [cq.Edge.makeLine(foot, rising[0]), cq.Edge.makeSpline(rising)]
        edges += [cq.Edge.makeThreePointArc(rising[-1], at(tip, centre), falling[0]), cq.Edge.makeSpline(falling)]
        edges += [cq.Edge.makeLine(falling[-1], heel)]
        edges += [cq.Edge.makeThreePointArc(heel, at(root, centre + step / 2), following)]
    return cq.Wire.assembleEdges(edges)


def spur_gear() -> cq.Workplane:
    """Spur gear of module 2 with 20 teeth, 14 wide, a hub of 28 x 10 and a 14 mm bore with a 5 mm keyway."""
    teeth = cq.Workplane(obj=cq.Solid.extrudeLinear(gear_outline(2, 20), [], cq.Vector(0, 0, 14)))
    rounded = turned([(0, 0), (20.8, 0), (22.5, 1.2), (22.5, 12.8), (20.8, 14), (0, 14)])
    hub = turned([(0, 13), (14, 13), (14, 23.3), (13.3, 24), (0, 24)])
    bore = turned([(0, -0.1), (7.7, -0.1), (7, 0.6), (7, 23.4), (7.7, 24.1), (0, 24.1)])
    keyway = cq.Workplane("XY", origin=(0, 4.65, -1)).rect(5, 9.3).extrude(26)
    return teeth.intersect(rounded).union(hub).cut(bore).cut(keyway)


def shaft() -> cq.Workplane:
    """Stepped shaft, 130 long and 26 wide at its collar: two keyways, relief grooves, chamfers, centre holes."""
    lower: Profile = [(0, 3), (0.4, 3), (1.6, 2.2), (1.6, 1.5), (3, 0), (7, 0), (8, 1), (8, 6), (7.5, 6), (7.5, 7.2)]
    middle: Profile = [(8, 33), (7.6, 33.4), (7.6, 35), (9.6, 35), (10, 35.4), (10, 63.4), (9.6, 63.8), (9.6, 65)]
    collar: Profile = [(12.5, 65), (13, 65.5), (13, 74.5), (12.5, 75), (9.6, 75), (9.6, 76.2), (10, 76.6), (10, 94.6)]
    upper: Profile = [(9.6, 95), (7.1, 95), (7.1, 96.6), (7.5, 97), (7.5, 129), (6.5, 130), (3, 130), (1.6, 128.5)]
    body = turned([*lower, (8, 7.2), *middle, *collar, *upper, (1.6, 127.8), (0.4, 127), (0, 127)])
    for radius, z, length, width in ((10.0, 49.0, 22.0, 6.0), (7.5, 113.0, 22.0, 5.0)):
        slot = cq.Workplane("YZ", origin=(radius - 3.2, 0, z)).slot2D(length, width, 90).extrude(10)
        body = body.cut(slot)
    return body


Modeller = Callable[[], cq.Workplane]
STEEL, ZINC, BLACK, BRASS = (0.60, 0.61, 0.63), (0.72, 0.74, 0.76), (0.22, 0.22, 0.23), (0.78, 0.60, 0.30)
MODELS: dict[str, tuple[Modeller, tuple[float, float, float]]] = {
    "bolt_hex": (bolt_hex, ZINC),
    "bolt_socket": (bolt_socket, BLACK),
    "flanged_bushing": (flanged_bushing, BRASS),
    "l_bracket": (l_bracket, ZINC),
    "nut": (nut, ZINC),
    "shaft": (shaft, STEEL),
    "spur_gear": (spur_gear, STEEL),
    "washer": (washer, ZINC),
}


def step_text(name: str, solid: cq.Shape, colour: tuple[float, float, float]) -> str:
    """Coloured AP214 text of one solid (sRGB `colour`, 0 to 1), with names that depend on nothing but `name`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "part.step"
        cq.Assembly(solid, name=name, color=cq.Color(*colour)).export(str(path), "STEP")
        text = path.read_text()
    for pattern, replacement in (
        (r"FILE_DESCRIPTION\(.*?\);", f"FILE_DESCRIPTION(('{name}'),'2;1');"),
        (
            r"FILE_NAME\(.*?\);",
            f"FILE_NAME('{name}.step','1970-01-01T00:00:00',(''),('s2rlab'),'','','CC0-1.0');",
        ),
    ):
        text, found = re.subn(pattern, replacement, text, count=1, flags=re.DOTALL)
        if found != 1:
            raise ValueError(f"{name}: the STEP header has nothing like {pattern}")
    return re.sub(r"'Open CASCADE STEP translator[^']*'", f"'{name}'", text)


def main() -> None:
    """Write every part, and say how large it came out."""
    parser = argparse.ArgumentParser(description="Model the demo parts (mm) as STEP files.")
    parser.add_argument("--parts", type=Path, default=PARTS, help="folder for <class>.step (default: resources)")
    parser.add_argument("--stl", type=Path, help="folder for fine <class>.stl meshes, in mm, for make_captures.py")
    arguments = parser.parse_args()
    arguments.parts.mkdir(parents=True, exist_ok=True)
    for name, (model, colour) in MODELS.items():
        solids = model().solids().vals()
        if len(solids) != 1:
            raise ValueError(f"{name}: {len(solids)} solids where one is expected")
        solid = solids[0]
        box = solid.BoundingBox()
        path = arguments.parts / f"{name}.step"
        path.write_text(step_text(name, solid, colour), newline="\n")
        if arguments.stl is not None:
            arguments.stl.mkdir(parents=True, exist_ok=True)
            cq.exporters.export(cq.Workplane(obj=solid), str(arguments.stl / f"{name}.stl"), "STL", 0.02, 0.08)
        size = f"{box.xlen:.1f} x {box.ylen:.1f} x {box.zlen:.1f} mm"
        print(f"{path.name}: {type(solid).__name__}, valid {solid.isValid()}, {size}, {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
