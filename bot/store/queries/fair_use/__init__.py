"""The queries behind `bot.core.fair_use`: what was used, and who was invited.

use_counts   what limits count, and whether somebody was told of one already
in_turn      claiming work in turn between people
invitations  codes that let people in, and who has redeemed one
"""
