# What the platforms' command menus say: at most 100 letters each.

command-start = Start
command-help = What I can do
command-export = Get the MP4 (free)
command-status = Show the timeline
command-credits = Show the credits that are left
command-usage = Show what you have spent
command-language = Choose the language I answer in
command-history = Show your latest projects
command-settings = Choose your usual size and language
command-server-settings = Set up the bot for this server
command-new = Start a new project
command-skill = Choose a mode
command-cancel = Stop what is running
command-compress = Make the video smaller
command-edit = Edit a video
command-login = Link your NemoVideo account
command-logout = Unlink your NemoVideo account
command-forget = Delete everything I keep about you
command-redeem = Redeem an invitation

## /settings

settings-title = Change what your requests leave open. What you name in a request goes first.
settings-size = Usual size
settings-export = Send MP4 by itself
settings-language = Language
settings-size-chat = This chat's limit
settings-size-mb = { $megabytes } MB
settings-size-half = Half the size
settings-size-quality = Without visible loss
settings-size-none = Not set
settings-export-compress = After compressing
settings-export-always = Always
settings-export-never = Only when asked
settings-language-auto = Automatic
language-held = I answer you in English from now on.
language-automatic = I answer you in the language you write in.
language-unknown = I don't speak “{ $name }” yet. Choose one of these:
settings-sent-as = Send results as
settings-sent-as-player = Video
settings-sent-as-file = File
settings-notification = Results come
settings-notification-on = With a notification
settings-notification-off = Silently
settings-size-used = You named no size, so I take your usual one: { $size } (/settings).
settings-size-place = You named no size, so I take the usual one here: { $size } (/server-settings).
settings-size-fits = You named no size, so I compress to { MB($limit_bytes) }, what this chat takes.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Edit a video
request-title-compress = Make a video smaller
request-words = What should I do?
request-example = Keep the first 10 seconds
request-files = Videos
request-files-hint = Leave it empty to go on with the last one here.
request-videos = Which of the videos?
request-size = How large may the result be?
request-size-usual = My usual size
request-size-same = As it comes
request-sound = Sound
request-sound-on = Keep it
request-sound-off = Take it out

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Settings of this server. They only narrow what the operator allows, and people's own /settings go first.
place-form = Settings of this server
place-chats = Channels
place-roles = Roles
place-places-hint = Choose none to allow all.
place-spend = Who may spend credits
place-spend-everyone = Everyone
place-spend-owner = Who began the conversation
place-open = Not set
place-all = All
place-some = { $number } chosen
doctor-title = What I found when I tried everything:
doctor-elsewhere = Write that in a private chat: the answer is for you alone.
place-elsewhere = These settings are for servers: use the command in one.
place-not-yours = Only people who may manage this server change its settings.
place-no-forms = These settings need a form, and there are none here.
