"""`baocao.toml`: the written file has the model's defaults, and every fault is reported in Vietnamese."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import message
from baocao_cli.month import Month
from baocao_cli.workspace.settings import default_settings_text, load_settings
from baocao_cli.workspace.settings_model import Layout, Settings


@pytest.fixture
def default(tmp_path: Path) -> Settings:
    return loaded(tmp_path, default_settings_text())


def loaded(folder: Path, text: str, encoding: str = "utf-8") -> Settings:
    path = folder / "baocao.toml"
    path.write_bytes(text.encode(encoding))
    return load_settings(path)


def test_the_default_file_says_the_defaults(default: Settings) -> None:
    assert default.model_copy(update={"phases": ()}) == Settings()


def test_the_default_file_names_every_setting(tmp_path: Path) -> None:
    text = default_settings_text()
    for name, section in Settings.model_fields.items():
        inner = getattr(section.annotation, "model_fields", {})
        for field in inner:
            assert f"{field} = " in text or f"[{name}.{field}]" in text, f"{name}.{field}"


def test_phases_of_the_plan(default: Settings) -> None:
    assert [(phase.number, phase.start, phase.end) for phase in default.phases] == [
        (1, date(2020, 2, 1), date(2020, 10, 31)),
        (2, date(2020, 11, 1), date(2021, 1, 25)),
        (3, date(2021, 2, 1), None),
    ]


def test_settings_of_earlier_versions_may_list_a_phase_s_topics(tmp_path: Path) -> None:
    text = '[[phases]]\nnumber = 1\nname = "Đợt 1"\nstart = 2020-02-01\ntopics = ["Một", "Hai"]\n'
    assert [phase.name for phase in loaded(tmp_path, text).phases] == ["Đợt 1"]


@pytest.mark.parametrize(
    ("month", "number"),
    [
        (Month(2020, 1), None),
        (Month(2020, 2), 1),
        (Month(2020, 10), 1),
        (Month(2020, 11), 2),
        (Month(2021, 1), 2),
        (Month(2021, 2), 3),
        (Month(2025, 12), 3),
    ],
)
def test_phase_of_a_month(default: Settings, month: Month, number: int | None) -> None:
    phase = default.phase_of(month)
    assert (phase and phase.number) == number


def test_a_month_may_run_from_the_15th_to_the_14th(tmp_path: Path) -> None:
    settings = loaded(tmp_path, '[campaign]\nmonth_counts = "15-14"\n')
    assert settings.reporting_period(Month(2021, 1)) == (date(2020, 12, 15), date(2021, 1, 14))
    assert Settings().reporting_period(Month(2020, 2)) == (date(2020, 2, 1), date(2020, 2, 29))


def test_the_report_of_december_is_due_in_january() -> None:
    assert Settings().due_date(Month(2020, 12)) == date(2021, 1, 5)


def test_notepad_writes_a_byte_order_mark(tmp_path: Path) -> None:
    assert loaded(tmp_path, default_settings_text(), "utf-8-sig").office.place == "Đắk Lắk"


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("due_day = 5", "due_day = 40", "mục campaign.due_day: không được quá 28, không phải “40”"),
        ("due_day = 5", "due_day = 0", "mục campaign.due_day: phải từ 1 trở lên"),
        ("due_day = 5", 'due_day = "mùng 5"', "phải là một số nguyên, không phải “mùng 5”"),
        ("due_day = 5", "due_day = mùng 5", "dòng "),
        ("due_day = 5", "dueday = 5", "không có mục nào tên “dueday” (có lẽ là “due_day”?)"),
        ('"2020-02"', '"13/2020"', "mục campaign.first_month: phải là một tháng"),
        ('"2/9"', '"31/9"', "mục campaign.holidays[4]: phải là một ngày nghỉ"),
        ('"2/9"', '"Tết"', "mục campaign.holidays[4]: phải là một ngày nghỉ"),
        ('"2/9"', '"16/2/2021 - 10/2/2021"', "mục campaign.holidays[4]: phải là một ngày nghỉ"),
        ('"2020-02"', "2020-02-01", "mục campaign.first_month: phải là một tháng"),
        ('"lich"', '"tuần"', 'phải là một trong "lich", "15-14", không phải “tuần”'),
        ('["Sở TT&TT (b/c)"]', '"Sở TT&TT"', "mục blank.recipients: phải là một danh sách"),
        ("= true", '= "có"', "mục files.use_libreoffice: phải là true (có) hoặc false (không)"),
        ("= 2020-10-31", '= "cuối tháng 10"', "mục phases[1].end: phải là một ngày"),
        ("= 2020-10-31", "= 2020-11-30", "đợt 1 và đợt 2 chồng lên nhau"),
        ("= 2021-01-25", "= 2020-01-25", "mục phases[2]: đợt 2 kết thúc trước khi bắt đầu"),
        ('short_name = "Sở KH&CN"', 'short_name = ""', "mục office.short_name: không được để trống"),
        ("number = 1", "number = 1.5", "mục phases[1].number: phải là một số nguyên"),
    ],
)
def test_a_wrong_value_is_reported_with_its_place(tmp_path: Path, written: str, instead: str, told: str) -> None:
    text = default_settings_text()
    assert written in text
    with pytest.raises(WorkspaceFault) as caught:
        loaded(tmp_path, text.replace(written, instead))
    (finding,) = caught.value.findings
    assert message(finding).startswith("Tệp baocao.toml, ")
    assert told in message(finding)


def test_all_wrong_values_are_reported_at_once(tmp_path: Path) -> None:
    text = default_settings_text().replace("due_day = 5", "due_day = 31").replace('place = "Đắk Lắk"', "place = 3")
    with pytest.raises(WorkspaceFault) as caught:
        loaded(tmp_path, text)
    assert [finding.values["place"] for finding in caught.value.findings] == [
        "mục office.place",
        "mục campaign.due_day",
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_another_encoding_is_reported(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(WorkspaceFault) as caught:
        loaded(tmp_path, '[office]\nplace = "Hà"', encoding)
    assert [finding.code for finding in caught.value.findings] == ["settings-encoding"]


@pytest.mark.parametrize(("layout", "numbers"), [("nd30", ("37", "")), ("dang", ("", "37"))])
def test_a_documents_own_number_is_that_of_its_layout(layout: Layout, numbers: tuple[str, str]) -> None:
    settings = Settings().in_layout(layout)
    numbered = settings.numbered("37")
    assert (numbered.summary.number, numbered.party.number) == numbers
    assert numbered.issuing.number == "37"
    assert settings.numbered(None) is settings
