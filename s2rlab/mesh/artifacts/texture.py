"""Texture blur: what is left of an albedo map when the photographs it was made of were soft or badly aligned."""

from typing import Any

import numpy as np
import trimesh
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter

Array = NDArray[Any]


def blur_texture(albedo: Array, level: float, *, tileable: bool = True) -> Array:
    """Blur an albedo map (H, W, C), bytes or float; shape and kind stay.

    Parameters
    ----------
    level
        Standard deviation of the Gaussian, texels.
    tileable
        Wrap around the edges, so that a map that tiles still does; else the edges are repeated outward.
    """
    soft = gaussian_filter(np.asarray(albedo, np.float64), (level, level, 0), mode="wrap" if tileable else "nearest")
    if np.asarray(albedo).dtype.kind in "ui":
        soft = np.rint(soft)
    return np.asarray(soft).astype(np.asarray(albedo).dtype)


def blur_texture_of(mesh: trimesh.Trimesh, level: float) -> trimesh.Trimesh:
    """Blur the base-colour picture of a mesh; one without a picture is copied as it is.

    Parameters
    ----------
    level
        See `blur_texture`.
    """
    blurred = mesh.copy()
    material = getattr(blurred.visual, "material", None)
    for field in ("baseColorTexture", "image"):  # of glTF materials, of OBJ materials
        picture = getattr(material, field, None)
        if isinstance(picture, Image.Image):
            plain = picture if picture.mode in ("RGB", "RGBA") else picture.convert("RGB")
            setattr(material, field, Image.fromarray(blur_texture(np.asarray(plain), level)))
            return blurred
    return blurred
