# The terminal as a chat, and the report of `nemobot try`.

console-hint = वीडियो यहाँ खींचकर छोड़िए, लिखिए कि क्या करना है, और Enter दबाइए। /help में और जानकारी है, Ctrl-D से बाहर।
console-hint-again = जहाँ छोड़ा था, वहीं से आगे। /status से टाइमलाइन दिखती है, /new से नई शुरुआत।
console-saved = सेव हो गया: { $path }
console-no-such-file = { $name } नाम की कोई फ़ाइल नहीं है। कुछ नहीं भेजा गया।
console-unreadable-file = { $name } पढ़ी नहीं जा सकी। कुछ नहीं भेजा गया।
console-no-such-choice = { $number } नंबर का कोई विकल्प नहीं है।
console-goes-on = सब पूरा नहीं हुआ है। मुझे फिर चालू करेंगे, तो आगे का काम करूँगा।

report-link = लिंक: { $url }
report-link-local = लिंक (जब तक nemobot चल रहा है): { $url }
report-file = फ़ाइल: { $path }
report-size = साइज़: { MB($source_bytes) } → { MB($size_bytes) }
report-time = समय: { CLOCK($total_s) }
