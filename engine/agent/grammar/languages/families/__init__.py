"""Whole families of verbs, in all languages but English, tried before the other tables:
a wish in every form and order in which people type it, each kind of wish in one place. Pure.

kinds    what each kind is in English       read     the clauses that are a wish as a whole
iberian  Spanish, Portuguese                west     French, Italian, German
slavic   Russian, Ukrainian, Polish         south    Turkish, Indonesian, Vietnamese
east     Japanese, Korean, Hindi            right    Arabic, Persian
chinese  Chinese, into the forms that its tables hold
"""
