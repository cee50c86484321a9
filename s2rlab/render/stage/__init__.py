"""The stage: the only code that makes VTK actors.

A `Stage` owns one off-screen window and is used from one thread. What comes out is linear light, unbounded, with the
ground truth; the camera model and the backdrop of free parts are added by `offscreen.py`.
"""

import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL factories)

from s2rlab.render.stage.placing import Layout, Placed, part_rotation
from s2rlab.render.stage.stage import Shot, Stage
from s2rlab.render.stage.subject import Subject, subject_from, subject_like

__all__ = ["Layout", "Placed", "Shot", "Stage", "Subject", "part_rotation", "subject_from", "subject_like"]
