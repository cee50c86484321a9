<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ArtifactLevels</name>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Level {level}. {why}</source>
        <translation>Stufe {level}. {why}</translation>
    </message>
    <message>
        <source>Roughness (of the part&apos;s radius)</source>
        <translation>Rauheit (vom Radius des Teils)</translation>
    </message>
    <message>
        <source>Mesh noise: scans are rough where the part is smooth.</source>
        <translation>Rauschen des Netzes: Scans sind rau, wo das Teil glatt ist.</translation>
    </message>
    <message>
        <source>Holes (of the area)</source>
        <translation>Löcher (von der Fläche)</translation>
    </message>
    <message>
        <source>Scans miss what shines, is dark or lies in a corner.</source>
        <translation>Scans fehlt, was glänzt, dunkel ist oder in einer Ecke liegt.</translation>
    </message>
    <message>
        <source>Textures put together from many photographs are soft.</source>
        <translation>Aus vielen Fotos zusammengesetzte Texturen sind weich.</translation>
    </message>
    <message>
        <source>Light burnt in (dark : bright)</source>
        <translation>Eingebranntes Licht (dunkel : hell)</translation>
    </message>
    <message>
        <source>Scans keep the light of the room they were made in.</source>
        <translation>Scans behalten das Licht des Raums, in dem sie entstanden.</translation>
    </message>
    <message>
        <source>Even light (of all light)</source>
        <translation>Gleichmäßiges Licht (von allem Licht)</translation>
    </message>
    <message>
        <source>Light from everywhere takes the shading away.</source>
        <translation>Licht von überall nimmt die Schattierung.</translation>
    </message>
    <message>
        <source>Blurred texture</source>
        <translation>Unscharfe Textur</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Better?</source>
        <translation>Besser?</translation>
    </message>
    <message>
        <source>3D view of the part before the change</source>
        <translation>3D-Ansicht des Teils vor der Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>{n} open edges</source>
        <translation>{n} offene Kanten</translation>
    </message>
    <message>
        <source>{n} triangles, {holes}, {size}</source>
        <translation>{n} Dreiecke, {holes}, {size}</translation>
    </message>
</context>
<context>
    <name>CaptureBox</name>
    <message>
        <source>Photo set</source>
        <translation>Fotosatz</translation>
    </message>
    <message>
        <source>Pictures are kept in this set of the project</source>
        <translation>Die Bilder kommen in diesen Satz des Projekts</translation>
    </message>
    <message>
        <source>What it really is</source>
        <translation>Was es wirklich ist</translation>
    </message>
    <message>
        <source>The part that is in front of the camera</source>
        <translation>Das Teil, das vor der Kamera liegt</translation>
    </message>
    <message>
        <source>Keep this picture</source>
        <translation>Bild behalten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>choose the part</source>
        <translation>Teil wählen</translation>
    </message>
    <message>
        <source>Say first what it really is.</source>
        <translation>Sagen Sie zuerst, was es wirklich ist.</translation>
    </message>
    <message>
        <source>{n} picture</source>
        <translation>{n} Bild</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>Its photographs are unlabelled: the name of the part is not used.</source>
        <translation>Seine Fotos sind unbeschriftet: Der Name des Teils wird nicht verwendet.</translation>
    </message>
    <message>
        <source>It holds unknown parts, to all of which “unknown” is the right answer.</source>
        <translation>Er enthält unbekannte Teile; „unbekannt“ ist zu allen die richtige Antwort.</translation>
    </message>
    <message>
        <source>It is used for choosing settings, not for testing.</source>
        <translation>Er dient zum Wählen von Einstellungen, nicht zum Prüfen.</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>Classes that get pictures</source>
        <translation>Klassen, die Bilder bekommen</translation>
    </message>
</context>
<context>
    <name>ClassSheet</name>
    <message>
        <source>Some pictures of each class</source>
        <translation>Einige Bilder jeder Klasse</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Each part of both runs</source>
        <translation>Jedes Teil beider Läufe</translation>
    </message>
    <message>
        <source>Choose a run above: both are put side by side, part by part.</source>
        <translation>Wählen Sie oben einen Lauf: Beide stehen dann nebeneinander, Teil für Teil.</translation>
    </message>
    <message>
        <source>Test another run on the same photographs to compare both.</source>
        <translation>Prüfen Sie einen weiteren Lauf mit denselben Fotos, um beide zu vergleichen.</translation>
    </message>
    <message>
        <source>Confusion matrix of {run}</source>
        <translation>Verwechslungsmatrix von {run}</translation>
    </message>
    <message>
        <source>{run} finds</source>
        <translation>{run} findet</translation>
    </message>
    <message>
        <source>{run} ahead by, points</source>
        <translation>{run} voraus um, Punkte</translation>
    </message>
    <message>
        <source>more than chance</source>
        <translation>mehr als Zufall</translation>
    </message>
    <message>
        <source>Both get the same share right.</source>
        <translation>Beide haben gleich viel richtig.</translation>
    </message>
    <message>
        <source>{name} gets more right, and that is more than chance.</source>
        <translation>{name} hat mehr richtig, und das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>The difference is within chance: neither is shown to be better.</source>
        <translation>Der Unterschied kann Zufall sein: Keiner ist nachweislich besser.</translation>
    </message>
    <message>
        <source>Only this one knows: {n}</source>
        <translation>Nur dieser erkennt: {n}</translation>
    </message>
    <message>
        <source>What {run} says</source>
        <translation>Was {run} sagt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>within chance</source>
        <translation>kann Zufall sein</translation>
    </message>
    <message>
        <source>choose a tested run</source>
        <translation>geprüften Lauf wählen</translation>
    </message>
    <message>
        <source>no other run is tested yet</source>
        <translation>noch kein anderer Lauf geprüft</translation>
    </message>
    <message>
        <source>every part counted alike: {share}</source>
        <translation>jedes Teil gleich gewichtet: {share}</translation>
    </message>
    <message>
        <source>{better} is ahead of {worse} by {points} points; with other photographs likely {low} to {high}.</source>
        <translation>{better} liegt {points} Punkte vor {worse}; mit anderen Fotos wahrscheinlich {low} bis {high}.</translation>
    </message>
    <message>
        <source>They were tested on different photographs: {n} are in both. Compare the figures with care.</source>
        <translation>Sie wurden an verschiedenen Fotos geprüft: {n} sind in beiden. Vergleichen Sie die Zahlen mit Vorsicht.</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error while learning (loss): should fall, then flatten</source>
        <translation>Fehler beim Lernen (loss): soll fallen, dann flach werden</translation>
    </message>
    <message>
        <source>right, %</source>
        <translation>richtig, %</translation>
    </message>
    <message>
        <source>Pass {n}: {right} right, error {loss}</source>
        <translation>Durchgang {n}: {right} richtig, Fehler {loss}</translation>
    </message>
    <message>
        <source>Right on made pictures held back: should rise, then flatten</source>
        <translation>Richtig bei zurückgehaltenen Bildern: soll steigen, dann flach werden</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>passes over the pictures</source>
        <translation>Durchgänge durch die Bilder</translation>
    </message>
</context>
<context>
    <name>DamageDesk</name>
    <message>
        <source>Clean part</source>
        <translation>Sauberes Teil</translation>
    </message>
    <message>
        <source>Damaged part</source>
        <translation>Beschädigtes Teil</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Sauber</translation>
    </message>
    <message>
        <source>Damaged – both turn together</source>
        <translation>Beschädigt – beide drehen sich gemeinsam</translation>
    </message>
    <message>
        <source>Damaging the part…</source>
        <translation>Das Teil wird beschädigt…</translation>
    </message>
    <message>
        <source>Use no damage in the pictures</source>
        <translation>Bilder ohne Schäden erzeugen</translation>
    </message>
    <message>
        <source>Use this damage in the pictures</source>
        <translation>Bilder mit diesen Schäden erzeugen</translation>
    </message>
    <message>
        <source>The pictures are made like this</source>
        <translation>So werden die Bilder erzeugt</translation>
    </message>
</context>
<context>
    <name>DeskTools</name>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>The present sample, to turn and look at closely</source>
        <translation>Das gewählte Beispiel, zum Drehen und genauen Ansehen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>The plain part, with its triangles and size</source>
        <translation>Das bloße Teil mit Dreiecken und Maßen</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schäden</translation>
    </message>
    <message>
        <source>Faults of scanned parts beside the clean part</source>
        <translation>Fehler gescannter Teile neben dem sauberen Teil</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>A dozen of your photographs beside the samples</source>
        <translation>Ein Dutzend Ihrer Fotos neben den Beispielen</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>Einpassen (F)</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>Näher (+)</translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation>Weiter weg (−)</translation>
    </message>
    <message>
        <source>Drag moves instead of turning (Shift)</source>
        <translation>Ziehen verschiebt, statt zu drehen (Umschalt)</translation>
    </message>
    <message>
        <source>Turntable (T)</source>
        <translation>Drehteller (T)</translation>
    </message>
    <message>
        <source>Show triangles (E)</source>
        <translation>Dreiecke zeigen (E)</translation>
    </message>
    <message>
        <source>Wireframe: the triangles alone (W)</source>
        <translation>Drahtgitter: nur die Dreiecke (W)</translation>
    </message>
    <message>
        <source>Save a picture (Ctrl+Shift+S)</source>
        <translation>Bild speichern (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Usual view (Home)</source>
        <translation>Übliche Ansicht (Pos1)</translation>
    </message>
    <message>
        <source>As it was sampled (Home)</source>
        <translation>Wie gezeichnet (Pos1)</translation>
    </message>
    <message>
        <source>Without lens, noise and compression</source>
        <translation>Ohne Objektivfehler, Rauschen und Kompression</translation>
    </message>
</context>
<context>
    <name>DeviceDialog</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Rechner wird untersucht…</translation>
    </message>
    <message>
        <source>Look at this machine</source>
        <translation>Rechner untersuchen</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Looking at this machine for your report…</source>
        <translation>Dieser Rechner wird für Ihren Bericht angesehen…</translation>
    </message>
    <message>
        <source>Copied: versions, device, the last messages. Paste it into your report.</source>
        <translation>Kopiert: Versionen, Rechner, letzte Meldungen. Fügen Sie es in Ihre Meldung ein.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>No job is running.</source>
        <translation>Es läuft keine Aufgabe.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Take away the jobs that are over</source>
        <translation>Beendete Aufträge ausblenden</translation>
    </message>
    <message>
        <source>1 more job</source>
        <translation>1 weiterer Auftrag</translation>
    </message>
    <message>
        <source>{n} more jobs</source>
        <translation>{n} weitere Aufträge</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>{names}: not for s2rlab; drop CAD files, a folder of pictures, a video, a project or an .onnx model.</source>
        <translation>{names}: nichts für s2rlab; ziehen Sie CAD-Dateien, einen Bilderordner, ein Video, ein Projekt oder ein .onnx-Modell herein.</translation>
    </message>
    <message>
        <source>A project</source>
        <translation>Ein Projekt</translation>
    </message>
    <message>
        <source>Drop it to open it</source>
        <translation>Loslassen: öffnen</translation>
    </message>
    <message>
        <source>Not for s2rlab</source>
        <translation>Nichts für s2rlab</translation>
    </message>
    <message>
        <source>CAD files, pictures, videos, projects and .onnx models are</source>
        <translation>CAD-Dateien, Bilder, Videos, Projekte und .onnx-Modelle schon</translation>
    </message>
    <message>
        <source>A file of a CAD program</source>
        <translation>Eine Datei eines CAD-Programms</translation>
    </message>
    <message>
        <source>Save it there as STEP, then drop that</source>
        <translation>Dort als STEP speichern, dann diese hierher ziehen</translation>
    </message>
    <message>
        <source>CAD files</source>
        <translation>CAD-Dateien</translation>
    </message>
    <message>
        <source>Drop them to add parts</source>
        <translation>Loslassen: Teile hinzufügen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Drop them to stand in for a camera</source>
        <translation>Loslassen: statt einer Kamera benutzen</translation>
    </message>
    <message>
        <source>Drop them to test a run on them</source>
        <translation>Loslassen: einen Lauf daran prüfen</translation>
    </message>
    <message>
        <source>A video</source>
        <translation>Ein Video</translation>
    </message>
    <message>
        <source>Drop it to stand in for a camera</source>
        <translation>Loslassen: statt einer Kamera benutzen</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <source>Drop it to use it in Live</source>
        <translation>Loslassen: in Live benutzen</translation>
    </message>
    <message>
        <source>Drop to make the project {name}</source>
        <translation>Loslassen: Projekt {name} erstellen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Try the sample photographs</source>
        <translation>Die Beispielfotos ausprobieren</translation>
    </message>
    <message>
        <source>Made by another program, not by a camera: they show how testing works</source>
        <translation>Von einem anderen Programm erzeugt, nicht von einer Kamera: Sie zeigen, wie das Prüfen geht</translation>
    </message>
    <message>
        <source>A folder with one sub-folder for each part, named as the parts are.</source>
        <translation>Ein Ordner mit einem Unterordner je Teil, benannt wie die Teile.</translation>
    </message>
    <message>
        <source>Drop photographs it has never seen</source>
        <translation>Ziehen Sie Fotos herein, die es nie gesehen hat</translation>
    </message>
    <message>
        <source>Train a run first; then it can be tested on photographs it has never seen.</source>
        <translation>Trainieren Sie zuerst einen Lauf; dann lässt er sich an Fotos prüfen, die er nie gesehen hat.</translation>
    </message>
    <message>
        <source>There is nothing to test yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
</context>
<context>
    <name>Explainer</name>
    <message>
        <source>The explanation ended unexpectedly; memory may have run out. Choose the photograph again.</source>
        <translation>Die Erklärung endete unerwartet; vielleicht war der Speicher voll. Wählen Sie das Foto noch einmal.</translation>
    </message>
</context>
<context>
    <name>Explaining</name>
    <message>
        <source>Looking where it looks…</source>
        <translation>Gesucht wird, worauf es schaut…</translation>
    </message>
    <message>
        <source>Opening the trained network: the first photograph takes some seconds…</source>
        <translation>Das trainierte Netz wird geöffnet: Das erste Foto dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>The model says</source>
        <translation>Das Modell sagt</translation>
    </message>
    <message>
        <source>It is none of the parts; the model says</source>
        <translation>Es ist keines der Teile; das Modell sagt</translation>
    </message>
    <message>
        <source>It is {true}; the model says</source>
        <translation>Es ist {true}; das Modell sagt</translation>
    </message>
</context>
<context>
    <name>FactorBox</name>
    <message>
        <source>Settings of {factor}</source>
        <translation>Einstellungen von {factor}</translation>
    </message>
    <message>
        <source>In papers and on the command line: {name}</source>
        <translation>In Veröffentlichungen und auf der Befehlszeile: {name}</translation>
    </message>
    <message>
        <source>Show only this one: {factor}</source>
        <translation>Nur diesen zeigen: {factor}</translation>
    </message>
    <message>
        <source>Source: {text}</source>
        <translation>Quelle: {text}</translation>
    </message>
    <message>
        <source>Hide the settings of {factor}</source>
        <translation>Einstellungen von {factor} ausblenden</translation>
    </message>
    <message>
        <source>Show only this one</source>
        <translation>Nur diesen zeigen</translation>
    </message>
    <message>
        <source>Samples in which nothing but this varies; your settings stay as they are</source>
        <translation>Beispiele, in denen sich nur er ändert; Ihre Einstellungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Switched off: tick it to change how it varies.</source>
        <translation>Ausgeschaltet: Haken setzen, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>As in the preset</source>
        <translation>Wie in der Vorlage</translation>
    </message>
    <message>
        <source>Reset {factor}</source>
        <translation>{factor} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>FactorList</name>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>FactorRow</name>
    <message>
        <source>{setting} in numbers</source>
        <translation>{setting} in Zahlen</translation>
    </message>
    <message>
        <source>Possible: {bounds}</source>
        <translation>Möglich: {bounds}</translation>
    </message>
    <message>
        <source>Type a number, or two for from – to, and press Enter</source>
        <translation>Eine Zahl eintippen, oder zwei für von – bis, dann Eingabetaste</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>None. Drop files or a folder here.</source>
        <translation>Keine. Dateien oder Ordner hierher ziehen.</translation>
    </message>
    <message>
        <source>! {name} (missing)</source>
        <translation>! {name} (fehlt)</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Take this filter away</source>
        <translation>Diesen Filter wegnehmen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Which?</source>
        <translation>Welche?</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Photographs it got wrong</source>
        <translation>Falsch erkannte Fotos</translation>
    </message>
    <message>
        <source>Not learnt, so not counted</source>
        <translation>Nicht gelernt, also nicht gezählt</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>Taken for a part, though it is none</source>
        <translation>Für ein Teil gehalten, obwohl es keines ist</translation>
    </message>
    <message>
        <source>All photographs, surest first</source>
        <translation>Alle Fotos, sicherste zuerst</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>right when named</source>
        <translation>richtig, wenn genannt</translation>
    </message>
    <message>
        <source>both (F1)</source>
        <translation>beide (F1)</translation>
    </message>
    <message>
        <source>Figures of each part</source>
        <translation>Zahlen je Teil</translation>
    </message>
    <message>
        <source>Each part</source>
        <translation>Jedes Teil</translation>
    </message>
    <message>
        <source>looks most like</source>
        <translation>gleicht am meisten</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>What they look like to it</source>
        <translation>Was es in ihnen sieht</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>{share} sicher</translation>
    </message>
    <message>
        <source>{true}, recognized</source>
        <translation>{true}, erkannt</translation>
    </message>
    <message>
        <source>{given} of {all} photographs get an answer</source>
        <translation>{given} von {all} Fotos bekommen eine Antwort</translation>
    </message>
    <message>
        <source>{n} of {all} rightly called unknown ({low}–{high} %)</source>
        <translation>{n} von {all} richtig „unbekannt“ genannt ({low}–{high} %)</translation>
    </message>
    <message>
        <source>On photographs it has never seen. Every part counted alike: {share}.</source>
        <translation>An Fotos, die es nie gesehen hat. Jedes Teil gleich gewichtet: {share}.</translation>
    </message>
    <message>
        <source>On photographs for choosing settings: they compare runs well, but flatter. Every part counted alike: {share}.</source>
        <translation>An Fotos zum Wählen von Einstellungen: Sie vergleichen Läufe gut, zeigen aber zu hohe Zahlen. Jedes Teil gleich gewichtet: {share}.</translation>
    </message>
    <message>
        <source>Nobody has said which part is on which, so nobody knows whether the answers are right.</source>
        <translation>Niemand hat gesagt, welches Teil auf welchem Foto ist; ob die Antworten stimmen, weiß also niemand.</translation>
    </message>
    <message>
        <source>None of these shows a part it has learnt, so “unknown” is the right answer.</source>
        <translation>Keines davon zeigt ein gelerntes Teil; „unbekannt“ ist also die richtige Antwort.</translation>
    </message>
    <message>
        <source>{label} is never recognized</source>
        <translation>{label} wird nie erkannt</translation>
    </message>
    <message>
        <source>{label} is recognized in {n} of {all}</source>
        <translation>{label} wird in {n} von {all} erkannt</translation>
    </message>
    <message>
        <source>and 1 more part</source>
        <translation>und 1 weiteres Teil</translation>
    </message>
    <message>
        <source>and {n} more parts</source>
        <translation>und {n} weitere Teile</translation>
    </message>
    <message>
        <source>It has not learnt {new}, which came later: train again for that.</source>
        <translation>{new} kam später dazu und ist nicht gelernt: Trainieren Sie dafür noch einmal.</translation>
    </message>
    <message>
        <source>It still says {gone}, no part any more: train again to change that.</source>
        <translation>Er sagt noch {gone}, das kein Teil mehr ist: Trainieren Sie noch einmal, um das zu ändern.</translation>
    </message>
    <message>
        <source>It still says {gone} and has not learnt {new}: train again to change that.</source>
        <translation>Er sagt noch {gone} und hat {new} nicht gelernt: Trainieren Sie noch einmal, um das zu ändern.</translation>
    </message>
    <message>
        <source>It always answers, so it calls nothing unknown: choose under “How sure”.</source>
        <translation>Es antwortet immer, nennt also nichts unbekannt: Wählen Sie unter „Sicherheit“.</translation>
    </message>
    <message>
        <source>No photographs of {names}.</source>
        <translation>Keine Fotos von {names}.</translation>
    </message>
    <message>
        <source>It has not learnt {names}: {photographs} not counted.</source>
        <translation>Nicht gelernt: {names}; {photographs} nicht gezählt.</translation>
    </message>
    <message>
        <source>1 file left out.</source>
        <translation>1 Datei ausgelassen.</translation>
    </message>
    <message>
        <source>{n} files left out.</source>
        <translation>{n} Dateien ausgelassen.</translation>
    </message>
    <message>
        <source>Wrong, though {share} sure or more</source>
        <translation>Falsch, obwohl mindestens {share} sicher</translation>
    </message>
    <message>
        <source>{label}, recognized</source>
        <translation>{label}, erkannt</translation>
    </message>
    <message>
        <source>{true} that looks like {answer}</source>
        <translation>{true}, das wie {answer} aussieht</translation>
    </message>
    <message>
        <source>Looks like {name}</source>
        <translation>Sieht aus wie {name}</translation>
    </message>
    <message>
        <source>1 photograph</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>{n} photographs</source>
        <translation>{n} Fotos</translation>
    </message>
</context>
<context>
    <name>FrameThread</name>
    <message>
        <source>No pictures can be taken ({why}); press “Stop”, then “Start”.</source>
        <translation>Es kommen keine Bilder ({why}); drücken Sie „Anhalten“, dann „Start“.</translation>
    </message>
</context>
<context>
    <name>GeneratePanel</name>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>How many pictures, how long, how large?</source>
        <translation>Wie viele Bilder, wie lange, wie groß?</translation>
    </message>
    <message>
        <source>Next: Train</source>
        <translation>Weiter: Trainieren</translation>
    </message>
    <message>
        <source>Make pictures</source>
        <translation>Bilder erzeugen</translation>
    </message>
    <message>
        <source>Go to Parts</source>
        <translation>Zu den Teilen</translation>
    </message>
    <message>
        <source>{name} (being made)</source>
        <translation>{name} (wird erzeugt)</translation>
    </message>
    <message>
        <source>needs parts</source>
        <translation>braucht Teile</translation>
    </message>
    <message>
        <source>making pictures…</source>
        <translation>erzeugt Bilder…</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>no pictures yet</source>
        <translation>noch keine Bilder</translation>
    </message>
    <message>
        <source>{name} (not finished)</source>
        <translation>{name} (nicht fertig)</translation>
    </message>
</context>
<context>
    <name>GridSplit</name>
    <message>
        <source>Drag to give the parts more or less room; double-click: as much as they need</source>
        <translation>Ziehen gibt den Teilen mehr oder weniger Platz; Doppelklick: so viel, wie sie brauchen</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>{job}: memory ran out ({why}). Close other programs, then start it again.</source>
        <translation>{job}: Der Speicher war voll ({why}). Schließen Sie andere Programme und starten Sie es erneut.</translation>
    </message>
    <message>
        <source>{job}: was ended by the system, most likely because memory ran out. Close other programs, then start it again; what is finished is kept.</source>
        <translation>{job}: vom System beendet, wahrscheinlich war der Speicher voll. Schließen Sie andere Programme und starten Sie es erneut; Fertiges bleibt erhalten.</translation>
    </message>
    <message>
        <source>{job}: the program was ended from outside or crashed. Memory may have run out: close other programs, then start it again.</source>
        <translation>{job}: Das Programm wurde von außen beendet oder ist abgestürzt. Vielleicht war der Speicher voll: Schließen Sie andere Programme und starten Sie es erneut.</translation>
    </message>
    <message>
        <source>{job}: ended unexpectedly ({why}); the log says more.</source>
        <translation>{job}: unerwartet beendet ({why}); mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>code {n}</source>
        <translation>Code {n}</translation>
    </message>
    <message>
        <source>{job}: could not be started ({why}); install s2rlab again.</source>
        <translation>{job}: konnte nicht gestartet werden ({why}); installieren Sie s2rlab neu.</translation>
    </message>
</context>
<context>
    <name>JobButtons</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything this job has said</source>
        <translation>Alles, was dieser Auftrag gemeldet hat</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start again with what is finished</source>
        <translation>Mit dem Fertigen weitermachen</translation>
    </message>
    <message>
        <source>Earlier in the line</source>
        <translation>In der Reihe nach vorn</translation>
    </message>
    <message>
        <source>Later in the line</source>
        <translation>In der Reihe nach hinten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Take out of the line</source>
        <translation>Aus der Reihe nehmen</translation>
    </message>
    <message>
        <source>Stop; what is finished is kept</source>
        <translation>Anhalten; Fertiges bleibt erhalten</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>waits; number {n} in line</source>
        <translation>wartet; Nummer {n} in der Reihe</translation>
    </message>
    <message>
        <source>stopping; what is finished is kept</source>
        <translation>hält an; Fertiges bleibt erhalten</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>done, {n} refused</source>
        <translation>fertig, {n} abgelehnt</translation>
    </message>
    <message>
        <source>stopped; it can go on later</source>
        <translation>angehalten; kann später weitergehen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Waits; number {n} in line</source>
        <translation>Wartet; Nummer {n} in der Reihe</translation>
    </message>
    <message>
        <source>Paused: {done}</source>
        <translation>Pausiert: {done}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>✗ It did not come to its end</source>
        <translation>✗ Nicht bis zum Ende gekommen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>What is finished is kept.</source>
        <translation>Fertiges bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>✓ Kept as {label} in {set}</source>
        <translation>✓ Als {label} in {set} abgelegt</translation>
    </message>
    <message>
        <source>Say first what it really is; then keep the picture again.</source>
        <translation>Sagen Sie erst, was es wirklich ist; behalten Sie das Bild dann noch einmal.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Jobs are running</source>
        <translation>Aufträge laufen</translation>
    </message>
    <message>
        <source>These jobs are running:
{names}

What is finished is kept, and they can go on later.</source>
        <translation>Diese Aufträge laufen:
{names}

Fertiges bleibt erhalten, und sie können später weitergehen.</translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weiterer</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>LivePanel</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>What is in front of the camera?</source>
        <translation>Was liegt vor der Kamera?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>A folder of pictures or a video can be dropped here; it stands in for a camera.</source>
        <translation>Ein Ordner mit Bildern oder ein Video lässt sich hierher ziehen; es ersetzt die Kamera.</translation>
    </message>
    <message>
        <source>Waiting for the first picture…</source>
        <translation>Wartet auf das erste Bild…</translation>
    </message>
    <message>
        <source>Keep pictures for testing</source>
        <translation>Bilder zum Prüfen behalten</translation>
    </message>
    <message>
        <source>sees {label}</source>
        <translation>sieht {label}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>sees an unknown part</source>
        <translation>sieht ein unbekanntes Teil</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>LiveSide</name>
    <message>
        <source>Only the square in the middle</source>
        <translation>Nur das Quadrat in der Mitte</translation>
    </message>
    <message>
        <source>Models learn from square pictures: in a whole wide one, the part is smaller</source>
        <translation>Modelle lernen an quadratischen Bildern: in einem ganzen breiten ist das Teil kleiner</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>How sure it must be</source>
        <translation>Wie sicher es sein muss</translation>
    </message>
    <message>
        <source>Test or export a run first, or open an .onnx model</source>
        <translation>Erst einen Lauf prüfen oder exportieren, oder ein .onnx-Modell öffnen</translation>
    </message>
    <message>
        <source>needs a model</source>
        <translation>braucht ein Modell</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>Zu den Ergebnissen</translation>
    </message>
    <message>
        <source>needs a trained run</source>
        <translation>braucht Training</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Noch kein Modell da</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>needs a camera</source>
        <translation>braucht eine Kamera</translation>
    </message>
    <message>
        <source>This model cannot be used: choose another one, or export it again</source>
        <translation>Dieses Modell lässt sich nicht benutzen: ein anderes wählen oder neu exportieren</translation>
    </message>
    <message>
        <source>Plug in a camera, or choose a folder or a video</source>
        <translation>Kamera anstecken, oder Ordner oder Video wählen</translation>
    </message>
    <message>
        <source>Press “Start”</source>
        <translation>„Start“ drücken</translation>
    </message>
</context>
<context>
    <name>LiveThread</name>
    <message>
        <source>{file}: cannot be used here ({why}); export the run again, or choose another model.</source>
        <translation>{file}: lässt sich hier nicht benutzen ({why}); exportieren Sie den Lauf erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model stopped answering ({why}); press “Start” to open it again.</source>
        <translation>Das Modell antwortet nicht mehr ({why}); „Start“ öffnet es erneut.</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>It goes on by itself when pictures come again.</source>
        <translation>Es geht von selbst weiter, wenn wieder Bilder kommen.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>The last answer was: {label}</source>
        <translation>Die letzte Antwort war: {label}</translation>
    </message>
    <message>
        <source>Stopped: this is the last picture.</source>
        <translation>Angehalten: Dies ist das letzte Bild.</translation>
    </message>
    <message>
        <source>Most like {label}, but only {n} sure; {least} are asked for.</source>
        <translation>Am ehesten {label}, aber nur {n} sicher; verlangt sind {least}.</translation>
    </message>
    <message>
        <source>{n} sure</source>
        <translation>{n} sicher</translation>
    </message>
    <message>
        <source>this picture alone: unknown</source>
        <translation>dieses Bild allein: unbekannt</translation>
    </message>
    <message>
        <source>this picture alone: {label}, {n} sure</source>
        <translation>dieses Bild allein: {label}, {n} sicher</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>{ms} ms from picture to answer, {model} ms of it the model on the {unit}</source>
        <translation>{ms} ms vom Bild zur Antwort, davon {model} ms das Modell ({unit})</translation>
    </message>
    <message>
        <source>{n} pictures/s</source>
        <translation>{n} Bilder/s</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Log of {job}</source>
        <translation>Protokoll von {job}</translation>
    </message>
</context>
<context>
    <name>MadeSets</name>
    <message>
        <source>Set of pictures</source>
        <translation>Bildersatz</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Look-over</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Delete this set</source>
        <translation>Diesen Satz löschen</translation>
    </message>
    <message>
        <source>“Make pictures” makes the first set, with every setting written beside it.</source>
        <translation>„Bilder erzeugen“ macht den ersten Satz und schreibt jede Einstellung daneben.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>Add the CAD files of your parts first; then pictures of them can be made.</source>
        <translation>Fügen Sie zuerst die CAD-Dateien Ihrer Teile hinzu; dann lassen sich Bilder von ihnen erzeugen.</translation>
    </message>
    <message>
        <source>There are no parts yet</source>
        <translation>Noch keine Teile da</translation>
    </message>
    <message>
        <source>Look-over ({n})</source>
        <translation>Durchsicht ({n})</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language changes when s2rlab is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von s2rlab.</translation>
    </message>
    <message>
        <source>Graphics card ready</source>
        <translation>Grafikkarte bereit</translation>
    </message>
    <message>
        <source>Processor only – why?</source>
        <translation>Nur Prozessor – warum?</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>share of its row</source>
        <translation>Anteil der Zeile</translation>
    </message>
    <message>
        <source>it is ↓
model says →</source>
        <translation>es ist ↓
Modell sagt →</translation>
    </message>
    <message>
        <source>{label}: {n} of {all} right</source>
        <translation>{label}: {n} von {all} richtig</translation>
    </message>
    <message>
        <source>{true} looks like {answer} instead: {n} of {all}</source>
        <translation>{true} sieht aus wie {answer}: {n} von {all}</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are the true part, columns the answer</source>
        <translation>Verwechslungsmatrix: Zeilen sind das wahre Teil, Spalten die Antwort</translation>
    </message>
</context>
<context>
    <name>MeshState</name>
    <message>
        <source>Fewer triangles…</source>
        <translation>Weniger Dreiecke…</translation>
    </message>
    <message>
        <source>Most triangles</source>
        <translation>Höchstens so viele Dreiecke</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>Verringern</translation>
    </message>
    <message>
        <source>All triangles of the file again</source>
        <translation>Wieder alle Dreiecke der Datei</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Leave the holes open</source>
        <translation>Löcher offen lassen</translation>
    </message>
    <message>
        <source>Close the holes</source>
        <translation>Löcher schließen</translation>
    </message>
    <message>
        <source>Shows before and after; Ctrl+Z takes it back</source>
        <translation>Zeigt vorher und nachher; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>Triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>Open edges</source>
        <translation>Offene Kanten</translation>
    </message>
    <message>
        <source>Faces that look inward</source>
        <translation>Flächen nach innen</translation>
    </message>
    <message>
        <source>Faces without area</source>
        <translation>Flächen ohne Ausdehnung</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>in der Datei</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>✓ closed, healthy</source>
        <translation>✓ geschlossen, in Ordnung</translation>
    </message>
    <message>
        <source>! not closed: 1 open edge; its inside may show</source>
        <translation>! nicht geschlossen: 1 offene Kante; sein Inneres kann zu sehen sein</translation>
    </message>
    <message>
        <source>! not closed: {n} open edges; its inside may show</source>
        <translation>! nicht geschlossen: {n} offene Kanten; sein Inneres kann zu sehen sein</translation>
    </message>
    <message>
        <source>! {n} faces look inward</source>
        <translation>! {n} Flächen zeigen nach innen</translation>
    </message>
    <message>
        <source>! 1 face looks inward</source>
        <translation>! 1 Fläche zeigt nach innen</translation>
    </message>
    <message>
        <source>! {n} faces without area</source>
        <translation>! {n} Flächen ohne Ausdehnung</translation>
    </message>
    <message>
        <source>! 1 face without area</source>
        <translation>! 1 Fläche ohne Ausdehnung</translation>
    </message>
    <message>
        <source>More than {n} triangles show in no picture; fewer are drawn faster.</source>
        <translation>Mehr als {n} Dreiecke sieht man in keinem Bild; weniger werden schneller gezeichnet.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>All messages (Ctrl+M)</source>
        <translation>Alle Meldungen (Strg+M)</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
</context>
<context>
    <name>MessageHistory</name>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The message that is chosen, with its details</source>
        <translation>Die gewählte Meldung mit ihren Einzelheiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The newest is on top. They are forgotten when s2rlab is closed.</source>
        <translation>Die neueste steht oben. Beim Schließen von s2rlab gehen sie verloren.</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>not available here</source>
        <translation>hier nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>Mistakes</name>
    <message>
        <source>{true} looks like {answer}: {n} of {all}</source>
        <translation>{true} wie {answer}: {n} von {all}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>looks like {answer}</source>
        <translation>sieht aus wie {answer}</translation>
    </message>
    <message>
        <source>Nothing was mistaken.</source>
        <translation>Nichts wurde verwechselt.</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The exported model of a run, or an .onnx file</source>
        <translation>Das exportierte Modell eines Laufs, oder eine .onnx-Datei</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Use an .onnx file that was exported elsewhere</source>
        <translation>Eine anderswo exportierte .onnx-Datei benutzen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>knows {n} part</source>
        <translation>kennt {n} Teil</translation>
    </message>
    <message>
        <source>knows {n} parts</source>
        <translation>kennt {n} Teile</translation>
    </message>
    <message>
        <source>There is no NVIDIA graphics card here that works.</source>
        <translation>Hier gibt es keine NVIDIA-Grafikkarte, die funktioniert.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht benutzbar</translation>
    </message>
    <message>
        <source>runs on the graphics card</source>
        <translation>läuft auf der Grafikkarte</translation>
    </message>
    <message>
        <source>runs on the processor</source>
        <translation>läuft auf dem Prozessor</translation>
    </message>
    <message>
        <source>runs on the processor: for the graphics card, install onnxruntime-gpu instead of onnxruntime</source>
        <translation>läuft auf dem Prozessor: für die Grafikkarte onnxruntime-gpu statt onnxruntime installieren</translation>
    </message>
    <message>
        <source>runs on the processor: the graphics card&apos;s driver is too old, or CUDA&apos;s libraries are missing</source>
        <translation>läuft auf dem Prozessor: Der Treiber der Grafikkarte ist zu alt, oder die CUDA-Bibliotheken fehlen</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>The class: parts of one class are told apart from all others, not from each other</source>
        <translation>Die Klasse: Teile einer Klasse werden von allen anderen unterschieden, nicht voneinander</translation>
    </message>
    <message>
        <source>A class of its own</source>
        <translation>Eigene Klasse</translation>
    </message>
    <message>
        <source>Take this variant out of its class</source>
        <translation>Diese Variante aus ihrer Klasse nehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del; Ctrl+Z brings it back</source>
        <translation>Entf; Strg+Z holt es zurück</translation>
    </message>
    <message>
        <source>The same for all {n} parts without a unit</source>
        <translation>Ebenso für alle {n} Teile ohne Einheit</translation>
    </message>
    <message>
        <source>Which side is up?</source>
        <translation>Welche Seite ist oben?</translation>
    </message>
    <message>
        <source>{unit}, guessed</source>
        <translation>{unit}, geschätzt</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The axis of the file that points up</source>
        <translation>Die Achse der Datei, die nach oben zeigt</translation>
    </message>
    <message>
        <source>Beside each: a coin of {n} mm, to the same scale</source>
        <translation>Daneben jeweils: eine Münze von {n} mm im gleichen Maßstab</translation>
    </message>
    <message>
        <source>The file names no unit. Which size is right?</source>
        <translation>Die Datei nennt keine Einheit. Welche Größe stimmt?</translation>
    </message>
</context>
<context>
    <name>PartEdits</name>
    <message>
        <source>Rename class</source>
        <translation>Klasse umbenennen</translation>
    </message>
    <message>
        <source>Make a variant of</source>
        <translation>Zur Variante machen von</translation>
    </message>
    <message>
        <source>A class of its own</source>
        <translation>Eigene Klasse</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>PartGrid</name>
    <message>
        <source>Let go: a class of its own</source>
        <translation>Loslassen: eigene Klasse</translation>
    </message>
    <message>
        <source>Let go: a class of its own each</source>
        <translation>Loslassen: je eine eigene Klasse</translation>
    </message>
    <message>
        <source>Let go: a variant of {label}</source>
        <translation>Loslassen: Variante von {label}</translation>
    </message>
    <message>
        <source>Let go: variants of {label}</source>
        <translation>Loslassen: Varianten von {label}</translation>
    </message>
</context>
<context>
    <name>PartImports</name>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>Import {what}</source>
        <translation>{what} einlesen</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>{n} Teile</translation>
    </message>
    <message>
        <source>Import {what} again</source>
        <translation>{what} neu einlesen</translation>
    </message>
    <message>
        <source>{what} is read again as soon as “{job}”, which reads the parts, has ended or is stopped.</source>
        <translation>{what} wird neu gelesen, sobald „{job}“, das die Teile liest, fertig oder angehalten ist.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <source>Importing {n} of {all}</source>
        <translation>Import: {n} von {all}</translation>
    </message>
</context>
<context>
    <name>PartRemarks</name>
    <message>
        <source>{n} files were refused: {names}.</source>
        <translation>{n} Dateien wurden abgelehnt: {names}.</translation>
    </message>
    <message>
        <source>The others are imported.</source>
        <translation>Die anderen sind importiert.</translation>
    </message>
    <message>
        <source>{names} is not closed: its inside may show in the pictures.</source>
        <translation>{names} ist nicht geschlossen: In den Bildern kann sein Inneres zu sehen sein.</translation>
    </message>
    <message>
        <source>{n} parts are not closed, their insides may show in the pictures: {names}.</source>
        <translation>{n} Teile sind nicht geschlossen, in den Bildern kann ihr Inneres zu sehen sein: {names}.</translation>
    </message>
    <message>
        <source>Close the holes</source>
        <translation>Löcher schließen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{title}: {n} remarks. {first}</source>
        <translation>{title}: {n} Hinweise. {first}</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
</context>
<context>
    <name>PartTools</name>
    <message>
        <source>To scale</source>
        <translation>Maßstäblich</translation>
    </message>
    <message>
        <source>All parts beside each other and a coin, to one scale: a wrong unit is seen at once</source>
        <translation>Alle Teile und eine Münze nebeneinander, in einem Maßstab: Eine falsche Einheit fällt sofort auf</translation>
    </message>
    <message>
        <source>Show the edges</source>
        <translation>Kanten zeigen</translation>
    </message>
    <message>
        <source>Show triangles (E)</source>
        <translation>Dreiecke zeigen (E)</translation>
    </message>
    <message>
        <source>Wireframe: the triangles alone (W)</source>
        <translation>Drahtgitter: nur die Dreiecke (W)</translation>
    </message>
    <message>
        <source>Turntable (T)</source>
        <translation>Drehteller (T)</translation>
    </message>
    <message>
        <source>Usual view (Home)</source>
        <translation>Übliche Ansicht (Pos1)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>Einpassen (F)</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Are these my parts, in the right size and way up?</source>
        <translation>Sind das meine Teile, in richtiger Größe und Lage?</translation>
    </message>
    <message>
        <source>Next: Randomize</source>
        <translation>Weiter: Variieren</translation>
    </message>
    <message>
        <source>Drop CAD files here</source>
        <translation>CAD-Dateien hierher ziehen</translation>
    </message>
    <message>
        <source>STEP, STL, OBJ, PLY, GLB, 3MF, or folders of them. A sub-folder is one class with several variants.</source>
        <translation>STEP, STL, OBJ, PLY, GLB, 3MF, oder Ordner damit. Ein Unterordner ist eine Klasse mit mehreren Varianten.</translation>
    </message>
    <message>
        <source>Try the sample parts</source>
        <translation>Beispielteile ausprobieren</translation>
    </message>
    <message>
        <source>Parts appear as they are read; other steps can be used meanwhile.</source>
        <translation>Die Teile erscheinen, sobald sie gelesen sind; andere Schritte lassen sich inzwischen benutzen.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>drop CAD files</source>
        <translation>CAD-Dateien hereinziehen</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 Teil</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>{n} Teile</translation>
    </message>
    <message>
        <source>, 1 needs a unit</source>
        <translation>, 1 ohne Einheit</translation>
    </message>
    <message>
        <source>, {n} need a unit</source>
        <translation>, {n} ohne Einheit</translation>
    </message>
    <message>
        <source>1 class.</source>
        <translation>1 Klasse.</translation>
    </message>
    <message>
        <source>{n} classes.</source>
        <translation>{n} Klassen.</translation>
    </message>
    <message>
        <source>A model needs at least two to tell apart.</source>
        <translation>Ein Modell braucht mindestens zwei, um sie zu unterscheiden.</translation>
    </message>
    <message>
        <source>Drag a part onto another to make it a variant of the same class.</source>
        <translation>Ziehen Sie ein Teil auf ein anderes, so wird es eine Variante derselben Klasse.</translation>
    </message>
    <message>
        <source>! 1 part has no certain unit: choose its size, then go on.</source>
        <translation>! 1 Teil hat keine sichere Einheit: Wählen Sie seine Größe, dann geht es weiter.</translation>
    </message>
    <message>
        <source>! {n} parts have no certain unit: choose their sizes, then go on.</source>
        <translation>! {n} Teile haben keine sichere Einheit: Wählen Sie ihre Größen, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Choose the size of {name}</source>
        <translation>Größe von {name} wählen</translation>
    </message>
    <message>
        <source>CAD files</source>
        <translation>CAD-Dateien</translation>
    </message>
    <message>
        <source>Add CAD files</source>
        <translation>CAD-Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder of CAD files</source>
        <translation>Ordner mit CAD-Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>{file}: cannot be written; choose another folder.</source>
        <translation>{file}: kann nicht geschrieben werden; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>which unit?</source>
        <translation>welche Einheit?</translation>
    </message>
</context>
<context>
    <name>PhotoQuestion</name>
    <message>
        <source>Name of the photo set</source>
        <translation>Name des Fotosatzes</translation>
    </message>
    <message>
        <source>Test photographs</source>
        <translation>Prüffotos</translation>
    </message>
    <message>
        <source>Unlabelled photographs</source>
        <translation>Unbeschriftete Fotos</translation>
    </message>
    <message>
        <source>Unknown parts</source>
        <translation>Unbekannte Teile</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep them in the project as</source>
        <translation>Im Projekt behalten als</translation>
    </message>
    <message>
        <source>What are the photographs in “{name}”?</source>
        <translation>Was zeigen die Fotos in „{name}“?</translation>
    </message>
    <message>
        <source>1 picture lies in no part’s folder: as test photographs it is left out.</source>
        <translation>1 Bild liegt in keinem Ordner eines Teils: Als Prüffoto bleibt es draußen.</translation>
    </message>
    <message>
        <source>{n} pictures lie in no part’s folder: as test photographs they are left out.</source>
        <translation>{n} Bilder liegen in keinem Ordner eines Teils: Als Prüffotos bleiben sie draußen.</translation>
    </message>
    <message>
        <source>No part of this project is called {names}; such photographs are shown but not counted.</source>
        <translation>Kein Teil dieses Projekts heißt {names}; solche Fotos werden gezeigt, aber nicht gezählt.</translation>
    </message>
    <message>
        <source>Left out, as there are no pictures in it: {names}.</source>
        <translation>Ausgelassen, weil ohne Bilder: {names}.</translation>
    </message>
    <message>
        <source>Sorted by part ({names}). How many does it get right?</source>
        <translation>Nach Teilen sortiert ({names}). Wie viele erkennt es richtig?</translation>
    </message>
    <message>
        <source>Needs one sub-folder for each part, named as the part is.</source>
        <translation>Braucht einen Unterordner je Teil, benannt wie das Teil.</translation>
    </message>
    <message>
        <source>Nobody says which part is on which. What does it answer?</source>
        <translation>Niemand sagt, welches Teil auf welchem Foto ist. Was antwortet es?</translation>
    </message>
    <message>
        <source>Other things. It should say “unknown” to all of them.</source>
        <translation>Andere Dinge. Es soll zu allen „unbekannt“ sagen.</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Drop a folder of your own photographs here</source>
        <translation>Einen Ordner mit eigenen Fotos hierher ziehen</translation>
    </message>
    <message>
        <source>A dozen of them show beside the samples. They stay where they are.</source>
        <translation>Ein Dutzend davon erscheint neben den Beispielen. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Looking is fine. But settings moved until they look like these photographs count as tuned on them: test the model on others, or the result is too good.</source>
        <translation>Ansehen ist erlaubt. Aber Einstellungen, die geschoben wurden, bis sie diesen Fotos gleichen, gelten als darauf abgestimmt: Prüfen Sie das Modell an anderen, sonst ist das Ergebnis zu gut.</translation>
    </message>
    <message>
        <source>Your photographs</source>
        <translation>Ihre Fotos</translation>
    </message>
    <message>
        <source>No photographs in this folder; drop another one here</source>
        <translation>Keine Fotos in diesem Ordner; ziehen Sie einen anderen hierher</translation>
    </message>
    <message>
        <source>A folder of photographs</source>
        <translation>Ein Ordner mit Fotos</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>The photograph</source>
        <translation>Das Foto</translation>
    </message>
    <message>
        <source>Where it looks</source>
        <translation>Worauf es schaut</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Made pictures it finds most alike</source>
        <translation>Erzeugte Bilder, die es am ähnlichsten findet</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>What in the photograph speaks for {name}</source>
        <translation>Was im Foto für {name} spricht</translation>
    </message>
    <message>
        <source>Reading {done} of {total}, once.</source>
        <translation>{done} von {total} gelesen, nur einmal nötig.</translation>
    </message>
    <message>
        <source>Bright is what speaks for {name}.</source>
        <translation>Hell ist, was für {name} spricht.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Bild der Kamera</translation>
    </message>
    <message>
        <source>Space keeps this picture</source>
        <translation>Leertaste behält dieses Bild</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a parameter</source>
        <translation>Parameter suchen</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Everything this picture was made with</source>
        <translation>Alles, womit dieses Bild erzeugt wurde</translation>
    </message>
    <message>
        <source>Show this scene in the viewport</source>
        <translation>Diese Szene in 3D zeigen</translation>
    </message>
    <message>
        <source>Step 2 shows the part, the light and the camera just as this picture has them</source>
        <translation>Schritt 2 zeigt Teil, Licht und Kamera genau wie in diesem Bild</translation>
    </message>
    <message>
        <source>Its parameters are not written yet, or its data set lacks them.</source>
        <translation>Seine Parameter sind noch nicht geschrieben, oder sein Datensatz hat keine.</translation>
    </message>
    <message>
        <source>{name}, picture {n}</source>
        <translation>{name}, Bild {n}</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Save, share or delete presets</source>
        <translation>Vorlagen speichern, weitergeben oder löschen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Where its figures come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>my own settings</source>
        <translation>eigene Einstellungen</translation>
    </message>
    <message>
        <source>{file}: has the name of a preset of s2rlab and is not listed; rename the file.</source>
        <translation>{file}: heißt wie eine Vorlage von s2rlab und steht nicht in der Liste; benennen Sie die Datei um.</translation>
    </message>
    <message>
        <source>My own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>! not listed: {files}</source>
        <translation>! nicht in der Liste: {files}</translation>
    </message>
    <message>
        <source>Where it gives none: {text}</source>
        <translation>Wo die Quelle nichts angibt: {text}</translation>
    </message>
    <message>
        <source>Replace the preset {name}?</source>
        <translation>Vorlage {name} ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Imported {name}.</source>
        <translation>{name} eingelesen.</translation>
    </message>
    <message>
        <source>Written: {name}.</source>
        <translation>Geschrieben: {name}.</translation>
    </message>
    <message>
        <source>Delete the preset {name}?</source>
        <translation>Vorlage {name} löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted {name}.</source>
        <translation>{name} gelöscht.</translation>
    </message>
    <message>
        <source>Save as my preset…</source>
        <translation>Als eigene Vorlage speichern…</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Aus Datei einlesen…</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>In Datei schreiben…</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Vorlage löschen</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Vorlage einlesen</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Einstellungen in Datei schreiben</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Saved. Every change is saved by itself.</source>
        <translation>Gespeichert. Jede Änderung wird von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>{name} was open when s2rlab ended unexpectedly; everything up to the last change is saved.</source>
        <translation>{name} war offen, als s2rlab unerwartet endete; alles bis zur letzten Änderung ist gespeichert.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{why} The last changes are not saved.</source>
        <translation>{why} Die letzten Änderungen sind nicht gesichert.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>{file}: {why}; check that the folder is there and that you may write to it.</source>
        <translation>{file}: {why}; prüfen Sie, ob der Ordner da ist und Sie darin schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>QualityView</name>
    <message>
        <source>Look the pictures over</source>
        <translation>Bilder durchsehen</translation>
    </message>
    <message>
        <source>Open the whole report</source>
        <translation>Ganzen Bericht öffnen</translation>
    </message>
    <message>
        <source>Change what varies</source>
        <translation>Ändern, was variiert</translation>
    </message>
    <message>
        <source>Look them over again</source>
        <translation>Erneut durchsehen</translation>
    </message>
    <message>
        <source>{n} more are in the report.</source>
        <translation>{n} weitere stehen im Bericht.</translation>
    </message>
    <message>
        <source>Looking the pictures over…</source>
        <translation>Bilder werden durchgesehen…</translation>
    </message>
    <message>
        <source>Not looked over yet</source>
        <translation>Noch nicht durchgesehen</translation>
    </message>
    <message>
        <source>✓ Nothing to warn about</source>
        <translation>✓ Nichts zu beanstanden</translation>
    </message>
    <message>
        <source>1 thing to look at</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>{n} things to look at</source>
        <translation>{n} Hinweise</translation>
    </message>
    <message>
        <source>This set is not finished; make the rest of it first.</source>
        <translation>Dieser Satz ist nicht fertig; erzeugen Sie erst den Rest.</translation>
    </message>
    <message>
        <source>Looks for dark, hidden, repeated and one-sided pictures, and for classes that look alike.</source>
        <translation>Sucht dunkle, verdeckte, doppelte und einseitige Bilder und Klassen, die gleich aussehen.</translation>
    </message>
</context>
<context>
    <name>RandomizePanel</name>
    <message>
        <source>Randomize</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Will my camera&apos;s pictures lie inside this variety?</source>
        <translation>Liegen die Bilder meiner Kamera in dieser Vielfalt?</translation>
    </message>
    <message>
        <source>Next: Generate</source>
        <translation>Weiter: Erzeugen</translation>
    </message>
    <message>
        <source>{factor} as in {preset}</source>
        <translation>{factor} wie in {preset}</translation>
    </message>
    <message>
        <source>Damage in the pictures</source>
        <translation>Schäden in den Bildern</translation>
    </message>
    <message>
        <source>The renderer is starting…</source>
        <translation>Die 3D-Darstellung startet…</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Other samples of the same variety (R)</source>
        <translation>Andere Beispiele derselben Vielfalt (R)</translation>
    </message>
    <message>
        <source>Seed: same number, same pictures</source>
        <translation>Startzahl: gleiche Zahl, gleiche Bilder</translation>
    </message>
    <message>
        <source>Import parts first</source>
        <translation>Erst Teile einlesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Then samples of them show here.</source>
        <translation>Dann erscheinen hier Beispiele.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>needs parts</source>
        <translation>braucht Teile</translation>
    </message>
    <message>
        <source>Go to Parts</source>
        <translation>Zu den Teilen</translation>
    </message>
    <message>
        <source>Change {factor}</source>
        <translation>{factor} ändern</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <translation>Vorlage {name}</translation>
    </message>
    <message>
        <source>Drawing the first pictures…</source>
        <translation>Die ersten Bilder werden gezeichnet…</translation>
    </message>
</context>
<context>
    <name>RecentEntry</name>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>its folder is not there: connect its drive, or take it off the list</source>
        <translation>Ordner nicht da: Laufwerk anschließen oder von der Liste nehmen</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 Teil</translation>
    </message>
    <message>
        <source>{n} parts</source>
        <translation>{n} Teile</translation>
    </message>
    <message>
        <source>{n} made pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>{n} right on {photos}</source>
        <translation>{n} richtig auf {photos}</translation>
    </message>
    <message>
        <source>{n} right on made pictures, not tested yet</source>
        <translation>{n} richtig auf erzeugten Bildern, noch nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>{n} passes over the pictures, each {size} × {size} pixels large</source>
        <translation>{n} Durchgänge durch die Bilder, je {size} × {size} Pixel groß</translation>
    </message>
    <message>
        <source>Settings of your own: {time}</source>
        <translation>Eigene Einstellungen: {time}</translation>
    </message>
</context>
<context>
    <name>RenderSettings</name>
    <message>
        <source>Distances (16 bit PNG)</source>
        <translation>Abstände (PNG, 16 Bit)</translation>
    </message>
    <message>
        <source>Surface directions (PNG)</source>
        <translation>Flächennormalen (PNG)</translation>
    </message>
    <message>
        <source>Leave unusable pictures out</source>
        <translation>Unbrauchbare Bilder auslassen</translation>
    </message>
    <message>
        <source>Otherwise it stops at a part that is too dark, too small or hidden however it is shown</source>
        <translation>Sonst hält es bei einem Teil an, das immer zu dunkel, zu klein oder verdeckt ist</translation>
    </message>
    <message>
        <source>Begin with those samples</source>
        <translation>Mit deren Beispielen beginnen</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>Im Projekt</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name des Satzes</translation>
    </message>
    <message>
        <source>Pictures of each class</source>
        <translation>Bilder je Klasse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>In the project, under datasets</source>
        <translation>Im Projekt, unter datasets</translation>
    </message>
    <message>
        <source>{n} × {n} pixels</source>
        <translation>{n} × {n} Pixel</translation>
    </message>
    <message>
        <source>Seed: same number, same pictures</source>
        <translation>Startzahl: gleiche Zahl, gleiche Bilder</translation>
    </message>
    <message>
        <source>Classes that get pictures</source>
        <translation>Klassen, die Bilder bekommen</translation>
    </message>
    <message>
        <source>Written beside each picture and its mask</source>
        <translation>Kommt neben jedes Bild und seine Maske</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Wohin die Bilder kommen</translation>
    </message>
    <message>
        <source>Begins with the samples that Randomize shows.</source>
        <translation>Beginnt mit den Beispielen, die „Variieren“ zeigt.</translation>
    </message>
    <message>
        <source>Other pictures than the samples that Randomize shows.</source>
        <translation>Andere Bilder als die Beispiele, die „Variieren“ zeigt.</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>A folder for the pictures</source>
        <translation>Ein Ordner für die Bilder</translation>
    </message>
</context>
<context>
    <name>RenderThread</name>
    <message>
        <source>The 3D view has stopped ({why}); the device state, top right, says what to install.</source>
        <translation>Die 3D-Ansicht ist stehen geblieben ({why}); was zu installieren ist, steht oben rechts beim Zustand des Rechners.</translation>
    </message>
    <message>
        <source>{path}: is missing; import the part again.</source>
        <translation>{path}: fehlt; lesen Sie das Teil neu ein.</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({why}); try again, or import the part again.</source>
        <translation>{path}: lässt sich nicht lesen ({why}); versuchen Sie es noch einmal, oder importieren Sie das Teil neu.</translation>
    </message>
</context>
<context>
    <name>Rendering</name>
    <message>
        <source>Make 1 picture</source>
        <translation>1 Bild erzeugen</translation>
    </message>
    <message>
        <source>Make {n} pictures</source>
        <translation>{n} Bilder erzeugen</translation>
    </message>
</context>
<context>
    <name>RestOfSet</name>
    <message>
        <source>Go on without those pictures</source>
        <translation>Ohne diese Bilder fortsetzen</translation>
    </message>
    <message>
        <source>Some pictures of {part} never show enough of it. What is finished is kept.</source>
        <translation>Einige Bilder von {part} zeigen nie genug davon. Fertiges bleibt erhalten.</translation>
    </message>
    <message>
        <source>Go on without {part}</source>
        <translation>Ohne {part} fortsetzen</translation>
    </message>
    <message>
        <source>No more pictures of {part} in this set</source>
        <translation>Keine weiteren Bilder von {part} in diesem Satz</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>{name} fortsetzen</translation>
    </message>
</context>
<context>
    <name>ResultsChoice</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Photo set</source>
        <translation>Fotosatz</translation>
    </message>
    <message>
        <source>{name} – not tested</source>
        <translation>{name} – nicht geprüft</translation>
    </message>
</context>
<context>
    <name>ResultsJobs</name>
    <message>
        <source>Copy photographs to {name}</source>
        <translation>Fotos nach {name} kopieren</translation>
    </message>
    <message>
        <source>Train a run first; then it can be tested on these photographs.</source>
        <translation>Trainieren Sie erst einen Lauf; dann kann er an diesen Fotos geprüft werden.</translation>
    </message>
    <message>
        <source>Test {run} on {photos}</source>
        <translation>{run} an {photos} prüfen</translation>
    </message>
    <message>
        <source>{run} must be {share} sure</source>
        <translation>{run} muss {share} sicher sein</translation>
    </message>
    <message>
        <source>{run} answers “unknown” from now on when it is less than {share} sure.</source>
        <translation>{run} antwortet ab jetzt „unbekannt“, wenn es weniger als {share} sicher ist.</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>Export {run}</source>
        <translation>{run} exportieren</translation>
    </message>
    <message>
        <source>{file} is ready: it answers as the trained network does.</source>
        <translation>{file} ist fertig: Es antwortet wie das trainierte Netz.</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Can I trust it, and where does it fail?</source>
        <translation>Kann ich ihm trauen, und wo irrt es?</translation>
    </message>
    <message>
        <source>Next: Live</source>
        <translation>Weiter: Live</translation>
    </message>
    <message>
        <source>Test on photographs…</source>
        <translation>An Fotos prüfen…</translation>
    </message>
    <message>
        <source>Export model (ONNX)…</source>
        <translation>Modell exportieren (ONNX)…</translation>
    </message>
    <message>
        <source>One file for ONNX Runtime, checked against the trained network</source>
        <translation>Eine Datei für ONNX Runtime, mit dem trainierten Netz abgeglichen</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Test on these</source>
        <translation>An diesen prüfen</translation>
    </message>
    <message>
        <source>Most often mistaken</source>
        <translation>Am häufigsten verwechselt</translation>
    </message>
    <message>
        <source>needs a trained run</source>
        <translation>braucht Training</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>{n} answers on {photos}</source>
        <translation>{n} Antworten zu {photos}</translation>
    </message>
    <message>
        <source>{share} called unknown on {photos}</source>
        <translation>{share} als unbekannt erkannt auf {photos}</translation>
    </message>
    <message>
        <source>{share} on {photos}</source>
        <translation>{share} bei {photos}</translation>
    </message>
    <message>
        <source>There is no photograph in it.</source>
        <translation>Es ist kein Foto darin.</translation>
    </message>
    <message>
        <source>{photographs}, sorted by part. How many does it get right?</source>
        <translation>{photographs}, nach Teilen sortiert. Wie viele erkennt es richtig?</translation>
    </message>
    <message>
        <source>{photographs} for choosing settings, sorted by part. They compare runs well, but flatter: keep other photographs for the last test.</source>
        <translation>{photographs} zum Wählen von Einstellungen, nach Teilen sortiert. Sie vergleichen Läufe gut, zeigen aber zu hohe Zahlen: Heben Sie für die letzte Prüfung andere Fotos auf.</translation>
    </message>
    <message>
        <source>{photographs}; nobody has said which part is on which. What does it answer?</source>
        <translation>{photographs}; niemand hat gesagt, welches Teil auf welchem ist. Was antwortet es?</translation>
    </message>
    <message>
        <source>{photographs} of other things. It should say “unknown” to all of them.</source>
        <translation>{photographs} von anderen Dingen. Es soll zu allen „unbekannt“ sagen.</translation>
    </message>
    <message>
        <source>Photographs, one sub-folder for each part</source>
        <translation>Fotos, ein Unterordner je Teil</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>Make other pictures</source>
        <translation>Andere Bilder erzeugen</translation>
    </message>
    <message>
        <source>Tick at least one class.</source>
        <translation>Wählen Sie mindestens eine Klasse.</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>{pictures}, about {time} and {size} on disk.</source>
        <translation>{pictures}, etwa {time} und {size} auf der Festplatte.</translation>
    </message>
    <message>
        <source>{pictures}, {low} to {high} and {size} on disk. (Not measured on this machine yet.)</source>
        <translation>{pictures}, {low} bis {high} und {size} auf der Festplatte. (Auf diesem Rechner noch nicht gemessen.)</translation>
    </message>
    <message>
        <source>“{name}” begins with the same pictures: same settings, same seed.</source>
        <translation>„{name}“ beginnt mit denselben Bildern: gleiche Einstellungen, gleiche Startzahl.</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}: choose another one under “More settings”.</source>
        <translation>In {folder} lässt sich nichts schreiben: Wählen Sie unter „Weitere Einstellungen“ einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{size} are free there.</source>
        <translation>{size} sind dort frei.</translation>
    </message>
    <message>
        <source>That nearly fills the disk of {folder}: {size} are free.</source>
        <translation>Das füllt die Festplatte von {folder} fast: {size} sind frei.</translation>
    </message>
    <message>
        <source>Not enough room: {size} are free on the disk of {folder}. Make fewer or smaller pictures, or free some room.</source>
        <translation>Zu wenig Platz: {size} sind auf der Festplatte von {folder} frei. Erzeugen Sie weniger oder kleinere Bilder, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Empty the trash ({size})</source>
        <translation>Papierkorb leeren ({size})</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Deleted parts, sets and runs of this project are gone for good then.</source>
        <translation>Gelöschte Teile, Sätze und Läufe dieses Projekts sind dann endgültig weg.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>RunDesk</name>
    <message>
        <source>the computer was switched off, or memory ran out. “Go on” takes it up again.</source>
        <translation>Der Rechner wurde ausgeschaltet, oder der Speicher war voll. „Fortsetzen“ macht weiter.</translation>
    </message>
    <message>
        <source>{name}: was ended from outside: {why}</source>
        <translation>{name}: von außen beendet: {why}</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start again with what is finished</source>
        <translation>Mit dem Fertigen weitermachen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything this run has said</source>
        <translation>Alles, was dieser Lauf gemeldet hat</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Diesen Lauf löschen</translation>
    </message>
    <message>
        <source>Each part, after the first pass</source>
        <translation>Jedes Teil, nach dem ersten Durchgang</translation>
    </message>
    <message>
        <source>Each part after pass {n}, worst first</source>
        <translation>Jedes Teil nach Durchgang {n}, schlechtestes zuerst</translation>
    </message>
    <message>
        <source>Each part, worst first</source>
        <translation>Jedes Teil, schlechtestes zuerst</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>{n} threads</source>
        <translation>{n} Threads</translation>
    </message>
    <message>
        <source>the processor ({threads}), no graphics card</source>
        <translation>Prozessor ({threads}), keine Grafikkarte</translation>
    </message>
    <message>
        <source>Runs on {device}</source>
        <translation>Läuft auf: {device}</translation>
    </message>
    <message>
        <source>Ran on {device}</source>
        <translation>Lief auf: {device}</translation>
    </message>
    <message>
        <source>{size} of memory in use</source>
        <translation>{size} Speicher belegt</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} Speicher</translation>
    </message>
    <message>
        <source>{size} on the graphics card</source>
        <translation>{size} auf der Grafikkarte</translation>
    </message>
    <message>
        <source>{n} pictures/s</source>
        <translation>{n} Bilder/s</translation>
    </message>
    <message>
        <source>It starts when those before it are over.</source>
        <translation>Es beginnt, wenn die davor fertig sind.</translation>
    </message>
    <message>
        <source>The first point of the curves comes with the end of the first pass.</source>
        <translation>Der erste Punkt der Kurven kommt am Ende des ersten Durchgangs.</translation>
    </message>
    <message>
        <source>✗ It did not come to its end</source>
        <translation>✗ Nicht bis zum Ende gekommen</translation>
    </message>
    <message>
        <source>✓ Ready: {right} on made pictures it had not seen</source>
        <translation>✓ Fertig: {right} bei erzeugten Bildern, die es nicht kannte</translation>
    </message>
    <message>
        <source>pass {n} of {all}</source>
        <translation>Durchgang {n} von {all}</translation>
    </message>
    <message>
        <source>Waits: number {n} in line</source>
        <translation>Wartet: Nummer {n} in der Reihe</translation>
    </message>
    <message>
        <source>Paused in {pass_}</source>
        <translation>Pausiert in {pass_}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Learning: {pass_}</source>
        <translation>Lernt: {pass_}</translation>
    </message>
    <message>
        <source>Preparing the pictures</source>
        <translation>Bereitet die Bilder vor</translation>
    </message>
    <message>
        <source>ready in about {time}</source>
        <translation>fertig in etwa {time}</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Anhalten, Bestes behalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Take out of the line</source>
        <translation>Aus der Reihe nehmen</translation>
    </message>
    <message>
        <source>“Go on” takes it up again later, where it was stopped</source>
        <translation>„Fortsetzen“ macht später dort weiter, wo es angehalten wurde</translation>
    </message>
    <message>
        <source>The best state so far is kept: before any pass, {right} on made pictures held back.</source>
        <translation>Der bisher beste Stand bleibt erhalten: vor dem ersten Durchgang, {right} bei zurückgehaltenen erzeugten Bildern.</translation>
    </message>
    <message>
        <source>The best state so far is kept: pass {n}, {right} on made pictures held back.</source>
        <translation>Der bisher beste Stand bleibt erhalten: Durchgang {n}, {right} bei zurückgehaltenen erzeugten Bildern.</translation>
    </message>
    <message>
        <source>Took {time}. Photographs are harder than made pictures: test it next.</source>
        <translation>Dauerte {time}. Fotos sind schwerer als erzeugte Bilder: Prüfen Sie es als Nächstes.</translation>
    </message>
    <message>
        <source>Stopped after pass {n}</source>
        <translation>Angehalten nach Durchgang {n}</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>It was stopped before there was anything to keep; “Go on” starts again.</source>
        <translation>Angehalten, bevor es etwas zu behalten gab; „Fortsetzen“ beginnt von vorn.</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>made pictures</source>
        <translation>erzeugte Bilder</translation>
    </message>
    <message>
        <source>photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>photo set</source>
        <translation>Fotosatz</translation>
    </message>
    <message>
        <source>Right of the made pictures that were held back</source>
        <translation>Richtige der zurückgehaltenen erzeugten Bilder</translation>
    </message>
    <message>
        <source>Right of the photographs of the set it was tested on last, every part counting alike</source>
        <translation>Richtige der Fotos des zuletzt geprüften Satzes, jedes Teil gleich gewichtet</translation>
    </message>
    <message>
        <source>Time of the whole training, from its start until it was ready</source>
        <translation>Dauer des ganzen Trainings, vom Start bis es fertig war</translation>
    </message>
    <message>
        <source>took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>SamplePanel</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Which setting</source>
        <translation>Welche Einstellung</translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Your settings stay as they are.</source>
        <translation>Ihre Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Only this varies: {factor}</source>
        <translation>Nur das ändert sich: {factor}</translation>
    </message>
    <message>
        <source>all settings, mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>Sampler</name>
    <message>
        <source>The samples cannot be drawn: their program has ended several times. Close other programs if memory is short; the device state, top right, says whether this computer can draw in 3D. Then press Try again.</source>
        <translation>Die Beispiele lassen sich nicht zeichnen: Ihr Programm ist mehrmals abgebrochen. Schließen Sie andere Programme, wenn der Speicher knapp ist; ob dieser Rechner 3D zeichnen kann, steht oben rechts. Drücken Sie dann „Erneut versuchen“.</translation>
    </message>
    <message>
        <source>The program that draws the samples was ended from outside or crashed; it is being started again.</source>
        <translation>Das Programm, das die Beispiele zeichnet, wurde von außen beendet oder ist abgestürzt; es wird neu gestartet.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Report with all tables and pictures (HTML)…</source>
        <translation>Bericht mit allen Tabellen und Bildern (HTML)…</translation>
    </message>
    <message>
        <source>Figures of each part (CSV)…</source>
        <translation>Zahlen je Teil (CSV)…</translation>
    </message>
    <message>
        <source>Every photograph and its answer (CSV)…</source>
        <translation>Jedes Foto mit seiner Antwort (CSV)…</translation>
    </message>
    <message>
        <source>What is taken for what (PNG, SVG)…</source>
        <translation>Verwechslungen (PNG, SVG)…</translation>
    </message>
    <message>
        <source>The table as a picture (PNG, SVG)…</source>
        <translation>Tabelle als Bild (PNG, SVG)…</translation>
    </message>
    <message>
        <source>Where the report and its tables go</source>
        <translation>Wohin Bericht und Tabellen sollen</translation>
    </message>
    <message>
        <source>Figures of each part</source>
        <translation>Zahlen je Teil</translation>
    </message>
    <message>
        <source>Every photograph</source>
        <translation>Jedes Foto</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>The table as a picture</source>
        <translation>Tabelle als Bild</translation>
    </message>
    <message>
        <source>Saved: {file}.</source>
        <translation>Gespeichert: {file}.</translation>
    </message>
</context>
<context>
    <name>SceneDesk</name>
    <message>
        <source>The present scene</source>
        <translation>Die gewählte Szene</translation>
    </message>
    <message>
        <source>Back to samples</source>
        <translation>Zurück zu den Beispielen</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>{file}: cannot be written; choose another folder.</source>
        <translation>{file}: kann nicht geschrieben werden; wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>SceneView</name>
    <message>
        <source>Drag to turn, middle-drag or Shift-drag to move, wheel to zoom, double-click to centre. Keys: arrows turn, with Shift they move; + and - zoom; F fits; Home: as it was sampled; T: turntable</source>
        <translation>Ziehen dreht, mit der mittleren Taste oder Umschalt verschiebt es, das Rad vergrößert, ein Doppelklick rückt in die Mitte. Tasten: Pfeile drehen, mit Umschalt verschieben sie; + und - vergrößern und verkleinern; F passt ein; Pos1: wie gezeichnet; T: Drehteller</translation>
    </message>
</context>
<context>
    <name>SetBrowser</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No such picture</source>
        <translation>Kein solches Bild</translation>
    </message>
    <message>
        <source>Widen the filters, or take one away.</source>
        <translation>Filter weiter stellen oder einen wegnehmen.</translation>
    </message>
    <message>
        <source>These pictures cannot be shown</source>
        <translation>Diese Bilder lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>The newest pictures</source>
        <translation>Die neuesten Bilder</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>{n} of {all} pictures</source>
        <translation>{n} von {all} Bildern</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
</context>
<context>
    <name>SetExport</name>
    <message>
        <source>Export for another program…</source>
        <translation>Für ein anderes Programm…</translation>
    </message>
    <message>
        <source>Write this set once more, as another program reads it</source>
        <translation>Diesen Satz noch einmal schreiben, wie ein anderes Programm ihn liest</translation>
    </message>
    <message>
        <source>COCO: boxes and outlines in one file</source>
        <translation>COCO: Rahmen und Umrisse in einer Datei</translation>
    </message>
    <message>
        <source>YOLO: boxes</source>
        <translation>YOLO: Rahmen</translation>
    </message>
    <message>
        <source>YOLO: outlines</source>
        <translation>YOLO: Umrisse</translation>
    </message>
    <message>
        <source>WebDataset: tar files</source>
        <translation>WebDataset: tar-Dateien</translation>
    </message>
    <message>
        <source>BOP: places and rotations in space</source>
        <translation>BOP: Orte und Drehungen im Raum</translation>
    </message>
    <message>
        <source>BOP: only pictures whose rotation is exact</source>
        <translation>BOP: nur Bilder, deren Drehung genau ist</translation>
    </message>
    <message>
        <source>Folders of pictures, for Hugging Face</source>
        <translation>Ordner mit Bildern, für Hugging Face</translation>
    </message>
    <message>
        <source>Where the new folder shall lie</source>
        <translation>Wo der neue Ordner liegen soll</translation>
    </message>
</context>
<context>
    <name>SetFilter</name>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Show only pictures with a certain value of a parameter</source>
        <translation>Nur Bilder mit einem bestimmten Wert eines Parameters zeigen</translation>
    </message>
</context>
<context>
    <name>SetJobs</name>
    <message>
        <source>Look over {name}</source>
        <translation>{name} durchsehen</translation>
    </message>
    <message>
        <source>Write {name} for another program</source>
        <translation>{name} für ein anderes Programm schreiben</translation>
    </message>
    <message>
        <source>{name} is in {folder}.</source>
        <translation>{name} liegt in {folder}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>They hold for all projects, and at once.</source>
        <translation>Sie gelten für alle Projekte, und sofort.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>New projects start with</source>
        <translation>Neue Projekte beginnen mit</translation>
    </message>
    <message>
        <source>Pictures of each class</source>
        <translation>Bilder je Klasse</translation>
    </message>
    <message>
        <source>Processor cores for jobs</source>
        <translation>Prozessorkerne für Aufträge</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Choose where new projects go</source>
        <translation>Wählen, wohin neue Projekte sollen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Recent projects stay listed</source>
        <translation>Die letzten Projekte bleiben in der Liste</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>For a report</source>
        <translation>Für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>of {n} in this machine; with fewer, jobs leave more to other programs</source>
        <translation>von {n} in diesem Rechner; weniger lassen anderen Programmen mehr übrig</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>another one comes with the next start</source>
        <translation>eine andere kommt beim nächsten Start</translation>
    </message>
    <message>
        <source>New projects</source>
        <translation>Neue Projekte</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>what varies from picture to picture</source>
        <translation>was sich von Bild zu Bild ändert</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>that Generate proposes</source>
        <translation>die „Erzeugen“ vorschlägt</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>every change, at once, by itself</source>
        <translation>jede Änderung, sofort, von selbst</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>All settings are as they were at first.</source>
        <translation>Alle Einstellungen sind wie am Anfang.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Where new projects go</source>
        <translation>Wohin neue Projekte sollen</translation>
    </message>
    <message>
        <source>Jobs are using it; wait until they are over</source>
        <translation>Aufträge benutzen ihn; warten Sie, bis sie fertig sind</translation>
    </message>
    <message>
        <source>Nothing is lost: what is needed is made again</source>
        <translation>Nichts geht verloren: Was gebraucht wird, entsteht neu</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Make them one class</source>
        <translation>Zu einer Klasse machen</translation>
    </message>
    <message>
        <source>A class of its own each</source>
        <translation>Je eine eigene Klasse</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del; Ctrl+Z brings them back</source>
        <translation>Entf; Strg+Z holt sie zurück</translation>
    </message>
    <message>
        <source>Or drag them onto a part: they become variants of its class.</source>
        <translation>Oder auf ein Teil ziehen: Sie werden Varianten von dessen Klasse.</translation>
    </message>
    <message>
        <source>{n} parts selected</source>
        <translation>{n} Teile gewählt</translation>
    </message>
</context>
<context>
    <name>Sizes</name>
    <message>
        <source>Sizes of all parts</source>
        <translation>Größen aller Teile</translation>
    </message>
    <message>
        <source>coin</source>
        <translation>Münze</translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation>{n} mm</translation>
    </message>
</context>
<context>
    <name>SourcePicker</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Where the pictures come from</source>
        <translation>Woher die Bilder kommen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Pictures in a folder stand in for a camera</source>
        <translation>Bilder in einem Ordner ersetzen die Kamera</translation>
    </message>
    <message>
        <source>Video…</source>
        <translation>Video…</translation>
    </message>
    <message>
        <source>A video stands in for a camera</source>
        <translation>Ein Video ersetzt die Kamera</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>None is attached. Plug one in, or use instead:</source>
        <translation>Keine angeschlossen. Eine anstecken oder stattdessen:</translation>
    </message>
    <message>
        <source>Not attached at present.</source>
        <translation>Zurzeit nicht angeschlossen.</translation>
    </message>
    <message>
        <source>starts again at its end</source>
        <translation>beginnt am Ende von vorn</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Name of the new project, such as gearbox-line-3</source>
        <translation>Name des neuen Projekts, etwa getriebe-linie-3</translation>
    </message>
    <message>
        <source>Name of the new project</source>
        <translation>Name des neuen Projekts</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt erstellen</translation>
    </message>
    <message>
        <source>Train a parts classifier from CAD files</source>
        <translation>Aus CAD-Dateien lernen, Teile zu erkennen</translation>
    </message>
    <message>
        <source>Without a single labelled photograph: drop CAD files, make pictures, train, test, use.</source>
        <translation>Ohne beschriftete Fotos: CAD-Dateien hinein, Bilder erzeugen, trainieren, prüfen, nutzen.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Eight parts to go through every step with, in a few minutes. CAD files can also be dropped here.</source>
        <translation>Acht Teile, alle Schritte, wenige Minuten. CAD-Dateien können Sie auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Try the sample parts</source>
        <translation>Beispielteile ausprobieren</translation>
    </message>
    <message>
        <source>A new project with eight parts</source>
        <translation>Ein neues Projekt mit acht Teilen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>project name</source>
        <translation>Projektname</translation>
    </message>
    <message>
        <source>There is a folder of this name already; choose another name.</source>
        <translation>Einen Ordner dieses Namens gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Where new projects go</source>
        <translation>Wohin neue Projekte sollen</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Randomize</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>{step}: cannot be shown here ({why}). Install the system&apos;s OpenGL library, then start again.</source>
        <translation>{step}: lässt sich hier nicht zeigen ({why}). Installieren Sie die OpenGL-Bibliothek des Systems und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>Sureness</name>
    <message>
        <source>How sure it must be, percent</source>
        <translation>Wie sicher es sein muss, Prozent</translation>
    </message>
    <message>
        <source>Confidence threshold: below it the answer is “unknown”</source>
        <translation>Konfidenzschwelle: darunter ist die Antwort „unbekannt“</translation>
    </message>
    <message>
        <source>Write it into the exported model: Live and the line answer “unknown” below it</source>
        <translation>Ins exportierte Modell schreiben: Live und die Linie antworten darunter „unbekannt“</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>How sure it must be</source>
        <translation>Wie sicher es sein muss</translation>
    </message>
    <message>
        <source>Test it on “{name}” to see how many unknown things it calls unknown</source>
        <translation>Prüfen Sie mit „{name}“, wie viele unbekannte Dinge er unbekannt nennt</translation>
    </message>
    <message>
        <source>{n} of {all} unknown things (“{name}”) are called “unknown” ({share}).</source>
        <translation>{n} von {all} unbekannten Dingen („{name}“) heißen „unbekannt“ ({share}).</translation>
    </message>
    <message>
        <source>{given} of {all} photographs get an answer ({share}); {n} are “unknown”.</source>
        <translation>{given} von {all} Fotos bekommen eine Antwort ({share}); {n} sind „unbekannt“.</translation>
    </message>
    <message>
        <source>No answer is that sure.</source>
        <translation>Keine Antwort ist so sicher.</translation>
    </message>
    <message>
        <source>{right} of {given} answers are right ({share}).</source>
        <translation>{right} von {given} Antworten sind richtig ({share}).</translation>
    </message>
    <message>
        <source>The exported model asks for {share}.</source>
        <translation>Das exportierte Modell verlangt {share}.</translation>
    </message>
    <message>
        <source>The exported model always answers, however unsure it is.</source>
        <translation>Das exportierte Modell antwortet immer, so unsicher es auch ist.</translation>
    </message>
    <message>
        <source>{n} of {all} photographs are called “unknown” ({share}).</source>
        <translation>{n} von {all} Fotos werden „unbekannt“ genannt ({share}).</translation>
    </message>
    <message>
        <source>{n} of {all} photographs are rightly called “unknown” ({share}).</source>
        <translation>{n} von {all} Fotos werden richtig „unbekannt“ genannt ({share}).</translation>
    </message>
</context>
<context>
    <name>SurenessPlot</name>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>unknown things</source>
        <translation>unbekannte Dinge</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>called unknown</source>
        <translation>unbekannt genannt</translation>
    </message>
    <message>
        <source>share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>how sure it must be, %</source>
        <translation>wie sicher er sein muss, %</translation>
    </message>
    <message>
        <source>Right answers and answers given, by how sure they must be</source>
        <translation>Richtige und gegebene Antworten, je nachdem wie sicher sie sein müssen</translation>
    </message>
</context>
<context>
    <name>ThreePictures</name>
    <message>
        <source>Drop the CAD files of your parts</source>
        <translation>CAD-Dateien hereinziehen</translation>
    </message>
    <message>
        <source>s2rlab makes pictures of them</source>
        <translation>s2rlab erzeugt Bilder davon</translation>
    </message>
    <message>
        <source>It names what your camera sees</source>
        <translation>Die Kamera erkennt das Teil</translation>
    </message>
    <message>
        <source>spur gear</source>
        <translation>Stirnrad</translation>
    </message>
</context>
<context>
    <name>ThresholdBox</name>
    <message>
        <source>How sure it must be, percent</source>
        <translation>Wie sicher es sein muss, Prozent</translation>
    </message>
    <message>
        <source>Confidence threshold: below it the answer is “unknown”</source>
        <translation>Konfidenzschwelle: darunter ist die Antwort „unbekannt“</translation>
    </message>
    <message>
        <source>at least {n} %, as the model was tuned</source>
        <translation>mindestens {n} %, wie im Modell eingestellt</translation>
    </message>
    <message>
        <source>at least {n} %, else “unknown”</source>
        <translation>mindestens {n} %, sonst „unbekannt“</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>What this machine is used for, and why</source>
        <translation>Wofür dieser Rechner genutzt wird, und warum</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>All messages (Ctrl+M)</source>
        <translation>Alle Meldungen (Strg+M)</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
</context>
<context>
    <name>TrainOptions</name>
    <message>
        <source>Mirrored pictures too</source>
        <translation>Auch gespiegelte Bilder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>New pictures of each class in every pass</source>
        <translation>Neue Bilder je Klasse in jedem Durchgang</translation>
    </message>
    <message>
        <source>Their size</source>
        <translation>Ihre Größe</translation>
    </message>
    <message>
        <source>They vary as step 2 says now; none is kept on the disk.</source>
        <translation>Sie variieren, wie Schritt 2 es jetzt sagt; keines bleibt auf der Festplatte.</translation>
    </message>
    <message>
        <source>Passes over the pictures (epochs)</source>
        <translation>Durchgänge durch die Bilder (Epochen)</translation>
    </message>
    <message>
        <source>Side of the network&apos;s input, pixels</source>
        <translation>Seitenlänge der Netzeingabe, Pixel</translation>
    </message>
    <message>
        <source>Where the pictures come from</source>
        <translation>Woher die Bilder kommen</translation>
    </message>
    <message>
        <source>Network (its name in timm)</source>
        <translation>Netz (sein Name in timm)</translation>
    </message>
    <message>
        <source>File with what it knows already (weights)</source>
        <translation>Datei mit dem, was es schon kann (Gewichte)</translation>
    </message>
    <message>
        <source>First stages left as they came</source>
        <translation>Erste Stufen, die bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Largest step (learning rate)</source>
        <translation>Größter Schritt (Lernrate)</translation>
    </message>
    <message>
        <source>Seed: same number, same result</source>
        <translation>Startzahl: gleiche Zahl, gleiches Ergebnis</translation>
    </message>
    <message>
        <source>0 trains the last layer alone: seconds, and a first impression</source>
        <translation>0 trainiert nur die letzte Schicht: Sekunden, und ein erster Eindruck</translation>
    </message>
    <message>
        <source>A multiple of 32; twice as many show finer detail and take 4 times as long</source>
        <translation>Ein Vielfaches von 32; doppelt so viele zeigen feinere Einzelheiten und dauern 4-mal so lange</translation>
    </message>
    <message>
        <source>Off for parts that exist left-handed and right-handed</source>
        <translation>Aus bei Teilen, die es links und rechts gibt</translation>
    </message>
    <message>
        <source>A set is made once and looked at in every pass; pictures made while it learns are new every time</source>
        <translation>Ein Satz wird einmal erzeugt und in jedem Durchgang angesehen; beim Lernen erzeugte Bilder sind jedes Mal neu</translation>
    </message>
    <message>
        <source>A set of made pictures</source>
        <translation>Ein Satz erzeugter Bilder</translation>
    </message>
    <message>
        <source>Made while it learns, none twice</source>
        <translation>Beim Lernen erzeugt, keines zweimal</translation>
    </message>
    <message>
        <source>A number of your choice: the same settings with the same number learn the same</source>
        <translation>Eine Zahl Ihrer Wahl: gleiche Einstellungen mit gleicher Zahl lernen das Gleiche</translation>
    </message>
    <message>
        <source>More in a pass take longer and show it more of the variety; 150 suit most parts</source>
        <translation>Mehr je Durchgang dauern länger und zeigen mehr von der Vielfalt; 150 passen für die meisten Teile</translation>
    </message>
    <message>
        <source>{n} × {n} pixels</source>
        <translation>{n} × {n} Pixel</translation>
    </message>
    <message>
        <source>Larger ones take longer to make; the network&apos;s input need not be as large</source>
        <translation>Größere dauern länger; die Netzeingabe muss nicht so groß sein</translation>
    </message>
    <message>
        <source>The first comes with s2rlab; others need a weights file, or the internet once</source>
        <translation>Das erste gehört zu s2rlab; andere brauchen eine Gewichtsdatei oder einmal das Internet</translation>
    </message>
    <message>
        <source>A .safetensors or .pth file for the network above; empty: what comes with it</source>
        <translation>Eine .safetensors- oder .pth-Datei für das Netz oben; leer: die mitgelieferte</translation>
    </message>
    <message>
        <source>those that come with it</source>
        <translation>mitgelieferte</translation>
    </message>
    <message>
        <source>all but the last 3</source>
        <translation>alle bis auf die letzten 3</translation>
    </message>
    <message>
        <source>Fewer learn more from your parts and take longer; 0 trains all of the network</source>
        <translation>Weniger: lernt mehr von Ihren Teilen und dauert länger; 0 trainiert das ganze Netz</translation>
    </message>
    <message>
        <source>0.000001 to 1: how much one look may change the network. Larger learns sooner, but may spoil what the network knows already</source>
        <translation>0,000001 bis 1: wie stark ein Blick das Netz ändern darf. Größer lernt schneller, kann aber verderben, was das Netz schon kann</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin)</source>
        <translation>Gewichte (*.safetensors *.pth *.pt *.bin)</translation>
    </message>
    <message>
        <source>A file of weights</source>
        <translation>Eine Datei mit Gewichten</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Is it learning, and when is it ready?</source>
        <translation>Lernt es, und wann ist es fertig?</translation>
    </message>
    <message>
        <source>Next: Results</source>
        <translation>Weiter: Ergebnisse</translation>
    </message>
    <message>
        <source>{n} training, {waiting} waiting</source>
        <translation>{n} trainiert, {waiting} wartet</translation>
    </message>
    <message>
        <source>{waiting} waiting</source>
        <translation>{waiting} wartet</translation>
    </message>
    <message>
        <source>stopped, best kept</source>
        <translation>angehalten, Bestes bleibt</translation>
    </message>
    <message>
        <source>It learns from pictures of the parts: make a set of them first.</source>
        <translation>Gelernt wird aus Bildern der Teile: Erzeugen Sie zuerst einen Satz.</translation>
    </message>
    <message>
        <source>There are no pictures to learn from yet</source>
        <translation>Noch keine Bilder zum Lernen da</translation>
    </message>
    <message>
        <source>Go to Generate</source>
        <translation>Zum Erzeugen</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation>Noch nichts trainiert</translation>
    </message>
    <message>
        <source>Choose how thorough it shall be, then “Train”.</source>
        <translation>Wählen Sie, wie gründlich es sein soll, dann „Trainieren“.</translation>
    </message>
    <message>
        <source>needs pictures</source>
        <translation>braucht Bilder</translation>
    </message>
    <message>
        <source>training…</source>
        <translation>trainiert…</translation>
    </message>
    <message>
        <source>1 run ready</source>
        <translation>1 Lauf bereit</translation>
    </message>
    <message>
        <source>{n} runs ready</source>
        <translation>{n} Läufe bereit</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message>
        <source>Train {name}</source>
        <translation>{name} trainieren</translation>
    </message>
</context>
<context>
    <name>TrainSetup</name>
    <message>
        <source>Expert settings</source>
        <translation>Einstellungen für Fachleute</translation>
    </message>
    <message>
        <source>Pictures to learn from</source>
        <translation>Bilder zum Lernen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>{name} ({n} pictures)</source>
        <translation>{name} ({n} Bilder)</translation>
    </message>
    <message>
        <source>These pictures know names that no part has now ({names}): make a new set after renaming.</source>
        <translation>Diese Bilder kennen Namen, die kein Teil mehr hat ({names}): Erzeugen Sie nach dem Umbenennen einen neuen Satz.</translation>
    </message>
    <message>
        <source>Hide expert settings</source>
        <translation>Einstellungen für Fachleute ausblenden</translation>
    </message>
    <message>
        <source>how long is said once there are pictures</source>
        <translation>wie lange, steht hier, sobald es Bilder gibt</translation>
    </message>
    <message>
        <source>about {time} here</source>
        <translation>etwa {time} hier</translation>
    </message>
    <message>
        <source>about {time}, not measured here yet</source>
        <translation>etwa {time}, hier noch nicht gemessen</translation>
    </message>
</context>
<context>
    <name>UnitChoice</name>
    <message>
        <source>Beside it: a coin of {n} mm, to the same scale</source>
        <translation>Daneben: eine Münze von {n} mm im gleichen Maßstab</translation>
    </message>
    <message>
        <source>It is in {unit}</source>
        <translation>Es ist in {unit}</translation>
    </message>
</context>
<context>
    <name>UntestedPage</name>
    <message>
        <source>{run} has not been tested on “{photos}” yet</source>
        <translation>{run} ist an „{photos}“ noch nicht geprüft</translation>
    </message>
</context>
<context>
    <name>Viewport</name>
    <message>
        <source>3D view of the part</source>
        <translation>3D-Ansicht des Teils</translation>
    </message>
    <message>
        <source>Drag to turn, middle-drag or Shift-drag to move, wheel to zoom, double-click to centre. Keys: arrows turn, with Shift they move; + and - zoom; F fits; Home: the usual view; T: turntable; W shows the triangles alone, E on the surface</source>
        <translation>Ziehen dreht, mit der mittleren Taste oder Umschalt verschiebt es, das Rad vergrößert, ein Doppelklick rückt in die Mitte. Tasten: Pfeile drehen, mit Umschalt verschieben sie; + und - vergrößern und verkleinern; F passt ein; Pos1: übliche Ansicht; T: Drehteller; W zeigt nur die Dreiecke, E auf der Oberfläche</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>No new picture for {n} s; if that stays so, unplug the camera and plug it in again.</source>
        <translation>Seit {n} s kein neues Bild; wenn das so bleibt, ziehen Sie die Kamera ab und stecken Sie sie wieder an.</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Of the metal parts ({share} of the pictures)</source>
        <translation>Von den Metallteilen ({share} der Bilder)</translation>
    </message>
    <message>
        <source>Of plastic, rubber and painted parts ({share} of the pictures)</source>
        <translation>Von Teilen aus Kunststoff, Gummi und mit Lack ({share} der Bilder)</translation>
    </message>
    <message>
        <source>of these pictures; weight {n}</source>
        <translation>dieser Bilder; Gewicht {n}</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Other samples</source>
        <translation>Andere Beispiele</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Make {name} a variant of {label}</source>
        <translation>{name} zur Variante von {label} machen</translation>
    </message>
    <message>
        <source>Make {name} a class of its own</source>
        <translation>{name} zur eigenen Klasse machen</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <source>Keep {file}</source>
        <translation>{file} behalten</translation>
    </message>
    <message>
        <source>No project is open; open or make one first.</source>
        <translation>Kein Projekt ist offen; öffnen oder erstellen Sie erst eines.</translation>
    </message>
    <message>
        <source>{why} The default settings are used; the old file is kept as {kept}.</source>
        <translation>{why} Die Standardeinstellungen gelten; die alte Datei bleibt als {kept} erhalten.</translation>
    </message>
    <message>
        <source>{folder}: the folder of this project is gone or cannot be reached; connect its drive or put it back.</source>
        <translation>{folder}: Der Ordner dieses Projekts ist weg oder nicht erreichbar; schließen Sie sein Laufwerk an oder legen Sie ihn zurück.</translation>
    </message>
    <message>
        <source>{folder}: cannot be read ({why}); put its files back, or delete the folder.</source>
        <translation>{folder}: lässt sich nicht lesen ({why}); legen Sie die Dateien zurück, oder löschen Sie den Ordner.</translation>
    </message>
</context>
<context>
    <name>factors</name>
    <message>
        <source>0 at the part, 1 at the camera</source>
        <translation>0 am Teil, 1 an der Kamera</translation>
    </message>
    <message>
        <source>0 mirror, 1 matt</source>
        <translation>0 Spiegel, 1 matt</translation>
    </message>
    <message>
        <source>A class is wider than the one mesh that stands for it. Off: parts of one drawing are equal.</source>
        <translation>Eine Klasse ist vielfältiger als das eine 3D-Modell, das für sie steht. Aus: Teile nach einer Zeichnung sind gleich.</translation>
    </message>
    <message>
        <source>A hand, a cable or a neighbour hides a piece of the part. No effect in our trials with parts in plain sight.</source>
        <translation>Eine Hand, ein Kabel oder ein Nachbar verdeckt ein Stück des Teils. In unseren Versuchen mit frei sichtbaren Teilen ohne Wirkung.</translation>
    </message>
    <message>
        <source>A part is never cut out twice in the same way.</source>
        <translation>Kein Ausschnitt gleicht ganz dem anderen.</translation>
    </message>
    <message>
        <source>Blur, its sigma</source>
        <translation>Unschärfe (Sigma)</translation>
    </message>
    <message>
        <source>Camera turned about its axis (roll)</source>
        <translation>Drehung der Kamera um ihre Achse</translation>
    </message>
    <message>
        <source>Damage of scans</source>
        <translation>Scanschäden</translation>
    </message>
    <message>
        <source>Darker corners (vignetting)</source>
        <translation>Dunklere Ecken (Vignettierung)</translation>
    </message>
    <message>
        <source>Gloss (roughness)</source>
        <translation>Glanz (Rauheit)</translation>
    </message>
    <message>
        <source>Grain of the light (Poisson noise)</source>
        <translation>Rauschen des Lichts (Poisson)</translation>
    </message>
    <message>
        <source>Grain of the sensor (Gaussian noise)</source>
        <translation>Rauschen des Sensors (Gauß)</translation>
    </message>
    <message>
        <source>Height of the camera about a free part</source>
        <translation>Höhe der Kamera um ein freies Teil</translation>
    </message>
    <message>
        <source>Height of the camera above a surface</source>
        <translation>Höhe der Kamera über einer Fläche</translation>
    </message>
    <message>
        <source>How it lies</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>How many dead and hot pixels</source>
        <translation>Anzahl toter und heller Pixel</translation>
    </message>
    <message>
        <source>How many different painted rooms</source>
        <translation>Anzahl verschiedener gemalter Räume</translation>
    </message>
    <message>
        <source>How near the camera</source>
        <translation>Wie nah an der Kamera</translation>
    </message>
    <message>
        <source>Largest colour fringe, growing outwards</source>
        <translation>Größter Farbsaum, nach außen wachsend</translation>
    </message>
    <message>
        <source>Largest colour fringe, the same everywhere</source>
        <translation>Größter Farbsaum, überall gleich</translation>
    </message>
    <message>
        <source>Lens distortion: below 0 bulging, above 0 pinched</source>
        <translation>Verzeichnung: unter 0 Tonne, über 0 Kissen</translation>
    </message>
    <message>
        <source>More of the same part</source>
        <translation>Weitere Exemplare</translation>
    </message>
    <message>
        <source>Motion blur, its length</source>
        <translation>Bewegungsunschärfe (Länge)</translation>
    </message>
    <message>
        <source>Noise of the mesh: 0.5, 1, 2 % of the part&apos;s radius</source>
        <translation>Rauschen der Oberfläche: 0,5, 1, 2 % des Teileradius</translation>
    </message>
    <message>
        <source>Objects in front</source>
        <translation>Gegenstände davor</translation>
    </message>
    <message>
        <source>Out of focus, width of the disc</source>
        <translation>Unscharf gestellt (Breite der Scheibe)</translation>
    </message>
    <message>
        <source>Patterns on the part leave only its shape to go by. Decoration in our trials: no effect, hence off.</source>
        <translation>Muster auf dem Teil lassen nur die Form entscheiden. In unseren Versuchen ohne Wirkung, daher aus.</translation>
    </message>
    <message>
        <source>Your own light maps (.hdr, .exr)</source>
        <translation>Eigene Umgebungen (.hdr, .exr)</translation>
    </message>
    <message>
        <source>A part is seen from every side; the factor that matters most.</source>
        <translation>Ein Teil wird von jeder Seite gesehen; der wichtigste Faktor.</translation>
    </message>
    <message>
        <source>Any colour and gloss, whatever real parts of that finish look like</source>
        <translation>Jede Farbe und jeder Glanz, gleich wie echte Teile dieser Oberfläche aussehen</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Behind a part that hangs free</source>
        <translation>Hinter einem frei hängenden Teil</translation>
    </message>
    <message>
        <source>Bend along the longest axis</source>
        <translation>Biegung entlang der längsten Achse</translation>
    </message>
    <message>
        <source>Between neighbours, side by side</source>
        <translation>Zwischen Nachbarn, nebeneinander</translation>
    </message>
    <message>
        <source>Blurred texture: 2, 4, 8 pixels</source>
        <translation>Unscharfe Textur: 2, 4, 8 Pixel</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Colour temperature</source>
        <translation>Farbtemperatur</translation>
    </message>
    <message>
        <source>Colourfulness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Colourfulness of metal in any colour</source>
        <translation>Farbigkeit von Metall in beliebiger Farbe</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Else the network learns the background.</source>
        <translation>Sonst lernt das Netz den Hintergrund.</translation>
    </message>
    <message>
        <source>Even light from everywhere</source>
        <translation>Gleichmäßiges Licht von überall</translation>
    </message>
    <message>
        <source>Farthest a free part&apos;s surroundings lean</source>
        <translation>Größte Neigung der Umgebung eines freien Teils</translation>
    </message>
    <message>
        <source>Farthest a lamp&apos;s colour is off white light</source>
        <translation>Größte Abweichung der Lampenfarbe von Weiß</translation>
    </message>
    <message>
        <source>Farthest off the frame&apos;s middle</source>
        <translation>Größter Abstand von der Bildmitte</translation>
    </message>
    <message>
        <source>Farthest the part is off the middle</source>
        <translation>Größter Abstand des Teils von der Mitte</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>Finishes</source>
        <translation>Oberflächen</translation>
    </message>
    <message>
        <source>From the part&apos;s middle, on a surface</source>
        <translation>Von der Mitte des Teils, auf einer Fläche</translation>
    </message>
    <message>
        <source>Height of the lamps about a free part</source>
        <translation>Höhe der Lampen um ein freies Teil</translation>
    </message>
    <message>
        <source>Height of the lamps above a surface</source>
        <translation>Höhe der Lampen über einer Fläche</translation>
    </message>
    <message>
        <source>Holes: 5, 10, 20 % of the area</source>
        <translation>Löcher: 5, 10, 20 % der Fläche</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>In the colours of the CAD file, when it has any</source>
        <translation>In den Farben der CAD-Datei, wenn sie welche hat</translation>
    </message>
    <message>
        <source>JPEG quality</source>
        <translation>JPEG-Qualität</translation>
    </message>
    <message>
        <source>Kinds; a surface is only under a part that rests</source>
        <translation>Arten; eine Fläche ist nur unter einem liegenden Teil</translation>
    </message>
    <message>
        <source>Lacquer</source>
        <translation>Klarlack</translation>
    </message>
    <message>
        <source>Lamps</source>
        <translation>Lampen</translation>
    </message>
    <message>
        <source>Largest change of hue</source>
        <translation>Größte Änderung des Farbtons</translation>
    </message>
    <message>
        <source>Largest error of the white balance</source>
        <translation>Größter Fehler des Weißabgleichs</translation>
    </message>
    <message>
        <source>Least that stays visible</source>
        <translation>Was mindestens sichtbar bleibt</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Helligkeit der Farbe</translation>
    </message>
    <message>
        <source>Longer side of the part&apos;s box</source>
        <translation>Längere Seite des Rahmens um das Teil</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Metal shows what is around it.</source>
        <translation>Metall zeigt, was um es herum ist.</translation>
    </message>
    <message>
        <source>Metal; the rest is plastic, rubber or paint</source>
        <translation>Metall; der Rest ist Kunststoff, Gummi oder Lack</translation>
    </message>
    <message>
        <source>Of those with a surface: dropped in a heap; else side by side</source>
        <translation>Von denen mit Fläche: als Haufen; sonst nebeneinander</translation>
    </message>
    <message>
        <source>One repeat of the finish</source>
        <translation>Größe des Oberflächenmusters</translation>
    </message>
    <message>
        <source>Out of focus</source>
        <translation>Unscharf gestellt</translation>
    </message>
    <message>
        <source>Painted patterns</source>
        <translation>Aufgemalte Muster</translation>
    </message>
    <message>
        <source>Parts come in boxes and heaps. Off: the classifier is shown one part.</source>
        <translation>Teile kommen in Kisten und Haufen. Aus: Der Klassifikator sieht ein Teil.</translation>
    </message>
    <message>
        <source>Parts lie as they fall: on few sides, turned at will. No effect in our trials with tight crops.</source>
        <translation>Teile liegen, wie sie fallen: auf wenigen Seiten, beliebig gedreht. In unseren Versuchen mit engen Ausschnitten ohne Wirkung.</translation>
    </message>
    <message>
        <source>Faults of scanned parts; they cost 6 to 12 points in our trials. Off: CAD files have none.</source>
        <translation>Fehler gescannter Teile; sie kosteten in unseren Versuchen 6 bis 12 Punkte. Aus: CAD-Dateien haben keine.</translation>
    </message>
    <message>
        <source>With darker corners on the part</source>
        <translation>Mit dunkleren Ecken am Teil</translation>
    </message>
    <message>
        <source>Parts that rest on a surface; the others hang free</source>
        <translation>Teile, die auf einer Fläche liegen; die anderen hängen frei</translation>
    </message>
    <message>
        <source>Rendered pictures are too clean.</source>
        <translation>Berechnete Bilder sind zu sauber.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Scratches, dirt and rust over the finish</source>
        <translation>Kratzer, Schmutz und Rost auf der Oberfläche</translation>
    </message>
    <message>
        <source>Shading and shadows show the shape.</source>
        <translation>Licht und Schatten zeigen die Form.</translation>
    </message>
    <message>
        <source>Shading of one lamp burnt into the colours, 1:1.5, 1:2.5, 1:7</source>
        <translation>Schattierung einer Lampe in die Farben gebrannt, 1:1,5, 1:2,5, 1:7</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shapes; &apos;part&apos; is another part of the project</source>
        <translation>Formen; „anderes Teil“ ist eines aus dem Projekt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size along each axis</source>
        <translation>Größe entlang jeder Achse</translation>
    </message>
    <message>
        <source>Size and place</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Stray objects</source>
        <translation>Fremde Gegenstände</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Texture on the part</source>
        <translation>Textur auf dem Teil</translation>
    </message>
    <message>
        <source>The strongest lamp casts a shadow, when the part rests</source>
        <translation>Die stärkste Lampe wirft Schatten, wenn das Teil liegt</translation>
    </message>
    <message>
        <source>The drawing does not say how the part was machined, plated or treated last.</source>
        <translation>Die Zeichnung sagt nicht, wie das Teil zuletzt bearbeitet, beschichtet oder behandelt wurde.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>The part is seldom alone; what lies beside it must not decide.</source>
        <translation>Das Teil ist selten allein; was daneben liegt, darf nicht entscheiden.</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Blickrichtung</translation>
    </message>
    <message>
        <source>With a grey camera</source>
        <translation>Mit einer Graustufenkamera</translation>
    </message>
    <message>
        <source>With a lacquer</source>
        <translation>Mit Klarlack</translation>
    </message>
    <message>
        <source>With a texture on the part</source>
        <translation>Mit einer Textur auf dem Teil</translation>
    </message>
    <message>
        <source>With blur</source>
        <translation>Mit Unschärfe</translation>
    </message>
    <message>
        <source>With dead and hot pixels</source>
        <translation>Mit toten und hellen Pixeln</translation>
    </message>
    <message>
        <source>With motion blur</source>
        <translation>Mit Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>With noise</source>
        <translation>Mit Rauschen</translation>
    </message>
    <message>
        <source>With one of your own pictures, when there are any</source>
        <translation>Mit einem Ihrer eigenen Bilder, wenn es welche gibt</translation>
    </message>
    <message>
        <source>Your own pictures</source>
        <translation>Eigene Bilder</translation>
    </message>
    <message>
        <source>Your own pictures or photographs</source>
        <translation>Eigene Bilder oder Fotos</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>degrees from end to end</source>
        <translation>Grad von Ende zu Ende</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>k1 of Brown&apos;s model</source>
        <translation>k1 nach Brown</translation>
    </message>
    <message>
        <source>kelvin</source>
        <translation>Kelvin</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>lamps</source>
        <translation>Lampen</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>more parts</source>
        <translation>weitere Teile</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>von 100</translation>
    </message>
    <message>
        <source>of a turn of the colour circle</source>
        <translation>einer Umdrehung des Farbkreises</translation>
    </message>
    <message>
        <source>of a white wall of the surroundings</source>
        <translation>einer weißen Wand der Umgebung</translation>
    </message>
    <message>
        <source>of full colour</source>
        <translation>der vollen Farbe</translation>
    </message>
    <message>
        <source>of full strength</source>
        <translation>der vollen Stärke</translation>
    </message>
    <message>
        <source>of the camera&apos;s distance</source>
        <translation>des Kameraabstands</translation>
    </message>
    <message>
        <source>of the frame&apos;s side</source>
        <translation>der Bildseite</translation>
    </message>
    <message>
        <source>of the full resolution</source>
        <translation>der vollen Auflösung</translation>
    </message>
    <message>
        <source>of the gain</source>
        <translation>der Verstärkung</translation>
    </message>
    <message>
        <source>of the light in the corners</source>
        <translation>des Lichts in den Ecken</translation>
    </message>
    <message>
        <source>of the part&apos;s outline</source>
        <translation>des Teileumrisses</translation>
    </message>
    <message>
        <source>of the part&apos;s radius, as seen</source>
        <translation>des gesehenen Teileradius</translation>
    </message>
    <message>
        <source>of the pixels</source>
        <translation>der Pixel</translation>
    </message>
    <message>
        <source>of the scale</source>
        <translation>des Maßstabs</translation>
    </message>
    <message>
        <source>of white (linear)</source>
        <translation>von Weiß (linear)</translation>
    </message>
    <message>
        <source>of white, mean of the part (linear)</source>
        <translation>von Weiß, Mittel des Teils (linear)</translation>
    </message>
    <message>
        <source>pixels at 256 x 256</source>
        <translation>Pixel bei 256 x 256</translation>
    </message>
    <message>
        <source>radii of the part</source>
        <translation>Teileradien</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>share of pictures</source>
        <translation>Anteil der Bilder</translation>
    </message>
    <message>
        <source>sigma of 0..1</source>
        <translation>Sigma von 0..1</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>variance / signal</source>
        <translation>Varianz / Signal</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>one colour</source>
        <translation>einfarbig</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>speckles</source>
        <translation>Sprenkel</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>clutter</source>
        <translation>Durcheinander</translation>
    </message>
    <message>
        <source>surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>belt</source>
        <translation>Förderband</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>Schale</translation>
    </message>
    <message>
        <source>crate</source>
        <translation>Kiste</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Quader</translation>
    </message>
    <message>
        <source>cylinder</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>cone</source>
        <translation>Kegel</translation>
    </message>
    <message>
        <source>torus</source>
        <translation>Torus</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>another part</source>
        <translation>anderes Teil</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>glatt</translation>
    </message>
    <message>
        <source>brushed</source>
        <translation>gebürstet</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>gegossen</translation>
    </message>
    <message>
        <source>milled</source>
        <translation>gefräst</translation>
    </message>
    <message>
        <source>galvanized</source>
        <translation>verzinkt</translation>
    </message>
    <message>
        <source>anodized</source>
        <translation>eloxiert</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>lackiert</translation>
    </message>
    <message>
        <source>black oxide</source>
        <translation>brüniert</translation>
    </message>
    <message>
        <source>plastic</source>
        <translation>Kunststoff</translation>
    </message>
    <message>
        <source>rubber</source>
        <translation>Gummi</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>oil film</source>
        <translation>Ölfilm</translation>
    </message>
    <message>
        <source>of white</source>
        <translation>von Weiß</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>of full brightness</source>
        <translation>von voller Helligkeit</translation>
    </message>
    <message>
        <source>of a colour&apos;s brightness</source>
        <translation>von der Helligkeit einer Farbe</translation>
    </message>
    <message>
        <source>of the way from the middle</source>
        <translation>des Wegs von der Mitte</translation>
    </message>
</context>
<context>
    <name>in use</name>
    <message>
        <source>{name} is in use by “{job}”; wait for its end, or stop it first.</source>
        <translation>{name} wird von „{job}“ benutzt; warten Sie, bis es fertig ist, oder halten Sie es an.</translation>
    </message>
    <message>
        <source>“{job}” reads the parts: renaming, grouping and removing wait until it has ended or is stopped.</source>
        <translation>„{job}“ liest die Teile: Umbenennen, Gruppieren und Entfernen warten, bis es fertig oder angehalten ist.</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>naming photographs</source>
        <translation>benennt Fotos</translation>
    </message>
    <message>
        <source>converting</source>
        <translation>wandelt um</translation>
    </message>
    <message>
        <source>copying photographs</source>
        <translation>kopiert Fotos</translation>
    </message>
    <message>
        <source>exporting the model</source>
        <translation>exportiert das Modell</translation>
    </message>
    <message>
        <source>looking at the pictures</source>
        <translation>sieht die Bilder an</translation>
    </message>
    <message>
        <source>making the first pictures</source>
        <translation>erzeugt die ersten Bilder</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>liest ein</translation>
    </message>
    <message>
        <source>looking where it looks</source>
        <translation>sucht, worauf es schaut</translation>
    </message>
    <message>
        <source>looking at the made pictures</source>
        <translation>sieht die erzeugten Bilder an</translation>
    </message>
    <message>
        <source>measuring the pictures</source>
        <translation>misst die Bilder aus</translation>
    </message>
    <message>
        <source>making the project</source>
        <translation>erstellt das Projekt</translation>
    </message>
    <message>
        <source>drawing samples</source>
        <translation>zeichnet Beispiele</translation>
    </message>
    <message>
        <source>reading the pictures</source>
        <translation>liest die Bilder</translation>
    </message>
    <message>
        <source>making pictures</source>
        <translation>erzeugt Bilder</translation>
    </message>
    <message>
        <source>writing the report</source>
        <translation>schreibt den Bericht</translation>
    </message>
    <message>
        <source>writing how sure it must be</source>
        <translation>schreibt, wie sicher es sein muss</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Naming parts</source>
        <translation>Teile benennen</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Making pictures</source>
        <translation>Bilder erzeugen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>{done} of {total} {unit}</source>
        <translation>{done}/{total} {unit}</translation>
    </message>
    <message>
        <source>{n} {unit}/s</source>
        <translation>{n} {unit}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>startet…</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>{n} mm</source>
        <translation>{n} mm</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihm einen Namen.</translation>
    </message>
    <message>
        <source>There is one of this name; choose another name.</source>
        <translation>Diesen Namen gibt es schon; wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>What else is in it</source>
        <translation>Was noch zu sehen ist</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Draws thrown away before it</source>
        <translation>Davor verworfene Ziehungen</translation>
    </message>
    <message>
        <source>Box around it: left, top, width, height</source>
        <translation>Rahmen darum: links, oben, Breite, Höhe</translation>
    </message>
    <message>
        <source>Camera&apos;s place: x, y, z</source>
        <translation>Ort der Kamera: x, y, z</translation>
    </message>
    <message>
        <source>Camera&apos;s axes: right, down, forward</source>
        <translation>Achsen der Kamera: rechts, unten, vorn</translation>
    </message>
    <message>
        <source>File of the distances</source>
        <translation>Datei der Abstände</translation>
    </message>
    <message>
        <source>One step of the distances</source>
        <translation>Eine Stufe der Abstände</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Number of the picture, counted from 0</source>
        <translation>Nummer des Bildes, ab 0 gezählt</translation>
    </message>
    <message>
        <source>Parts of the project in sight</source>
        <translation>Sichtbare Teile des Projekts</translation>
    </message>
    <message>
        <source>box: left, top, width, height</source>
        <translation>Rahmen: links, oben, Breite, Höhe</translation>
    </message>
    <message>
        <source>number in the mask</source>
        <translation>Nummer in der Maske</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>place: x, y, z</source>
        <translation>Ort: x, y, z</translation>
    </message>
    <message>
        <source>axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>size against its own</source>
        <translation>Größe im Verhältnis zur eigenen</translation>
    </message>
    <message>
        <source>not hidden by others</source>
        <translation>von anderen nicht verdeckt</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>sichtbar</translation>
    </message>
    <message>
        <source>Camera matrix K</source>
        <translation>Kameramatrix K</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>File of the mask</source>
        <translation>Datei der Maske</translation>
    </message>
    <message>
        <source>File of the surface directions</source>
        <translation>Datei der Flächennormalen</translation>
    </message>
    <message>
        <source>Part (class/variant)</source>
        <translation>Teil (Klasse/Variante)</translation>
    </message>
    <message>
        <source>Radius of the part</source>
        <translation>Radius des Teils</translation>
    </message>
    <message>
        <source>Part&apos;s axes</source>
        <translation>Achsen des Teils</translation>
    </message>
    <message>
        <source>Why they were thrown away</source>
        <translation>Warum sie verworfen wurden</translation>
    </message>
    <message>
        <source>Seed of the set</source>
        <translation>Startzahl des Satzes</translation>
    </message>
    <message>
        <source>How much of it nothing hides, inside the frame</source>
        <translation>Unverdeckter Anteil im Bild</translation>
    </message>
    <message>
        <source>How much of the part is visible</source>
        <translation>Sichtbarer Anteil des Teils</translation>
    </message>
    <message>
        <source>From the part to the camera: x, y, z</source>
        <translation>Vom Teil zur Kamera: x, y, z</translation>
    </message>
    <message>
        <source>Camera&apos;s height above the part</source>
        <translation>Höhenwinkel der Kamera über dem Teil</translation>
    </message>
    <message>
        <source>Angle of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>How much of the frame it fills</source>
        <translation>Wie viel vom Bild es füllt</translation>
    </message>
    <message>
        <source>How far it is off the middle</source>
        <translation>Abstand von der Mitte</translation>
    </message>
    <message>
        <source>Lies on a surface</source>
        <translation>Liegt auf einer Fläche</translation>
    </message>
    <message>
        <source>Camera&apos;s roll</source>
        <translation>Drehung der Kamera um ihre Achse</translation>
    </message>
    <message>
        <source>Part&apos;s rotation (quaternion w, x, y, z)</source>
        <translation>Drehung des Teils (Quaternion w, x, y, z)</translation>
    </message>
    <message>
        <source>Off the middle: right, down</source>
        <translation>Aus der Mitte: rechts, unten</translation>
    </message>
    <message>
        <source>Which resting pose (0 to 1)</source>
        <translation>Welche Ruhelage (0 bis 1)</translation>
    </message>
    <message>
        <source>Even light from everywhere</source>
        <translation>Gleichmäßiges Licht von überall</translation>
    </message>
    <message>
        <source>Darker in corners and grooves</source>
        <translation>Dunkler in Ecken und Nuten</translation>
    </message>
    <message>
        <source>Surroundings, number</source>
        <translation>Umgebung, Nummer</translation>
    </message>
    <message>
        <source>Surroundings from your file</source>
        <translation>Umgebung aus Ihrer Datei</translation>
    </message>
    <message>
        <source>Surroundings tilted</source>
        <translation>Umgebung geneigt</translation>
    </message>
    <message>
        <source>Surroundings turned</source>
        <translation>Umgebung gedreht</translation>
    </message>
    <message>
        <source>Lamps</source>
        <translation>Lampen</translation>
    </message>
    <message>
        <source>colour: red, green, blue</source>
        <translation>Farbe: Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>direction: x, y, z</source>
        <translation>Richtung: x, y, z</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Lamps cast shadows</source>
        <translation>Lampen werfen Schatten</translation>
    </message>
    <message>
        <source>Colour: red, green, blue</source>
        <translation>Farbe: Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Brightness of the surface</source>
        <translation>Helligkeit der Oberfläche</translation>
    </message>
    <message>
        <source>Colour of the CAD file</source>
        <translation>Farbe der CAD-Datei</translation>
    </message>
    <message>
        <source>Lacquer</source>
        <translation>Klarlack</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Art der Oberfläche</translation>
    </message>
    <message>
        <source>Metallic</source>
        <translation>Metallisch</translation>
    </message>
    <message>
        <source>Your picture as its surface</source>
        <translation>Ihr Bild als Oberfläche</translation>
    </message>
    <message>
        <source>Roughness: 0 mirror, 100 matt</source>
        <translation>Rauheit: 0 Spiegel, 100 matt</translation>
    </message>
    <message>
        <source>Seed of the pattern</source>
        <translation>Startzahl des Musters</translation>
    </message>
    <message>
        <source>Size of the pattern</source>
        <translation>Größe des Musters</translation>
    </message>
    <message>
        <source>Wear, dirt and rust</source>
        <translation>Verschleiß, Schmutz und Rost</translation>
    </message>
    <message>
        <source>Bent</source>
        <translation>Gebogen</translation>
    </message>
    <message>
        <source>Stretched along x, y, z</source>
        <translation>Gestreckt entlang x, y, z</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>nearness: 0 at the part, 100 at the camera</source>
        <translation>Nähe: 0 am Teil, 100 an der Kamera</translation>
    </message>
    <message>
        <source>which other part (0 to 1)</source>
        <translation>welches andere Teil (0 bis 1)</translation>
    </message>
    <message>
        <source>place: x, y</source>
        <translation>Ort: x, y</translation>
    </message>
    <message>
        <source>rotation (quaternion)</source>
        <translation>Drehung (Quaternion)</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stray objects</source>
        <translation>Fremde Gegenstände</translation>
    </message>
    <message>
        <source>Copies lie in a heap</source>
        <translation>Exemplare liegen als Haufen</translation>
    </message>
    <message>
        <source>More copies of the part</source>
        <translation>Weitere Exemplare des Teils</translation>
    </message>
    <message>
        <source>which resting pose (0 to 1)</source>
        <translation>welche Ruhelage (0 bis 1)</translation>
    </message>
    <message>
        <source>Least that must stay visible</source>
        <translation>Was mindestens sichtbar bleiben muss</translation>
    </message>
    <message>
        <source>Objects in front of it</source>
        <translation>Gegenstände davor</translation>
    </message>
    <message>
        <source>Two colours: red, green, blue</source>
        <translation>Zwei Farben: Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Kind of background</source>
        <translation>Art des Hintergrunds</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>Blur (sigma)</source>
        <translation>Unschärfe (Sigma)</translation>
    </message>
    <message>
        <source>Colour fringe, growing outwards</source>
        <translation>Farbsaum, nach außen wachsend</translation>
    </message>
    <message>
        <source>Colour fringe: right, down</source>
        <translation>Farbsaum: rechts, unten</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Out of focus</source>
        <translation>Unscharf gestellt</translation>
    </message>
    <message>
        <source>Lens distortion (k1)</source>
        <translation>Verzeichnung des Objektivs (k1)</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Grey camera</source>
        <translation>Graustufenkamera</translation>
    </message>
    <message>
        <source>Change of hue, of the colour circle</source>
        <translation>Änderung des Farbtons, vom Farbkreis</translation>
    </message>
    <message>
        <source>JPEG quality, of 100</source>
        <translation>JPEG-Qualität, von 100</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>Direction of motion</source>
        <translation>Richtung der Bewegung</translation>
    </message>
    <message>
        <source>Noise in the dark (sigma)</source>
        <translation>Rauschen im Dunkeln (Sigma)</translation>
    </message>
    <message>
        <source>Resolution, of the full one</source>
        <translation>Auflösung, von der vollen</translation>
    </message>
    <message>
        <source>Dead and hot pixels</source>
        <translation>Tote und helle Pixel</translation>
    </message>
    <message>
        <source>Colourfulness</source>
        <translation>Farbigkeit</translation>
    </message>
    <message>
        <source>Noise in the light (variance / signal)</source>
        <translation>Rauschen im Hellen (Varianz / Signal)</translation>
    </message>
    <message>
        <source>Light lost in the corners</source>
        <translation>Lichtverlust in den Ecken</translation>
    </message>
    <message>
        <source>White balance: gain of red, green, blue</source>
        <translation>Weißabgleich: Verstärkung von Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Part in sight</source>
        <translation>Sichtbares Teil</translation>
    </message>
    <message>
        <source>Stray object</source>
        <translation>Fremder Gegenstand</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>Object in front</source>
        <translation>Gegenstand davor</translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation>Lampe</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>pixels of 256</source>
        <translation>Pixel von 256</translation>
    </message>
    <message>
        <source>radii of the part</source>
        <translation>Teileradien</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>flat colour</source>
        <translation>einfarbig</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>speckles</source>
        <translation>Sprenkel</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>clutter</source>
        <translation>Durcheinander</translation>
    </message>
    <message>
        <source>surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>conveyor belt</source>
        <translation>Förderband</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>Schale</translation>
    </message>
    <message>
        <source>crate</source>
        <translation>Kiste</translation>
    </message>
    <message>
        <source>your picture</source>
        <translation>Ihr Bild</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>glatt</translation>
    </message>
    <message>
        <source>brushed</source>
        <translation>gebürstet</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>gegossen</translation>
    </message>
    <message>
        <source>milled</source>
        <translation>gefräst</translation>
    </message>
    <message>
        <source>galvanized</source>
        <translation>verzinkt</translation>
    </message>
    <message>
        <source>anodized</source>
        <translation>eloxiert</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>lackiert</translation>
    </message>
    <message>
        <source>black oxide</source>
        <translation>brüniert</translation>
    </message>
    <message>
        <source>plastic</source>
        <translation>Kunststoff</translation>
    </message>
    <message>
        <source>rubber</source>
        <translation>Gummi</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>oil film</source>
        <translation>Ölfilm</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Quader</translation>
    </message>
    <message>
        <source>cylinder</source>
        <translation>Zylinder</translation>
    </message>
    <message>
        <source>sphere</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>cone</source>
        <translation>Kegel</translation>
    </message>
    <message>
        <source>torus</source>
        <translation>Torus</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>another part</source>
        <translation>anderes Teil</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>{name}, picture {n}</source>
        <translation>{name}, Bild {n}</translation>
    </message>
</context>
<context>
    <name>removal</name>
    <message>
        <source>{name} is in use by “{job}”; stop that first.</source>
        <translation>{name} wird von „{job}“ benutzt; halten Sie das zuerst an.</translation>
    </message>
    <message>
        <source>{name} is deleted; its room on the disk is free once the trash is emptied.</source>
        <translation>{name} ist gelöscht; der Platz wird frei, wenn der Papierkorb geleert ist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>number {n} in line</source>
        <translation>Nummer {n} in der Reihe</translation>
    </message>
    <message>
        <source>training…</source>
        <translation>trainiert…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an…</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ gescheitert</translation>
    </message>
    <message>
        <source>✓ ready</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>stopped, best kept</source>
        <translation>angehalten, Bestes bleibt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} richtig</translation>
    </message>
</context>
<context>
    <name>scene</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Oberfläche</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>Umfeld</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>hanging free</source>
        <translation>hängt frei</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>liegt</translation>
    </message>
    <message>
        <source>from {n}° above</source>
        <translation>{n}° von oben</translation>
    </message>
    <message>
        <source>from {n}° below</source>
        <translation>{n}° von unten</translation>
    </message>
    <message>
        <source>fills {n} of the frame</source>
        <translation>füllt {n} vom Bild</translation>
    </message>
    <message>
        <source>{n} of it to be seen</source>
        <translation>{n} davon zu sehen</translation>
    </message>
    <message>
        <source>bent by {n}°</source>
        <translation>um {n}° gebogen</translation>
    </message>
    <message>
        <source>a picture or pattern all over</source>
        <translation>ganz mit Bild oder Muster bedeckt</translation>
    </message>
    <message>
        <source>the CAD file&apos;s colours if it has any</source>
        <translation>Farben der CAD-Datei, wenn sie welche hat</translation>
    </message>
    <message>
        <source>lacquered</source>
        <translation>mit Klarlack</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>abgenutzt</translation>
    </message>
    <message>
        <source>metal</source>
        <translation>Metall</translation>
    </message>
    <message>
        <source>no metal</source>
        <translation>kein Metall</translation>
    </message>
    <message>
        <source>like a mirror</source>
        <translation>spiegelnd</translation>
    </message>
    <message>
        <source>shiny</source>
        <translation>glänzend</translation>
    </message>
    <message>
        <source>satin</source>
        <translation>seidenmatt</translation>
    </message>
    <message>
        <source>matt</source>
        <translation>matt</translation>
    </message>
    <message>
        <source>1 lamp</source>
        <translation>1 Lampe</translation>
    </message>
    <message>
        <source>{n} lamps</source>
        <translation>{n} Lampen</translation>
    </message>
    <message>
        <source>no lamp</source>
        <translation>keine Lampe</translation>
    </message>
    <message>
        <source>with shadows</source>
        <translation>mit Schatten</translation>
    </message>
    <message>
        <source>surroundings {name}</source>
        <translation>Umgebung {name}</translation>
    </message>
    <message>
        <source>surroundings no. {n}</source>
        <translation>Umgebung Nr. {n}</translation>
    </message>
    <message>
        <source>even light from everywhere</source>
        <translation>gleichmäßiges Licht von überall</translation>
    </message>
    <message>
        <source>background: {kind}</source>
        <translation>Hintergrund: {kind}</translation>
    </message>
    <message>
        <source>1 stray object</source>
        <translation>1 fremder Gegenstand</translation>
    </message>
    <message>
        <source>{n} stray objects</source>
        <translation>{n} fremde Gegenstände</translation>
    </message>
    <message>
        <source>1 object in front</source>
        <translation>1 Gegenstand davor</translation>
    </message>
    <message>
        <source>{n} objects in front</source>
        <translation>{n} Gegenstände davor</translation>
    </message>
    <message>
        <source>1 more of the part</source>
        <translation>1 weiteres Exemplar</translation>
    </message>
    <message>
        <source>{n} more of the part</source>
        <translation>{n} weitere Exemplare</translation>
    </message>
    <message>
        <source>{n}° field of view</source>
        <translation>{n}° Bildwinkel</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>out of focus</source>
        <translation>unscharf gestellt</translation>
    </message>
    <message>
        <source>motion blur</source>
        <translation>Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>verrauscht</translation>
    </message>
    <message>
        <source>dead pixels</source>
        <translation>tote Pixel</translation>
    </message>
    <message>
        <source>coarse</source>
        <translation>grob</translation>
    </message>
    <message>
        <source>JPEG {n}</source>
        <translation>JPEG {n}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>of the pictures</source>
        <translation>der Bilder</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Something went wrong inside s2rlab ({why}); your project is saved. Please report it.</source>
        <translation>In s2rlab ist etwas schiefgegangen ({why}); Ihr Projekt ist gespeichert. Bitte melden Sie es.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{right} of {total} right ({low}–{high} %)</source>
        <translation>{right} von {total} richtig ({low}–{high} %)</translation>
    </message>
</context>
</TS>
