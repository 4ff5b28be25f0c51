# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.

limit-pace = 한꺼번에 너무 많았어요. { $when } 계속할 수 있어요.
limit-turns = 한 시간에 { $limit }건까지예요. { $when } 계속할 수 있어요.
limit-uploads = 하루에 파일 { $limit }개까지예요. { $when } 계속할 수 있어요.
limit-megabytes = 하루에 { $limit } MB까지예요. { $when } 계속할 수 있어요.
limit-credits = 이번 주 크레딧 { $limit }개를 다 썼어요. { $when } 계속할 수 있어요.
limit-running = 이미 요청 { $limit }건이 대기 중이거나 진행 중이에요. 하나가 끝나면 다시 보내 주세요.
limit-running-shared = 지금 여기서 진행 중인 작업이 너무 많아 받을 수 없어요. 몇 분 뒤에 다시 보내 주세요.
limit-shared = 여기 모두가 함께 쓰는 한도에 닿았어요. { $when } 계속돼요.
limit-beyond = 여기서 한 번에 받을 수 있는 양을 넘어요.

in-seconds = { $number }초 뒤에
in-minutes = { $number }분 뒤에
in-hours = { $number }시간 뒤에
in-days = { $number }일 뒤에

## Invitations

## Invitations

redeem-done = 환영해요! 동영상을 보내고 어떻게 할지 적어 주세요.
redeem-already = 이미 사용할 수 있어요.
redeem-unknown = 코드가 맞지 않거나 이미 사용됐어요. 코드를 준 사람에게 물어봐 주세요.
redeem-not-here = 코드는 개인 채팅으로 보내 주세요. 여기서는 저장하지 않았어요.
redeem-usage = 뒤에 코드를 적어 주세요: /redeem 코드
redeem-off = 이 봇은 초대 코드를 받지 않아요.
# The short line that says what is going on now.
