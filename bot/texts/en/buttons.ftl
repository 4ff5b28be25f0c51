# Labels of buttons: two or three words, at most 30 letters.

button-stop = Stop
button-export = Export
button-timeline = Timeline
button-retry = Try again
button-compress = Compress
button-trim = First 10 seconds
button-mute = Mute
button-keep-all = Keep all
button-drop-music = Remove music
button-drop-title = Remove title
button-drop-effects = Remove effects
button-add-previous = Add to last project
button-smaller-version = Use the { MB($size_bytes) } version
button-do-edit = Do it
button-project = Open project
button-download = Download MP4
button-switch = Switch
button-keep = Keep as it is
button-delete = Delete
button-no = No
button-export-again = Export again
button-as-file = As a file
button-fit-anyway = Fit it anyway
button-first-minute = First minute
button-change = Change
button-reset = Reset
