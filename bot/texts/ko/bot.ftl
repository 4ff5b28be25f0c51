# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }** – 동영상을 보내고 어떻게 할지 적어 주세요.
greeting-examples = 이렇게 적어 보세요:
greeting-with-request = **{ $title }** – 바로 시작할게요.
greeting-time-seconds = 30초짜리 동영상은 보통 { $low }~{ $high }초 걸려요.
greeting-time-minutes = 30초짜리 동영상은 보통 { $low }~{ $high }분 걸려요.
greeting-cloud = 설치할 것은 없어요. 작업은 클라우드에서 이루어져요.

## Ready

## Ready

ready = 준비됐어요.
ready-send-video = 준비됐어요. 동영상을 보내고 어떻게 할지 적어 주세요.

## A file arrived

## A file arrived

received-file = { $name } 파일을 받았어요({ $facts }).
received-file-plain = { $name } 파일을 받았어요.
received-files = 파일 { $count }개를 받았어요: { $names }.
received-what-next = 어떻게 할까요?
received-new-project = 새 프로젝트를 시작해요.
project-again = { $names } 프로젝트로 돌아왔어요.
project-again-plain = 이전 프로젝트로 돌아왔어요.
project-assumed = 프로젝트: { $names }

## The queue of one conversation

## The queue of one conversation

queue-place =
    { $place ->
        [1] 대기 중: 다음 차례예요.
       *[other] 대기 중: { $place }번째예요.
    }
awaits-video = 동영상을 보내 주시면 그대로 해 드릴게요. 그때까지는 크레딧이 들지 않아요.
awaits-video-as-reply = 이 메시지에 동영상으로 답장해 주시면 그대로 해 드릴게요. 그때까지는 크레딧이 들지 않아요.
awaits-video-points = 또는 여기 있는 동영상에 답장하면서 저를 멘션하고 어떻게 할지 적어 주세요.
button-earlier-video = 이전 동영상 사용
video-above = 위에 보내신 동영상: { $names }
button-video-above = { $name } 님의 { $file } 쓸까요?

queue-withdrawn = 대기열에서 뺐어요.
queue-full = 한꺼번에 너무 많아요. 일부가 끝날 때까지 기다려 주세요.
correction-too-late = 이미 앞의 내용대로 시작했어요. 새로 적은 것도 반영하려면 따로 메시지를 보내 주세요.

## An edit is finished

## An edit is finished

done = 완료했어요.
done-unchanged = 타임라인에 바뀐 것이 없어요. 다르게 적어 보세요.
question-plain = 어떻게 할까요?
reword-title = 다른 말로 다시 적기
reword-label = 대신 무엇을 할까요?
reword-how = 요청을 다른 말로 다시 보내 주세요.
reworded = 다시 적은 요청: “{ $words }”
voice-understood =
    이렇게 들었어요: “{ $words }”

    그대로 할까요?
voice-no-words = 이 음성 메시지에서 말소리가 들리지 않아요. 다시 녹음하거나 글로 적어 주세요.
voice-too-long = 음성 메시지는 { $minutes }분까지 들을 수 있어요. 더 짧게 녹음하거나 글로 적어 주세요.
voice-unreadable = 이 음성 메시지는 재생할 수 없어요. 다시 녹음하거나 글로 적어 주세요.
voice-unheard = 지금은 음성 메시지를 들을 수 없어요. 글로 적어 주세요.
voice-stopped = 멈췄어요. 이 음성 메시지로는 아무것도 하지 않았어요.
done-raw-video-first = 기본 영상이 준비됐어요. 음악, 제목, 효과는 이어서 들어갈 수 있어요.
done-tracks-added = 자동으로 추가됐어요. 그대로 둘까요, 뺄까요?
done-already-small = 동영상은 { MB($size_bytes) }로, 이미 { MB($target_bytes) }보다 작아요.
done-credits-used = 크레딧: { $before } → { $after }
done-not-exported = 말씀대로 아직 내보내지 않았어요. 필요하면 ‘내보내기’를 눌러 주세요.
done-export-follows = 지금은 타임라인을 읽을 수 없어요. 계속 시도해서 되는 대로 내보낼게요.

## What the person may do about an answer that speaks of an editor's window

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = 파일을 여기로 보내 주세요.

## Conversation: new, skill, cancel, forget

## Conversation: new, skill, cancel, forget

new-started = 새 프로젝트예요. 동영상을 보내 주세요.
previous-gone = 이전 프로젝트가 없어져서 새 프로젝트에 그대로 둘게요.

skill-list = 모드:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (사용 중)
skill-question = { $title } 모드로 바꿀까요? 새 프로젝트가 시작되고 파일은 다시 업로드돼요.
skill-changed = 이제 { $title } 모드를 사용해요.
skill-same = 이미 { $title } 모드예요.
skill-unknown = “{ $name }” 모드는 없어요. 이 중에서 골라 주세요: { $names }

cancel-nothing = 진행 중인 작업이 없어요.
cancel-queued = 대기열에서 뺐어요. 아무것도 하지 않았고 크레딧도 쓰지 않았어요.
cancel-before-asking = 편집을 시작하기 전에 멈췄어요. 크레딧은 쓰지 않았어요.
cancel-asking = 멈췄어요. 편집이 이미 시작돼서 일부는 처리되고 크레딧이 쓰였을 수 있어요.
cancel-changed = 멈췄어요. 아래 변경은 이미 처리됐고 크레딧이 쓰였을 수 있어요. 타임라인에 남아 있어요:
cancel-answered = 편집은 이미 끝났어요. 타임라인에 남아 있어요.
cancel-render = 내보내기를 멈췄어요. 타임라인은 그대로고, 내보내기는 무료예요.
cancel-render-unsure = 내보내기를 더는 기다리지 않아요. 다만 서비스가 멈췄다고 확인해 주지 않아서 아직 만들고 있을 수 있어요. 타임라인은 그대로고, 내보내기는 무료예요.
cancel-too-late = 이미 끝나서 멈출 수 없어요.
closed-turn = 메시지를 보낼 수 없어서 이 요청은 하지 않았어요. 크레딧도 쓰지 않았어요.
cancel-not-yours = 요청한 사람, 프로젝트 주인, 관리자만 멈출 수 있어요.
cancel-requested = 멈추는 중…

forget-question = 저장된 내 정보를 모두 삭제할까요? 되돌릴 수 없어요.
forget-done = 저장된 정보를 모두 삭제했어요. NemoVideo에는 사본이 남아 있을 수 있으니, 삭제하려면 NemoVideo 고객센터에 문의해 주세요.
forget-at-work = 지금 진행 중인 작업은 끝까지 계속돼요. 끝난 뒤에 /forget을 다시 보내면 그것도 삭제돼요.
forget-backups = 이미 만들어 둔 백업에는 삭제될 때까지 남아 있어요. 가장 최근 백업은 { $date }에 만든 것이에요.
forget-backups-until = 이미 만들어 둔 백업에는 아직 남아 있지만, { $date }까지 모두 삭제돼요.
forget-backups-others = 운영자가 따로 만든 백업에는 더 오래 남아 있을 수 있어요. 언제까지인지는 운영자에게 물어봐 주세요.

## Account

## Account

credits-balance = 크레딧: { $available }
credits-balance-frozen = 크레딧: { $available }(진행 중인 작업에 { $frozen } 사용 예정)
credits-price = 내보내기는 무료예요. 편집과 생성에는 크레딧이 들어요.

login-done = NemoVideo 계정과 연결됐어요.
login-wrong = NemoVideo가 이 토큰을 받아들이지 않아요. 확인해 주세요.
login-off = 이 봇은 계정을 연결하지 않아요.
login-not-here = 이런 메시지로 토큰을 보내지 마세요. 저장하지 않았어요. 메시지를 삭제하고 개인 채팅에서 /login을 사용해 주세요.
logout-done = NemoVideo 계정 연결을 해제했어요.
logout-nothing = 연결된 계정이 없어요.
access-owner-only = 이 프로젝트의 크레딧은 시작한 사람만 쓸 수 있어요.
access-replace-only = 이 프로젝트는 주인만 바꿀 수 있어요.
access-balance-only = 크레딧은 이 프로젝트 비용을 내는 계정의 주인에게만 보여요.
access-refused = 이 봇은 초대받은 사람만 쓸 수 있어요.
access-not-here = 이 서버를 관리하는 분들이 제가 다른 채널이나 다른 사람을 위해 일하도록 정해 두었어요.
press-not-yours = 이 버튼은 요청한 사람만 누를 수 있어요.
press-asked-as-chat = { $name } 이름으로 요청된 것이라, 대신 눌러도 되는지 확인할 수 없어요. 그 이름으로 이 메시지에 답장해 주세요.
press-stale = 이 버튼은 이제 쓸 수 없어요.
press-done = 완료했어요.
press-noted = 시작할게요.

## Help

## Help

help-what = 동영상을 보내고 어떻게 할지 적어 주세요. MP4로 보내 드려요.
help-examples = 이렇게 적어 보세요:
help-formats = { $formats } 형식을 받아요. 파일당 { $megabytes } MB까지예요.
help-larger = 이 채팅에서는 더 큰 파일을 받을 수 없어요. 파일로 바로 이어지는 링크라면 { $megabytes } MB까지 돼요.
help-posting = { $megabytes } MB까지의 결과는 여기에 올리고, 더 큰 것은 링크로 드려요.
how-to-say = 저를 멘션하거나 이 메시지에 답장해 주세요. 그래야 제가 볼 수 있어요.
how-to-say-by-command = /edit로 알려 주세요.
help-in-groups = 다른 사람도 있는 곳에서는 저를 멘션하거나 제 메시지에 답장해 주세요. 그래야 제가 볼 수 있어요. 명령어와 버튼은 언제나 쓸 수 있어요.
unknown-command = /{ $command } 명령어는 없어요. /help에서 모두 볼 수 있어요.
unknown-command-nearest = /{ $command } 명령어는 없어요. /{ $nearest } 말씀인가요?
help-advice = 알아 두면 좋아요:
help-vague = 조금만 더 알려 주세요. 크기, 비트레이트, 자를 부분이 가장 좋아요:
small-talk = 안녕하세요! 동영상을 보내고 어떻게 할지 적어 주세요.
undo-nothing = 아직 되돌릴 것이 없어요. 동영상을 보내고 어떻게 할지 적어 주세요.
thanks-answer = 천만에요!
apology-answer = 괜찮아요!
bot-answer = 네, 저는 봇이에요. 동영상을 보내고 어떻게 할지 적어 주세요.
progress-nothing-running = 진행 중인 작업이 없어요.
progress-running = 아직 작업 중이에요: { $what }
progress-awaits-video = 동영상을 기다리고 있어요: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = 이 동영상 압축해 줘
offer-compress-to = 이 동영상 { $megabytes } MB 이하로 압축해 줘
offer-first = 처음 { $seconds }초만 남겨 줘
offer-compress-half = 이 동영상 절반 크기로 압축해 줘
offer-compress-quality = 화질 유지하면서 이 동영상 압축해 줘
offer-mute = 소리 꺼 줘
offer-compress-to-kb = 이 동영상 { $kilobytes } KB 이하로 압축해 줘
offer-height = 해상도를 { $height }p로 바꿔 줘
offer-undo = 마지막 변경 취소해 줘
offer-instead = { $words } (마지막 작업 대신)
offer-gif = GIF로 변환해 줘
offer-mp3 = 소리를 MP3로 줘
offer-music = 잔잔한 배경 음악 넣어 줘
offer-title = 어울리는 제목 넣어 줘
offer-do-that = 그렇게 해 줘
offer-drop-music = 추가된 음악 빼 줘
offer-drop-title = 추가된 제목 빼 줘
offer-drop-effects = 추가된 효과 빼 줘

# Behind the words of one part of a batch, for the service: $names are file names.

# Behind the words of one part of a batch, for the service: $names are file names.
batch-only-file = 이 파일만: { $names }
batch-only-files = 이 파일들만: { $names }

# Behind a request that points at words of others, for the service, which then sees whose they are.

# Behind a request that points at words of others, for the service, which then sees whose they are.
about-quoted = { $name } 님이 쓴 내용에 대해
about-quoted-unknown = 누군가 쓴 내용에 대해

list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = 남은 크레딧은 /credits에서 볼 수 있어요.
progress-files = 보내신 파일
project-not-yours = 이 프로젝트 링크는 주인만 볼 수 있어요.
project-no-link = 이 프로젝트에는 링크가 없어요.

## For everybody's eyes, while only the operator can help

## For everybody's eyes, while only the operator can help

presence-trouble = 문제가 있어요. 곧 돌아올게요
# Labels of buttons: two or three words, at most 30 letters.
