"""What a form's template prints, line by line: found again on papers, for any month."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from docx import Document

from baocao_cli.blanks.variables import month_variables
from baocao_cli.forms.month_words import month_words
from baocao_cli.forms.template_lines import TemplateLines, template_lines
from baocao_cli.month import Month
from baocao_cli.papers.lines import squeeze
from baocao_cli.workspace.settings_model import Settings
from tests.support.built_returns import TIN_BAI

HEADS = (squeeze("Nội dung"),)
ABOVE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Phòng Một báo cáo công tác thi đua:", "Tháng 9 năm 2020"]


@pytest.fixture
def lines(tmp_path: Path) -> TemplateLines:
    template = Document()
    for text in (
        "{%p if superior %}",
        "SỞ NỘI VỤ VÀ CÁC ĐƠN VỊ",
        "{%p endif %}",
        "{{ unit_capitals }}",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "{{ place }}, ngày ... tháng ... năm {{ year }}",
        "{{ unit }} báo cáo công tác thi đua:",
        "{{ month_line }}",
        "Kết quả {{ period | upper }} của {{ unit }}",
    ):
        template.add_paragraph(text)
    table = template.add_table(2, 2)
    for (row, column), text in {(0, 0): "TT", (0, 1): "Nội dung", (1, 1): "{{period}}"}.items():
        table.cell(row, column).text = text
    template.add_paragraph("Người lập biểu ký tên")
    path = tmp_path / "blank.docx"
    template.save(str(path))
    return template_lines([path], HEADS)


@pytest.mark.parametrize(
    ("text", "month", "printed"),
    [
        ("Tháng 9 năm 2020", Month(2020, 9), True),
        ("THÁNG 9 NĂM 2020", Month(2020, 9), True),
        ("tháng 01 năm 2021", Month(2021, 1), True),
        ("Tháng 9 năm 2020", Month(2020, 8), False),
        ("Tháng 9/2020", Month(2020, 9), False),
        ("Kết quả THÁNG 9 NĂM 2020 của Phòng Một", Month(2020, 9), True),
        ("Kết quả tháng 9 năm 2020 của Phòng Một so với tháng 8", Month(2020, 9), False),
        ("Kết quả tháng 9 năm 2020", Month(2020, 9), False),
        ("Tháng chín, Phòng Một báo cáo công tác thi đua:", Month(2020, 9), False),
        ("Quý III, tháng 9, Phòng Một báo cáo công tác thi đua:", Month(2020, 9), False),
    ],
)
def test_a_line_is_printed_as_the_blank_of_that_month_has_it(
    lines: TemplateLines, text: str, month: Month, printed: bool
) -> None:
    assert lines.prints(text, month.number, month.year) is printed


def test_all_that_is_always_printed_above_the_table(lines: TemplateLines) -> None:
    assert not lines.all_above(ABOVE)
    whole = [*ABOVE, "Kết quả tháng 9 năm 2020 của Phòng Một"]
    assert lines.all_above(whole)
    assert lines.all_above([word for line in whole for word in line.split()])
    assert not lines.all_above(whole[1:])
    assert not lines.all_above([line.replace("công tác thi đua", "kết quả thi đua") for line in whole])


def test_a_template_that_cannot_be_read_prints_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "blank.docx"
    broken.write_bytes(b"no package")
    found = template_lines([broken, tmp_path / "none.docx"])
    assert found == TemplateLines()
    assert not found.all_above(ABOVE)
    assert not found.prints("Tháng 9 năm 2020", 9, 2020)


def test_a_template_that_was_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    for stamp, text in enumerate(("Kỳ báo cáo: {{ period }}", "Tháng báo cáo: {{ period }}"), start=1):
        template = Document()
        template.add_paragraph(text)
        template.save(str(path))
        os.utime(path, ns=(stamp, stamp))
        assert template_lines([path]).prints(text.replace("{{ period }}", "tháng 9 năm 2020"), 9, 2020)


def test_every_variable_that_changes_with_the_month_is_one_of_its_words() -> None:
    september, march = Month(2020, 9), Month(2021, 3)
    settings = Settings()
    of_months = [month_variables(TIN_BAI, month, settings) for month in (september, march)]
    changing = {name for name, value in of_months[0].items() if isinstance(value, str) and value != of_months[1][name]}
    assert changing == set(month_words(september))
