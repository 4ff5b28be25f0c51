# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = The timeline is empty. Send me a video.
timeline-head =
    { $count ->
        [one] Timeline ({ $count } track):
       *[other] Timeline ({ $count } tracks):
    }
timeline-video = { $number }. Video: { $name } ({ $span })
timeline-audio = { $number }. BGM: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. BGM: { $name } ({ $span })
timeline-title = { $number }. Title: "{ $name }" ({ $span })
timeline-other = { $number }. Track: { $name } ({ $span })
timeline-more = … and { $count } more
status-wishes = Wished for: { $wishes }
wish-muted = no sound
wish-size = at most { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = smaller, quality first
timeline-unnamed = untitled
timeline-span = { $start }-{ $end }s

## Kinds of tracks inside a sentence

kind-video = Video
kind-audio = Music
kind-title = Title
kind-effect = Effect
kind-other = Track

## One line for each change

change-track-added = ✅ { $kind } added: { $name } ({ $span })
change-track-removed = ✅ { $kind } removed: { $name }
change-track-replaced = ✅ On the timeline now: { $name } ({ $span })
change-track-renamed = ✅ { $kind } renamed: { $before } → { $after }
change-track-moved = ✅ { $kind } moved: { $name } ({ $span })
change-track-changed = ✅ { $kind } changed: { $name }
change-title-added = ✅ Title added: '{ $name }' ({ $span })
change-title-removed = ✅ Title removed: '{ $name }'
change-title-text = ✅ Title changed: '{ $before }' → '{ $after }'
change-trimmed = ✅ Trimmed: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Longer: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: { $count } clip added
       *[other] ✅ { $name }: { $count } clips added
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: { $count } clip removed
       *[other] ✅ { $name }: { $count } clips removed
    }
change-volume = ✅ Volume of { $name }: { $before }% → { $after }%
change-muted = ✅ Muted: { $name }
change-unmuted = ✅ Sound back on: { $name }
change-resolution = ✅ Resolution: { $before } → { $after }
change-resolution-set = ✅ Resolution: { $after }
change-target-size = ✅ Target size: { MB($size_bytes) }
change-bitrate = ✅ Target bitrate: { $megabits } Mbps
change-quality = ✅ Smaller file, quality first
change-project-title = ✅ Project title: '{ $name }'
change-look-added = ✅ Effect added: { $name }
change-look-removed = ✅ Effect removed: { $name }
change-look-changed = ✅ Effect changed: { $name }
change-look-set = ✅ Set: { $name } ({ $value })
change-length = ✅ Length: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ The timeline has changed.
change-more =
    { $count ->
        [one] … and { $count } more change
       *[other] … and { $count } more changes
    }

## Effects, in "Effect added: …"

look-gray = black and white
look-sepia = sepia tones
look-blur = blur
look-pixelate = pixelation
look-zoom = enlarged picture
look-brightness = brightness
look-contrast = contrast
look-saturation = colour saturation
look-warmth = colour warmth
look-rotate = rotation
look-flip = mirrored picture
look-denoise = less grain
look-stabilise = steadied picture
look-fade-in = fade-in
look-fade-out = fade-out
look-volume = volume
look-noise = less background noise
look-normalize = even loudness
look-mono = mono sound
look-speed = speed
look-backwards = plays backwards
look-freeze = still picture
look-crossfade = crossfades
look-unbar = black bars cut off
look-silence = pauses cut out
look-crop = cropped picture
look-shape = shape
look-fps = frames a second
look-format = file type
look-split = split into parts
