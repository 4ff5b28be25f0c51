# The terminal as a chat, and the report of `nemobot try`.

console-hint = 動画をここにドロップし、どうしたいか書いて Enter を押してください。詳しくは /help、終了は Ctrl-D。
console-hint-again = 前回の会話の続きです。/status でタイムライン、/new で最初から。
console-saved = 保存しました：{ $path }
console-no-such-file = ファイル { $name } がありません。何も送信していません。
console-unreadable-file = { $name } を読み取れません。何も送信していません。
console-no-such-choice = 選択肢 { $number } はありません。
console-goes-on = まだ終わっていないものがあります。次に起動したとき続けます。
report-link = リンク：{ $url }
report-link-local = リンク（nemobot の動作中のみ有効）：{ $url }
report-file = ファイル：{ $path }
report-size = サイズ：{ MB($source_bytes) } → { MB($size_bytes) }
report-time = 時間：{ CLOCK($total_s) }
