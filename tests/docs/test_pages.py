"""Pages of docs/ that are made from the program say what the program says."""

from __future__ import annotations

from tests.grammar_page import grammar_page
from tests.make_docs import DOCS, findings_page


def test_the_page_of_findings_is_up_to_date() -> None:
    assert (DOCS / "findings.md").read_text(encoding="utf-8") == findings_page()


def test_the_page_of_the_grammar_is_up_to_date() -> None:
    assert (DOCS / "grammar.md").read_text(encoding="utf-8") == grammar_page()
