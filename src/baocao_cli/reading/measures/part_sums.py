"""Several figures of one part: sums, stated totals, details in brackets, the same thing said twice."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from baocao_cli.forms.declaration import Part
from baocao_cli.reading.clauses.quantities import Mode, Quantity, quoted_together
from baocao_cli.reading.measures.verdict import Verdict
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.notation import write_figure

_ADDED = ("+", "&")


@dataclass(slots=True)
class Candidate:
    """A figure for a part; None where it is not certain."""

    figure: Decimal | None
    quantity: Quantity
    product: bool = False
    guess: Decimal | None = None
    text: str = ""
    """Of a product, as it is told."""


def shown(figure: Decimal | None) -> str:
    """A figure in a message; an ellipsis for one that is not certain."""
    return "…" if figure is None else write_figure(figure)


class PartSums:
    """`alone`: the measure has one part only, whose guess is worth proposing.

    `whole_clauses`: the clauses of the cell that tell every part of the measure.
    """

    def __init__(self, verdict: Verdict, alone: bool) -> None:
        self.verdict = verdict
        self.alone = alone
        self.whole_clauses: frozenset[int] = frozenset()

    def one(self, part: Part, candidates: list[Candidate]) -> Decimal | None:
        """The part's figure; None where it is not certain (then an error was told), or the guess of a lone part."""
        if any(candidate.figure is None for candidate in candidates):
            guesses = [candidate.guess for candidate in candidates]
            if self.alone and len(candidates) == 1:
                return guesses[0]
            return None
        self._tell_products(candidates)
        main, details = self._details(candidates)
        figures = [candidate.figure or Decimal(0) for candidate in main]
        totals = [candidate for candidate in main if candidate.quantity.total or candidate.quantity.segment.join == "="]
        if totals and len(main) > len(totals):
            rest = sum((candidate.figure or Decimal(0) for candidate in main if candidate not in totals), Decimal(0))
            return self.agree(part, totals[0].figure or Decimal(0), rest)
        figure = figures[0] if len(set(figures)) == 1 and self._same_told(main) else self._sum(part, main)
        if details and figure is not None:
            return self._check_details(part, figure, details)
        return figure

    def _tell_products(self, candidates: list[Candidate]) -> None:
        """A product that stands there as a figure too needs no telling."""
        written = {candidate.figure for candidate in candidates if not candidate.product}
        for candidate in candidates:
            if candidate.product and candidate.figure not in written:
                self.verdict.tell("product-computed", typed=candidate.text, figure=shown(candidate.figure))

    def _same_told(self, main: list[Candidate]) -> bool:
        """One figure, or a product beside the very figure that it gives."""
        return len(main) == 1 or (len(main) == 2 and sum(candidate.product for candidate in main) == 1)

    def _details(self, candidates: list[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
        """Figures in brackets after one of the same part tell its details."""
        shallowest = min(candidate.quantity.depth for candidate in candidates)
        first = candidates[0].quantity
        if first.depth > shallowest:
            return candidates, []
        details = [
            candidate
            for candidate in candidates
            if candidate.quantity.depth > shallowest or candidate.quantity.mode is Mode.BREAKDOWN
        ]
        main = [candidate for candidate in candidates if candidate not in details]
        return main, details

    def _check_details(self, part: Part, figure: Decimal, details: list[Candidate]) -> Decimal | None:
        total = sum((candidate.figure or Decimal(0) for candidate in details), Decimal(0))
        whole = any(candidate.product or candidate.quantity.mode is Mode.BREAKDOWN for candidate in details)
        if total == figure:
            return figure
        if total > figure or whole or len(details) > 1:
            self.verdict.tell("total-contradicts", part=part.label, first=shown(figure), second=shown(total))
            return None
        typed = quoted_together([candidate.quantity for candidate in details])
        self.verdict.tell("detail-of-part", typed=typed, figure=shown(figure))
        return figure

    def agree(self, part: Part, stated: Decimal, computed: Decimal) -> Decimal | None:
        """The stated total if it is what was computed."""
        if stated == computed:
            return stated
        self.verdict.tell("total-contradicts", part=part.label, first=shown(stated), second=shown(computed))
        return None

    def _told_each(self, main: list[Candidate]) -> bool:
        """`02 hội nghị, 50 đại biểu; 01 buổi, 30 người`: each clause tells every part, of something else."""
        clauses = [candidate.quantity.segment.clause for candidate in main]
        return len(set(clauses)) == len(clauses) and self.whole_clauses.issuperset(clauses)

    def _sum(self, part: Part, main: list[Candidate]) -> Decimal | None:
        products = [candidate for candidate in main if candidate.product]
        plain = [candidate for candidate in main if not candidate.product]
        total = sum((candidate.figure or Decimal(0) for candidate in main), Decimal(0))
        twice = part.duration and len(main) == 2 and main[0].figure == main[1].figure
        if twice and len({candidate.quantity.nouns[0].key for candidate in main if candidate.quantity.nouns}) > 1:
            self.verdict.tell("part-counted-twice", part=part.label, figure=shown(total))
            return None
        if products and plain:
            self.verdict.tell(
                "total-contradicts",
                part=part.label,
                first=shown(plain[0].figure),
                second=shown(products[0].figure),
            )
            return None
        if any(candidate.quantity.segment.join == "/" for candidate in main[1:]):
            self.verdict.tell("figure-unclear", typed=quoted_together([candidate.quantity for candidate in main]))
            return None
        names = {fold(candidate.quantity.noun.text) for candidate in main if candidate.quantity.noun is not None}
        added = all(candidate.quantity.segment.join in _ADDED for candidate in main[1:])
        if len(names) > 1 and not added and not part.duration and not self._told_each(main):
            self.verdict.tell("part-counted-twice", part=part.label, figure=shown(total))
            return None
        self.verdict.tell("sum-not-written", part=part.label, figure=shown(total))
        return total
