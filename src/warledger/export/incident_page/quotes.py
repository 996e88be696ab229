"""The sentences of a report that carry its claims, with the claims' words marked and private names veiled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from warledger.export.incident_page.case import Cited
from warledger.export.page_parts.markup import Html, Node, tag
from warledger.export.row.sources import Telling
from warledger.language.english.sentences import stretches
from warledger.language.english.tokens import words
from warledger.values import Document, Kind


def quotes(told: Sequence[Cited], rows: Mapping[int, int]) -> Iterator[Node]:
    """One report's sentences in their order, as quotations; `told` are the claims of that report.

    `rows` has the number by which a claim's row in the figures is called, for the way back.
    """
    if not told:
        return
    telling, document = told[0].telling, told[0].account.document
    for start, stop in _sentences(document):
        inside = [each for each in told if start <= each.claim.anchor.start < stop]
        if inside:
            marked = _marked(telling, document, start, stop, inside, rows)
            yield tag("blockquote", tag("p", marked, dir="auto", lang=document.language), class_="block")


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """The document's sentences, as far as their marks tell them apart."""
    for stretch in stretches(document.text, words(document.text)):
        yield stretch[0][0], stretch[-1][1]


def _marked(
    telling: Telling, document: Document, start: int, stop: int, told: Sequence[Cited], rows: Mapping[int, int]
) -> Iterator[Node]:
    """The sentence cut wherever a claim's words begin or end, a number before those of each claim.

    A name that a cut would divide might show; then the sentence stands whole, without marks.
    """
    edges = {end for each in told for span in each.claim.evidence for end in (span.start, span.stop)}
    edges |= {each.claim.anchor.start for each in told}
    cuts = list(pairwise([start, *sorted(edge for edge in edges if start < edge < stop), stop]))
    pieces = [_veiled(telling, document.text[left:right]) for left, right in cuts]
    whole = telling.quoted(document.text[start:stop])
    if " ".join("".join(pieces).split()) != whole:
        yield from (_number(each, rows) for each in told)
        yield whole
        return
    for (left, right), piece in zip(cuts, pieces, strict=True):
        yield from (_number(each, rows) for each in told if max(start, _opens(each)) == left)
        covering = [each for each in told if _covers(each, left, right)]
        yield tag("mark", piece, class_=_class(covering)) if covering else piece


def _veiled(telling: Telling, text: str) -> str:
    """`text` without private names; the white space around it stays."""
    bare = text.strip()
    if not bare:
        return text
    before, _, after = text.partition(bare)
    return f"{before}{telling.quoted(bare)}{after}"


def _opens(cited: Cited) -> int:
    return min(cited.claim.anchor.start, *(span.start for span in cited.claim.evidence[:1]))


def _number(cited: Cited, rows: Mapping[int, int]) -> Html:
    """The claim's number before its words; it leads back to the figures, if it stands there."""
    number, row = cited.number, rows.get(cited.number)
    if row is None:
        return tag("span", f"{number}", class_="ref", id=f"words-{number}")
    return tag("a", f"{number}", class_="ref", id=f"words-{number}", href=f"#said-{row}",
               aria_label=f"claim {number}: show it among the rival figures")  # fmt: skip


def _covers(cited: Cited, left: int, right: int) -> bool:
    return any(span.start <= left and right <= span.stop for span in cited.claim.evidence)


def _class(covering: Iterable[Cited]) -> str:
    kinds = {each.claim.kind for each in covering}
    return "toll" if Kind.TOLL in kinds else "withheld"
