# クレジットの使い道：使う前に確認し、だれがどれだけ使ったかを伝える。

usage-mine = あなたの依頼：
usage-own = あなた自身のアカウント：
usage-own-in-private = あなた自身のアカウントで使った分は、プライベートチャットでお伝えします。
usage-guild = ここの全員：
usage-day = • 直近24時間 – 編集：{ $edits }、クレジット：{ $credits }
usage-month = • 直近30日 – 編集：{ $edits }、クレジット：{ $credits }
usage-unknown = • うち { $edits } 件は費用が含まれていません：ほかと同時に実行されたか、まだ実行中です
usage-nothing = 直近30日に、有料の編集の依頼はありません。
usage-most = 直近30日に多く使った人：
usage-spender = • { $name } – 編集：{ $edits }、クレジット：{ $credits }
usage-somebody = だれか
confirm-question = 約 { $credits } クレジットかかります。始めますか？ { $minutes } 分以内に「はい」を押さなければ、課金されません。
confirm-expired = 時間内に返事がなかったため、始めませんでした。課金されていません。
button-confirm = はい、{ $credits } クレジット
