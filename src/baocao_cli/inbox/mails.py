"""Internet mails (.eml, RFC 5322 and MIME) → members: attachments, mails within mails, inline pictures."""

from __future__ import annotations

import email
import email.policy
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime

from baocao_cli.findings import Finding
from baocao_cli.inbox.inline import shown_in
from baocao_cli.inbox.names import is_mail_furniture
from baocao_cli.inbox.opened import Budget, Member, Opened

_TAG = re.compile(r"<[^>]*>")
_FIGURE = re.compile(r"(?<![\d/.:])\d{1,4}\s+(?:buổi|cuộc|người|lượt|phút|pa ?nô|khẩu hiệu|áp phích|tin|bài)", re.I)


def open_eml(data: bytes, budget: Budget) -> Opened:
    """Raises TooMuch for a bomb. Attachments in the mail's order; what the mail shows inline is marked as ignored."""
    mail = email.message_from_bytes(data, policy=email.policy.default)
    shown = _shown_inline(mail)
    members: list[Member] = []
    nested = 0
    for part in _leaves(mail):
        if part.get_content_type() == "message/rfc822":
            nested += 1
            inner = _nested_mail(part)
            budget.take(len(inner))
            members.append(Member(_file_name(part) or f"message-{nested}.eml", inner))
        elif (member := _attachment(part, shown)) is not None:
            budget.take(len(member.data))
            members.append(member)
    return Opened(
        members,
        sent_at=_sent_at(mail),
        sender=_header(mail, "From"),
        subject=_header(mail, "Subject"),
        without_report=why_without_report(_body_text(mail), bool(members)),
    )


def why_without_report(body: str, has_members: bool) -> Finding:
    """A mail none of whose attachments is a report: figures in its body are told apart from no figures at all."""
    figure = _FIGURE.search(unicodedata.normalize("NFC", body))
    if figure is not None:
        line = next((line.strip() for line in body.splitlines() if figure[0] in line), figure[0])
        return Finding.of("figures-in-mail-body", raw=line[:200])
    return Finding.of("mail-without-report" if has_members else "mail-without-attachment")


def _leaves(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Every part that holds something itself; a mail within the mail is one part."""
    if mail.get_content_type() == "message/rfc822":
        yield mail
    elif mail.is_multipart():
        for part in mail.iter_parts():
            if isinstance(part, EmailMessage):
                yield from _leaves(part)
    else:
        yield mail


def _attachment(part: EmailMessage, shown: set[str]) -> Member | None:
    """The part as a member; None for the mail's own text."""
    name = _file_name(part)
    disposition = part.get_content_disposition()
    kind = part.get_content_type()
    if name is None and disposition != "attachment" and (kind.startswith("text/") or kind == "multipart/mixed"):
        return None
    content_id = str(part.get("Content-ID", "")).strip("<> ")
    picture = part.get_content_maintype() == "image"
    inline = picture and (disposition == "inline" or content_id in shown)
    name = name or f"attachment-{kind.replace('/', '-')}"
    return Member(name, _payload(part), ignored=inline or is_mail_furniture(name))


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _nested_mail(part: EmailMessage) -> bytes:
    payload = part.get_payload()
    if isinstance(payload, list) and payload and isinstance(payload[0], Message):
        return payload[0].as_bytes(policy=email.policy.compat32)
    return _payload(part)


def _file_name(part: EmailMessage) -> str | None:
    """The attachment's name, by RFC 2231, RFC 2047, or raw bytes as careless mailers send them."""
    try:
        name = part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        name = None
    if name is None:
        return None
    if "=?" in name:
        name = _decoded(name)
    if "\ufffd" in name or any("\udc80" <= character <= "\udcff" for character in name):
        name = _raw_file_name(part) or name
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1].strip())
    return re.sub(r"[\r\n\t]+", " ", name) or None


def _raw_file_name(part: EmailMessage) -> str | None:
    raw = email.message_from_bytes(part.as_bytes(policy=email.policy.compat32), policy=email.policy.compat32)
    name = raw.get_filename()
    if name is None:
        return None
    return str(name).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _decoded(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (ValueError, LookupError):
        return text


def _header(mail: EmailMessage, name: str) -> str | None:
    try:
        value = mail.get(name)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        return None
    return unicodedata.normalize("NFC", str(value)).strip() or None if value is not None else None


def _sent_at(mail: EmailMessage) -> datetime | None:
    """The mail's date, else the time at which the first server took it in; with its zone."""
    received = mail.get_all("Received", [])
    stated = [_header(mail, "Date"), *(str(line).rsplit(";", 1)[-1] for line in reversed(received))]
    for text in stated:
        try:
            moment = parsedate_to_datetime(text or "")
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return None


def _texts(mail: EmailMessage) -> Iterator[tuple[str, str]]:
    for part in _leaves(mail):
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            charset = part.get_content_charset() or "utf-8"
            try:
                yield part.get_content_subtype(), _payload(part).decode(charset, "replace")
            except LookupError:
                yield part.get_content_subtype(), _payload(part).decode("utf-8", "replace")


def _shown_inline(mail: EmailMessage) -> set[str]:
    return {name for subtype, text in _texts(mail) if subtype == "html" for name in shown_in(text)}


def _body_text(mail: EmailMessage) -> str:
    return "\n".join(_TAG.sub(" ", text) if subtype == "html" else text for subtype, text in _texts(mail))
