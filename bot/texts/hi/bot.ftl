## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।
greeting-examples = आप ऐसे लिख सकते हैं:
greeting-with-request = **{ $title }** – काम शुरू।
greeting-time-seconds = 30 सेकंड की क्लिप में आम तौर पर { $low }–{ $high } सेकंड लगते हैं।
greeting-time-minutes = 30 सेकंड की क्लिप में आम तौर पर { $low }–{ $high } मिनट लगते हैं।
greeting-cloud = कुछ इंस्टॉल नहीं करना है: सारा काम क्लाउड में होता है।

## Ready

ready = तैयार।
ready-send-video = तैयार। मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।

## A file arrived

received-file = { $name } मिल गई ({ $facts })।
received-file-plain = { $name } मिल गई।
received-files =
    { $count ->
        [one] { $count } फ़ाइल मिली: { $names }
       *[other] { $count } फ़ाइलें मिलीं: { $names }
    }
received-what-next = अब क्या करना है?
received-new-project = इससे नया प्रोजेक्ट शुरू होता है।
project-again = { $names } वाला प्रोजेक्ट फिर से खुल गया।
project-again-plain = पिछला प्रोजेक्ट फिर से खुल गया।
project-assumed = प्रोजेक्ट: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] कतार में: अगला नंबर आपका है।
       *[other] कतार में: नंबर { $place }
    }
awaits-video = वीडियो भेजिए, मैं ठीक यही कर दूँगा। तब तक कोई क्रेडिट नहीं लगता।
awaits-video-as-reply = इस मैसेज के जवाब में वीडियो भेजिए, मैं ठीक यही कर दूँगा। तब तक कोई क्रेडिट नहीं लगता।
awaits-video-points = या यहाँ पहले से मौजूद किसी वीडियो के जवाब में मेरा नाम लेकर लिखिए कि क्या करना है।
button-earlier-video = पिछला वीडियो लें
video-above = ऊपर वाला आपका वीडियो: { $names }
button-video-above = { $name } का { $file } लें?

queue-withdrawn = कतार से हटा दिया।
queue-full = एक साथ बहुत कुछ हो गया। थोड़ा काम पूरा होने तक रुकिए।
correction-too-late = मैं आपके पहले वाले शब्दों पर काम शुरू कर चुका था। नए शब्दों वाला काम भी चाहिए, तो उन्हें अलग मैसेज में भेजिए।

## An edit is finished

done = हो गया।
done-unchanged = टाइमलाइन पर कुछ नहीं बदला। इसे दूसरे शब्दों में लिखकर देखिए।
question-plain = आप क्या चाहते हैं?
reword-title = वही बात दूसरे शब्दों में
reword-label = इसकी जगह क्या करना है?
reword-how = वही काम दूसरे शब्दों में लिखकर भेजिए।
reworded = दूसरे शब्दों में: “{ $words }”
voice-understood =
    मैंने यह समझा: “{ $words }”

    क्या यह कर दूँ?
voice-no-words = इस वॉइस मैसेज में कोई शब्द नहीं सुनाई दिया। फिर से रिकॉर्ड कीजिए या लिखिए कि क्या करना है।
voice-too-long = मैं { $minutes } मिनट तक के वॉइस मैसेज सुनता हूँ। छोटा मैसेज रिकॉर्ड कीजिए या लिखिए कि क्या करना है।
voice-unreadable = यह वॉइस मैसेज चल नहीं रहा। फिर से रिकॉर्ड कीजिए या लिखिए कि क्या करना है।
voice-unheard = अभी मैं वॉइस मैसेज नहीं सुन सकता। लिखिए कि क्या करना है।
voice-stopped = रोक दिया। इस वॉइस मैसेज पर कुछ नहीं किया गया।
done-raw-video-first = वीडियो का पहला रूप तैयार है। संगीत, टाइटल और इफ़ेक्ट बाद में आ सकते हैं।
done-tracks-added = ये अपने-आप जुड़ गए। रखूँ या हटा दूँ?
done-already-small = वीडियो { MB($size_bytes) } का है, यानी { MB($target_bytes) } से पहले ही कम।
done-credits-used = क्रेडिट: { $before } → { $after }
done-not-exported = जैसा आपने कहा, अभी एक्सपोर्ट नहीं किया। नतीजा चाहिए, तो “एक्सपोर्ट” दबाइए।
done-export-follows = अभी टाइमलाइन पढ़ी नहीं जा रही। कोशिश जारी है, पढ़ते ही एक्सपोर्ट कर दूँगा।

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = फ़ाइल यहीं भेजिए।

## Conversation: new, skill, cancel, forget

new-started = नया प्रोजेक्ट। मुझे वीडियो भेजिए।
previous-gone = पिछला प्रोजेक्ट अब नहीं है; यह नए में ही रहेगा।

skill-list = मोड:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (चालू)
skill-question = { $title } पर जाएँ? इससे नया प्रोजेक्ट शुरू होगा और आपकी फ़ाइलें फिर से अपलोड होंगी।
skill-changed = अब { $title } चालू है।
skill-same = { $title } पहले से चालू है।
skill-unknown = “{ $name }” नाम का कोई मोड नहीं है। इनमें से चुनिए: { $names }

cancel-nothing = अभी कुछ नहीं चल रहा।
cancel-queued = कतार से हटा दिया। न कुछ हुआ, न कोई क्रेडिट लगा।
cancel-before-asking = एडिट शुरू होने से पहले रोक दिया। कोई क्रेडिट नहीं लगा।
cancel-asking = रोक दिया। एडिट शुरू हो चुका था, इसलिए हो सकता है कि कुछ काम हो गया हो और उसके क्रेडिट लगे हों।
cancel-changed = रोक दिया। ये बदलाव तब तक हो चुके थे और शायद इनके क्रेडिट लगे हों; ये टाइमलाइन पर रहेंगे:
cancel-answered = एडिट पहले ही पूरा हो चुका था। वह टाइमलाइन पर रहेगा।
cancel-render = एक्सपोर्ट रोक दिया। टाइमलाइन नहीं बदली, और एक्सपोर्ट मुफ़्त हैं।
cancel-render-unsure = मैं अब एक्सपोर्ट का इंतज़ार नहीं कर रहा, पर सर्विस ने रुकने की पुष्टि नहीं की और शायद अब भी उसे बना रही है। टाइमलाइन नहीं बदली, और एक्सपोर्ट मुफ़्त हैं।
cancel-too-late = अब रोका नहीं जा सकता: काम पूरा हो चुका है।
closed-turn = मैं आपको लिख नहीं पा रहा था, इसलिए यह काम नहीं किया: न कुछ हुआ, न कोई क्रेडिट लगा।
cancel-not-yours = इसे वही रोक सकता है जिसने कहा था, जिसका यह प्रोजेक्ट है, या कोई मॉडरेटर।
cancel-requested = रोक रहा हूँ…

forget-question = आपके बारे में जो कुछ मेरे पास है, सब मिटा दूँ? यह वापस नहीं आएगा।
forget-done = हो गया। आपके बारे में जो कुछ मेरे पास था, सब मिटा दिया। NemoVideo के पास अपनी कॉपी हो सकती है; उसे मिटाने के लिए उनके सपोर्ट से कहिए।
forget-at-work = जो काम अभी चल रहा है, वह पूरा होगा; उसके बाद फिर से /forget भेजिए, तो वह भी मिट जाएगा।
forget-backups = अब से पहले बने बैकअप में यह तब तक रहेगा जब तक वे मिटाए न जाएँ; सबसे नया { $date } का है।
forget-backups-until = अब से पहले बने बैकअप में यह अभी रहेगा; { $date } तक उनमें से आख़िरी भी मिट जाएगा।
forget-backups-others = संचालक के अपने बैकअप में यह ज़्यादा समय तक रह सकता है; कब तक, यह वही बता सकते हैं।

## Account

credits-balance = क्रेडिट: { $available }
credits-balance-frozen = क्रेडिट: { $available } ({ $frozen } चल रहे काम के लिए रखे हुए)
credits-price = एक्सपोर्ट मुफ़्त हैं। एडिट और बनाई गई क्लिप में क्रेडिट लगते हैं।

login-done = आपका NemoVideo अकाउंट जुड़ गया।
login-wrong = NemoVideo यह टोकन नहीं मान रहा। इसे जाँच लीजिए।
login-off = यह बॉट अकाउंट नहीं जोड़ता।
login-not-here = कृपया ऐसे मैसेज में टोकन न भेजें; मैंने उसका कुछ नहीं रखा। अपना मैसेज मिटाइए, फिर निजी चैट में /login लिखिए।
logout-done = आपका NemoVideo अकाउंट अब जुड़ा हुआ नहीं है।
logout-nothing = आपका कोई अकाउंट जुड़ा हुआ नहीं है।
access-owner-only = इस प्रोजेक्ट के क्रेडिट वही खर्च कर सकता है जिसने इसे शुरू किया।
access-replace-only = इसकी जगह नया प्रोजेक्ट वही ला सकता है जिसका यह प्रोजेक्ट है।
access-balance-only = क्रेडिट सिर्फ़ उसी को दिखते हैं जिसके अकाउंट से इस प्रोजेक्ट का खर्च चलता है।
access-refused = यह बॉट सिर्फ़ बुलाए गए लोगों के लिए है।
access-not-here = यहाँ मैं दूसरे चैनलों में या दूसरे लोगों के लिए काम करता हूँ: इस सर्वर को चलाने वालों ने यही चुना है।
press-not-yours = यह बटन उसी के लिए है जिसने काम कहा था।
press-asked-as-chat = यह काम { $name } के नाम से कहा गया था, और मैं नहीं जान सकता कि आप उस नाम से बटन दबा सकते हैं या नहीं। उसी नाम से इस मैसेज का जवाब दीजिए।
press-stale = यह बटन अब काम नहीं करता।
press-done = हो गया।
press-noted = काम शुरू।

## Help

help-what = मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है। जवाब में MP4 मिलेगा।
help-examples = आप ऐसे लिख सकते हैं:
help-formats = मैं { $formats } लेता हूँ, हर फ़ाइल { $megabytes } MB तक।
help-larger = यह चैट मुझे इससे बड़ी फ़ाइलें नहीं देती; सीधे लिंक से { $megabytes } MB तक की फ़ाइल आ सकती है।
help-posting = { $megabytes } MB तक के नतीजे यहीं भेजता हूँ; उससे बड़े लिंक के रूप में आते हैं।
how-to-say = लिखते समय मेरा नाम लीजिए या इस मैसेज का जवाब दीजिए, ताकि बात मुझ तक पहुँचे।
how-to-say-by-command = मुझे बताने के लिए /edit लिखिए।
help-in-groups = जहाँ और लोग भी लिखते हैं, वहाँ मेरा नाम लीजिए या मेरे किसी मैसेज का जवाब दीजिए, ताकि बात मुझ तक पहुँचे। कमांड और बटन हमेशा काम करते हैं।
unknown-command = /{ $command } कमांड मुझे नहीं पता। /help में सारी कमांड हैं।
unknown-command-nearest = /{ $command } कमांड मुझे नहीं पता। क्या आपका मतलब /{ $nearest } था?
help-advice = काम की बातें:
help-vague = थोड़ा और बताइए। साइज़, बिटरेट या काटने का हिस्सा बताना सबसे अच्छा रहता है:
small-talk = नमस्ते! मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।
undo-nothing = यहाँ अभी वापस लेने को कुछ नहीं है। मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।
thanks-answer = कोई बात नहीं!
apology-answer = कोई बात नहीं।
bot-answer = हाँ, मैं बॉट हूँ। मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।
progress-nothing-running = अभी कुछ नहीं चल रहा।
progress-running = अभी इस पर काम चल रहा है: { $what }
progress-awaits-video = वीडियो का इंतज़ार है: { $what }

## Edits that buttons propose

offer-compress = इस वीडियो को कंप्रेस करो
offer-compress-to = इस वीडियो को { $megabytes } MB से कम में कंप्रेस करो
offer-first =
    { $seconds ->
        [one] सिर्फ़ पहला { $seconds } सेकंड रखो
       *[other] सिर्फ़ पहले { $seconds } सेकंड रखो
    }
offer-compress-half = इस वीडियो को आधे साइज़ में कंप्रेस करो
offer-compress-quality = क्वालिटी घटाए बिना इस वीडियो को कंप्रेस करो
offer-mute = आवाज़ बंद करो
offer-compress-to-kb = इस वीडियो को { $kilobytes } KB से कम में कंप्रेस करो
offer-height = रिज़ॉल्यूशन { $height }p करो
offer-undo = आख़िरी बदलाव वापस लो
offer-instead = { $words } (आख़िरी बदलाव की जगह)
offer-gif = इसे GIF में बदलो
offer-mp3 = आवाज़ MP3 में दो
offer-music = बैकग्राउंड में शांत संगीत जोड़ो
offer-title = एक अच्छा टाइटल जोड़ो
offer-do-that = हाँ, यही करो
offer-drop-music = जो संगीत जुड़ा है उसे हटाओ
offer-drop-title = जो टाइटल जुड़ा है उसे हटाओ
offer-drop-effects = जो इफ़ेक्ट जुड़े हैं उन्हें हटाओ

batch-only-file = सिर्फ़ यह फ़ाइल: { $names }
batch-only-files = सिर्फ़ ये फ़ाइलें: { $names }

about-quoted = { $name } ने जो लिखा, उसके बारे में
about-quoted-unknown = किसी ने जो लिखा, उसके बारे में

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits से बचे हुए क्रेडिट दिखते हैं।
progress-files = आपकी भेजी हुई फ़ाइलें
project-not-yours = इस प्रोजेक्ट का लिंक उसी के लिए है जिसका यह प्रोजेक्ट है।
project-no-link = इस प्रोजेक्ट का कोई लिंक नहीं है।

## For everybody's eyes, while only the operator can help

presence-trouble = कुछ दिक़्क़त है, जल्द लौटूँगा
