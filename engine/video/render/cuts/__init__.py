"""Films whose middle or beginning is copied and whose edges are encoded. docs/video.md says how.

smart_cut    a cut of a film                    cut_plan     which packets are copied (pure)
ending       the end anew, for its size         cut_runs     listing packets, checking a cut
mp4_track    one track written as an MP4
"""
