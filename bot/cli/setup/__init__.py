"""Commands about how the bot is set up: what is asked, what is set, what is really tried.

commands       the table of these commands
init           asks, tries each answer, writes the settings
doctor         everything that is set up, really tried
probe          what is assumed of the services, really tried with your accounts
shown_settings what is set, whether it holds, a block for a bug report
"""
