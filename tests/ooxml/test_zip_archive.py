"""The archive is what `zipfile` writes, byte for byte."""

from __future__ import annotations

import io
import zipfile

import pytest

from baocao_cli.ooxml.zip_archive import zipped

LARGE = bytes(range(256)) * 1000


@pytest.mark.parametrize(
    "members",
    [{}, {"a.xml": b""}, {"a.xml": b"<a/>", "word/b.xml": LARGE}, {"đơn vị.xml": b"x" * 70_000, "a.xml": b"<a/>"}],
)
def test_the_same_bytes_as_zipfile(members: dict[str, bytes]) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.create_system = 0
            package.writestr(member, data, zipfile.ZIP_DEFLATED)
    assert zipped(members) == stream.getvalue()
    with zipfile.ZipFile(io.BytesIO(zipped(members))) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == members
