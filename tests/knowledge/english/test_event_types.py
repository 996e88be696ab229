"""The lexicon of event types: that its tables fit each other and the codebooks' lists."""

from warledger.knowledge.english.event_types import event_types
from warledger.knowledge.parties.kinds import KINDS

MODES = frozenset(
    """abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone
    heavy-weapons crowd-control unconventional""".split()
)


def test_the_rules_of_acled_name_its_sub_event_types_in_order() -> None:
    """25 in the codebook; "Other" is what no rule decides."""
    codes = list(event_types().acled.values())
    assert len(set(codes)) == len(codes) == 24
    assert list(dict.fromkeys(code.split("/")[0] for code in codes)) == [
        "Battles",
        "Protests",
        "Riots",
        "Explosions",
        "Violence against civilians",
        "Strategic developments",
    ]


def test_means_lead_to_rules_and_modes_that_there_are() -> None:
    known = event_types()
    assert {means.remote for means in known.means.values()} - {None} <= set(known.acled)
    assert {means.mode for means in known.means.values()} - {None} <= MODES
    assert {less for means in known.means.values() for less in means.absorbs} <= set(known.means)


def test_every_pattern_is_a_sign_of_a_cue_in_small_letters() -> None:
    patterns = [pattern for found in event_types().patterns.values() for pattern in found]
    assert {pattern.cue for pattern in patterns} == set(event_types().signs)
    assert all(lemma == lemma.lower() and "-" not in lemma for pattern in patterns for lemma in pattern.lemmas)


def test_every_kind_of_party_is_something_to_ucdp() -> None:
    placed = [kind for kinds in event_types().sides.values() for kind in kinds]
    assert set(KINDS) <= set(placed)
    assert len(placed) == len(set(placed))
