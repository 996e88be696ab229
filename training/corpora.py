"""Read the open corpora into one kind of sample.

Each corpus teaches what it knows: the treebanks teach tags, lemmas, syntax and sentence starts; the name corpora teach
names. What a sample does not know is None and adds nothing to the loss.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from warledger.language.english.lemmas import apply_rule, lemma_rule
from warledger.language.english.tokens import words

OUTSIDE = "O"
UNSURE = "?"  # the corpus and we disagree on the kind: adds nothing to the loss


@dataclass(frozen=True)
class Token:
    """One word with what its treebank says; `head` counts from 1 inside the sentence, 0 is the root."""

    text: str
    pos: str
    features: str
    rule: str
    head: int
    relation: str


@dataclass(frozen=True)
class Sample:
    """One sentence. `tokens` is None where only names are annotated, `names` where only syntax is."""

    words: tuple[str, ...]
    tokens: tuple[Token, ...] | None
    names: tuple[str, ...] | None
    paragraph: str = ""
    starts: tuple[int, ...] = (0,)


def treebank(path: Path, names: dict[str, list[tuple[str, str]]] | None = None) -> list[Sample]:
    """The sentences of a gzipped CoNLL-U file; `names` maps a sentence id to its (word, label) pairs."""
    samples: list[Sample] = []
    tokens: list[Token] = []
    sentence = paragraph = ""
    for line in lines(path):
        if line.startswith(("# newpar", "# newdoc")):
            paragraph = f"{path.name}:{len(samples)}"
        elif line.startswith("# sent_id"):
            sentence = line.split("= ")[1]
        elif line and line[0] != "#":
            token = _token(line.split("\t"))
            if token:
                tokens.append(token)
        elif not line and tokens:
            text = tuple(token.text for token in tokens)
            labels = (names or {}).get(sentence)
            aligned = labels is not None and tuple(word for word, _ in labels) == text
            samples.append(
                Sample(text, tuple(tokens), tuple(label for _, label in labels or ()) if aligned else None, paragraph)
            )
            tokens = []
    return samples


def _token(fields: list[str]) -> Token | None:
    if not fields[0].isdigit():  # a multiword range or an empty node
        return None
    features = "" if fields[5] == "_" else fields[5]
    lemma = fields[1] if fields[2] == "_" and fields[1] != "_" else fields[2]
    return Token(fields[1], fields[3], features, lemma_rule(fields[1], lemma), int(fields[6]), fields[7])


def lemma_of(token: Token) -> str:
    """The lemma that the treebank gives."""
    return apply_rule(token.text, token.rule)


def ewt_names(path: Path, peoples: set[str]) -> dict[str, list[tuple[str, str]]]:
    """Universal NER on EWT: sentence id → (word, label). OTH becomes PEOPLE for nationalities, else OTHER."""
    sentences: dict[str, list[tuple[str, str]]] = {}
    current: list[tuple[str, str]] = []
    for line in lines(path):
        if line.startswith("# sent_id"):
            current = sentences.setdefault(line.split("= ")[1], [])
        elif line and line[0] != "#":
            word, label = line.split("\t")[1:3]
            current.append((word, _ewt_label(word, label.strip(), peoples)))
    return sentences


def _ewt_label(word: str, label: str, peoples: set[str]) -> str:
    if label in ("B-OTH", "I-OTH"):
        return f"{label[0]}-PEOPLE" if word.casefold() in peoples else f"{label[0]}-OTHER"
    return UNSURE if label in ("B-O", "I-O") else label


_GMB_KIND = {
    "per": "PER",
    "org": "ORG",
    "geo": "LOC",
    "gpe": "PEOPLE",
    "tim": None,
    "art": "OTHER",
    "eve": "OTHER",
    "nat": "OTHER",
}

# EWT leaves titles outside a person's name and GMB takes them in; a name without its title is what links reports.
_PERSON_TITLES = frozenset(
    """mr. mrs. ms. dr. president vice prime minister deputy foreign defense defence interior finance secretary general
    senator king queen prince sheikh colonel major lieutenant captain sergeant brigadier admiral chief justice judge
    spokesman spokeswoman ambassador governor mayor congressman congresswoman representative chancellor premier pope
    professor commander state - former""".split()
)


def groningen(path: Path) -> list[Sample]:
    """The Groningen Meaning Bank's sentences with names only, cut into words and labelled as EWT does."""
    sentences = list(_groningen_sentences(path))
    peoples = peoples_of(sentences)
    samples = [Sample(*_groningen_sample(sentence, peoples)) for sentence in sentences]
    places = _places_of(sample for sample in samples if part_of(sample) == "train")
    return [_places_as_places(sample, places) for sample in samples]


def marked_names(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, kind) of each name that BIO labels mark; what is UNSURE is no name."""
    first = None
    for place, label in enumerate([*labels, OUTSIDE]):
        if first is not None and label != f"I-{labels[first][2:]}":
            yield first, place - 1, labels[first][2:]
            first = None
        if first is None and label not in (OUTSIDE, UNSURE):
            first = place


def _places_of(samples: Iterable[Sample]) -> set[tuple[str, ...]]:
    """Names that are twice as often a place as an organisation: GMB calls a country that speaks an organisation."""
    kinds = {"LOC": Counter[tuple[str, ...]](), "ORG": Counter[tuple[str, ...]]()}
    for sample in samples:
        for first, last, kind in marked_names(sample.names or ()):
            if kind in kinds:
                kinds[kind][tuple(word.casefold() for word in sample.words[first : last + 1])] += 1
    return {name for name, count in kinds["LOC"].items() if count > 2 and count > 2 * kinds["ORG"][name]}


def _places_as_places(sample: Sample, places: set[tuple[str, ...]]) -> Sample:
    """EWT's convention: the name of a place is a place, whoever speaks in its name."""
    labels = list(sample.names or ())
    for first, last, kind in marked_names(tuple(labels)):
        if kind == "ORG" and tuple(word.casefold() for word in sample.words[first : last + 1]) in places:
            labels[first : last + 1] = [f"{label[0]}-LOC" for label in labels[first : last + 1]]
    return replace(sample, names=tuple(labels))


def peoples_of(sentences: list[list[tuple[str, str]]]) -> set[str]:
    """Words that GMB mostly calls a geopolitical entity rather than a place: nationalities and inhabitants."""
    kinds = {"gpe": Counter[str](), "geo": Counter[str]()}
    for sentence in sentences:
        for word, label in sentence:
            if label[2:] in kinds:
                kinds[label[2:]][word.casefold()] += 1
    return {word for word, count in kinds["gpe"].items() if count > 1 and count > kinds["geo"][word]}


def _groningen_sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    current: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="latin-1", newline="") as file:
        for first, word, _, label in list(csv.reader(file))[1:]:
            if first and current:
                yield current
                current = []
            current.append((word, label))
    yield current


def _groningen_sample(
    sentence: list[tuple[str, str]], peoples: set[str]
) -> tuple[tuple[str, ...], None, tuple[str, ...]]:
    texts: list[str] = []
    labels: list[str] = []
    for word, label in _without_titles(sentence):
        kind = _GMB_KIND[label[2:]] if label != OUTSIDE else None
        if kind == "PEOPLE" and word.casefold() not in peoples:
            kind = "LOC"
        for number, (start, stop) in enumerate(words(word) if "-" in word else [(0, len(word))]):
            texts.append(word[start:stop])
            labels.append(OUTSIDE if kind is None else f"{'I' if number else label[0]}-{kind}")
    return tuple(texts), None, tuple(labels)


def _without_titles(sentence: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    leading = False
    for word, label in sentence:
        if label == "B-per" or (leading and label == "I-per"):
            leading = word.casefold() in _PERSON_TITLES
            yield word, OUTSIDE if leading else "B-per"
        else:
            leading = False
            yield word, label


def part_of(sample: Sample) -> str:
    """train, dev or test, by a hash of the words: a sentence that occurs twice never stands on both sides."""
    number = int(hashlib.sha256(" ".join(sample.words).encode()).hexdigest(), 16) % 100
    return "test" if number < 8 else "dev" if number < 10 else "train"


def joined(first: Sample, second: Sample) -> Sample:
    """Two sentences of one paragraph as one sample, so that sentence starts can be learned."""
    offset = len(first.words)
    moved = tuple(replace(token, head=token.head and token.head + offset) for token in second.tokens or ())
    names = None if first.names is None or second.names is None else first.names + second.names
    return Sample(
        first.words + second.words,
        (first.tokens or ()) + moved,
        names,
        first.paragraph,
        first.starts + tuple(start + offset for start in second.starts),
    )


def lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")
