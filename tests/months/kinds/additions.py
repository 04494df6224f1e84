"""What calls itself an addition (`bổ sung`) never replaces in silence."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures
from tests.months.scene import Expect, Kind, Played, Scene

_HELD_AIRTIME = "15 phút/ngày"


def addition_by_its_title(scene: Scene) -> Played:
    """`BÁO CÁO BỔ SUNG` with every figure: it waits, the first one stays in force."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC lần 2.docx"
    more = scene.typed(Figures(4, 1, 20, 10), title="BÁO CÁO BỔ SUNG")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), more)]
    expect = Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played([files], expect)


def addition_by_its_file_name(scene: Scene) -> Played:
    """The file alone is called `bổ sung`."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC bổ sung.docx"
    files = [
        Sent(first, scene.day(1), scene.filled()),
        Sent(second, scene.day(3), scene.filled(Figures(4, 1, 20, 10))),
    ]
    expect = Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played([files], expect)


def addition_by_the_mails_subject(scene: Scene) -> Played:
    """The mail alone says `bổ sung`."""
    mail = scene.mail("Gửi bổ sung số liệu tuyên truyền", 3, {"BC 2.docx": scene.filled(Figures(4, 1, 20, 10))})
    path = f"{scene.code} thư.eml"
    files = [Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()), Sent(path, scene.day(3), mail)]
    expect = Expect(scene.figures, exit=1, outcomes={f"{path}!/BC 2.docx": "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played([files], expect)


def lone_addition(scene: Scene) -> Played:
    """A file called `bổ sung` with nothing before it replaces nothing, so it waits for nothing."""
    path = f"{scene.code}/BC bổ sung.docx"
    return Played([[Sent(path, scene.day(3), scene.filled())]], Expect(scene.figures, outcomes={path: "accepted"}))


def addition_without_diacritics(scene: Scene) -> Played:
    """`(bo sung)` in the file's name, as names are written without diacritics."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC {scene.code} (bo sung).docx"
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), scene.filled(Figures(4, 1, 20, 10)))]
    expect = Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played([files], expect)


def addition_by_its_subject_line(scene: Scene) -> Played:
    """The line `V/v` of the report says `bổ sung`."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC lần 2.docx"
    more = scene.typed(Figures(4, 1, 20, 10), subject=f"bổ sung số liệu tuyên truyền {scene.named}")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), more)]
    expect = Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played([files], expect)


def word_of_addition_in_section_two(scene: Scene) -> Played:
    """`Đề nghị bổ sung kinh phí` in section II makes no addition of a correction: it replaces."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    data = scene.filled(scene.mended, section="Đề nghị bổ sung kinh phí in áp phích.")
    files = [Sent(first, scene.day(1), scene.filled(section="")), Sent(second, scene.day(3), data)]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def erratum_by_its_title(scene: Scene) -> Played:
    """`BÁO CÁO (ĐÍNH CHÍNH)` with every figure is no addition: it replaces."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC lần 2.docx"
    data = scene.typed(scene.mended, title="BÁO CÁO (ĐÍNH CHÍNH)")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def addition_that_reads_alike(scene: Scene) -> Played:
    """The same figures once more under `bổ sung`: versions that read alike are one and ask nothing."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC bổ sung chữ ký.docx"
    files = [
        Sent(first, scene.day(1), scene.filled()),
        Sent(second, scene.day(3), scene.filled(signed=scene.signed(3))),
    ]
    return Played([files], Expect(scene.figures))


def whole_report_after_an_addition(scene: Scene) -> Played:
    """Report, addition, then a whole one with the sum: the whole one counts, nothing waits."""
    total = scene.figures + Figures(4, 1, 20, 10)
    rounds = [
        [
            Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()),
            Sent(f"{scene.code}/BC bổ sung.docx", scene.day(2), scene.filled(Figures(4, 1, 20, 10))),
        ],
        [Sent(f"{scene.code}/BC đầy đủ.docx", scene.day(3), scene.filled(total))],
    ]
    return Played(rounds, Expect(total))


KINDS: tuple[Kind, ...] = (
    addition_by_its_title,
    addition_by_its_file_name,
    addition_by_the_mails_subject,
    lone_addition,
    addition_without_diacritics,
    addition_by_its_subject_line,
    word_of_addition_in_section_two,
    erratum_by_its_title,
    addition_that_reads_alike,
    whole_report_after_an_addition,
)
