"""How one looks at a part: orbit, pan, zoom, as arithmetic on frozen values."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

FIELD_OF_VIEW = 30.0  # degrees, from top to bottom
NEAREST, FARTHEST = 0.2, 8.0  # of the distance from which a scene's part just fits
Vector = NDArray[np.float64]  # (3,)


@dataclass(frozen=True, slots=True)
class View:
    """A camera that circles a point; lengths in mm, angles in degrees, z up."""

    centre: tuple[float, float, float] = (0.0, 0.0, 0.0)
    azimuth: float = -45.0
    elevation: float = 30.0  # -89 to 89
    distance: float = 100.0

    @property
    def backwards(self) -> Vector:
        """Unit vector from the centre to the camera."""
        azimuth, elevation = np.radians([self.azimuth, self.elevation])
        flat = np.cos(elevation)
        return np.array([flat * np.cos(azimuth), flat * np.sin(azimuth), np.sin(elevation)])

    @property
    def right(self) -> Vector:
        """Unit vector to the right of the picture."""
        azimuth = np.radians(self.azimuth)
        return np.array([-np.sin(azimuth), np.cos(azimuth), 0.0])

    @property
    def up(self) -> Vector:
        """Unit vector to the top of the picture."""
        return np.cross(self.backwards, self.right)

    @property
    def position(self) -> Vector:
        """Where the camera is, mm."""
        return np.array(self.centre) + self.backwards * self.distance

    def scale(self, height: int) -> float:
        """Millimetres that one pixel covers at the centre, in a picture `height` pixels high."""
        return float(2 * self.distance * np.tan(np.radians(FIELD_OF_VIEW / 2)) / max(height, 1))


def orbit(view: View, right: float, down: float) -> View:
    """Turn by pixels of the mouse: half a degree each."""
    elevation = float(np.clip(view.elevation + down / 2, -89, 89))
    return replace(view, azimuth=(view.azimuth - right / 2) % 360, elevation=elevation)


def pan(view: View, right: float, down: float, height: int) -> View:
    """Move with the mouse, so that the part stays under it."""
    moved = np.array(view.centre) + (view.up * down - view.right * right) * view.scale(height)
    return replace(view, centre=(float(moved[0]), float(moved[1]), float(moved[2])))


def zoom(view: View, factor: float, right: float = 0.0, down: float = 0.0, height: int = 1) -> View:
    """Come `factor` times nearer; the point at (right, down) pixels from the middle stays where it is."""
    nearer = replace(view, distance=float(np.clip(view.distance / factor, 1e-3, 1e7)))
    moved = pan(view, -right, -down, height)
    kept = pan(replace(nearer, centre=moved.centre), right, down, height)
    return replace(nearer, centre=kept.centre)


def fit(low: Vector, high: Vector, view: View) -> View:
    """Look at a whole box, from the same side."""
    middle, radius = (low + high) / 2, max(float(np.linalg.norm(high - low)) / 2, 1e-3)
    distance = 1.1 * radius / np.sin(np.radians(FIELD_OF_VIEW / 2))
    return replace(view, centre=(float(middle[0]), float(middle[1]), float(middle[2])), distance=float(distance))


def nice_length(most: float) -> float:
    """Largest of 1, 2, 5, 10, ... that is at most `most`."""
    power = 10.0 ** np.floor(np.log10(max(most, 1e-9)))
    return float(max(step * power for step in (1, 2, 5) if step * power <= most * 1.0001))


# The camera about a rendered scene


@dataclass(frozen=True, slots=True)
class Orbit:
    """Where a scene is looked at from, as `scene.orbit.Orbit`; lengths in radii of the part."""

    azimuth: float = 30.0  # degrees
    elevation: float = 20.0  # degrees above the ground, -89 to 89
    distance: float = 1.0  # of the distance from which the part just fits
    pan: tuple[float, float] = (0.0, 0.0)  # by which the part is moved right and down in the frame
    roll: float = 0.0  # degrees about the optical axis

    def turned(self, right: float, down: float) -> "Orbit":
        """Turn by pixels of the mouse: half a degree each."""
        c, s = np.cos(np.radians(self.roll)), np.sin(np.radians(self.roll))
        across, below = c * right - s * down, s * right + c * down  # along the ground, and up and down
        elevation = float(np.clip(self.elevation + below / 2, -89, 89))
        return replace(self, azimuth=float((self.azimuth - across / 2) % 360), elevation=elevation)

    def moved(self, right: float, down: float, unit: float) -> "Orbit":
        """Move with the mouse, so that the part stays under it; `unit`: part radii that one pixel covers."""
        x, y = self.pan
        return replace(self, pan=(x + right * unit, y + down * unit))

    def zoomed(self, factor: float, right: float, down: float, unit: float) -> "Orbit":
        """Come `factor` times nearer; the point at (right, down) pixels from the middle stays where it is."""
        distance = float(np.clip(self.distance / factor, NEAREST, FARTHEST))
        kept = unit * (1 - distance / self.distance)
        return replace(self, distance=distance).moved(-right, -down, kept)
