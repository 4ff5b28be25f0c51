"""The rules: each takes a clause and gives edits, or None where it is not about that. Pure.

size     size, quality, kinds of files                time     cuts, sound off, speed, order
look     the picture, other videos, their order       sound    loudness, noise, fades, music
layers   words, logos and videos on the picture       places   corners, edges, regions
captions  what is said, as lines                      frame    its share or width
parts    a result in parts                             steps    undo, start over, join, export
"""
