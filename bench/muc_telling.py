"""One report as MUC-4's keys are answered from it: its claims with their sentences, and whom it names."""

from __future__ import annotations

from collections.abc import Sequence

from bench.muc_victims import People
from warledger.language.syntax import Sentence
from warledger.values import Claim, Group, Party, Report


class Telling:
    """A report beside the sentences that it was read from."""

    def __init__(self, report: Report, sentences: Sequence[Sentence]) -> None:
        self.report, self.sentences = report, sentences
        self.people = People(sentences)
        self._parties = {party.id: party for party in report.parties}

    def party(self, group: Group | None) -> Party | None:
        """The party that a group is of."""
        return self._parties.get(group.party or "") if group else None

    def number(self, claim: Claim) -> int:
        """The number of the sentence in which the claim ends."""
        at = claim.evidence[-1].start
        return next(number for number, sentence in enumerate(self.sentences) if at < sentence.stop)

    def text(self, number: int) -> str:
        """The words of a sentence."""
        sentence = self.sentences[number]
        return self.report.document.text[sentence.start : sentence.stop]
