"""Requests judged on the file that comes out: a harness over HTTP.

It starts the engine, uploads, asks, renders and measures: length, frame, loudness, colours, kind by
first bytes. `make requests` runs all of it, and tests run a sample.

clips, other_clips
           the files that are uploaded, and those of another kind than a plain MP4
seen       a finished file, measured, and what can be true of one
cases      requests of every kind, with what has to be true of the file
sound_cases, picture_cases, other_cases
           of those, what needs measuring more closely
judge      one case over HTTP
__main__   all cases, or some
"""
