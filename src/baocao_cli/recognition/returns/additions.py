"""Reports that call themselves an addition to another: `Báo cáo bổ sung` (contract §7, Versions)."""

from __future__ import annotations

import re

from baocao_cli.inbox.model import Arrival
from baocao_cli.papers.parts import PaperParts
from baocao_cli.vietnamese.fold import plain

_ADDS = re.compile(r"\bbo[\s_.-]*sung\b")
_OF_LAWS = re.compile(r"\b(?:luat|phap lenh|nghi dinh|thong tu|hien phap|dieu le|quy che|quy dinh)\b[^.;:]{0,80}$")
"""`Luật sửa đổi, bổ sung một số điều …` is the name of a law."""


def is_addition(parts: PaperParts, arrival: Arrival) -> bool:
    """Whether the title, the `V/v` line, the mail's subject or the file's own name calls the report an addition."""
    named = [line.text for line in (*parts.heading, *parts.kinds, *parts.title)]
    own_name = re.split(r"!/|/", arrival.path)[-1].rpartition(".")[0]
    return any(_adds(text) for text in (*named, arrival.subject or "", own_name))


def _adds(text: str) -> bool:
    folded = plain(text)
    return any(not _OF_LAWS.search(folded[: found.start()]) for found in _ADDS.finditer(folded))
