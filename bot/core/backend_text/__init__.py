"""What the backend says, as words for a chat.

It believes that its user sits before an editor's window; its directions are taken out, and what
they wanted is returned as data. Pure. May use `bot.core.model` and the quotations of
`bot.core.requests`, nothing else of ours.

directions        a text that arrives piece by piece → what to show, free actions, a paid edit
questions         do the last words ask something?
direction_words   the patterns of such directions, EN and ZH
languages/        the other languages' words
sentences         where a sentence ends
"""
