"""Captions: what is said in a file, word by word, as lines on the timeline. No agent, no HTTP.

words           words with their times, grouped into lines   track    lines on a draft's text track
hearing         what is known of what files say              srt      lines as a subtitle file
recogniser      the process that hears, and what it lacks
whisper_child   that process: faster-whisper over a folder with a model

`words`, `track` and `srt` are pure. A model is never loaded in the engine's own process, and never
downloaded.
"""
