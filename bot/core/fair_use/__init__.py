"""What an operator can rely on when the bot is open to a server: who may use it, how much, and that
one person's crowd of requests delays nobody else for long. Pure: counts and moments come in.

access   who may use the bot: lists of people and places, and invitations
limits   how much within which time, and when it goes on
place    what the people who run a server allow there
in_turn  whose work begins next where little of it can go on at once
"""
