"""The model of `baocao.toml`. Its defaults are those of the campaign; every one can be edited."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from baocao_cli.forms.declaration import DeclaredMonth
from baocao_cli.month import Month
from baocao_cli.texts import say
from baocao_cli.workspace.holidays import Holiday, next_working_day, read_holiday


def _read_holiday(value: object) -> Holiday:
    try:
        return read_holiday(value)
    except ValueError as error:
        raise ValueError(say("fault.holiday", value=f"“{value}”")) from error


ListedHoliday = Annotated[Holiday, BeforeValidator(_read_holiday)]
Line = Annotated[str, Field(min_length=1)]
Layout = Literal["nd30", "dang"]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Office(_Section):
    """The office that summarises: printed at the head of summaries, and as the plan's issuer on blanks."""

    superior: str = "UBND TỈNH ĐẮK LẮK"
    name: Line = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
    short_name: Line = "Sở KH&CN"
    code: Line = "SKHCN"
    place: Line = "Đắk Lắk"


class Signer(_Section):
    """Who signs a summary. The name is empty until the office fills it in."""

    authority: str = ""
    """`KT. GIÁM ĐỐC`, `TL. GIÁM ĐỐC`, `TM. …`: the line above the title; empty if the head signs."""
    title: Line = "GIÁM ĐỐC"
    name: str = ""


class Plan(_Section):
    """The plan that asks for the reports. Dots mark what the source leaves open."""

    number: Line = "...../KH-SKHCN"
    day: str = "...../02/2020"
    issuer: Line = "Sở KH&CN"
    subject: Line = (
        "Tuyên truyền đại hội đảng bộ các cấp tiến tới Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII và Đại hội đại biểu "
        "toàn quốc lần thứ XIII của Đảng; 80 năm thành lập Đảng bộ tỉnh Đắk Lắk (1940 – 2020)"
    )


class Phase(_Section):
    """One of the plan's phases (đợt): first and last day, both included; without a last day it is open."""

    number: int = Field(ge=1)
    name: Line
    start: date
    end: date | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_topics(cls, given: object) -> object:
        """Settings of earlier versions list topics, which nothing ever used."""
        return {name: value for name, value in given.items() if name != "topics"} if isinstance(given, dict) else given

    @model_validator(mode="after")
    def _ends_after_start(self) -> Phase:
        if self.end is not None and self.end < self.start:
            raise ValueError(say("fault.phase_reversed", number=self.number))
        return self

    def days_of(self, first: date, last: date) -> int:
        """How many of the days from `first` to `last`, both included, belong to this phase."""
        end = last if self.end is None else min(last, self.end)
        return max(0, (end - max(first, self.start)).days + 1)


class Campaign(_Section):
    """When reports are owed."""

    first_month: DeclaredMonth = Month(2020, 2)
    due_day: int = Field(default=5, ge=1, le=28)
    """The day of the following month by whose end a report is on time; the next working day if it is none."""
    holidays: tuple[ListedHoliday, ...] = tuple(map(read_holiday, ("1/1", "30/4", "1/5", "2/9")))
    """Public holidays. Lunar ones (Tết, Giỗ Tổ) are never computed: the office adds their days each year."""
    month_counts: Literal["lich", "15-14"] = "lich"
    """`lich`: the calendar month. `15-14`: from the 15th of the month before to the 14th
    (Nghị định 09/2019/NĐ-CP, Điều 12)."""


class SummarySettings(_Section):
    """The summary's heading, addressees and end."""

    layout: Layout = "nd30"
    """`nd30`: the Government's (Nghị định 30/2020/NĐ-CP); `dang`: the Party's (Hướng dẫn 36-HD/VPTW)."""
    number: str = ""
    """The report's number; dots are printed if it is empty."""
    addressees: tuple[Line, ...] = ("Sở Thông tin và Truyền thông",)
    recipients: tuple[Line, ...] = ("Như trên", "Ban Giám đốc Sở")
    archive: Line = "VT, VP"
    signer: Signer = Signer()


class Party(_Section):
    """The party committee that issues the summary in the Party's layout."""

    superior: str = "ĐẢNG BỘ TỈNH ĐẮK LẮK"
    """The party organisation directly above (Hướng dẫn 36-HD/VPTW, Phụ lục 3)."""
    name: Line = "ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ"
    short_name: Line = "Đảng ủy Sở KH&CN"
    code: Line = "ĐU"
    number: str = ""
    addressees: tuple[Line, ...] = ("Ban Tuyên giáo Tỉnh ủy",)
    recipients: tuple[Line, ...] = ("Như trên", "Các chi bộ", "Đảng ủy viên")
    archive: Line = "VT, VP Đảng ủy"
    signer: Signer = Signer(authority="T/M ĐẢNG ỦY", title="BÍ THƯ")


class Issuing(Office):
    """Who issues a summary, and to whom: the office, or its party committee in the Party's layout."""

    number: str
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    archive: str
    signer: Signer


class BlankSettings(_Section):
    """What blanks print that does not belong to a unit."""

    superior: str = ""
    """The superior body, for units whose roster row has none; if empty, the form's own words."""
    recipients: tuple[Line, ...] = ("Sở TT&TT (b/c)",)


class FileSettings(_Section):
    """How files are opened."""

    use_libreoffice: bool = True
    """Whether files that only LibreOffice opens (.rtf and others) are converted with it, if it is installed."""


class Settings(_Section):
    """All settings of `baocao.toml`."""

    office: Office = Office()
    plan: Plan = Plan()
    campaign: Campaign = Campaign()
    summary: SummarySettings = SummarySettings()
    party: Party = Party()
    blank: BlankSettings = BlankSettings()
    files: FileSettings = FileSettings()
    phases: tuple[Phase, ...] = ()

    @model_validator(mode="after")
    def _phases_in_order(self) -> Settings:
        for before, after in zip(self.phases, self.phases[1:], strict=False):
            if before.end is None or after.start <= before.end or after.number <= before.number:
                raise ValueError(say("fault.phases_out_of_order", before=before.number, after=after.number))
        return self

    def in_layout(self, layout: Layout | None) -> Settings:
        """The same settings for a summary in that layout; None leaves the layout as it is."""
        if layout is None or layout == self.summary.layout:
            return self
        return self.model_copy(update={"summary": self.summary.model_copy(update={"layout": layout})})

    def numbered(self, number: str | None) -> Settings:
        """The same settings for a document of that number in their layout; None leaves the number as it is."""
        if number is None:
            return self
        name = "party" if self.summary.layout == "dang" else "summary"
        return self.model_copy(update={name: getattr(self, name).model_copy(update={"number": number})})

    @property
    def issuing(self) -> Issuing:
        """The issuer in the summary's layout: the office or its party committee."""
        party = self.summary.layout == "dang"
        office, source = (self.party, self.party) if party else (self.office, self.summary)
        return Issuing(
            superior=office.superior,
            name=office.name,
            short_name=office.short_name,
            code=office.code,
            place=self.office.place,
            number=source.number,
            addressees=source.addressees,
            recipients=source.recipients,
            archive=source.archive,
            signer=source.signer,
        )

    def due_date(self, month: Month) -> date:
        """The last day on which a report of that month is on time: never on a weekend or a listed holiday."""
        following = month.plus(1)
        day = date(following.year, following.number, self.campaign.due_day)
        return next_working_day(day, self.campaign.holidays)

    def reporting_period(self, month: Month) -> tuple[date, date]:
        """First and last day, both included, that a report of that month covers."""
        if self.campaign.month_counts == "15-14":
            before = month.plus(-1)
            return date(before.year, before.number, 15), date(month.year, month.number, 14)
        return month.first_day, month.last_day

    def phase_of(self, month: Month) -> Phase | None:
        """The phase that most of the month's days belong to (the earlier of two equal ones); None outside of all."""
        first, last = self.reporting_period(month)
        return max(
            (phase for phase in self.phases if phase.days_of(first, last)),
            key=lambda phase: phase.days_of(first, last),
            default=None,
        )
