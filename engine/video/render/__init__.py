"""From a cut list to one MP4 that was looked at. docs/video.md says how a size is hit and why so.

render         the whole way, and which is tried first
strategy       copy, quality or size (pure)          timeline      cuts and their files (pure)
two_pass       hitting a size                        bitrate       the arithmetic of it (pure)
encode         the ffmpeg runs of a render           frame_size    boxes, even sides, steps (pure)
filter_graph   inputs and filters for ffmpeg (pure)  verify        looking at the finished file
held           pictures that stand for long          cuts/         cuts whose middle is copied
kept_pictures  what a first pass saw, for the second
"""
