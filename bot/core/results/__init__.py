"""A finished result, and what can be made of it.

fit.py  a copy that fits its chat: how large, and whether it looks good
"""
