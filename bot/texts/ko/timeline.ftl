# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = 타임라인이 비어 있어요. 동영상을 보내 주세요.
timeline-head = 타임라인(트랙 { $count }개):
timeline-video = { $number }. 동영상: { $name } ({ $span })
timeline-audio = { $number }. 음악: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. 음악: { $name } ({ $span })
timeline-title = { $number }. 제목: “{ $name }” ({ $span })
timeline-other = { $number }. 트랙: { $name } ({ $span })
timeline-more = … 외 { $count }개
status-wishes = 요청: { $wishes }
wish-muted = 소리 없음
wish-size = 최대 { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = 더 작게, 화질 우선
timeline-unnamed = 이름 없음
timeline-span = { $start }~{ $end }초

## Kinds of tracks inside a sentence

## Kinds of tracks inside a sentence

kind-video = 동영상
kind-audio = 음악
kind-title = 제목
kind-effect = 효과
kind-other = 트랙

## One line for each change

## One line for each change

change-track-added = ✅ { $kind } 추가: { $name } ({ $span })
change-track-removed = ✅ { $kind } 삭제: { $name }
change-track-replaced = ✅ 지금 타임라인: { $name } ({ $span })
change-track-renamed = ✅ { $kind } 이름 변경: { $before } → { $after }
change-track-moved = ✅ { $kind } 이동: { $name } ({ $span })
change-track-changed = ✅ { $kind } 변경: { $name }
change-title-added = ✅ 제목 추가: “{ $name }” ({ $span })
change-title-removed = ✅ 제목 삭제: “{ $name }”
change-title-text = ✅ 제목 변경: “{ $before }” → “{ $after }”
change-trimmed = ✅ 잘라 냄: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ 길어짐: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added = ✅ { $name }: 클립 { $count }개 추가
change-segments-removed = ✅ { $name }: 클립 { $count }개 삭제
change-volume = ✅ { $name } 음량: { $before }% → { $after }%
change-muted = ✅ 음소거: { $name }
change-unmuted = ✅ 소리 다시 켬: { $name }
change-resolution = ✅ 해상도: { $before } → { $after }
change-resolution-set = ✅ 해상도: { $after }
change-target-size = ✅ 목표 크기: { MB($size_bytes) }
change-bitrate = ✅ 목표 비트레이트: { $megabits } Mbps
change-quality = ✅ 더 작은 파일, 화질 우선
change-project-title = ✅ 프로젝트 제목: “{ $name }”
change-look-added = ✅ 효과 추가: { $name }
change-look-removed = ✅ 효과 삭제: { $name }
change-look-changed = ✅ 효과 변경: { $name }
change-look-set = ✅ 설정: { $name } ({ $value })
change-length = ✅ 길이: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ 타임라인이 바뀌었어요.
change-more = … 외 변경 { $count }건
# The page of `nemobot web`.

## Effects, in "Effect added: …"

look-gray = 흑백
look-sepia = 세피아 톤
look-blur = 흐림
look-pixelate = 모자이크
look-zoom = 화면 확대
look-brightness = 밝기
look-contrast = 대비
look-saturation = 채도
look-warmth = 색의 따뜻함
look-rotate = 회전
look-flip = 화면 반전
look-denoise = 화면 노이즈 줄임
look-stabilise = 흔들림 보정
look-fade-in = 페이드 인
look-fade-out = 페이드 아웃
look-volume = 음량
look-noise = 배경 소음 줄임
look-normalize = 고른 음량
look-mono = 모노 소리
look-speed = 속도
look-backwards = 거꾸로 재생
look-freeze = 정지 화면
look-crossfade = 겹쳐 넘어가기
look-unbar = 검은 띠 잘라 냄
look-silence = 쉬는 부분 잘라 냄
look-crop = 화면 자르기
look-shape = 화면 비율
look-fps = 초당 프레임
look-format = 파일 종류
look-split = 여러 부분으로 나눔
