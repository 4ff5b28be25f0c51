"""Every sentence that a person can see, in Fluent catalogues: one folder a language, English first.

Sentences are asked for by key, with arguments; no other room holds any. A room's own words of a
kind (buttons, commands, errors, export, status, timeline, one file a platform) share a file, which
has the same name and the same keys in each language. May use `bot.core`, nothing else of ours.

catalogues   key + language + arguments → sentence; the nearest language; names quoted for Markdown
formatting   how sizes, lengths of time and frames look in sentences (pure)
"""
