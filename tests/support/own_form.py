"""Forms that an office declares; one has what the shipped ones lack: figures in columns, a latest one, a list."""

from __future__ import annotations

import tomllib

from baocao_cli.forms.declaration import Form


def declaration(form_id: str, name: str, tables: str, *, sheet: str, version: int = 1) -> str:
    """A `form.toml` with those tables; its title is `BÁO CÁO` and the name."""
    return f"""
schema = "baocao/form/1"
id = "{form_id}"
version = {version}
name = "{name}"
title = "BÁO CÁO {name.upper()}"
recognise = {{ titles = ["Báo cáo {name.lower()}"] }}
workbook = {{ sheet = "{sheet}" }}
{tables}"""


def declared(form_toml: str) -> Form:
    return Form.model_validate(tomllib.loads(form_toml))


_TABLES = """
[[tables]]
type = "grid"
id = "giai"
columns = [
  { id = "noi-dung", role = "label", heads = ["Nội dung"] },
  { id = "nam", role = "value", heads = ["Nam"] },
  { id = "nu", role = "value", heads = ["Nữ"] },
  { id = "kinh-phi", role = "value", heads = ["Kinh phí"] },
]

[[tables.rows]]
label = "Giải bóng chuyền"
[[tables.rows.measures]]
part_columns = { men = "nam", women = "nu" }
[tables.rows.measures.measure]
reads = "parts"
id = "bong-chuyen"
parts = [{ id = "men", label = "Vận động viên nam", units = ["người"] }, { id = "women", label = "Vận động viên nữ" }]
[[tables.rows.measures]]
column = "kinh-phi"
[tables.rows.measures.measure]
reads = "count"
id = "kinh-phi"
label = "Kinh phí"
units = ["nghìn đồng"]
over_months = "latest"

[[tables.rows]]
label = "Nhận xét (nếu có)"
[[tables.rows.measures]]
column = "kinh-phi"
[tables.rows.measures.measure]
reads = "text"
id = "nhan-xet"

[[sections]]
heading = "Kiến nghị"
measure = { reads = "text", id = "kien-nghi" }

[[tables]]
type = "list"
id = "danh-sach"
columns = [
  { id = "ten", role = "value", heads = ["Tên giải"] },
  { id = "ngay", role = "value", heads = ["Ngày tổ chức"] },
  { id = "doi", role = "value", heads = ["Số đội"] },
]
[tables.measure]
reads = "list"
id = "danh-sach"
label = "Giải đã tổ chức"
fields = [
  { column = "ten", reads = "text", id = "name" },
  { column = "ngay", reads = "date", id = "day" },
  { column = "doi", reads = "count", id = "teams", label = "Số đội dự" },
]
"""

SPORT = declared(declaration("the-thao", "Hoạt động thể thao", _TABLES, sheet="Thể thao: giải/đội"))
