"""Limits that keep one hostile file from exhausting the machine. Real reports are a thousand times smaller."""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""One file, or one member once it is unpacked."""
MAX_UNPACKED_BYTES = 256 * 1024 * 1024
"""All members of one outer file together, at every depth."""
MAX_MEMBERS = 5_000
MAX_DEPTH = 6
"""Mails in archives in mails …"""
