"""The products as the bot knows them. Files are read here and never executed or sent; this room
imports nothing of ours.

skill_set    finds and loads them, and tells what is wrong with a file
skill_file   reads one: front matter, greeting, examples, tips (pure)
"""
