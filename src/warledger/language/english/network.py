"""The trained network: words in, scores out. The only module that knows onnxruntime.

One sentence goes through at a time. The activations of the int8 network are scaled over the whole input, so a batch
would let a sentence's neighbours change its reading; alone, it is always read the same (docs/decisions/0003).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from warledger.errors import ModelMissing
from warledger.language.english.subwords import Case, Vocabulary, cases

WEIGHTS = Path(str(files("warledger.language.english"))) / "weights"
MOST_POSITIONS = 510  # what the encoder was trained for, less its two marks

Floats = NDArray[np.float32]


class Scores(NamedTuple):
    """For n words: label tables (n, kinds), `arcs` (n+1, n+1) with the root first, and the relations' two halves."""

    pos: Floats
    features: Floats
    rules: Floats
    names: Floats
    starts: Floats
    arcs: Floats
    dependents: Floats
    heads: Floats

    def relations(self, heads: Sequence[int]) -> Floats:
        """(n, relations): the score of each word's relation to its head (`heads` as from `best_tree`)."""
        chosen = self.heads[np.asarray(heads, dtype=np.int64)]
        table: Floats = np.matmul(self.dependents[1:], chosen[:, :, None])[:, :, 0]
        return table


class Network:
    """The network in `folder`: `model.onnx`, `vocabulary.txt`, `labels.json`."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self.folder = folder
        for name in ("model.onnx", "vocabulary.txt", "labels.json"):
            if not (folder / name).is_file():
                raise ModelMissing(
                    f"the language model's file {folder / name} is missing",
                    "Install warledger again, or make the model with `make model`",
                )
        self.labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.vocabulary = Vocabulary(folder / "vocabulary.txt")

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # two processes scale better than two threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            str(self.folder / "model.onnx"),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # fused, the 13 norms take a fifth of all the time
        )

    def scores(self, words: Sequence[str]) -> Scores:
        """The scores of one sentence of at least one word."""
        ids, kinds, first = self._inputs(words)
        outputs = self._session.run(
            list(Scores._fields), {"ids": ids[None, :], "cases": kinds[None, :], "first": first[None, :]}
        )
        scores = Scores(*(output[0] for output in outputs))
        labelled = {name: getattr(scores, name)[1:] for name in ("pos", "features", "rules", "names", "starts")}
        return scores._replace(**labelled)

    def _inputs(self, words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        pieces = [self.vocabulary.ids(word) for word in words]
        if sum(map(len, pieces)) > MOST_POSITIONS:
            pieces = [some[: max(1, MOST_POSITIONS // len(words))] for some in pieces]
        ids, kinds, first = [self.vocabulary.start], [int(Case.NONE)], [0]
        for some, case in zip(pieces, cases(words), strict=True):
            first.append(len(ids))
            ids.extend(some)
            kinds.extend([int(case)] * len(some))
        ids.append(self.vocabulary.stop)
        kinds.append(int(Case.NONE))
        return np.asarray(ids), np.asarray(kinds), np.asarray(first)
