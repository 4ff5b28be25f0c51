"""What is let go, and when. Never what is still open or owed.

deleting.py      in steps, and never what is still open or owed
retention.py     what is kept for how long, and deleted then
forgetting.py    deleting what is kept about one person
old_messages.py  messages that another one takes the place of
"""
