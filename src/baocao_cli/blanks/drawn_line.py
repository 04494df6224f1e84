"""The line below the unit's name: a paragraph border 1/3 to 1/2 as long as the name (Nghị định 30/2020/NĐ-CP)."""

from __future__ import annotations

from markupsafe import Markup

from baocao_cli.vietnamese.text_width import longest_line

_NAME_SIZE = 12.0
_CELL = 204.0
"""Width in points of the heading's left cell in the shipped templates: 72 mm."""
HEAD_ROOM = 196.0
"""Width in points of a line of a name in that cell: the templates indent it a little on both sides."""
_SHARE = 0.42
_TWIPS = 20


def line_below(name: str) -> Markup:
    """A paragraph that the template inserts with `{{p unit_line }}`; centred below the name as it is broken there."""
    length = longest_line(name, _NAME_SIZE, HEAD_ROOM, bold=True) * _SHARE
    indent = round((_CELL - length) / 2 * _TWIPS)
    return Markup(  # noqa: S704 - only numbers are put in
        '<w:p><w:pPr><w:pStyle w:val="DuongKe"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
        f'</w:pBdr><w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )
