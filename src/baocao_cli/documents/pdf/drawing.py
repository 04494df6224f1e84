"""A page as it is drawn: its letters and shapes in the order in which they are laid over one another.

pdfminer keeps neither the order nor what clips, lets through or leaves out what is drawn; this adds both
(ISO 32000-1, 8.4–8.5, 8.11, 9.3.6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from pdfminer.converter import PDFPageAggregator
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect, mult_matrix

if TYPE_CHECKING:
    from pdfminer.layout import LTComponent
    from pdfminer.pdfpage import PDFPage

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, as pdfminer counts them: from the page's lower left corner."""

_MOST_PARTS = 20
_OPAQUE = 0.95
"""From which on nothing is seen through a fill."""
_PLAIN_SPACES = frozenset(("DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased"))


class _State(NamedTuple):
    """What holds for all that is drawn next. `left_out`: it belongs to a layer that is switched off."""

    clip: Box | None = None
    see_through: bool = False
    left_out: bool = False


class Drawn(NamedTuple):
    """How one letter or shape is drawn.

    `order` counts over the page; `mode` and `baseline` are a letter's; `covers`: nothing is seen through the shape;
    `plain`: its colour is what its numbers say; `over`: it belongs to an annotation, not to the page itself.
    """

    order: int
    clip: Box | None
    left_out: bool
    over: bool
    mode: int = 0
    baseline: float = 0.0
    covers: bool = False
    plain: bool = True


class Typed(NamedTuple):
    """Text of an annotation that says only where it is to be shown."""

    text: str
    box: Box
    points: float


class Device(PDFPageAggregator):
    """Collects a page's objects, each with `drawn`."""

    def __init__(self, manager: PDFResourceManager, page_number: int) -> None:
        super().__init__(manager, pageno=page_number, laparams=None)
        self.state = _State()
        self.over = False
        self.letters = 0
        self.typed: list[Typed] = []
        self.strokes: list[Box] = []
        """Lines through words that annotations name without drawing them."""
        self.page_matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        self.before_end: Callable[[], None] | None = None
        """Called when the page's own content is drawn: annotations are laid over it."""
        self._order = 0
        self._mode = 0
        self._around: list[_State] = []

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        super().begin_page(page, ctm)
        self.page_matrix = ctm

    def end_page(self, page: PDFPage) -> None:
        if self.before_end is not None:
            self.before_end()
        super().end_page(page)

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        super().begin_figure(name, bbox, matrix)
        self._around.append(self.state)
        self.clip_to(apply_matrix_rect(mult_matrix(matrix, self.ctm), bbox))

    def end_figure(self, _: str) -> None:
        super().end_figure(_)
        self.state = self._around.pop()

    @contextmanager
    def figure_over(self, box: Box, matrix: Any) -> Iterator[None]:
        """A figure over the finished page, closed with all that is within it whatever happens."""
        depth = len(self._stack)
        self.state, self.over = _State(), True
        self.set_ctm(self.page_matrix)
        self.begin_figure("annotation", box, matrix)
        try:
            yield
        finally:
            while len(self._stack) > depth:
                self.end_figure("annotation")
            self.over = False

    def clip_to(self, box: Box) -> None:
        """What is drawn next is seen within that box only."""
        clip = self.state.clip
        if clip is not None:
            box = max(clip[0], box[0]), max(clip[1], box[1]), min(clip[2], box[2]), min(clip[3], box[3])
        self.state = self.state._replace(clip=box)

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        self._mode = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(self, matrix: Any, font: Any, fontsize: float, scaling: float, rise: float, *rest: Any) -> float:
        self.letters += 1
        advance = super().render_char(matrix, font, fontsize, scaling, rise, *rest)
        ncs, graphics = rest[1], rest[2]
        space = graphics.scs if self._mode == 1 else ncs
        baseline = apply_matrix_pt(matrix, (0, rise))[1]
        plain = getattr(space, "name", "") in _PLAIN_SPACES
        self._note(self.cur_item._objs[-1:], mode=self._mode, baseline=baseline, plain=plain)
        return advance

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        before = len(self.cur_item._objs)
        super().paint_path(gstate, stroke, fill, evenodd, path)
        made = self.cur_item._objs[before:]
        plain = getattr(gstate.ncs, "name", "") in _PLAIN_SPACES
        solid = fill and plain and not self.state.see_through and not _has_holes(made)
        self._note(made, covers=solid, plain=plain and not self.state.see_through)

    def render_image(self, name: str, stream: PDFStream) -> None:
        super().render_image(name, stream)
        lets_through = any(stream.get(key) is not None for key in ("SMask", "Mask", "ImageMask", "IM"))
        self._note(self.cur_item._objs[-1:], covers=not lets_through and not self.state.see_through, plain=False)

    def _note(self, items: Sequence[Any], **facts: Any) -> None:
        self._order += 1
        for item in items:
            item.drawn = Drawn(self._order, self.state.clip, self.state.left_out, self.over, **facts)


def _has_holes(items: Sequence[LTComponent]) -> bool:
    """Whether a path has shapes within one another: filled, it may leave the inner ones free, as a frame does."""
    boxes = [item.bbox for item in items[:_MOST_PARTS]]
    return any(_surrounds(outer, inner) for outer in boxes for inner in boxes if outer is not inner)


def _surrounds(outer: Box, inner: Box) -> bool:
    near = outer[0] <= inner[0] and outer[1] <= inner[1]
    return near and outer[2] >= inner[2] and outer[3] >= inner[3]


class Interpreter(PDFPageInterpreter):
    """Follows what pdfminer leaves out of a page's state. `switched_off`: numbers of the layers that do not show."""

    def __init__(self, manager: PDFResourceManager, device: Device, switched_off: frozenset[int]) -> None:
        super().__init__(manager, device)
        self._drawer = device
        self._switched_off = switched_off
        self._saved: list[_State] = []
        self._marked: list[bool] = []

    def dup(self) -> Interpreter:
        return Interpreter(self.rsrcmgr, self._drawer, self._switched_off)

    def do_q(self) -> None:
        super().do_q()
        self._saved.append(self._drawer.state)

    def do_Q(self) -> None:  # noqa: N802 - the operator's name
        super().do_Q()
        if self._saved:
            left_out = self._drawer.state.left_out
            self._drawer.state = self._saved.pop()._replace(left_out=left_out)

    def do_gs(self, name: Any) -> None:
        super().do_gs(name)
        parameters = resolve1(_entry(self.resources.get("ExtGState"), name))
        if not isinstance(parameters, dict):
            return
        state = self._drawer.state
        if (alpha := resolve1(parameters.get("ca"))) is not None or "BM" in parameters:
            blend = resolve1(parameters.get("BM"))
            blends = blend is not None and getattr(blend, "name", "") not in ("Normal", "Compatible")
            thin = isinstance(alpha, int | float) and alpha < _OPAQUE
            self._drawer.state = state._replace(see_through=thin or blends)

    def do_W(self) -> None:  # noqa: N802 - the operator's name
        super().do_W()
        self._clip()

    def do_W_a(self) -> None:  # noqa: N802 - the operator's name
        super().do_W_a()
        self._clip()

    def _clip(self) -> None:
        numbers = [float(number) for step in self.curpath for number in step[1:]]
        points = [apply_matrix_pt(self.ctm, point) for point in zip(numbers[::2], numbers[1::2], strict=False)]
        if points:
            lefts, bottoms = [point[0] for point in points], [point[1] for point in points]
            self._drawer.clip_to((min(lefts), min(bottoms), max(lefts), max(bottoms)))

    def do_BMC(self, tag: Any) -> None:  # noqa: N802 - the operator's name
        super().do_BMC(tag)
        self._begin_marked(left_out=False)

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - the operator's name
        super().do_BDC(tag, props)
        layer = _entry(self.resources.get("Properties"), props) if getattr(tag, "name", "") == "OC" else None
        self._begin_marked(left_out=self._is_off(layer))

    def do_EMC(self) -> None:  # noqa: N802 - the operator's name
        super().do_EMC()
        if self._marked:
            self._drawer.state = self._drawer.state._replace(left_out=self._marked.pop())

    def _begin_marked(self, *, left_out: bool) -> None:
        state = self._drawer.state
        self._marked.append(state.left_out)
        self._drawer.state = state._replace(left_out=state.left_out or left_out)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - the operator's name
        stream = resolve1(self.xobjmap.get(getattr(xobjid_arg, "name", ""))) if hasattr(self, "xobjmap") else None
        state = self._drawer.state
        if isinstance(stream, PDFStream) and self._is_off(stream.attrs.get("OC")):
            self._drawer.state = state._replace(left_out=True)
        super().do_Do(xobjid_arg)
        self._drawer.state = state

    def _is_off(self, layer: Any) -> bool:
        """Whether a layer, or a set of layers one of which has to show, is switched off."""
        if isinstance(layer, PDFObjRef) and layer.objid in self._switched_off:
            return True
        members = _dictionary(layer).get("OCGs")
        layers = _numbers([members] if isinstance(members, PDFObjRef) and _dictionary(members) else members)
        return bool(layers) and layers <= self._switched_off


def _entry(table: Any, name: Any) -> Any:
    """An entry of a table of resources, not resolved."""
    entries = resolve1(table)
    return entries.get(name.name) if isinstance(entries, dict) and isinstance(name, PSLiteral) else None


def switched_off(catalog: Any) -> frozenset[int]:
    """The numbers of the layers that do not show when the file is opened."""
    properties = _dictionary(_dictionary(catalog).get("OCProperties"))
    default = _dictionary(properties.get("D"))
    if getattr(resolve1(default.get("BaseState")), "name", "ON") == "OFF":
        return _numbers(properties.get("OCGs")) - _numbers(default.get("ON"))
    return _numbers(default.get("OFF"))


def _dictionary(value: Any) -> dict[Any, Any]:
    resolved = resolve1(value)
    return resolved if isinstance(resolved, dict) else {}


def _numbers(references: Any) -> frozenset[int]:
    return frozenset(item.objid for item in resolve1(references) or [] if isinstance(item, PDFObjRef))
