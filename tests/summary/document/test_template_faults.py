"""An office's own template: what is wrong with it is reported with its place, and its names are listed."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from baocao_cli.errors import WorkspaceFault
from baocao_cli.findings import Finding
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.document.template_context import template_names
from tests.support.september import TEMPLATE, a_full_month


def changed_template(
    path: Path, old: str, new: str, *, part: str = "word/document.xml", source: Path = TEMPLATE
) -> Path:
    """The shipped template with other words in one of its parts."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(path, "w") as target:
        for name in package.namelist():
            content = package.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            target.writestr(name, content)
    return path


def fault_of(template: Path) -> Finding:
    with pytest.raises(WorkspaceFault) as fault:
        render_document(a_full_month(), template)
    assert fault.value.exit_code == 3
    return fault.value.findings[0]


def test_an_unknown_name_is_reported_with_its_paragraph(tmp_path: Path) -> None:
    template = changed_template(tmp_path / "summary.docx", "{{ opening }}", "Nay báo cáo {{ thang_bao_cao }}")
    finding = fault_of(template)
    assert finding.code == "template-unknown-name"
    assert finding.where == template.as_posix()
    assert "Nay báo cáo {{ thang_bao_cao }}" in (finding.raw or "")
    assert "thang_bao_cao" in finding.values["reason"]


def test_an_unknown_field_of_a_row_is_reported(tmp_path: Path) -> None:
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ row.why }}", "{{ row.luy_ke }}"))
    assert finding.code == "template-unknown-name"
    assert "luy_ke" in (finding.raw or "")


def test_a_loop_that_is_never_closed_is_reported(tmp_path: Path) -> None:
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{%p for line in basis %}", "{{ opening"))
    assert finding.code == "template-syntax"
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{%p for line in basis %}", "{%p for line basis %}"))
    assert finding.code == "template-syntax"
    assert "for line basis" in (finding.raw or "")


def test_a_loop_that_leaves_its_table_is_reported_and_loses_nothing_silently(tmp_path: Path) -> None:
    begins, ends = "{{ place_and_date }}{% for line in basis %}", "{% endfor %}{{ opening }}"
    half = changed_template(tmp_path / "half.docx", "{{ place_and_date }}", begins)
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ opening }}", ends, source=half))
    assert finding.code == "template-structure"


def test_an_expression_that_fails_and_one_that_reaches_too_far_are_reported(tmp_path: Path) -> None:
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ opening }}", "Mục {{ opening + 1 }}"))
    assert (finding.code, finding.raw) == ("template-syntax", "Mục {{ opening + 1 }}")
    finding = fault_of(changed_template(tmp_path / "summary.docx", "{{ opening }}", "{{ opening.__class__.__mro__ }}"))
    assert finding.code in ("template-syntax", "template-unknown-name")


def test_a_fault_in_a_header_is_reported_with_the_headers_words(tmp_path: Path) -> None:
    template = changed_template(
        tmp_path / "summary.docx", "<w:t>2</w:t>", "<w:t>Trang {{ trang_so }}</w:t>", part="word/header1.xml"
    )
    finding = fault_of(template)
    assert (finding.code, "Trang {{ trang_so }}" in (finding.raw or "")) == ("template-unknown-name", True)


def test_a_template_that_is_not_a_document_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "summary.docx"
    assert fault_of(path).code == "template-not-there"
    path.write_bytes(b"\xd0\xcf\x11\xe0 an old .doc under another name")
    assert fault_of(path).code == "template-not-a-document"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    assert fault_of(path).code == "template-not-a-document"
    assert fault_of(changed_template(path, "</w:body>", "")).code == "template-not-a-document"


def test_the_readme_lists_every_name_that_a_template_may_use() -> None:
    readme = (TEMPLATE.parent / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE)
    names = template_names(a_full_month(), None)
    assert set(listed) == set(names)
    for name in ("forms", "waiting", "difficulties", "annexes"):
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{name}` |"))
        assert set(names[name][0]) == set(re.findall(r"`(\w+)`", row)) - {name}, name
    figures = next(line for line in readme.splitlines() if "forms[].rows" in line)
    assert set(names["forms"][0]["rows"][0]) == set(re.findall(r"`(\w+)`", figures))
