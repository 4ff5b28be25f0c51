# A person's latest projects in a chat.

history-list = Ваші останні проєкти тут. Натисніть номер, щоб повернутися до одного:
history-entry = { $number }. { $name } — { $date }
history-empty = У цьому чаті у вас ще немає проєктів. Надішліть відео, щоб почати.
