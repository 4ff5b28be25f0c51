"""What a message means by where it stands: the session's files, what somebody else wrote, what was
asked for before. Pure.

understand   a message → a request: which file it ends in, quotations, "both"
ellipsis     "now the other one too" → the whole request
words        "too", "the other one", "the end", in all languages
repeated     what can be done again elsewhere; "both", "all of them"
"""
