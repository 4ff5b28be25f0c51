"""A browser as a chat: a page of our own, so this adapter is the platform as well. What it shows
is kept in a small SQLite file, and pages that come back miss nothing. `nemobot web` uses it.

adapter      connect                               settings   what a program sets
inbound      the port Inbound: what waits in the log   limits     what a page allows
outbound     the port Outbound: appended to the log  media      the port Media: uploaded files
messages     JSON → messages, presses              attachments  uploads → attachments
views        a view → HTML                         commands   reading them
threads      which chat, which conversation        errors     the disk's errors → ours
redaction    patterns of secrets: links, cookies
server/      the platform itself: addresses, safety, sign-in, the log, uploads, the event stream
page/        what the browser loads: one document, one module, one style sheet, and `vendor`
"""
