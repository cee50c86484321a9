"""How a surface of the viewport gives back the studio's light: a piece of a shader in place of VTK's lamps.

glTF 2.0's metallic-roughness model; the light is that of `draw_studio`, the Fresnel term the fit of Karis ("Physically
Based Shading on Mobile", 2014), and bright light is bent back into the picture's range by Khronos's PBR Neutral curve,
which keeps colours as they are.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk
from vtkmodules.vtkCommonDataModel import vtkImageData
from vtkmodules.vtkRenderingCore import vtkActor, vtkTexture

from s2rlab_ui.draw_studio import ROUGH, SMOOTH, reflections
from s2rlab_ui.glb import Body

_DECLARED = """//VTK::Light::Dec
vec2 fold(vec3 d) {
  vec2 p = d.xy / (abs(d.x) + abs(d.y) + abs(d.z));
  if (d.z < 0.0) p = (1.0 - abs(p.yx)) * vec2(p.x < 0.0 ? -1.0 : 1.0, p.y < 0.0 ? -1.0 : 1.0);
  return p * 0.5 + 0.5;
}
vec3 into(vec3 d) {  // from the camera's axes to the studio's
  vec3 up = normalMatrix * vec3(0.0, 0.0, 1.0);
  return vec3(d.x, up.z * d.y - up.y * d.z, up.y * d.y + up.z * d.z);
}
vec3 shown(vec3 light) {  // Khronos PBR Neutral, then sRGB
  float low = min(light.r, min(light.g, light.b));
  light -= low < 0.08 ? low - 6.25 * low * low : 0.04;
  float peak = max(light.r, max(light.g, light.b));
  if (peak > 0.76) {
    float bent = 1.0 - 0.0576 / (peak - 0.52);
    light = mix(vec3(bent), light * (bent / peak), 1.0 / (0.15 * (peak - bent) + 1.0));
  }
  return pow(max(light, 0.0), vec3(1.0 / 2.2));
}
"""
_LIT = """
  vec3 facing = normalize(normalVCVSOutput);
  vec3 back = normalize(-vertexVC.xyz);
  float slant = clamp(dot(facing, back), 0.0, 1.0);
  vec3 away = into(reflect(-back, facing));
  vec2 mirrored = texture(studio, fold(away)).rg;
  vec3 own = diffuseColor;  // the root of it: that is what VTK was given
#ifdef SKIN
  own *= texture(skin, tcoordVCVSOutput.st).rgb;
#endif
  own *= own;
  float share = clamp((gloss.y - LEAST) / (MOST - LEAST), 0.0, 1.0);
  vec3 head_on = mix(vec3(0.04), own, gloss.x);
  vec4 fit = gloss.y * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float a = min(fit.x * fit.x, exp2(-9.28 * slant)) * fit.x + fit.y;
  vec3 reflected = head_on * (fit.z - 1.04 * a) + (fit.w + 1.04 * a);
  vec3 light = reflected * mix(mirrored.r, mirrored.g, share);
#ifdef MATT
  float even = texture(studio, fold(into(facing))).b;
  light += own * (1.0 - gloss.x) * even;
#endif
  gl_FragData[0] = vec4(shown(light * exposure), opacity);
"""
EXPOSURE = 1.15


def light(actor: vtkActor, body: Body) -> None:
    """Put an actor with the looks of `body` into the studio."""
    gloss, painted = body.gloss, body.picture is not None
    program, uniforms = actor.GetShaderProperty(), actor.GetShaderProperty().GetFragmentCustomUniforms()
    constants = f"#define LEAST {SMOOTH}\n#define MOST {ROUGH}\n"
    constants += "#define SKIN\n" * painted + "#define MATT\n" * (gloss.metallic < 1)
    program.AddFragmentShaderReplacement("//VTK::Light::Dec", True, constants + _DECLARED, False)
    program.AddFragmentShaderReplacement("//VTK::Light::Impl", True, _LIT, False)
    program.AddFragmentShaderReplacement("//VTK::TCoord::Impl", True, "", False)  # would tint with every texture
    uniforms.SetUniform2f("gloss", (gloss.metallic, gloss.roughness))
    uniforms.SetUniformf("exposure", EXPOSURE)
    actor.GetProperty().SetTexture("studio", _texture(reflections()))
    if body.picture is not None:
        skin = _texture(np.ascontiguousarray(body.picture[::-1]))
        skin.RepeatOn()
        actor.GetProperty().SetTexture("skin", skin)
    actor.GetProperty().SetInterpolationToPhong()


def _texture(picture: NDArray[Any]) -> vtkTexture:
    height, width, channels = picture.shape
    image = vtkImageData()
    image.SetDimensions(width, height, 1)
    image.GetPointData().SetScalars(numpy_to_vtk(picture.reshape(-1, channels), deep=True))
    texture = vtkTexture()
    texture.SetInputData(image)
    texture.SetColorModeToDirectScalars()
    texture.InterpolateOn()
    texture.RepeatOff()
    texture.EdgeClampOn()
    return texture
