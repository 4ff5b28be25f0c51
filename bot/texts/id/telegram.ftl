# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Bot ini pribadi. Pengelolanya yang menentukan siapa boleh memakainya.
telegram-login-usage =
    Kirim /login dan token NemoVideo-mu dalam satu pesan, di sini di chat pribadi kita:
    /login TOKENMU
    Pesan itu langsung kuhapus.
telegram-login-private = Jangan kirim token di grup. Tulis /login kepadaku di chat pribadi.
telegram-login-delete = Aku tidak bisa menghapus pesanmu di sini: tolong hapus sendiri, semua orang bisa membaca tokennya.
telegram-say-it-openly = Pesan ini hanya kita berdua yang melihat, jadi jawabanku tidak akan jelas bagi yang lain. Tulis di grup dan sebut aku, ya.
telegram-sent-privately = Dikirim kepadamu di chat pribadi.
telegram-write-me-first = Itu hanya untukmu. Buka chat pribadi denganku, tekan “Mulai”, lalu coba lagi.
telegram-guest-how = Balas sebuah video, sebut aku dan tulis apa yang harus dilakukan, misalnya “{ $name } kompres jadi 20 MB”. Selain itu aku tidak melihat apa pun di chat ini.
telegram-guest-start = Untuk mendapat filenya, buka chat pribadi denganku, tekan “Mulai”, lalu minta lagi.
telegram-topic-name = Proyek baru, { $day }
telegram-your-link = Ini tautanmu:
telegram-open = Buka
telegram-description = Kirim video dan tulis apa yang harus dilakukan: perkecil, perpendek, matikan suara, gabungkan. MP4-nya kukirim ke sini. Ketuk “Mulai”.
telegram-short-description = Kirim video, tulis sebesar apa bolehnya: MP4-nya datang ke sini.
telegram-in-groups = Di grup ini kubaca yang menyebutku ({ $name }) atau membalasku: kirim video sambil menyebutku, atau balas sebuah video dengan “{ $name } perkecil”.

telegram-trouble-connecting = Telegram: menghubungkan.
telegram-trouble-unreachable = Telegram tidak bisa dihubungi: periksa jaringan mesin ini. Dicoba lagi.
telegram-trouble-port = Webhook Telegram tidak bisa mendengarkan: { $said }
telegram-trouble-conflict = Telegram: proses lain mengambil pembaruan bot ini (409), atau ada webhook. Hentikan yang lain; hanya satu yang boleh menerima.
telegram-trouble-token = Telegram menolak token bot. Periksa TELEGRAM_TOKEN di @BotFather.
telegram-trouble-storage = Telegram: pembaruan tidak bisa disimpan, jadi tidak dikonfirmasi; mencoba lagi.
telegram-trouble-stalled = Telegram: penerimaan berhenti sendiri dan dijalankan lagi.
telegram-trouble-webhook = Telegram tidak bisa memanggil webhook: { $said }
