"""The blanks keep every rule but those that the forms' own wording breaks, and can be read aloud and navigated."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from baocao_cli.checking.check import check_file
from baocao_cli.checking.model import Layout, Outcome
from tests.support.cli import baocao
from tests.support.office_programs import audit
from tests.support.rosters import write_roster

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDING = {"number-notation", "subject-wording", "recipients-archive"}
"""`Số...../BC-.....` without a colon, `V/v` on a report, `- Lưu VT.`: the forms are printed word for word."""


@pytest.fixture(scope="module", params=["ket-qua", "tin-bai"])
def blank(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("thang")
    write_roster(folder, ["Mã", "Tên đơn vị"], ["KHTC", "Phòng Kế hoạch - Tài chính"])
    assert baocao("init-month", "--month", "2020-09", cwd=folder).exit == 0
    return folder / f"bieu-mau/2020-09/KHTC/KHTC-{request.param}-2020-09.docx"


def test_a_blank_breaks_only_what_its_wording_breaks(blank: Path) -> None:
    report = check_file(blank, Layout.GOVERNMENT)
    assert {result.rule.id for result in report.with_outcome(Outcome.BROKEN)} == WORDING


def test_a_blank_says_its_title_language_heads_and_headings(blank: Path) -> None:
    with zipfile.ZipFile(blank) as package:
        core, styles, body = (
            etree.fromstring(package.read(name))
            for name in ("docProps/core.xml", "word/styles.xml", "word/document.xml")
        )
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == "vi-VN"
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults is not None
    assert defaults.get(f"{W}val") == "vi-VN"
    outlined = {
        style.get(f"{W}styleId") for style in styles.iter(f"{W}style") if style.find(f".//{W}outlineLvl") is not None
    }
    headings = [
        p for p in body.iter(f"{W}p") if "".join(t.text or "" for t in p.iter(f"{W}t")).startswith(("I. ", "II. "))
    ]
    assert len(headings) == 2
    for heading in headings:
        style = heading.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        assert style.get(f"{W}val") in outlined
    assert body.find(f".//{W}tblHeader") is not None


def test_a_blank_is_valid(blank: Path) -> None:
    assert audit(blank) == []
