"""Versions that read alike are one, whatever their order and format."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, grid, scan_pdf, sheet_rows, sheets
from tests.months.scene import ANY, Expect, Kind, Played, Scene

_HELD_AIRTIME = "15 phút/ngày"


def same_form_as_word_and_excel(scene: Scene) -> Played:
    """Filled in as Word and as Excel alike: one report, no question, an info."""
    paths = [f"{scene.code}/báo cáo.{ending}" for ending in ("docx", "xlsx")]
    files = [
        Sent(paths[0], scene.day(2), scene.filled()),
        Sent(paths[1], scene.day(2, 10), scene.filled(ending="xlsx")),
    ]
    return Played([files], Expect(scene.figures, severity={paths[1]: "info"}))


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


def alike_in_two_runs(scene: Scene) -> Played:
    """Word collected, then the same as Excel: one report, no question."""
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled())],
        [Sent(f"{scene.code}/BC.xlsx", scene.day(3), scene.filled(ending="xlsx"))],
    ]
    return Played(rounds, Expect(scene.figures))


def alike_but_for_spelling(scene: Scene) -> Played:
    """`02 buổi, 85 người` and `2 buổi; 85 người`: the same figures, no question, no warning."""
    figures = scene.figures
    cells = (
        f"{figures.boards} cái",
        f"{figures.sessions} buổi; {figures.attendees} người",
        f"{figures.minutes} phút",
        "Không",
    )
    second = f"{scene.code}/BC.xlsx"
    files = [
        Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled()),
        Sent(second, scene.day(2), scene.filled(cells=cells, ending="xlsx")),
    ]
    return Played([files], Expect(scene.figures, severity={second: "info"}))


def alike_again_after_a_correction(scene: Scene) -> Played:
    """First, correction, and the first once more (as Excel, the youngest): the youngest is what the unit says last."""
    first, second, third = (f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx", f"{scene.code}/BC lần 3.xlsx")
    files = [
        Sent(first, scene.day(1), scene.filled()),
        Sent(second, scene.day(2), scene.filled(scene.mended)),
        Sent(third, scene.day(3), scene.filled(ending="xlsx")),
    ]
    return Played([files], Expect(scene.figures, None, exit=None, waits=None))


def three_formats_and_a_scan(scene: Scene) -> Played:
    """Word, Excel, and a signed scan in one mail, as many units send it: one report, exit 0."""
    data = {
        "BC.docx": scene.filled(),
        "BC.xlsx": scene.filled(ending="xlsx"),
        "BC (ký).pdf": scan_pdf(scene.figures.boards),
    }
    return Played(
        [[Sent(f"{scene.code} thư.eml", scene.day(2), scene.mail("Báo cáo", 2, data))]], Expect(scene.figures)
    )


KINDS: tuple[Kind, ...] = (
    same_form_as_word_and_excel,
    same_form_as_word_and_excel_in_a_mail,
    word_and_excel_differ,
    saved_again,
    attached_twice,
    held_twice_alike,
    alike_in_two_runs,
    alike_but_for_spelling,
    alike_again_after_a_correction,
    three_formats_and_a_scan,
)
