"""A list's row that says there was nothing: `Không`, `Không có tin, bài`, `0`, `-`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from baocao_cli.findings import Finding
from baocao_cli.forms.declaration import Kind
from baocao_cli.reading.lex.tokens import TokenKind, WordSet, tokenize

_NO = WordSet("không ko kô khg k")
_NOT_YET = WordSet("chưa")
_NOTHING_ELSE = (
    "có phát sinh đăng thực hiện tổ chức tin bài ảnh video clip phóng sự viết nào gì trong tháng kỳ này năm được hoạt "
    "động sản phẩm nội dung đơn vị phòng và hoặc các báo cáo tải sóng trên trang"
)


def says_none(text: str, kinds: Sequence[Kind]) -> Finding | None:
    """An info or warning that says so; None where the text says anything else (`Không ngừng đổi mới`)."""
    tokens = tokenize(text)
    words = [token for token in tokens if token.kind is TokenKind.WORD]
    numbers = [token for token in tokens if token.kind is TokenKind.DIGITS]
    if not words and numbers and all(set(token.text) == {"0"} for token in numbers):
        return Finding.of("list-none")
    if not words:
        return None
    others = _others(tuple(kinds))
    if not all(word in others for word in words[1:]):
        return None
    if words[0] in _NOT_YET and tokens[0] == words[0]:
        return Finding.of("list-none-yet")
    return Finding.of("list-none") if words[0] in _NO and tokens[0] == words[0] else None


@lru_cache(maxsize=64)
def _others(kinds: tuple[Kind, ...]) -> WordSet:
    """Words that say nothing else beside a `không`."""
    spellings = [spelling for kind in kinds for spelling in (kind.name, *kind.spellings)]
    return WordSet([*_NOTHING_ELSE.split(), *(word for spelling in spellings for word in spelling.split())])
