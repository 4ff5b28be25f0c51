# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = 동영상 편집
discord-presence = 동영상을 보내 주세요

# Commands in Discord's menus: at most 32 letters.

# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = NemoVideo로 편집
discord-menu-compress = 압축

# The fields of a command: at most 100 letters each.

# The fields of a command: at most 100 letters each.
discord-option-request = 어떻게 할까요? 편하게 적어 주세요
discord-option-video = 동영상, 사진 또는 소리 파일
discord-option-url = 동영상 링크
discord-option-quality = 예: 720p
discord-option-skill = 사용할 모드
discord-option-language = 언어, 예: 한국어
discord-option-code = 초대 코드

# Forms: titles and labels have at most 45 letters.

# Forms: titles and labels have at most 45 letters.
discord-login-title = NemoVideo 계정 연결
discord-login-label = API 토큰

# Everybody reads this where a command was given.

# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }

# One person alone reads these.

# One person alone reads these.
discord-not-allowed = 여기서는 사용하실 수 없어요. 누가 쓸 수 있는지는 봇 운영자가 정해요.
discord-try-again = 잘되지 않았어요. 잠시 후 다시 시도해 주세요.
discord-no-video = 그 메시지에는 동영상이 없어요.
discord-open-link = 열기
discord-form-lost = 어떤 입력 창이었는지 알 수 없게 됐어요. 다시 열어 주세요.
discord-deleted = 삭제했어요. 프로젝트는 남아 있어요. /export로 결과를 다시 받을 수 있어요.
discord-not-deleted = 삭제할 수 없어요. 스레드가 보관됐거나 권한이 없어요. 스레드에 아무 글이나 적고 다시 시도해 주세요.

# Hints where Discord hides what I would need.

# Hints where Discord hides what I would need.
discord-cannot-see-reply = Discord에서 그 메시지를 볼 수 없어요. 메시지 메뉴에서 앱, NemoVideo로 편집을 차례로 누르거나 동영상을 직접 보내 주세요.
discord-above-hidden = Discord에서 앞서 보낸 것을 볼 수 없어요. 원하는 동영상의 메뉴에서 앱, NemoVideo로 편집을 차례로 눌러 주세요.
discord-above-no-history = 앞서 보낸 것을 읽을 권한이 없어요. 원하는 동영상에 답장하면서 저를 멘션하고 어떻게 할지 적거나, 동영상 메뉴에서 앱, NemoVideo로 편집을 차례로 눌러 주세요.
discord-cannot-read = Discord에서 그 메시지를 볼 수 없어요. 저를 멘션하거나, 멘션을 켠 채로 답장해 주세요.
discord-poll = 그건 투표예요. 저는 동영상을 편집해요. 동영상을 보내고 어떻게 할지 적어 주세요.
discord-cannot-write = { $channel }에 글을 쓸 수 없어요. 권한이 없거나 스레드가 잠겨 있어요. 관리자가 허용해 줄 수 있어요.
discord-timed-out = { $moment }까지 { $channel }에 글을 쓸 수 없어요. 그 서버의 관리자가 저를 타임아웃했어요. 관리자가 풀어 줄 수 있고, 아니면 여기서 저에게 적어 주세요.
discord-filtered = 서버 필터가 { $channel }에 보낸 답을 막았어요. 관리자에게 허용을 부탁하거나 여기서 저에게 적어 주세요.
# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files
