"""What was asked for before, and now of another file or another part. Pure.

ellipsis     "now the other one too" → the whole request
words        "too", "the other one", "the end", in all languages
repeated     what can be done again elsewhere; "both", "all of them"
"""
