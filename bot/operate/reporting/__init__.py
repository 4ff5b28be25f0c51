"""What other programs of the operator's are told, where a setting names them: bugs to Sentry,
turns and requests to whoever takes OpenTelemetry. Each is an extra of the package. Sent are kinds,
states, durations and places in the code, taken one by one: no words of people, no names of files,
no tokens, no texts of exceptions.

reporters  those that are set up, opened and closed together
sentry     where in the code something went wrong
telemetry  turns and requests as traces and measures
"""
