"""What has a unit in a request: found first, and put behind marks for the rules. Pure.

amounts   sizes, bitrates, resolutions
times     parts of the timeline
atoms     both become marks, which are one word each
"""
