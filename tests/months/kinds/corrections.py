"""Versions: a correction replaces, completes or waits; what it leaves empty is never lost in silence."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures
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


def excel_corrected_in_word(scene: Scene) -> Played:
    """The Excel form corrected in Word: it replaces."""
    first, second = f"{scene.code}/BC.xlsx", f"{scene.code}/BC sửa.docx"
    files = [
        Sent(first, scene.day(1), scene.filled(ending="xlsx")),
        Sent(second, scene.day(3), scene.filled(scene.mended)),
    ]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def two_corrections_with_one_row_each(scene: Scene) -> Played:
    """Two corrections of one row each: something waits, the first version stays in force."""
    rows = ((f"{scene.mended.boards}", "", "", ""), ("", "", "50 phút", ""))
    files = [Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled())]
    files += [
        Sent(f"{scene.code}/BC đính chính {day}.docx", scene.day(day), scene.filled(cells=row, section=""))
        for day, row in enumerate(rows, 2)
    ]
    return Played([files], Expect(scene.figures, exit=1, waits=ANY))


def corrected_to_nothing(scene: Scene) -> Played:
    """The airtime is corrected to `Không có`: that is a figure, not an empty place; it replaces."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    cells = scene.figures.cells
    data = scene.filled(cells=(cells[0], cells[1], "Không có", cells[3]))
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    return Played([files], Expect(counts, supersedes={second: first}))


def completes_what_was_left_empty(scene: Scene) -> Played:
    """The first left the airtime empty, the second says all: it replaces, nothing waits."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC đủ.docx"
    cells = scene.figures.cells
    files = [
        Sent(first, scene.day(1), scene.filled(cells=(cells[0], cells[1], "", cells[3]))),
        Sent(second, scene.day(3), scene.filled()),
    ]
    return Played([files], Expect(scene.figures, supersedes={second: first}))


def only_section_two_corrected(scene: Scene) -> Played:
    """The same figures, another text in section II: the new text is in force."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    text = f"Loa truyền thanh của {scene.unit.name} đã hỏng"
    files = [
        Sent(first, scene.day(1), scene.filled(section="Không")),
        Sent(second, scene.day(3), scene.filled(section=f"{text}.")),
    ]
    return Played([files], Expect(scene.figures, says=(text,)))


def blank_page_with_only_a_new_text(scene: Scene) -> Played:
    """After the report comes the form with nothing but a text in section II: it empties no figure in silence."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC kiến nghị.docx"
    data = scene.filled(cells=("", "", "", ""), section="Đề nghị hỗ trợ kinh phí in áp phích.")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    return Played([files], Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=(f"{scene.code}/ket-qua",)))


def one_row_before_the_whole(scene: Scene) -> Played:
    """First one row alone, then the whole form: it replaces, nothing waits."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC đủ.docx"
    row = scene.filled(cells=(f"{scene.figures.boards}", "", "", ""), section="")
    files = [Sent(first, scene.day(1), row), Sent(second, scene.day(3), scene.filled(scene.mended))]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def attendees_left_out(scene: Scene) -> Played:
    """The correction names the meetings and leaves out who attended: it loses no figure in silence."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    cells = scene.mended.cells
    data = scene.filled(cells=(cells[0], f"{scene.figures.sessions:02d} buổi", cells[2], cells[3]))
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    return Played([files], Expect(scene.figures, exit=1, outcomes={second: "held"}, waits=ANY))


def answers_one_of_two(scene: Scene) -> Played:
    """Meetings and airtime waited, the newer says only the airtime: it completes, the meetings still wait."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC trả lời.docx"
    cells = scene.figures.cells
    held = scene.filled(cells=(cells[0], "100% CBCC tham gia", _HELD_AIRTIME, cells[3]))
    answer = scene.filled(cells=("", "", cells[2], ""), section="")
    rounds = [[Sent(first, scene.day(1), held)], [Sent(second, scene.day(3), answer)]]
    counts = Figures(scene.figures.boards, minutes=scene.figures.minutes)
    expect = Expect(
        counts, "held", exit=None, supersedes={second: first}, waits=(f"{scene.code}/ket-qua/tuyen-truyen-mieng",)
    )
    return Played(rounds, expect)


def answer_repeats_a_figure(scene: Scene) -> Played:
    """The newer says what was asked and repeats one figure as it was, the rest empty: no figure is lost.

    Whether it completes or waits is not said; the certain figures of the older count in both cases.
    """
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC trả lời.docx"
    cells = scene.figures.cells
    held = scene.filled(cells=(cells[0], "Không có", _HELD_AIRTIME, cells[3]))
    answer = scene.filled(cells=(cells[0], "", "Không có", ""), section="")
    rounds = [[Sent(first, scene.day(1), held)], [Sent(second, scene.day(3), answer)]]
    return Played(rounds, Expect(Figures(scene.figures.boards), None, exit=None, waits=None))


def correction_from_another_unit(scene: Scene) -> Played:
    """The heading names the unit, the mail is another's: it would replace on contradicted evidence, so it waits."""
    path = f"{scene.other.code} thư.eml"
    mail = scene.by(scene.other).mail("Báo cáo", 3, {"BC.docx": scene.filled(scene.mended)})
    files = [Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()), Sent(path, scene.day(3), mail)]
    return Played([files], Expect(scene.figures, exit=1, outcomes={f"{path}!/BC.docx": "held"}, waits=ANY))


def correction_in_another_units_folder(scene: Scene) -> Played:
    """The same where the correction lies in the folder of another unit."""
    path = f"{scene.other.name}/BC sửa.docx"
    files = [
        Sent(f"{scene.unit.name}/BC.docx", scene.day(1), scene.filled()),
        Sent(path, scene.day(3), scene.filled(scene.mended)),
    ]
    return Played([files], Expect(scene.figures, exit=1, outcomes={path: "held"}, waits=ANY))


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
    excel_corrected_in_word,
    two_corrections_with_one_row_each,
    corrected_to_nothing,
    completes_what_was_left_empty,
    only_section_two_corrected,
    blank_page_with_only_a_new_text,
    one_row_before_the_whole,
    attendees_left_out,
    answers_one_of_two,
    answer_repeats_a_figure,
    correction_from_another_unit,
    correction_in_another_units_folder,
)
