"""Layers around every request, as ASGI applications. They know no resource
and, but for the uploads' path, no endpoint.

body_limit     no body that is read whole is larger than the limit
drain_body     an early answer reaches a client that is still sending
capabilities   what this server can do, told in a header of every answer
"""
