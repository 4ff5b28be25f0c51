"""Files on their way in, streamed to disk and checked while they arrive.

It may write below `uploads/` of the data directory, ask `engine.video.inspect` what a file is, and
dial public addresses. It knows no session.

received_file      one file: size, type and hash as it grows, facts at its end
multipart          the parts of a multipart body
url_fetch          a file behind an address
public_addresses   which addresses may be dialled (pure)
safe_filename      a stranger's name → a name that is safe to show (pure)
"""
