"""What the ledger keeps comes back as it was: figures to the last digit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_cli.documents.model import Origin, Place
from baocao_cli.ledger import codec
from baocao_cli.month import Month
from baocao_cli.reading.model import Period
from baocao_cli.recognition.model import Proposal
from baocao_cli.values import Count, Entries, Entry, Item, Items, Parts, Text, Value, Wait

figures = st.decimals(allow_nan=False, allow_infinity=False, places=None)
texts = st.text(max_size=30)
fields = st.dictionaries(texts, st.one_of(texts, figures, st.none()), max_size=4)
entries = st.builds(
    Entry,
    fields=fields,
    raw=texts,
    where=texts,
    waits=st.dictionaries(texts, st.builds(Wait, texts, st.booleans()), max_size=2),
    proposal=st.none() | fields,
    cells=st.dictionaries(texts, st.tuples(texts, texts), max_size=3),
)
values: st.SearchStrategy[Value] = st.one_of(
    st.builds(Count, figures, st.dictionaries(texts, figures, max_size=4)),
    st.builds(Parts, st.dictionaries(texts, figures | st.none(), max_size=4)),
    st.builds(Items, st.lists(st.builds(Item, st.none() | texts, st.none() | texts, figures), max_size=4).map(tuple)),
    st.builds(Text, texts),
    st.builds(Entries, st.lists(entries, max_size=3).map(tuple)),
)
numbers = st.none() | st.integers(1, 10**6)
places = st.recursive(
    st.builds(Place, st.none() | texts, numbers, numbers, numbers, numbers, st.sampled_from(Origin)),
    lambda inner: st.builds(
        Place, st.none() | texts, numbers, numbers, numbers, numbers, st.sampled_from(Origin), inner
    ),
    max_leaves=3,
)


@given(values)
def test_values(value: Value) -> None:
    assert repr(codec.decode_value(codec.encode_value(value))) == repr(value)


def test_a_value_keeps_its_notation() -> None:
    kept = codec.decode_value(codec.encode_value(Count(Decimal("3.250"))))
    assert isinstance(kept, Count)
    assert str(kept.total) == "3.250"


@given(places)
def test_places(place: Place) -> None:
    assert codec.decode_place(codec.encode_place(place)) == place


@given(st.dates(), st.dates())
def test_periods(start: date, end: date) -> None:
    period = Period(start, end)
    assert codec.decode_period(codec.encode_period(period)) == period


@pytest.mark.parametrize("proposal", [None, Proposal(None, None, None), Proposal("VP", "ket-qua", Month(2020, 9))])
def test_proposals(proposal: Proposal | None) -> None:
    assert codec.decode_proposal(codec.encode_proposal(proposal)) == proposal


def test_nothing_stays_nothing() -> None:
    assert codec.encode_value(None) is None
    assert codec.decode_value(None) is None
    assert codec.decode_place(codec.encode_place(None)) is None
    assert codec.decode_period(codec.encode_period(None)) is None


def test_an_unknown_kind_of_value_is_refused() -> None:
    with pytest.raises(ValueError, match="no such kind"):
        codec.decode_value('{"is": "matrix"}')
