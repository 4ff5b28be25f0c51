# A person's latest projects in a chat.

history-list = 여기서 만든 최근 프로젝트예요. 숫자를 누르면 다시 열려요:
history-entry = { $number }. { $name } – { $date }
history-empty = 이 채팅에는 아직 프로젝트가 없어요. 동영상을 보내면 시작돼요.
# Who may use the bot and how much: what is said where a limit is reached.
# $when is a moment as the platform writes it, or "in 12 minutes" (below). Kept to one sentence.
