"""Languages that have their English to themselves: a table each, in a file of its own. Pure.

italian   Italian      korean      Korean
polish    Polish       vietnamese  Vietnamese
hindi     Hindi, in two scripts
arabic    Arabic       persian     Persian
arabic_chat, persian_chat   as they are typed
persian_words   what both tables of Persian are made of
chat, chat_east   how the others are typed, and Turkish, Ukrainian, Indonesian
apps      chat apps by their names in other scripts, and "for" one
spoken    the numbers of all languages as they are dictated
"""
