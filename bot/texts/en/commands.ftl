# What the platforms' command menus say: at most 100 letters each.

command-start = Start
command-help = What I can do
command-export = Get the MP4 (free)
command-status = Show the timeline
command-credits = Show the credits that are left
command-usage = Show what you have spent
command-new = Start a new project
command-skill = Choose a mode
command-cancel = Stop what is running
command-compress = Make the video smaller
command-edit = Edit a video
command-login = Link your NemoVideo account
command-logout = Unlink your NemoVideo account
command-forget = Delete everything I keep about you
command-redeem = Redeem an invitation
