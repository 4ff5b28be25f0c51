# A person's latest projects in a chat.

history-list = Seus últimos projetos aqui. Toque num número para retomar um deles:
history-entry = { $number }. { $name } – { $date }
history-empty = Você ainda não tem projetos neste chat. Envie um vídeo para começar um.
