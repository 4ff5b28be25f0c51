# What the platforms' command menus say: at most 100 letters each.

command-start = 시작
command-help = 할 수 있는 일 보기
command-export = MP4 받기(무료)
command-status = 타임라인 보기
command-credits = 남은 크레딧 보기
command-usage = 쓴 크레딧 보기
command-language = 답변 언어 선택
command-history = 최근 프로젝트 보기
command-settings = 기본 크기와 언어 선택
command-server-settings = 이 서버에서 쓸 봇 설정
command-new = 새 프로젝트 시작
command-skill = 모드 선택
command-cancel = 진행 중인 작업 멈추기
command-compress = 동영상 용량 줄이기
command-edit = 동영상 편집
command-login = NemoVideo 계정 연결
command-logout = NemoVideo 계정 연결 해제
command-forget = 저장된 내 정보 모두 삭제
command-redeem = 초대 코드 사용

## /settings

## /settings

settings-title = 요청에 적지 않은 것을 여기서 정해요. 요청에 적은 것이 먼저예요.
settings-size = 기본 크기
settings-export = MP4 자동 전송
settings-language = 언어
settings-size-chat = 이 채팅의 한도
settings-size-mb = { $megabytes } MB
settings-size-half = 절반 크기
settings-size-quality = 눈에 띄는 손실 없이
settings-size-none = 정하지 않음
settings-export-compress = 압축한 뒤
settings-export-always = 항상
settings-export-never = 요청할 때만
settings-language-auto = 자동
language-held = 이제부터 한국어로 답할게요.
language-automatic = 적어 주시는 언어로 답할게요.
language-unknown = “{ $name }”은(는) 아직 못 해요. 이 중에서 골라 주세요:
settings-sent-as = 결과를 보내는 방식
settings-sent-as-player = 동영상
settings-sent-as-file = 파일
settings-notification = 결과 알림
settings-notification-on = 알림 켬
settings-notification-off = 조용히
settings-size-used = 크기를 적지 않으셔서 기본 크기로 할게요: { $size } (/settings).
settings-size-place = 크기를 적지 않으셔서 여기 기본 크기로 할게요: { $size } (/server-settings).
settings-size-fits = 크기를 적지 않으셔서 이 채팅 한도인 { MB($limit_bytes) }에 맞춰 압축할게요.

# The form of a request: titles and labels have at most 45 letters, hints 100.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = 동영상 편집
request-title-compress = 동영상 용량 줄이기
request-words = 어떻게 할까요?
request-example = 처음 10초만 남겨 줘
request-files = 동영상
request-files-hint = 비워 두면 여기 마지막 것으로 이어서 해요.
request-videos = 어떤 동영상인가요?
request-size = 결과는 얼마나 커도 되나요?
request-size-usual = 내 기본 크기
request-size-same = 나오는 대로
request-sound = 소리
request-sound-on = 그대로 두기
request-sound-off = 빼기

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = 이 서버의 설정이에요. 운영자가 허용한 범위를 좁힐 뿐이고, 각자의 /settings가 먼저예요.
place-form = 이 서버의 설정
place-chats = 채널
place-roles = 역할
place-places-hint = 고르지 않으면 모두 허용돼요.
place-spend = 크레딧을 쓸 수 있는 사람
place-spend-everyone = 모두
place-spend-owner = 대화를 시작한 사람
place-open = 정하지 않음
place-all = 모두
place-some = { $number }개 선택됨
doctor-title = 모두 시험해 본 결과예요:
doctor-elsewhere = 개인 채팅에 적어 주세요. 답은 본인만 볼 수 있어야 해요.
place-elsewhere = 서버용 설정이에요. 서버에서 명령어를 사용해 주세요.
place-not-yours = 이 서버를 관리할 수 있는 사람만 설정을 바꿀 수 있어요.
place-no-forms = 이 설정에는 입력 창이 필요한데 여기에는 없어요.
# The terminal as a chat, and the report of `nemobot try`.
