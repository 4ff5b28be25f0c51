"""The queries behind `bot.core.fair_use` and `bot.core.ledger`: what was used, what it cost,
and who was invited.

ledger       who spent what, where, on which account
use_counts   what limits count, and whether somebody was told of one already
in_turn      claiming work in turn between people
invitations  codes that let people in, and who has redeemed one
"""
