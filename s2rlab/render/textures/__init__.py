"""Procedural surface maps, and users' pictures as surfaces."""

from s2rlab.render.textures.maps import SurfaceMaps, cached_surface_maps, surface_maps
from s2rlab.scene.finishes import METALS, Base, finish_base

__all__ = ["METALS", "Base", "SurfaceMaps", "cached_surface_maps", "finish_base", "surface_maps"]
