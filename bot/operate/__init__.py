"""`nemobot run` as an operator lives with it: start, health, measures, logs, stop. This room puts
`bot.app` on the platforms of `bot.registry`; only the command line stands above it.

serve            the life of a serving process
connecting       the platforms that the settings name, connected
supervisor       one platform's receiving, kept alive
stopping         signals: once is a request, twice an order
heartbeat        a file that a hung process can't keep young
metrics          what Prometheus is told
measured_outbound  what we send, counted and timed on its way
operators_view   /healthz, /readyz, /metrics
http_server      listening inside the bot, signals left alone
logs             where log lines go
redaction        the secrets that are taken out of each of them
local_engine     the engine as a child process
troubles/        what is wrong, in lines for the operator
reporting/       bugs and traces, told to other programs where a setting names them
doctor/          everything that was set up, really tried
probe/           what is assumed of the services, really tried
"""
