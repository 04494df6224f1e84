"""Office packages with nothing in them that changes from run to run: the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from baocao_cli.month import Month

_CORE_PART = "docProps/core.xml"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def fixed(package: bytes, title: str, creator: str, month: Month) -> bytes:
    """The package with fixed times, and with properties that follow from the month alone."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = source.read(name)
            if name == _CORE_PART:
                content = _core_properties(title, creator, month)
            member = zipfile.ZipInfo(name, date_time=_ZIP_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            written.writestr(member, content)
    return target.getvalue()


def _core_properties(title: str, creator: str, month: Month) -> bytes:
    time = f"{month.last_day.isoformat()}T00:00:00Z"
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{time}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(creator)}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>{stamps}"
        "</cp:coreProperties>"
    ).encode()
