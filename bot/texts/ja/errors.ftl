# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = { $name } は使えません。対応形式：{ $formats }
error-unsupported-formats = MP4、MOV、AVI、WebM、MKV · JPG、PNG、GIF、WebP · MP3、WAV、M4A、AAC
error-too-large = { $name } は上限の 500 MB を超えています（{ MB($size_bytes) }）。短くする、分ける、1080p で保存するなどして、もう一度送ってください。
error-too-large-plain = { $name } は上限の 500 MB を超えています。短くする、分ける、1080p で保存するなどして、もう一度送ってください。
error-empty-file = { $name } は空です。
error-damaged = { $name } は壊れていて読み取れません。もう一度送るか、保存し直してください。
error-codec = { $name } のコーデックは読み取れません。先に H.264 の MP4 で保存してください。
error-unreadable = { $name } は壊れているか、読み取れないコーデックです。もう一度送るか、先に H.264 の MP4 で保存してください。
error-too-many-pixels = { $name } は画素数が多すぎます。先に 4K 以下で保存してください。
error-file-gone = { $name } を取得できなくなりました。もう一度送ってください。
error-file-unreachable = いま { $name } を取得できませんでした。もう一度送ってください。
error-platform-limit = { $name } は、このチャットから取得できる { $megabytes } MB を超えています。小さくするか、直接リンクを送ってください。
error-upload-failed = { $name } をアップロードできませんでした。課金はありません。
error-upload-unclear = { $name } のアップロードが途切れました。課金はありません。もう一度送ってください。
error-sticker = それは扱えません。動画、画像、音声を送ってください。

## Links that people paste

error-link-refused = リンク { $name } は開けません。ファイルへの公開 https リンクを送ってください。
error-link-not-a-file = リンク { $name } はページで、ファイルではありません。動画への直接リンクか、動画そのものを送ってください。
error-link-video-page = { $site } の動画は専用プレーヤーで再生されるだけで、ファイルとしては取得できません。使えるのはファイルへの直接リンク（.mp4、.mov などで終わるもの）だけです。動画そのものか、そのようなリンクを送ってください。
error-link-unreachable = リンク { $name } を取得できませんでした。確認してもう一度お試しください。

## Account and credits

error-no-credits-bind = 無料クレジットを使い切りました。続けるにはこちらで登録：{ $url }
error-no-credits-shared = このボットのクレジットがなくなりました。運営者に連絡済みです。後でまた試してください。
error-no-credits-registered = クレジットを使い切りました。アカウントで追加して「もう一度」を押してください。
error-export-plan = 書き出すには、登録またはプランのアップグレードが必要です。
error-export-plan-shared = このボットのプランでは書き出せません。運営者に連絡済みです。
error-setup = このボットの設定に問題があります。運営者に連絡済みです。後でまた試してください。
error-token-refused = NemoVideo があなたのトークンを受け付けなくなりました。もう一度 /login してください。
error-account-wait =
    { $minutes ->
       *[other] いまリクエストが集中しています。約 { $minutes } 分後にもう一度試してください。
    }
error-account-wait-hours = いまリクエストが集中しています。約 { $hours } 時間後にもう一度試してください。
error-account-wait-days = いまリクエストが集中しています。約 { $days } 日後にもう一度試してください。
error-account-wait-unknown = いま動画サービスが依頼を受け付けていません。後でまた試してください。

## The service

error-busy = 動画サービスが混み合っています。1分後にまた試してください。
error-service = 動画サービスに問題が起きています。後でまた試してください。
error-unreachable = 動画サービスに接続できません。後でまた試してください。
error-edit-failed = サービス側で編集に失敗しました。課金された可能性があります。
failed-changed = それでも次の編集は済んでいて、タイムラインに残ります：
answer-blocked = （サービスが安全上の規則により、この先の応答をブロックしました。編集が不完全な可能性があり、課金された可能性もあります。別の言い方で試してください。）
answer-too-long = （応答が長すぎるため、サービスがここで打ち切りました。編集が不完全な可能性があり、課金された可能性もあります。）
answer-cut = （サービスの応答が途中で終わりました。編集が不完全な可能性があり、課金された可能性もあります。）
error-edit-refused = サービスがこの依頼を断りました。
nothing-charged = 課金はありません。
exports-free = 書き出しは無料です。
error-unexpected = こちらで問題が起きました。運営者のために記録しました。
may-be-done = 編集は実行・課金された可能性があります。/status で確認できます。

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = 接続が切れましたが、編集は完了しました：
recovery-unchanged = 接続が切れ、タイムラインは変わっていません。課金された可能性があります。もう一度試しますか？
recovery-unreadable = 接続が切れ、いまタイムラインを読めません。編集は実行・課金された可能性があります。/status で確認できます。
recovery-partial = （回答はここで途切れています。）
session-expired = 前のプロジェクトは期限切れでした。あなたのファイルで新しく始めました。
project-expired = サービス側でプロジェクトの期限が切れました。
edits-lost = そこでの編集は失われました。課金された可能性があります。
files-in-new = ファイルは新しいプロジェクトに入れ直しました。
files-in-new-later = 次の依頼のときに、ファイルを新しいプロジェクトに入れ直します。
notice-repeat = （同じ内容が二度届いたかもしれません。）
notice-continued = （続き）
notice-overflow-as-file = 残りはファイルにあります。

## Without the details

error-unsupported-plain = この種類のファイルはサービスで使えません。
error-too-large-unnamed = ファイルが上限の 500 MB を超えています。短くする、分ける、1080p で保存するなどして、もう一度送ってください。
error-upload-broken = アップロード中にファイルが途切れました。課金はありません。もう一度送ってください。
error-scope-plain = NemoVideo のトークンに必要な権限がありません。
error-scope = NemoVideo のトークンに必要な権限「{ $scope }」がありません。
overflow-filename = 回答.txt
