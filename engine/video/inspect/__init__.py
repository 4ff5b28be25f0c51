"""Looking at files: what they are by content, and what they hold.

probe           everything about one file, from one ffmpeg run
file_type       one of the 13 accepted types, from the first 64 KiB (pure)
stream_info     ffmpeg's report of an input's streams → values (pure)
packet_counts   ffmpeg's list of packets → counts, lengths, weights (pure)
mp4_boxes       the top-level boxes of an MP4
"""
