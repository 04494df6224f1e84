"""What stands in a period cell beside its dates: times of day, weekdays, how often, and words that set nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from baocao_cli.reading.lex.datetokens import Kind, Token, Words, spoken_number
from baocao_cli.reading.lex.quoting import quote
from baocao_cli.reading.spans.mention import Tokens, figure_at, is_mark, token_at


class Phrases:
    """Word sequences, separated by `;`: with diacritics, or typed without any."""

    def __init__(self, phrases: str) -> None:
        listed = [[Words([word]) for word in phrase.split()] for phrase in phrases.split(";")]
        self._phrases = sorted(listed, key=len, reverse=True)

    def match(self, tokens: Tokens, index: int) -> int:
        """How many tokens the longest phrase at that place takes; 0 where there is none."""
        for phrase in self._phrases:
            following = tokens[index : index + len(phrase)]
            if len(following) == len(phrase) and all(
                token in word for token, word in zip(following, phrase, strict=True)
            ):
                return len(phrase)
        return 0


WHOLE_MONTH = Phrases(
    "hàng ngày;hằng ngày;mỗi ngày;thường xuyên;thường nhật;liên tục;cả tháng;trong tháng;suốt tháng;toàn tháng;"
    "trong kỳ;cả kỳ;kỳ báo cáo;tháng báo cáo;tháng này;hàng tuần;hằng tuần;mỗi tuần;các tuần;hàng tháng;hằng tháng;"
    "mỗi tháng;định kỳ;các ngày trong tuần;các ngày làm việc;từ đầu tháng đến cuối tháng;đầu tháng;giữa tháng;"
    "cuối tháng;trong tuần;tuần đầu;tuần cuối;các ngày;tháng hiện tại;kỳ này"
)
OTHER_TIME = Phrases(
    "tháng trước;tháng sau;tháng tới;tháng rồi;tháng qua;kỳ trước;kỳ sau;quý này;trong quý;cả quý;hàng quý;đầu năm;"
    "cả năm;trong năm;cuối năm;năm nay;năm trước;năm ngoái;hàng năm;hằng năm;lũy kế;lũy tiến;cộng dồn;cả nhiệm kỳ;"
    "tuần trước;nhiều tháng;các tháng"
)
SAME_AS_ABOVE = Phrases("như trên;nt;nht;như dòng trên;như hàng trên;như mục trên")
NO_TIME = Phrases("không;ko;kô;không có;ko có;không phát sinh;không xác định;không rõ;chưa;chưa có;k")
_DONE = Words("đã thực hiện đăng phát treo sóng tải xong hoàn thành tổ chức được rồi")


def says_done(tokens: Tokens) -> bool:
    """`Đã thực hiện`, `đã đăng`: it was done, and no time is named."""
    words = [token for token in tokens if token.kind is not Kind.MARK]
    return bool(words) and all(token in _DONE for token in words)


TENTATIVE = Words("dự kiến chưa sẽ hoãn hủy huỷ kế hoạch")
TO_NOW = Words("nay")
PRINTED = Words("ngày tháng năm từ đến")
FROM = Words("từ kể")
TO = Words("đến tới")
UNTIL = Words("đến tới trước hết")
_THU = Words("thứ")
_HOURS = Words("h g giờ")
_MINUTES = Words("phút p ph")
_WEEKLY = Phrases("hàng tuần;hằng tuần;mỗi tuần;trong tuần;các tuần")
_ORDINAL_BEFORE = Words("đợt tuần kỳ lần buổi phòng số tổ khối khóa khoá ca điểm lớp cấp")
_PARTS_OF_MONTH = Words("đợt tuần kỳ")
_PHASE = Words("đợt")
_ROUGHLY = Words("đầu giữa cuối nửa")
_QUANTITIES = Words("lần buổi phút giờ ngày tuần lượt cuộc kỳ đợt hội tin bài chuyến ca người điểm")
_CYCLES = Words("ngày tuần tháng")
"""`02 lần/tuần`, `tuần 2 lần`: all month long."""
_WEEKDAY_NAMES = Phrases("chủ nhật;chúa nhật")
_CONTEXT = Words(
    "từ đến tới vào lúc ngày tháng năm trong khoảng buổi sáng chiều tối trưa đêm và các cả suốt hết cuối đầu giữa dịp "
    "thời gian thực hiện tổ chức đợt tuần nay kể bắt kết thúc trước sau hàng hằng mỗi lần kỳ báo cáo của riêng cùng "
    "diễn ra phát đăng treo mùng mồng qua xong hoàn thành là tại cho với đã được quý h g giờ phút trở đi về số theo thứ"
)


@dataclass(slots=True)
class Beside:
    """What is left of a period cell once its dates are taken out."""

    whole_month: bool = False
    roughly: bool = False
    """`đầu tháng 9`, `tuần 2 tháng 9`: a part of the month whose days are not told."""
    other_time: bool = False
    same_as_above: bool = False
    tentative: bool = False
    to_now: bool = False
    dots: bool = False
    phase: bool = False
    """`đợt 2`: a phase of the campaign, of which nobody knows here when it was."""
    set_aside: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    words: list[Token] = field(default_factory=list)
    text: str = ""
    """The cell's tidied text."""


def without_clock_and_weekdays(tokens: Tokens, text: str) -> tuple[Tokens, list[str]]:
    """The tokens of a tidied text without times of day and weekdays, and what was taken out, as typed."""
    weekly = any(_WEEKLY.match(tokens, index) for index in range(len(tokens)))
    kept: list[Token] = []
    taken: list[str] = []
    index = 0
    while index < len(tokens):
        after = _clocks(tokens, index) or _weekdays(tokens, index, weekly) or _parts_of_month(tokens, index)
        if after is None:
            kept.append(tokens[index])
            index += 1
            continue
        if kept and kept[-1] in FROM:
            kept.pop()
        if any(token.kind is Kind.NUMBER for token in tokens[index:after]):
            taken.append(quote(text, tokens[index:after]))
        index = after
    return tuple(kept), taken


def _clocks(tokens: Tokens, index: int) -> int | None:
    """The index after a time of day, or after a range of two: `từ 7h30 đến 11h00`, `8h - 10h`."""
    after = _clock(tokens, index)
    if after is None:
        return None
    linked = is_mark(tokens, after, "-,;") or token_at(tokens, after) in TO
    second = _clock(tokens, after + 1) if linked else None
    return second if second is not None else after


def _clock(tokens: Tokens, index: int) -> int | None:
    """The index after a time of day: `20h00`, `7 giờ 30 phút`, `8:00`."""
    hour = figure_at(tokens, index)
    if hour is None or hour > 24:
        return None
    if hour == 24 and is_mark(tokens, index + 1, "/") and figure_at(tokens, index + 2) == 24:
        return index + 4 if token_at(tokens, index + 3) in _HOURS else index + 3
    if is_mark(tokens, index + 1, ":") and figure_at(tokens, index + 2) is not None:
        after = index + 3
        while is_mark(tokens, after, ":") and figure_at(tokens, after + 1) is not None:
            after += 2
        return after
    if token_at(tokens, index + 1) not in _HOURS:
        return None
    minutes = token_at(tokens, index + 2)
    after = index + 2
    if figure_at(tokens, after) is not None and minutes is not None and _are_minutes(tokens, after, minutes):
        after += 1
        if token_at(tokens, after) in _MINUTES or is_mark(tokens, after, "'"):
            after += 1
    return after


def _are_minutes(tokens: Tokens, index: int, minutes: Token) -> bool:
    if not minutes.spaced or token_at(tokens, index + 1) in _MINUTES:
        return True
    named = tokens[index - 1].text.casefold() == "giờ" and len(minutes.text) == 2 and int(minutes.text) < 60
    return named and not is_mark(tokens, index + 1, "/-.,;")


def _parts_of_month(tokens: Tokens, index: int) -> int | None:
    """The index after the figures of `tuần 1, 2` before a month: parts of it, no days."""
    if token_at(tokens, index - 1) not in _PARTS_OF_MONTH or figure_at(tokens, index, 1) is None:
        return None
    after = index + 1
    while is_mark(tokens, after, ",;-&") and figure_at(tokens, after + 1, 1) is not None:
        after += 2
    return after if after == len(tokens) or not (is_mark(tokens, after, "/.") or tokens[after] in _QUANTITIES) else None


def _weekdays(tokens: Tokens, index: int, weekly: bool) -> int | None:
    """The index after `thứ Hai`, `thứ 2, 4, 6`, `chủ nhật`, `CN`, or `T2, T4` of a weekly habit."""
    named = _WEEKDAY_NAMES.match(tokens, index)
    if named:
        return index + named
    token = tokens[index]
    if token.text == "CN":
        return index + 1
    if token in _THU:
        return _weekday_list(tokens, index + 1)
    short = token.text in ("T", "t") and weekly and _is_weekday(tokens, index + 1)
    return index + 2 if short else None


def _weekday_list(tokens: Tokens, index: int) -> int | None:
    if not _is_weekday(tokens, index):
        spoken = spoken_number(tokens, index)
        return spoken[1] if spoken is not None and 2 <= spoken[0] <= 7 else None
    after = index + 1
    while is_mark(tokens, after, ",;-&") and _is_weekday(tokens, after + 1):
        after += 2
    return after


def _is_weekday(tokens: Tokens, index: int) -> bool:
    token = token_at(tokens, index)
    if token is None or token.text not in ("2", "3", "4", "5", "6", "7"):
        return False
    return not is_mark(tokens, index + 1, "/.") or figure_at(tokens, index + 2, 4) is None


def read_beside(tokens: Tokens, text: str) -> Beside:
    """Sort what stands beside the dates."""
    beside = Beside(text=text)
    index = 0
    while index < len(tokens):
        index = _phrase(tokens, index, beside) or _single(tokens, index, beside)
    return beside


def _phrase(tokens: Tokens, index: int, beside: Beside) -> int | None:
    whole, other, same = (phrases.match(tokens, index) for phrases in (WHOLE_MONTH, OTHER_TIME, SAME_AS_ABOVE))
    beside.whole_month |= whole > 0
    if not whole:
        beside.other_time |= other > 0
        beside.same_as_above |= same > 0 and not other
    taken = whole or other or same
    return index + taken if taken else None


def _single(tokens: Tokens, index: int, beside: Beside) -> int:
    token = tokens[index]
    if token.kind is Kind.DOTS:
        beside.dots = True
    elif token.kind is Kind.NUMBER:
        return _number(tokens, index, beside)
    elif token.is_mark("?"):
        beside.tentative = True
    elif token.kind is Kind.WORD:
        _word(token, beside)
    return index + 1


def _word(token: Token, beside: Beside) -> None:
    if token in TENTATIVE:
        beside.tentative = True
    elif token in TO_NOW:
        beside.to_now = True
    elif token in _ROUGHLY or token in _PARTS_OF_MONTH:
        beside.roughly = True
        beside.phase = beside.phase or token in _PHASE
    elif token not in _CONTEXT:
        beside.words.append(token)


def _number(tokens: Tokens, index: int, beside: Beside) -> int:
    """A figure that counts something (`02 lần/tuần`) or names it (`đợt 1`) is set aside; any other is left over."""
    following = token_at(tokens, index + 1)
    if following in _QUANTITIES:
        after = index + 2
        if is_mark(tokens, after, "/") and token_at(tokens, after + 1) in _CYCLES:
            beside.whole_month = True
            after += 2
        if token_at(tokens, index - 1) in _CYCLES:
            beside.whole_month = True
        beside.set_aside.append(quote(beside.text, tokens[index:after]))
        return after
    if token_at(tokens, index - 1) in _ORDINAL_BEFORE:
        beside.set_aside.append(quote(beside.text, tokens[index - 1 : index + 1]))
    else:
        beside.numbers.append(tokens[index].text)
    return index + 1
