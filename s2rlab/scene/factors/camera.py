"""What lens, sensor and file do to the picture."""

from typing import ClassVar

from s2rlab.scene.factors.base import Count, Factor, Range, interval, number, share, whole

PIXELS = "pixels at 256 x 256"


class Camera(Factor):
    """Lens, sensor and file."""

    title: ClassVar = "Camera"
    reason: ClassVar = "Rendered pictures are too clean."
    source: ClassVar = "Stillleben's camera model, SynMfg; narrowed to what industrial cameras do."

    exposure: Range = interval(
        0.1, 0.65, 0.01, 1, unit="of white, mean of the part (linear)", label="Exposure", scale="log"
    )
    white_balance: float = number(0.08, 0, 0.5, unit="of the gain", label="Largest error of the white balance")
    hue: float = number(0.02, 0, 0.5, unit="of a turn of the colour circle", label="Largest change of hue")
    saturation: Range = interval(0.7, 1.2, 0, 3, unit="times", label="Colourfulness")
    grey: float = share(0.3, "With a grey camera")
    distortion: Range = interval(
        -0.06, 0.04, -0.3, 0.3, unit="k1 of Brown's model", label="Lens distortion: below 0 bulging, above 0 pinched"
    )
    vignetting: Range = interval(0, 0.35, 0, 1, unit="of the light in the corners", label="Darker corners (vignetting)")
    chromatic_aberration: float = number(
        0.004, 0, 0.05, unit="of the scale", label="Largest colour fringe, growing outwards"
    )
    chromatic_shift: float = number(
        0.002, 0, 0.02, unit="of the frame's side", label="Largest colour fringe, the same everywhere"
    )
    blur: Range = interval(0, 2, 0, 10, unit=PIXELS, label="Blur, its sigma")
    blurred: float = share(0.7, "With blur")
    defocus: Range = interval(1, 4, 0, 30, unit=PIXELS, label="Out of focus, width of the disc")
    defocused: float = share(0.15, "Out of focus")
    motion: Range = interval(0, 3, 0, 50, unit=PIXELS, label="Motion blur, its length")
    moved: float = share(0.2, "With motion blur")
    shot_noise: Range = interval(0, 0.008, 0, 0.1, unit="variance / signal", label="Grain of the light (Poisson noise)")
    read_noise: Range = interval(0, 0.01, 0, 0.2, unit="sigma of 0..1", label="Grain of the sensor (Gaussian noise)")
    noisy: float = share(0.7, "With noise")
    salt_pepper: Range = interval(0.01, 0.05, 0, 0.5, unit="of the pixels", label="How many dead and hot pixels")
    salted: float = share(0.1, "With dead and hot pixels")
    contrast: Range = interval(0.8, 1.25, 0.3, 3, unit="times", label="Contrast")
    resolution: Range = interval(0.3, 1, 0.05, 1, unit="of the full resolution", label="Resolution")
    jpeg_quality: Count = whole(40, 95, 1, 100, unit="of 100", label="JPEG quality")
