# What credits are spent on: asking before much is spent, and who spent how many.

usage-mine = 내가 요청한 것:
usage-own = 내 계정으로:
usage-own-in-private = 내 계정으로 쓴 내역은 개인 채팅에서 알려 드려요.
usage-guild = 여기 모두:
usage-day = • 지난 24시간 – 편집: { $edits }, 크레딧: { $credits }
usage-month = • 지난 30일 – 편집: { $edits }, 크레딧: { $credits }
usage-unknown = • 이 중 { $edits }건의 비용은 빠져 있어요. 다른 작업과 동시에 진행됐거나 아직 진행 중이에요
usage-nothing = 지난 30일 동안 크레딧이 드는 편집을 요청하지 않으셨어요.
usage-most = 지난 30일 동안 많이 쓴 사람:
usage-spender = • { $name } – 편집: { $edits }, 크레딧: { $credits }
usage-somebody = 누군가
confirm-question = 크레딧이 약 { $credits }개 들어요. 시작할까요? { $minutes }분 안에 ‘네’를 누르지 않으면 크레딧은 쓰지 않아요.
confirm-expired = 제때 ‘네’를 누르지 않아서 시작하지 않았어요. 크레딧은 쓰지 않았어요.
button-confirm = 네, 크레딧 { $credits }개
# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
