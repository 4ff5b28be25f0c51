"""What stands in for NemoVideo's agent: sentences in, edits of the draft and sentences out.

`parse` and `apply` are pure. Nothing here calls a model: requests are understood by rules, in
English and Chinese, and what the rules don't cover is said instead of guessed.
"""
