"""What stands in for NemoVideo's agent: sentences in, edits of the draft and sentences out.

Pure: no I/O, no clock. Nothing here calls a model: requests are understood by rules, and what the
rules don't cover is said instead of guessed.

plan_turn      session and sentence → tool calls, new draft, reply
parse          sentence → edits
near/          what was nearly understood, asked back
context/       what a message means by where it stands
grammar/       a sentence by its clauses, each understood whole or not at all
vocabulary     which file is named, what can't be done
edits          what can be asked for, as values    answers       what is asked and not wanted
choose_video   which of several videos is meant
apply_edits    draft and edit → new draft          apply_effects  the same for effects
apply_captions  the same for captions              apply_layers  words, logos, music, whole files
replies        what is said                       effect_replies  the same about effects
texts/         the sentences by language, as the bot's catalogues
"""
