"""What stands in for NemoVideo's agent: sentences in, edits of the draft and sentences out.

Pure: no I/O, no clock. Nothing here calls a model: requests are understood by rules, in English
and Chinese, and what the rules don't cover is said instead of guessed.

plan_turn      session and sentence → tool calls, new draft, reply
parse          sentence → edits                    normalise     widths, case, number words
vocabulary     the words that tell requests apart  amounts       sizes, bitrates, resolutions
time_ranges    "the first 10 seconds": trims and mutes of parts
edits          what can be asked for, as values
choose_video   which of several videos is meant
apply_edits    draft and edit → new draft
replies        what is said, in English and Chinese
"""
