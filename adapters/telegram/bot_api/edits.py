"""Another text in a message of ours: as its text, or as the caption of its file."""

from __future__ import annotations

import telegram

from adapters.telegram.views import buttons_of, caption_of, preview_of, text_of
from bot.core.model import MessageRef
from bot.core.view import View


async def edit_message(
    api: telegram.Bot, ref: MessageRef, view: View, links: bool, *, has_file: bool
) -> None:
    """`links`: with buttons that are links. The library's errors are raised as they are."""
    chat, message = int(ref.chat.channel), int(ref.message)
    buttons = buttons_of(view, links=links)
    if has_file:
        caption = caption_of(view)
        await api.edit_message_caption(
            chat,
            message,
            caption=caption.text,
            caption_entities=caption.entities,
            reply_markup=buttons,
        )
        return
    shown = text_of(view)
    await api.edit_message_text(
        shown.text,
        chat,
        message,
        entities=shown.entities,
        link_preview_options=preview_of(view),
        reply_markup=buttons,
    )
