"""`nemobot doctor` and `/doctor`: everything that was set up, really tried, side by side, without
changing anything. What a platform knows it examines itself (`bot.platform.Platform.examine`).

examination  all of it at once, within ten seconds
service      NemoVideo: the account, what it may, how much is left
stored       the database, its schema, the keys, the latest backup
machine      the disk, ffmpeg, the clock
told         Sentry and OpenTelemetry, where they are named
"""
