# Getting the MP4.

export-started = Exporting (free).
export-not-ready = There is nothing to export yet. Send me a video or ask for an edit first.
export-nothing-edited = There is nothing to export yet: say first what to do with it.
export-not-begun = The export couldn't begin, because the video service doesn't answer. The timeline stays as it is; press Export to try again (free).
closed-export = I couldn't write to you, so I left the export alone. It's free: press Export.
export-project-gone = NemoVideo has closed that project, so what was made in it can't be exported any more. Ask for the edit again; I bring your files along.
export-already-running = This export is already running.
export-failed = The export failed at the service. Exports are free: press Export to try again.
export-stuck = The service didn't finish this export within { $minutes } min, so I stopped it there. Exports are free: press Export to try again.
export-stuck-running = The service didn't finish this export within { $minutes } min, and I couldn't stop it there. Exports are free: press Export to try again later.
export-cannot = The service can't export this timeline: it failed twice for the same reason. Change something before the next export.
export-impossible =
    { $why ->
        [target_too_small] It can't get that small: the smallest possible file has about { MB($smallest_bytes) }. Ask for a larger size.
        [one_scene] I found no scenes to cut it into: the picture never changes all at once. Say the moments instead, or how long each part should be.
        [too_many_pieces] Those would be too many parts, or too short ones. Ask for fewer, or longer ones.
        [no_sound] There is no sound in it that could be saved.
       *[too_many_cuts] The timeline has too many parts to be exported. Take some of them out.
    }
export-file-too-large = The file ({ MB($size_bytes) }) is too large for this chat. Here is the link:
export-file-not-sent = I couldn't post the file here. The link still works.
export-files-forbidden = I may not post files here: the permission “Attach Files” is missing, a moderator can give it. The link works.
export-file-unclear = The file may have arrived here; I couldn't make sure. If you don't see it, the link works.
export-file-unclear-no-link = The file may have arrived here; I couldn't make sure. If you don't see it, press Export again (free).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Done: { $facts }
result-shrunk = Done: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% less)
result-more = { $size } ({ $percent }% more)
result-edited = edited
result-same-size = Done: { $facts }, about the size it had before
result-cost = Credits used: { $credits }
result-project = Project: { $url }

export-no-link = The file is too large for this chat, and there is no public link to it.
export-file-lost = I couldn't post the file here. Press Export again to try once more (free).
export-file-forbidden =
    This group doesn't let me send { $right ->
        [videos] videos
        [files] files
        [pictures] pictures
       *[other] media
    }. An administrator can allow it in the group's permissions. Here is the link:
export-file-forbidden-no-link =
    This group doesn't let me send { $right ->
        [videos] videos
        [files] files
        [pictures] pictures
       *[other] media
    }. Once an administrator has allowed it in the group's permissions, press Export again (free).
export-files-forbidden-no-link = I may not post files here: the permission “Attach Files” is missing. Once a moderator has given it, press Export again (free).

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] The first minute, fitted to { MB($limit_bytes) } for this chat; the full { MB($full_bytes) } is behind the link.
       *[whole] Fitted to { MB($limit_bytes) } for this chat; the full { MB($full_bytes) } is behind the link.
    }
result-fitted-alone =
    { $which ->
        [first] The first minute, fitted to { MB($limit_bytes) } for this chat; the full video has { MB($full_bytes) }.
       *[whole] Fitted to { MB($limit_bytes) } for this chat; the full video has { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] The first minute, fitted to { MB($limit_bytes) } for this chat.
       *[whole] Fitted to { MB($limit_bytes) } for this chat.
    }
export-fit-too-low = A copy of the whole that fits this chat would not look good.
export-fit-failed = I couldn't make a smaller copy that fits.
cancel-fit = Stopped: no copy was made for this chat. The full result stays as it is.
result-quality = quality { $vmaf }/100
picture-comparison = The same moment before and after.
picture-comparison-name = before and after
result-note =
    { $note ->
        [already_small] It was under that size already.
        [as_good_as_source] It should look as good as the original.
        [bitrate_above_source] The bitrate asked for is above the original's, so the quality stays what it was.
        [capped_1080p] Exported at 1080p, the most there is here.
        [fps_capped] The frame rate was brought down to 120, the most there is here.
        [fps_lowered] Fewer frames a second, so that it fits the size.
        [frame_lowered] A smaller picture, so that it looks good at this size.
        [no_gain] Making it smaller would have cost quality, so it stays as large as it was.
        [other_sounds_left_out] Only one of its sound tracks is in it.
        [smaller_frame_advised] At this size a smaller picture would look better.
        [sound_lowered] The sound has a lower bitrate, so that it fits the size.
        [sound_to_stereo] The surround sound is stereo now.
        [sound_unreadable] A sound track could not be read and is left out.
        [source_breaks_off] The original breaks off early, and no more of it can be played.
       *[subtitles_left_out] The subtitles are left out.
    }

## What is coming, said before the render

forecast = Coming: { $facts }
forecast-asked = You asked for: { $facts }
forecast-about = about { MB($size_bytes) }
forecast-lines = up to { $height }p
forecast-length = about { CLOCK($duration_s) } long
forecast-fit =
    This chat takes files of up to { MB($limit_bytes) }. If it gets larger, { $way ->
        [copy] I also make a copy that fits.
        [link] it comes as a link.
       *[none] I can't post it here.
    }
button-plot = Bitrate
picture-plot = The bitrate over the length of the video: high where much moves, low where little does.
picture-plot-name = bitrate
plot-gone = The plot is no longer kept; a new export draws it anew.
plot-not-shown = I couldn't show the plot just now.
batch-list =
    { $done ->
        [0] None of the { $count } is done:
       *[other] Done: { $done } of { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] stopped
        [failed] failed
       *[kept] not exported
    }
button-retry-named = Try again: { $name }
batch-comes = It comes together with the others.
batch-next = A number shows what can be made of that one next.
