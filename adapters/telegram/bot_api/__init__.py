"""The Bot API in the adapter's own form, for receiving and answering alike.

client      the library's Bot: it hides its token and hands out updates unparsed
examination what the bot was set up for, really tried
entities    Markdown → plain text with entities
drafts      words that are still being written, and Telegram's own Stop button
ephemeral   messages in groups that one person alone sees
guests      answers in chats where the bot is not: one inline message each
uploads     a finished result as what Telegram plays by itself
edits       another text in a message of ours
media_groups several of them as one album
reactions   the reaction to a request: looked at, done, can't be answered here
restriction until when a group lets the bot not write
background  small requests that nothing waits for
"""
