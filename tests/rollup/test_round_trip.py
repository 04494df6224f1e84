"""Whatever a summary says is read back from its documents; without their data nothing else is ever read from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baocao_cli.documents.open import read_document
from baocao_cli.forms.declaration import Form
from baocao_cli.inbox.model import Arrival
from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.reading.model import Reading, Status
from baocao_cli.recognition.model import Knowledge
from baocao_cli.resources import templates_folder
from baocao_cli.rollup.expected import shown_figures
from baocao_cli.rollup.packing import with_carried
from baocao_cli.rollup.recognise import RolledUp, read_summary
from baocao_cli.summary.document.render import render_document
from baocao_cli.summary.issue.payload import payload_of
from baocao_cli.summary.model.summary import Summary
from baocao_cli.summary.model.totals import Total, totalled_measures
from baocao_cli.summary.workbook.render import render_workbook
from baocao_cli.values import Count, Entries, Entry, Item, Items, Parts, Value
from baocao_cli.vietnamese.fold import fold
from baocao_cli.workspace.settings_model import Settings
from tests.support.built_returns import FORMS, SEPTEMBER, kept, missing, reported, units
from tests.support.own_form import SPORT
from tests.support.small_office import summary_of

UNITS = units(("XA", "UBND xã Ea Tu"), ("XB", "UBND xã Ea Kao"), ("XC", "UBND xã Hòa Phú"))
OFFICE = Settings().office.name
ABOVE = units(("SKHCN", "Sở Khoa học và Công nghệ"))
ALL_FORMS = (*FORMS, SPORT)
ARRIVAL = Arrival("tong-hop.docx", "0" * 64, datetime(2020, 10, 5, tzinfo=UTC))

_figures = st.integers(0, 5000).map(Decimal)
_lengths = st.integers(0, 40000).map(lambda number: Decimal(number) / 4)
_words = st.sampled_from(
    [
        "xe loa",
        "Xe Loa",
        "văn nghệ",
        "băng rôn",
        "tờ rơi",
        "TT&TT <b>",
        "số 1",
        "tổng cộng",
        "không ghi loại",
        "Tin: 05",
    ]
)
_kinds = st.sampled_from(["pa nô", "Áp phích", "khẩu hiệu", "băng rôn", "cờ phướn"])
_items = st.builds(Item, st.none() | _words, st.none() | st.sampled_from(["lượt", "buổi", "chuyến"]), _figures)


@st.composite
def _counts(draw: st.DrawFn) -> Count:
    kinds = draw(st.dictionaries(_kinds, _figures, max_size=3))
    return Count(sum(kinds.values(), Decimal(0)) + draw(_figures), kinds)


_entries = st.lists(
    st.fixed_dictionaries(
        {
            "title": _words,
            "kind": st.none() | st.sampled_from(["tin", "bài", "ảnh", "podcast"]),
            "published": st.none() | st.sampled_from(["2020-09-05", "2020-09", "2020-01-31"]),
            "minutes": st.none() | _lengths,
        }
    ).map(lambda fields: Entry(fields, str(fields["title"]), "bảng 2, hàng 2")),
    max_size=4,
).map(lambda found: Entries(tuple(found)))
_ket_qua = st.fixed_dictionaries(
    {
        "pa-no": st.none() | _counts(),
        "tuyen-truyen-mieng": st.none()
        | st.builds(lambda a, b: Parts({"sessions": a, "attendees": b}), _figures, st.none() | _figures),
        "phat-thanh": st.none() | st.builds(lambda minutes: Parts({"minutes": minutes}), _lengths),
        "khac": st.none() | st.lists(_items, max_size=3).map(lambda found: Items(()).plus(Items(tuple(found)))),
    }
)
_month = st.fixed_dictionaries({"ket-qua": st.none() | _ket_qua, "tin-bai": st.none() | _entries})
_world = st.lists(st.tuples(_month, _month), min_size=1, max_size=3)


def returns_of(world: list[tuple[Mapping[str, object], Mapping[str, object]]]) -> list[KeptReturn]:
    found = []
    for unit, months in zip(UNITS, world, strict=False):
        for month, forms in zip((SEPTEMBER, SEPTEMBER.plus(-1)), months, strict=True):
            cells = forms["ket-qua"]
            if isinstance(cells, dict):
                readings = [missing(name) if value is None else reported(name, value) for name, value in cells.items()]
                found.append(kept(unit.code, "ket-qua", *readings, month=month))
            if isinstance(forms["tin-bai"], Entries):
                found.append(kept(unit.code, "tin-bai", reported("tin-bai", forms["tin-bai"]), month=month))
    return found


def composed(returns: list[KeptReturn], forms: tuple[Form, ...] = FORMS) -> Summary:
    return summary_of(*returns, roster=UNITS, forms=forms)


def documents(summary: Summary) -> dict[str, bytes]:
    template = templates_folder() / "tong-hop" / "summary.docx"
    return {"docx": render_document(summary, template), "xlsx": render_workbook(summary)}


def read_back(data: bytes, forms: tuple[Form, ...] = FORMS) -> RolledUp:
    return read_summary(read_document(data), ARRIVAL, Knowledge(forms, ABOVE, Settings()), None)


def figures(value: Total | Value | None, form: Form, measure: str) -> dict[tuple[str, ...], Decimal]:
    """Figures under names that compare."""
    if value is None:
        return {}
    if isinstance(value, Count | Parts | Items | Entries):
        return shown_figures(form.measure(measure), value)
    names = {path: (path.partition(".")[0], *map(fold, path.split(".")[1:])) for path in value.figures()}
    return {names[path]: figure for path, figure in value.figures().items() if figure is not None}


def readings_of(rolled: RolledUp) -> dict[tuple[str | None, str], Reading]:
    return {(each.recognised.form, reading.measure): reading for each in rolled.returns for reading in each.readings}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_world)
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_what_is_written_is_read_back(
    kind: str, world: list[tuple[Mapping[str, object], Mapping[str, object]]]
) -> None:
    summary = composed(returns_of(world))
    bare = documents(summary)[kind]
    whole = readings_of(read_back(with_carried(bare, payload_of(summary))))
    alone = readings_of(read_back(bare))
    for totals in summary.totals:
        for measure in totalled_measures(totals.form):
            told = totals.month[measure.id]
            key = totals.form.id, measure.id
            assert whole[key].status is not Status.HELD, (whole[key], told)
            assert (whole[key].value is None) == (told is None)
            assert figures(whole[key].value, totals.form, measure.id) == figures(told, totals.form, measure.id)
            if alone[key].status is not Status.HELD:
                assert figures(alone[key].value, totals.form, measure.id) == figures(told, totals.form, measure.id)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_an_offices_own_form_needs_no_code(kind: str) -> None:
    first = [
        reported("bong-chuyen", Parts({"men": Decimal(12), "women": None})),
        reported("kinh-phi", Count(Decimal(2500))),
    ]
    second = [reported("bong-chuyen", Parts({"men": Decimal(3), "women": Decimal(4)})), missing("kinh-phi")]
    returns = [kept("XA", "the-thao", *first), kept("XB", "the-thao", *second)]
    summary = composed(returns, (SPORT,))
    found = readings_of(read_back(with_carried(documents(summary)[kind], payload_of(summary)), (SPORT,)))
    assert found["the-thao", "bong-chuyen"].value == Parts({"men": Decimal(15), "women": Decimal(4)})
    assert found["the-thao", "kinh-phi"].value == Count(Decimal(2500))
    alone = readings_of(read_back(documents(summary)[kind], (SPORT,)))
    assert alone["the-thao", "bong-chuyen"].value == Parts({"men": Decimal(15), "women": Decimal(4)})


def test_lists_of_thousands_are_read_back() -> None:
    """From a thousand on figures are grouped, those of the annex's kinds too."""
    listed = Entries(tuple(Entry({"title": f"Bài số {n}", "kind": "bài"}, f"Bài số {n}", "") for n in range(1100)))
    summary = composed([kept("XA", "tin-bai", reported("tin-bai", listed))])
    document = documents(summary)["docx"]
    for data in (document, with_carried(document, payload_of(summary))):
        reading = readings_of(read_back(data))["tin-bai", "tin-bai"]
        assert isinstance(reading.value, Entries)
        assert len(reading.value.entries) == 1100


def test_another_offices_figures_do_not_pass_for_this_one() -> None:
    """The data of one month laid into the document of another: every figure that differs is held."""
    returns = [kept("XA", "ket-qua", reported("pa-no", Count(Decimal(10))))]
    other = [replace(returns[0], readings=(reported("pa-no", Count(Decimal(11))),))]
    data = with_carried(documents(composed(returns))["docx"], payload_of(composed(other)))
    reading = readings_of(read_back(data))["ket-qua", "pa-no"]
    assert reading.status is Status.HELD
