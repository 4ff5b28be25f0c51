"""Languages that have their English to themselves: a table each, in a file of its own. Pure.

italian   Italian      korean      Korean
polish    Polish       vietnamese  Vietnamese
hindi     Hindi, in two scripts
arabic    Arabic       persian     Persian
persian_words   what the tables of Persian are made of
spoken    the numbers of all languages as they are dictated
"""
