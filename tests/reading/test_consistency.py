"""One phrase has one meaning wherever it stands (contract §6.7): the parts of the grammar held against each other.

Every property collects all texts that break it. Those that may, for now, are listed with the reason; a listed text
that keeps the property must leave its list.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from baocao_cli.documents.model import Cell, Place
from baocao_cli.findings import Severity, highest
from baocao_cli.month import Month
from baocao_cli.reading.lex.tokens import tokenize
from baocao_cli.reading.lists.entries import read_entries
from baocao_cli.reading.measures.text import read_text
from baocao_cli.reading.measures.times.period import read_period
from baocao_cli.reading.measures.times.publication import read_publication
from baocao_cli.reading.model import Status, Understood
from baocao_cli.reading.spans.lengths import GRAMMAR as LENGTHS
from baocao_cli.reading.spans.lengths import RULES as LENGTH_RULES
from baocao_cli.reading.spans.lengths import Doubt
from baocao_cli.recognition.model import FilledRow
from baocao_cli.values import Parts
from baocao_cli.vietnamese.fold import fold
from baocao_cli.vietnamese.notation import write_figure
from baocao_cli.vietnamese.numerals import spell
from tests.reading.declared import measures
from tests.reading.examples import DATA, entry_list, rows, text_cell
from tests.reading.reader import SEPTEMBER, is_silent, read
from tests.support.built_returns import KET_QUA

MONTH = Month(2020, 9)
PERIOD, TIME = "thoi-gian", "tin-bai: time"
FILES = ("cells.csv", "cells_more.csv", "periods_more.csv", "variants.csv", "titles_more.csv")
Exceptions = dict[str, str]
"""Texts that break a property, and why they may."""


def _texts(measure: str) -> list[str]:
    """Every text that the examples have for a measure."""
    found = (row["cell"] for row in rows(measure, *FILES) if row["cell_type"] == "text" and row["measure"] == measure)
    return list(dict.fromkeys(found))


# Times beside a count

_NO_TIMES = ("period-unclear", "period-bare-number", "period-misread", "period-same-as-above")
"""What a period cell finds where it holds no time."""
_OTHER_MONTH = ("period-other-month", "period-several-months", "period-impossible")
_FORMS = ("05 pa nô ({})", "{}: 05 pa nô")
_CHANGED: Exceptions = {}
_SILENT: Exceptions = {
    "05 pa nô (24/7)": "beside a count it is all week, in a time cell the 24th of July",
    "24/7: 05 pa nô": "beside a count it is all week, in a time cell the 24th of July",
}


def _phrases() -> Iterator[tuple[str, str]]:
    """The times of the period examples: each phrase, and what its own cell finds first."""
    for text in _texts(PERIOD):
        reading = read_period(text_cell(text), MONTH)
        code = reading.findings[0].code if reading.findings else ""
        if text.strip() and reading.status is not Status.MISSING and code not in _NO_TIMES:
            yield text.strip(), code


def _beside_a_count() -> Iterator[tuple[str, str, Understood]]:
    for phrase, code in _phrases():
        for form in _FORMS:
            text = form.format(phrase)
            yield text, code, read("pa-no", text)


def test_a_time_beside_a_count_changes_no_figure() -> None:
    """The count is as it is without the time, or it is held."""
    alone = read("pa-no", "05 pa nô").value
    changed = {
        text
        for text, _, understood in _beside_a_count()
        if understood.status is not Status.HELD and (understood.status, understood.value) != (Status.REPORTED, alone)
    }
    assert changed == set(_CHANGED)


def test_another_months_count_is_never_taken_in_silence() -> None:
    silent = {
        text
        for text, code, understood in _beside_a_count()
        if code in _OTHER_MONTH and understood.status is not Status.HELD and is_silent(understood)
    }
    assert silent == set(_SILENT)


# Lengths

_LENGTHS: Exceptions = {
    "20h": "an entry of a list hardly lasts twenty hours",
    "24 giờ": "an entry of a list hardly lasts twenty hours",
    "25h": "an entry of a list hardly lasts twenty hours",
    "02:30 phút": "a station's figure may be hours and minutes, an entry's is minutes and seconds",
    "03:15 phút": "a station's figure may be hours and minutes, an entry's is minutes and seconds",
    "3:15 phút": "a station's figure may be hours and minutes, an entry's is minutes and seconds",
}


def _lengths() -> set[str]:
    """The texts that are one plain length of time."""
    texts = {text.strip() for measure in ("phat-thanh", TIME) for text in _texts(measure)}
    texts |= {example for rule in LENGTH_RULES for example in rule.examples}
    return {text for text in texts if _is_length(text)}


def _is_length(text: str) -> bool:
    tokens = tokenize(text)
    span = LENGTHS.at(tokens, 0) if tokens else None
    return span is not None and span.after == len(tokens) and span.value.doubt in (None, Doubt.REST)


def test_a_length_is_as_long_in_a_cell_as_in_a_list() -> None:
    different = set()
    for text in _lengths():
        value = read("phat-thanh", text).value
        minutes = value.parts["minutes"] if isinstance(value, Parts) else None
        if minutes != read_publication(text_cell(text), SEPTEMBER).minutes:
            different.add(text)
    assert different == set(_LENGTHS)


# Denials

_WITHOUT_FIGURES = ("section", "list")
"""Where nothing but a denial is read by the words of a clause: a section of text, a title in a list."""


def _denials() -> list[dict[str, str]]:
    with (DATA / "denials.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _said(understood: Understood) -> str:
    """`zero`, `zero with a warning`, or any other status."""
    doubtful = highest(understood.findings) not in (None, Severity.INFO)
    return f"{understood.status} with a warning" if understood.status is Status.ZERO and doubtful else understood.status


def _in_section(text: str) -> str:
    return _said(read_text(text.split("\n"), KET_QUA.sections[0].measure))


def _in_list(text: str) -> str:
    place = Place(table=2, row=2)
    row = FilledRow({"tit": Cell(1, 1, Place(table=2, row=2, column=2), text)}, place)
    return _said(read_entries(entry_list().measure, [row], {}, SEPTEMBER))


def test_a_denial_says_the_same_of_every_figure() -> None:
    different = {
        (denial["text"], measure, said)
        for denial in _denials()
        for measure in measures()
        if (said := _said(read(measure, denial["text"]))) != denial["says"]
    }
    assert different == set()


@pytest.mark.parametrize("name", _WITHOUT_FIGURES)
def test_a_denial_says_the_same_without_figures(name: str) -> None:
    """That nothing is known is a text like any other there."""
    said = {"section": _in_section, "list": _in_list}[name]
    different = set()
    for denial in _denials():
        none = denial["says"].startswith(Status.ZERO)
        got = said(denial["text"])
        if (got != denial["says"]) if none else got.startswith(Status.ZERO):
            different.add(denial["text"])
    assert different == set()


# Number words

_SENTENCES = {
    "pa-no": "{} pa nô|{} cái|Pa nô: {}|{} pa nô, {} áp phích|treo {} khẩu hiệu|{}|có {} pa nô và {} khẩu hiệu",
    "tuyen-truyen-mieng": "{} buổi, {} người|{} buổi/{} người|Số buổi: {}; số người: {}|{} buổi với {} lượt người",
    "phat-thanh": "{} phút|{} giờ|{} giờ {} phút|{} buổi x {} phút|{} phút/ngày x {} ngày|tổng {} phút",
    "khac": "xe loa: {} lượt|{} lượt xe loa|{} buổi văn nghệ, {} lượt xe loa|văn nghệ {} buổi",
    TIME: "{} phút|{} giờ|{} giờ {} phút|ngày {} tháng 9|tháng {}",
    PERIOD: "ngày {} tháng 9|tháng {}|{} giờ ngày 05/9|từ ngày {} đến ngày {} tháng 9|{} tháng|quý {}",
}
_FIGURES = (*range(1, 32), 44, 55, 100, 101, 105, 110, 115, 120, 200, 250, 999, 1000, 1250, 2020, 10000)
_WORDS: Exceptions = {
    "văn nghệ năm buổi": "the word for five is the word for year",
    "tháng năm": "the word for five is the word for year",
}


def test_a_number_in_words_is_the_number_in_digits() -> None:
    different = set()
    for measure, sentences in _SENTENCES.items():
        for sentence in sentences.split("|"):
            for figure in _figures(measure, sentence):
                digits, words = (_filled(sentence, written) for written in (write_figure(figure), spell(figure)))
                if _result(measure, digits) != _result(measure, words):
                    different.add(words)
    assert different == set(_WORDS)


def _figures(measure: str, sentence: str) -> Iterable[int]:
    """Counts of any size; days and months; quarters."""
    if measure in measures():
        return _FIGURES
    return range(1, 5) if sentence.startswith("quý") else range(1, 32)


def _filled(sentence: str, written: str) -> str:
    return sentence.format(*[written] * sentence.count("{}"))


# Spellings that fold alike

_OLD = ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ")
_NEW = ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy")
_NEW_MARKS, _OLD_MARKS = dict(zip(_OLD, _NEW, strict=True)), dict(zip(_NEW, _OLD, strict=True))
_IY = {"ỳ": "ì", "ý": "í", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị"}


def _swapped(text: str, pairs: dict[str, str]) -> str:
    return re.sub("|".join(pairs), lambda match: pairs[match[0]], text)


def _with_i(text: str) -> str:
    """`quý`, `kỷ`, `lý` → `quí`, `kỉ`, `lí`."""
    return re.sub(r"(?i)\b(k|l|m|t|h|qu)([ỳýỷỹỵ])\b", lambda match: match[1] + _IY[match[2].lower()], text)


def _without_case(change: Callable[[str], str]) -> Callable[[str], str]:
    """Case says something of letters typed for digits, and of abbreviations that no form lists."""
    told = re.compile(r"[lIO]+[.\d]|\d[lIO]|\b(?:[A-ZĐ]{2,}|lO)\b|\dtr\b")
    return lambda text: text if told.search(text) else change(text)


_VARIANTS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "marks in the old way": lambda text: _swapped(text, _OLD_MARKS),
    "marks in the new way": lambda text: _swapped(text, _NEW_MARKS),
    "i for y": _with_i,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "capitals": _without_case(str.upper),
    "small letters": _without_case(str.lower),
}
_SPELLINGS: Exceptions = {}


def _result(measure: str, text: str) -> tuple[Any, ...]:
    """What a text says of a measure, for comparing."""
    if measure == PERIOD:
        period = read_period(text_cell(text), MONTH)
        return period.status, period.period, period.proposal
    if measure == TIME:
        time = read_publication(text_cell(text), SEPTEMBER)
        return time.status, time.minutes, time.published, time.likely_minutes, time.likely_published
    understood = read(measure, text)
    return understood.status, *(
        fold(json.dumps(value.to_json(), ensure_ascii=False)) if value is not None else None
        for value in (understood.value, understood.proposal)
    )


def test_spellings_that_fold_alike_are_read_alike() -> None:
    different = set()
    for measure in (*measures(), PERIOD, TIME):
        for text in _texts(measure):
            result = _result(measure, text)
            for name, change in _VARIANTS.items():
                if change(text) != text and _result(measure, change(text)) != result:
                    different.add(f"{name}: {text}")
    assert different == set(_SPELLINGS)
