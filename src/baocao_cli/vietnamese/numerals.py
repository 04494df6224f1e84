"""Number words: `mười lăm`, `hai trăm linh ba`, `một nghìn hai trăm`, `bốn chục`.

Sixteen syllables make every number; `mốt`, `tư`, `lăm`, `nhăm` are how one, four and five sound after tens, `linh` and
`lẻ` bridge an empty place; a lone digit after a hundred or a thousand fills the next place (`một trăm hai` is 120), and
speech leaves the tens out before `mốt`, `lăm` (`hai lăm`). Without diacritics the words are read where nothing else is
meant by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from baocao_cli.vietnamese.fold import fold, plain

_DIGITS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_AFTER_TENS = {**_DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "rưỡi": 5}
_ONLY_AFTER_TENS = ("mốt", "lăm", "nhăm")
_TEN_FIGURE = 10
_YEAR_WORD = "năm"
"""After a hundred or a thousand it is a year rather than a five: `một trăm năm`."""
_TEN = ("mười",)
_TENS = ("mươi", "mười", "chục")
_HUNDRED = ("trăm",)
_BRIDGES = ("linh", "lẻ")
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
MULTIPLIERS: dict[str, Decimal] = {
    **{fold(word): Decimal(scale) for word, scale in _SCALES.items()},
    fold("chục"): Decimal(10),
    fold("mươi"): Decimal(10),
    fold("trăm"): Decimal(100),
}
"""What a figure may be followed by: `2 nghìn`, `3 chục` (folded words)."""

_WORDS = {*_AFTER_TENS, *_TENS, *_HUNDRED, *_BRIDGES, *_SCALES, "không"}
_BY_KEY = {fold(word): word for word in sorted(_WORDS)}
_AMBIGUOUS_PLAIN = {"khong", "ti"}
_BY_PLAIN = {plain(word): word for word in sorted(_WORDS) if plain(word) not in _AMBIGUOUS_PLAIN}
_BY_PLAIN |= {"muoi": "mươi", "bay": "bảy", "nam": "năm"}


class _Reader:
    """Descends once over the words; every method consumes what it understands."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self.at = 0

    def _take(self, choices: Sequence[str] | dict[str, int]) -> str | None:
        if self.at < len(self._words) and self._words[self.at] in choices:
            self.at += 1
            return self._words[self.at - 1]
        return None

    def _peek(self) -> str | None:
        return self._words[self.at] if self.at < len(self._words) else None

    def number(self) -> int | None:
        """The number that begins here, as far as words read on; None where none does."""
        total = None
        limit = 10**18
        while True:
            start = self.at
            group = self._below_thousand(bool(total))
            if group is None:
                self.at = start
                return total
            lone = total is not None and self.at == start + 1 and group < _TEN_FIGURE
            if lone and self._words[start] == _YEAR_WORD and self._peek() not in _SCALES:
                self.at = start
                return total
            scale = self._take(_SCALES)
            size = _SCALES[scale] if scale else 1
            if size >= limit:
                self.at = start
                return total
            if scale is None:
                return (total or 0) + (group * limit // 10 if lone else group)
            total = (total or 0) + group * size
            limit = size
            if self._take(("rưỡi",)):
                return total + size // 2

    def _below_thousand(self, follows: bool) -> int | None:
        start = self.at
        if follows and self._take(_BRIDGES):
            return self._digit_or_back(start)
        digit = self._take({**_DIGITS, "không": 0} if follows else _DIGITS)
        if digit is not None and self._take(_HUNDRED):
            return (_DIGITS.get(digit, 0)) * 100 + self._after_hundred()
        self.at = start
        return self._below_hundred()

    def _digit_or_back(self, start: int) -> int | None:
        digit = self._take(_AFTER_TENS)
        if digit is None:
            self.at = start
            return None
        return _AFTER_TENS[digit]

    def _after_hundred(self) -> int:
        start = self.at
        if self._take(_BRIDGES):
            return self._digit_or_back(start) or 0
        if self._take(("rưỡi",)):
            return 50
        figure = self._below_hundred() or 0
        lone = self.at == start + 1 and figure < _TEN_FIGURE
        if lone and self._words[start] == _YEAR_WORD:
            self.at = start
            return 0
        return figure * 10 if lone else figure

    def _below_hundred(self) -> int | None:
        if self._take(_TEN):
            return 10 + self._ones()
        digit = self._take(_DIGITS)
        if digit is None:
            return None
        if self._take(_TENS) or self._peek() in _ONLY_AFTER_TENS:
            return _DIGITS[digit] * 10 + self._ones()
        return _DIGITS[digit]

    def _ones(self) -> int:
        ones = self._take(_AFTER_TENS)
        return _AFTER_TENS[ones] if ones else 0


@lru_cache(maxsize=4096)
def begins_number(word: str) -> bool:
    """Whether a number in words may begin with that word, with its diacritics or typed without any."""
    return read_prefix([word]) is not None or (
        word.isascii() and read_prefix([word], without_diacritics=True) is not None
    )


def read_prefix(words: Sequence[str], without_diacritics: bool = False) -> tuple[int, Decimal] | None:
    """The number that the words begin with: how many of them it takes, and the figure; None where there is none."""
    known = []
    for word in words:
        word_in_full = _BY_KEY.get(fold(word)) or (_BY_PLAIN.get(plain(word)) if without_diacritics else None)
        if word_in_full is None:
            break
        known.append(word_in_full)
    known = _tens_in_plain(known) if without_diacritics else known
    reader = _Reader(known)
    figure = reader.number()
    return None if figure is None else (reader.at, Decimal(figure))


def _tens_in_plain(words: list[str]) -> list[str]:
    """`muoi` stands for `mười` and `mươi`: it is the ten where no digit goes before."""
    mended = list(words)
    for at, word in enumerate(words):
        if word == "mươi" and (at == 0 or words[at - 1] not in _DIGITS):
            mended[at] = "mười"
    return mended


def read_words(words: Sequence[str] | str) -> Decimal | None:
    """The figure that the words spell out, all of them; None where they spell none.

    `không` alone is zero. Words without diacritics are read where the whole is without (`muoi lam`).
    """
    split = words.split() if isinstance(words, str) else list(words)
    if [fold(word) for word in split] == ["không"]:
        return Decimal(0)
    bare = all(word.isascii() for word in split)
    found = read_prefix(split, without_diacritics=bare)
    return found[1] if found is not None and found[0] == len(split) else None


_SPOKEN = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spell(figure: int) -> str:
    """A whole figure from 0 to 999 999 999 in words, as it is read aloud in the north."""
    if not 0 <= figure < 10**9:
        raise ValueError(f"cannot spell {figure}")
    if figure == 0:
        return _SPOKEN[0]
    groups: list[str] = []
    for scale, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, figure = divmod(figure, scale)
        if group:
            groups.append(f"{_spell_group(group, bool(groups))} {name}".strip())
    return " ".join(groups)


def _spell_group(group: int, follows: bool) -> str:
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    parts = [f"{_SPOKEN[hundreds]} trăm"] if hundreds or follows else []
    if tens == 0:
        if ones:
            parts.append(f"linh {_SPOKEN[ones]}" if parts else _SPOKEN[ones])
    elif tens == 1:
        parts.append("mười" + (f" {'lăm' if ones == 5 else _SPOKEN[ones]}" if ones else ""))
    else:
        last = {1: "mốt", 4: "tư", 5: "lăm"}.get(ones, _SPOKEN[ones])
        parts.append(f"{_SPOKEN[tens]} mươi" + (f" {last}" if ones else ""))
    return " ".join(parts)
