"""Whose month it is: what the unit typed weighs more than what we printed, and one wrong word decides nothing."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, Typed, filled_sheet, filled_word
from tests.months.scene import ANY, Expect, Kind, Played, Scene, named, shifted


def _last_months_report(scene: Scene) -> tuple[str, Figures, Sent]:
    """The month before, its figures and the report in which they came."""
    before = shifted(scene.month, -1)
    old = scene.figures + Figures(boards=20, minutes=5)
    signed = scene.signed(2).replace(scene.day(2)[5:7], scene.month[5:7])
    sent = Sent(
        f"{scene.code}/BC trước.docx",
        f"{scene.month}-02T09:00:00+07:00",
        scene.filled(old, month=before, signed=signed),
    )
    return before, old, sent


def last_months_blank_named_for_this_month(scene: Scene) -> Played:
    """Last month's blank used again, file name and dates of this month: it is this month's, last month's stays."""
    before, old, first = _last_months_report(scene)
    path = f"{scene.code}/{scene.code} báo cáo {scene.named}.docx"
    second = Sent(path, scene.day(2), scene.filled(month=before))
    expect = Expect(scene.figures, month_of={path: scene.month}, others={before: old}, severity={path: "warning"})
    return Played([[first], [second]], expect)


def last_months_blank_without_a_word_of_this_month(scene: Scene) -> Played:
    """Last month's blank used again, only the signing day is later: it waits, last month's report stays in force."""
    before, old, first = _last_months_report(scene)
    path = f"{scene.code}/BC.docx"
    second = Sent(path, scene.day(2), scene.filled(month=before))
    expect = Expect(None, None, exit=1, outcomes={path: "held"}, others={before: old}, waits=ANY)
    return Played([[first], [second]], expect)


def blank_signed_in_the_next_month(scene: Scene) -> Played:
    """A plain blank signed on the first of the next month stays its own month's, without a warning."""
    path = f"{scene.code}/BC.docx"
    files = [Sent(path, scene.day(1), scene.filled(signed=scene.signed(1)))]
    return Played([files], Expect(scene.figures, month_of={path: scene.month}, outcomes={path: "accepted"}))


def correction_signed_in_the_next_month(scene: Scene) -> Played:
    """The same of a correction: a signing day in the month after contradicts nothing, so it replaces."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/BC sửa.docx"
    files = [
        Sent(first, scene.day(1), scene.filled(signed=scene.signed(1))),
        Sent(second, scene.day(2), scene.filled(scene.mended)),
    ]
    return Played([files], Expect(scene.mended, supersedes={second: first}))


def wrong_month_in_the_title(scene: Scene) -> Played:
    """Title of last month; sentence, periods and file name of this one: held, this month proposed."""
    path = f"{scene.code}/{scene.code} báo cáo {scene.named}.docx"
    title = f"BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN {named(shifted(scene.month, -1)).upper()}"
    files = [Sent(path, scene.day(2), scene.typed(title=title))]
    expect = Expect(None, "held", sent="held", exit=1, outcomes={path: "held"}, proposes={path: scene.month}, waits=ANY)
    return Played([files], expect)


def wrong_month_in_the_title_of_a_correction(scene: Scene) -> Played:
    """The same of a correction: it waits, and the first version stays in force."""
    path = f"{scene.code}/{scene.code} báo cáo {scene.named}.docx"
    title = f"BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN {named(shifted(scene.month, -1)).upper()}"
    first = Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled())
    second = Sent(path, scene.day(3), scene.typed(scene.mended, title=title))
    return Played([[first, second]], Expect(scene.figures, exit=1, outcomes={path: "held"}, waits=ANY))


def only_the_file_name_deviates(scene: Scene) -> Played:
    """Title, sentence and periods of this month, the file still named for last month: accepted with a warning."""
    path = f"{scene.code}/BC {named(shifted(scene.month, -1))}.docx"
    title = f"BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN {scene.named.upper()}"
    files = [Sent(path, scene.day(2), scene.typed(title=title))]
    expect = Expect(scene.figures, month_of={path: scene.month}, severity={path: "warning"})
    return Played([files], expect)


def nil_report_on_our_blank(scene: Scene) -> Played:
    """`Không có` in our own Word blank and nothing else, a file named `BC`: its month is the blank's."""
    path = f"{scene.code}/BC.docx"
    data = filled_word(scene.blank(), Typed(("Không có",) * 4))
    return Played([[Sent(path, scene.day(2), data)]], Expect(Figures(), month_of={path: scene.month}))


def nil_list_on_our_blank(scene: Scene) -> Played:
    """`Không có` in the first row of our blank of form 2 and nothing else: its month is the blank's."""
    path = f"{scene.other.code}/BC.docx"
    blank = scene.office.blank(scene.other.code, "tin-bai", scene.month, "docx")
    data = filled_word(blank, Typed(("Không có",)))
    expect = Expect(None, form="tin-bai", month_of={path: scene.month}, outcomes={path: "accepted"})
    return Played([[Sent(path, scene.day(2), data)]], expect)


def list_with_an_item_of_last_month(scene: Scene) -> Played:
    """Our blank of form 2 with one item dated the last day of the month before: it stays this month's."""
    path = f"{scene.other.code}/BC.docx"
    blank = scene.office.blank(scene.other.code, "tin-bai", scene.month, "docx")
    before = shifted(scene.month, -1)
    titles = ("Hội nghị học tập nghị quyết", "Ra quân dọn vệ sinh môi trường", "Bàn giao công trình thanh niên")
    times = (
        f"05/{scene.month[5:]}/{scene.month[:4]}",
        f"31/{before[5:]}/{before[:4]}",
        f"20/{scene.month[5:]}/{scene.month[:4]}",
    )
    data = filled_word(blank, Typed(titles, beside=times))
    expect = Expect(None, None, form="tin-bai", items=3, month_of={path: scene.month}, exit=None, waits=None)
    return Played([[Sent(path, scene.day(2), data)]], expect)


def last_months_excel_blank_named_for_this_month(scene: Scene) -> Played:
    """The same of the Excel blank, in a mail whose subject names this month."""
    before = shifted(scene.month, -1)
    old = scene.figures + Figures(boards=20, minutes=5)
    first = Sent(
        f"{scene.code}/BC trước.docx", f"{scene.month}-02T09:00:00+07:00", scene.filled(old, month=before, signed="")
    )
    name = f"BC {scene.named}.xlsx"
    mail = scene.mail(f"Báo cáo {scene.named}", 2, {name: scene.filled(ending="xlsx", month=before)})
    path = f"{scene.code} thư.eml"
    expect = Expect(scene.figures, month_of={f"{path}!/{name}": scene.month}, others={before: old})
    return Played([[first], [Sent(path, scene.day(2), mail)]], expect)


def last_months_blank_with_its_periods_overtyped(scene: Scene) -> Played:
    """Last month's blank; the unit typed this month into the period cells: this month's, last month's stays."""
    before = shifted(scene.month, -1)
    old = scene.figures + Figures(boards=20, minutes=5)
    first = Sent(
        f"{scene.code}/BC trước.docx", f"{scene.month}-02T09:00:00+07:00", scene.filled(old, month=before, signed="")
    )
    path = f"{scene.code}/BC.docx"
    typed = Typed(scene.figures.cells, "Không", signed=scene.signed(2), beside=(scene.named,) * 4)
    second = Sent(path, scene.day(2), filled_word(scene.blank(month=before), typed))
    return Played([[first], [second]], Expect(scene.figures, month_of={path: scene.month}, others={before: old}))


def last_months_blank_where_nothing_came_before(scene: Scene) -> Played:
    """Last month's blank with last month's print and nothing that says otherwise: it is last month's report."""
    before = shifted(scene.month, -1)
    path = f"{scene.code}/BC.docx"
    files = [Sent(path, f"{scene.month}-12T09:00:00+07:00", scene.filled(month=before, signed=""))]
    return Played([files], Expect(None, "missing", month_of={path: before}, others={before: scene.figures}))


def last_months_report_among_this_months(scene: Scene) -> Played:
    """A report that names last month in title, sentence and periods, collected with this month: it is last month's."""
    before = shifted(scene.month, -1)
    path = f"{scene.code}/BC bù.docx"
    title = f"BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN {named(before).upper()}"
    late = Sent(path, scene.day(2), scene.typed(title=title, month=named(before)))
    files = [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled(scene.mended)), late]
    expect = Expect(scene.mended, month_of={path: before}, severity={path: "warning"}, others={before: scene.figures})
    return Played([files], expect)


def nil_report_on_our_excel_blank(scene: Scene) -> Played:
    """`Không có` in our own Excel blank and nothing else, a file named `BC`."""
    path = f"{scene.code}/BC.xlsx"
    data = filled_sheet(scene.blank("xlsx"), Typed(("Không có",) * 4))
    return Played([[Sent(path, scene.day(2), data)]], Expect(Figures(), month_of={path: scene.month}))


def nil_list_on_our_excel_blank(scene: Scene) -> Played:
    """The same of form 2."""
    path = f"{scene.other.code}/BC.xlsx"
    blank = scene.office.blank(scene.other.code, "tin-bai", scene.month, "xlsx")
    data = filled_sheet(blank, Typed(("Không có",)))
    return Played([[Sent(path, scene.day(2), data)]], Expect(None, form="tin-bai", month_of={path: scene.month}))


KINDS: tuple[Kind, ...] = (
    last_months_blank_named_for_this_month,
    last_months_blank_without_a_word_of_this_month,
    blank_signed_in_the_next_month,
    correction_signed_in_the_next_month,
    wrong_month_in_the_title,
    wrong_month_in_the_title_of_a_correction,
    only_the_file_name_deviates,
    nil_report_on_our_blank,
    nil_list_on_our_blank,
    list_with_an_item_of_last_month,
    last_months_excel_blank_named_for_this_month,
    last_months_blank_with_its_periods_overtyped,
    last_months_blank_where_nothing_came_before,
    last_months_report_among_this_months,
    nil_report_on_our_excel_blank,
    nil_list_on_our_excel_blank,
)
