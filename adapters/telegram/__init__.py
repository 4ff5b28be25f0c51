"""Telegram: updates in by polling or a webhook, answers out by the Bot API. It knows the core's
values and the ports, and python-telegram-bot; nothing of the library leaves this room.

adapter      connect: settings and what is given → Platform
settings     what an operator sets                     limits       what Telegram allows
inbound      the port Inbound: connect, poll, restart  outbound     the port Outbound: post, edit
media        the port Media: getFile, then bytes       messages     updates → messages, presses
attachments  files → attachments                       views        a view → text and keyboard
threads      which chat, which conversation            commands     reading them, and the menu
errors       the library's exceptions → ours           redaction    patterns of Telegram's secrets
bot_api/     the library's Bot, text with entities, requests that nothing waits for
updates/     the queue that stores before it confirms, albums, receipts, the webhook's route
"""

from __future__ import annotations

import os

# Without this, the library warns at every duration that it hands out, even at its own flood error.
os.environ.setdefault("PTB_TIMEDELTA", "1")
