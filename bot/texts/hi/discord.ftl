# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = वीडियो एडिट
discord-presence = मुझे वीडियो भेजिए

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = NemoVideo से एडिट करें
discord-menu-compress = कंप्रेस करें

# The fields of a command: at most 100 letters each.
discord-option-request = क्या करना है? अपने शब्दों में
discord-option-video = वीडियो, तस्वीर या ऑडियो फ़ाइल
discord-option-url = वीडियो का लिंक
discord-option-quality = जैसे 720p
discord-option-skill = कौन सा मोड
discord-option-language = भाषा, जैसे: हिन्दी
discord-option-code = आपका निमंत्रण कोड

# Forms: titles and labels have at most 45 letters.
discord-login-title = अपना NemoVideo अकाउंट जोड़ें
discord-login-label = API टोकन

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.
discord-not-allowed = यहाँ मैं आपके लिए काम नहीं कर सकता। इस बॉट को कौन इस्तेमाल करे, यह इसका संचालक तय करता है।
discord-try-again = यह नहीं हो पाया। थोड़ी देर में फिर कोशिश कीजिए।
discord-no-video = उस मैसेज में कोई वीडियो नहीं है।
discord-open-link = खोलें
discord-form-lost = मुझे अब नहीं पता कि वह फ़ॉर्म किस बारे में था। उसे फिर से खोलिए।
discord-deleted = मिटा दिया। प्रोजेक्ट अब भी है: /export से नतीजा फिर मिल जाएगा।
discord-not-deleted = मैं इसे मिटा नहीं सकता: यह थ्रेड आर्काइव है या मेरे पास अनुमति नहीं है। थ्रेड में कुछ लिखकर फिर कोशिश कीजिए।

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord मुझे वह मैसेज नहीं दिखाता। उसका मेनू खोलकर “ऐप्स” और फिर “NemoVideo से एडिट करें” चुनिए, या वीडियो ख़ुद मुझे भेजिए।
discord-above-hidden = यहाँ पहले जो भेजा गया, Discord मुझे नहीं दिखाता। जिस वीडियो की बात है, उसका मेनू खोलिए, फिर “ऐप्स”, फिर “NemoVideo से एडिट करें”।
discord-above-no-history = यहाँ पहले जो भेजा गया, उसे पढ़ने की अनुमति मुझे नहीं है। जिस वीडियो की बात है, उसके जवाब में मेरा नाम लेकर लिखिए कि क्या करना है, या उसका मेनू खोलिए, फिर “ऐप्स”, फिर “NemoVideo से एडिट करें”।
discord-cannot-read = Discord मुझे वह मैसेज नहीं दिखाता। उसमें मेरा नाम लीजिए, या मुझे जवाब देते समय मेंशन चालू रखिए।
discord-poll = यह पोल है, और मैं वीडियो एडिट करता हूँ। मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।
discord-cannot-write = मैं { $channel } में नहीं लिख सकता: वहाँ अनुमति नहीं है या थ्रेड बंद है। कोई मॉडरेटर इसकी अनुमति दे सकता है।
discord-timed-out = मैं { $moment } तक { $channel } में नहीं लिख सकता: उस सर्वर के मॉडरेटरों ने मुझे टाइमआउट दिया है। कोई मॉडरेटर इसे हटा सकता है, या आप यहाँ मुझसे कहिए।
discord-filtered = सर्वर के एक फ़िल्टर ने { $channel } में मेरा जवाब रोक दिया। कोई मॉडरेटर इसकी अनुमति दे सकता है, या आप यहाँ मुझसे कहिए।
