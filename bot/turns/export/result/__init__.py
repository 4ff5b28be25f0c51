"""What a finished render is called, what is said of it, and what can be made of it next.

result_name.py    what its file is called
result_text.py    what is said of it
next_versions.py  one of several, with its buttons
"""
