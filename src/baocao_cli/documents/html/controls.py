"""Controls of a form on a page: what a person typed into them or chose, as the page shows it."""

from __future__ import annotations

from typing import Any

_CONTROLS = frozenset({"input", "textarea", "select", "datalist"})
_TICKED, _NOT_TICKED = "☑", "☐"
_TICKS = frozenset({"checkbox", "radio"})
_NOT_TYPED = frozenset({"hidden", "button", "submit", "reset", "image", "file", "password"})


def value_of(element: Any) -> str | None:
    """What a control shows; None for an element that is no control. A prompt that nobody typed over is left out."""
    if element.tag not in _CONTROLS:
        return None
    if element.tag == "textarea":
        return "".join(element.itertext())
    if element.tag == "select":
        return "\n".join(" ".join("".join(option.itertext()).split()) for option in _chosen(element))
    return _typed(element) if element.tag == "input" else ""


def _typed(field: Any) -> str:
    kind = (field.get("type") or "text").lower()
    if kind in _TICKS:
        return _TICKED if field.get("checked") is not None else _NOT_TICKED
    return "" if kind in _NOT_TYPED else field.get("value") or ""


def _chosen(select: Any) -> list[Any]:
    """The chosen options; a list of one line shows its first option until another one is chosen."""
    options = list(select.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None]
    if select.get("multiple") is not None:
        return chosen
    one_line = (select.get("size") or "1").strip() in ("", "0", "1")
    return chosen[-1:] or (options[:1] if one_line else [])
