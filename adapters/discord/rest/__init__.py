"""Discord without a gateway: what any process can do.

http         requests, logged in once and repeated where that is harmless
nonces       what Discord knows our messages by, and which of them it has shown
closed_channels  where the bot may not write: who asked hears it elsewhere
asker_names  messages that name their asker because nothing could be replied to
proxies      which proxy of the environment leads to a host
examination  what the bot was set up for, really tried
signed_urls  addresses of files: how long they hold, and where they are kept
"""
