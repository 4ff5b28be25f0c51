"""What is wrong with this process, and since when. Everything here listens: to requests, to the
log, to what stores; nothing here mends.

health   all troubles and warnings, in lines for the operator
account  what NemoVideo refuses on the bot's own account, until it grants that again
storing  whether what people write can be stored
"""
