# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = टाइमलाइन ख़ाली है। मुझे वीडियो भेजिए।
timeline-head =
    { $count ->
        [one] टाइमलाइन ({ $count } ट्रैक):
       *[other] टाइमलाइन ({ $count } ट्रैक):
    }
timeline-video = { $number }. वीडियो: { $name } ({ $span })
timeline-audio = { $number }. संगीत: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. संगीत: { $name } ({ $span })
timeline-title = { $number }. टाइटल: “{ $name }” ({ $span })
timeline-other = { $number }. ट्रैक: { $name } ({ $span })
timeline-more = … और { $count }
status-wishes = आपने चाहा: { $wishes }
wish-muted = बिना आवाज़
wish-size = ज़्यादा से ज़्यादा { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = छोटा, पर क्वालिटी पहले
timeline-unnamed = बिना नाम
timeline-span = { $start }–{ $end } से.

## Kinds of tracks inside a sentence

kind-video = वीडियो
kind-audio = संगीत
kind-title = टाइटल
kind-effect = इफ़ेक्ट
kind-other = ट्रैक

## One line for each change

change-track-added = ✅ { $kind } जोड़ा गया: { $name } ({ $span })
change-track-removed = ✅ { $kind } हटाया गया: { $name }
change-track-replaced = ✅ अब टाइमलाइन पर: { $name } ({ $span })
change-track-renamed = ✅ { $kind } का नाम बदला: { $before } → { $after }
change-track-moved = ✅ { $kind } खिसकाया गया: { $name } ({ $span })
change-track-changed = ✅ { $kind } बदला गया: { $name }
change-title-added = ✅ टाइटल जोड़ा गया: “{ $name }” ({ $span })
change-title-removed = ✅ टाइटल हटाया गया: “{ $name }”
change-title-text = ✅ टाइटल बदला गया: “{ $before }” → “{ $after }”
change-trimmed = ✅ छोटा किया: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ लंबा किया: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: { $count } क्लिप जोड़ी गई
       *[other] ✅ { $name }: { $count } क्लिप जोड़ी गईं
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: { $count } क्लिप हटाई गई
       *[other] ✅ { $name }: { $count } क्लिप हटाई गईं
    }
change-volume = ✅ { $name } का वॉल्यूम: { $before }% → { $after }%
change-muted = ✅ आवाज़ बंद: { $name }
change-unmuted = ✅ आवाज़ फिर चालू: { $name }
change-resolution = ✅ रिज़ॉल्यूशन: { $before } → { $after }
change-resolution-set = ✅ रिज़ॉल्यूशन: { $after }
change-target-size = ✅ लक्ष्य साइज़: { MB($size_bytes) }
change-bitrate = ✅ लक्ष्य बिटरेट: { $megabits } Mbps
change-quality = ✅ छोटी फ़ाइल, पर क्वालिटी पहले
change-project-title = ✅ प्रोजेक्ट का नाम: “{ $name }”
change-look-added = ✅ इफ़ेक्ट जोड़ा गया: { $name }
change-look-removed = ✅ इफ़ेक्ट हटाया गया: { $name }
change-look-changed = ✅ इफ़ेक्ट बदला गया: { $name }
change-look-set = ✅ सेट किया: { $name } ({ $value })
change-length = ✅ लंबाई: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ टाइमलाइन बदल गई है।
change-more =
    { $count ->
        [one] … और { $count } बदलाव
       *[other] … और { $count } बदलाव
    }

## Effects, in "Effect added: …"

look-gray = ब्लैक एंड व्हाइट
look-sepia = सीपिया रंग
look-blur = धुंधलापन
look-pixelate = पिक्सेल वाली तस्वीर
look-zoom = बड़ी की हुई तस्वीर
look-brightness = चमक
look-contrast = कंट्रास्ट
look-saturation = रंगों का गाढ़ापन
look-warmth = रंगों की गर्माहट
look-rotate = घुमाव
look-flip = पलटी हुई तस्वीर
look-denoise = कम दाने
look-stabilise = स्थिर तस्वीर
look-fade-in = धीरे-धीरे उभरना
look-fade-out = धीरे-धीरे मिटना
look-volume = वॉल्यूम
look-noise = पीछे का कम शोर
look-normalize = एक-सी आवाज़
look-mono = मोनो आवाज़
look-speed = रफ़्तार
look-backwards = उल्टा चलना
look-freeze = ठहरी हुई तस्वीर
look-crossfade = घुलते हुए बदलाव
look-unbar = कटी हुई काली पट्टियाँ
look-silence = हटाई हुई ख़ामोशी
look-crop = क्रॉप की हुई तस्वीर
look-shape = तस्वीर का अनुपात
look-fps = फ़्रेम प्रति सेकंड
look-format = फ़ाइल का प्रकार
look-split = हिस्सों में बँटवारा
