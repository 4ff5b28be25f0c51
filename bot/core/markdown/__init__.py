"""Markdown as far as showing it needs: its spans, cutting long texts, half-written ones made valid.

Pure. Lengths are a platform's own, by a function that is handed in. Uses `bot.core.model`, nothing
else of ours; rendering is the adapters'.

splitting   one text → messages, at once or while it grows
cutting     one cut: the best place within the limit, and what is closed and opened again there
blocks      the spans of a text (fences, quotes, paragraphs); half-written text made valid; quoting
plain       the same words without their marks
inline      the spans within one block: emphasis, code, links
"""
