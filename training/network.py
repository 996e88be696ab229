"""One encoder, six small heads: part of speech, features, lemma rule, names, sentence starts, and a biaffine parser."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertModel

from warledger.language.english.subwords import Case

ARC, RELATION = 192, 80


class Scores(NamedTuple):
    """Per word (root first); `arcs[i, j]`: word j is the head of word i. Relations are scored from their two halves."""

    pos: Tensor
    features: Tensor
    rules: Tensor
    names: Tensor
    starts: Tensor
    arcs: Tensor
    dependents: Tensor
    heads: Tensor


class Network(nn.Module):
    """BertModel with letter case as token type, and the heads."""

    def __init__(self, encoder: BertModel, sizes: dict[str, int], dropout: float = 0.15) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(dropout)
        width = encoder.config.hidden_size
        self.pos = nn.Linear(width, sizes["pos"])
        self.features = nn.Linear(width, sizes["features"])
        self.rules = nn.Linear(width, sizes["rules"])
        self.names = nn.Linear(width, sizes["names"])
        self.starts = nn.Linear(width, 2)
        self.arc_dependent = nn.Linear(width, ARC)
        self.arc_head = nn.Linear(width, ARC)
        self.relation_dependent = nn.Linear(width, RELATION)
        self.relation_head = nn.Linear(width, RELATION)
        self.arc = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.relation = nn.Parameter(torch.empty(RELATION + 1, sizes["relations"], RELATION + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, std=0.02)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor | None, first: Tensor) -> Scores:
        """`ids, cases, mask`: (batch, subwords); `first`: (batch, words) the place of each word's first subword."""
        hidden = self.encoder(input_ids=ids, token_type_ids=cases, attention_mask=mask).last_hidden_state
        word = self.drop(torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, hidden.size(-1))))
        dependent, head = self.drop(F.gelu(self.arc_dependent(word))), self.drop(F.gelu(self.arc_head(word)))
        return Scores(
            self.pos(word),
            self.features(word),
            self.rules(word),
            self.names(word),
            self.starts(word),
            _with_one(dependent) @ self.arc @ head.transpose(1, 2),
            _with_one(self.drop(F.gelu(self.relation_dependent(word)))),
            _with_one(self.drop(F.gelu(self.relation_head(word)))),
        )

    def relations(self, scores: Scores, heads: Tensor) -> Tensor:
        """(batch, words, relations): the score of every relation of each word to its head in `heads`."""
        chosen = torch.gather(scores.heads, 1, heads.unsqueeze(-1).expand(-1, -1, scores.heads.size(-1)))
        batch, words, size = scores.dependents.shape
        left = scores.dependents.reshape(batch * words, size) @ self.relation.reshape(size, -1).to(scores.dependents)
        return (left.view(batch, words, -1, size) @ chosen.unsqueeze(-1)).squeeze(-1)


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)


def load_encoder(folder: str) -> BertModel:
    """The pretrained encoder, its token types widened to the letter-case classes, its word vectors frozen."""
    encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
    old = encoder.embeddings.token_type_embeddings.weight.data[:1]
    types = nn.Embedding(len(Case), old.size(1))
    types.weight.data = old.repeat(len(Case), 1)
    encoder.embeddings.token_type_embeddings = types
    encoder.config.type_vocab_size = len(Case)
    encoder.embeddings.word_embeddings.weight.requires_grad = False
    return encoder
