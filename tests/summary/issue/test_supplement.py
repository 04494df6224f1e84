"""The supplement's names are those that its templates and README know."""

from __future__ import annotations

import re

from baocao_cli.ledger.finals import Final
from baocao_cli.resources import templates_folder
from baocao_cli.summary.issue.issued_figures import changes_since, issued_figures, to_json
from baocao_cli.summary.issue.supplement import supplement_names
from tests.support.built_returns import ON_TIME, SEPTEMBER, count, kept, reported, text
from tests.support.small_office import summary_of


def test_the_readme_lists_every_name_of_a_supplement() -> None:
    before = summary_of()
    returned = kept("VP", "ket-qua", reported("pa-no", count(3)), reported("kho-khan", text("Thiếu loa.")))
    now = summary_of(returned)
    frozen = Final(1, SEPTEMBER, 0, ON_TIME, "", to_json(issued_figures(before)), ())
    names = supplement_names(now, frozen, changes_since(frozen, now), None)
    readme = (templates_folder() / "tong-hop" / "README.md").read_text(encoding="utf-8").split("## Bản bổ sung")[1]
    listed = set(re.findall(r"`(\w+)`", readme))
    assert listed == {*names, *names["rows"][0], *names["difficulties"][0]}
