"""What words around a figure say about it. The phrases of each cue are data: `vietnamese/data/cues.toml`."""

from __future__ import annotations

from enum import StrEnum


class Cue(StrEnum):
    """A word or phrase that changes what the figures around it mean; the value names its list of phrases."""

    APPROXIMATE = "approximate"
    VAGUE = "vague"
    """An amount without a figure: `nhiều`, `một số`."""
    ALL = "all"
    """`toàn thể`: everybody, without a figure."""
    CUMULATIVE = "cumulative"
    OWN = "own"
    """Back to the month itself: `trong tháng`, `tháng này`."""
    PREVIOUS = "previous"
    COMPARED = "compared"
    """`so với`: what follows in the clause is another period's."""
    CHANGE = "change"
    """`tăng`, `giảm`: the next figure is a difference."""
    PLANNED = "planned"
    PENDING = "pending"
    """Needed, asked for, prepared, only looked at: what follows is not done."""
    INVITED = "invited"
    STOCK = "stock"
    """`hiện có`, `duy trì`: what is there, not what was done in the month."""
    RECEIVED = "received"
    """`tiếp nhận`, `chỉ đạo`: what follows counts, worth a look."""
    DONE = "done"
    USED = "used"
    """`sử dụng`, `đã treo`: what of a bigger figure was really used."""
    CORRECTION = "correction"
    GROUPED = "grouped"
    """`chia thành`: a number of groups follows."""
    AVERAGE = "average"
    NEGATION = "negation"
    NOT_YET = "not-yet"
    STATE = "state"
    """`cũ`, `hỏng`: it is not certain that such things count."""
    TOTAL = "total"
    CONSISTS = "consists"
    OF_WHICH = "of-which"
    EACH = "each"
    DAILY = "daily"
    FROM = "from"
    TO = "to"
    AND = "and"
    TIMES = "times"
    ORDINAL = "ordinal"
    """What follows numbers a thing and counts nothing: `khóa`, `lần thứ`, `phụ lục`."""
    CLOCK = "clock"
    DITTO = "ditto"
    EXCEPT = "except"
    OTHER = "other"
    """`hoặc`, `hay`: alternatives."""
    PREPOSITION = "preposition"
    """Ends the name of a thing: `tại`, `trên`, `tuyên truyền`."""
    COMPOUND = "compound"
    """Things whose first word is a counting word: `tờ rơi`."""
    NEUTRAL = "neutral"
    """Phrases whose parts would be taken for something else."""

    __hash__ = str.__hash__


MARK_CUES: dict[str, Cue] = {
    **dict.fromkeys("~≈><≥≤±", Cue.APPROXIMATE),
    **dict.fromkeys("x*", Cue.TIMES),
}
"""Marks that are cues; the multiplication sign has the key `x`."""
