"""From a folder to its files: order, what is ignored, what a mail or archive tells of its members."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from baocao_cli.documents.sniff import FileKind, sniff
from baocao_cli.inbox.arrivals import arrive
from baocao_cli.inbox.clock import Clock
from baocao_cli.inbox.model import ArrivedFile
from baocao_cli.month import VIETNAM, Month
from tests.support.outlook import Attached, Outlook, msg_bytes

SENT = datetime(2020, 10, 2, 3, 4, 5, tzinfo=UTC)
CLOCK = Clock.since(Month(2020, 2))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def flat(files: Iterator[ArrivedFile] | tuple[ArrivedFile, ...]) -> list[ArrivedFile]:
    found = []
    for file in files:
        found.append(file)
        found.extend(flat(tuple(file.members or ())))
    return found


def by_path(folder: Path) -> dict[str, ArrivedFile]:
    return {file.arrival.path: file for file in flat(arrive(folder, CLOCK))}


def code(file: ArrivedFile) -> str | None:
    return file.rejected.code if file.rejected else None


def mail(subject: str = "Báo cáo", sender: str = "Văn phòng <vp@example.vn>") -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "tonghop@example.vn"
    message["Subject"] = subject
    message["Date"] = format_datetime(SENT)
    message.set_content("Kính gửi Văn phòng.")
    return message


def zipped(members: dict[str, bytes], moment: tuple[int, int, int, int, int, int] = (2020, 10, 3, 8, 0, 0)) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, moment), data)
    return buffer.getvalue()


def test_order_is_by_outer_path_then_member(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text("1", encoding="utf-8")
    (tmp_path / "a.zip").write_bytes(zipped({"z.txt": b"1", "c/y.txt": b"2"}))
    (tmp_path / "a.zip.txt").write_text("2", encoding="utf-8")
    paths = [file.arrival.path for file in flat(arrive(tmp_path, CLOCK))]
    assert paths == ["a.zip", "a.zip!/c/y.txt", "a.zip!/z.txt", "a.zip.txt", "b/x.txt"]


def test_paths_are_nfc(tmp_path: Path) -> None:
    (tmp_path / "Ba\u0301o ca\u0301o.txt").write_text("1", encoding="utf-8")
    assert [file.arrival.path for file in arrive(tmp_path, CLOCK)] == ["Báo cáo.txt"]


@pytest.mark.parametrize(
    "name",
    ["~$BC.docx", "Thumbs.db", ".DS_Store", "desktop.ini", ".~lock.BC.odt#", "BC.docx.part", "BC.docx.crdownload"],
)
def test_what_is_never_a_report_is_ignored(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    (file,) = arrive(tmp_path, CLOCK)
    assert file.ignored
    assert file.rejected is None


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links only with a privilege that most users lack")
def test_a_link_out_of_the_inbox_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "ngoai.docx"
    secret.write_bytes(b"secret")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "lien-ket.docx").symlink_to(secret)
    (inbox / "thu-muc").symlink_to(tmp_path, target_is_directory=True)
    files = by_path(inbox)
    assert {path: code(file) for path, file in files.items()} == {
        "lien-ket.docx": "link-outside",
        "thu-muc": "link-outside",
    }
    assert all(file.data == b"" for file in files.values())


def test_a_mail_hands_its_sender_and_date_to_its_members(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.4 x", maintype="application", subtype="pdf", filename="Báo cáo tháng 9.pdf")
    (tmp_path / "thu-1.eml").write_bytes(message.as_bytes())
    files = by_path(tmp_path)
    member = files["thu-1.eml!/Báo cáo tháng 9.pdf"].arrival
    assert member.received_at == SENT
    assert member.sender == "Văn phòng <vp@example.vn>"
    assert files["thu-1.eml"].arrival.received_at == SENT


def test_raw_utf8_attachment_names_are_read(tmp_path: Path) -> None:
    raw = (
        "From: a@example.vn\r\nSubject: x\r\nDate: Fri, 02 Oct 2020 03:04:05 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="B"\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B\r\n'
        'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="Báo cáo.pdf"\r\n\r\nx\r\n--B--\r\n'
    )
    (tmp_path / "m.eml").write_bytes(raw.encode("utf-8"))
    assert "m.eml!/Báo cáo.pdf" in by_path(tmp_path)


def test_inline_pictures_are_ignored_and_attached_ones_are_not(tmp_path: Path) -> None:
    message = mail()
    message.add_alternative('<p>Ký</p><img src="cid:logo@x">', subtype="html")
    message.add_attachment(PNG, maintype="image", subtype="png", filename="chuky.png", disposition="inline")
    message.add_attachment(PNG, maintype="image", subtype="png", filename="logo.png", cid="<logo@x>")
    message.add_attachment(PNG, maintype="image", subtype="png", filename="anh-bao-cao.png")
    (tmp_path / "m.eml").write_bytes(message.as_bytes())
    ignored = {path: file.ignored for path, file in by_path(tmp_path).items()}
    assert ignored == {
        "m.eml": False,
        "m.eml!/anh-bao-cao.png": False,
        "m.eml!/chuky.png": True,
        "m.eml!/logo.png": True,
    }


def test_a_mail_within_a_mail_has_its_own_sender_and_a_name(tmp_path: Path) -> None:
    inner = mail(sender="Phòng TC <tc@example.vn>")
    del inner["Date"]
    inner["Date"] = "Thu, 01 Oct 2020 00:00:00 +0700"
    inner.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="BC.bin")
    outer = mail("Fwd")
    outer.add_attachment(inner)
    (tmp_path / "m.eml").write_bytes(outer.as_bytes())
    member = by_path(tmp_path)["m.eml!/message-1.eml!/BC.bin"].arrival
    assert member.sender == "Phòng TC <tc@example.vn>"
    assert member.received_at.isoformat() == "2020-10-01T00:00:00+07:00"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Kính gửi Văn phòng.", "mail-without-attachment"),
        ("Tháng 9 đơn vị tổ chức 02 buổi, 85 người dự", "figures-in-mail-body"),
    ],
)
def test_a_mail_without_attachment_says_what_is_wrong(tmp_path: Path, body: str, expected: str) -> None:
    message = mail()
    message.set_content(body)
    (tmp_path / "m.eml").write_bytes(message.as_bytes())
    (file,) = arrive(tmp_path, CLOCK)
    assert code(file) == expected


def test_an_archives_entries_have_their_own_time_in_viet_nam(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"BC.bin": b"\0\1"}))
    assert by_path(tmp_path)["a.zip!/BC.bin"].arrival.received_at.isoformat() == "2020-10-03T08:00:00+07:00"


def test_in_a_mail_the_mails_date_wins_over_the_entrys(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(zipped({"BC.bin": b"1"}), maintype="application", subtype="zip", filename="bc.zip")
    (tmp_path / "m.eml").write_bytes(message.as_bytes())
    assert by_path(tmp_path)["m.eml!/bc.zip!/BC.bin"].arrival.received_at == SENT


@pytest.mark.parametrize("encoding", ["utf-8", "cp1258"])
def test_archive_names_in_old_encodings(tmp_path: Path, encoding: str) -> None:
    name = "Đôn đốc.bin" if encoding == "utf-8" else "Đôn.bin"
    raw = name.encode(encoding)
    placeholder = "q" * len(raw)
    data = zipped({placeholder: b"1"}).replace(placeholder.encode("ascii"), raw)
    (tmp_path / "a.zip").write_bytes(data)
    assert f"a.zip!/{name}" in by_path(tmp_path)


def test_a_protected_member_is_rejected_by_name_and_the_others_are_not(tmp_path: Path) -> None:
    data = bytearray(zipped({"khoa.bin": b"1", "mo.bin": b"2"}))
    data[6] |= 1  # local header's flag
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(data))
    files = by_path(tmp_path)
    assert code(files["a.zip!/khoa.bin"]) == "password-protected"
    assert code(files["a.zip!/mo.bin"]) is None


def test_archives_nested_too_deep_end_somewhere(tmp_path: Path) -> None:
    data = zipped({"BC.bin": b"1"})
    for depth in range(10):
        data = zipped({f"{depth}.zip": data})
    (tmp_path / "a.zip").write_bytes(data)
    assert "nested-too-deep" in [code(file) for file in flat(arrive(tmp_path, CLOCK))]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bom.bin", bytes(70 * 1024 * 1024))
    (tmp_path / "a.zip").write_bytes(buffer.getvalue())
    (file,) = arrive(tmp_path, CLOCK)
    assert code(file) == "archive-too-large"


def test_two_members_of_one_name_are_both_accounted_for(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("BC.bin", b"1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("BC.bin", b"2")
    (tmp_path / "a.zip").write_bytes(buffer.getvalue())
    assert sorted(by_path(tmp_path)) == ["a.zip", "a.zip!/BC (2).bin", "a.zip!/BC.bin"]


def test_outlook_mails_with_attachments_inline_pictures_and_mails_within(tmp_path: Path) -> None:
    inner = Outlook(sender="Phòng TC", attachments=(Attached("trong.bin", b"2"),), sent_at=SENT)
    outer = Outlook(
        html='<img src="cid:logo">',
        attachments=(
            Attached("VP tháng 9.bin", b"1" * 5000),
            Attached("logo.png", PNG, content_id="logo"),
            Attached("Fwd", message=inner),
        ),
    )
    (tmp_path / "m.msg").write_bytes(msg_bytes(outer))
    files = by_path(tmp_path)
    assert files["m.msg"].arrival.sender == '"Nguyễn Văn A" <a@example.vn>'
    assert files["m.msg!/VP tháng 9.bin"].data == b"1" * 5000
    assert files["m.msg!/VP tháng 9.bin"].arrival.received_at == outer.sent_at
    assert files["m.msg!/logo.png"].ignored
    assert files["m.msg!/message-1.msg/trong.bin"].data == b"2"


def test_a_damaged_outlook_mail_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "m.msg").write_bytes(msg_bytes(Outlook(attachments=(Attached("a.bin", b"1" * 9000),)))[:6000])
    (file,) = arrive(tmp_path, CLOCK)
    assert (code(file), sniff(file.data)) in {("file-damaged", FileKind.MSG), (None, FileKind.DAMAGED)}


class TestTimesThatCannotBe:
    """A time before the campaign or in the future is no time: the container's or the file's own counts."""

    ARRIVED = datetime(2020, 10, 5, 8, 0, tzinfo=VIETNAM)

    def put(self, folder: Path, name: str, data: bytes, at: datetime = ARRIVED) -> None:
        (folder / name).write_bytes(data)
        os.utime(folder / name, (at.timestamp(), at.timestamp()))

    def test_an_archive_without_times_has_its_own(self, tmp_path: Path) -> None:
        self.put(tmp_path, "a.zip", zipped({"BC.bin": b"1"}, (1980, 1, 1, 0, 0, 0)))
        arrival = by_path(tmp_path)["a.zip!/BC.bin"].arrival
        assert (arrival.received_at, arrival.time_known) == (self.ARRIVED, True)

    @pytest.mark.parametrize("stated", ["Thu, 01 Jan 1970 00:00:00 +0000", "Fri, 31 Dec 2088 00:00:00 +0000"])
    def test_a_mail_of_an_impossible_day_came_when_its_file_did(self, tmp_path: Path, stated: str) -> None:
        message = mail()
        del message["Date"]
        message["Date"] = stated
        message.add_attachment(b"1", maintype="application", subtype="octet-stream", filename="BC.bin")
        self.put(tmp_path, "m.eml", message.as_bytes())
        arrival = by_path(tmp_path)["m.eml!/BC.bin"].arrival
        assert (arrival.received_at, arrival.time_known) == (self.ARRIVED, True)

    @pytest.mark.parametrize("year", [1980, 2019, 2088])
    def test_a_file_of_an_impossible_day_came_nobody_knows_when(self, tmp_path: Path, year: int) -> None:
        self.put(tmp_path, "BC.bin", b"1", datetime(year, 1, 2, tzinfo=UTC))
        assert not by_path(tmp_path)["BC.bin"].arrival.time_known
