"""What a clause probably means that no rule understood whole: asked back, and never done unasked.

The rules in `engine.agent.grammar` stay the only ones by which something is carried out. Here a
clause is looked at by its ideas ("away" and "sound"), words that nobody knows are passed over, and
what comes out is said as a sentence that the grammar understands. The person says yes to it or not.

guess        a clause → the edits that it probably asks for
ideas        words of a clause → ideas, slips of the keyboard included
wishes       ideas → the sentence that the grammar reads
doubts       what is never asked back: "don't", "if", "he said"
surroundings  what a wish is for, and why: taken off where it hides the wish
denied       the same in the languages that came later
without_sound  a wish with "without sound" behind it
agreement    "yes" and "no" to what was asked
offers       a turn with the question in it       turn_plan  a turn as a value
remembered   a request as JSON, as the session keeps it until the next message
words/       which words stand for which idea, a file a family of languages
"""
