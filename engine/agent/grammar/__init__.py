"""The grammar of requests: text in, a small typed result out. Pure.

A clause is carried out only when a rule understood all of it; `read` says how.

read          a request, clause by clause            split        sentences, commas, "and"
clause        what rules take and what is left       questions    asked instead of wanted
normalise     widths, case, number words, slips of the keyboard
quotations    words that are to be shown             casual       how people type in a chat
idioms        wishes without their verb              corrections  "no wait, …"
order         the edits, in order                    measures/    sizes and parts become marks
frames/       the rules                              languages/   into English first
"""
