"""What a file really is: a look at its first and last bytes before any reader sees it."""

import re
from pathlib import Path

from s2rlab.errors import MeshError
from s2rlab.mesh.remarks import only_its_program

EXTENSIONS = (".step", ".stp", ".stl", ".obj", ".ply", ".glb", ".gltf", ".3mf")
FOREIGN = (  # of CAD and 3D programs, which write STEP or STL as well
    ".sldprt", ".sldasm", ".slddrw", ".ipt", ".iam", ".prt", ".asm", ".par", ".psm", ".catpart", ".catproduct",
    ".igs", ".iges", ".x_t", ".x_b", ".xmt_txt", ".sat", ".jt", ".3dm", ".f3d", ".f3z", ".fcstd", ".dwg", ".dxf",
    ".skp", ".brep", ".3ds", ".max", ".fbx", ".blend", ".dae", ".usd", ".usdz", ".wrl", ".3dxml",
)  # fmt: skip
LOOK = 65_536  # bytes at each end
_OTHER_KINDS = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive",
    b"glTF": "a GLB file",
    b"ply": "a PLY file",
    b"ISO-10303-21": "a STEP file",
    b"solid": "an ASCII STL file",
    b"\xd0\xcf\x11\xe0": "a file of SolidWorks, Inventor or Office",
    b"AC10": "a DWG drawing",
    b"<": "an XML or web page",
}


def check_kind(path: Path, kind: str) -> None:
    """Refuse a file that is not what its name says or that was cut short; reads only its two ends.

    Raises
    ------
    MeshError
        As said.
    """
    if kind in FOREIGN:
        raise MeshError(only_its_program([path.name]))
    if kind not in EXTENSIONS:
        raise MeshError(f"{path.name}: files of kind {kind or '(none)'} are not read; use {', '.join(EXTENSIONS)}.")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(LOOK).removeprefix(b"\xef\xbb\xbf")
            file.seek(max(0, size - LOOK))
            tail = file.read()
    except OSError as error:
        raise MeshError(
            f"{path.name}: cannot be read ({error.strerror}); check the path and its permissions."
        ) from error
    if not size:
        raise MeshError(f"{path.name}: is empty; export it again.")
    problem = _mismatch(kind, head, tail, size)
    if problem:
        raise MeshError(f"{path.name}: {problem}; export it again, or correct its ending.")


def is_text_stl(head: bytes) -> bool:
    """Tell ASCII from binary STL; a binary header may start with `solid` too."""
    lower = head.lstrip().lower()
    return lower.startswith(b"solid") and b"facet" in lower


def _mismatch(kind: str, head: bytes, tail: bytes, size: int) -> str | None:
    match kind:
        case ".stl":
            return _stl_mismatch(head, tail, size)
        case ".step" | ".stp":
            fits, whole = head.lstrip().startswith(b"ISO-10303-21"), b"END-ISO-10303-21" in tail
        case ".ply":
            fits, whole = head.startswith(b"ply"), True  # its header counts what follows: see the reader
        case ".glb":
            fits = head.startswith(b"glTF")
            whole = len(head) >= 12 and int.from_bytes(head[8:12], "little") <= size
        case ".gltf":
            fits, whole = head.lstrip().startswith(b"{"), tail.rstrip().endswith(b"}")
        case ".3mf":
            fits, whole = head.startswith(b"PK\x03\x04"), b"PK\x05\x06" in tail
        case _:
            fits = b"\0" not in head and re.search(rb"^\s*v\s", head + tail, re.MULTILINE) is not None
            whole = _ends_whole(tail)
    if not fits:
        return f"is not {_article(kind)} file{_looks_like(head)}"
    return None if whole else "cut short, its end is missing"


def _stl_mismatch(head: bytes, tail: bytes, size: int) -> str | None:
    declared = 84 + 50 * int.from_bytes(head[80:84], "little") if len(head) >= 84 else None
    if declared == size:  # first, for a binary header may start with "solid facet" too
        return None
    if is_text_stl(head):
        return None if b"endsolid" in tail.lower() else "cut short, 'endsolid' is missing"
    if declared is not None and 84 < declared < size:  # some writers pad the end
        return None
    if declared is not None and declared > size and not _looks_like(head) and declared < 100 * size:
        return f"cut short, it says {(declared - 84) // 50} triangles and holds {(size - 84) // 50}"
    return f"is not an STL file{_looks_like(head)}"


def _ends_whole(tail: bytes) -> bool:
    """Say whether the last line of an OBJ is complete: a vertex has three numbers, a face three corners."""
    if tail.endswith((b"\n", b"\r")):
        return True
    words = tail.splitlines()[-1].split()
    return not words or words[0] not in (b"v", b"vn", b"f") or len(words) >= 4


def _article(kind: str) -> str:
    return f"{'an' if kind in ('.stl', '.obj', '.stp') else 'a'} {kind[1:].upper()}"


def _looks_like(head: bytes) -> str:
    for magic, name in _OTHER_KINDS.items():
        if head.lstrip().startswith(magic):
            return f" (it looks like {name})"
    return ""
