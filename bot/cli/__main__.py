"""`python -m bot.cli`: the same as the console script."""

from bot.cli.main import main

main()
