<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
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
        <source>left finds</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right finds</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Each class of both runs</source>
        <translation>Jede Klasse beider Läufe</translation>
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
        <source>Only the right one knows: {n} photographs</source>
        <translation>Nur der rechte erkennt: {n} Fotos</translation>
    </message>
    <message>
        <source>Only the left one knows: {n} photographs</source>
        <translation>Nur der linke erkennt: {n} Fotos</translation>
    </message>
    <message>
        <source>They were tested on different photographs: {n} are in both. Compare the figures with care.</source>
        <translation>Sie wurden an verschiedenen Fotos geprüft: {n} sind in beiden. Vergleichen Sie die Zahlen mit Vorsicht.</translation>
    </message>
    <message>
        <source>What the left one says</source>
        <translation>Was der linke sagt</translation>
    </message>
    <message>
        <source>What the right one says</source>
        <translation>Was der rechte sagt</translation>
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
        <source>Right on made pictures held back: should rise, then flatten</source>
        <translation>Richtig bei zurückgehaltenen erzeugten Bildern: soll steigen, dann flach werden</translation>
    </message>
    <message>
        <source>passes over the pictures</source>
        <translation>Durchgänge durch die Bilder</translation>
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
    <name>Drawer</name>
    <message>
        <source>Clear</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Take away the jobs that are over</source>
        <translation>Beendete Aufträge ausblenden</translation>
    </message>
</context>
<context>
    <name>FactorBox</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of {factor}</source>
        <translation>Einstellungen von {factor}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show this one alone</source>
        <translation>Nur diesen zeigen</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Photographs it got wrong</source>
        <translation>Fotos, bei denen es irrte</translation>
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
        <translation>beides (F1)</translation>
    </message>
    <message>
        <source>Figures of each class</source>
        <translation>Zahlen je Klasse</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Each class</source>
        <translation>Je Klasse</translation>
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
        <source>On photographs it has never seen. Every part counted alike: {share}.</source>
        <translation>An Fotos, die es nie gesehen hat. Jedes Teil gleich gewichtet: {share}.</translation>
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
        <source>{true} looks like {answer}: {n} of {all}</source>
        <translation>{true} wie {answer}: {n} von {all}</translation>
    </message>
    <message>
        <source>Nothing was mistaken.</source>
        <translation>Nichts wurde verwechselt.</translation>
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
        <source>1 photograph</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>{n} photographs</source>
        <translation>{n} Fotos</translation>
    </message>
    <message>
        <source>{file}: it is {true}; the model says</source>
        <translation>{file}: Es ist {true}; das Modell sagt</translation>
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
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>“Make pictures” makes the first set, with every setting written beside it.</source>
        <translation>„Bilder erzeugen“ macht den ersten Satz und schreibt jede Einstellung daneben.</translation>
    </message>
    <message>
        <source>{n} × {n} pixels</source>
        <translation>{n} × {n} Pixel</translation>
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
        <source>Seed: same number, same pictures</source>
        <translation>Startzahl: gleiche Zahl, gleiche Bilder</translation>
    </message>
    <message>
        <source>Go on with the one that was stopped</source>
        <translation>Angehaltenen Satz fortsetzen</translation>
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
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Make {n} pictures</source>
        <translation>{n} Bilder erzeugen</translation>
    </message>
    <message>
        <source>There is a set of this name; choose another name to make a second one.</source>
        <translation>Einen Satz dieses Namens gibt es schon; wählen Sie für einen zweiten einen anderen Namen.</translation>
    </message>
    <message>
        <source>{n} pictures, about {time} and {size} on disk.</source>
        <translation>{n} Bilder, etwa {time} und {size} auf der Festplatte.</translation>
    </message>
    <message>
        <source>(Not measured on this machine yet.)</source>
        <translation>(Auf diesem Rechner noch nicht gemessen.)</translation>
    </message>
    <message>
        <source>{name} (not finished)</source>
        <translation>{name} (nicht fertig)</translation>
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
        <source>{job}: the program was ended from outside or crashed. Memory may have run out: close other programs, then start it again.</source>
        <translation>{job}: Das Programm wurde von außen beendet oder ist abgestürzt. Vielleicht war der Speicher voll: Schließen Sie andere Programme und starten Sie es erneut.</translation>
    </message>
    <message>
        <source>{job}: ended unexpectedly (code {code}); the log says more.</source>
        <translation>{job}: unerwartet beendet (Code {code}); mehr steht im Protokoll.</translation>
    </message>
    <message>
        <source>{job}: could not be started ({why}); install s2rlab again.</source>
        <translation>{job}: konnte nicht gestartet werden ({why}); installieren Sie s2rlab neu.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
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
        <source>waits for the jobs before it</source>
        <translation>wartet auf die Aufträge davor</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
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
        <source>stopped; it can go on later</source>
        <translation>angehalten; kann später weitergehen</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>startet…</translation>
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
        <source>Log of {job}</source>
        <translation>Protokoll von {job}</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
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
        <source>Picture of the camera</source>
        <translation>Bild der Kamera</translation>
    </message>
    <message>
        <source>Choose a folder of pictures, then “Start”</source>
        <translation>Wählen Sie einen Ordner mit Bildern, dann „Start“</translation>
    </message>
    <message>
        <source>The folder stands in for a camera: its pictures come one after another.</source>
        <translation>Der Ordner ersetzt eine Kamera: Seine Bilder kommen nacheinander.</translation>
    </message>
    <message>
        <source>How sure it must be, percent</source>
        <translation>Wie sicher es sein muss, Prozent</translation>
    </message>
    <message>
        <source>Confidence threshold: below it the answer is “unknown”</source>
        <translation>Konfidenzschwelle: darunter ist die Antwort „unbekannt“</translation>
    </message>
    <message>
        <source>What it really is</source>
        <translation>Was es wirklich ist</translation>
    </message>
    <message>
        <source>Keep this picture (space)</source>
        <translation>Bild behalten (Leertaste)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Open an .onnx file…</source>
        <translation>.onnx-Datei öffnen…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>Ordner mit Bildern…</translation>
    </message>
    <message>
        <source>How sure it must be</source>
        <translation>Wie sicher es sein muss</translation>
    </message>
    <message>
        <source>Keep pictures for testing</source>
        <translation>Bilder zum Prüfen behalten</translation>
    </message>
    <message>
        <source>Photo set</source>
        <translation>Fotosatz</translation>
    </message>
    <message>
        <source>needs a trained run</source>
        <translation>braucht einen trainierten Lauf</translation>
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
        <source>none: test or export a run first</source>
        <translation>keines: erst einen Lauf prüfen oder exportieren</translation>
    </message>
    <message>
        <source>{n} pictures in {folder}</source>
        <translation>{n} Bilder in {folder}</translation>
    </message>
    <message>
        <source>Kept as {file}.</source>
        <translation>Behalten als {file}.</translation>
    </message>
    <message>
        <source>{file}: cannot be written; is the disk full?</source>
        <translation>{file}: kann nicht geschrieben werden; ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>at least {n} %, else “unknown”</source>
        <translation>mindestens {n} %, sonst „unbekannt“</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{n} % sure</source>
        <translation>{n} % sicher</translation>
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
        <source>{ms} ms a picture on the {unit} ({provider})</source>
        <translation>{ms} ms je Bild ({unit}, {provider})</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Projektordner öffnen</translation>
    </message>
    <message>
        <source>Saved. Every change is saved by itself.</source>
        <translation>Gespeichert. Jede Änderung wird von selbst gespeichert.</translation>
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
        <source>The language changes when s2rlab is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von s2rlab.</translation>
    </message>
    <message>
        <source>Copied: versions, device, the last messages. Paste it into your report.</source>
        <translation>Kopiert: Versionen, Rechner, letzte Meldungen. Fügen Sie es in Ihre Meldung ein.</translation>
    </message>
    <message>
        <source>Graphics card ready</source>
        <translation>Grafikkarte bereit</translation>
    </message>
    <message>
        <source>Processor only – why?</source>
        <translation>Nur Prozessor – warum?</translation>
    </message>
    <message>
        <source>{names}: not for s2rlab; drop CAD files, a folder of pictures, a project or an .onnx model.</source>
        <translation>{names}: nichts für s2rlab; ziehen Sie CAD-Dateien, einen Bilderordner, ein Projekt oder ein .onnx-Modell herein.</translation>
    </message>
    <message>
        <source>Open or make a project first, then drop the files again.</source>
        <translation>Öffnen oder erstellen Sie erst ein Projekt und ziehen Sie die Dateien dann noch einmal herein.</translation>
    </message>
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
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Confusion matrix: rows are the true class, columns the answer</source>
        <translation>Verwechslungsmatrix: Zeilen sind die wahre Klasse, Spalten die Antwort</translation>
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
        <source>{n} more</source>
        <translation>{n} weitere</translation>
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
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back</source>
        <translation>Strg+Z holt es zurück</translation>
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
        <source>Triangles</source>
        <translation>Dreiecke</translation>
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
        <source>The file names no unit. Which size is right?</source>
        <translation>Die Datei nennt keine Einheit. Welche Größe stimmt?</translation>
    </message>
    <message>
        <source>✓ closed, healthy</source>
        <translation>✓ geschlossen, in Ordnung</translation>
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
        <source>! {n} faces without area</source>
        <translation>! {n} Flächen ohne Ausdehnung</translation>
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
        <source>Try the sample parts</source>
        <translation>Beispielteile ausprobieren</translation>
    </message>
    <message>
        <source>Drop CAD files or folders here</source>
        <translation>CAD-Dateien oder Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>STEP, STL, OBJ, PLY, GLB, 3MF. A sub-folder is one class with several variants.</source>
        <translation>STEP, STL, OBJ, PLY, GLB, 3MF. Ein Unterordner ist eine Klasse mit mehreren Varianten.</translation>
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
        <source>Fit (F)</source>
        <translation>Einpassen (F)</translation>
    </message>
    <message>
        <source>Usual view</source>
        <translation>Übliche Ansicht</translation>
    </message>
    <message>
        <source>Show triangles (W)</source>
        <translation>Dreiecke zeigen (W)</translation>
    </message>
    <message>
        <source>Turntable</source>
        <translation>Drehteller</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Compare the sizes of all parts</source>
        <translation>Größen aller Teile vergleichen</translation>
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
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>Import {what}</source>
        <translation>{what} einlesen</translation>
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
        <source>Import {what} again</source>
        <translation>{what} neu einlesen</translation>
    </message>
    <message>
        <source>which unit?</source>
        <translation>welche Einheit?</translation>
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
        <source>Its parameters are not written yet, or its data set lacks them.</source>
        <translation>Seine Parameter sind noch nicht geschrieben, oder sein Datensatz hat keine.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>RandomizePanel</name>
    <message>
        <source>Randomize</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Will my camera's pictures lie inside this variety?</source>
        <translation>Liegen die Bilder meiner Kamera in dieser Vielfalt?</translation>
    </message>
    <message>
        <source>Next: Generate</source>
        <translation>Weiter: Erzeugen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
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
        <source>Preset</source>
        <translation>Vorlage</translation>
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
        <source>Then samples of them show here.</source>
        <translation>Dann erscheinen hier Beispiele.</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>needs parts</source>
        <translation>braucht Teile</translation>
    </message>
    <message>
        <source>my own settings</source>
        <translation>eigene Einstellungen</translation>
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
        <source>Only {factor}</source>
        <translation>Nur {factor}</translation>
    </message>
    <message>
        <source>Drawing samples…</source>
        <translation>Beispiele werden gezeichnet…</translation>
    </message>
    <message>
        <source>Draw samples</source>
        <translation>Beispiele zeichnen</translation>
    </message>
    <message>
        <source>Samples, as they would be made.</source>
        <translation>Beispiele, wie sie erzeugt würden.</translation>
    </message>
</context>
<context>
    <name>RenderThread</name>
    <message>
        <source>The 3D view has stopped ({why}); the device state, top right, says what to install.</source>
        <translation>Die 3D-Ansicht ist stehen geblieben ({why}); was zu installieren ist, steht oben rechts unter „Prozessor“.</translation>
    </message>
    <message>
        <source>{path}: is missing; import the part again.</source>
        <translation>{path}: fehlt; lesen Sie das Teil neu ein.</translation>
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
        <source>Drop photographs it has never seen</source>
        <translation>Ziehen Sie Fotos herein, die es nie gesehen hat</translation>
    </message>
    <message>
        <source>A folder with one sub-folder for each part, named as the classes are.</source>
        <translation>Ein Ordner mit einem Unterordner je Teil, benannt wie die Klassen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Most often mistaken</source>
        <translation>Am häufigsten verwechselt</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Report with all tables and pictures (HTML)…</source>
        <translation>Bericht mit allen Tabellen und Bildern (HTML)…</translation>
    </message>
    <message>
        <source>Figures of each class (CSV)…</source>
        <translation>Zahlen je Klasse (CSV)…</translation>
    </message>
    <message>
        <source>Every photograph and its answer (CSV)…</source>
        <translation>Jedes Foto mit seiner Antwort (CSV)…</translation>
    </message>
    <message>
        <source>What is taken for what (PNG)…</source>
        <translation>Verwechslungen (PNG)…</translation>
    </message>
    <message>
        <source>needs a trained run</source>
        <translation>braucht einen trainierten Lauf</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>{share} on {photos}</source>
        <translation>{share} auf {photos}</translation>
    </message>
    <message>
        <source>Photographs, one sub-folder for each part</source>
        <translation>Fotos, ein Unterordner je Teil</translation>
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
    <message>
        <source>Where the report and its tables go</source>
        <translation>Wohin Bericht und Tabellen sollen</translation>
    </message>
    <message>
        <source>Figures of each class</source>
        <translation>Zahlen je Klasse</translation>
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
        <source>Saved: {file}.</source>
        <translation>Gespeichert: {file}.</translation>
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
    <name>StartPage</name>
    <message>
        <source>Name of the new project, such as gearbox-line-3</source>
        <translation>Name des neuen Projekts, etwa getriebe-linie-3</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt erstellen</translation>
    </message>
    <message>
        <source>Train a parts classifier from CAD files</source>
        <translation>Teile erkennen lernen, aus CAD-Dateien</translation>
    </message>
    <message>
        <source>Without a single labelled photograph: drop CAD files, make pictures, train, test, use.</source>
        <translation>Ohne ein einziges beschriftetes Foto: CAD-Dateien hereinziehen, Bilder erzeugen, trainieren, prüfen, nutzen.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
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
        <source>None yet. A project folder can also be dropped here.</source>
        <translation>Noch keine. Ein Projektordner kann auch hierher gezogen werden.</translation>
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
        <source>How sure it must be</source>
        <translation>Wie sicher es sein muss</translation>
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
        <source>share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>how sure it must be, %</source>
        <translation>wie sicher es sein muss, %</translation>
    </message>
    <message>
        <source>Right answers and answers given, by how sure they must be</source>
        <translation>Richtige und gegebene Antworten, je nach verlangter Sicherheit</translation>
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
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
        <source>Go on with this run</source>
        <translation>Diesen Lauf fortsetzen</translation>
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
        <source>Pictures to learn from</source>
        <translation>Bilder zum Lernen</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
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
        <source>Mirrored pictures too</source>
        <translation>Auch gespiegelte Bilder</translation>
    </message>
    <message>
        <source>Off for parts that exist left-handed and right-handed</source>
        <translation>Aus bei Teilen, die es links und rechts gibt</translation>
    </message>
    <message>
        <source>Passes over the pictures (epochs)</source>
        <translation>Durchgänge durch die Bilder (Epochen)</translation>
    </message>
    <message>
        <source>Side of the network's input, pixels</source>
        <translation>Seitenlänge der Netzeingabe, Pixel</translation>
    </message>
    <message>
        <source>Expert settings</source>
        <translation>Einstellungen für Fachleute</translation>
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
        <source>{n} trainings in line</source>
        <translation>{n} Trainings in der Reihe</translation>
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
        <source>{name}: there is a run of this name; choose another.</source>
        <translation>{name}: Einen Lauf dieses Namens gibt es schon; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Train {name}</source>
        <translation>{name} trainieren</translation>
    </message>
    <message>
        <source>about {time} here</source>
        <translation>etwa {time} hier</translation>
    </message>
    <message>
        <source>about {time}, not measured here yet</source>
        <translation>etwa {time}, hier noch nicht gemessen</translation>
    </message>
    <message>
        <source>{n} passes, {size} pixels</source>
        <translation>{n} Durchgänge, {size} Pixel</translation>
    </message>
    <message>
        <source>In line</source>
        <translation>In der Reihe</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <source>Took {time}. {right} right on made pictures held back; photographs are harder: test it next.</source>
        <translation>Dauerte {time}. {right} richtig bei zurückgehaltenen erzeugten Bildern; Fotos sind schwerer: Prüfen Sie es als Nächstes.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The best state so far is kept.</source>
        <translation>Der bisher beste Stand bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>“Go on with this run” continues after the last finished pass.</source>
        <translation>„Diesen Lauf fortsetzen“ macht nach dem letzten fertigen Durchgang weiter.</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>startet…</translation>
    </message>
    <message>
        <source>{stage}: {done} of {total}, {time} left of this stage</source>
        <translation>{stage}: {done} von {total}, noch {time} für diese Stufe</translation>
    </message>
</context>
<context>
    <name>UnitChoice</name>
    <message>
        <source>Beside it: a coin of 23 mm, to the same scale</source>
        <translation>Daneben: eine Münze von 23 mm im gleichen Maßstab</translation>
    </message>
</context>
<context>
    <name>Viewport</name>
    <message>
        <source>3D view of the part</source>
        <translation>3D-Ansicht des Teils</translation>
    </message>
    <message>
        <source>Drag to turn, middle-drag to move, wheel to zoom; F fits, W shows the triangles</source>
        <translation>Ziehen dreht, mit der mittleren Taste verschieben, Rad vergrößert; F passt ein, W zeigt die Dreiecke</translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation>{n} mm</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>No project is open; open or make one first.</source>
        <translation>Kein Projekt ist offen; öffnen oder erstellen Sie erst eines.</translation>
    </message>
    <message>
        <source>{why} The default settings are used; the old file is kept as {kept}.</source>
        <translation>{why} Die Standardeinstellungen gelten; die alte Datei bleibt als {kept} erhalten.</translation>
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
        <translation>Eine Klasse ist vielfältiger als das eine Netz, das für sie steht. Aus: Teile nach einer Zeichnung sind gleich.</translation>
    </message>
    <message>
        <source>A hand, a cable or a neighbour hides a piece of the part.</source>
        <translation>Eine Hand, ein Kabel oder ein Nachbar verdeckt ein Stück des Teils.</translation>
    </message>
    <message>
        <source>A part in any dress is told by its shape; it cost accuracy on real subjects, hence off.</source>
        <translation>Ein Teil in jedem Kleid wird an der Form erkannt; bei echten Motiven kostete es Genauigkeit, daher aus.</translation>
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
        <source>Artifacts</source>
        <translation>Netzfehler</translation>
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
        <source>Blur (sigma)</source>
        <translation>Unschärfe (Sigma)</translation>
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
        <source>Crops are never quite the same.</source>
        <translation>Ausschnitte sind nie ganz gleich.</translation>
    </message>
    <message>
        <source>Dead and hot pixels</source>
        <translation>Tote und helle Pixel</translation>
    </message>
    <message>
        <source>Defocus (disc)</source>
        <translation>Defokus (Scheibe)</translation>
    </message>
    <message>
        <source>Distractors</source>
        <translation>Nebensachen</translation>
    </message>
    <message>
        <source>Elevation of the camera above a surface</source>
        <translation>Höhenwinkel der Kamera über einer Fläche</translation>
    </message>
    <message>
        <source>Elevation of the camera, free part</source>
        <translation>Höhenwinkel der Kamera, freies Teil</translation>
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
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Farthest a free part's surroundings lean</source>
        <translation>Größte Neigung der Umgebung eines freien Teils</translation>
    </message>
    <message>
        <source>Farthest a lamp's colour is off white light</source>
        <translation>Größte Abweichung der Lampenfarbe von Weiß</translation>
    </message>
    <message>
        <source>Farthest off the frame's middle</source>
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
        <source>Framing</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>From the part's middle, on a surface</source>
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
        <source>How many different procedural maps</source>
        <translation>Anzahl verschiedener berechneter Umgebungen</translation>
    </message>
    <message>
        <source>In the colours of the CAD file, when it has any</source>
        <translation>In den Farben der CAD-Datei, wenn sie welche hat</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Exemplare</translation>
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
        <source>Largest colour fringe, even</source>
        <translation>Größter Farbsaum, gleichmäßig</translation>
    </message>
    <message>
        <source>Largest colour fringe, growing</source>
        <translation>Größter Farbsaum, wachsend</translation>
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
        <source>Lens distortion</source>
        <translation>Verzeichnung des Objektivs</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Helligkeit der Farbe</translation>
    </message>
    <message>
        <source>Longer side of the part's box</source>
        <translation>Längere Seite des Teilerahmens</translation>
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
        <source>Motion blur (length)</source>
        <translation>Bewegungsunschärfe (Länge)</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Nähe</translation>
    </message>
    <message>
        <source>Noise of the light (Poisson)</source>
        <translation>Rauschen des Lichts (Poisson)</translation>
    </message>
    <message>
        <source>Noise of the mesh: 0.5, 1, 2 % of the bounding-sphere radius</source>
        <translation>Rauschen des Netzes: 0,5, 1, 2 % des Hüllkugelradius</translation>
    </message>
    <message>
        <source>Noise of the sensor (Gaussian)</source>
        <translation>Rauschen des Sensors (Gauß)</translation>
    </message>
    <message>
        <source>Occluders</source>
        <translation>Verdeckungen</translation>
    </message>
    <message>
        <source>Of those with a surface: dropped in a heap; else side by side</source>
        <translation>Von denen mit Fläche: als Haufen; sonst nebeneinander</translation>
    </message>
    <message>
        <source>One repeat of the finish</source>
        <translation>Eine Wiederholung der Oberfläche</translation>
    </message>
    <message>
        <source>Out of focus</source>
        <translation>Unschärfe des Hintergrunds</translation>
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
        <source>Parts lie as they fall: on few sides, turned at will.</source>
        <translation>Teile liegen, wie sie fallen: auf wenigen Seiten, beliebig gedreht.</translation>
    </message>
    <message>
        <source>Parts that rest on a surface; the others hang free</source>
        <translation>Teile, die auf einer Fläche liegen; die anderen hängen frei</translation>
    </message>
    <message>
        <source>Pose</source>
        <translation>Lage</translation>
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
        <source>Roll of the camera about its axis</source>
        <translation>Drehung der Kamera um ihre Achse</translation>
    </message>
    <message>
        <source>Roughness</source>
        <translation>Rauheit</translation>
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
        <source>Shapes; 'part' is another part of the project</source>
        <translation>Formen; „part“ ist ein anderes Teil des Projekts</translation>
    </message>
    <message>
        <source>Shows which faults of a mesh are worth an artist's hours. Off: CAD files have none.</source>
        <translation>Zeigt, welche Netzfehler Handarbeit wert sind. Aus: CAD-Dateien haben keine.</translation>
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
        <source>Surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Texture on the part</source>
        <translation>Textur auf dem Teil</translation>
    </message>
    <message>
        <source>The drawing does not say how the part was machined, plated or treated last.</source>
        <translation>Die Zeichnung sagt nicht, wie das Teil zuletzt bearbeitet, beschichtet oder behandelt wurde.</translation>
    </message>
    <message>
        <source>The part is seldom alone; what lies beside it must not decide.</source>
        <translation>Das Teil ist selten allein; was daneben liegt, darf nicht entscheiden.</translation>
    </message>
    <message>
        <source>Viewpoint</source>
        <translation>Blickpunkt</translation>
    </message>
    <message>
        <source>Vignetting</source>
        <translation>Randabdunklung</translation>
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
        <source>With darker corners</source>
        <translation>Mit dunkleren Ecken</translation>
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
        <source>With shadows, when the part rests</source>
        <translation>Mit Schatten, wenn das Teil liegt</translation>
    </message>
    <message>
        <source>Your own maps (.hdr, .exr)</source>
        <translation>Eigene Umgebungen (.hdr, .exr)</translation>
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
        <source>bounding-sphere radii</source>
        <translation>Hüllkugelradien</translation>
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
        <source>k1 of Brown's model</source>
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
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>linear grey level</source>
        <translation>linearer Grauwert</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>mean of the part, linear</source>
        <translation>Mittel des Teils, linear</translation>
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
        <source>of a white wall of the surroundings</source>
        <translation>einer weißen Wand der Umgebung</translation>
    </message>
    <message>
        <source>of full colour</source>
        <translation>der vollen Farbe</translation>
    </message>
    <message>
        <source>of the camera's distance</source>
        <translation>des Kameraabstands</translation>
    </message>
    <message>
        <source>of the frame's side</source>
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
        <source>of the part's outline</source>
        <translation>des Teileumrisses</translation>
    </message>
    <message>
        <source>of the part's radius, as seen</source>
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
        <source>pixels at 256 x 256</source>
        <translation>Pixel bei 256 x 256</translation>
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
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>turns of the colour circle</source>
        <translation>Umläufe des Farbkreises</translation>
    </message>
    <message>
        <source>variance / signal</source>
        <translation>Varianz / Signal</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Something went wrong inside s2rlab ({why}); your project is saved. Please report it.</source>
        <translation>In s2rlab ist etwas schiefgegangen ({why}); Ihr Projekt ist gespeichert. Bitte melden Sie es.</translation>
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
