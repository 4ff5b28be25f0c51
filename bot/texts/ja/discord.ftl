# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = 動画編集
discord-presence = 動画を送ってください
# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = NemoVideo で編集
discord-menu-compress = 圧縮
# The fields of a command: at most 100 letters each.
discord-option-request = どうしたいか、自由な言葉で
discord-option-video = 動画、画像、音声のファイル
discord-option-url = 動画へのリンク
discord-option-quality = 例：720p
discord-option-skill = 使うモード
discord-option-language = 言語の名前（例：日本語）
discord-option-code = 招待コード
# Forms: titles and labels have at most 45 letters.
discord-login-title = NemoVideo アカウントと連携
discord-login-label = API トークン
# Everybody reads this where a command was given.
discord-echo = **{ $name }**：{ $request }
# One person alone reads these.
discord-not-allowed = ここではご利用いただけません。誰が使えるかは、このボットの運営者が決めます。
discord-try-again = うまくいきませんでした。少ししてからもう一度試してください。
discord-no-video = そのメッセージに動画はありません。
discord-open-link = 開く
discord-form-lost = このフォームが何についてのものか分からなくなりました。もう一度開いてください。
discord-deleted = 削除しました。プロジェクトは残っています。/export で結果をもう一度送れます。
discord-not-deleted = 削除できません。スレッドがアーカイブされているか、権限がありません。スレッドに何か書いてから、もう一度お試しください。
# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord の制限でそのメッセージを読めません。メニューから「アプリ」→「NemoVideo で編集」を選ぶか、動画を直接送ってください。
discord-above-hidden = Discord の制限で、ここに以前送られたものを読めません。対象の動画のメニューから「アプリ」→「NemoVideo で編集」を選んでください。
discord-above-no-history = ここに以前送られたものを読む権限がありません。対象の動画に返信して私をメンションし、してほしいことを書くか、メニューから「アプリ」→「NemoVideo で編集」を選んでください。
discord-cannot-read = Discord の制限でそのメッセージを読めません。メッセージ内で私をメンションするか、通知を有効にして返信してください。
discord-poll = それは投票ですね。私は動画を編集します。動画を送って、してほしいことを書いてください。
discord-cannot-write = { $channel } に書き込めません。権限が足りないか、スレッドがロックされています。モデレーターが許可できます。
discord-timed-out = { $moment } まで { $channel } に書き込めません。サーバーのモデレーターが私をタイムアウトにしています。モデレーターに解除してもらうか、ここで私に頼んでください。
discord-filtered = { $channel } での返信がサーバーのフィルターに止められました。モデレーターに許可してもらうか、ここで私に頼んでください。
