"""What one account's claims come to: which count, how they add up, and which tell of some of the people only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.assemble.sample import DAY
from warledger.acquire import from_text
from warledger.assemble.weigh.statements import Statement, statements
from warledger.values import (
    Account,
    Bound,
    Category,
    Claim,
    Document,
    Event,
    Group,
    Kind,
    Outcome,
    Party,
    Quantity,
    Relation,
    RelationKind,
    Status,
    Toll,
)

KILLED, WOUNDED = Outcome.KILLED, Outcome.WOUNDED
POLICE = Party("p9", "police", kind="police")


def told(marked: str, outcomes: tuple[Outcome, ...] = (KILLED,)) -> Account:
    """The account of a text in which [number|victims] stands for each claim; the number alone where it counts one.
    The number is the words' first, or where they hold it in digits.

    "[5|five children]" counts five, "[|his son]" is a person told of as such, "[a|a farmer]" one of them.
    """
    text, spots = "", []
    for piece in marked.split("["):
        inside, closed, rest = piece.partition("]")
        if not closed:
            text += piece
            continue
        number, _, victims = inside.partition("|")
        spots.append((len(text), number, victims))
        text += victims + rest
    document = from_text(text, source="a", published=DAY)
    claims = tuple(_claim(document, start, number, victims, outcomes) for start, number, victims in spots)
    event = Event(id="e1")
    return Account(id=f"{document.id}/e1", document=document, event=event, claims=claims, parties=(POLICE,))


def _claim(document: Document, start: int, number: str, victims: str, outcomes: tuple[Outcome, ...]) -> Claim:
    whole = document.span(start, start + len(victims))
    at = start + (max(victims.find(number), 0) if number.isdigit() else 0)
    first = document.span(at, at + len(document.text[at : start + len(victims)].split()[0]))
    how = {"": "quantity.individual", "a": "quantity.a"}.get(number, "quantity.number")
    count = int(number) if number.isdigit() else 1
    quantity = Quantity(count, count, Bound.EXACT, first.quote, (first,), how)
    return Claim(kind=Kind.TOLL, event="e1", toll=Toll(outcomes, quantity, Group(None, victims)), evidence=(whole,))


def only(account: Account) -> Statement:
    """The one statement of an account with one voice, outcome and side."""
    (found,) = statements(account)
    return found


@pytest.mark.parametrize(
    ("text", "point", "partial"),
    [
        ("[12|Twelve people] were killed.", 12, False),
        ("[2|Two farmers] and [3|three drivers] were killed.", 5, False),  # within a sentence groups add up
        ("[5|Five people], [2|two farmers] and [3|three drivers], were killed.", 5, False),  # … unless one is the sum
        ("[5|Five people] died. Later [7|seven people] were named as dead.", 7, False),  # across sentences: no
        ("[a|A farmer] and [|his son] were killed.", 2, True),  # one by one: who, not how many
        ("[|Omar Sy] died. [|Awa Ba] died too. [|Mr Sy] was 40.", 2, True),  # names
        ("[4|4 of them] died.", 4, True),  # a portion
        ("[6|6 of the 11 drivers] died.", 6, True),
        ("[2|2 of the dead] were drivers.", 2, True),
        ("[30|30 of the attackers] died.", 30, False),  # of others it is how many died among them
        ("[5|Five children] died.", 5, True),  # by age, sex or kin
        ("[|The man] died.", 1, True),
        ("[|Omar Idris Sy], [|Awa Ba] and, she said, [|Omar Sy] died.", 2, True),  # one of them named again
        ("[|Omar Sy], [|Awa Ba] and [|Idris Sy] died.", 3, True),
        ("[40|Forty people] died, among them [5|her five sons].", 40, False),  # told as somebody's: among the forty
        ("[2|Two guards] died with [3|three children].", 5, False),  # nobody's: on top of the two
    ],
)
def test_what_a_voices_claims_come_to(text: str, point: int, partial: bool) -> None:
    found = only(told(text))
    assert (found.point, found.partial) == (point, partial)


@pytest.mark.parametrize(
    ("victims", "partial"),
    [
        ("Sira Sow", True),  # "two daughters, Sira Sow and Awa Sow"
        ("Sira Sow fighters", False),
        ("Sira", False),
    ],
)
def test_a_number_of_people_of_whom_one_is_named_tells_who_and_not_how_many(victims: str, partial: bool) -> None:
    account = told("[2|Two daughters] died.")
    (claim,) = account.claims
    assert claim.toll is not None
    named = replace(claim, toll=replace(claim.toll, victims=replace(claim.toll.victims, text=victims)))
    assert only(replace(account, claims=(named,))).partial is partial


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("[31|The toll rose to 31] after [12|12 people] died of their wounds.", 31),  # the rise is in the toll
        ("After [12|12 people] died, [31|the number of dead stands at 31].", 31),
        ("[31|The toll rose to 31]. Of [12|12 people] nothing is known.", 31),
        ("[5|A total of 5 soldiers] and [3|3 guards] died.", 8),  # a total of one group: it is none of both
        ("[5|5 soldiers] on their way to Kalan and [3|3 guards] died.", 8),
        ("[31|31 people] died on the way to the clinic, and [12|12 people] in it.", 43),
    ],
)
def test_a_toll_that_came_to_so_many_holds_all_of_its_sentence(text: str, point: int) -> None:
    assert only(told(text)).point == point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("[31|The toll rose to 31] after [12|12 more people] died.", 31),
        ("[31|The toll rose to 31]. On Tuesday [12|12 more people] died.", 43),  # after the toll was told
        ("[31|31 people] died in Kalan, and [12|12 more people] in Tamar.", 43),
    ],
)
def test_those_who_come_on_top_are_in_a_toll_that_their_sentence_tells(text: str, point: int) -> None:
    account = told(text)
    toll, more = account.claims
    more = replace(more, relation=Relation(RelationKind.ADDS_TO, toll.id))
    assert only(replace(account, claims=(toll, more))).point == point


def test_a_place_before_a_noun_for_people_is_no_name() -> None:
    assert only(told("[a|A Salt City boy] died. [|Omar Sy] died.")).point == 1


def test_the_same_words_twice_in_a_headline_are_said_once() -> None:
    assert only(told("[1|One driver] killed in raid [1|One driver] killed in raid")).point == 1


def test_a_recalled_person_counts_only_where_no_other_is_told_of() -> None:
    assert only(told("[a|A farmer] died. [|The farmer] was 40.")).point == 1
    assert only(told("[|The farmer] was 40.")).point == 1


def test_the_opening_goes_before_what_stands_further_down() -> None:
    filler = " ".join(f"Sentence number {number} says nothing." for number in range(14))
    assert only(told(f"[3|Three people] died. {filler} This year [90|ninety people] died.")).point == 3
    assert only(told(f"Nothing new. {filler} This year [90|ninety people] died.")).point == 90


def test_somebody_who_died_of_wounds_is_not_among_the_wounded() -> None:
    wounded = told("[|Omar Sy] was wounded and died.", (WOUNDED,))
    dead = replace(wounded.claims[0], toll=replace(wounded.claims[0].toll, outcomes=(KILLED,)), id="")  # type: ignore[type-var]
    both = replace(wounded, claims=(*wounded.claims, dead))
    assert [each.outcomes for each in statements(both)] == [(KILLED,)]


def test_one_wounded_whose_name_is_a_part_of_a_dead_ones_is_the_dead_one_and_kin_is_not() -> None:
    def with_dead(text: str) -> list[int | None]:
        account = told(text)
        first, *others = account.claims
        dead = replace(first, toll=replace(first.toll, outcomes=(KILLED,)), id="")  # type: ignore[type-var]
        hurt = [replace(each, toll=replace(each.toll, outcomes=(WOUNDED,)), id="") for each in others]  # type: ignore[type-var]
        found = statements(replace(account, claims=(dead, *hurt)))
        return [each.point for each in found if each.outcomes == (WOUNDED,)]

    assert with_dead("[|Omar Idris Sy] died. The bullet struck [|Omar Sy].") == []
    assert with_dead("[|Omar Idris Sy] died. The bullet struck [|Awa Sy].") == [1]


def with_quantity(account: Account, number: int, low: int | None, high: int | None, bound: Bound, rule: str) -> Account:
    """The account, claim `number` with these bounds."""
    claim = account.claims[number]
    assert claim.toll is not None
    quantity = replace(claim.toll.quantity, low=low, high=high, bound=bound, rule=rule)
    changed = replace(claim, toll=replace(claim.toll, quantity=quantity), id="")
    return replace(account, claims=(*account.claims[:number], changed, *account.claims[number + 1 :]))


def test_up_to_stands_beside_what_the_same_voice_says_there_were_at_least() -> None:
    account = told("[8|Eight people] died. Up to [10|ten people] died.")
    found = statements(with_quantity(account, 1, None, 10, Bound.AT_MOST, "quantity.up_to"))
    assert [(each.low, each.high, each.point) for each in found] == [(8, 8, 8), (None, 10, None)]


def test_a_bare_plural_counts_only_where_the_voice_tells_of_nobody_else() -> None:
    account = told("[a|A farmer] died. The [2|fatalities] were counted.")
    plural = with_quantity(account, 1, 2, None, Bound.VAGUE, "quantity.bare_plural")
    assert [each.point for each in statements(plural)] == [1]
    assert [each.point for each in statements(replace(plural, claims=plural.claims[1:]))] == [2]


def test_an_account_of_something_older_is_made_of_its_older_claims() -> None:
    account = told("[3|Three people] died.")
    old = replace(account, claims=tuple(replace(claim, status=Status.BACKGROUND) for claim in account.claims))
    assert statements(old) == ()
    older_event = replace(old, event=replace(old.event, status=Status.BACKGROUND))
    assert [each.point for each in statements(older_event)] == [3]


def test_police_of_nobody_knows_where_are_no_side() -> None:
    account = told("[3|Three officers] died.")
    group = Group("police", "Three officers", "p9", Category.COMBATANT)
    claim = account.claims[0]
    assert claim.toll is not None
    found = only(replace(account, claims=(replace(claim, toll=replace(claim.toll, victims=group)),)))
    assert (found.whom.key, found.whom.category) == (None, Category.COMBATANT)
