# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = Bir anda fazla oldu. { $when } devam edebilirsiniz.
limit-turns = Saatte { $limit } istek sınırına ulaştınız. { $when } devam edebilirsiniz.
limit-uploads = Günde { $limit } dosya sınırına ulaştınız. { $when } devam edebilirsiniz.
limit-megabytes = Günde { $limit } MB sınırına ulaştınız. { $when } devam edebilirsiniz.
limit-credits = Bu haftanın { $limit } kredisini kullandınız. { $when } devam edebilirsiniz.
limit-running =
    { $limit ->
        [one] { $limit } isteğiniz zaten bekliyor veya çalışıyor. O bitince bunu yeniden gönderin.
       *[other] { $limit } isteğiniz zaten bekliyor veya çalışıyor. Biri bitince bunu yeniden gönderin.
    }
limit-running-shared = Burada şu an o kadar çok iş var ki bunu alamıyorum. Lütfen birkaç dakika sonra yeniden gönderin.
limit-shared = Burada hep birlikte bir sınıra ulaştık. { $when } devam eder.
limit-beyond = Bu, burada tek seferde aldığımdan fazla.

in-seconds = { $number } saniye sonra
in-minutes = { $number } dakika sonra
in-hours = { $number } saat sonra
in-days = { $number } gün sonra

## Invitations

redeem-done = Hoş geldiniz! Bana bir video gönderin ve ne yapılacağını yazın.
redeem-already = Zaten erişiminiz var.
redeem-unknown = Bu kod geçersiz veya kullanılmış. Lütfen size verene sorun.
redeem-not-here = Kodu lütfen özel sohbette gönderin. Burada hiçbir şeyini saklamadım.
redeem-usage = Kodu komutun arkasına yazın: /redeem KOD
redeem-off = Bu bot davet kabul etmiyor.
