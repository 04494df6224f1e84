"""Titles of entries, and the kind that a title begins with."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baocao_cli.reading.lists.kinds import read_kind
from baocao_cli.reading.lists.title_lines import UncertainTitles, split_titles
from baocao_cli.reading.lists.titles import begins_with_kind, read_title
from baocao_cli.reading.model import Status
from baocao_cli.reading.spans.numbering import without_numbering
from tests.reading.examples import Row, entry_list, expected, expected_severity, rows, told

KINDS = entry_list().measure.kinds
_TITLES = st.sampled_from(("Đại hội Chi bộ Trung tâm", "80 năm vẻ vang", "Học và làm theo Bác", "Ngày hội non sông"))


@pytest.mark.parametrize(
    "row", rows("tin-bai: title", "cells.csv", "titles_more.csv", "variants.csv"), ids=lambda row: row["cell"]
)
def test_title_is_read_as_the_examples_say(row: Row) -> None:
    reading = read_title(row["cell"], KINDS)
    assert (str(reading.status), told(reading.findings)) == (row["status"], expected_severity(row)), reading
    value = {"kind": reading.kind, "title": reading.title} if reading.status is Status.REPORTED else None
    assert value == expected(row["value"])


@given(
    st.sampled_from([(kind.name, spelling) for kind in KINDS for spelling in (kind.name, *kind.spellings)]),
    _TITLES,
    st.sampled_from(
        ("{k}: {t}", "{k} - {t}", '{k} "{t}"', "{k} “{t}”", "[{k}] {t}", "({k}) {t}", "1. {k}: {t}", "{t} ({k})")
    ),
    st.sampled_from((str, str.capitalize, str.upper)),
)
def test_a_marked_kind_is_told_apart_from_its_title(
    kind: tuple[str, str], title: str, form: str, case: type[str]
) -> None:
    name, spelling = kind
    reading = read_title(form.format(k=case(spelling), t=title), KINDS)
    assert (reading.status, reading.title, reading.kind) == (Status.REPORTED, title, name), reading


@given(st.lists(st.tuples(st.integers(1, 50), st.sampled_from([kind.name for kind in KINDS])), min_size=1, max_size=4))
def test_counts_are_never_a_title(counts: list[tuple[int, str]]) -> None:
    text = ", ".join(f"{count:02d} {kind}" for count, kind in counts)
    assert read_title(text, KINDS).status is Status.HELD


@given(st.text(min_size=1, max_size=40))
def test_any_text_is_borne(text: str) -> None:
    reading = read_title(text, KINDS)
    assert (reading.title is None) == (reading.status is Status.HELD)


@given(st.text("1;-. \n(aB“,:", max_size=12), st.integers(0, 3))
@example("1\n;", 0)
@example(";\n1", 2)
def test_any_lines_are_borne(text: str, lines_beside: int) -> None:
    try:
        titles = split_titles(text, KINDS, lines_beside)
    except UncertainTitles:
        return
    assert all(titles)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Tin", "tin"),
        ("Video", "video clip"),
        ("Bài viết", "bài"),
        ("tin ảnh", "tin"),
        ("Infographic", None),
        ("x", None),
    ],
)
def test_a_column_of_kinds(typed: str, kind: str | None) -> None:
    found, findings = read_kind(typed, KINDS)
    assert found == kind
    assert (told(findings) == "warning") == (kind is None or typed == "tin ảnh")


def test_numbering_goes_and_figures_of_the_title_stay() -> None:
    assert without_numbering("1. - Đại hội") == "Đại hội"
    assert without_numbering("80 năm vẻ vang") == "80 năm vẻ vang"
    assert without_numbering("2.500 đảng viên") == "2.500 đảng viên"


def test_only_a_marked_kind_begins_a_title() -> None:
    assert begins_with_kind("- Tin: Đại hội", KINDS)
    assert not begins_with_kind("Tin tưởng vào Đại hội", KINDS)
    assert not begins_with_kind("Tin Đại hội Chi bộ ta", KINDS)


@pytest.mark.parametrize("text", ["Video (3 phút): Đại hội", "Video: Đại hội (3 phút)", "Đại hội - 3 phút"])
def test_a_length_beside_the_title_is_told_apart(text: str) -> None:
    assert read_title(text, KINDS).lasts
    assert not read_title("Video: 5 phút mỗi ngày", KINDS).lasts
