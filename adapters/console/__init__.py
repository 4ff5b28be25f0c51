"""A terminal as a chat: typed lines and dropped files in, replies that grow in place out. It is
the smallest adapter, and what `nemobot try` and `chat` use.

adapter      connect, and a terminal for the command line, left as it was found
settings     what a program sets                   limits     what a terminal allows
inbound      the port Inbound: typed lines         outbound   the port Outbound: replies, files
media        the port Media: files, read, saved  messages   lines → messages, presses
attachments  files → attachments                   views      a view → styled text and choices
threads      which chat, which conversation        commands   reading them
errors       the system's errors → ours            redaction  patterns of secrets: none
terminal/    the keyboard, the two screens, and what is safe to show on them
"""
