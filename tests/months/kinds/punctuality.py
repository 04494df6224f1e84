"""When a report came: by the first day that anything but an empty blank came for it."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import mail, scan_pdf
from tests.months.scene import Expect, Kind, Played, Scene


def on_the_due_day(scene: Scene) -> Played:
    """The due day ends at midnight: 23 o'clock is in time. (The fifth, where it is a working day.)"""
    return Played([[Sent(f"{scene.code}/BC.docx", scene.day(5, 23), scene.filled())]], Expect(scene.figures))


def first_version_late(scene: Scene) -> Played:
    """The first that came, came after the due day: late."""
    files = [Sent(f"{scene.code}/BC.docx", scene.day(8), scene.filled())]
    return Played([files], Expect(scene.figures, "late", late=True))


def corrected_after_the_due_day(scene: Scene) -> Played:
    """First version in time, correction three days after the due day: in time."""
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled())],
        [Sent(f"{scene.code}/BC sửa.docx", scene.day(8), scene.filled(scene.mended))],
    ]
    return Played(rounds, Expect(scene.mended))


def held_in_time_mended_late(scene: Scene) -> Played:
    """The first version's airtime waited, its mended one came late: in time all the same."""
    cells = scene.figures.cells
    held = scene.filled(cells=(cells[0], cells[1], "15 phút/ngày", cells[3]))
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(2), held)],
        [Sent(f"{scene.code}/BC sửa.docx", scene.day(8), scene.filled())],
    ]
    return Played(rounds, Expect(scene.figures))


def scan_in_time_report_late(scene: Scene) -> Played:
    """A scan in time, the Word file a week later: in time, and the scan waits for nobody."""
    scan = scene.mail("Báo cáo tuyên truyền", 2, {"BC.pdf": scan_pdf(scene.figures.boards)})
    rounds = [
        [Sent(f"{scene.code} thư 1.eml", scene.day(2), scan)],
        [Sent(f"{scene.code}/BC.docx", scene.day(9), scene.filled())],
    ]
    return Played(rounds, Expect(scene.figures))


def blank_in_time_report_late(scene: Scene) -> Played:
    """An empty blank in time is nothing: the report that came late is late."""
    rounds = [
        [Sent(f"{scene.code}/{scene.code}-ket-qua-{scene.month}.docx", scene.day(2), scene.blank())],
        [Sent(f"{scene.code}/BC.docx", scene.day(9), scene.filled())],
    ]
    return Played(rounds, Expect(scene.figures, "late", late=True))


def correction_of_a_late_one(scene: Scene) -> Played:
    """A late first version stays late when it is corrected."""
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(8), scene.filled())],
        [Sent(f"{scene.code}/BC sửa.docx", scene.day(9), scene.filled(scene.mended))],
    ]
    return Played(rounds, Expect(scene.mended, "late", late=True))


def read_alike_again_late(scene: Scene) -> Played:
    """The Word form in time, the same as Excel after the due day: in time."""
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled())],
        [Sent(f"{scene.code}/BC.xlsx", scene.day(9), scene.filled(ending="xlsx"))],
    ]
    return Played(rounds, Expect(scene.figures))


def partial_correction_late(scene: Scene) -> Played:
    """A whole version in time, one row of it late: the first counts and is in time, the row waits."""
    row = scene.filled(cells=(f"{scene.mended.boards}", "", "", ""), section="")
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled())],
        [Sent(f"{scene.code}/BC đính chính.docx", scene.day(9), row)],
    ]
    return Played(rounds, Expect(scene.figures, exit=1, waits=(f"{scene.code}/ket-qua",)))


def scan_late_report_later(scene: Scene) -> Played:
    """A scan after the due day, then the report: late."""
    scan = scene.mail("Báo cáo tuyên truyền", 7, {"BC.pdf": scan_pdf(scene.figures.boards)})
    rounds = [
        [Sent(f"{scene.code} thư 1.eml", scene.day(7), scan)],
        [Sent(f"{scene.code}/BC.docx", scene.day(9), scene.filled())],
    ]
    return Played(rounds, Expect(scene.figures, "late", late=True))


def mail_saved_late(scene: Scene) -> Played:
    """A mail of the second that the clerk saved on the ninth: in time."""
    data = scene.mail("Báo cáo", 2, {"BC.docx": scene.filled()})
    return Played([[Sent(f"{scene.code} thư.eml", scene.day(9), data)]], Expect(scene.figures))


def first_version_collected_after_its_correction(scene: Scene) -> Played:
    """The late correction was collected first, the first version of the second turns up later: in time."""
    rounds = [
        [Sent(f"{scene.code}/BC sửa.docx", scene.day(8), scene.filled(scene.mended))],
        [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled())],
    ]
    return Played(rounds, Expect(scene.mended))


def unknown_unit_in_time_mended_late(scene: Scene) -> Played:
    """In time under a heading that names no unit, mended late from the same address: in time."""
    sender = f"canbo.{scene.code.lower()}@example.com"
    rounds = [
        [
            Sent(
                f"{scene.code} thư {day}.eml",
                scene.day(day),
                mail(sender, "Gửi báo cáo", scene.day(day), {"bao cao.docx": scene.typed(unit=unit)}),
            )
        ]
        for day, unit in ((2, "Tổ công tác lưu động"), (8, scene.unit.name))
    ]
    return Played(rounds, Expect(scene.figures))


KINDS: tuple[Kind, ...] = (
    on_the_due_day,
    first_version_late,
    corrected_after_the_due_day,
    held_in_time_mended_late,
    scan_in_time_report_late,
    blank_in_time_report_late,
    correction_of_a_late_one,
    read_alike_again_late,
    partial_correction_late,
    scan_late_report_later,
    mail_saved_late,
    first_version_collected_after_its_correction,
    unknown_unit_in_time_mended_late,
)
