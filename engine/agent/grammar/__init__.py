"""The grammar of requests: text in, a small typed result out. Pure.

A clause is carried out only when a rule understood all of it; `read` says how.

read          a request, clause by clause            split        sentences, commas, "and"
clause        what rules take and what is left       questions    asked instead of wanted
normalise     widths, case, number words, slips of the keyboard
quotations    words that are to be shown             corrections  "no wait, …"
whole         a clause by the first rule that takes all of it
reading       what a request comes to               continued    more about the wish before: "it"
pointed       what is to happen to a part that was told of before
order         the edits, in order                    measures/    sizes and parts become marks
frames/       the rules                              languages/   into English first
plain/        what people say, put as the rules know it
"""
