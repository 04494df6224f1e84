"""Carried data as XML: nothing lost on the way, and nothing taken that was not written so."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.month import Month
from baocao_cli.rollup.carried import Carried, CarriedForm, CarriedMeasure, Covered
from baocao_cli.rollup.codec import NotCarried, decode, encode
from baocao_cli.values import Count, Entries, Entry, Item, Items, Parts, Text, Value

SEPTEMBER = Month(2020, 9)
_printable = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20)
_figures = st.decimals(min_value=0, max_value=10**9, places=2).map(lambda figure: figure.normalize() + 0)
_fields = st.fixed_dictionaries(
    {
        "title": st.none() | st.text(max_size=20),
        "kind": st.none() | st.text(max_size=5),
        "minutes": st.none() | _figures,
    }
)
_values: st.SearchStrategy[Value] = st.one_of(
    st.builds(Count, _figures, st.dictionaries(st.text(max_size=8), _figures, max_size=3)),
    st.builds(Parts, st.dictionaries(st.text(max_size=8), st.none() | _figures, max_size=3)),
    st.builds(
        lambda items: Items(tuple(Item(*item) for item in items)),
        st.lists(st.tuples(st.none() | st.text(max_size=8), st.none() | st.text(max_size=5), _figures), max_size=3),
    ),
    st.builds(Text, st.text(max_size=40)),
    st.builds(
        lambda rows: Entries(tuple(Entry(fields, raw, "") for fields, raw in rows)),
        st.lists(st.tuples(_fields, st.text(max_size=20)), max_size=3),
    ),
)


def carried(*measures: CarriedMeasure, office: str = "UBND HUYỆN EA KAR", covered: tuple[Covered, ...] = ()) -> Carried:
    form = CarriedForm("ket-qua", 1, measures)
    return Carried(office, "UBND TỈNH", SEPTEMBER, SEPTEMBER, Month(2020, 2), (form,), covered)


@given(_values, _printable, _printable)
def test_whatever_is_written_is_read_back(value: Value, office: str, name: str) -> None:
    data = carried(
        CarriedMeasure("m", value), CarriedMeasure("n", None), office=office, covered=(Covered("ket-qua", name),)
    )
    assert decode(encode(data)) == data


def test_a_draft_and_what_lies_below_are_kept() -> None:
    below = (Covered("ket-qua", "UBND xã Ea Tu", "EATU", "UBND huyện Ea Kar", "UBND huyện Ea Kar"),)
    data = carried(CarriedMeasure("m", Count(Decimal(3)), Count(Decimal(12))), covered=below)
    draft = Carried(data.office, data.superior, data.first, data.last, data.since, data.forms, data.covered, draft=True)
    assert decode(encode(draft)) == draft


@pytest.mark.parametrize(
    ("wanted", "instead"),
    [
        (b'version="1" first', b'version="2" first'),
        (b'first="2020-09"', b'first="2020-13"'),
        (b'{"total":3,"kinds":{}}', b'{"total":"3","kinds":{}}'),
        (b'{"total":3,"kinds":{}}', b'{"total":NaN,"kinds":{}}'),
        (b'{"total":3,"kinds":{}}', b'{"total":true,"kinds":{}}'),
        (b'{"total":3,"kinds":{}}', b'{"total":3}'),
        (b'{"total":3,"kinds":{}}', b"[3]"),
        (b'{"total":3,"kinds":{}}', b'{"total":3,"kinds":[]}'),
        (b'{"total":3,"kinds":{}}', b"[" * 100_000),
        (b'reads="count"', b'reads="sum"'),
        (b'id="m"', b'name="m"'),
        (b"<office ", b"<bureau "),
        (b"urn:baocao:summary:1", b"urn:other"),
        (b"<summary", b"<!DOCTYPE summary><summary"),
    ],
)
def test_anything_else_is_refused(wanted: bytes, instead: bytes) -> None:
    data = encode(carried(CarriedMeasure("m", Count(Decimal(3)))))
    assert wanted in data
    with pytest.raises(NotCarried):
        decode(data.replace(wanted, instead))
