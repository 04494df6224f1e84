"""What a kind of arrival is made of: a scene to build its files in, and what must come of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tests.months.office import Member, Office, Sent
from tests.months.paper import Figures, Typed, by_hand, filled_sheet, filled_word, grid, mail
from tests.sample_maker.content import Heading, Listing

FORM = "ket-qua"
LIST = "tin-bai"
ANY = ("*",)
"""Something of the unit waits, in this month or in one of the others, under whatever key."""


_FIGURES = Figures(12, 2, 85, 45)


@dataclass(frozen=True)
class Expect:
    """What must come of it, said of one unit, one form and one month.

    `unit`: its code where it is not the scene's (of form 2: the neighbour's).
    `counts`: what stands in the totals for the unit (form 1); `items`: how many items of form 2.
    `state`, `late`: as `status` says; `sent`: what the entry in `missing` says where nothing counts.
    `waits`: what `summarize` lists under `held`, as `UNIT/form` or `UNIT/form/reading` (`?`: unit unknown).
    `exit`: of the last `collect`. `outcomes`: path → outcome of its returns (of the file where it has none).
    `supersedes`: path of the newer → path of the older. `severity`: path → the gravest finding there, "" for none.
    `likely`: path → unit. `proposes`: path → the month proposed. `others`: month → what counts there for the unit.
    None for `state`, `exit` or `waits`: not looked at.
    `says`: words that the month's summary must hold. `month_of`: path → month of its return.
    `received_too`: other units whose report of form 1 was received as well.
    """

    counts: Figures | None
    state: str | None = "on_time"
    late: bool = False
    sent: str | None = None
    waits: tuple[str, ...] | None = ()
    exit: int | None = 0
    items: int = 0
    form: str = FORM
    unit: str = ""
    outcomes: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    supersedes: Mapping[str, str] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    likely: Mapping[str, str | None] = field(default_factory=dict)
    proposes: Mapping[str, str] = field(default_factory=dict)
    month_of: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, Figures] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    received_too: tuple[str, ...] = ()


@dataclass(frozen=True)
class Played:
    """Rounds of files, a `collect` after each, and what must come of them in the end."""

    rounds: Sequence[Sequence[Sent]]
    expect: Expect


@dataclass(frozen=True)
class Scene:
    """One unit in one month of an office, with the figures that it has to report."""

    office: Office
    unit: Member
    month: str = "2020-09"
    figures: Figures = _FIGURES
    neighbour: Member | None = None

    @property
    def code(self) -> str:
        return self.unit.code

    @property
    def mended(self) -> Figures:
        """The figures with the boards corrected: three more."""
        return self.figures + Figures(boards=3)

    @property
    def named(self) -> str:
        """The month as people write it."""
        return named(self.month)

    @property
    def other(self) -> Member:
        assert self.neighbour is not None, "this kind takes two units"
        return self.neighbour

    def day(self, day: int, hour: int = 9) -> str:
        """That day of the month in which the reports come."""
        return f"{shifted(self.month, 1)}-{day:02d}T{hour:02d}:00:00+07:00"

    def signed(self, day: int) -> str:
        """The line of place and date, signed on that day of the month in which the reports come."""
        return signed_on(self.month, day)

    def blank(self, ending: str = "docx", month: str | None = None, form: str = FORM) -> bytes:
        return self.office.blank(self.code, form, month or self.month, ending)

    def filled(
        self,
        figures: Figures | None = None,
        ending: str = "docx",
        *,
        cells: Sequence[str] | None = None,
        section: str = "Không",
        month: str | None = None,
        signed: str | None = None,
        form: str = FORM,
        title: str | None = None,
    ) -> bytes:
        """Our blank of the unit, filled in: with these figures, or cells as they are typed."""
        texts = cells if cells is not None else (figures or self.figures).cells
        typed = Typed(
            texts, section, "Số 12/BC-ĐV", self.signed(2) if signed is None else signed, "Nguyễn Văn A", title
        )
        fill = filled_word if ending == "docx" else filled_sheet
        return fill(self.blank(ending, month, form), typed)

    def heading(self, **further: str) -> Heading:
        further = {"unit": self.unit.name, "month": self.named, "signed": self.signed(2), **further}
        return Heading(**further)

    def typed(
        self,
        figures: Figures | None = None,
        *,
        cells: Sequence[str] | None = None,
        section: str = "Không",
        title: str | None = None,
        period: str | None = None,
        subject: str | None = None,
        **heading: str,
    ) -> bytes:
        """A report typed by hand, in another layout than our blank."""
        texts = cells if cells is not None else (figures or self.figures).cells
        return by_hand(grid(self.heading(**heading), texts, section, period), title=title, subject=subject)

    def list_of(self, *titles: str, title: str | None = None, section: str = "") -> bytes:
        """Form 2 typed by hand: those titles, two minutes each."""
        entries = tuple((each, "2 phút") for each in titles) or (("", ""),)
        return by_hand(Listing(self.heading(), entries, section=(section,) if section else ()), title=title)

    def by(self, unit: Member) -> Scene:
        """The same scene of another unit."""
        return replace(self, unit=unit)

    def mail(self, subject: str, day: int, attachments: Mapping[str, bytes], body: str = "Kính gửi báo cáo.") -> bytes:
        return mail(self.unit.email, subject, self.day(day), attachments, body)


Kind = Callable[[Scene], Played]
"""Builds the files of one kind of arrival; its docstring says what a person expects of them."""


def shifted(month: str, by: int) -> str:
    number = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    return f"{number // 12}-{number % 12 + 1:02d}"


def named(month: str) -> str:
    return f"tháng {int(month[5:])} năm {month[:4]}"


def signed_on(month: str, day: int) -> str:
    year, number = shifted(month, 1).split("-")
    return f"Đắk Lắk, ngày {day:02d} tháng {number} năm {year}"
