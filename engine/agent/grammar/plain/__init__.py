"""What is said into what the rules read, on normalised English. Pure.

everyday     hedges, openings, complaints, reasons     other_words  the picture, files, sizes
casual       how people type in a chat                 idioms       wishes without their verb
spoken       times, parts, the order of two, aloud     trade        terms of editors and marketing
courtesy     courtesy and reasons, over the commas     learners     English of who learns it
around       dictated commas, fillers, reasons         deferred     what is not to happen yet
how_small    for an app, "but still good"              said         what a pattern is put as
"""
