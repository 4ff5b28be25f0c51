"""What an edit costs, before it is asked and when it is over.

confirming.py   asking before much is spent, and waiting for a yes
paying.py       the estimate, whether it can be paid at all, the ledger's row
low_credits.py  the operator hears once that the credits come to an end
"""
