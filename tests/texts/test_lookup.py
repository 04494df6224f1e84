"""Texts of the language are reached through `texts` alone, so that a second language is a second folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_cli.texts import sample_units, say, settings_file

SOURCE = Path(__file__).parents[2] / "src" / "baocao_cli"


def test_no_module_outside_of_texts_names_the_language() -> None:
    others = [path for path in SOURCE.rglob("*.py") if not path.is_relative_to(SOURCE / "texts")]
    assert others
    assert [path for path in others if "texts.vi" in path.read_text(encoding="utf-8")] == []


def test_fields_are_filled_in_and_unknown_keys_refused() -> None:
    assert say("severity.error") == "Lỗi"
    assert say("roster.place_rows", file="don-vi.csv", row=3) == "don-vi.csv, hàng 3"
    with pytest.raises(KeyError):
        say("no-such-text")


def test_a_new_workspace_has_settings_and_sample_units() -> None:
    assert "[campaign]" in settings_file()
    assert any(say("roster.example-mark") in unit["name"] for unit in sample_units())
