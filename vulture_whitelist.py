"""What only looks dead: `vulture` reads this file as if it called these names. Never imported."""

# discord.py calls these by their names, or reads them.
_.setup_hook, _.before_identify_hook, _.shard_id, _.on_connect, _.on_disconnect, _.on_resumed
_.on_ready, _.on_interaction, _.on_message, _.on_raw_message_edit, _.on_raw_message_delete
_.on_guild_join, _.on_guild_remove, _.on_guild_channel_update, _.on_raw_thread_update
_.on_member_update, _.on_guild_role_update, _.default_permissions
_.on_raw_bulk_message_delete, _.on_error, _.on_submit, _.from_custom_id
_.on_shard_connect, _.on_shard_disconnect, _.on_shard_ready, _.on_shard_resumed
_.guilds, _.guild_messages, _.dm_messages, _.BASE, _.DEFAULT_GATEWAY

# python-telegram-bot polls through it; telegramify-markdown reads its symbols.
_.get_updates
_.heading_level_1, _.heading_level_2, _.heading_level_3, _.heading_level_4
_.image, _.unordered_list_item

# markdown-it-py asks it.
_.validateLink

# uvicorn calls and reads these.
_.capture_signals, _.force_exit

# logging's handlers read a record's fields.
_.msg, _.exc_text

# pydantic and pydantic-settings call and read these.
_.model_config, _.settings_customise_sources, _.settings_cls, _.env_vars

# aiosqlite's connection calls it.
_._execute

# SQLite's connection reads it; Alembic reads these of a migration.
_.row_factory, _.down_revision, _.downgrade

# Fields of `--json`, printed by name.
_.render_s

# NemoVideo's API has it in each question; there is one app.
_.app_name

# A rule of the table that a test reads: what costs is begun by who pays.
_.costs

# A limit of the platforms that the contract of the adapters reads.
_.pictures_beside_file

# Expat calls what stands in them.
_.StartElementHandler, _.EndElementHandler, _.CharacterDataHandler
_.EntityDeclHandler, _.StartDoctypeDeclHandler

# Set for httpcore, which reads it.
_.READ_NUM_BYTES

# procrastinate calls the one to hear of jobs, another for its log's lines, and reads the third
# between two looks.
_.listen_notify, _._log_extra, _.fetch_job_polling_interval
