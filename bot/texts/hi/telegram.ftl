# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = यह बॉट निजी है। इसे कौन इस्तेमाल करे, यह इसका संचालक तय करता है।
telegram-login-usage =
    यहाँ हमारी निजी चैट में /login और अपना NemoVideo टोकन एक ही मैसेज में भेजिए:
    /login YOUR_TOKEN
    मैं वह मैसेज तुरंत मिटा दूँगा।
telegram-login-private = कृपया ग्रुप में टोकन न भेजें। मुझे निजी चैट में /login लिखिए।
telegram-login-delete = मैं यहाँ आपका मैसेज नहीं मिटा सकता: कृपया उसे ख़ुद मिटाइए, टोकन सबको दिख रहा है।
telegram-say-it-openly = यह मैसेज सिर्फ़ आपको और मुझे दिखता है, इसलिए मेरा जवाब बाक़ी लोगों को समझ नहीं आएगा। कृपया ग्रुप में मेरा नाम लेकर लिखिए।
telegram-sent-privately = हमारी निजी चैट में भेज दिया।
telegram-write-me-first = यह सिर्फ़ आपके लिए है। मेरे साथ निजी चैट खोलिए, “स्टार्ट” दबाइए, फिर कोशिश कीजिए।
telegram-guest-how = किसी वीडियो के जवाब में मेरा नाम लेकर लिखिए कि क्या करना है, जैसे “{ $name } इसे 20 MB में कंप्रेस करो”। इस चैट का और कुछ मुझे नहीं दिखता।
telegram-guest-start = फ़ाइल पाने के लिए मेरे साथ निजी चैट खोलिए, “स्टार्ट” दबाइए, फिर दोबारा कहिए।
telegram-topic-name = नया प्रोजेक्ट, { $day }
telegram-your-link = यह रहा आपका लिंक:
telegram-open = खोलें
telegram-description = मुझे वीडियो भेजिए और लिखिए कि क्या करना है: साइज़ घटाना, काटना, आवाज़ बंद करना, जोड़ना। MP4 यहीं मिलेगा। “स्टार्ट” दबाइए।
telegram-short-description = वीडियो भेजिए और लिखिए कि वह कितना बड़ा हो सकता है: MP4 यहीं मिलेगा।
telegram-in-groups = इस ग्रुप में मैं वही पढ़ता हूँ जिसमें मेरा नाम ({ $name }) हो या जो मेरे मैसेज का जवाब हो: मेरे नाम के साथ वीडियो भेजिए, या किसी वीडियो के जवाब में लिखिए “{ $name } इसे छोटा करो”।

telegram-trouble-connecting = Telegram: कनेक्ट हो रहा है।
telegram-trouble-unreachable = Telegram से संपर्क नहीं हो पा रहा: इस मशीन का नेटवर्क जाँचें। फिर कोशिश हो रही है।
telegram-trouble-port = Telegram का वेबहुक पोर्ट पर सुन नहीं पा रहा: { $said }
telegram-trouble-conflict = Telegram: कोई दूसरा प्रोसेस इस बॉट के अपडेट ले रहा है (409), या वेबहुक लगा है। उसे रोकिए; एक ही ले सकता है।
telegram-trouble-token = Telegram बॉट का टोकन नहीं मान रहा। @BotFather से TELEGRAM_TOKEN जाँचिए।
telegram-trouble-storage = Telegram: अपडेट सेव नहीं हो पा रहे, इसलिए उनकी पुष्टि नहीं की गई; फिर कोशिश हो रही है।
telegram-trouble-stalled = Telegram: अपडेट आना रुक गया था, फिर से शुरू किया जा रहा है।
telegram-trouble-webhook = Telegram वेबहुक तक नहीं पहुँच पा रहा: { $said }
