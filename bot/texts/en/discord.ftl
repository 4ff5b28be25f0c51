# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Video edit
discord-presence = Send me a video

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Edit with NemoVideo
discord-menu-compress = Compress

# The fields of a command: at most 100 letters each.
discord-option-request = What should I do? In your own words
discord-option-video = A video, picture or sound file
discord-option-url = A link to a video
discord-option-quality = For example 720p
discord-option-skill = The mode to use
discord-option-language = The language, in its own words or yours
discord-option-code = Your invitation code

# Forms: titles and labels have at most 45 letters.
discord-login-title = Link your NemoVideo account
discord-login-label = API token

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = I can't work for you here. The people who run this bot decide who can use it.
discord-try-again = That did not work. Please try again in a moment.
discord-no-video = There is no video in that message.
discord-open-link = Open
discord-form-lost = I no longer know what that form was about. Please open it again.
discord-deleted = Deleted. The project is still there: /export sends the result again.
discord-not-deleted = I can't delete it: this thread is archived, or I lack the right. You can write something in the thread and try again.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord does not show me that message. Open its menu and choose Apps, then Edit with NemoVideo, or send me the video yourself.
discord-above-hidden = Discord does not show me what was sent here before. Open the menu of the video that you mean, then Apps, then Edit with NemoVideo.
discord-above-no-history = I may not read what was sent here before. Reply to the video that you mean, mention me and say what to do, or open its menu, then Apps, then Edit with NemoVideo.
discord-cannot-read = Discord does not show me that message. Mention me in it, or reply to me with the ping switched on.
discord-poll = That is a poll, and I edit videos. Send me one, and say what to do with it.
discord-cannot-write = I can't write in { $channel }: a permission is missing there, or the thread is locked. A moderator can allow it.
discord-timed-out = I can't write in { $channel } until { $moment }: the moderators of that server have put me in time-out. A moderator can end it, or you can ask me here instead.
discord-filtered = A filter of the server has stopped my answer in { $channel }. A moderator can allow it, or you can ask me here instead.
