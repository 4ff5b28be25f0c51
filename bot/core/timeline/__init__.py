"""NemoVideo's draft, read without trusting it, and what can be told of it.

Pure, and without sentences: a text is a key of the catalogues with its arguments. May use
`bot.core.model`, nothing else of ours.

draft        whatever the service sent → tracks, segments, wishes; its digest
draft_text   the newer drafts: an XML-like text → tracks, clips, attributes
looks        the effects of a draft: what they are called, and how much of each
difference   two drafts → what an edit did, the most telling first
summary      a draft → the lines of its timeline
"""
