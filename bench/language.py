"""How well English is read: treebank test sets never used in training, and names held out.

Conventions: gold words and gold sentences for tags, heads and relations; punctuation counted; LAS compares universal
relations without subtypes, as CoNLL 2018 did, and `LAS full` with them. Sentence and word F count exact offsets, from
raw text with the treebank's paragraphs. Names count exact offsets and kind. GMB names are scored after the conversion
of training/corpora.py (titles cut off persons' names, places that speak are places), on the 8 % of sentences that a
hash keeps out of training.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.data import digest
from training import corpora
from training.corpora import Sample
from warledger.language.english.reader import Reader
from warledger.language.syntax import NameKind, Sentence

Figures = dict[str, float | str]

_SHORT = {NameKind.PERSON: "PER", NameKind.ORGANISATION: "ORG", NameKind.PLACE: "LOC", NameKind.PEOPLE: "PEOPLE"}


def figures(folder: Path, part: str = "test") -> Figures:
    """Every figure, on the test sets (`part` "dev" while developing)."""
    reader = Reader()
    banks = {
        "EWT": folder / f"treebanks/en_ewt-ud-{part}.conllu.gz",
        "GUM": folder / f"treebanks/en_gum-open-{part}.conllu.gz",
    }
    found: Figures = {"data digest": digest(*banks.values(), folder / f"ner/en_ewt-ner-{part}.iob2.gz")}
    for name, path in banks.items():
        samples = corpora.treebank(path)
        found |= {f"{name} {figure}": value for figure, value in syntax(reader, samples).items()}
        found |= {f"{name} {figure}": value for figure, value in segmentation(reader, path).items()}
    capitals = syntax(reader, corpora.treebank(banks["EWT"]), str.upper)
    found |= {f"EWT capitals {figure}": capitals[figure] for figure in ("UPOS", "UAS", "LAS")}
    found |= names_figures(reader, folder, part)
    return found


def syntax(reader: Reader, samples: list[Sample], change: Callable[[str], str] = str) -> Figures:
    """Shares of words with the right tag, features, lemma, head and relation, in percent."""
    right: Counter[str] = Counter()
    for sample in samples:
        sentence = reader.read_words([change(word) for word in sample.words])
        for word, token in zip(sentence.words, sample.tokens or (), strict=True):
            head = (0 if word.head is None else word.head + 1) == token.head
            right["UPOS"] += word.pos == token.pos
            right["features"] += word.features == token.features
            right["lemmas"] += word.lemma == corpora.lemma_of(token).lower()
            right["UAS"] += head
            right["LAS"] += head and _universal(word.relation) == _universal(token.relation)
            right["LAS full"] += head and word.relation == token.relation
    total = sum(len(sample.words) for sample in samples)
    return {figure: round(100 * count / total, 2) for figure, count in right.items()}


def _universal(relation: str) -> str:
    return relation.partition(":")[0]


@dataclass
class Paragraph:
    """Raw text as the treebank gives it, with the offsets of its words and sentences."""

    text: str
    words: list[tuple[int, int]]
    sentences: list[tuple[int, int]]


def segmentation(reader: Reader, path: Path) -> Figures:
    """F of sentences and of words from raw text; documents are read whole, paragraphs apart by an empty line."""
    sentences, words = Tally(), Tally()
    for paragraph in raw_documents(path):
        read = reader.read(paragraph.text)
        sentences.add(paragraph.sentences, [(sentence.start, sentence.stop) for sentence in read])
        words.add(paragraph.words, [(word.start, word.stop) for sentence in read for word in sentence.words])
    return {"sentence F": sentences.f1, "word F": words.f1}


class Tally:
    """Counts of what is right, wanted and found."""

    def __init__(self) -> None:
        self.right = self.wanted = self.found = 0

    def add(self, wanted: Iterable[object], found: Iterable[object]) -> None:
        gold, guess = Counter(wanted), Counter(found)
        self.right += (gold & guess).total()
        self.wanted += gold.total()
        self.found += guess.total()

    @property
    def f1(self) -> float:
        return round(200 * self.right / max(1, self.wanted + self.found), 2)


def raw_documents(path: Path) -> Iterator[Paragraph]:
    """The documents of a CoNLL-U file as raw text."""
    document = Paragraph("", [], [])
    for block in _blocks(path):
        comments = [line for line in block if line.startswith("#")]
        if any(line.startswith("# newdoc") for line in comments) and document.text:
            yield document
            document = Paragraph("", [], [])
        elif any(line.startswith("# newpar") for line in comments) and document.text:
            document.text = document.text.rstrip() + "\n\n"
        _append(document, [line.split("\t") for line in block if not line.startswith("#")])
    yield document


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in corpora.lines(path):
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _append(document: Paragraph, rows: list[list[str]]) -> None:
    """Add one sentence: the surface of a multiword token once, its words side by side inside it."""
    first, inside, surface = len(document.words), 0, ""
    for row in rows:
        if "." in row[0]:
            continue
        space = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:
            low, high = map(int, row[0].split("-"))
            inside, surface = high - low + 1, row[1]
            position = len(document.text)
            document.text += surface + space
            end = position + len(surface)
        elif inside:
            stop = end if inside == 1 else position + len(row[1])
            document.words.append((position, stop))
            position, inside = stop, inside - 1
        else:
            document.words.append((len(document.text), len(document.text) + len(row[1])))
            document.text += row[1] + space
    document.sentences.append((document.words[first][0], document.words[-1][1]))


def names_figures(reader: Reader, folder: Path, part: str) -> Figures:
    """F1 of names on EWT (person, organisation, place) and on held-out GMB (and peoples)."""
    silver = corpora.groningen(folder / "ner/gmb.csv.gz")
    gold = corpora.treebank(
        folder / f"treebanks/en_ewt-ud-{part}.conllu.gz",
        corpora.ewt_names(folder / f"ner/en_ewt-ner-{part}.iob2.gz", set()),
    )
    held_out = [sample for sample in silver if corpora.part_of(sample) == part]
    found: Figures = {"EWT names F1": names(reader, gold, {"PER", "ORG", "LOC"})}
    found["EWT capitals names F1"] = names(reader, gold, {"PER", "ORG", "LOC"}, str.upper)
    found["GMB names F1"] = names(reader, held_out, {"PER", "ORG", "LOC", "PEOPLE"})
    for kind in ("PER", "ORG", "LOC", "PEOPLE"):
        found[f"GMB {kind} F1"] = names(reader, held_out, {kind})
    return found


def names(reader: Reader, samples: list[Sample], kinds: set[str], change: Callable[[str], str] = str) -> float:
    """F1 of exact names of these kinds over the samples whose names are known."""
    tally = Tally()
    for number, sample in enumerate(sample for sample in samples if sample.names is not None):
        sentence = reader.read_words([change(word) for word in sample.words])
        wanted = [(number, *name) for name in corpora.marked_names(sample.names or ()) if name[2] in kinds]
        tally.add(wanted, [(number, *name) for name in _read(sentence) if name[2] in kinds])
    return tally.f1


def _read(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    return ((name.first, name.last, _SHORT[name.kind]) for name in sentence.names)
