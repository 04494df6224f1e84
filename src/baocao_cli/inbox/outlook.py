"""Outlook's .msg files ([MS-OXMSG]) → members, through python-oxmsg."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from oxmsg import Message
from oxmsg.attachment import Attachment
from oxmsg.properties import Properties
from oxmsg.storage import Storage

from baocao_cli.findings import Finding
from baocao_cli.inbox.inline import shown_in
from baocao_cli.inbox.mails import why_without_report
from baocao_cli.inbox.names import is_mail_furniture
from baocao_cli.inbox.opened import Budget, Member, Opened

_EMBEDDED_MESSAGE = "__substg1.0_3701000D"
_EMBEDDED_HEADER = 24
"""Bytes before an embedded message's first property ([MS-OXMSG] 2.4.1.2); 32 in the outer message."""
_CONTENT_ID, _CLIENT_SUBMIT_TIME, _SHORT_NAME, _DISPLAY_NAME = 0x3712, 0x0039, 0x3704, 0x3001
_DELIVERY_TIME = 0x0E06


def open_msg(data: bytes, budget: Budget) -> Opened:
    """Raises TooMuch for a bomb; whatever python-oxmsg raises for a damaged file is the caller's to trap."""
    message = Message.load(data)
    html = message.html_body or ""
    members = list(_members(message.attachments, shown_in(html), budget))
    properties = message.properties
    return Opened(
        members,
        sent_at=properties.date_prop_value(_CLIENT_SUBMIT_TIME) or properties.date_prop_value(_DELIVERY_TIME),
        sender=message.sender,
        subject=message.subject or None,
        without_report=why_without_report(message.body or html, bool(members)),
    )


def _members(attachments: tuple[Attachment, ...], shown: set[str], budget: Budget) -> Iterator[Member]:
    nested = 0
    for attachment in attachments:
        properties = attachment.properties
        embedded = _embedded(attachment)
        if embedded is not None:
            nested += 1
            yield from _embedded_members(embedded, f"message-{nested}.msg", budget)
            continue
        data = attachment.file_bytes
        name = (
            attachment.file_name or _text(properties, _SHORT_NAME) or _text(properties, _DISPLAY_NAME) or "attachment"
        )
        if data is None:
            yield Member(name, b"", rejected=Finding.of("attachment-is-a-link"))
            continue
        budget.take(len(data))
        content_id = (_text(properties, _CONTENT_ID) or "").strip("<> ")
        inline = bool(content_id) and content_id in shown
        yield Member(name, data, ignored=inline or is_mail_furniture(name))


def _embedded(attachment: Attachment) -> Storage | None:
    holder = attachment._storage  # the library has no public way to an embedded message
    for storage in holder.storages if isinstance(holder, Storage) else ():
        if storage.name.upper() == _EMBEDDED_MESSAGE.upper():
            return storage
    return None


def _embedded_members(storage: Storage, name: str, budget: Budget) -> Iterator[Member]:
    """An embedded message has no bytes of its own: its attachments stand below its name."""
    properties = Properties(storage, properties_header_offset=_EMBEDDED_HEADER)
    sent_at: datetime | None = properties.date_prop_value(_CLIENT_SUBMIT_TIME)
    attachments = tuple(Attachment(inner) for inner in storage.iter_attachment_storages())
    for member in _members(attachments, set(), budget):
        yield Member(f"{name}/{member.name}", member.data, sent_at, member.ignored, member.rejected)


def _text(properties: Properties, property_id: int) -> str | None:
    value = properties.str_prop_value(property_id)
    return value or None
