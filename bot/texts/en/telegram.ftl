# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = This bot is private. Its operator decides who may use it.
telegram-login-usage =
    Send /login and your NemoVideo token in one message, here in our private chat:
    /login YOUR_TOKEN
    I delete that message at once.
telegram-login-private = Please don't send tokens in a group. Write /login to me in a private chat.
telegram-login-delete = I can't delete your message here: please delete it yourself, everybody can read the token.
telegram-say-it-openly = Only you and I see this message, so my answer would make no sense to the others. Please write it in the group and mention me.
telegram-sent-privately = Sent to you in our private chat.
telegram-write-me-first = That is for you alone. Open a private chat with me, press Start, then try again.
telegram-guest-how = Reply to a video, mention me and say what to do, such as “{ $name } compress this to 20 MB”. I see nothing else of this chat.
telegram-guest-start = To get the file, open a private chat with me, press Start, then ask again.
telegram-topic-name = New project, { $day }
telegram-your-link = Here is your link:
telegram-open = Open
telegram-description = Send me a video and say what to do with it: make it smaller, shorten it, mute it, join it. I send the MP4 back here. Tap Start.
telegram-short-description = Send a video, say how large it may be: the MP4 comes back here.
telegram-in-groups = In this group I read what mentions me ({ $name }) or replies to me: send a video with a mention, or reply to one with “{ $name } make it smaller”.

telegram-trouble-connecting = Telegram: connecting.
telegram-trouble-unreachable = Telegram can't be reached: look at this machine's network. It is tried again.
telegram-trouble-port = The webhook for Telegram can't listen: { $said }
telegram-trouble-conflict = Telegram: another process fetches this bot's updates (409), or a webhook is set. Stop the other one; only one may receive.
telegram-trouble-token = Telegram rejects the bot token. Check TELEGRAM_TOKEN with @BotFather.
telegram-trouble-storage = Telegram: updates can't be stored, so they are not confirmed; trying again.
telegram-trouble-stalled = Telegram: receiving had stopped by itself and is being started again.
telegram-trouble-webhook = Telegram can't call the webhook: { $said }
