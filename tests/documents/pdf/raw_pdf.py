"""PDF files put together object by object, so that a test says exactly what is drawn, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

WIDTH, HEIGHT = 600, 800
_LEFT, _TOP, _COLUMN, _ROW = 50, 700, 120, 40
_FONTS = {"F": "Helvetica", "Z": "ZapfDingbats"}

Objects = Mapping[int, str | bytes]
"""Further objects by their number."""


def text(words: str, x: float, y: float, size: float = 12, before: str = "", font: str = "F") -> str:
    """Words with their baseline's beginning at (x, y); `before`: operators of the text's state."""
    return f"q BT /{font} {size} Tf {before} 1 0 0 1 {x} {y} Tm ({words}) Tj ET Q\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"q 0.7 w {x0} {y0} m {x1} {y1} l S Q\n"


def box(x: float, y: float, wide: float, high: float, colour: str = "1 1 1 rg") -> str:
    """A filled box."""
    return f"q {colour} {x} {y} {wide} {high} re f Q\n"


def at(row: int, column: int) -> tuple[float, float]:
    """Where the text of a cell of `grid` begins, on its baseline."""
    return _LEFT + column * _COLUMN + 5, _TOP - row * _ROW - 25


def corner(row: int, column: int) -> tuple[float, float]:
    """The lower left corner of a cell of `grid`."""
    return _LEFT + column * _COLUMN, _TOP - (row + 1) * _ROW


def grid(rows: int, columns: int) -> str:
    """The lines of a table."""
    right, bottom = _LEFT + columns * _COLUMN, _TOP - rows * _ROW
    across = (line(_LEFT, _TOP - row * _ROW, right, _TOP - row * _ROW) for row in range(rows + 1))
    down = (line(_LEFT + column * _COLUMN, _TOP, _LEFT + column * _COLUMN, bottom) for column in range(columns + 1))
    return "".join((*across, *down))


@dataclass
class RawPage:
    """One page: its content, its annotations' entries (`AP` is said by `drawing`), and further entries."""

    content: str
    annotations: Iterable[str] = ()
    more: str = ""


@dataclass
class RawPdf:
    """A file. `resources`: entries of every page's resources; `objects`: further ones by their number, from 100 on."""

    pages: list[RawPage]
    resources: str = ""
    catalog: str = ""
    objects: Objects = field(default_factory=dict)

    def build(self) -> bytes:
        objects: dict[int, bytes] = {}
        kids = []
        fonts = " ".join(f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} >>" for key, name in _FONTS.items())
        for index, page in enumerate(self.pages):
            number = 10 + index * 20
            kids.append(f"{number} 0 R")
            references = []
            for offset, annotation in enumerate(page.annotations):
                references.append(f"{number + 2 + offset} 0 R")
                objects[number + 2 + offset] = f"<< /Type /Annot {annotation} >>".encode("latin-1")
            objects[number + 1] = stream(page.content)
            objects[number] = (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R"
                f" /Resources << /Font << {fonts} >> {self.resources} >>"
                f" /Annots [{' '.join(references)}] {page.more} >>"
            ).encode("latin-1")
        objects[1] = f"<< /Type /Catalog /Pages 2 0 R {self.catalog} >>".encode("latin-1")
        objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
        objects |= {
            number: item if isinstance(item, bytes) else item.encode("latin-1") for number, item in self.objects.items()
        }
        return _file(objects)


def stream(content: str | bytes, entries: str = "") -> bytes:
    """A stream object."""
    data = content.encode("latin-1") if isinstance(content, str) else content
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1") + data + b"\nendstream"


def drawing(content: str, wide: float, high: float) -> bytes:
    """An annotation's drawing (a form of that size)."""
    resources = "/Resources << /Font << " + " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} >>" for key, name in _FONTS.items()
    )
    return stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 {wide} {high}] {resources} >> >>")


def _file(objects: Mapping[int, bytes]) -> bytes:
    body = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number in sorted(objects):
        places[number] = len(body)
        body += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    start, size = len(body), max(objects) + 1
    body += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        entry = f"{places[number]:010} 00000 n \n" if number in places else "0000000000 65535 f \n"
        body += entry.encode()
    body += f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(body)


def page_of(
    content: str,
    *annotations: str,
    more: str = "",
    resources: str = "",
    catalog: str = "",
    objects: Objects | None = None,
) -> bytes:
    """A file of one page with a table of two rows and two columns under its content."""
    page = RawPage(grid(2, 2) + content, annotations, more)
    return RawPdf([page], resources, catalog, objects or {}).build()
