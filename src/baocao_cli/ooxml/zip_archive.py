"""Writing a zip archive: the bytes that `zipfile` would write, but a part that comes again is compressed once.

The blanks of a month have all their parts in common but two, and compressing was most of the work.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _DEFLATED, _UTF8 = 20, 8, 0x800
_TIME, _DATE = 0, 1 << 5 | 1
"""1980-01-01, 00:00: the earliest time that a zip can hold, so that rerunning gives the same bytes."""
_READ_AND_WRITE = 0o600 << 16
_LARGEST_REMEMBERED = 1 << 16


def zipped(members: Mapping[str, bytes]) -> bytes:
    """The archive's bytes: members in their order, deflated, each with the same fixed time; under 4 GB in all."""
    body, directory = bytearray(), bytearray()
    for name, data in members.items():
        checksum, packed = (_remembered if len(data) <= _LARGEST_REMEMBERED else _deflated)(data)
        encoded = name.encode()
        flags = 0 if name.isascii() else _UTF8
        common = (_VERSION, flags, _DEFLATED, _TIME, _DATE, checksum, len(packed), len(data), len(encoded), 0)
        directory += _CENTRAL.pack(b"PK\1\2", _VERSION, *common, 0, 0, 0, _READ_AND_WRITE, len(body))
        directory += encoded
        body += _LOCAL.pack(b"PK\3\4", *common) + encoded + packed
    end = _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(directory), len(body), 0)
    return bytes(body + directory + end)


def _deflated(data: bytes) -> tuple[int, bytes]:
    """Checksum and compressed bytes."""
    packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(data), packer.compress(data) + packer.flush()


_remembered = lru_cache(maxsize=256)(_deflated)
