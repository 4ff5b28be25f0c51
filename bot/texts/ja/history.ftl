# A person's latest projects in a chat.

history-list = ここでの最近のプロジェクトです。番号を押すと、そのプロジェクトに戻れます：
history-entry = { $number }. { $name } – { $date }
history-empty = このチャットにはまだプロジェクトがありません。動画を送ると始められます。
