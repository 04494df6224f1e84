"""What came and cannot be read: never `missing`, and no question where it is the copy of a report that was read."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, archive, mail, scan_pdf, scan_png
from tests.months.scene import Expect, Kind, Played, Scene


def scan_by_its_sender(scene: Scene) -> Played:
    """A scan alone, from the unit's address: `unreadable`, sent, a question."""
    path = f"{scene.code} thư.eml"
    member = f"{path}!/scan0001.pdf"
    files = [
        Sent(path, scene.day(2), scene.mail("V/v gửi báo cáo", 2, {"scan0001.pdf": scan_pdf(scene.figures.boards)}))
    ]
    return Played([files], _unreadable(scene, member))


def scan_by_its_subject(scene: Scene) -> Played:
    """From a private address; the subject names the unit."""
    path = f"{scene.code} thư.eml"
    data = mail(
        "nguyenvana@example.com",
        f"{scene.unit.name} báo cáo tuyên truyền {scene.named}",
        scene.day(2),
        {"IMG_0001.png": scan_png(scene.figures.boards)},
    )
    return Played([[Sent(path, scene.day(2), data)]], _unreadable(scene, f"{path}!/IMG_0001.png"))


def scan_by_its_file_name(scene: Scene) -> Played:
    """A picture whose name names the unit."""
    path = f"{scene.unit.name} báo cáo {scene.named}.png"
    return Played([[Sent(path, scene.day(2), scan_png(scene.figures.boards))]], _unreadable(scene, path))


def scan_by_its_folder(scene: Scene) -> Played:
    """A picture in the unit's folder."""
    path = f"{scene.unit.name}/scan0001.pdf"
    return Played([[Sent(path, scene.day(2), scan_pdf(scene.figures.boards))]], _unreadable(scene, path))


def two_scans(scene: Scene) -> Played:
    """Two pages as two pictures in one mail: one unit, one question, not two."""
    path = f"{scene.code} thư.eml"
    pages = {f"trang {page}.png": scan_png(scene.figures.boards * 10 + page) for page in (1, 2)}
    files = [Sent(path, scene.day(2), scene.mail("V/v gửi báo cáo", 2, pages))]
    return Played([files], _unreadable(scene, f"{path}!/trang 1.png"))


def late_scan(scene: Scene) -> Played:
    """A scan alone that came after the due day: `unreadable` and late."""
    path = f"{scene.unit.name}/scan0001.pdf"
    expect = Expect(None, "unreadable", late=True, sent="unreadable", exit=1, likely={path: scene.code})
    return Played([[Sent(path, scene.day(9), scan_pdf(scene.figures.boards))]], expect)


def figures_in_the_mails_body(scene: Scene) -> Played:
    """No attachment, the figures in the mail itself: `unreadable`, never `missing`."""
    path = f"{scene.code} thư.eml"
    figures = "pa nô 12 cái; tuyên truyền miệng 02 buổi, 85 người; phát thanh 45 phút."
    body = f"{scene.unit.name} báo cáo {scene.named}: {figures}"
    files = [Sent(path, scene.day(2), scene.mail("Báo cáo tuyên truyền", 2, {}, body))]
    return Played([files], _unreadable(scene, path))


def scan_of_nobody(scene: Scene) -> Played:
    """A scan that nothing names: a question under an unknown unit; it makes nobody's report `unreadable`."""
    path = "scan0001.pdf"
    expect = Expect(None, "missing", exit=1, likely={path: None}, outcomes={path: "rejected"})
    return Played([[Sent(path, scene.day(2), scan_pdf(scene.figures.boards))]], expect)


def signed_copy_in_one_mail(scene: Scene) -> Played:
    """The Word form and its signed scan in one mail: the scan is its copy, an info, no question, exit 0."""
    path = f"{scene.code} thư.eml"
    data = {"BC.docx": scene.filled(), "scan0001.pdf": scan_pdf(scene.figures.boards)}
    files = [Sent(path, scene.day(2), scene.mail("Báo cáo", 2, data))]
    return Played([files], _copy(scene, f"{path}!/scan0001.pdf"))


def signed_copy_by_its_name(scene: Scene) -> Played:
    """`BC VP.docx` and `BC VP (da ky).pdf` in one folder: an info, no question, exit 0."""
    path = f"báo cáo tháng/BC {scene.code} (da ky).pdf"
    files = [
        Sent(f"báo cáo tháng/BC {scene.code}.docx", scene.day(2), scene.filled()),
        Sent(path, scene.day(2, 10), scan_pdf(scene.figures.boards)),
    ]
    return Played([files], _copy(scene, path))


def signed_copy_days_later(scene: Scene) -> Played:
    """The signed copy a day or more younger than the report: a warning, no question, exit 0."""
    path = f"báo cáo tháng/BC {scene.code} (da ky).pdf"
    files = [
        Sent(f"báo cáo tháng/BC {scene.code}.docx", scene.day(1), scene.filled()),
        Sent(path, scene.day(3), scan_pdf(scene.figures.boards)),
    ]
    expect = Expect(scene.figures, outcomes={path: "rejected"}, severity={path: "warning"})
    return Played([files], expect)


def cover_letter_in_one_mail(scene: Scene) -> Played:
    """A photographed cover letter beside the report, in one mail: no question."""
    path = f"{scene.code} thư.eml"
    data = {"cong van.png": scan_png(scene.figures.boards), "BC.docx": scene.filled()}
    files = [Sent(path, scene.day(2), scene.mail("Báo cáo", 2, data))]
    return Played([files], _copy(scene, f"{path}!/cong van.png"))


def scan_then_the_report(scene: Scene) -> Played:
    """A scan, and next day the report in a mail of its own: something else came, nothing waits."""
    scan = scene.mail("Báo cáo", 2, {"scan0001.pdf": scan_pdf(scene.figures.boards)})
    report = scene.mail("Gửi lại báo cáo bản Word", 3, {"BC.docx": scene.filled()})
    rounds = [
        [Sent(f"{scene.code} thư 1.eml", scene.day(2), scan)],
        [Sent(f"{scene.code} thư 2.eml", scene.day(3), report)],
    ]
    return Played(rounds, Expect(scene.figures))


def report_then_a_scan(scene: Scene) -> Played:
    """The report, and next day a scan in a mail of its own: the report is there, nothing waits, exit 0."""
    scan = scene.mail("Gửi bản ký", 3, {"scan0001.pdf": scan_pdf(scene.figures.boards)})
    rounds = [
        [Sent(f"{scene.code}/BC.docx", scene.day(2), scene.filled())],
        [Sent(f"{scene.code} thư 2.eml", scene.day(3), scan)],
    ]
    return Played(rounds, Expect(scene.figures))


def scan_beside_an_empty_blank(scene: Scene) -> Played:
    """A scan and an untouched blank in one mail: a blank is no report, the scan is what the unit sent."""
    path = f"{scene.code} thư.eml"
    data = {"scan0001.pdf": scan_pdf(scene.figures.boards), f"{scene.code}-ket-qua-{scene.month}.docx": scene.blank()}
    files = [Sent(path, scene.day(2), scene.mail("Báo cáo", 2, data))]
    return Played([files], _unreadable(scene, f"{path}!/scan0001.pdf"))


def forwarded_mail(scene: Scene) -> Played:
    """A clerk forwards the unit's mail inside his own: the report counts, the unit's heading names it."""
    inner = scene.mail("Báo cáo", 2, {"BC.docx": scene.filled()})
    data = mail("vanthu@example.vn", "Fwd: Báo cáo", scene.day(3), {}, "Chuyển tiếp.", inner)
    return Played([[Sent("chuyển tiếp.eml", scene.day(3), data)]], Expect(scene.figures))


def forwarded_scan(scene: Scene) -> Played:
    """The same of a scan: the inner mail's sender is the unit."""
    inner = scene.mail("Báo cáo", 2, {"scan0001.pdf": scan_pdf(scene.figures.boards)})
    data = mail("vanthu@example.vn", "Fwd: Báo cáo", scene.day(3), {}, "Chuyển tiếp.", inner)
    expect = Expect(None, "unreadable", sent="unreadable", exit=1)
    return Played([[Sent("chuyển tiếp.eml", scene.day(3), data)]], expect)


def scan_in_the_folder_of_the_report(scene: Scene) -> Played:
    """A scan under another name in the folder of a unit whose report was read: nothing else is owed, nothing waits."""
    files = [
        Sent(f"{scene.unit.name}/báo cáo.docx", scene.day(2), scene.filled()),
        Sent(f"{scene.unit.name}/scan0001.pdf", scene.day(2), scan_pdf(scene.figures.boards)),
    ]
    return Played([files], Expect(scene.figures))


def scan_before_the_report_in_one_run(scene: Scene) -> Played:
    """A scan in one mail, the report in the next, collected together: nothing waits, exit 0."""
    scan = scene.mail("Báo cáo", 2, {"scan0001.pdf": scan_pdf(scene.figures.boards)})
    report = scene.mail("Gửi lại báo cáo bản Word", 3, {"BC.docx": scene.filled()})
    files = [Sent(f"{scene.code} thư 1.eml", scene.day(2), scan), Sent(f"{scene.code} thư 2.eml", scene.day(3), report)]
    return Played([files], Expect(scene.figures))


def two_scans_in_two_mails(scene: Scene) -> Played:
    """Two scans on two days, nothing that can be read: one report, `unreadable`, in time by the first."""
    files = [
        Sent(
            f"{scene.code} thư {day}.eml",
            scene.day(day),
            scene.mail(f"Báo cáo {day}", day, {"scan.pdf": scan_pdf(scene.figures.boards + day)}),
        )
        for day in (2, 8)
    ]
    return Played([files], Expect(None, "unreadable", sent="unreadable", exit=1))


def copies_beside_a_held_report(scene: Scene) -> Played:
    """The Word form's airtime waits; its signed scan in the same mail asks nothing of its own."""
    cells = scene.figures.cells
    held = scene.filled(cells=(cells[0], cells[1], "15 phút/ngày", cells[3]))
    path = f"{scene.code} thư.eml"
    data = {"BC.docx": held, "scan0001.pdf": scan_pdf(scene.figures.boards)}
    counts = Figures(scene.figures.boards, scene.figures.sessions, scene.figures.attendees)
    expect = Expect(
        counts,
        "held",
        exit=1,
        severity={f"{path}!/scan0001.pdf": "info"},
        waits=(f"{scene.code}/ket-qua/phat-thanh",),
    )
    return Played([[Sent(path, scene.day(2), scene.mail("Báo cáo", 2, data))]], expect)


def damaged_file(scene: Scene) -> Played:
    """A Word file that arrived broken, in the unit's folder: sent, not missing."""
    path = f"{scene.unit.name}/BC.docx"
    return Played([[Sent(path, scene.day(2), scene.filled()[:2000])]], _unreadable(scene, path))


def figures_in_a_text_file(scene: Scene) -> Played:
    """The figures in a plain text file from the unit's address: sent, not missing."""
    path = f"{scene.code} thư.eml"
    text = f"{scene.unit.name}: pa nô 12 cái, tuyên truyền miệng 02 buổi 85 người, phát thanh 45 phút".encode()
    files = [Sent(path, scene.day(2), scene.mail("Báo cáo", 2, {"bao cao.txt": text}))]
    return Played([files], _unreadable(scene, f"{path}!/bao cao.txt"))


def scan_in_a_zip(scene: Scene) -> Played:
    """A scan in an archive in the unit's folder."""
    path = f"{scene.unit.name}/BC.zip"
    data = archive({"scan0001.pdf": scan_pdf(scene.figures.boards)}, scene.day(2)[:19])
    return Played([[Sent(path, scene.day(2), data)]], _unreadable(scene, f"{path}!/scan0001.pdf"))


def scan_that_names_two_units(scene: Scene) -> Played:
    """Sender and file name name two units: nobody can be meant for certain, so it is nobody's until asked."""
    path = f"{scene.code} thư.eml"
    name = f"{scene.other.name}.pdf"
    files = [Sent(path, scene.day(2), scene.mail("Báo cáo", 2, {name: scan_pdf(scene.figures.boards)}))]
    return Played([files], Expect(None, "missing", exit=1, likely={f"{path}!/{name}": None}))


def scan_by_its_file_name_without_a_year(scene: Scene) -> Played:
    """`tháng 9` with no year: the latest September that had begun when it came."""
    path = f"{scene.unit.name} bc tháng {int(scene.month[5:])}.pdf"
    return Played([[Sent(path, scene.day(2), scan_pdf(scene.figures.boards))]], _unreadable(scene, path))


def _unreadable(scene: Scene, path: str) -> Expect:
    return Expect(None, "unreadable", sent="unreadable", exit=1, outcomes={path: "rejected"}, likely={path: scene.code})


def _copy(scene: Scene, path: str) -> Expect:
    return Expect(scene.figures, outcomes={path: "rejected"}, severity={path: "info"})


KINDS: tuple[Kind, ...] = (
    scan_by_its_sender,
    scan_by_its_subject,
    scan_by_its_file_name,
    scan_by_its_folder,
    two_scans,
    late_scan,
    figures_in_the_mails_body,
    scan_of_nobody,
    signed_copy_in_one_mail,
    signed_copy_by_its_name,
    signed_copy_days_later,
    cover_letter_in_one_mail,
    scan_then_the_report,
    report_then_a_scan,
    scan_beside_an_empty_blank,
    forwarded_mail,
    forwarded_scan,
    scan_in_the_folder_of_the_report,
    scan_before_the_report_in_one_run,
    two_scans_in_two_mails,
    copies_beside_a_held_report,
    damaged_file,
    figures_in_a_text_file,
    scan_in_a_zip,
    scan_that_names_two_units,
    scan_by_its_file_name_without_a_year,
)
