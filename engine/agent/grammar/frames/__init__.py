"""The rules: each takes a clause and gives edits, or None where it is not about that. Pure.

size     size, quality, kinds of files, splitting     time     cuts, sound off, speed, order
look     the picture and what is put on it            sound    loudness, noise, fades, music
captions  what is said, as lines
"""
