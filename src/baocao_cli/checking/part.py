"""The parts that a document has (thành phần thể thức)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from baocao_cli.checking.lines import Line


class Part(StrEnum):
    """Their names are those of the rules' ids."""

    NATIONAL_NAME = "national-name"
    MOTTO = "motto"
    PARTY_NAME = "party-name"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    STAR = "star"
    NUMBER = "number"
    PLACE_AND_DATE = "place-and-date"
    KIND = "kind"
    SUBJECT = "subject"
    LETTER_SUBJECT = "letter-subject"
    ADDRESSEE = "addressee"
    ADDRESSEES = "addressees"
    BASIS = "basis"
    MAJOR_HEADING = "major-heading"
    MINOR_HEADING = "minor-heading"
    BODY = "body"
    RECIPIENTS_HEAD = "recipients-head"
    RECIPIENTS = "recipients"
    AUTHORITY = "authority"
    SIGNER_TITLE = "signer-title"
    SIGNER_NAME = "signer-name"
    ANNEX_NUMBER = "annex-number"
    ANNEX_TITLE = "annex-title"
    ANNEX_REFERENCE = "annex-reference"


Found = Mapping[Part, tuple[Line, ...]]
"""The lines of each part that was found."""
