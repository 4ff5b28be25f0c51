# Labels of buttons: two or three words, at most 30 letters.

button-stop = Stop
button-export = Export
button-timeline = Timeline
button-credits = Credits
button-new = New
button-help = Help
button-retry = Try again
button-compress = Compress
button-compress-size = Under { $megabytes } MB
button-trim = First 10 seconds
button-mute = Mute
button-keep-all = Keep all
button-drop-music = Drop music
button-drop-title = Drop title
button-drop-effects = Drop effects
button-add-previous = Add to the previous one
button-do-edit = Do it
button-smaller-frame = Smaller picture
button-project = Open project
button-download = Download MP4
button-register = Register
button-switch = Switch
button-keep = Keep as it is
button-delete = Delete
button-yes = Yes
button-no = No
