"""What a language says of itself whose verb stands at the end of its clause."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerbLastWords:
    """Whole patterns: the verb comes behind its object, and often in one word with its ending.

    `drag` is the verb with its ending, `move` what a paid edit says in its place. `negated_after`:
    what makes a direction behind which it stands none. `clause`: where a clause ends without a
    comma. `choose`: what an item of a list of clicks says. `begins`: what may stand in a direction
    before its verb is there, or be it. Empty where the language says it at the verb: `purpose`
    ("for", "if"), `negated` (what stands before it), `connector` ("and"). The others are those of
    `words.Words`.
    """

    click: str
    check_account: str
    drag: str
    move: str
    export: str
    open: str
    preview: str
    offer: str
    negated_after: str
    content: str
    result: str
    exporting: str
    uploading: str
    account: str
    file: str
    choose: str
    begins: str
    clause: str = r"(?!)"
    purpose: str = r"(?!)"
    negated: str = r"(?!)"
    connector: str = r"(?!)"
