"""Returns that wait, and what ends their waiting: a later one that answers."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, mail, scan_pdf
from tests.months.scene import Expect, Kind, Played, Scene, named, shifted

_UNKNOWN = "Tổ công tác lưu động"


def held_then_mended(scene: Scene) -> Played:
    """The airtime waited, the mended report came: it replaces, nothing waits."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    rounds = [[Sent(first, scene.day(1), _airtime_held(scene))], [Sent(second, scene.day(3), scene.filled())]]
    return Played(rounds, Expect(scene.figures, supersedes={second: first}))


def airtime_waits(scene: Scene) -> Played:
    """Not mended: the airtime waits, the rest counts, state `held`."""
    files = [Sent(f"{scene.code}/BC.docx", scene.day(1), _airtime_held(scene))]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    return Played([files], Expect(counts, "held", exit=1, waits=(f"{scene.code}/ket-qua/phat-thanh",)))


def unknown_unit(scene: Scene) -> Played:
    """A heading that names no unit of the roster waits under an unknown unit."""
    path = "BC.docx"
    files = [Sent(path, scene.day(1), scene.typed(unit=_UNKNOWN))]
    return Played([files], Expect(None, None, exit=1, outcomes={path: "held"}, waits=("?/ket-qua",)))


def unknown_unit_then_from_the_same_sender(scene: Scene) -> Played:
    """Held for its unit, then the mended file from the same address: the held one is done with."""
    sender = f"canbo.{scene.code.lower()}@example.com"
    path = f"{scene.code} thư {{}}.eml"
    rounds = [
        [Sent(path.format(1), scene.day(1), _from(scene, sender, 1, scene.typed(unit=_UNKNOWN)))],
        [Sent(path.format(2), scene.day(3), _from(scene, sender, 3, scene.typed()))],
    ]
    return Played(rounds, Expect(scene.figures))


def unknown_unit_then_under_the_same_name(scene: Scene) -> Played:
    """Held for its unit, then the mended file under the same file name: the held one is done with."""
    path = f"báo cáo {scene.figures.boards}.docx"
    rounds = [
        [Sent(path, scene.day(1), scene.typed(unit=_UNKNOWN))],
        [Sent(path, scene.day(3), scene.typed())],
    ]
    return Played(rounds, Expect(scene.figures))


def wrong_month_then_mended(scene: Scene) -> Played:
    """Held because its title names last month, then the mended one: nothing waits."""
    title = f"BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN {named(shifted(scene.month, -1)).upper()}"
    first, second = f"{scene.code}/BC {scene.named}.docx", f"{scene.code}/BC {scene.named} sửa.docx"
    rounds = [
        [Sent(first, scene.day(1), scene.typed(title=title))],
        [Sent(second, scene.day(3), scene.typed())],
    ]
    return Played(rounds, Expect(scene.figures))


def somebody_elses_report_ends_nothing(scene: Scene) -> Played:
    """A held one of unknown unit, then another unit's report from another sender: the held one still waits."""
    files = [
        Sent("thư 1.eml", scene.day(1), _from(scene, "a@example.com", 1, scene.typed(unit=_UNKNOWN))),
        Sent("thư 2.eml", scene.day(3), _from(scene, "b@example.com", 3, scene.filled())),
    ]
    return Played([files], Expect(scene.figures, exit=1, waits=("?/ket-qua",)))


def still_held_the_second_time(scene: Scene) -> Played:
    """The airtime waited; the second version says it no clearer: one question, of the second."""
    cells = scene.mended.cells
    second = scene.filled(cells=(cells[0], cells[1], "20 phút/ngày", cells[3]))
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(1), _airtime_held(scene))],
        [Sent(f"{scene.code}/BC sửa.docx", scene.day(3), second)],
    ]
    counts = Figures(scene.mended.boards, scene.mended.sessions, scene.mended.attendees)
    return Played(rounds, Expect(counts, "held", exit=1, waits=(f"{scene.code}/ket-qua/phat-thanh",)))


def held_after_a_certain_one(scene: Scene) -> Played:
    """A whole version, then a whole one whose airtime is uncertain: it replaces, its airtime waits."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), _airtime_held(scene))]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    expect = Expect(counts, "held", exit=1, supersedes={second: first}, waits=(f"{scene.code}/ket-qua/phat-thanh",))
    return Played([files], expect)


def held_then_mended_in_one_run(scene: Scene) -> Played:
    """The airtime waited, the mended report came, both collected together."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    files = [Sent(first, scene.day(1), _airtime_held(scene)), Sent(second, scene.day(3), scene.filled())]
    return Played([files], Expect(scene.figures, supersedes={second: first}))


def unknown_unit_then_mended_in_one_run(scene: Scene) -> Played:
    """Held for its unit and mended by the same sender, both collected together."""
    sender = f"canbo.{scene.code.lower()}@example.com"
    files = [
        Sent(f"{scene.code} thư 1.eml", scene.day(1), _from(scene, sender, 1, scene.typed(unit=_UNKNOWN))),
        Sent(f"{scene.code} thư 2.eml", scene.day(3), _from(scene, sender, 3, scene.typed())),
    ]
    return Played([files], Expect(scene.figures))


def held_then_a_blank(scene: Scene) -> Played:
    """An empty blank answers nothing: the airtime still waits."""
    files = [
        Sent(f"{scene.code}/BC.docx", scene.day(1), _airtime_held(scene)),
        Sent(f"{scene.code}/BC 2.docx", scene.day(3), scene.blank()),
    ]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    return Played([files], Expect(counts, "held", exit=1, waits=(f"{scene.code}/ket-qua/phat-thanh",)))


def held_then_a_scan(scene: Scene) -> Played:
    """A scan answers nothing either, and asks nothing of its own: a report is there."""
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(1), _airtime_held(scene))],
        [
            Sent(
                f"{scene.code} thư.eml",
                scene.day(3),
                scene.mail("Bản ký", 3, {"scan.pdf": scan_pdf(scene.figures.boards)}),
            )
        ],
    ]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    return Played(rounds, Expect(counts, "held", exit=None, waits=(f"{scene.code}/ket-qua/phat-thanh",)))


def older_mended_than_held(scene: Scene) -> Played:
    """The certain one is the older, the held one of unknown unit came later from the same sender: it still waits."""
    sender = f"canbo.{scene.code.lower()}@example.com"
    files = [
        Sent(f"{scene.code} thư 1.eml", scene.day(1), _from(scene, sender, 1, scene.typed())),
        Sent(
            f"{scene.code} thư 2.eml", scene.day(3), _from(scene, sender, 3, scene.typed(scene.mended, unit=_UNKNOWN))
        ),
    ]
    return Played([files], Expect(scene.figures, exit=1, waits=("?/ket-qua",)))


def two_held_of_unknown_units_then_one_mended(scene: Scene) -> Played:
    """Two held ones from two senders, one is mended by its own sender: the other one still waits."""
    rounds = [
        [
            Sent("thư 1.eml", scene.day(1), _from(scene, "a@example.com", 1, scene.typed(unit=_UNKNOWN))),
            Sent(
                "thư 2.eml",
                scene.day(1),
                _from(scene, "b@example.com", 1, scene.typed(scene.mended, unit="Đội thông tin")),
            ),
        ],
        [Sent("thư 3.eml", scene.day(3), _from(scene, "a@example.com", 3, scene.typed()))],
    ]
    return Played(rounds, Expect(scene.figures, exit=None, waits=("?/ket-qua",)))


def _airtime_held(scene: Scene) -> bytes:
    cells = scene.figures.cells
    return scene.filled(cells=(cells[0], cells[1], "15 phút/ngày", cells[3]))


def _from(scene: Scene, sender: str, day: int, data: bytes) -> bytes:
    """A mail whose attachment has a name that no other mail has: the sender alone tells that they belong together."""
    return mail(sender, "Gửi báo cáo", scene.day(day), {f"bao cao {sender.partition('@')[0]} {day}.docx": data})


KINDS: tuple[Kind, ...] = (
    held_then_mended,
    airtime_waits,
    unknown_unit,
    unknown_unit_then_from_the_same_sender,
    unknown_unit_then_under_the_same_name,
    wrong_month_then_mended,
    somebody_elses_report_ends_nothing,
    still_held_the_second_time,
    held_after_a_certain_one,
    held_then_mended_in_one_run,
    unknown_unit_then_mended_in_one_run,
    held_then_a_blank,
    held_then_a_scan,
    older_mended_than_held,
    two_held_of_unknown_units_then_one_mended,
)
