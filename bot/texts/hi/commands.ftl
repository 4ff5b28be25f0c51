# What the platforms' command menus say: at most 100 letters each.

command-start = शुरू करें
command-help = मैं क्या-क्या कर सकता हूँ
command-export = MP4 पाएँ (मुफ़्त)
command-status = टाइमलाइन देखें
command-credits = बचे हुए क्रेडिट देखें
command-usage = देखें कि आपने कितना खर्च किया
command-language = मेरे जवाब की भाषा चुनें
command-history = अपने हाल के प्रोजेक्ट देखें
command-settings = अपना आम साइज़ और भाषा चुनें
command-server-settings = इस सर्वर के लिए बॉट सेट करें
command-new = नया प्रोजेक्ट शुरू करें
command-skill = मोड चुनें
command-cancel = चल रहा काम रोकें
command-compress = वीडियो छोटा करें
command-edit = वीडियो एडिट करें
command-login = अपना NemoVideo अकाउंट जोड़ें
command-logout = अपने NemoVideo अकाउंट का जुड़ाव हटाएँ
command-forget = आपके बारे में रखा सब कुछ मिटाएँ
command-redeem = निमंत्रण कोड इस्तेमाल करें

## /settings

settings-title = जो बात आप अपने मैसेज में नहीं कहते, वह यहाँ तय कीजिए। मैसेज में कही बात हमेशा पहले मानी जाती है।
settings-size = आम साइज़
settings-export = MP4 अपने-आप भेजें
settings-language = भाषा
settings-size-chat = इस चैट की सीमा
settings-size-mb = { $megabytes } MB
settings-size-half = आधा साइज़
settings-size-quality = दिखने वाली कमी बिना
settings-size-none = तय नहीं
settings-export-compress = कंप्रेस करने पर
settings-export-always = हमेशा
settings-export-never = सिर्फ़ कहने पर
settings-language-auto = अपने-आप
language-held = अब से मैं आपको हिन्दी में जवाब दूँगा।
language-automatic = आप जिस भाषा में लिखेंगे, मैं उसी में जवाब दूँगा।
language-unknown = मैं अभी “{ $name }” नहीं बोलता। इनमें से कोई चुनिए:
settings-sent-as = नतीजे ऐसे भेजें
settings-sent-as-player = वीडियो
settings-sent-as-file = फ़ाइल
settings-notification = नतीजे आएँ
settings-notification-on = सूचना के साथ
settings-notification-off = चुपचाप
settings-size-used = आपने साइज़ नहीं बताया, इसलिए आपका आम साइज़ ले रहा हूँ: { $size } (/settings)।
settings-size-place = आपने साइज़ नहीं बताया, इसलिए यहाँ का आम साइज़ ले रहा हूँ: { $size } (/server-settings)।
settings-size-fits = आपने साइज़ नहीं बताया, इसलिए { MB($limit_bytes) } में कंप्रेस कर रहा हूँ, इस चैट में इतना ही आता है।

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = वीडियो एडिट करें
request-title-compress = वीडियो छोटा करें
request-words = क्या करना है?
request-example = पहले 10 सेकंड रखो
request-files = वीडियो
request-files-hint = यहाँ के पिछले वीडियो पर ही काम करना हो, तो ख़ाली छोड़िए।
request-videos = कौन से वीडियो?
request-size = नतीजा कितना बड़ा हो सकता है?
request-size-usual = मेरा आम साइज़
request-size-same = जैसा बने
request-sound = आवाज़
request-sound-on = रखें
request-sound-off = हटाएँ

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = इस सर्वर की सेटिंग। ये सिर्फ़ संचालक की दी हुई छूट को घटाती हैं, और लोगों की अपनी /settings पहले मानी जाती हैं।
place-form = इस सर्वर की सेटिंग
place-chats = चैनल
place-roles = भूमिकाएँ
place-places-hint = सबको छूट देने के लिए कुछ न चुनिए।
place-spend = क्रेडिट कौन खर्च कर सकता है
place-spend-everyone = सब लोग
place-spend-owner = जिसने बातचीत शुरू की
place-open = तय नहीं
place-all = सब
place-some = { $number } चुने हुए
doctor-title = सब कुछ आज़माने पर यह मिला:
doctor-elsewhere = यह निजी चैट में लिखिए: जवाब सिर्फ़ आपके लिए है।
place-elsewhere = ये सेटिंग सर्वर के लिए हैं: कमांड किसी सर्वर में लिखिए।
place-not-yours = इस सर्वर की सेटिंग वही बदल सकते हैं जो इसे मैनेज करते हैं।
place-no-forms = इन सेटिंग के लिए फ़ॉर्म चाहिए, और यहाँ फ़ॉर्म नहीं हैं।
