"""A terminal: bytes in, lines out, and a picture that is painted again and again.

keyboard         lines from a terminal, a pipe or a file
line_editor      the line that is being typed (pure)
screen           plain lines, for pipes and dumb terminals
live_screen      a region at the bottom that grows in place
line_difference  what of a growing text is new (pure)
markdown         the little Markdown that chats know, styled (pure)
pictures         the escape codes that show a PNG (pure)
sanitise         what must not reach a terminal (pure)
"""
