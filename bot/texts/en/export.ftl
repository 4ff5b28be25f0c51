# Getting the MP4.

export-started = Exporting the MP4 (free).
export-waiting = The export waits for the one before it.
export-not-ready = There is nothing to export yet. Send me a video or ask for an edit first.
export-already-running = This export is already running.
export-already-running-percent = This export is already running: { $percent } %
export-failed = The export failed at the service. Exports are free: press Export to try again.
export-interrupted = The export was interrupted. Exports are free: press Export to try again.
export-too-long = The export takes unusually long. I keep watching it.
export-link-expired = That link has expired. Press Export for a fresh one (free).
export-file-too-large = The file ({ MB($size_bytes) }) is too large for this chat. Here is the link:
export-file-not-sent = I couldn't post the file here. The link still works.
export-resolution-capped = 1080p is the most I deliver, so this is 1080p.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Done: { $facts }
result-shrunk = Done: { MB($source_bytes) } → { $facts }
result-same-size = Done: { $facts }, about the size it had before
result-link = MP4: { $url }
result-link-valid =
    { $hours ->
        [one] The link works for { $hours } hour.
       *[other] The link works for { $hours } hours.
    }
result-project = Project: { $url }
result-numbered = { $number } of { $count }: { $name }
result-smaller-frame = A smaller picture would look better at this size.

export-no-link = The file is too large for this chat, and there is no public link to it.
export-file-lost = I couldn't post the file here. Press Export again to try once more (free).
