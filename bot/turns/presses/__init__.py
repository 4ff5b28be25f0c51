"""What a button does. Who may press it is looked up at each press.

buttons.py         each verb of a button, and what follows
begin_by_press.py  a press begins a turn, once
rewording.py       the same request in other words, from a form
videos_before.py   a video that was sent before, for what waits for one
again.py           the same request once more, also for the operator
"""
