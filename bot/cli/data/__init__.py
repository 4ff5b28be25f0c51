"""Commands about what is stored: they read the settings, open the database, and beside a bot that
runs they disturb nothing. This room may use the store, and the checks of the command line.

migrate  the database, brought up to date
backup   a copy that is whole, also while the bot runs; and back again
rekey    stored tokens, encrypted anew with the first key
invite   codes that let people in: new, list, revoke
export_data  what is kept about one person, as JSON for them
turns    what waits, runs and failed; what could not be read      turn_changes  stopped, tried again
turn_commands  their table
telling  words to everybody; a person, forgotten
opened   the database, beside a bot that runs
usage    who spent how many credits, as a table or CSV
"""
