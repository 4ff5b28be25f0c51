"""Discord: messages and interactions in through the gateway, answers out by REST. It knows the
core's values and the ports, and discord.py; nothing of the library leaves this room.

adapter       connect: settings and what is given → Platform
settings      what an operator sets                    limits     what Discord allows
inbound       the port Inbound: connect, reconnect     outbound   the port Outbound: post, edit
media         the port Media: the CDN, streamed        messages   messages, presses → ours
attachments   files → attachments                      views      a view → text and buttons
threads       which chat, which conversation           commands   slash and message commands
errors        Discord's refusals → ours                redaction  patterns of Discord's secrets
gateway/      the client, its events in order, and what was missed
interactions/ commands, forms and buttons: answers within seconds, or by an interaction's token
rest/         requests without a gateway, and signed addresses
"""
