"""Running ffmpeg: which one, how shut in, and how far it is.

process           one run: limited, watched, gone when it is cancelled
find_ffmpeg       which ffmpeg, and what it can do
sandbox           how tightly a child can be shut in on this machine
sandboxed_start   the script that shuts itself in and becomes ffmpeg
decoders          what may be decoded
both              two pieces of work side by side, of which neither outlives the other
progress          one rising number over several runs, carried on where ffmpeg tells nothing
"""
