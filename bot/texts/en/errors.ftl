# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = I can't use { $name }. I take { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } is over the 500 MB limit ({ MB($size_bytes) }). Trim it, split it, or save it at 1080p first – then send it again.
error-too-large-plain = { $name } is over the 500 MB limit. Trim it, split it, or save it at 1080p first – then send it again.
error-empty-file = { $name } is empty.
error-damaged = { $name } is damaged and can't be read. Send it again, or save it anew first.
error-codec = { $name } uses a codec that can't be read. Save it as an H.264 MP4 first.
error-unreadable = { $name } is damaged, or uses a codec that can't be read. Send it again, or save it as an H.264 MP4 first.
error-too-many-pixels = The picture of { $name } has too many pixels. Save it at 4K or smaller first.
error-file-gone = I can't fetch { $name } any more. Please send it again.
error-file-unreachable = I couldn't fetch { $name } just now. Please send it again.
error-platform-limit = { $name } is larger than the { $megabytes } MB I can fetch from this chat. Send a smaller one or a direct link to it.
error-upload-failed = Uploading { $name } didn't work. Nothing was charged.
error-upload-unclear = Uploading { $name } broke off. Nothing was charged; please send it again.
error-sticker = I can't do anything with that. Send me a video, a picture or a sound file.

## Links that people paste

error-link-refused = I can't open the link { $name }. Send a public https link straight to the file.
error-link-not-a-file = The link { $name } leads to a page, not to a file. Send a link straight to the video, or the video itself.
error-link-video-page = { $site } shows its videos in its own player and hands out no file, so I can't fetch one from there. Only direct links to a file work (they end in .mp4, .mov…). Send me the video itself, or such a link.
error-link-unreachable = I couldn't fetch the link { $name } just now. Please check it and try again.

## Account and credits

error-no-credits-bind = The free credits are used up. Register here to go on: { $url }
error-no-credits-shared = This bot's credits are used up. Its operator has been told; please try again later.
error-no-credits-registered = Your credits are used up. Top up credits in your account, then press Try again.
error-export-plan = Register or upgrade your plan to unlock export.
error-export-plan-shared = This bot's plan doesn't include export. Its operator has been told.
error-setup = This bot has a set-up problem. Its operator has been told; please try again later.
error-token-refused = NemoVideo no longer accepts your token. Please /login again.
error-account-wait =
    { $minutes ->
        [one] Too many requests right now. Please try again in about { $minutes } minute.
       *[other] Too many requests right now. Please try again in about { $minutes } minutes.
    }
error-account-wait-hours =
    { $hours ->
        [one] Too many requests right now. Please try again in about { $hours } hour.
       *[other] Too many requests right now. Please try again in about { $hours } hours.
    }
error-account-wait-days =
    { $days ->
        [one] Too many requests right now. Please try again in about { $days } day.
       *[other] Too many requests right now. Please try again in about { $days } days.
    }
error-account-wait-unknown = The video service takes no requests from me right now. Please try again later.

## The service

error-busy = The video service is busy; please try again in a minute.
error-service = The video service has a problem; please try again later.
error-unreachable = I can't reach the video service; please try again later.
error-edit-failed = The edit failed at the service. It may have been charged.
failed-changed = These changes were made all the same; they stay on the timeline:
answer-blocked = (The service blocked the rest of this answer by its safety rules. The edit may be incomplete, and may have been charged. Try saying it another way.)
answer-too-long = (The answer is cut here: it became too long for the service. The edit may be incomplete, and may have been charged.)
answer-cut = (The service ended its answer too early. The edit may be incomplete, and may have been charged.)
error-edit-refused = The service refused this request.
nothing-charged = Nothing was charged.
exports-free = Exports are free.
error-unexpected = Something went wrong on my side. I've noted it for the operator.
may-be-done = The edit may be done and charged; /status shows it.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = The connection dropped, but the edit went through:
recovery-unchanged = The connection dropped, and nothing has changed on the timeline. You may have been charged. Try again?
recovery-unreadable = The connection dropped, and I can't read the timeline now. The edit may be done and charged; /status shows it.
recovery-partial = (The answer breaks off here.)

session-expired = The earlier project had expired, so I began a new one with your files.
project-expired = The project has expired at the service.
edits-lost = What was edited in it is lost, and may have been charged.
files-in-new = Your files are in a new one already.
files-in-new-later = Your files go into a new one when you ask again.

notice-repeat = (You may see this a second time.)
notice-continued = (continues)
notice-overflow-as-file = The rest is in the file.

## Without the details

error-unsupported-plain = The service can't use this type of file.
error-too-large-unnamed = The file is over the 500 MB limit. Trim it, split it, or save it at 1080p first – then send it again.
error-upload-broken = The upload was interrupted. Nothing was charged; please send it again.
error-scope-plain = The NemoVideo token lacks a permission that this needs.
error-scope = The NemoVideo token lacks the permission “{ $scope }” that this needs.
overflow-filename = answer.txt
