"""Looking up what the folder of the language holds: texts by key, findings by stage, what a new workspace gets.

No other module names the folder.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

_LANGUAGE_FOLDER = Path(__file__).parent / "vi"


def say(key: str, /, **values: object) -> str:
    """The text of that key, its fields filled in. Raises KeyError for an unknown key."""
    from baocao_cli.texts.vi import TEXTS

    text = TEXTS[key]
    return text.format(**values) if values else text


def declared_findings(stage: str) -> Mapping[str, Mapping[str, str]]:
    """What `findings/<stage>.toml` declares: code → its `severity`, `sentence`, `remedy` and `example`.

    Raises FileNotFoundError for an unknown stage. Reads the file anew at each call.
    """
    import tomllib

    path = _LANGUAGE_FOLDER / "findings" / f"{stage}.toml"
    declared: Mapping[str, Mapping[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return declared


def settings_file() -> str:
    """The text of the `baocao.toml` that is written into a new workspace."""
    return (_LANGUAGE_FOLDER / "baocao.toml").read_text(encoding="utf-8")


def sample_units() -> Sequence[Mapping[str, str]]:
    """The units of the sample roster: column → text. Examples have the text `roster.example-mark` in their name."""
    from baocao_cli.texts.vi.sample_roster import UNITS

    return UNITS
