"""Other languages into the English of the rules. Pure.

translate    which language it is, and its table applied
chinese      every verb                               romance    Spanish, French, Portuguese
further      German, Japanese, Russian          newer      Ukrainian, Turkish, Indonesian
chinese_forms  numbers, places, complaints      wider      more of romance
chinese_chat  short, without commas, as typed in a chat
chinese_everyday  what it is for, what is wrong, tenths, noises, songs
wider_german  more of German                    wider_east  more of Japanese, Russian, newer
rows         what a table is made of
families/    every form of a wish, by kinds, in all languages but Chinese
apart/       a file for each of the later languages
typed/       how all of them are typed in a chat
"""
