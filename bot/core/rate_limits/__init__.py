"""Who may send when. A platform's limits are data; nothing here knows a clock, a text or a socket.

The shell around it is `bot.turns.reply`, which waits for permits and sends. It imports nothing else
of ours.

budget      what a platform allows in which time, and the share of one of several processes
scheduler   whose turn it is on one platform connection: request → permit → done
queues      the requests that wait in one chat, and the sliding windows of what it has used
lengths     how long messages keep growing, learned from those before
pacing      when one visible message is edited: the latest content wins
"""
