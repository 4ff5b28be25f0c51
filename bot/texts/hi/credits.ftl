# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = आपने जो करवाया:
usage-own = आपके अपने अकाउंट पर:
usage-own-in-private = आपके अपने अकाउंट का खर्च मैं निजी चैट में बताता हूँ।
usage-guild = यहाँ सब मिलाकर:
usage-day = • पिछले 24 घंटे – एडिट: { $edits }, क्रेडिट: { $credits }
usage-month = • पिछले 30 दिन – एडिट: { $edits }, क्रेडिट: { $credits }
usage-unknown = • { $edits } का खर्च इसमें नहीं है: वे दूसरे काम के साथ-साथ चले या अभी चल रहे हैं
usage-nothing = पिछले 30 दिनों में आपने कोई क्रेडिट वाला एडिट नहीं करवाया।
usage-most = पिछले 30 दिनों में सबसे ज़्यादा:
usage-spender = • { $name } – एडिट: { $edits }, क्रेडिट: { $credits }
usage-somebody = कोई
confirm-question = इसमें करीब { $credits } क्रेडिट लगेंगे। शुरू करूँ? { $minutes } मिनट में “हाँ” न दबाने पर कोई क्रेडिट नहीं लगेगा।
confirm-expired = शुरू नहीं किया: समय पर किसी ने “हाँ” नहीं दबाया। कोई क्रेडिट नहीं लगा।
button-confirm =
    { $credits ->
        [one] हाँ, { $credits } क्रेडिट
       *[other] हाँ, { $credits } क्रेडिट
    }
