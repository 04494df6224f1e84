"""Laying a custom XML part into an office package; whoever saves the file keeps it (ECMA-376 Part 1, §15.2.4)."""

from __future__ import annotations

from baocao_cli.ooxml.package import Parts

_TYPES = "[Content_Types].xml"
_MAIN_PARTS = ("word/document.xml", "xl/workbook.xml")
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def with_custom_xml(parts: Parts, data: bytes, *, namespace: str, item_id: str) -> dict[str, bytes]:
    """The package's parts with one more: `data` in `namespace`, known among its kind by the GUID `item_id`.

    Raises StopIteration for a package that is neither a Word document nor a workbook.
    """
    laid = dict(parts)
    main = next(name for name in _MAIN_PARTS if name in laid)
    number = next(number for number in range(1, 1000) if f"customXml/item{number}.xml" not in laid)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    laid[item] = data
    laid[properties] = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{item_id}" xmlns:ds="{_OFFICE}/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    laid[f"customXml/_rels/item{number}.xml.rels"] = (
        f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps{number}.xml"/></Relationships>'
    ).encode()
    folder, name = main.split("/")
    relationships = f"{folder}/_rels/{name}.rels"
    entry = f'<Relationship Id="rIdBaocaoData" Type="{_OFFICE}/relationships/customXml" Target="../{item}"/>'
    laid[relationships] = _before_end(laid[relationships], "Relationships", entry)
    types = f'<Override PartName="/{properties}" ContentType="{_PROPERTIES_TYPE}"/>'
    if b'Extension="xml"' not in laid[_TYPES]:
        types += f'<Override PartName="/{item}" ContentType="application/xml"/>'
    laid[_TYPES] = _before_end(laid[_TYPES], "Types", types)
    return laid


def _before_end(xml: bytes, root: str, entry: str) -> bytes:
    end = f"</{root}>".encode()
    return xml.replace(end, entry.encode() + end)
