"""What a body wears in one picture: the colours of its CAD file, or the material of the scene."""

from dataclasses import dataclass

from vtkmodules.vtkCommonDataModel import vtkPolyData

from s2rlab.render.stage.body import Setting
from s2rlab.render.stage.maps import has_maps
from s2rlab.render.stage.shaders import Feature
from s2rlab.render.stage.subject import Subject
from s2rlab.scene.params import MaterialParams, Vector

WHITE: Vector = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Dress:
    """Features and settings of the shader program, and what maps are tinted with."""

    features: frozenset[Feature]
    settings: dict[str, Setting]
    material: MaterialParams  # of the maps
    skin: bool  # the texture of the CAD file is shown
    maps: bool


def dress_for(subject: Subject, form: vtkPolyData, material: MaterialParams) -> Dress:
    """Decide what to draw `subject` with, in the shape of `form`.

    In the colours of the CAD file, what the file says of colour, metallic and roughness holds, vertex by vertex, and
    the finish adds its relief only. Else nothing of the file's looks counts. Light that an artifact burnt in stays.
    """
    data, cad = form.GetPointData(), material.cad_colour
    painted = cad and data.GetScalars() is not None
    skin = cad and subject.skin is not None and data.GetTCoords() is not None
    glossy, burnt = cad and subject.gloss is not None, subject.burnt_in is not None
    albedo = subject.colour if cad and subject.colour else material.albedo
    if painted or (skin and not subject.colour):
        albedo = WHITE
    features: set[Feature] = {"MAPS"} if has_maps(material) else set()
    features |= {"COAT"} if material.clear_coat > 0 else set()
    features |= {"SKIN"} if skin or painted or glossy or burnt else set()
    settings: dict[str, Setting] = {
        "paint": albedo,
        "metal": material.metallic,
        "rough": material.roughness,
        "coat": material.clear_coat,
        "ownPaint": float(painted),
        "skinOn": float(skin),
        "keepGloss": float(glossy),
        "burntIn": float(burnt),
        "keepAlbedo": float(skin or painted),
    }
    return Dress(
        frozenset(features), settings, material.model_copy(update={"albedo": albedo}), skin, has_maps(material)
    )
