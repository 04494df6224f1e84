"""Blanks in which nothing was typed: they count nowhere, replace nothing, and nobody has reported with them."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, Typed, archive, by_hand, filled_word, grid, sheet_rows, sheets
from tests.months.scene import Expect, Kind, Played, Scene, shifted

_NOTHING = ("", "", "", "")


def blank_beside_filled_in_a_folder(scene: Scene) -> Played:
    """The filled Word form and the Excel blank that went out with it, in one folder: the filled one counts."""
    filled, blank = f"{scene.code}/{scene.code} báo cáo.docx", f"{scene.code}/{scene.code}-ket-qua-{scene.month}.xlsx"
    files = [Sent(filled, scene.day(2), scene.filled()), Sent(blank, scene.day(2, 10), scene.blank("xlsx"))]
    return Played([files], Expect(scene.figures, outcomes={blank: "empty", filled: "accepted"}))


def blank_beside_filled_in_a_mail(scene: Scene) -> Played:
    """Both attached to one mail, the blank last: the filled one counts."""
    blank = f"{scene.code}-ket-qua-{scene.month}.xlsx"
    mail = scene.mail("Báo cáo", 2, {"báo cáo.docx": scene.filled(), blank: scene.blank("xlsx")})
    path = f"{scene.code} thư.eml"
    files = [Sent(path, scene.day(2), mail)]
    return Played([files], Expect(scene.figures, outcomes={f"{path}!/{blank}": "empty"}))


def blank_later_than_filled(scene: Scene) -> Played:
    """An untouched blank that arrives two days after the report replaces nothing."""
    blank = f"{scene.code}/{scene.code}-ket-qua-{scene.month}.docx"
    first = [Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled())]
    second = [Sent(blank, scene.day(3), scene.blank())]
    return Played([first, second], Expect(scene.figures, outcomes={blank: "empty"}))


def blank_before_filled(scene: Scene) -> Played:
    """A blank that came back first is no version: the report after it asks nothing."""
    first = [Sent(f"{scene.code}/{scene.code}-ket-qua-{scene.month}.docx", scene.day(1), scene.blank())]
    second = [Sent(f"{scene.code}/BC.docx", scene.day(3), scene.filled())]
    return Played([first, second], Expect(scene.figures, outcomes={f"{scene.code}/BC.docx": "accepted"}))


def blank_after_a_correction(scene: Scene) -> Played:
    """Report, correction, and the blank once more: the correction counts."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    blank = f"{scene.code}/BC lần 3.xlsx"
    files = [
        Sent(first, scene.day(1), scene.filled()),
        Sent(second, scene.day(2), scene.filled(scene.mended)),
        Sent(blank, scene.day(3), scene.blank("xlsx")),
    ]
    return Played([files], Expect(scene.mended, outcomes={blank: "empty"}, supersedes={second: first}))


def lone_blank(scene: Scene) -> Played:
    """Only the blank came back: state `empty`, counts nowhere, not received, sent an empty one."""
    path = f"{scene.code}/{scene.code}-ket-qua-{scene.month}.docx"
    files = [Sent(path, scene.day(2), scene.blank())]
    return Played([files], Expect(None, "empty", sent="empty", outcomes={path: "empty"}))


def lone_blank_in_excel(scene: Scene) -> Played:
    """The same of the Excel blank, in a mail."""
    name = f"{scene.code}-ket-qua-{scene.month}.xlsx"
    files = [Sent("thư.eml", scene.day(2), scene.mail("Báo cáo tháng", 2, {name: scene.blank("xlsx")}))]
    return Played([files], Expect(None, "empty", sent="empty", outcomes={f"thư.eml!/{name}": "empty"}))


def both_blanks(scene: Scene) -> Played:
    """Both blanks came back untouched: `empty`, and no question which of them counts."""
    files = [
        Sent(f"{scene.code}/{scene.code}-ket-qua-{scene.month}.{ending}", scene.day(2), scene.blank(ending))
        for ending in ("docx", "xlsx")
    ]
    return Played(
        [files], Expect(None, "empty", sent="empty", outcomes={files[0].path: "empty", files[1].path: "empty"})
    )


def blank_signed_without_figures(scene: Scene) -> Played:
    """Heading, number, date and signer were typed, no figure: `empty` all the same."""
    path = f"{scene.code}/BC đã ký.docx"
    data = filled_word(scene.blank(), Typed(_NOTHING, "", "Số 15/BC-VP", scene.signed(2), "Nguyễn Văn A"))
    return Played([[Sent(path, scene.day(2), data)]], Expect(None, "empty", sent="empty", outcomes={path: "empty"}))


def signed_blank_after_the_report(scene: Scene) -> Played:
    """The signed form without figures came after the report: it replaces nothing and asks nothing."""
    path = f"{scene.code}/BC đã ký.docx"
    data = filled_word(scene.blank(), Typed(_NOTHING, "", "Số 15/BC-VP", scene.signed(3), "Nguyễn Văn A"))
    files = [Sent(f"{scene.code}/báo cáo.docx", scene.day(2), scene.filled()), Sent(path, scene.day(3), data)]
    return Played([files], Expect(scene.figures, outcomes={path: "empty"}))


def blank_copied_by_hand(scene: Scene) -> Played:
    """The unit's own copy of the form, nothing typed into it, is as empty as ours."""
    path = f"{scene.code}/mẫu báo cáo.docx"
    data = scene.typed(cells=_NOTHING, section="", period="")
    return Played([[Sent(path, scene.day(2), data)]], Expect(None, "empty", sent="empty", outcomes={path: "empty"}))


def hand_copied_blank_beside_filled(scene: Scene) -> Played:
    """The unit's own copy, untouched, younger than its report: the report counts."""
    path = f"{scene.code}/mẫu báo cáo.docx"
    data = scene.typed(cells=_NOTHING, section="", period="")
    files = [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled()), Sent(path, scene.day(3), data)]
    return Played([files], Expect(scene.figures, outcomes={path: "empty"}))


def example_sheet_beside_the_filled_one(scene: Scene) -> Played:
    """A workbook with an unfilled sheet `Mẫu` before the filled one: the filled one counts, nothing is asked."""
    path = f"{scene.code}/BC.xlsx"
    pages = {
        "Mẫu": sheet_rows(grid(scene.heading(number="Số...../BC-....."), _NOTHING, "")),
        "Báo cáo": sheet_rows(grid(scene.heading(), scene.figures.cells)),
    }
    files = [Sent(path, scene.day(2), sheets(pages))]
    return Played([files], Expect(scene.figures, outcomes={path: ("empty", "accepted")}))


def empty_first_page(scene: Scene) -> Played:
    """A Word file whose first page is the form once more, unfilled: the filled page counts."""
    path = f"{scene.code}/BC.docx"
    data = by_hand(
        grid(scene.heading(number="Số...../BC-....."), _NOTHING, ""), grid(scene.heading(), scene.figures.cells)
    )
    return Played([[Sent(path, scene.day(2), data)]], Expect(scene.figures, outcomes={path: ("empty", "accepted")}))


def only_section_two_is_typed(scene: Scene) -> Played:
    """Nothing but section II was typed: that is a report without figures, not an empty blank."""
    path = f"{scene.code}/BC.docx"
    data = scene.filled(cells=_NOTHING, section="Đơn vị đề nghị bổ sung kinh phí in áp phích.")
    return Played([[Sent(path, scene.day(2), data)]], Expect(None, outcomes={path: "accepted_with_warnings"}))


def blank_word_beside_filled_excel(scene: Scene) -> Played:
    """The other way round: Excel was filled in, the Word blank lies beside it."""
    blank = f"{scene.code}/{scene.code}-ket-qua-{scene.month}.docx"
    files = [
        Sent(f"{scene.code}/BC.xlsx", scene.day(2), scene.filled(ending="xlsx")),
        Sent(blank, scene.day(2, 10), scene.blank()),
    ]
    return Played([files], Expect(scene.figures, outcomes={blank: "empty"}))


def blank_under_another_name(scene: Scene) -> Played:
    """Our blank, untouched, under a name that sounds like a report: `empty`."""
    path = f"{scene.code}/Báo cáo {scene.unit.name} {scene.named} (chính thức).docx"
    return Played(
        [[Sent(path, scene.day(2), scene.blank())]], Expect(None, "empty", sent="empty", outcomes={path: "empty"})
    )


def blank_filled_with_dots(scene: Scene) -> Played:
    """Dots typed into the cells, as one rules a form by hand: nothing was said, `empty`."""
    path = f"{scene.code}/BC.docx"
    data = filled_word(scene.blank(), Typed(("......",) * 4))
    return Played([[Sent(path, scene.day(2), data)]], Expect(None, "empty", sent="empty", outcomes={path: "empty"}))


def blank_of_another_unit(scene: Scene) -> Played:
    """The neighbour's untouched blank in our folder, beside our report: it is nobody's report."""
    blank = f"{scene.code}/{scene.other.code}-ket-qua-{scene.month}.docx"
    files = [
        Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled()),
        Sent(blank, scene.day(2), scene.by(scene.other).blank()),
    ]
    return Played([files], Expect(scene.figures, outcomes={blank: "empty"}))


def last_months_untouched_blank(scene: Scene) -> Played:
    """Last month's blank, untouched, beside this month's report: last month's report stays."""
    before = shifted(scene.month, -1)
    old = scene.figures + Figures(boards=20)
    blank = f"{scene.code}/{scene.code}-ket-qua-{before}.docx"
    first = Sent(
        f"{scene.code}/BC trước.docx", f"{scene.month}-02T09:00:00+07:00", scene.filled(old, month=before, signed="")
    )
    second = [
        Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled()),
        Sent(blank, scene.day(2), scene.blank(month=before)),
    ]
    return Played([[first], second], Expect(scene.figures, outcomes={blank: "empty"}, others={before: old}))


def blank_and_report_in_a_zip(scene: Scene) -> Played:
    """Both in one archive, the blank's entry the younger: the report counts."""
    path = f"{scene.code}/BC.zip"
    blank = f"{scene.code}-ket-qua-{scene.month}.xlsx"
    data = archive({"BC.docx": scene.filled(), blank: scene.blank("xlsx")}, scene.day(2)[:19])
    return Played([[Sent(path, scene.day(2), data)]], Expect(scene.figures, outcomes={f"{path}!/{blank}": "empty"}))


KINDS: tuple[Kind, ...] = (
    blank_beside_filled_in_a_folder,
    blank_beside_filled_in_a_mail,
    blank_later_than_filled,
    blank_before_filled,
    blank_after_a_correction,
    lone_blank,
    lone_blank_in_excel,
    both_blanks,
    blank_signed_without_figures,
    signed_blank_after_the_report,
    blank_copied_by_hand,
    hand_copied_blank_beside_filled,
    example_sheet_beside_the_filled_one,
    empty_first_page,
    only_section_two_is_typed,
    blank_word_beside_filled_excel,
    blank_under_another_name,
    blank_filled_with_dots,
    blank_of_another_unit,
    last_months_untouched_blank,
    blank_and_report_in_a_zip,
)
