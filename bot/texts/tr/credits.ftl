# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = İstedikleriniz:
usage-own = Kendi hesabınızda:
usage-own-in-private = Kendi hesabınızdan ne harcadığınızı özel sohbette söylerim.
usage-guild = Buradaki herkes:
usage-day = • son 24 saat – düzenleme: { $edits }, kredi: { $credits }
usage-month = • son 30 gün – düzenleme: { $edits }, kredi: { $credits }
usage-unknown = • { $edits } düzenlemenin ücreti dahil değil: başkalarıyla aynı anda çalıştılar veya hâlâ çalışıyorlar
usage-nothing = Son 30 günde ücretli düzenleme istemediniz.
usage-most = Son 30 günde en çok:
usage-spender = • { $name } – düzenleme: { $edits }, kredi: { $credits }
usage-somebody = birisi
confirm-question = Bu yaklaşık { $credits } kredi tutar. Başlayayım mı? { $minutes } dakika içinde Evet’e basılmazsa ücret alınmaz.
confirm-expired = Başlamadı: zamanında kimse Evet’e basmadı. Ücret alınmadı.
button-confirm = Evet, { $credits } kredi
