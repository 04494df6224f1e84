"""`baocao answer`: what the command line itself refuses."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.support.cli import baocao
from tests.support.world import World


@pytest.mark.parametrize("choices", [*combinations(["--replace", "--complete", "--in-force"], 2)], ids=" ".join)
def test_two_choices_at_once_are_refused(office: World, choices: tuple[str, str]) -> None:
    """Neither is taken in silence: nothing is kept, and the version still waits."""
    office.put("a.txt", "VP|ket-qua|2020-09|pa-no=10|phat-thanh=5", at="2020-10-02 08:00")
    office.put("b.txt", "VP|ket-qua|2020-09|pa-no=12|phat-thanh=", at="2020-10-03 08:00")
    baocao("collect", "hop-thu", cwd=office.root)
    asked = baocao("review", "--month", "2020-09", "--json", cwd=office.root).json["questions"]
    (key,) = [question["key"] for question in asked if question["kind"] == "version"]
    refused = baocao("answer", "--month", "2020-09", key, *choices, "--reason", "đã hỏi", cwd=office.root)
    assert refused.exit == 2
    assert "Mỗi lần chỉ trả lời một điều" in " ".join(refused.err.split())
    assert baocao("undo", "--json", cwd=office.root).json["decisions"] == []
    assert baocao("answer", "--month", "2020-09", key, choices[0], "--reason", "đã hỏi", cwd=office.root).exit == 0
