"""Which came first, where a container's time cannot be believed; and the same bytes from two units."""

from __future__ import annotations

from tests.months.office import Sent
from tests.months.paper import Figures, archive, archives, by_hand, grid, mail
from tests.months.scene import ANY, Expect, Kind, Played, Scene
from tests.sample_maker.content import Heading


def corrected_in_a_zip_without_times(scene: Scene) -> Played:
    """The correction came in a zip whose entries are of 1980: the zip file's own time counts."""
    first, second = f"{scene.code}/BC.docx", f"{scene.code}/gửi lại.zip"
    data = archive({"BC.docx": scene.filled(scene.mended)}, "1980-01-01T00:00:00")
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    return Played([files], Expect(scene.mended, supersedes={f"{second}!/BC.docx": first}))


def corrected_after_a_zip_without_times(scene: Scene) -> Played:
    """The first version came in such a zip, the correction two days later."""
    first, second = f"{scene.code}/gửi.zip", f"{scene.code}/BC sửa.docx"
    data = archive({"BC.docx": scene.filled()}, "1980-01-01T00:00:00")
    files = [Sent(first, scene.day(1), data), Sent(second, scene.day(3), scene.filled(scene.mended))]
    return Played([files], Expect(scene.mended, supersedes={second: f"{first}!/BC.docx"}))


def corrected_in_a_mail_of_1970(scene: Scene) -> Played:
    """The correction's mail is dated 1970: the mail file's own time counts."""
    return _mail_dated(scene, "1970-01-01T00:00:00+00:00")


def corrected_in_a_mail_of_the_future(scene: Scene) -> Played:
    """The first version's mail is dated 2099, the correction is a plain file: the correction counts."""
    path, second = f"{scene.code} thư.eml", f"{scene.code}/BC sửa.docx"
    data = mail(scene.unit.email, "Báo cáo", "2099-01-01T00:00:00+07:00", {"BC.docx": scene.filled()})
    files = [Sent(path, scene.day(1), data), Sent(second, scene.day(3), scene.filled(scene.mended))]
    return Played([files], Expect(scene.mended, supersedes={second: f"{path}!/BC.docx"}))


def mail_date_against_the_files_time(scene: Scene) -> Played:
    """Mails saved on one day in the wrong order: their own dates tell which came first."""
    first, second = f"{scene.code} b.eml", f"{scene.code} a.eml"
    files = [
        Sent(first, scene.day(9), scene.mail("Báo cáo", 1, {"BC.docx": scene.filled()})),
        Sent(second, scene.day(8), scene.mail("Báo cáo sửa", 3, {"BC.docx": scene.filled(scene.mended)})),
    ]
    return Played([files], Expect(scene.mended, supersedes={f"{second}!/BC.docx": f"{first}!/BC.docx"}))


def report_in_a_zip_of_1980(scene: Scene) -> Played:
    """Alone in such a zip that came in time: in time."""
    data = archive({"BC.docx": scene.filled()}, "1980-01-01T00:00:00")
    return Played([[Sent(f"{scene.code}/BC.zip", scene.day(2), data)]], Expect(scene.figures))


def same_bytes_in_two_folders(scene: Scene) -> Played:
    """`Không` everywhere, the heading left open, the same bytes in the folders of two units: both have reported."""
    data = _nothing_of_nobody(scene)
    files = [
        Sent(f"{scene.unit.name}/BC.docx", scene.day(2), data),
        Sent(f"{scene.other.name}/BC.docx", scene.day(2), data),
    ]
    return Played([files], _both(scene))


def same_bytes_from_two_senders(scene: Scene) -> Played:
    """The same from the addresses of two units."""
    data = _nothing_of_nobody(scene)
    files = [
        Sent(
            f"{each.code} thư.eml",
            scene.day(2),
            mail(each.email, "Báo cáo", scene.day(2), {"BC.docx": data}),
        )
        for each in (scene.unit, scene.other)
    ]
    return Played([files], _both(scene))


def same_bytes_under_two_names(scene: Scene) -> Played:
    """The same under file names that name two units."""
    data = _nothing_of_nobody(scene)
    files = [Sent(f"BC {each.name} {scene.named}.docx", scene.day(2), data) for each in (scene.unit, scene.other)]
    return Played([files], _both(scene))


def same_bytes_in_two_runs(scene: Scene) -> Played:
    """The second unit's came only after the first's was collected."""
    data = _nothing_of_nobody(scene)
    rounds = [
        [Sent(f"{scene.unit.name}/BC.docx", scene.day(2), data)],
        [Sent(f"{scene.other.name}/BC.docx", scene.day(3), data)],
    ]
    return Played(rounds, _both(scene))


def same_named_bytes_in_anothers_folder(scene: Scene) -> Played:
    """The same bytes again in another unit's folder, but the heading names the first: a duplicate."""
    data = scene.filled()
    second = f"{scene.other.name}/BC.docx"
    rounds = [[Sent(f"{scene.unit.name}/BC.docx", scene.day(2), data)], [Sent(second, scene.day(3), data)]]
    return Played(rounds, Expect(scene.figures, outcomes={second: "duplicate"}))


def corrected_in_a_mail_before_the_campaign(scene: Scene) -> Played:
    """The correction's mail is dated 2019, before the campaign: no time either."""
    return _mail_dated(scene, "2019-05-05T08:00:00+07:00")


def corrected_in_a_mail_without_a_date(scene: Scene) -> Played:
    """The correction's mail bears no date: the mail file's own time counts."""
    return _mail_dated(scene, None)


def zip_without_times_in_a_mail(scene: Scene) -> Played:
    """A correction in a zip of 1980 in a mail of the third: the mail's date counts."""
    first, path = f"{scene.code}/BC.docx", f"{scene.code} thư.eml"
    data = {"BC.zip": archive({"BC.docx": scene.filled(scene.mended)}, "1980-01-01T00:00:00")}
    files = [Sent(first, scene.day(1), scene.filled()), Sent(path, scene.day(9), scene.mail("Báo cáo sửa", 3, data))]
    return Played([files], Expect(scene.mended, supersedes={f"{path}!/BC.zip!/BC.docx": first}))


def zip_with_entry_times(scene: Scene) -> Played:
    """Both versions in one archive, each entry with its own time: the younger entry counts, whatever its name."""
    path = f"{scene.code}/BC.zip"
    data = archives(
        {"b.docx": (scene.day(1)[:19], scene.filled()), "a.docx": (scene.day(3)[:19], scene.filled(scene.mended))}
    )
    return Played(
        [[Sent(path, scene.day(3), data)]], Expect(scene.mended, supersedes={f"{path}!/a.docx": f"{path}!/b.docx"})
    )


def correction_without_any_time(scene: Scene) -> Played:
    """The file itself is of 1970: its order is unknown, so which one counts is a question."""
    files = [
        Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()),
        Sent(f"{scene.code}/BC sửa.docx", "1970-01-02T00:00:00+00:00", scene.filled(scene.mended)),
    ]
    return Played([files], Expect(None, None, exit=1, waits=ANY))


def alike_without_any_time(scene: Scene) -> Played:
    """The same without a time, but it reads alike: no question."""
    files = [
        Sent(f"{scene.code}/BC.docx", scene.day(1), scene.filled()),
        Sent(f"{scene.code}/BC.xlsx", "1970-01-02T00:00:00+00:00", scene.filled(ending="xlsx")),
    ]
    return Played([files], Expect(scene.figures))


def same_named_bytes_from_another_sender(scene: Scene) -> Played:
    """The same bytes, whose heading names the unit, forwarded by another unit: a duplicate."""
    data = scene.filled()
    second = f"{scene.other.code} thư.eml"
    rounds = [
        [Sent(f"{scene.code} thư.eml", scene.day(2), scene.mail("Báo cáo", 2, {"BC.docx": data}))],
        [Sent(second, scene.day(3), scene.by(scene.other).mail("Chuyển giúp", 3, {"BC.docx": data}))],
    ]
    return Played(rounds, Expect(scene.figures, outcomes={second: "duplicate"}))


def same_bytes_of_nobody_twice(scene: Scene) -> Played:
    """The heading left open, twice in one unit's folder: one report and its duplicate."""
    data = _nothing_of_nobody(scene)
    second = f"{scene.unit.name}/BC (1).docx"
    rounds = [[Sent(f"{scene.unit.name}/BC.docx", scene.day(2), data)], [Sent(second, scene.day(3), data)]]
    return Played(rounds, Expect(Figures(), outcomes={second: "duplicate"}))


def _mail_dated(scene: Scene, moment: str | None) -> Played:
    first, second = f"{scene.code}/BC.docx", f"{scene.code} thư.eml"
    data = mail(scene.unit.email, "Báo cáo sửa", moment, {"BC.docx": scene.filled(scene.mended)})
    files = [Sent(first, scene.day(1), scene.filled()), Sent(second, scene.day(3), data)]
    return Played([files], Expect(scene.mended, supersedes={f"{second}!/BC.docx": first}))


def _nothing_of_nobody(scene: Scene) -> bytes:
    heading = Heading("..........", scene.named, signed=scene.signed(2), number="Số...../BC-.....")
    return by_hand(grid(heading, ("Không",) * 4))


def _both(scene: Scene) -> Expect:
    return Expect(Figures(), received_too=(scene.other.code,))


KINDS: tuple[Kind, ...] = (
    corrected_in_a_zip_without_times,
    corrected_after_a_zip_without_times,
    corrected_in_a_mail_of_1970,
    corrected_in_a_mail_of_the_future,
    mail_date_against_the_files_time,
    report_in_a_zip_of_1980,
    same_bytes_in_two_folders,
    same_bytes_from_two_senders,
    same_bytes_under_two_names,
    same_bytes_in_two_runs,
    same_named_bytes_in_anothers_folder,
    corrected_in_a_mail_before_the_campaign,
    corrected_in_a_mail_without_a_date,
    zip_without_times_in_a_mail,
    zip_with_entry_times,
    correction_without_any_time,
    alike_without_any_time,
    same_named_bytes_from_another_sender,
    same_bytes_of_nobody_twice,
)
