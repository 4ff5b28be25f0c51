"""The words that direct a reader around an editor's window, one file a language. Data only.

English and Chinese stand in `bot.core.backend_text.direction_words`, which joins all of them.

words       what each language says of itself
es          Spanish     pt   Portuguese     de   German         fr   French     ru   Russian
it          Italian     pl   Polish         uk   Ukrainian      id   Indonesian
vi          Vietnamese  ar   Arabic
verb_last/  Japanese, Korean, Turkish, Hindi and Persian: the verb stands behind its object
"""
