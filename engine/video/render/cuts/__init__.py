"""Cuts of a film whose middle is copied and whose edges are encoded. docs/video.md says how.

smart_cut    the whole of it                    cut_plan     which packets are copied (pure)
cut_runs     listing packets, checking a cut    mp4_track    one track written as an MP4
"""
