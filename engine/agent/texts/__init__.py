"""What the agent says, a Fluent catalogue for each language.

words    the sentences by language
"""
