"""An edit: from a person's words and files to the last words about it. The one paid question.

Touches the store, the video service by its port, the media of a platform, and the turn's reply; no
HTTP, no token. `edit.py` names the states, and reads from top to bottom.

    arrival.py          whether a file whose upload's answer was lost has arrived (pure)
    binding.py          which project a turn acts on, at its place in its lane
    edit.py             the states of an edit, one function each
    ends.py             the ends that are no answer: stopped, files refused, failed
    error_sentences.py  which sentence an error of the service's becomes; the operator is told
    questions.py        what is asked of the agent, and what it asks before it goes on
    sessions.py         a conversation's session and project, made anew where it has ended
    state_reads.py      reading the project's state: after an edit, after a lost stream, at a stop
    streaming.py        one question and its stream, shown as it comes
    suggestions.py      what could sensibly come next (pure)
    without_question.py a video alone, "export" with a video, a project that is returned to
    summary.py          what a finished edit is answered with: words, buttons, an export (pure)
    uploads.py          a turn's files, brought into its project
    cost/               what it costs: estimate, consent, the ledger, low credits
"""
