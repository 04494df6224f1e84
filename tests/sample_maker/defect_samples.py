"""All samples of `samples/defects/`."""

from __future__ import annotations

from collections.abc import Iterator

from tests.sample_maker.defects_cells import cell_cases
from tests.sample_maker.defects_files import file_cases
from tests.sample_maker.defects_identity import identity_cases
from tests.sample_maker.defects_structure import structure_cases
from tests.sample_maker.defects_text import text_cases
from tests.sample_maker.defects_variants import variant_cases
from tests.sample_maker.expectation import Case


def defect_cases() -> Iterator[Case]:
    """In the order of the defects' numbers, as far as they stand together."""
    yield from structure_cases()
    yield from cell_cases()
    yield from identity_cases()
    yield from text_cases()
    yield from file_cases()
    yield from variant_cases()
