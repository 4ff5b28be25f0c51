"""From an update to `Accept`: stored first, confirmed afterwards, each on its own.

update_queue  where the library and the webhook put updates; returns when they are stored
albums        silent items of an album, kept for the one that speaks to us
just_said     whoever asks in a group and forwards the video in the same moment
quoted        words of others that a message replies to, quotes or forwards
presses       whose a press is, also of anonymous administrators
forms         forms as questions in the chat, and the replies that fill them in
topics        a topic for each project that begins in a private chat with topics
membership    what we are in a chat, and whether we may write there
receipts      reactions, toasts and the adapter's own sentences
mini_app      who has opened a page inside Telegram
webhook       the HTTP route that Telegram calls
"""
