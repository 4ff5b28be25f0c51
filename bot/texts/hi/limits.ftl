# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = एक साथ बहुत कुछ हो गया। आप { $when } आगे बढ़ सकते हैं।
limit-turns =
    { $limit ->
        [one] आप हर घंटे { $limit } काम की सीमा तक पहुँच गए। आप { $when } आगे बढ़ सकते हैं।
       *[other] आप हर घंटे { $limit } काम की सीमा तक पहुँच गए। आप { $when } आगे बढ़ सकते हैं।
    }
limit-uploads =
    { $limit ->
        [one] आप हर दिन { $limit } फ़ाइल की सीमा तक पहुँच गए। आप { $when } आगे बढ़ सकते हैं।
       *[other] आप हर दिन { $limit } फ़ाइलों की सीमा तक पहुँच गए। आप { $when } आगे बढ़ सकते हैं।
    }
limit-megabytes = आप हर दिन { $limit } MB की सीमा तक पहुँच गए। आप { $when } आगे बढ़ सकते हैं।
limit-credits =
    { $limit ->
        [one] इस हफ़्ते का आपका { $limit } क्रेडिट पूरा हो गया। आप { $when } आगे बढ़ सकते हैं।
       *[other] इस हफ़्ते के आपके { $limit } क्रेडिट पूरे हो गए। आप { $when } आगे बढ़ सकते हैं।
    }
limit-running =
    { $limit ->
        [one] आपका { $limit } काम पहले से चल रहा है या कतार में है। उसके पूरा होने पर इसे फिर भेजिए।
       *[other] आपके { $limit } काम पहले से चल रहे हैं या कतार में हैं। उनमें से कोई पूरा होने पर इसे फिर भेजिए।
    }
limit-running-shared = यहाँ अभी इतना काम चल रहा है कि यह नहीं लिया जा सकता। कुछ मिनट बाद फिर भेजिए।
limit-shared = यहाँ हम सब मिलकर एक सीमा तक पहुँच गए। { $when } आगे काम होगा।
limit-beyond = एक बार में मैं इतना नहीं लेता।

in-seconds =
    { $number ->
        [one] { $number } सेकंड बाद
       *[other] { $number } सेकंड बाद
    }
in-minutes =
    { $number ->
        [one] { $number } मिनट बाद
       *[other] { $number } मिनट बाद
    }
in-hours =
    { $number ->
        [one] { $number } घंटे बाद
       *[other] { $number } घंटे बाद
    }
in-days =
    { $number ->
        [one] { $number } दिन बाद
       *[other] { $number } दिन बाद
    }

## Invitations

redeem-done = स्वागत है! मुझे वीडियो भेजिए और लिखिए कि उसका क्या करना है।
redeem-already = आप इसे पहले से इस्तेमाल कर सकते हैं।
redeem-unknown = यह कोड नहीं चलता या इस्तेमाल हो चुका है। जिसने दिया, उससे पूछिए।
redeem-not-here = कृपया कोड मुझे निजी चैट में भेजिए। यहाँ मैंने उसका कुछ नहीं रखा।
redeem-usage = कोड साथ में लिखिए: /redeem CODE
redeem-off = यह बॉट निमंत्रण नहीं लेता।
