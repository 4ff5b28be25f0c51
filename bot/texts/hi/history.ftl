# A person's latest projects in a chat.

history-list = यहाँ आपके हाल के प्रोजेक्ट। किसी को वापस लाने के लिए उसका नंबर दबाइए:
history-entry = { $number }. { $name } – { $date }
history-empty = इस चैट में आपका अभी कोई प्रोजेक्ट नहीं है। शुरू करने के लिए मुझे वीडियो भेजिए।
