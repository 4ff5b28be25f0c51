# The terminal as a chat, and the report of `nemobot try`.

console-hint = 동영상을 여기로 끌어다 놓고, 어떻게 할지 적은 뒤 Enter를 누르세요. /help는 도움말, Ctrl-D는 종료예요.
console-hint-again = 지난번에 이어서 할게요. /status는 타임라인 보기, /new는 새로 시작이에요.
console-saved = 저장됨: { $path }
console-no-such-file = { $name } 파일이 없어요. 아무것도 보내지 않았어요.
console-unreadable-file = { $name } 파일을 읽을 수 없어요. 아무것도 보내지 않았어요.
console-no-such-choice = { $number }번 선택지는 없어요.
console-goes-on = 아직 다 끝나지 않았어요. 다시 시작하면 이어서 할게요.

report-link = 링크: { $url }
report-link-local = 링크(nemobot이 실행되는 동안만): { $url }
report-file = 파일: { $path }
report-size = 크기: { MB($source_bytes) } → { MB($size_bytes) }
report-time = 시간: { CLOCK($total_s) }
# What credits are spent on: asking before much is spent, and who spent how many.
