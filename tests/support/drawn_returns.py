"""Months of returns as units may send them, for properties of what is added up."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from baocao_cli.ledger.kept_return import KeptReturn
from baocao_cli.month import Month
from baocao_cli.reading.model import Reading
from baocao_cli.values import Count, Entries, Items, Parts
from tests.support.built_returns import SEPTEMBER, entries, entry, held, items, kept, missing, reported
from tests.support.small_office import OFFICE

AUGUST = Month(2020, 8)

figures = st.decimals(min_value=0, max_value=10_000, places=1)
kinds = st.dictionaries(st.sampled_from(["pa nô", "Pa nô", "áp phích", "băng rôn"]), figures, max_size=3)
counts = kinds.flatmap(lambda told: figures.map(lambda rest: Count(rest + sum(told.values(), Decimal(0)), told)))
pairs = st.builds(
    lambda sessions, attendees: Parts({"sessions": sessions, "attendees": attendees}),
    figures | st.none(),
    figures | st.none(),
)
quantities = st.lists(
    st.tuples(
        st.sampled_from(["xe loa", "Xe loa", "văn nghệ", None]), st.sampled_from(["lượt", "buổi", None]), figures
    ),
    max_size=3,
).map(lambda found: items(*((label, unit, str(quantity)) for label, unit, quantity in found)))
lists = st.lists(
    st.builds(
        lambda kind, minutes, is_held: entry(
            "Đại hội", kind, None, minutes, held=is_held, waits_for=("minutes",) if minutes is None else ()
        ),
        st.sampled_from(["tin", "bài", None]),
        st.integers(0, 60) | st.none(),
        st.booleans(),
    ),
    max_size=4,
).map(lambda found: entries(*found))


def readings(measure: str, values: st.SearchStrategy[Count | Parts | Items | Entries]) -> st.SearchStrategy[Reading]:
    return st.one_of(
        values.map(lambda value: reported(measure, value)),
        st.just(missing(measure)),
        st.just(held(measure, "10-15")),
    )


ket_qua_readings = st.tuples(
    readings("pa-no", counts), readings("tuyen-truyen-mieng", pairs), readings("khac", quantities)
)
tin_bai_readings = st.tuples(readings("tin-bai", lists))


@st.composite
def month_returns(draw: st.DrawFn) -> list[KeptReturn]:
    found = []
    for month in (AUGUST, SEPTEMBER):
        for unit in OFFICE:
            for form, told in (("ket-qua", ket_qua_readings), ("tin-bai", tin_bai_readings)):
                if draw(st.booleans()):
                    found.append(kept(unit.code, form, *draw(told), month=month))
    return found
