"""The shader programs of the stage (GLSL 1.50).

The shading model is glTF 2.0's metallic-roughness model: GGX with Smith's joint visibility (Heitz 2014), Schlick's
Fresnel term, and the environment's share by the fit of Karis ("Physically Based Shading on Mobile", 2014). Colours
leave in linear light, unbounded; alpha carries the tag of the body and its normal. A software renderer runs both sides
of most branches, so what a body does not use is left out of its program, and powers are written as products.
"""

from typing import Literal

TILE = 128  # texels along the side of one filtered map of the room, its border aside
SPECULAR_LEVELS = 6  # maps of growing roughness side by side in the room's atlas
LEVEL_POWER = 0.5  # level = (SPECULAR_LEVELS - 1) * roughness ** LEVEL_POWER
FLOOR_TAG = 255  # tag of the table; 0 is nothing, bodies have 1 to 254

Feature = Literal["MAPS", "COAT", "SKIN", "SHADOW", "TABLE"]

VERTEX = """//VTK::System::Dec
in vec4 vertexMC;
in vec3 normalMC;
in vec2 tcoord;
in vec4 scalarColor;
in vec3 more;
uniform mat4 MCDCMatrix;
uniform mat4 MCVCMatrix;
uniform mat3 normalMatrix;
out vec3 seenPosition;
out vec3 seenNormal;
out vec3 ownPosition;
out vec3 ownNormal;
out vec2 skinPlace;
out vec3 ownColour;
out vec3 ownMore;
void main() {
  seenPosition = (MCVCMatrix * vertexMC).xyz;
  seenNormal = normalMatrix * normalMC;
  ownPosition = vertexMC.xyz;
  ownNormal = normalMC;
  skinPlace = tcoord;
  ownColour = scalarColor.rgb;
  ownMore = more;
  gl_Position = MCDCMatrix * vertexMC;
}
"""

BARE_VERTEX = """//VTK::System::Dec
in vec4 vertexMC;
uniform mat4 MCDCMatrix;
void main() { gl_Position = MCDCMatrix * vertexMC; }
"""

BARE_FRAGMENT = """//VTK::System::Dec
//VTK::Output::Dec
void main() { gl_FragData[0] = vec4(1.0); }
"""

_HEAD = """//VTK::System::Dec
//VTK::Output::Dec
in vec3 seenPosition;
in vec3 seenNormal;
in vec3 ownPosition;
in vec3 ownNormal;
in vec2 skinPlace;
in vec3 ownColour;
in vec3 ownMore;  // metallic, roughness, burnt-in light
uniform mat3 normalMatrix;
//VTK::CustomUniforms::Dec
uniform sampler2D roomTex;
uniform sampler2DShadow shadowTex;
uniform sampler2D skinTex;
uniform sampler2D coverTex;
uniform sampler2D reliefTex;
const float PI = 3.14159265;
"""

_ROOM = """
vec2 fold(vec3 d) {
  vec2 p = d.xy / (abs(d.x) + abs(d.y) + abs(d.z));
  if (d.z < 0.0) p = (1.0 - abs(p.yx)) * vec2(p.x < 0.0 ? -1.0 : 1.0, p.y < 0.0 ? -1.0 : 1.0);
  return p * 0.5 + 0.5;
}
#ifndef TABLE
vec3 tile(vec2 place, float number) {
  return texture(roomTex, (vec2(number * (TILE + 2.0), 0.0) + 1.0 + place * TILE)
    / vec2(LEVELS * (TILE + 2.0), TILE + 2.0)).rgb;
}
vec3 roomAt(vec3 world, float roughness) {
  vec2 place = fold(vec3(dot(roomX, world), dot(roomY, world), dot(roomZ, world)));
  float level = LAST_LEVEL * sqrt(clamp(roughness, 0.0, 1.0));
  float low = min(floor(level), LAST_LEVEL - 1.0);
  vec3 light = mix(tile(place, low), tile(place, low + 1.0), level - low) + evenLight;
  return mix(light, floorLight, floorOn * smoothstep(-0.5, 0.5, -world.z / (0.06 + roughness)));
}
vec3 roomOn(vec3 world) {
  vec3 d = vec3(dot(roomX, world), dot(roomY, world), dot(roomZ, world));
  vec3 light = vec3(0.0);
  HARMONICS
  light = max(light, 0.0) + evenLight;
  return mix(light, floorLight, floorOn * (0.5 - 0.5 * world.z));
}
#endif
"""

_LIT = """
#ifdef SHADOW
float lit(vec3 world, vec3 normal) {
  vec3 p = world + normal * shadowBias;
  vec3 at = vec3(dot(shadowX.xyz, p), dot(shadowY.xyz, p), dot(shadowZ.xyz, p))
    + vec3(shadowX.w, shadowY.w, shadowZ.w);
  at.z = min(at.z, 0.999);
  // two taps across the diagonal, each of which the sampler blends from four texels
  vec2 step = vec2(shadowSoft, -shadowSoft);
  float sum = texture(shadowTex, at + vec3(step, 0.0)) + texture(shadowTex, at - vec3(step, 0.0));
  vec2 off = abs(at.xy - 0.5);
  return max(off.x, off.y) > 0.5 ? 1.0 : sum * 0.5;
}
#endif
float ggx(float NdH, float NdV, float NdL, float a) {
  float a2 = a * a;
  float d = (NdH * a2 - NdH) * NdH + 1.0;
  float v = NdL * sqrt(a2 + NdV * (NdV - a2 * NdV)) + NdV * sqrt(a2 + NdL * (NdL - a2 * NdL));
  return a2 / max(PI * d * d, 1e-7) * 0.5 / max(v, 1e-5);
}
vec2 environmentTerm(float NdV, float roughness) {
  vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float a = min(r.x * r.x, exp2(-9.28 * NdV)) * r.x + r.y;
  return vec2(-1.04, 1.04) * a + r.zw;
}
"""

_SURFACE = """
#ifdef MAPS
// the maps repeat on each side of a box around the part; where two sides meet, pixels take either by a fixed grain
void addMaps(inout vec3 albedo, inout float roughness, inout float metallic, inout float hollow, inout vec3 normal) {
  vec3 p = ownPosition * mapScale + mapShift;
  vec3 dx = dFdx(p), dy = dFdy(p);
  vec3 side = ownNormal * ownNormal;
  side *= side;
  side *= side;
  float pick = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  pick *= side.x + side.y + side.z;
  bool alongX = pick < side.x, alongY = pick < side.x + side.y;
  vec2 at = alongX ? p.yz : alongY ? p.zx : p.xy;
  float level = log2(max(max(dot(dx, dx), dot(dy, dy)) * mapSize * mapSize, 1.0)) * 0.5;
  vec4 c = textureLod(coverTex, at, level);
  vec4 r = textureLod(reliefTex, at, level);
  vec2 n = r.xy * 2.0 - 256.0 / 255.0;
  vec3 bump = alongX ? vec3(0.0, n) : alongY ? vec3(n.y, 0.0, n.x) : vec3(n, 0.0);
  if (keepAlbedo < 0.5) albedo = min(c.rgb * c.rgb * mapTint, 0.98);
  if (keepGloss < 0.5) {
    metallic = c.a;
    roughness = clamp(r.b + mapRougher, 0.04, 1.0);
  } else {
    roughness = clamp(roughness + r.b + mapRougher - rough, 0.04, 1.0);
  }
  hollow = r.a;
  normal = normalize(normal + normalMatrix * bump);
}
#endif
"""

_MAIN = """
float fifth(float x) { return x * x * x * x * x; }
void main() {
  // thinned meshes have corners without a normal
  vec3 shape = dot(seenNormal, seenNormal) > 1e-12 ? normalize(seenNormal) : vec3(0.0, 0.0, 1.0);
  if (!gl_FrontFacing) shape = -shape;
  vec2 way = floor(fold(shape) * 255.0 + 0.5);
  float truth = tag + 256.0 * (way.x + 256.0 * way.y);
  vec3 world = eye + toRight * seenPosition.x + toUp * seenPosition.y + toBack * seenPosition.z;
#ifdef TABLE
  vec3 pattern = texture(skinTex, (skinPlace - 0.5) * tableRepeats + 0.5).rgb;
  pattern *= pattern;
  vec3 falling = tableLight;
#ifdef SHADOW
  falling += tableShade * lit(world, vec3(0.0, 0.0, 1.0));
#endif
  gl_FragData[0] = vec4(pattern * falling, truth);
#else
  vec3 albedo = paint, N = shape;
  float roughness = rough, metallic = metal, hollow = 1.0;
#ifdef SKIN
  if (ownPaint > 0.5) albedo = ownColour * ownColour;
  if (skinOn > 0.5) albedo *= texture(skinTex, skinPlace).rgb;
  if (keepGloss > 0.5) {
    metallic = ownMore.x;
    roughness = clamp(ownMore.y, 0.04, 1.0);
  }
#endif
#ifdef MAPS
  addMaps(albedo, roughness, metallic, hollow, N);
#endif
#ifdef SKIN
  if (burntIn > 0.5) albedo *= ownMore.z;
#endif
  // surfaces that curve within a pixel reflect a wider piece of the room (Tokuyoshi and Kaplanyan 2019)
  vec3 ux = dFdx(N), uy = dFdy(N);
  float spread = min(0.5 * (dot(ux, ux) + dot(uy, uy)), 0.15);
  float a = clamp(roughness * roughness, 0.004, 1.0);
  a = sqrt(min(a * a + spread, 1.0));
  roughness = sqrt(a);

  vec3 V = normalize(-seenPosition);
  float NdV = clamp(dot(N, V), 1e-4, 1.0);
  vec3 Nw = toRight * N.x + toUp * N.y + toBack * N.z;
  vec3 Vw = toRight * V.x + toUp * V.y + toBack * V.z;
  vec3 Rw = reflect(-Vw, Nw);

  vec3 F0 = mix(vec3(0.04), albedo, metallic);
  vec3 plain = albedo * (1.0 - metallic);
  vec2 term = environmentTerm(NdV, roughness);
  vec3 once = F0 * term.x + term.y;
  // light that bounces more than once between the grains (Fdez-Aguera 2019)
  vec3 mean = F0 + (1.0 - F0) / 21.0;
  float lost = max(1.0 - term.x - term.y, 0.0);
  vec3 more = once * mean * lost / (1.0 - mean * lost);
  vec3 colour = once * roomAt(Rw, roughness) + (more + plain * (1.0 - once - more)) * roomOn(Nw);
  colour *= hollow;
#ifdef SHADOW
  float seen = lit(world, Nw);
#endif
  vec3 gloss = vec3(0.0);
  for (int i = 0; i < lights; i++) {
    vec3 L = vec3(lamps[6 * i], lamps[6 * i + 1], lamps[6 * i + 2]);
    vec3 E = vec3(lamps[6 * i + 3], lamps[6 * i + 4], lamps[6 * i + 5]);
    float NdL = dot(Nw, L);
    E *= clamp(NdL, 0.0, 1.0);
    NdL = clamp(NdL, 1e-4, 1.0);
    vec3 H = normalize(L + Vw);
    float NdH = clamp(dot(Nw, H), 0.0, 1.0);
    float fresnel = fifth(1.0 - clamp(dot(H, L), 0.0, 1.0));
    vec3 F = F0 + (1.0 - F0) * fresnel;
    vec3 sent = E * (plain * (1.0 - F) * 0.31831 + F * ggx(NdH, NdV, NdL, a));
#ifdef COAT
    vec3 shine = E * (0.04 + 0.96 * fresnel) * coat * ggx(NdH, NdV, NdL, 0.01);
#endif
#ifdef SHADOW
    float open = i == 0 ? seen : 1.0;
    sent *= open;
#ifdef COAT
    shine *= open;
#endif
#endif
    colour += sent;
#ifdef COAT
    gloss += shine;
#endif
  }
#ifdef COAT
  float film = coat * (0.04 + 0.96 * fifth(1.0 - NdV));
  colour = colour * (1.0 - film) + film * roomAt(Rw, 0.08) + gloss;
#endif
  gl_FragData[0] = vec4(min(colour, vec3(1e4)), truth);
#endif
}
"""


def fragment(features: frozenset[Feature]) -> str:
    """Give a fragment shader that can do what `features` names."""
    text = _HEAD + _ROOM + _LIT + _SURFACE + _MAIN
    text = text.replace(
        "//VTK::Output::Dec", "//VTK::Output::Dec\n" + "".join(f"#define {f}\n" for f in sorted(features))
    )
    for name, value in (
        ("TILE", f"{TILE}.0"),
        ("LAST_LEVEL", f"{SPECULAR_LEVELS - 1}.0"),
        ("LEVELS", f"{SPECULAR_LEVELS}.0"),
        ("HARMONICS", _sum()),
    ):
        text = text.replace(name, value)
    return text


def _sum() -> str:
    """Write out the sum of the nine terms of irradiance."""
    terms = ("1.0", "d.x", "d.y", "d.z", "d.x * d.y", "d.y * d.z", "(3.0 * d.z * d.z - 1.0)", "d.x * d.z",
             "(d.x * d.x - d.y * d.y)")  # fmt: skip
    return "\n  ".join(
        f"light += vec3(bounce[{3 * i}], bounce[{3 * i + 1}], bounce[{3 * i + 2}]) * {term};"
        for i, term in enumerate(terms)
    )
