"""What people see of a turn: one reply that grows in place, and final words that always arrive.

Everything is stored before it is shown. May use `bot.core`, `bot.store`, `bot.texts` and the ports;
knows neither NemoVideo nor what a turn does.

opening        finds or posts the messages of a turn's reply, runs it, stops it
reply          what should be visible now, in how many messages
message        one of its messages: the edit that is due, and the one in flight
status_line    the line under the text: what is going on, for how long, and what is left
time_left      how fast something goes, and how long it will still take. Pure
asking         sentences that ask for words, and how words reach the bot
final_words    the last words, stored with the turn's last move
outbox         each post once, with what it shall show by then, freezes kept
posting        posts on their way, each one task however many wait for it
owed           last words until they are shown, and what is to be deleted
lost_messages  messages whose own answer was lost, told of by a press or a reply
until_stored   keeping what must not be lost while the database is away
rate_limiter   waiting for permission to send
kept_lengths   what it has learned of how long answers grow, over restarts
"""
