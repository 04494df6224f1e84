"""What a blank's template can name: `{{ unit }}`, `{{ year }}` … `templates/README.md` lists them for offices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baocao_cli.blanks.drawn_line import line_below
from baocao_cli.forms.declaration import Form
from baocao_cli.forms.month_words import month_words
from baocao_cli.month import Month
from baocao_cli.ooxml.characters import printable
from baocao_cli.workspace.settings_model import Settings
from baocao_cli.workspace.unit import Unit


def variables(form: Form, unit: Unit, month: Month, settings: Settings) -> dict[str, Any]:
    """Every name and what it stands for on this unit's blank."""
    superior = unit.superior or settings.blank.superior
    return {
        "unit": printable(unit.name),
        "unit_capitals": printable(unit.name.upper()),
        "unit_line": line_below(unit.name.upper()),
        "superior": printable(superior),
        "superior_capitals": printable(superior.upper()),
        **month_variables(form, month, settings),
    }


def month_variables(form: Form, month: Month, settings: Settings) -> Mapping[str, Any]:
    """What is the same on every unit's blank."""
    longest = max((entry_list.blank_rows for entry_list in form.lists), default=0)
    return {
        "place": printable(settings.office.place),
        **month_words(month),
        "plan_number": printable(settings.plan.number),
        "plan_day": printable(settings.plan.day),
        "plan_issuer": printable(settings.plan.issuer),
        "recipients": [printable(recipient) for recipient in settings.blank.recipients],
        "rows": [f"{number:02d}" for number in range(1, longest + 1)],
    }
