# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – send me a video and say what to do with it.
greeting-examples = Try saying:
greeting-with-request = **{ $title }** – on it.
greeting-time-seconds = It usually takes { $low }–{ $high } seconds for a 30-second clip.
greeting-time-minutes = It usually takes { $low }–{ $high } minutes for a 30-second clip.
greeting-cloud = There is nothing to install: the work happens in the cloud.

## Ready

ready = Ready.
ready-send-video = Ready. Send me a video, and say what to do with it.

## A file arrived

received-file = Got { $name } ({ $facts }).
received-file-plain = Got { $name }.
received-files = Got { $count } files: { $names }.
received-what-next = What shall I do with it?
received-new-project = This starts a new project.
project-again = Back in the project with { $names }.
project-again-plain = Back in the earlier project.
project-assumed = Project: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] Queued: next in line.
       *[other] Queued: number { $place } in line.
    }
awaits-video = Send the video and I'll do exactly that. Nothing is charged until then.
awaits-video-as-reply = Reply to this with the video and I'll do exactly that. Nothing is charged until then.
awaits-video-points = Or mention me in a reply to a video that is here already, and say what to do.
button-earlier-video = Use my earlier video
video-above = Your video above: { $names }
button-video-above = Use { $name }’s { $file }?

queue-withdrawn = Taken out of the queue.
queue-full = That's a lot at once. Please wait until some of it is done.
correction-too-late = I had begun with your earlier words. To have the new ones done as well, send them as a message of their own.

## An edit is finished

done = Done.
done-unchanged = Nothing changed on the timeline. Try saying it another way.
question-plain = What would you like?
reword-title = The same in other words
reword-label = What shall I do instead?
reword-how = Send the request again in other words.
reworded = In other words: “{ $words }”
voice-understood =
    I understood: “{ $words }”

    Shall I do that?
voice-no-words = I heard no words in this voice message. Record it again, or write what to do.
voice-too-long = I listen to voice messages of up to { $minutes } minutes. Record a shorter one, or write what to do.
voice-unreadable = This voice message can't be played. Record it again, or write what to do.
voice-unheard = I can't listen to voice messages right now. Write what to do instead.
voice-stopped = Stopped. I did nothing with this voice message.
done-raw-video-first = The raw video is ready. Music, a title and effects may follow.
done-tracks-added = These were added automatically. Keep or remove them?
done-already-small = The video is { MB($size_bytes) }, already under { MB($target_bytes) }.
done-credits-used = Credits: { $before } → { $after }
done-not-exported = Not exported yet, as you said. Press Export when you want it.
done-export-follows = I can't read the timeline just now. I'll keep trying, and export as soon as I can.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Send the file here.

## Conversation: new, skill, cancel, forget

new-started = New project. Send me a video.
previous-gone = The previous project is gone; this stays in the new one.

skill-list = Modes:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (in use)
skill-question = Switch to { $title }? That starts a new project; your files are uploaded again.
skill-changed = Now using { $title }.
skill-same = { $title } is already in use.
skill-unknown = There is no mode “{ $name }”. Choose one of: { $names }

cancel-nothing = Nothing is running.
cancel-queued = Taken out of the queue. Nothing was done or charged.
cancel-before-asking = Stopped before the edit began. Nothing was charged.
cancel-asking = Stopped. The edit had begun, so part of it may be done and charged.
cancel-changed = Stopped. These changes were already made, and may have been charged; they stay on the timeline:
cancel-answered = The edit was already finished. It stays on the timeline.
cancel-render = The export was stopped. The timeline is unchanged, and exports are free.
cancel-render-unsure = I no longer wait for the export, but the service didn't confirm the stop and may still be making it. The timeline is unchanged, and exports are free.
cancel-too-late = Too late to stop: it is already done.
closed-turn = I couldn't write to you, so I left this request alone: nothing was done or charged.
cancel-not-yours = Only who asked for it, who this project belongs to, or a moderator can stop it.
cancel-requested = Stopping…

forget-question = Delete everything I keep about you? This can't be undone.
forget-done = Done. I've deleted what I kept about you. NemoVideo may keep its own copy; ask its support to delete it.
forget-at-work = What is still running goes on to its end; send /forget again after that, and it is deleted, too.
forget-backups = Backups made before now keep it until they are deleted; the latest is from { $date }.
forget-backups-until = Backups made before now keep it; on { $date } the last of them is gone.
forget-backups-others = The operator’s own backups may keep it for longer; they can tell you until when.

## Account

credits-balance = Credits: { $available }
credits-balance-frozen = Credits: { $available } ({ $frozen } reserved for running work)
credits-price = Exports are free. Edits and generated clips use credits.

login-done = Linked to your NemoVideo account.
login-wrong = NemoVideo doesn't accept this token. Please check it.
login-off = This bot doesn't link accounts.
login-not-here = Please don't send tokens in messages like this one; I kept nothing of it. Delete your message, then use /login in a private chat.
logout-done = Your NemoVideo account is unlinked.
logout-nothing = No account of yours is linked.
access-owner-only = Only the person who began this project can spend its credits.
access-replace-only = Only the person this project belongs to can replace it.
access-balance-only = The credits are shown only to the person whose account pays for this project.
access-refused = This bot is for invited people only.
access-not-here = Here I work in other channels, or for other people: that is what the people who run this server have chosen.
press-not-yours = This button is for the person who asked.
press-asked-as-chat = This was asked in the name of { $name }, and I can't see whether you may press for it. Reply to this message in that name instead.
press-stale = This button is out of date.
press-done = Done.
press-noted = On it.

## Help

help-what = Send me a video and say what to do with it. I reply with an MP4.
help-examples = Try saying:
help-formats = I take { $formats }, up to { $megabytes } MB a file.
help-larger = This chat hands me no larger ones; a direct link can lead to a file of up to { $megabytes } MB.
help-posting = I post results of up to { $megabytes } MB here; larger ones come as a link.
how-to-say = Mention me when you write, or reply to this message, so that it reaches me.
how-to-say-by-command = Use /edit to tell me.
help-in-groups = Where others write, too, mention me or reply to one of my messages, so that it reaches me. Commands and buttons always work.
unknown-command = I don't know the command /{ $command }. /help names all that I know.
unknown-command-nearest = I don't know the command /{ $command }. Did you mean /{ $nearest }?
help-advice = Good to know:
help-vague = Tell me a bit more. A size, a bitrate or a cut works best:
small-talk = Hi! Send me a video and say what to do with it.
undo-nothing = There is nothing to undo here yet. Send me a video and say what to do with it.
thanks-answer = You're welcome!
apology-answer = No problem at all.
bot-answer = Yes, I'm a bot. Send me a video and say what to do with it.
progress-nothing-running = Nothing is running.
progress-running = Still at it: { $what }
progress-awaits-video = Waiting for the video: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Compress this video
offer-compress-to = Compress this video to under { $megabytes } MB
offer-first =
    { $seconds ->
        [one] Keep only the first second
       *[other] Keep only the first { $seconds } seconds
    }
offer-compress-half = Compress this video to half its size
offer-compress-quality = Compress this video without losing quality
offer-mute = Mute the sound
offer-compress-to-kb = Compress this video to under { $kilobytes } KB
offer-height = Resize it to { $height }p
offer-undo = Undo the last change
offer-instead = { $words } (instead of what was done last)
offer-gif = Convert it to GIF
offer-mp3 = Give me the sound as MP3
offer-music = Add calm background music
offer-title = Add a fitting title
offer-do-that = Do that
offer-drop-music = Remove the music that was added
offer-drop-title = Remove the title that was added
offer-drop-effects = Remove the effects that were added

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = only this file: { $names }
batch-only-files = only these files: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = about what { $name } wrote
about-quoted-unknown = about what somebody wrote

# How what is listed, named and said one behind the other stands together.
list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits shows what is left.
progress-files = the files you sent
project-not-yours = The link to this project is for the person it belongs to.
project-no-link = There is no link to this project.

## For everybody's eyes, while only the operator can help

presence-trouble = having trouble, back soon
