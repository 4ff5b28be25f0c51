"""From what a platform brings to stored turns, in one transaction each.

inbox.py           what adapters call: messages here, presses and log-ins passed on
requests.py        what a message asks for. Pure
intake.py          what a message asks for, each request begun as a turn
begin_turn.py      the one place where a turn begins: who may, how many wait, the first words
fair_use.py        the operator's lists and limits, asked and counted where a turn begins
merging.py         what is sent in one go is one turn: an album, a video with words before or after
waiting_for_video.py   requests that need a video while there is none
pointed_at.py      words and links of the message that is answered, quoted or forwarded
attached_files.py  links as files, each file under a name of its own
latest_project.py  what somebody means in a group who sends one message after another
replied_turn.py    a message as it was heard: where, when, and about which turn
corrections.py     a message that its author changed or deleted
log_in.py          linking a person's own NemoVideo account
first_words.py     the placeholder, posted beside everything else
"""
