# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = { $name } 파일은 쓸 수 없어요. { $formats } 형식을 받아요.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } 파일({ MB($size_bytes) })이 500 MB 한도를 넘어요. 자르거나 나누거나 1080p로 저장한 뒤 다시 보내 주세요.
error-too-large-plain = { $name } 파일이 500 MB 한도를 넘어요. 자르거나 나누거나 1080p로 저장한 뒤 다시 보내 주세요.
error-empty-file = { $name } 파일이 비어 있어요.
error-damaged = { $name } 파일이 손상돼서 읽을 수 없어요. 다시 보내거나 새로 저장한 뒤 보내 주세요.
error-codec = { $name } 파일의 코덱을 읽을 수 없어요. 먼저 H.264 MP4로 저장해 주세요.
error-unreadable = { $name } 파일이 손상됐거나 코덱을 읽을 수 없어요. 다시 보내거나 먼저 H.264 MP4로 저장해 주세요.
error-too-many-pixels = { $name } 화면의 픽셀이 너무 많아요. 먼저 4K 이하로 저장해 주세요.
error-file-gone = { $name } 파일을 더는 가져올 수 없어요. 다시 보내 주세요.
error-file-unreachable = 방금 { $name } 파일을 가져오지 못했어요. 다시 보내 주세요.
error-platform-limit = { $name } 파일이 이 채팅에서 가져올 수 있는 { $megabytes } MB보다 커요. 더 작은 파일이나 직접 링크를 보내 주세요.
error-upload-failed = { $name } 파일을 업로드하지 못했어요. 크레딧은 쓰지 않았어요.
error-upload-unclear = { $name } 파일 업로드가 끊겼어요. 크레딧은 쓰지 않았어요. 다시 보내 주세요.
error-sticker = 이걸로는 할 수 있는 게 없어요. 동영상, 사진 또는 소리 파일을 보내 주세요.

## Links that people paste

## Links that people paste

error-link-refused = { $name } 링크를 열 수 없어요. 파일로 바로 이어지는 공개 https 링크를 보내 주세요.
error-link-not-a-file = { $name } 링크는 파일이 아니라 페이지예요. 동영상으로 바로 이어지는 링크나 동영상을 보내 주세요.
error-link-video-page = { $site }의 동영상은 그 사이트 플레이어에서만 볼 수 있고 파일을 주지 않아서 가져올 수 없어요. 파일로 바로 이어지는 링크만 돼요(.mp4, .mov 등으로 끝나요). 동영상을 직접 보내거나 그런 링크를 보내 주세요.
error-link-unreachable = 방금 { $name } 링크를 가져오지 못했어요. 확인하고 다시 시도해 주세요.

## Account and credits

## Account and credits

error-no-credits-bind = 무료 크레딧을 다 썼어요. 계속하려면 여기서 가입해 주세요: { $url }
error-no-credits-shared = 이 봇의 크레딧을 다 썼어요. 운영자에게 알렸으니 나중에 다시 시도해 주세요.
error-no-credits-registered = 크레딧을 다 썼어요. 계정에서 충전한 뒤 ‘다시 시도’를 눌러 주세요.
error-export-plan = 내보내려면 가입하거나 요금제를 업그레이드해 주세요.
error-export-plan-shared = 이 봇의 요금제에는 내보내기가 없어요. 운영자에게 알렸어요.
error-setup = 이 봇의 설정에 문제가 있어요. 운영자에게 알렸으니 나중에 다시 시도해 주세요.
error-token-refused = NemoVideo가 토큰을 더는 받아들이지 않아요. /login을 다시 해 주세요.
error-account-wait = 지금 요청이 너무 많아요. 약 { $minutes }분 뒤에 다시 시도해 주세요.
error-account-wait-hours = 지금 요청이 너무 많아요. 약 { $hours }시간 뒤에 다시 시도해 주세요.
error-account-wait-days = 지금 요청이 너무 많아요. 약 { $days }일 뒤에 다시 시도해 주세요.
error-account-wait-unknown = 지금은 동영상 서비스가 요청을 받지 않아요. 나중에 다시 시도해 주세요.

## The service

## The service

error-busy = 동영상 서비스가 바빠요. 1분 뒤에 다시 시도해 주세요.
error-service = 동영상 서비스에 문제가 있어요. 나중에 다시 시도해 주세요.
error-unreachable = 동영상 서비스에 연결할 수 없어요. 나중에 다시 시도해 주세요.
error-edit-failed = 서비스에서 편집하지 못했어요. 크레딧이 쓰였을 수 있어요.
failed-changed = 그래도 아래 변경은 처리됐어요. 타임라인에 남아 있어요:
answer-blocked = (서비스가 안전 규칙 때문에 답의 나머지를 막았어요. 편집이 덜 됐을 수 있고 크레딧이 쓰였을 수 있어요. 다르게 적어 보세요.)
answer-too-long = (답이 너무 길어서 여기서 잘렸어요. 편집이 덜 됐을 수 있고 크레딧이 쓰였을 수 있어요.)
answer-cut = (서비스의 답이 너무 일찍 끝났어요. 편집이 덜 됐을 수 있고 크레딧이 쓰였을 수 있어요.)
error-edit-refused = 서비스가 이 요청을 거절했어요.
nothing-charged = 크레딧은 쓰지 않았어요.
exports-free = 내보내기는 무료예요.
error-unexpected = 제 쪽에서 문제가 생겼어요. 운영자에게 남겨 두었어요.
may-be-done = 편집이 되고 크레딧이 쓰였을 수 있어요. /status에서 확인해 주세요.

## The connection was lost, or this bot was restarted, in the middle of an edit

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = 연결이 끊겼지만 편집은 됐어요:
recovery-unchanged = 연결이 끊겼고 타임라인은 바뀌지 않았어요. 크레딧이 쓰였을 수 있어요. 다시 시도할까요?
recovery-unreadable = 연결이 끊겼고 지금은 타임라인을 읽을 수 없어요. 편집이 되고 크레딧이 쓰였을 수 있어요. /status에서 확인해 주세요.
recovery-partial = (답이 여기서 끊겼어요.)

session-expired = 이전 프로젝트가 만료돼서 보내신 파일로 새 프로젝트를 시작했어요.
project-expired = 프로젝트가 서비스에서 만료됐어요.
edits-lost = 그 안에서 편집한 것은 사라졌고 크레딧이 쓰였을 수 있어요.
files-in-new = 파일은 이미 새 프로젝트에 있어요.
files-in-new-later = 다시 요청하시면 파일을 새 프로젝트에 넣을게요.

notice-repeat = (같은 메시지가 두 번 보일 수 있어요.)
notice-continued = (이어짐)
notice-overflow-as-file = 나머지는 파일에 있어요.

## Without the details

## Without the details

error-unsupported-plain = 서비스에서 이런 파일은 쓸 수 없어요.
error-too-large-unnamed = 파일이 500 MB 한도를 넘어요. 자르거나 나누거나 1080p로 저장한 뒤 다시 보내 주세요.
error-upload-broken = 업로드가 끊겼어요. 크레딧은 쓰지 않았어요. 다시 보내 주세요.
error-scope-plain = NemoVideo 토큰에 필요한 권한이 없어요.
error-scope = NemoVideo 토큰에 필요한 “{ $scope }” 권한이 없어요.
overflow-filename = 답변.txt
# Getting the MP4.
