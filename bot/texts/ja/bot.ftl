# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }**：動画を送って、どうしたいか教えてください。
greeting-examples = 例えば：
greeting-with-request = **{ $title }**：始めます。
greeting-time-seconds = 30秒の動画なら通常{ $low }〜{ $high }秒です。
greeting-time-minutes = 30秒の動画なら通常{ $low }〜{ $high }分です。
greeting-cloud = インストールは不要です。処理はクラウドで行われます。

## Ready

ready = 準備できました。
ready-send-video = 準備できました。動画を送って、どうしたいか教えてください。

## A file arrived

received-file = { $name } を受け取りました（{ $facts }）。
received-file-plain = { $name } を受け取りました。
received-files = ファイルを { $count } 件受け取りました：{ $names }
received-what-next = どうしますか？
received-new-project = 新しいプロジェクトを始めます。
project-again = { $names } のプロジェクトに戻りました。
project-again-plain = 前のプロジェクトに戻りました。
project-assumed = プロジェクト：{ $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] 順番待ち：次です。
       *[other] 順番待ち：{ $place } 番目です。
    }
awaits-video = 動画を送ってください。そのとおりに編集します。それまで料金はかかりません。
awaits-video-as-reply = このメッセージに動画で返信してください。そのとおりに編集します。それまで料金はかかりません。
awaits-video-points = すでにここにある動画には、返信で私をメンションして、してほしいことを書いてください。
button-earlier-video = 前の動画を使う
video-above = 上にあるあなたの動画：{ $names }
button-video-above = { $name }さんの { $file } を使いますか？

queue-withdrawn = 順番待ちから外しました。
queue-full = 一度に多すぎます。いくつか終わるまでお待ちください。
correction-too-late = 前の内容で作業を始めていました。新しい内容も行うには、別のメッセージとして送ってください。

## An edit is finished

done = 完了しました。
done-unchanged = タイムラインは変わりませんでした。別の言い方で試してください。
question-plain = どうしますか？
reword-title = 言い換えてもう一度
reword-label = 代わりに何をしますか？
reword-how = 別の言い方でもう一度送ってください。
reworded = 言い換え：「{ $words }」
voice-understood =
    こう聞き取りました：「{ $words }」

    これでよろしいですか？
voice-no-words = このボイスメッセージから言葉を聞き取れませんでした。録音し直すか、文字で送ってください。
voice-too-long = 聞き取れるボイスメッセージは { $minutes } 分までです。短く録音し直すか、文字で送ってください。
voice-unreadable = このボイスメッセージは再生できません。録音し直すか、文字で送ってください。
voice-unheard = 今はボイスメッセージを聞き取れません。文字で送ってください。
voice-stopped = 止めました。このボイスメッセージについては何もしていません。
done-raw-video-first = まず動画本体ができました。音楽やタイトル、エフェクトは後から入ることがあります。
done-tracks-added = これらは自動で追加されました。残しますか、外しますか？
done-already-small = 動画は { MB($size_bytes) } で、すでに { MB($target_bytes) } 未満です。
done-credits-used = クレジット：{ $before } → { $after }
done-not-exported = ご指定どおり、まだ書き出していません。必要になったら「書き出し」を押してください。
done-export-follows = いまタイムラインを読めません。試し続けて、読めしだい書き出します。

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = ファイルをここに送ってください。

## Conversation: new, skill, cancel, forget

new-started = 新しいプロジェクトです。動画を送ってください。
previous-gone = 前のプロジェクトはもうありません。これは新しい方に残ります。
skill-list = モード：
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }**（使用中）
skill-question = { $title } に切り替えますか？新しいプロジェクトになり、ファイルは再アップロードされます。
skill-changed = { $title } に切り替えました。
skill-same = { $title } はすでに使用中です。
skill-unknown = 「{ $name }」というモードはありません。選べるもの：{ $names }
cancel-nothing = 実行中のものはありません。
cancel-queued = 順番待ちから外しました。何も実行されず、課金もありません。
cancel-before-asking = 編集が始まる前に止めました。課金はありません。
cancel-asking = 止めました。編集は始まっていたため、一部が実行・課金された可能性があります。
cancel-changed = 停止しました。それまでに次の編集が済んでいて、課金された可能性があります。タイムラインに残ります：
cancel-answered = 編集はすでに終わっていました。タイムラインに残ります。
cancel-render = 書き出しを止めました。タイムラインはそのままで、書き出しは無料です。
cancel-render-unsure = 書き出しを待つのをやめましたが、サービスが停止を確認していないため、まだ続いているかもしれません。タイムラインはそのままで、書き出しは無料です。
cancel-too-late = すでに完了しているため、停止できません。
closed-turn = メッセージを送れなかったため、この依頼には手を付けていません。何も実行されず、課金もありません。
cancel-not-yours = 停止できるのは、依頼した人、このプロジェクトの持ち主、モデレーターだけです。
cancel-requested = 停止しています…
forget-question = あなたについて保存しているものをすべて削除しますか？元に戻せません。
forget-done = 完了しました。あなたについて保存していたものを削除しました。NemoVideo 側にコピーが残っていることがあります。削除は NemoVideo のサポートにお問い合わせください。
forget-at-work = いま処理中のものは最後まで進みます。終わったあとにもう一度 /forget を送ると、それも削除されます。
forget-backups = すでに作成されたバックアップには、削除されるまで残ります。最新のバックアップは { $date } のものです。
forget-backups-until = すでに作成されたバックアップにはまだ残りますが、{ $date } までにすべて削除されます。
forget-backups-others = 運営者が独自に取ったバックアップには、もっと長く残ることがあります。いつまで残るかは運営者にお尋ねください。

## Account

credits-balance = クレジット：{ $available }
credits-balance-frozen = クレジット：{ $available }（{ $frozen } は実行中の作業用に確保）
credits-price = 書き出しは無料です。編集とクリップの生成にはクレジットを使います。
login-done = NemoVideo アカウントと連携しました。
login-wrong = NemoVideo がこのトークンを受け付けません。確認してください。
login-off = このボットはアカウント連携に対応していません。
login-not-here = このようなメッセージでトークンを送らないでください。内容は何も保存していません。メッセージを削除して、プライベートチャットで /login を使ってください。
logout-done = NemoVideo アカウントの連携を解除しました。
logout-nothing = 連携しているアカウントはありません。
access-owner-only = このプロジェクトのクレジットを使えるのは、プロジェクトを始めた人だけです。
access-replace-only = このプロジェクトを置き換えられるのは、持ち主だけです。
access-balance-only = クレジットは、このプロジェクトの料金を支払うアカウントの本人にだけ表示されます。
access-refused = このボットは招待された人専用です。
access-not-here = このサーバーでは、別のチャンネルまたは別の人だけが使えるように管理者が設定しています。
press-not-yours = このボタンは依頼した人だけが使えます。
press-asked-as-chat = これは「{ $name }」の名前で依頼されたもので、あなたがその代わりに押せるかどうか確認できません。代わりに、その名前でこのメッセージに返信してください。
press-stale = このボタンは無効になりました。
press-done = 完了しました。
press-noted = 始めます。

## Help

help-what = 動画を送って、どうしたいか教えてください。MP4 でお返しします。
help-examples = 例えば：
help-formats = 対応形式：{ $formats }、1ファイル { $megabytes } MB まで。
help-larger = このチャットではそれより大きいファイルを受け取れません。直接リンクなら { $megabytes } MB まで使えます。
help-posting = { $megabytes } MB までの結果はここに投稿します。それより大きいものはリンクでお渡しします。
how-to-say = メンションするか、このメッセージに返信していただくと届きます。
how-to-say-by-command = /edit で伝えてください。
help-in-groups = ほかの人もいる場所では、メンションするか、私のメッセージに返信していただくと届きます。コマンドとボタンはいつでも使えます。
unknown-command = /{ $command } というコマンドはありません。/help で一覧を見られます。
unknown-command-nearest = /{ $command } というコマンドはありません。/{ $nearest } でしょうか？
help-advice = コツ：
help-vague = もう少し教えてください。サイズ、ビットレート、切り出し範囲などが確実です：
small-talk = こんにちは！動画を送って、どうしたいか教えてください。
undo-nothing = まだ元に戻すものはありません。動画を送って、どうしたいか教えてください。
thanks-answer = どういたしまして！
apology-answer = 大丈夫ですよ。
bot-answer = はい、ボットです。動画を送って、どうしたいか書いてください。
progress-nothing-running = 実行中のものはありません。
progress-running = 処理中です：{ $what }
progress-awaits-video = 動画を待っています：{ $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = この動画を圧縮して
offer-compress-to = この動画を{ $megabytes }MB以下に圧縮して
offer-first = 最初の{ $seconds }秒だけ残して
offer-compress-half = この動画を半分のサイズに圧縮して
offer-compress-quality = 画質を落とさずに圧縮して
offer-mute = 音を消して
offer-compress-to-kb = この動画を{ $kilobytes }KB以下に圧縮して
offer-height = 解像度を{ $height }pにして
offer-undo = 直前の変更を取り消して
offer-instead = { $words }（直前の操作の代わりに）
offer-gif = GIFに変換して
offer-mp3 = 音声をMP3にして
offer-music = 落ち着いたBGMを追加して
offer-title = 合うタイトルを追加して
offer-do-that = そうして
offer-drop-music = 追加された音楽を削除して
offer-drop-title = 追加されたタイトルを削除して
offer-drop-effects = 追加されたエフェクトを削除して
batch-only-file = このファイルだけ：{ $names }
batch-only-files = これらのファイルだけ：{ $names }

about-quoted = { $name } さんが書いた内容について
about-quoted-unknown = ほかの人が書いた内容について
list-next = { $before }、{ $next }
list-names = { $names }
named-value = { $name }：{ $value }
sentence-next = { $first }{ $then }
credits-hint = 残りは /credits で確認できます。
progress-files = 送っていただいたファイル
project-not-yours = このプロジェクトへのリンクは、持ち主のものです。
project-no-link = このプロジェクトへのリンクはありません。

## For everybody's eyes, while only the operator can help

presence-trouble = 不調です。まもなく復旧します
