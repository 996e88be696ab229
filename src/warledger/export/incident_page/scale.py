"""Numbers of people along a line, from 0."""

from __future__ import annotations

from dataclasses import dataclass

_LEFT, _WIDTH = 1.5, 91.5  # percent; what is left over on the right holds the arrows of open ends
EDGE = 97.5  # percent; where these arrows point
_TICKS = 5
_NICE = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Scale:
    """From 0 to `top`, as percentages of the width, so that letters keep their size on every screen."""

    top: int

    def at(self, number: int) -> float:
        """Where `number` stands; at the edge if it lies beyond."""
        return EDGE if self.is_beyond(number) else round(_LEFT + _WIDTH * number / self.top, 2)

    def is_beyond(self, number: int) -> bool:
        """True of a number that the scale does not reach."""
        return number > self.top

    def ticks(self) -> tuple[int, ...]:
        """Round numbers from 0 to the top, six at most."""
        return tuple(range(0, self.top + 1, _step(self.top)))


def scale(highest: int) -> Scale:
    """A scale that holds `highest` and ends on a round number."""
    step = _step(highest)
    return Scale(max(step, -(-highest // step) * step))


def _step(top: int) -> int:
    power = 1
    while True:
        for nice in _NICE:
            if nice * power * _TICKS >= top:
                return nice * power
        power *= 10
