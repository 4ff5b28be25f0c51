"""`nemobot probe`: what we assume of NemoVideo and of the platforms, tried for real with the
operator's own accounts. The real services are not met while nemobot is developed: this is how an
operator tells what they really do.

assumptions  the table of them, and what was found of each
service      NemoVideo: an account, a project, files; free
edits        a question, or two: what costs
renders      the MP4; free
chat         one chat of a platform: messages and files, taken away again
recorder     the answers that came meanwhile, without words, as files
shapes       what is left of an answer when its words, names and secrets are taken out
clip         three seconds of film to try with
probing      all of it, in order
"""
