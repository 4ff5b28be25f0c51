"""The toy platform of docs/new-platform.md, a folder as a chat: a whole adapter that keeps the
contract of all adapters, and shows the next one where things go.

adapter    connect: settings and what is given → Platform
inbound    the port Inbound: look into the folder, hand on, mark as taken
outbound   the port Outbound: messages are files
media      the port Media: what people put beside their messages
"""
