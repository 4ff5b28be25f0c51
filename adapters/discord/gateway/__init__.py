"""From the gateway's events to `Accept`: in order, at least once, also what was missed.

client            the library's client: what happens on each event
receiver          what is for the bot is stored, one message of a channel after the other
quoted            words of others that a message replies to or forwards
above             videos that stand above a message which points at none
just_asked        who has asked in a channel and sends the video after it
cursors           how far each channel has been stored
backfill          what a lost session swallowed is read from history
gaps              what could not be stored is read again as soon as storing works
missed_guilds     servers that were joined or left while nobody listened
backfill_barrier  new messages wait for the missed ones of their channel
services          what the parts that receive share
"""
