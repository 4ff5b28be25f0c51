"""Misspelt command words: "my ballance pls", "exprot", "cancle that".

Only unknown words of short messages are looked at, and only a command's own words are guessed:
in a sentence about editing a guess would lose the edit.
"""

from __future__ import annotations

import re
from typing import Final

from bot.core.requests.vocabulary import Tokens, singles

MAX_WORDS: Final = 6
"""Longer messages are no commands, whatever one of their words looks like."""
LONG_WORD: Final = 8
"""Letters from which on two slips are forgiven, else one."""
SHORT_WORD: Final = 4
"""Letters up to which only two swapped letters are forgiven: "hlep", not "held"."""

_COMMAND_WORDS: Final = singles(
    """
export|download|render|credits|balance|status|progress|cancel|timeline|project|upload|finished
help|stop|video|thanks|hello|sorry|restart|account
exportar|descargar|baixar|creditos|saldo|cancelar|estado|progreso|progresso|ayuda|ajuda|gracias
obrigado|exportieren|herunterladen|guthaben|abbrechen|hilfe|fortschritt|danke|exporter|telecharger
solde|annuler|progression|merci|экспорт|экспортируй|скачать|кредиты|баланс|статус|отмена|помощь
прогресс|спасибо|привет
"""
)
_OTHER_WORDS: Final = singles(
    """
expert|experts|expect|expose|extort|expat|reader|renter|vendor|balanced|balances|valance|statue
statues|statute|cancer|canal|protect|project's|unload|uploaded|downloads|tanks|hell|hallo|hollow
tide|timelines|pideo|credit|edits|held|hemp|heap|shop|step|spot|soap|finish|furnished|sorrow|lorry
progressive|restarted|accounts|salto|sueldo|estados|mercy|merit|solve|soldes|dance|dante|hülle
статуя|статус|баланса|помощник|мощь|отменная|приветы|спасибки
"""
)
"""Words of their own right that stand next to a command's."""
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def corrected(tokens: Tokens, known: frozenset[str]) -> Tokens:
    """The tokens of a short message with its misspelt command words put right.

    `known` are the words that mean something already; they stay as they are.
    """
    if len(tokens) > MAX_WORDS:
        return tokens
    return tuple(token if token in known else _command_word(token, known) for token in tokens)


def _command_word(token: str, known: frozenset[str]) -> str:
    """ "hellooo" and "thankss" too."""
    once = _STRETCHED.sub(r"\1", token)
    if once != token and (once in known or len(once) == 1):
        return once
    if once in _OTHER_WORDS or not once.isalpha() or len(once) < SHORT_WORD:
        return token
    return next((word for word in sorted(_COMMAND_WORDS) if _is_misspelt(once, word)), token)


def _is_misspelt(token: str, word: str) -> bool:
    """Nobody misses the first letter; "stop" and "shop" are two words."""
    from rapidfuzz.distance import OSA  # at the first unknown word: three megabytes

    if token[0] != word[0]:
        return False
    if len(word) <= SHORT_WORD:
        return sorted(token) == sorted(word) and OSA.distance(token, word, score_cutoff=1) == 1
    slips = 2 if len(word) >= LONG_WORD else 1
    return OSA.distance(token, word, score_cutoff=slips) <= slips
