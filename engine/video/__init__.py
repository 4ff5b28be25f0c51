"""The ffmpeg layer of the local engine: look at a file, render a cut list, within a size.

`probe` says what a file is, `render` turns cuts into one MP4. Both run ffmpeg in a confined child
process (`process`); nothing here knows HTTP, sessions or chat.
"""
