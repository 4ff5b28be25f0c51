"""What a browser is shown: the bot as a page, and the pages beside `nemobot run`.

web          the bot as a page in a browser
watching     what the operator's page shows and does
timelines    what the Mini App shows and asks for
beside_run   the operator's page and the Mini App of `nemobot run`
"""
