"""What a person wants, read from the words of one message. Pure.

May use the tables and values of `bot.core` (model, kinds, commands, file types), no other room.
Texts of every kind are hostile: each function is bounded and linear in the length of the text.

intents         an edit (a paid question) or one of our free actions, and what is said of exporting
vocabulary      does a sentence say nothing but a command?     words/   the words, one file a topic
spelling        misspelt command words
estimate        what an edit will roughly cost
agreement       does somebody simply agree?
needs_video     is a request about a video that is there, or for something new?
batch           several files, several instructions: which words are about which file
links_in_text   links to files, taken out of the words          quotations   what stands in quotes
video_pages     sites that show videos and hand out no file
language        in which language somebody writes      language_model  what its library knows
request_form    the form of a request, and what is chosen there as words
preferences     what a person usually wants, and whether a request leaves it open
"""
