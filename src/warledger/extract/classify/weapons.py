"""What was used: the means that the words name, the rule of remote violence that they make, the class and the mode."""

from __future__ import annotations

from warledger.extract.classify.scene import Doer, Scene, Spans
from warledger.knowledge.english.event_types import event_types

SEVERAL = "several"


def means(scene: Scene) -> tuple[str, ...]:
    """The means named in the order of the hierarchy, without those that say no more beside another."""
    known = event_types().means
    named = [name for name in known if scene.said(name)]
    absorbed = {less for name in named for less in known[name].absorbs}
    return tuple(name for name in named if name not in absorbed or _absorb_each_other(name, named))


def _absorb_each_other(name: str, named: list[str]) -> bool:
    """The first of two that absorb each other stays."""
    by = [other for other in named if name in event_types().means[other].absorbs]
    return all(other in event_types().means[name].absorbs and named.index(name) < named.index(other) for other in by)


def remote(scene: Scene) -> tuple[str, Spans] | None:
    """The rule of ACLED's remote violence that the means make, highest in the hierarchy, and their words.

    A bombing by a state is of the air or by artillery: which of them, "bombed" alone does not tell.
    """
    for name in means(scene):
        rule = event_types().means[name].remote
        if rule is None and name == "bombed" and not any(deed.doer is Doer.STATE for deed in scene.deeds):
            rule = "remote_explosive"
        if rule is not None:
            return rule, scene.said(name)
    return None


def weapon(scene: Scene) -> tuple[str | None, Spans]:
    """The class of weapon, "several" where there are more than one, and the words that name it."""
    named = [name for name in means(scene) if event_types().means[name].weapon]
    classes = {event_types().means[name].weapon for name in named}
    if not classes:
        return None, ()
    return classes.pop() if len(classes) == 1 else SEVERAL, scene.said(*named)


def mode(scene: Scene) -> tuple[str | None, Spans]:
    """PLOVER's mode of the first means that has one."""
    for name in means(scene):
        found = event_types().means[name].mode
        if found is not None:
            return found, scene.said(name)
    return None, ()
