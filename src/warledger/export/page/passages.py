"""The report's own text with its claims marked, each with a number that leads to its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from warledger.export.content import content
from warledger.export.contested import Said
from warledger.export.overview import Overview
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.words import voices
from warledger.values import Block, Document, Role

_NOT_READ = {
    Role.BOILERPLATE: "set aside: not part of this report",
    Role.CAPTION: "caption, not read for claims",
    None: "not read for claims",
}


def passages(view: Overview) -> Html:
    """The whole text, block by block; what was not read stands apart and says so."""
    marked = _Marked(view)
    blocks = [marked.block(start, stop, block) for start, stop, block in _stretches(view.report.document)]
    language = view.report.document.language
    # Some of what a report quotes is hard to read; a page that embeds this one may fold it by the attribute.
    return tag("div", blocks, class_="passages", lang=language, dir="auto", data_graphic="shown")


def legend() -> Html:
    """How the marks are to be read; they differ in their lines, not only in their colours."""
    kinds = {
        "toll": "a toll",
        "withheld": "withheld, or about verification",
        "action": "another claim",
        "toll over": "several claims",
        "aside": "set aside",
    }
    samples: list[Node] = [[tag("mark", name, class_=kind), " "] for kind, name in kinds.items()]
    return tag("p", "A number stands before the words of a claim and leads to its row. ", samples, class_="legend")


def _stretches(document: Document) -> Iterator[tuple[int, int, Block | None]]:
    """The blocks and the text between them, in order, each character once."""
    at = 0
    for block in sorted(document.blocks, key=lambda block: (block.start, block.stop)):
        start, stop = max(block.start, at), max(block.stop, at)
        if at < start:
            yield at, start, None
        if start < stop:
            yield start, stop, block
        at = stop
    if at < len(document.text):
        yield at, len(document.text), None


class _Marked:
    """Cuts stretches of text wherever a claim begins or ends, so that claims may overlap as they like."""

    def __init__(self, view: Overview) -> None:
        self.view, self.text = view, view.report.document.text
        self.aside = {aside.said.number for aside in view.asides}
        self.edges = sorted({edge for said in view.said for s in said.claim.evidence for edge in (s.start, s.stop)})

    def block(self, start: int, stop: int, block: Block | None) -> Node:
        role = block.role if block else None
        opening = [said for said in self.view.said if start <= said.claim.evidence[0].start < stop]
        if not (self.text[start:stop].strip() or opening):
            return None
        why = _NOT_READ.get(role)
        note = tag("small", f"{why}{f' ({block.rule})' if block and block.rule else ''}", class_="why") if why else None
        return tag("p", note, self._pieces(start, stop), class_=f"block {role or 'between'}", dir="auto")

    def _pieces(self, start: int, stop: int) -> Iterator[Node]:
        inner = [edge for edge in self.edges if start < edge < stop]
        for left, right in pairwise((start, *inner, stop)):
            covering = [said for said in self.view.said if _covers(said, left, right)]
            yield self._numbers(said for said in self.view.said if left <= said.claim.evidence[0].start < right)
            yield self._mark(covering, self.text[left:right]) if covering else self.text[left:right]

    def _numbers(self, opening: Iterable[Said]) -> Iterator[Node]:
        """The numbers of the claims whose deciding words begin here."""
        for said in opening:
            number, label = said.number, f"claim {said.number}: {self._label(said)}; go to its row"
            yield tag("a", str(number), class_="ref", id=f"words-{number}", href=f"#claim-{number}", aria_label=label)

    def _mark(self, covering: Sequence[Said], text: str) -> Html:
        kinds = dict.fromkeys(said.claim.kind.value for said in covering)
        aside = all(said.number in self.aside for said in covering)
        classes = ["aside"] if aside else list(kinds)[:1]
        classes += ["over"] if len(covering) > 1 else []
        title = "\n".join(f"{said.number}: {self._label(said)}" for said in covering)
        numbers = " ".join(str(said.number) for said in covering)
        return tag("mark", text, class_=" ".join(classes), title=title, data_claims=numbers)

    def _label(self, said: Said) -> str:
        return f"{content(said.claim, self.view.parties)} ({voices(said.claim)})"


def _covers(said: Said, start: int, stop: int) -> bool:
    return any(span.start <= start and stop <= span.stop for span in said.claim.evidence)
