"""Looking at files: what they are by content, and what they hold.

probe           everything about one file, mostly from one ffmpeg run
file_type       one of the 13 accepted types, from the first 64 KiB (pure)
tracks          which tracks can be used, found out by decoding
stream_info     what ffmpeg says about streams → values (pure)
packet_counts   ffmpeg's list of packets → counts, lengths, weights (pure)
mp4_boxes       the top-level boxes of an MP4
broken_off      whether a file ends before it says so
"""
