"""A finished result, and what can be made of it.

forecast.py  what a render is going to be, before it begins
fit.py    a copy that fits its chat: how large, and whether it looks good
steps.py  the next versions that buttons offer, under a result and under an original
"""
