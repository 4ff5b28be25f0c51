"""Effects: what is done to pictures and sound before the encode, and results of other kinds.

spec       what can be asked for, as values            looks      filters of one part (pure)
words      text on the picture, from files             graph      one graph of it all (pure)
pieces     one video in parts, as a ZIP
prepare    the timeline with its effects as one file   kinds      GIF, WebM, sound, pictures
need       what of that file is read, where it is not all
"""
