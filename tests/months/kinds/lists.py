"""Form 2, and units that owe both forms."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Typed, by_hand, filled_word, grid, scan_pdf
from tests.months.scene import ANY, Expect, Kind, Played, Scene, shifted
from tests.sample_maker.content import Listing

_HELD_AIRTIME = "15 phút/ngày"


def addition_to_a_list(scene: Scene) -> Played:
    """Form 2: a first list of three items, then `BỔ SUNG` with two others: it waits, the three count."""
    other = scene.by(scene.other)
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
    other = scene.by(scene.other)
    titles = ("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà", "Mở lớp tập huấn")
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài sửa.docx"
    files = [
        Sent(first, scene.day(1), other.list_of(*titles[:3])),
        Sent(second, scene.day(3), other.list_of(*titles)),
    ]
    return Played([files], Expect(None, form="tin-bai", items=4, supersedes={second: first}))


def list_left_empty(scene: Scene) -> Played:
    """A paper of form 1 and of form 2, then a correction of form 1 alone: the list of form 2 stays."""
    other = scene.by(scene.other)
    files = [
        Sent(f"{other.code}/tin bài.docx", scene.day(1), other.list_of("Ra quân vệ sinh", "Hội nghị học tập")),
        Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()),
        Sent(f"{scene.code}/BC sửa.docx", scene.day(2), scene.filled(scene.mended)),
    ]
    return Played([files], Expect(scene.mended, items=2))


def shorter_list(scene: Scene) -> Played:
    """Form 2 with two of the three items: it replaces, the list is not empty."""
    other = scene.by(scene.other)
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài sửa.docx"
    files = [
        Sent(first, scene.day(1), other.list_of("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà")),
        Sent(second, scene.day(3), other.list_of("Ra quân vệ sinh", "Hội nghị học tập")),
    ]
    return Played([files], Expect(None, form="tin-bai", items=2, supersedes={second: first}))


def emptied_list(scene: Scene) -> Played:
    """Form 2 again with an empty list and a text in section II: it waits, the first list stays."""
    other = scene.by(scene.other)
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài 2.docx"
    files = [
        Sent(first, scene.day(1), other.list_of("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà")),
        Sent(second, scene.day(3), other.list_of(section="Máy ảnh đã hỏng.")),
    ]
    waits = (f"{other.code}/tin-bai",)
    return Played([files], Expect(None, form="tin-bai", items=3, exit=1, outcomes={second: "held"}, waits=waits))


def untouched_list(scene: Scene) -> Played:
    """Our blank of form 2, untouched: its printed rows and dots are nothing, `empty`."""
    path = f"{scene.other.code}/BC.xlsx"
    data = scene.office.blank(scene.other.code, "tin-bai", scene.month, "xlsx")
    expect = Expect(None, "empty", form="tin-bai", sent="empty", outcomes={path: "empty"})
    return Played([[Sent(path, scene.day(2), data)]], expect)


def untouched_list_beside_a_filled_one(scene: Scene) -> Played:
    """The same beside the filled Word form, younger: the filled list counts."""
    other = scene.by(scene.other)
    blank = f"{other.code}/{other.code}-tin-bai-{scene.month}.xlsx"
    files = [
        Sent(f"{other.code}/BC.docx", scene.day(2), other.list_of("Ra quân vệ sinh", "Hội nghị học tập")),
        Sent(blank, scene.day(3), other.blank("xlsx", form="tin-bai")),
    ]
    return Played([files], Expect(None, form="tin-bai", items=2, outcomes={blank: "empty"}))


def one_form_filled_the_other_left(scene: Scene) -> Played:
    """Both blanks of a unit came back, form 1 filled in, form 2 untouched: form 1 counts, form 2 is `empty`."""
    other = scene.by(scene.other)
    data = {"BC 1.docx": other.filled(), "BC 2.docx": other.blank(form="tin-bai")}
    files = [Sent(f"{other.code} thư.eml", scene.day(2), other.mail("Báo cáo", 2, data))]
    expect = Expect(scene.figures, "empty", form="tin-bai", sent="empty", received_too=(other.code,))
    return Played([files], expect)


def both_forms_then_one_corrected(scene: Scene) -> Played:
    """One paper with both forms, then form 2 alone with another item: form 1 stays as it was."""
    other = scene.by(scene.other)
    titles = ("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà")
    listing = Listing(other.heading(), tuple((each, "2 phút") for each in titles[:2]))
    both = by_hand(grid(other.heading(), other.figures.cells), listing)
    files = [
        Sent(f"{other.code}/BC.docx", scene.day(1), both),
        Sent(f"{other.code}/tin bài sửa.docx", scene.day(3), other.list_of(*titles)),
    ]
    expect = Expect(scene.figures, form="tin-bai", items=3, received_too=(other.code,))
    return Played([files], expect)


def scan_of_the_other_form(scene: Scene) -> Played:
    """A list that was read, and a scan in another mail: form 1, of which nothing else came, is `unreadable`."""
    other = scene.by(scene.other)
    listed = other.mail("Tin bài", 2, {"tin bài.docx": other.list_of("Ra quân vệ sinh")})
    path = f"{other.code} thư 2.eml"
    scan = other.mail("Gửi báo cáo", 3, {"scan0002.pdf": scan_pdf(scene.figures.boards)})
    files = [Sent(f"{other.code} thư 1.eml", scene.day(2), listed), Sent(path, scene.day(3), scan)]
    member = f"{path}!/scan0002.pdf"
    expect = Expect(
        None, "unreadable", unit=other.code, sent="unreadable", items=1, exit=1, likely={member: other.code}
    )
    return Played([files], expect)


def scan_in_the_mail_of_the_other_form(scene: Scene) -> Played:
    """The same in one mail: the scan is the list's copy or an enclosure, so form 1 is simply missing."""
    other = scene.by(scene.other)
    path = f"{other.code} thư.eml"
    data = {"tin bài.docx": other.list_of("Ra quân vệ sinh"), "scan0002.pdf": scan_pdf(scene.figures.boards)}
    files = [Sent(path, scene.day(2), other.mail("Gửi báo cáo", 2, data))]
    expect = Expect(None, "missing", unit=other.code, items=1, severity={f"{path}!/scan0002.pdf": "info"})
    return Played([files], expect)


def total_left_empty(scene: Scene) -> Played:
    """The first list has its printed total, the second leaves it empty: it is optional and asks nothing."""
    other = scene.by(scene.other)
    titles = ("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà")
    entries = tuple((each, "2 phút") for each in titles)
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài sửa.docx"
    with_total = by_hand(Listing(other.heading(), entries[:2], total=("02 tin", "4 phút")))
    without = by_hand(Listing(other.heading(), entries, total=("", "")))
    files = [Sent(first, scene.day(1), with_total), Sent(second, scene.day(3), without)]
    return Played([files], Expect(None, form="tin-bai", items=3, supersedes={second: first}))


def list_of_last_months_days(scene: Scene) -> Played:
    """A second list on this month's blank, every item dated last month: it would replace, so it waits."""
    other = scene.by(scene.other)
    year, number = scene.month.split("-")
    before = shifted(scene.month, -1)[5:]
    titles = ("Ra quân vệ sinh", "Hội nghị học tập", "Bàn giao nhà")
    first, second = f"{other.code}/tin bài.docx", f"{other.code}/tin bài 2.docx"
    files = [
        Sent(path, scene.day(day), filled_word(other.blank(form="tin-bai"), Typed(titles[:count], beside=days)))
        for path, day, count, days in (
            (first, 1, 3, tuple(f"{each}/{number}/{year}" for each in ("05", "12", "20"))),
            (second, 3, 2, tuple(f"{each}/{before}/{year}" for each in ("08", "25"))),
        )
    ]
    return Played([files], Expect(None, form="tin-bai", items=3, exit=1, outcomes={second: "held"}, waits=ANY))


KINDS: tuple[Kind, ...] = (
    addition_to_a_list,
    correction_of_a_list,
    list_left_empty,
    shorter_list,
    emptied_list,
    untouched_list,
    untouched_list_beside_a_filled_one,
    one_form_filled_the_other_left,
    both_forms_then_one_corrected,
    scan_of_the_other_form,
    scan_in_the_mail_of_the_other_form,
    total_left_empty,
    list_of_last_months_days,
)
