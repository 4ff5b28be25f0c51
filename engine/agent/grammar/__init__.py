"""The grammar of requests: text in, a small typed result out. Pure.

A clause is carried out only when a rule understood all of it; `read` says how.

read          a request, clause by clause            split        sentences, commas, "and"
clause        what rules take and what is left       questions    asked instead of wanted
atoms         amounts and parts become marks         times        parts of the timeline
normalise     widths, case, number words, slips of the keyboard
quotations    words that are to be shown             amounts      sizes, bitrates, resolutions
idioms        wishes without their verb          corrections  "no wait, …"
casual        how people type in a chat          order        the edits, in order
frames/       the rules                              languages/   into English first
"""
