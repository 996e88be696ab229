"""What the rooms of attribution hand to each other: a cue in its sentence, whose voice it is, and what it governs."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.language.syntax import Word
from warledger.values import Stance


@dataclass(frozen=True, slots=True)
class Utterance:
    """A cue of one sentence.

    `words` are the cue's own, the deciding one first; `voice` is the noun that names who speaks (None: nobody), and
    `named` the word that stands for it beside the cue ("who" for "residents, who said").
    `content` holds the indexes of the words it governs, each with everything below it. `inner` is True where the voice
    stands behind another's ("the ministry said, citing medics"); `narrow` where the cue keeps to its own clause
    ("reportedly"); `quoted` where it governs only what stands in quotation marks; `carried` where the voice is that of
    the quotation before it (“…,” adding that). `governs` is False where nothing is said on anybody's word: "did not
    say that", "praised the plan"; `negated` tells the first of these apart. `own` is True where the text speaks of
    itself: "we deny that". `closed` is True where a clause joined on behind the cue is not under it: "killed nine, by
    UN counts, and drove others out".
    """

    words: tuple[Word, ...]
    stance: Stance
    rule: str
    voice: Word | None
    content: frozenset[int] = frozenset()
    inner: bool = False
    narrow: bool = False
    quoted: bool = False
    carried: bool = False
    named: Word | None = None
    governs: bool = True
    negated: bool = False
    own: bool = False
    closed: bool = False

    @property
    def cue(self) -> Word:
        """The deciding word."""
        return self.words[0]
