"""Looking up texts: plain ones by key, and the declarations of findings by stage."""

from __future__ import annotations

from collections.abc import Mapping
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
