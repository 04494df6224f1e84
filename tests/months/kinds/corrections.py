"""Versions: a correction replaces, completes or waits; what it leaves empty is never lost in silence."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, grid, sheet_rows, sheets
from tests.months.scene import ANY, Expect, Kind, Played, Scene

_HELD_AIRTIME = "15 phút/ngày"


def full_correction(scene: Scene) -> Played:
    """The whole form once more with another figure: it replaces, and the difference is a warning."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), scene.filled(scene.mended))]
    expect = Expect(scene.mended, supersedes={second: first}, severity={second: "warning"})
    return Played([files], expect)


def correction_in_a_later_run(scene: Scene) -> Played:
    """The same where the first version was collected days before."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    rounds = [[Sent(first, scene.day(1), scene.filled())], [Sent(second, scene.day(3), scene.filled(scene.mended))]]
    return Played(rounds, Expect(scene.mended, supersedes={second: first}, severity={second: "warning"}))


def correction_in_the_other_format(scene: Scene) -> Played:
    """The Word form corrected in Excel: it replaces."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.xlsx"
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), scene.filled(scene.mended, "xlsx"))]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def two_corrections_in_a_row(scene: Scene) -> Played:
    """Three versions, each whole: the last one counts, each replaces the one before."""
    paths = [f"{scene.code}/BC lần {number}.docx" for number in (1, 2, 3)]
    last = scene.mended + Figures(minutes=10)
    versions = [scene.filled(), scene.filled(scene.mended), scene.filled(last)]
    files = [Sent(path, scene.day(day), data) for day, (path, data) in enumerate(zip(paths, versions, strict=True), 1)]
    return Played([files], Expect(last, supersedes={paths[1]: paths[0], paths[2]: paths[1]}))


def older_version_collected_later(scene: Scene) -> Played:
    """The first version turns up after the correction was collected: time decides, the correction counts."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    rounds = [[Sent(second, scene.day(3), scene.filled(scene.mended))], [Sent(first, scene.day(1), scene.filled())]]
    return Played(rounds, Expect(scene.mended))


def correction_with_one_row(scene: Scene) -> Played:
    """Only the wrong row is filled in: it waits (replace or complete), the older one stays in force."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC đính chính.docx"
    data = scene.filled(cells=(f"{scene.mended.boards}", "", "", ""), section="")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    expect = Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played([files], expect)


def correction_with_one_row_in_a_later_run(scene: Scene) -> Played:
    """The same in two runs."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC đính chính.xlsx"
    data = scene.filled(cells=(f"{scene.mended.boards}", "", "", ""), section="", ending="xlsx")
    rounds = [[Sent(first, scene.day(1), scene.filled())], [Sent(second, scene.day(3), data)]]
    expect = Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",))
    return Played(rounds, expect)


def whole_correction_after_a_waiting_one(scene: Scene) -> Played:
    """Full, one row, then full again: the last whole version answers the waiting one; nothing is asked."""
    paths = [f"{scene.code}/BC lần {number}.docx" for number in (1, 2, 3)]
    row = scene.filled(cells=(f"{scene.mended.boards}", "", "", ""), section="")
    rounds = [
        [Sent(paths[0], scene.day(1), scene.filled()), Sent(paths[1], scene.day(2), row)],
        [Sent(paths[2], scene.day(3), scene.filled(scene.mended))],
    ]
    return Played(rounds, Expect(scene.mended))


def says_only_what_was_asked(scene: Scene) -> Played:
    """The older waits for its airtime, the newer says only that: it completes, with a warning, nothing waits."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC trả lời.docx"
    cells = scene.figures.cells
    held = scene.filled(cells=(cells[0], cells[1], _HELD_AIRTIME, cells[3]))
    answer = scene.filled(cells=("", "", cells[2], ""), section="")
    rounds = [[Sent(first, scene.day(1), held)], [Sent(second, scene.day(3), answer)]]
    expect = Expect(scene.figures, outcomes={second: "accepted_with_warnings"}, supersedes={second: first})
    return Played(rounds, expect)


def says_more_than_was_asked(scene: Scene) -> Played:
    """The older waits for its airtime, the newer says that and another figure, the rest empty: it waits."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC trả lời.docx"
    cells = scene.figures.cells
    held = scene.filled(cells=(cells[0], cells[1], _HELD_AIRTIME, cells[3]))
    answer = scene.filled(cells=(f"{scene.mended.boards}", "", cells[2], ""), section="")
    files = [Sent(first, scene.day(1), held), Sent(second, scene.day(3), answer)]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    return Played([files], Expect(counts, "held", exit=1, outcomes={second: "held"}, waits=ANY))


def section_two_left_empty(scene: Scene) -> Played:
    """All figures again, section II empty: it replaces, the older's text is kept, with a warning."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    text = f"Loa truyền thanh của {scene.unit.name} đã hỏng."
    files = [
        Sent(first, scene.day(1), scene.filled(section=text)),
        Sent(second, scene.day(3), scene.filled(scene.mended, section="")),
    ]
    expect = Expect(
        scene.mended, outcomes={second: "accepted_with_warnings"}, supersedes={second: first}, says=(text.rstrip("."),)
    )
    return Played([files], expect)


def none_left_empty(scene: Scene) -> Played:
    """The older said that there was nothing of the last row, the newer leaves it empty: that asks nothing."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    cells = (*scene.mended.cells[:3], "")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), scene.filled(cells=cells))]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def nil_figure_left_empty(scene: Scene) -> Played:
    """The older said `Không có` of the airtime, the newer leaves it empty: that asks nothing."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    old, new = scene.figures.cells, scene.mended.cells
    files = [
        Sent(first, scene.day(1), scene.filled(cells=(old[0], old[1], "Không có", old[3]))),
        Sent(second, scene.day(3), scene.filled(cells=(new[0], new[1], "", new[3]))),
    ]
    counts = Figures(scene.mended.boards, scene.mended.sessions, scene.mended.attendees)
    return Played([files], Expect(counts, supersedes={second: first}))


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


def addition_to_a_list(scene: Scene) -> Played:
    """Form 2: a first list of three items, then `BỔ SUNG` with two others: it waits, the three count."""
    other = Scene(scene.office, scene.other, scene.month)
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài 2.docx"
    files = [
        Sent(first, scene.day(1), other.list_of("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà")),
        Sent(
            second,
            scene.day(3),
            other.list_of("Mở lớp tập huấn", "Tặng quà", title="BÁO CÁO BỔ SUNG SỐ LIỆU TIN, BÀI, ẢNH, VIDEO CLIP"),
        ),
    ]
    waits = (f"{other.code}/tin-bai",)
    return Played([files], Expect(None, form="tin-bai", items=3, exit=1, outcomes={second: "held"}, waits=waits))


def correction_of_a_list(scene: Scene) -> Played:
    """Form 2 with a list of four after one of three: it replaces."""
    other = Scene(scene.office, scene.other, scene.month)
    titles = ("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà", "Mở lớp tập huấn")
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài sửa.docx"
    files = [
        Sent(first, scene.day(1), other.list_of(*titles[:3])),
        Sent(second, scene.day(3), other.list_of(*titles)),
    ]
    return Played([files], Expect(None, form="tin-bai", items=4, supersedes={second: first}))


def list_left_empty(scene: Scene) -> Played:
    """A paper of form 1 and of form 2, then a correction of form 1 alone: the list of form 2 stays."""
    other = Scene(scene.office, scene.other, scene.month)
    files = [
        Sent(f"{other.code}/tin bài.docx", scene.day(1), other.list_of("Ra quân vệ sinh", "Hội nghị học tập")),
        Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()),
        Sent(f"{scene.code}/BC sửa.docx", scene.day(2), scene.filled(scene.mended)),
    ]
    return Played([files], Expect(scene.mended, items=2))


def same_form_as_word_and_excel(scene: Scene) -> Played:
    """Filled in as Word and as Excel alike: one report, no question, an info."""
    paths = [f"{scene.code}/báo cáo.{ending}" for ending in ("docx", "xlsx")]
    files = [Sent(paths[0], scene.day(2), scene.filled()), Sent(paths[1], scene.day(2), scene.filled(ending="xlsx"))]
    return Played([files], Expect(scene.figures, severity=dict.fromkeys(paths, "info")))


def same_form_as_word_and_excel_in_a_mail(scene: Scene) -> Played:
    """The same, attached to one mail."""
    data = {"báo cáo.docx": scene.filled(), "báo cáo.xlsx": scene.filled(ending="xlsx")}
    files = [Sent(f"{scene.code} thư.eml", scene.day(2), scene.mail("Báo cáo tháng", 2, data))]
    return Played([files], Expect(scene.figures))


def word_and_excel_differ(scene: Scene) -> Played:
    """The same moment, two formats, another figure in each: which is in force is a question, neither is guessed."""
    data = {"báo cáo.docx": scene.filled(), "báo cáo.xlsx": scene.filled(scene.mended, "xlsx")}
    files = [Sent(f"{scene.code} thư.eml", scene.day(2), scene.mail("Báo cáo tháng", 2, data))]
    return Played([files], Expect(None, None, exit=1, waits=ANY))


def saved_again(scene: Scene) -> Played:
    """The same report saved again (other bytes, same words): one report, no question."""
    first, second = f"{scene.code}/BC.xlsx", f"{scene.code}/BC (1).xlsx"
    rows = sheet_rows(grid(scene.heading(), scene.figures.cells))
    files = [
        Sent(first, scene.day(2), sheets({"Báo cáo": rows})),
        Sent(second, scene.day(3), sheets({"Sheet1": rows})),
    ]
    return Played([files], Expect(scene.figures, severity={second: "info"}))


def attached_twice(scene: Scene) -> Played:
    """The same bytes in two mails of the unit: the second is a duplicate."""
    data = scene.filled()
    files = [
        Sent(f"{scene.code} thư {day}.eml", scene.day(day), scene.mail(f"Báo cáo {day}", day, {"BC.docx": data}))
        for day in (1, 2)
    ]
    return Played([files], Expect(scene.figures, outcomes={files[1].path: "duplicate"}))


def held_twice_alike(scene: Scene) -> Played:
    """The same form as Word and Excel, both with the airtime uncertain: one question, not two."""
    cells = scene.figures.cells
    cells = (cells[0], cells[1], _HELD_AIRTIME, cells[3])
    files = [
        Sent(f"{scene.code}/báo cáo.{ending}", scene.day(2), scene.filled(cells=cells, ending=ending))
        for ending in ("docx", "xlsx")
    ]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    return Played([files], Expect(counts, "held", exit=1, waits=(f"{scene.code}/ket-qua/phat-thanh",)))


KINDS: tuple[Kind, ...] = (
    full_correction,
    correction_in_a_later_run,
    correction_in_the_other_format,
    two_corrections_in_a_row,
    older_version_collected_later,
    correction_with_one_row,
    correction_with_one_row_in_a_later_run,
    whole_correction_after_a_waiting_one,
    says_only_what_was_asked,
    says_more_than_was_asked,
    section_two_left_empty,
    none_left_empty,
    nil_figure_left_empty,
    addition_by_its_title,
    addition_by_its_file_name,
    addition_by_the_mails_subject,
    lone_addition,
    addition_to_a_list,
    correction_of_a_list,
    list_left_empty,
    same_form_as_word_and_excel,
    same_form_as_word_and_excel_in_a_mail,
    word_and_excel_differ,
    saved_again,
    attached_twice,
    held_twice_alike,
)
