# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = 비공개 봇이에요. 누가 쓸 수 있는지는 운영자가 정해요.
telegram-login-usage =
    이 개인 채팅에서 /login과 NemoVideo 토큰을 한 메시지로 보내 주세요:
    /login 내_토큰
    그 메시지는 바로 삭제할게요.
telegram-login-private = 그룹에서 토큰을 보내지 마세요. 개인 채팅에서 /login을 보내 주세요.
telegram-login-delete = 여기서는 메시지를 삭제할 수 없어요. 모두가 토큰을 볼 수 있으니 직접 삭제해 주세요.
telegram-say-it-openly = 이 메시지는 저희 둘만 볼 수 있어서 답을 하면 다른 분들이 이해할 수 없어요. 그룹에 적고 저를 멘션해 주세요.
telegram-sent-privately = 개인 채팅으로 보냈어요.
telegram-write-me-first = 본인만 볼 수 있는 내용이에요. 저와의 개인 채팅을 열고 ‘시작’을 누른 뒤 다시 해 주세요.
telegram-guest-how = 동영상에 답장하면서 저를 멘션하고 어떻게 할지 적어 주세요. 예: “{ $name } 20 MB로 압축해 줘”. 이 채팅의 다른 내용은 볼 수 없어요.
telegram-guest-start = 파일을 받으려면 저와의 개인 채팅을 열고 ‘시작’을 누른 뒤 다시 요청해 주세요.
telegram-topic-name = 새 프로젝트, { $day }
telegram-your-link = 링크예요:
telegram-open = 열기
telegram-description = 동영상을 보내고 어떻게 할지 적어 주세요. 용량 줄이기, 자르기, 소리 빼기, 합치기 모두 돼요. MP4로 돌려드려요. ‘시작’을 눌러 주세요.
telegram-short-description = 동영상을 보내고 원하는 크기를 적으면 MP4로 돌려드려요.
telegram-in-groups = 이 그룹에서는 저를 멘션하거나({ $name }) 저에게 답장한 것만 읽어요. 멘션과 함께 동영상을 보내거나 동영상에 “{ $name } 더 작게 해 줘”라고 답장해 주세요.

telegram-trouble-connecting = Telegram: 연결 중이에요.
telegram-trouble-unreachable = Telegram에 연결할 수 없어요. 이 컴퓨터의 네트워크를 확인해 주세요. 다시 시도하고 있어요.
telegram-trouble-port = Telegram 웹훅이 포트를 열지 못해요: { $said }
telegram-trouble-conflict = Telegram: 다른 프로세스가 이 봇의 업데이트를 받고 있거나(409) 웹훅이 설정돼 있어요. 하나만 받을 수 있으니 다른 쪽을 멈춰 주세요.
telegram-trouble-token = Telegram이 봇 토큰을 거부해요. @BotFather에서 TELEGRAM_TOKEN을 확인해 주세요.
telegram-trouble-storage = Telegram: 업데이트를 저장할 수 없어 확인을 보내지 않았어요. 다시 시도하고 있어요.
telegram-trouble-stalled = Telegram: 수신이 저절로 멈춰서 다시 시작하고 있어요.
telegram-trouble-webhook = Telegram이 웹훅을 부르지 못해요: { $said }
# The timeline as people read it, and what an edit changed in it.
# $span is "0-10s"; $number is the track's place.
