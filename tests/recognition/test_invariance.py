"""Whatever order rows and columns come in, whatever stands between them: the same cell answers the same measure."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.recognition import papers
from tests.recognition.papers import HEAD, LABELS, VALUES

NOISE = st.sampled_from(["Zalo, Facebook", "Truyền hình huyện", "Hội thi tìm hiểu", "Mạng xã hội", "Tờ gấp"])
ADDED = st.sampled_from(["Ghi chú", "Kế hoạch", "Lũy kế", "Đơn vị tính", "Địa điểm"])


@settings(max_examples=60)
@given(
    st.permutations(range(4)),
    st.permutations(range(4)),
    st.lists(st.tuples(NOISE, st.integers(0, 4)), max_size=3),
    st.lists(st.tuples(ADDED, st.integers(0, 4)), max_size=2, unique_by=lambda added: added[0]),
    st.integers(0, 3),
)
def test_order_and_noise_change_no_answer(
    order: list[int], columns: list[int], noise: list[tuple[str, int]], added: list[tuple[str, int]], empty: int
) -> None:
    table = [list(HEAD), *([*papers.rows()[index]] for index in order)]
    for label, at in noise:
        table.insert(1 + at, ["", label, "3 lượt", ""])
    table = [[row[column] for column in columns] for row in table]
    for head, at in added:
        table = [[*row[:at], head if number == 0 else "7", *row[at:]] for number, row in enumerate(table)]
    table = [*([""] * len(table[0]) for _row in range(empty)), *table]
    found = papers.single(papers.report(body=[table]))
    assert papers.texts(found) == VALUES
    assert sorted(extra.label for extra in papers.filled(found)["khac"].extra) == sorted(label for label, _at in noise)


@settings(max_examples=60)
@given(st.sampled_from(sorted(LABELS)), st.sampled_from(["upper", "lower", "title"]), st.text(" .:-*", max_size=3))
def test_case_and_marks_around_a_label_change_nothing(measure: str, case: str, around: str) -> None:
    rows = [[row[0], f"{around}{getattr(row[1], case)()}{around}", *row[2:]] for row in papers.rows()]
    assert papers.texts(papers.single(papers.report(body=[[HEAD, *rows]])))[measure] == VALUES[measure]
