"""The steps of a text: tokens, spans with their rules, figures with what they count, what is left over, the reading."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from baocao_cli.errors import UsageFault
from baocao_cli.explaining.explain_request import Request, explain_request
from baocao_cli.explaining.explanation import TextExplanation
from baocao_cli.month import Month
from baocao_cli.reading.model import Status
from baocao_cli.values import Count, Parts
from tests.reading.examples import rows

SEPTEMBER = Month(2020, 9)


def explained(
    text: str, measure: str | None = None, *, part: str | None = None, form: str | None = None
) -> TextExplanation:
    request = Request(text, None, measure, form, part, measure is None, SEPTEMBER)
    explanation = explain_request(request, Path("/"), None)
    assert explanation.text is not None
    return explanation.text


def rules(text: TextExplanation) -> list[tuple[str, str]]:
    return [(span.text, f"{span.table}.{span.rule}") for span in text.spans]


def test_a_product_is_shown_figure_by_figure() -> None:
    text = explained("15 phút/ngày x 20 ngày", "phat-thanh")
    assert [token.text for token in text.tokens] == ["15", "phút", "/", "ngày", "x", "20", "ngày"]
    assert rules(text) == [("15 phút", "lengths.length")]
    assert [(figure.text, figure.value, figure.counts, figure.by) for figure in text.figures] == [
        ("15 phút/ngày", Decimal(15), ("phút",), "ngày"),
        ("20 ngày", Decimal(20), ("ngày",), None),
    ]
    assert text.left_over == ()
    assert (text.reading.status, text.reading.value) == (Status.REPORTED, Parts({"minutes": Decimal(300)}))
    assert [finding.raw for finding in text.reading.findings] == ["15 phút/ngày x 20 ngày"]


def test_spans_are_shown_with_the_rules_that_made_them() -> None:
    text = explained("05 pa nô tại thôn 3, A4, theo 12/KH-SKHCN, ngày 05/9 và 12/9/2020 lúc 17h30", "pa-no")
    spans = dict(rules(text))
    assert spans["thôn 3"] == "cell.ordinal"
    assert spans["A4"] == "references.sheet"
    assert spans["12/KH-SKHCN"] == "references.number-of-a-paper"
    days = next(span for span in text.spans if span.rule == "time")
    assert [(part.text, part.rule) for part in days.parts] == [
        ("ngày 05/9", "day/month"),
        ("12/9/2020", "day/month/year"),
    ]
    hour = next(span for span in text.spans if span.rule == "time-of-day")
    assert [part.rule for part in hour.parts] == ["hour-and-minutes"]
    assert all(span.title and span.says for span in text.spans)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tháng 9: 05 pa nô", "tháng 9: đúng tháng báo cáo"),
        ("tháng 8/2020: 05 pa nô", "tháng 8/2020: không phải tháng báo cáo"),
        ("quý III: 05 pa nô", "dài hơn một tháng: không riêng tháng báo cáo"),
        ("ngày 31 tháng 9: 05 pa nô", "không có ngày, tháng này trong lịch"),
    ],
)
def test_a_time_says_whose_the_figures_are(text: str, says: str) -> None:
    assert [span.says for span in explained(text, "pa-no").spans] == [says]


def test_each_figure_says_whose_it_is() -> None:
    text = explained("Trong tháng 05 pa nô, lũy kế 45; dự kiến 10", "pa-no")
    assert [(figure.text, figure.whose) for figure in text.figures] == [
        ("05 pa nô", "own"),
        ("45", "cumulative"),
        ("10", "planned"),
    ]
    assert text.reading.cumulative == Count(Decimal(45))


def test_known_phrases_are_shown_once_the_longest_first() -> None:
    text = explained("lũy kế từ đầu năm: 45 khẩu hiệu", "pa-no")
    assert [(phrase.text, phrase.kind, phrase.name) for phrase in text.phrases] == [
        ("lũy kế từ đầu năm", "cue", "cumulative"),
        ("khẩu hiệu", "noun", "kind"),
    ]


def test_what_nothing_took_is_left_over() -> None:
    assert explained("hoành tráng 05 pa nô", "pa-no").left_over == ("hoành tráng",)
    assert explained("Không phát sinh", "pa-no").left_over == ()


def test_a_denial_is_shown_where_there_is_no_figure() -> None:
    denied = explained("Không phát sinh", "pa-no")
    assert rules(denied) == [("Không phát sinh", "denials.none")]
    assert denied.reading.status is Status.ZERO
    assert rules(explained("05 pa nô, khẩu hiệu không", "pa-no")) == []


def test_a_period_cell() -> None:
    text = explained("từ 01/9 đến 15/9/2020")
    assert rules(text) == [("01/9", "times.day/month"), ("15/9/2020", "times.day/month/year")]
    period = text.reading.period
    assert period is not None
    assert period.to_json() == {"start": "2020-09-01", "end": "2020-09-15"}
    assert (text.asked.form, text.asked.measure) == (None, None)


def test_a_title_and_its_time() -> None:
    title = explained("Tin: Đại hội Chi bộ", "tin-bai")
    assert title.reading.value == {"title": "Đại hội Chi bộ", "kind": "tin", "published": None, "minutes": None}
    assert title.reading.findings == ()
    entry = explained("Tin: Đại hội Chi bộ | 05/9/2020, 3 phút", "tin-bai")
    assert entry.reading.value == {
        "title": "Đại hội Chi bộ",
        "kind": "tin",
        "published": "2020-09-05",
        "minutes": Decimal(3),
    }
    time = explained("05/9/2020, 3 phút", "tin-bai", part="time")
    assert time.reading.value == {"published": "2020-09-05", "minutes": Decimal(3)}
    assert rules(time) == [("05/9/2020", "times.day/month/year"), ("3 phút", "lengths.length")]
    kind = explained("video", "tin-bai", part="kind")
    assert kind.reading.value == {"kind": "video clip"}


def test_a_total_is_not_held_against_a_list_that_is_not_there() -> None:
    total = explained("05 tin, 03 bài; 30 phút", "tong-cong")
    assert total.reading.value == Parts({"items": Decimal(8), "minutes": Decimal(30)})
    assert {finding.code for finding in total.reading.findings} <= {"figure-set-aside"}


def test_a_section() -> None:
    text = explained("Không", "kho-khan")
    assert (rules(text), text.reading.status) == ([("Không", "denials.none")], Status.ZERO)
    assert text.asked.form is not None
    assert text.asked.form.id == "ket-qua"
    other = explained("Không", "kho-khan", form="tin-bai").asked.form
    assert other is not None
    assert other.id == "tin-bai"


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        (Request("5", measure="pano"), "explain-measure-unknown"),
        (Request("5", measure="pa-no", form="bieu"), "explain-form-unknown"),
        (Request("5", measure="pa-no", form="tin-bai"), "explain-measure-unknown"),
        (Request("5", measure="tin-bai", part="ngay"), "explain-part-unknown"),
        (Request("5", measure="pa-no", part="time"), "explain-part-unknown"),
        (Request("5", cell="pa-no", measure="pa-no"), "explain-cell-of-text"),
        (Request("5", part="time"), "explain-part-of-file"),
        (Request("5"), "explain-file-missing"),
    ],
)
def test_what_cannot_be_asked_is_said(request_: Request, code: str) -> None:
    with pytest.raises(UsageFault) as fault:
        explain_request(request_, Path("/"), None)
    assert [finding.code for finding in fault.value.findings] == [code]


def test_what_is_shown_of_every_example_is_in_its_text() -> None:
    faults = []
    for measure in ("pa-no", "tuyen-truyen-mieng", "phat-thanh", "khac"):
        for row in rows(measure, "cells.csv", "cells_more.csv"):
            if row["cell_type"] != "text":
                continue
            text = explained(row["cell"], measure)
            spans = [*text.spans, *(part for span in text.spans for part in span.parts)]
            quoted = [(span.text, span.start, span.end) for span in spans]
            quoted += [(phrase.text, phrase.start, phrase.end) for phrase in text.phrases]
            faults += [row["cell"] for typed, start, end in quoted if text.text[start:end] != typed]
    assert faults == []
