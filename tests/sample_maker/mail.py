"""Mails and archives around returns."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

SIGNATURE_PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"
    b"\x00\x00\x00\x0cIDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)


def eml_bytes(
    sender: str, subject: str, sent: str, attachments: Mapping[str, bytes], *, picture: bool = False
) -> bytes:
    """A mail sent at that time (ISO, with zone); `picture` shows a signature's picture inline."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "vanphong@example.vn"
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.fromisoformat(sent))
    message["Message-ID"] = f"<{subject.encode('utf-8').hex()[:24]}@example.vn>"
    message.set_content("Kính gửi Văn phòng Sở,\nĐơn vị gửi báo cáo tháng.\nTrân trọng.")
    if picture:
        message.add_attachment(
            SIGNATURE_PICTURE, maintype="image", subtype="png", filename="image001.png", disposition="inline"
        )
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    message.set_boundary("=_baocao_sample")
    return message.as_bytes()


def zip_bytes(members: Mapping[str, tuple[str, bytes]]) -> bytes:
    """An archive of members with their entry times (ISO, local)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (moment, data) in members.items():
            at = datetime.fromisoformat(moment)
            archive.writestr(zipfile.ZipInfo(name, (at.year, at.month, at.day, at.hour, at.minute, at.second)), data)
    return buffer.getvalue()
