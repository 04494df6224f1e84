"""Properties of the grammar: what is written is read back; what is not plain is never taken in silence."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from baocao_cli.reading.model import Status
from baocao_cli.values import Count, Parts
from baocao_cli.vietnamese.notation import write_count, write_figure
from baocao_cli.vietnamese.numerals import spell
from tests.reading.reader import is_silent, read

KINDS = ("pa nô", "áp phích", "khẩu hiệu")
WHOLE = st.integers(1, 99_999)
_NUMERALS = st.sampled_from([write_figure, write_count, spell, str])
_PAIRS = st.sampled_from(["{figure} {name}", "{name}: {figure}", "{name} - {figure}", "{name} ({figure})"])
_JOINS = st.sampled_from([", ", "; ", " + ", "\n", " và "])


@given(st.lists(WHOLE, min_size=3, max_size=3), _NUMERALS, _PAIRS, _JOINS)
@example([1, 1, 1], spell, "{name} - {figure}", " và ")
@settings(max_examples=150, deadline=None)
def test_kinds_are_read_back(figures: list[int], write: object, pair: str, join: str) -> None:
    assert callable(write)
    parts = [pair.format(figure=write(figure), name=kind) for figure, kind in zip(figures, KINDS, strict=True)]
    understood = read("pa-no", join.join(parts))

    told = {kind: Decimal(figure) for kind, figure in zip(KINDS, figures, strict=True)}
    assert understood.value == Count(Decimal(sum(figures)), told)
    assert is_silent(understood)


@given(
    WHOLE, WHOLE, _NUMERALS, st.sampled_from(["{} buổi, {} người", "{} cuộc/{} đại biểu", "{} buổi với {} lượt người"])
)
@settings(max_examples=150, deadline=None)
def test_parts_are_read_back(sessions: int, attendees: int, write: object, text: str) -> None:
    assert callable(write)
    understood = read("tuyen-truyen-mieng", text.format(write(sessions), write(attendees)))

    assert understood.value == Parts({"sessions": Decimal(sessions), "attendees": Decimal(attendees)})
    assert is_silent(understood)


@given(st.integers(0, 99), st.integers(0, 59), st.sampled_from(["{}h{:02d}'", "{} giờ {} phút", "{}g{:02d}p"]))
@settings(deadline=None)
def test_durations_are_read_back(hours: int, rest: int, text: str) -> None:
    understood = read("phat-thanh", text.format(hours, rest))

    assert understood.value == Parts({"minutes": Decimal(hours * 60 + rest)})


@given(WHOLE, st.sampled_from(["khoảng {}", "~{}", "hơn {}", "gần {} khẩu hiệu", "{} x 3", "{}-99999", "{} cũ", "{}?"]))
@settings(deadline=None)
def test_what_is_not_plain_is_told(figure: int, text: str) -> None:
    assert not is_silent(read("pa-no", text.format(figure)))


@given(st.lists(WHOLE, min_size=2, max_size=4, unique=True), st.sampled_from([" ", ", ", "; ", "/", " - "]))
@settings(deadline=None)
def test_several_bare_figures_are_never_one_count(figures: list[int], join: str) -> None:
    understood = read("pa-no", join.join(f"{figure:06d}" for figure in figures))

    assert understood.status is Status.HELD


@given(st.text(alphabet=st.sampled_from("0123456789.,/-+x ()abcđnớ:;'\"…~%?\n"), max_size=24))
@settings(max_examples=400, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    for measure in ("pa-no", "tuyen-truyen-mieng", "phat-thanh", "khac"):
        understood = read(measure, text)
        assert (understood.value is not None) == (understood.status in (Status.REPORTED, Status.ZERO))
        assert understood.status is not Status.HELD or not is_silent(understood)


_WORDS = st.sampled_from(
    "trên|nhiều|và|không|chưa|hoặc|cũ|hỏng|nt|x|mỗi|tăng|giảm|dự kiến|lũy kế|trừ|số khác|từ|hay".split("|")  # noqa: SIM905 - a list of words reads better so
)

_CHANGING = {"không", "chưa", "hoặc", "cũ", "hỏng", "mỗi", "dự kiến", "lũy kế", "trừ", "tăng", "giảm"}


@given(st.lists(_WORDS, min_size=1, max_size=4), WHOLE, st.integers(0, 4))
@settings(max_examples=200, deadline=None)
def test_a_figure_among_words_that_change_it_is_never_plain(words: list[str], figure: int, at: int) -> None:
    typed = list(words)
    risky = _CHANGING & set(typed)
    typed.insert(at, str(figure))
    if risky:
        assert not is_silent(read("pa-no", " ".join(typed)))
