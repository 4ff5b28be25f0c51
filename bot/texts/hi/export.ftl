# Getting the MP4.

export-started = एक्सपोर्ट हो रहा है (मुफ़्त)।
export-not-ready = अभी एक्सपोर्ट करने को कुछ नहीं है। पहले मुझे वीडियो भेजिए या कोई एडिट बताइए।
export-nothing-edited = अभी एक्सपोर्ट करने को कुछ नहीं है: पहले लिखिए कि उसका क्या करना है।
export-not-begun = एक्सपोर्ट शुरू नहीं हो पाया, क्योंकि वीडियो सर्विस जवाब नहीं दे रही। टाइमलाइन जैसी थी वैसी है; फिर कोशिश के लिए “एक्सपोर्ट” दबाइए (मुफ़्त)।
closed-export = मैं आपको लिख नहीं पा रहा था, इसलिए एक्सपोर्ट नहीं किया। यह मुफ़्त है: “एक्सपोर्ट” दबाइए।
export-project-gone = NemoVideo ने वह प्रोजेक्ट बंद कर दिया है, इसलिए उसमें बना काम अब एक्सपोर्ट नहीं हो सकता। एडिट फिर से बताइए; आपकी फ़ाइलें मैं साथ ले आऊँगा।
export-already-running = यह एक्सपोर्ट पहले से चल रहा है।
export-failed = सर्विस पर एक्सपोर्ट नहीं हो पाया। एक्सपोर्ट मुफ़्त हैं: फिर कोशिश के लिए “एक्सपोर्ट” दबाइए।
export-stuck = सर्विस ने यह एक्सपोर्ट { $minutes } मिनट में पूरा नहीं किया, इसलिए मैंने उसे वहाँ रोक दिया। एक्सपोर्ट मुफ़्त हैं: फिर कोशिश के लिए “एक्सपोर्ट” दबाइए।
export-stuck-running = सर्विस ने यह एक्सपोर्ट { $minutes } मिनट में पूरा नहीं किया, और मैं उसे वहाँ रोक नहीं पाया। एक्सपोर्ट मुफ़्त हैं: बाद में फिर “एक्सपोर्ट” दबाइए।
export-cannot = सर्विस इस टाइमलाइन को एक्सपोर्ट नहीं कर पा रही: एक ही कारण से दो बार रुकी। अगले एक्सपोर्ट से पहले कुछ बदलिए।
export-impossible =
    { $why ->
        [target_too_small] इतना छोटा नहीं हो सकता: सबसे छोटी फ़ाइल करीब { MB($smallest_bytes) } की होगी। बड़ा साइज़ बताइए।
        [one_scene] इसमें अलग-अलग सीन नहीं मिले: तस्वीर कहीं भी एकदम नहीं बदलती। काटने के समय बताइए, या हर हिस्से की लंबाई।
        [too_many_pieces] इतने हिस्से बहुत ज़्यादा या बहुत छोटे होंगे। कम या लंबे हिस्से बताइए।
        [no_sound] इसमें ऐसी कोई आवाज़ नहीं है जो सेव हो सके।
       *[too_many_cuts] टाइमलाइन में इतने ज़्यादा हिस्से हैं कि एक्सपोर्ट नहीं हो सकता। कुछ हिस्से हटाइए।
    }
export-file-too-large = फ़ाइल ({ MB($size_bytes) }) इस चैट के लिए बहुत बड़ी है। यह रहा लिंक:
export-file-not-sent = मैं फ़ाइल यहाँ नहीं भेज पाया। लिंक अब भी चलता है।
export-files-forbidden = मुझे यहाँ फ़ाइलें भेजने की अनुमति नहीं है: “फ़ाइलें अटैच करें” (Attach Files) की अनुमति कोई मॉडरेटर दे सकता है। लिंक चलता है।
export-file-unclear = फ़ाइल शायद यहाँ पहुँच गई; मैं पक्का नहीं कर पाया। न दिखे, तो लिंक चलता है।
export-file-unclear-no-link = फ़ाइल शायद यहाँ पहुँच गई; मैं पक्का नहीं कर पाया। न दिखे, तो “फिर एक्सपोर्ट” दबाइए (मुफ़्त)।

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = हो गया: { $facts }
result-shrunk = हो गया: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% कम)
result-more = { $size } ({ $percent }% ज़्यादा)
result-edited = एडिट
result-same-size = हो गया: { $facts }, लगभग पहले जितना ही
result-cost = लगे क्रेडिट: { $credits }
result-project = प्रोजेक्ट: { $url }

export-no-link = फ़ाइल इस चैट के लिए बहुत बड़ी है, और उसका कोई खुला लिंक नहीं है।
export-file-lost = मैं फ़ाइल यहाँ नहीं भेज पाया। एक बार और कोशिश के लिए “फिर एक्सपोर्ट” दबाइए (मुफ़्त)।
export-file-forbidden =
    इस ग्रुप में मुझे { $right ->
        [videos] वीडियो
        [files] फ़ाइलें
        [pictures] तस्वीरें
       *[other] मीडिया
    } भेजने की अनुमति नहीं है। कोई एडमिन इसे ग्रुप की अनुमतियों में चालू कर सकता है। यह रहा लिंक:
export-file-forbidden-no-link =
    इस ग्रुप में मुझे { $right ->
        [videos] वीडियो
        [files] फ़ाइलें
        [pictures] तस्वीरें
       *[other] मीडिया
    } भेजने की अनुमति नहीं है। जब कोई एडमिन इसे ग्रुप की अनुमतियों में चालू कर दे, तो “फिर एक्सपोर्ट” दबाइए (मुफ़्त)।
export-files-forbidden-no-link = मुझे यहाँ फ़ाइलें भेजने की अनुमति नहीं है: “फ़ाइलें अटैच करें” (Attach Files)। जब कोई मॉडरेटर अनुमति दे दे, तो “फिर एक्सपोर्ट” दबाइए (मुफ़्त)।

## A copy of a result that is too large for its chat

result-fitted-link =
    { $which ->
        [first] पहला मिनट, इस चैट के लिए { MB($limit_bytes) } में; पूरा { MB($full_bytes) } का वीडियो लिंक पर है।
       *[whole] इस चैट के लिए { MB($limit_bytes) } में; पूरा { MB($full_bytes) } का वीडियो लिंक पर है।
    }
result-fitted-alone =
    { $which ->
        [first] पहला मिनट, इस चैट के लिए { MB($limit_bytes) } में; पूरा वीडियो { MB($full_bytes) } का है।
       *[whole] इस चैट के लिए { MB($limit_bytes) } में; पूरा वीडियो { MB($full_bytes) } का है।
    }
result-fitted-unsized =
    { $which ->
        [first] पहला मिनट, इस चैट के लिए { MB($limit_bytes) } में।
       *[whole] इस चैट के लिए { MB($limit_bytes) } में।
    }
export-fit-too-low = इस चैट में आने लायक पूरी कॉपी अच्छी नहीं दिखती।
export-fit-failed = मैं इतनी छोटी कॉपी नहीं बना पाया।
cancel-fit = रोक दिया: इस चैट के लिए कॉपी नहीं बनाई। पूरा नतीजा जैसा था वैसा है।
result-quality = क्वालिटी { $vmaf }/100
picture-comparison = एक ही पल, पहले और बाद में।
picture-comparison-name = पहले और बाद में
result-note =
    { $note ->
        [already_small] यह पहले से उस साइज़ से छोटा था।
        [as_good_as_source] यह मूल वीडियो जितना ही अच्छा दिखना चाहिए।
        [bitrate_above_source] माँगा गया बिटरेट मूल से ज़्यादा है, इसलिए क्वालिटी पहले जैसी है।
        [capped_1080p] 1080p में एक्सपोर्ट हुआ, यहाँ इससे ज़्यादा नहीं होता।
        [fps_capped] फ़्रेम रेट 120 कर दिया, यहाँ इससे ज़्यादा नहीं होता।
        [fps_lowered] हर सेकंड कम फ़्रेम, ताकि साइज़ में आ जाए।
        [frame_lowered] तस्वीर छोटी की, ताकि इस साइज़ में अच्छी दिखे।
        [no_gain] छोटा करने से क्वालिटी घटती, इसलिए जितना बड़ा था उतना ही है।
        [other_sounds_left_out] इसमें सिर्फ़ एक ऑडियो ट्रैक है।
        [smaller_frame_advised] इस साइज़ में छोटी तस्वीर ज़्यादा अच्छी दिखेगी।
        [sound_lowered] आवाज़ का बिटरेट कम किया, ताकि साइज़ में आ जाए।
        [sound_to_stereo] सराउंड आवाज़ अब स्टीरियो है।
        [sound_unreadable] एक ऑडियो ट्रैक पढ़ा नहीं जा सका, इसलिए छोड़ दिया।
        [source_breaks_off] मूल फ़ाइल बीच में ही कट जाती है, उससे आगे नहीं चलती।
       *[subtitles_left_out] सबटाइटल छोड़ दिए।
    }

## What is coming, said before the render

forecast = यह बनेगा: { $facts }
forecast-asked = आपने कहा: { $facts }
forecast-about = करीब { MB($size_bytes) }
forecast-lines = { $height }p तक
forecast-length = करीब { CLOCK($duration_s) } लंबा
forecast-fit =
    यह चैट { MB($limit_bytes) } तक की फ़ाइलें लेती है। उससे बड़ा हुआ, तो { $way ->
        [copy] मैं इसमें आने लायक कॉपी भी बनाऊँगा।
        [link] लिंक मिलेगा।
       *[none] मैं उसे यहाँ नहीं भेज सकता।
    }
button-plot = बिटरेट
picture-plot = वीडियो की लंबाई में बिटरेट: जहाँ हलचल ज़्यादा वहाँ ऊँचा, जहाँ कम वहाँ नीचा।
picture-plot-name = बिटरेट
plot-gone = ग्राफ़ अब नहीं है; नया एक्सपोर्ट उसे फिर बनाएगा।
plot-not-shown = ग्राफ़ अभी नहीं दिखा पाया।
batch-list =
    { $done ->
        [0] { $count } में से कोई पूरा नहीं हुआ:
       *[other] पूरे हुए: { $count } में से { $done }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] रोक दिया
        [failed] नहीं हुआ
       *[kept] एक्सपोर्ट नहीं किया
    }
button-retry-named = फिर से: { $name }
batch-comes = यह बाक़ी के साथ आएगा।
batch-next = नंबर दबाने पर दिखेगा कि उससे आगे क्या बन सकता है।
