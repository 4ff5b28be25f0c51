"""The ffmpeg layer: look at a file, render a cut list, within a size.

Nothing here knows HTTP, sessions or chat. Every ffmpeg runs in a sandboxed child process.

inspect/   what a file holds             run/        one ffmpeg process, found, shut in, watched
render/    cuts → one MP4                pictures/   what a result can show of itself
effects/   what is done to pictures and sound
errors     why a render ends without a file
"""
