# 點數花在哪裡：花費多時先詢問，以及誰花了多少。

usage-mine = 你的請求：
usage-own = 在你自己的帳號上：
usage-own-in-private = 你自己帳號上的花費，我會私訊告訴你。
usage-guild = 這裡的所有人：
usage-day = • 最近 24 小時 – 編輯：{ $edits }，點數：{ $credits }
usage-month = • 最近 30 天 – 編輯：{ $edits }，點數：{ $credits }
usage-unknown = • 其中 { $edits } 次的費用沒有算進去：它們和別的同時進行，或還在進行
usage-nothing = 最近 30 天你沒有要求過需要點數的編輯。
usage-most = 最近 30 天花費最多的：
usage-spender = • { $name } – 編輯：{ $edits }，點數：{ $credits }
usage-somebody = 某人
confirm-question = 這大約需要 { $credits } 點。要開始嗎？{ $minutes } 分鐘內沒有按「好」就不會扣點。
confirm-expired = 沒有開始：沒有人及時確認。沒有扣點。
button-confirm = 好，{ $credits } 點
