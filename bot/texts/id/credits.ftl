# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = Yang kamu minta:
usage-own = Di akunmu sendiri:
usage-own-in-private = Yang kamu pakai di akunmu sendiri kuberi tahu di chat pribadi.
usage-guild = Semua orang di sini:
usage-day = • 24 jam terakhir – suntingan: { $edits }, kredit: { $credits }
usage-month = • 30 hari terakhir – suntingan: { $edits }, kredit: { $credits }
usage-unknown = • biaya { $edits } suntingan belum termasuk: berjalan bersamaan dengan yang lain, atau masih berjalan
usage-nothing = Kamu tidak meminta suntingan berbayar dalam 30 hari terakhir.
usage-most = Terbanyak dalam 30 hari terakhir:
usage-spender = • { $name } – suntingan: { $edits }, kredit: { $credits }
usage-somebody = seseorang
confirm-question = Ini butuh sekitar { $credits } kredit. Mulai? Tidak ada biaya kecuali “Ya” ditekan dalam { $minutes } menit.
confirm-expired = Tidak dimulai: “Ya” tidak ditekan pada waktunya. Tidak ada biaya.
button-confirm = Ya, { $credits } kredit
