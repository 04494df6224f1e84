"""The form's tables of a whole document, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_cli.documents.model import Document, Paragraph
from baocao_cli.forms.mark import read_mark
from baocao_cli.inbox.model import Arrival
from baocao_cli.papers.lines import Position, spots, squeeze
from baocao_cli.recognition.tables.captioned import add_captioned
from baocao_cli.recognition.tables.continuations import join_headless
from baocao_cli.recognition.tables.regions import Region, find_regions
from baocao_cli.recognition.wording.form_keys import CompiledForms


def locate(forms: CompiledForms, document: Document, arrival: Arrival) -> list[Region]:
    """Every region of a form that is certain; hidden sheets are left out."""
    found: dict[Position, list[Region]] = {}
    visible = [spot for spot in spots(document) if not spot.table.hidden]
    for spot in visible:
        regions = [
            region
            for region in find_regions(forms, spot)
            if region.strong or _is_titled(forms, region, document, arrival)
        ]
        if regions:
            found[spot.position] = regions
    join_headless(document, visible, found)
    add_captioned(forms, document, visible, found)
    return sorted((region for own in found.values() for region in own), key=lambda region: region.start)


def _is_titled(forms: CompiledForms, region: Region, document: Document, arrival: Arrival) -> bool:
    """Whether the form's title, its file's name or its mark speaks for a table whose heads other papers have too."""
    keys = forms.of(region.form)
    mark = read_mark(document.properties)
    if mark is not None and mark.form == region.form.id:
        return True
    name = squeeze(arrival.path)
    if any(file_name in name for file_name in keys.file_names):
        return True
    return any(title in text for text in _texts_above(document, region) for title in keys.long_titles)


def _texts_above(document: Document, region: Region) -> Iterator[str]:
    """Squeezed texts before the region: single ones and neighbours together, as titles run over lines."""
    previous = ""
    for block in document.blocks[: region.spot.position[0] + 1]:
        texts = [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
        for text in texts:
            squeezed = squeeze(text)
            if squeezed:
                yield previous + squeezed
                previous = squeezed
