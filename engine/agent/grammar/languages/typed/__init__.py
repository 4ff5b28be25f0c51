"""How people type in a chat, in all languages but English and Chinese, tried before the tables of
the written language. Pure.

asked        wishes that are put as questions
apps         chat apps by their names in other scripts, and "for" one
chat         Turkish, Polish, Ukrainian, Indonesian
chat_east    Hindi, Vietnamese, Korean
chat_west    German, Spanish, French, Portuguese, Italian, Russian, Japanese
unmarked     Vietnamese without its marks
arabic_chat   Arabic        persian_chat   Persian
abilities     "what can you do?" and "what else?"
"""
