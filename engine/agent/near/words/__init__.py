"""Which words stand for which idea. A row is an idea and its words, parted by "|"; `*` stands for
any end of a word. Words of several ideas stand in several rows.

english    European English, spoken and typed       chinese   in simplified signs
european   Spanish, Portuguese, French, German      eastern   Russian and Japanese
further          Turkish, Italian, Polish, Ukrainian
asian            Indonesian, Vietnamese, Korean, Hindi
persian_arabic   Persian and Arabic
"""
