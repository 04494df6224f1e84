"""A finding: a code of the catalogue, where it is located, what was typed there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from baocao_cli.findings.catalogue import catalogue
from baocao_cli.findings.severity import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Made with `Finding.of(code, ...)`: the catalogue knows the severity, `message(finding)` gives the sentence.

    `where` is for people (`bảng 2, hàng 2, cột 3`, `Sheet1!C5`); `raw` is what was typed there;
    `values` fill the message's fields.
    """

    code: str
    severity: Severity
    reading: str | None = None
    where: str | None = None
    raw: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        code: str,
        *,
        reading: str | None = None,
        where: str | None = None,
        raw: str | None = None,
        **values: object,
    ) -> Finding:
        """A finding with the severity of the catalogue. Raises KeyError for a code that is not in it."""
        texts = {name: str(value) for name, value in values.items()} if values else {}
        return cls(code, catalogue()[code].severity, reading, where, raw, texts)

    def at(self, *, reading: str | None = None, where: str | None = None, raw: str | None = None) -> Finding:
        """The same finding with its reading, place and raw text filled in where they are still None."""
        return replace(
            self,
            reading=self.reading if self.reading is not None else reading,
            where=self.where if self.where is not None else where,
            raw=self.raw if self.raw is not None else raw,
        )


def highest(findings: tuple[Finding, ...] | list[Finding]) -> Severity | None:
    """The gravest severity among the findings; None if there are no findings."""
    return max((finding.severity for finding in findings), key=lambda severity: severity.rank, default=None)
