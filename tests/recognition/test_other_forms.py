"""A form is data: another office's form is recognised by its own declaration alone."""

from __future__ import annotations

from baocao_cli.forms.declaration import Form
from baocao_cli.recognition.model import Knowledge
from baocao_cli.workspace.settings_model import Settings
from tests.recognition import papers

DECLARED = {
    "schema": "baocao/form/1",
    "id": "tap-huan",
    "version": 2,
    "name": "Tập huấn",
    "title": "BÁO CÁO TẬP HUẤN",
    "recognise": {"titles": ["Báo cáo tập huấn"]},
    "workbook": {"sheet": "Tập huấn"},
    "tables": [
        {
            "type": "grid",
            "id": "lop",
            "columns": [
                {"id": "noi-dung", "role": "label", "heads": ["Nội dung"]},
                {"id": "so-lop", "role": "value", "heads": ["Số lớp"]},
                {"id": "so-nguoi", "role": "value", "heads": ["Số người"]},
            ],
            "rows": [
                {
                    "label": label,
                    "former": former,
                    "measures": [
                        {
                            "measure": {
                                "reads": "parts",
                                "id": name,
                                "parts": [{"id": "classes", "label": "Số lớp"}, {"id": "people", "label": "Số người"}],
                            },
                            "part_columns": {"classes": "so-lop", "people": "so-nguoi"},
                        }
                    ],
                }
                for name, label, former in (
                    ("ky-nang", "Kỹ năng số", ["Tin học"]),
                    ("an-toan", "An toàn thông tin", []),
                )
            ],
        }
    ],
}
KNOWLEDGE = Knowledge((*papers.FORMS, Form.model_validate(DECLARED)), papers.UNITS, Settings())


def test_parts_in_columns_of_their_own_and_a_label_of_an_earlier_version() -> None:
    table = [["Số người", "Nội dung", "Số lớp"], ["40", "An toàn thông tin", "2"], ["25", "1. Tin học", "1"]]
    made = papers.document(papers.heading(), "BÁO CÁO TẬP HUẤN", "Tháng 9/2020", table)
    found = papers.single(made, knowledge=KNOWLEDGE)
    assert (found.unit, found.form, str(found.month), found.held) == ("VP", "tap-huan", "2020-09", False)
    answers = papers.filled(found)
    assert {part: cell.text for part, cell in answers["ky-nang"].part_cells.items()} == {"classes": "1", "people": "25"}
    assert {part: cell.text for part, cell in answers["an-toan"].part_cells.items()} == {"classes": "2", "people": "40"}
    assert papers.told(found, "ky-nang") == {"row-former-label"}


def test_an_added_row_without_a_catch_all_is_told() -> None:
    table = [
        ["Nội dung", "Số lớp", "Số người"],
        ["Kỹ năng số", "1", "25"],
        ["An toàn thông tin", "2", "40"],
        ["Khác", "9", "90"],
    ]
    made = papers.document(papers.heading(), "BÁO CÁO TẬP HUẤN", "Tháng 9/2020", table)
    found = papers.single(made, knowledge=KNOWLEDGE)
    assert found.filled is not None
    assert [finding.code for finding in found.filled.findings] == ["row-not-of-the-form"]
