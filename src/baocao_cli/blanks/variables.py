"""What a blank's template can name: `{{ unit }}`, `{{ year }}` … `templates/README.md` lists them for offices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baocao_cli.blanks.drawn_line import HEAD_ROOM, line_below
from baocao_cli.blanks.head_lines import broken
from baocao_cli.blanks.hints import cell_hints
from baocao_cli.blanks.signature import signature_of
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.month_words import month_words
from baocao_cli.month import Month
from baocao_cli.ooxml.characters import printable
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit

HEAD_SIZES = {False: 12.0, True: 14.0}
"""The font's size in points: of the Government's heading, of the Party's."""


def variables(form: Form, unit: Unit, month: Month, settings: Settings) -> dict[str, Any]:
    """Every name and what it stands for on this unit's blank."""
    return {**unit_variables(unit, settings), **month_variables(form, month, settings)}


def unit_variables(unit: Unit, settings: Settings) -> dict[str, Any]:
    """What differs from unit to unit."""
    superior = printable(unit.superior or ("" if unit.party else settings.blank.superior))
    name = printable(unit.name)
    size = HEAD_SIZES[unit.party]
    head = broken(name.upper(), size, HEAD_ROOM, bold=True)
    signature = signature_of(unit)
    return {
        "unit": name,
        "unit_capitals": name.upper(),
        "unit_head": head,
        "unit_line": line_below(head),
        "superior": superior,
        "superior_capitals": superior.upper(),
        "superior_head": broken(superior.upper(), size, HEAD_ROOM, bold=False),
        "place": printable(unit.place or settings.office.place),
        "authority": printable(signature.authority),
        "signer_title": printable(signature.title),
    }


def month_variables(form: Form, month: Month, settings: Settings) -> Mapping[str, Any]:
    """What is the same on every unit's blank."""
    longest = max((entry_list.blank_rows for entry_list in form.lists), default=0)
    return {
        **month_words(month),
        "plan_number": printable(settings.plan.number),
        "plan_day": printable(settings.plan.day),
        "plan_issuer": printable(settings.plan.issuer),
        "plan_subject": printable(settings.plan.subject),
        "recipients": [printable(recipient) for recipient in settings.blank.recipients],
        "rows": [f"{number:02d}" for number in range(1, longest + 1)],
        "hints": cell_hints(form, month),
    }
