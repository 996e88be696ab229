"""The nouns: frozen, hashable, picklable, with ids that depend on content alone."""

import dataclasses
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.errors import BadClaim, BadDate, BadId, BadJson, BadSpan, ValueRefused, WarledgerError
from warledger.values import (
    Attribution,
    Block,
    Bound,
    Claim,
    Dateline,
    Document,
    Event,
    Group,
    Kind,
    Moment,
    Outcome,
    Party,
    Polarity,
    PublishedFrom,
    Quantity,
    Report,
    Role,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Toll,
    Withheld,
)
from warledger.values.identity import content_id
from warledger.values.json import from_json, json_schema, to_json

TEXT = "OUADI: The front said that seven of its men were killed."


@pytest.fixture
def document() -> Document:
    return Document(
        text=TEXT,
        blocks=(Block(0, 6, Role.DATELINE), Block(7, len(TEXT), Role.BODY)),
        source="report.txt",
        published=date(2024, 7, 28),
        published_from=PublishedFrom.ARGUMENT,
        dateline=Dateline(0, 6, "Ouadi", None, None),
    )


@pytest.fixture
def claim(document: Document) -> Claim:
    number = document.span(27, 32)
    speaker = Speaker("the front", SpeakerKind.PARTY, "The front", evidence=(document.span(7, 16),))
    return Claim(
        kind=Kind.TOLL,
        toll=Toll(
            (Outcome.KILLED,),
            Quantity(7, 7, Bound.EXACT, "seven", (number,), "quantity.exact"),
            Group("the front", "its men", evidence=(document.span(36, 43),)),
        ),
        attribution=(Attribution(speaker, Stance.ASSERTS, "said", (document.span(17, 21),)),),
        evidence=(document.span(27, 55),),
    )


def test_a_span_is_the_words_at_its_offsets(document: Document) -> None:
    assert document.span(27, 32) == Span(document.id, 27, 32, "seven")


@pytest.mark.parametrize(("start", "stop"), [(-1, 3), (3, 2), (0, len(TEXT) + 1)])
def test_offsets_outside_the_text_are_refused(document: Document, start: int, stop: int) -> None:
    with pytest.raises(BadSpan, match=f"{start}–{stop}"):
        document.span(start, stop)


def test_a_span_holds_what_lies_inside_it(document: Document) -> None:
    assert document.span(27, 32) in document.span(27, 55)
    assert document.span(26, 32) not in document.span(27, 55)


@pytest.mark.parametrize(
    ("start", "stop", "meets"), [(0, 4, False), (0, 5, True), (5, 6, True), (7, 9, True), (8, 9, False)]
)
def test_spans_meet_where_they_share_a_character(document: Document, start: int, stop: int, meets: bool) -> None:
    one, other = document.span(4, 8), document.span(start, stop)
    assert one.meets(other) is other.meets(one) is meets


def test_blocks_lie_inside_the_text() -> None:
    with pytest.raises(BadSpan):
        Document(text="short", blocks=(Block(0, 9, Role.BODY),), source="x")


def test_passages_are_the_blocks_of_a_role(document: Document) -> None:
    assert [passage.quote for passage in document.passages(Role.DATELINE)] == ["OUADI:"]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_values_are_plain(claim: Claim, document: Document, protocol: int) -> None:
    for value in (claim, document):
        assert pickle.loads(pickle.dumps(value, protocol)) == value  # noqa: S301
        assert hash(value) == hash(dataclasses.replace(value))
        assert not hasattr(value, "__dict__")


def test_values_are_frozen(claim: Claim) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        claim.polarity = Polarity.DENIED  # type: ignore[misc]


def test_a_documents_id_depends_on_its_text_and_address_alone(document: Document) -> None:
    assert dataclasses.replace(document, published=None, title="Another").id == document.id
    assert dataclasses.replace(document, url="https://example.org/a", id="").id != document.id


def test_a_claims_id_survives_a_better_reading(claim: Claim) -> None:
    assert claim.toll
    wider = dataclasses.replace(claim.toll, quantity=dataclasses.replace(claim.toll.quantity, high=8))
    assert dataclasses.replace(claim, toll=wider, made_by="rules 2", attribution=()).id == claim.id


def test_a_denial_is_another_claim(claim: Claim) -> None:
    assert dataclasses.replace(claim, polarity=Polarity.DENIED, id="").id != claim.id


def test_an_id_that_is_not_the_contents_is_refused(claim: Claim) -> None:
    with pytest.raises(BadId, match=claim.id):
        dataclasses.replace(claim, polarity=Polarity.DENIED)


def test_a_claim_holds_the_content_of_its_kind(claim: Claim) -> None:
    with pytest.raises(BadClaim, match="'withheld' holds toll"):
        dataclasses.replace(claim, kind=Kind.WITHHELD, id="")
    with pytest.raises(BadClaim, match="holds no content"):
        dataclasses.replace(claim, toll=None, id="")


def test_a_claim_stands_on_evidence(claim: Claim) -> None:
    with pytest.raises(BadClaim, match="no evidence"):
        dataclasses.replace(claim, evidence=(), id="")


def test_a_refusal_to_give_a_toll_is_a_claim(document: Document) -> None:
    group = Group("the army", "the army")
    claim = Claim(kind=Kind.WITHHELD, withheld=Withheld((Outcome.KILLED,), group), evidence=(document.span(0, 5),))
    assert from_json(Claim, to_json(claim), document=document) == claim


@pytest.mark.parametrize(("low", "high"), [(3, 2), (-1, None), (None, -4)])
def test_a_quantity_runs_upwards_from_zero(low: int | None, high: int | None) -> None:
    with pytest.raises(ValueRefused, match="'a few'"):
        Quantity(low, high, Bound.VAGUE, "a few")


def test_a_moment_runs_forwards() -> None:
    with pytest.raises(BadDate, match="2024-07-28 to 2024-07-25"):
        Moment(date(2024, 7, 28), date(2024, 7, 25), 2, "since Thursday")
    with pytest.raises(BadDate, match="precision 6"):
        Moment(None, None, 6, "once")


def test_json_goes_both_ways(claim: Claim, document: Document) -> None:
    assert from_json(Document, to_json(document)) == document
    assert from_json(Claim, to_json(claim), document=document) == claim


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ('"low": 7', '"low": "many"', BadJson),
        ('"bound": "exact"', '"bound": "exactly"', BadJson),
        ('"quote": "seven"', '"quote": "eight"', BadSpan),
        ('"start": 27', '"start": 2700', BadSpan),
        ('"polarity": "affirmed"', '"polarity": "denied"', BadId),
        ("{", "", BadJson),
    ],
)
def test_altered_json_is_refused(claim: Claim, document: Document, old: str, new: str, error: type) -> None:
    text = to_json(claim)
    assert old in text
    with pytest.raises(error):
        from_json(Claim, text.replace(old, new, 1), document=document)


def test_a_claim_is_read_back_against_its_document(claim: Claim) -> None:
    with pytest.raises(BadJson, match="without its document"):
        from_json(Claim, to_json(claim))


@pytest.mark.parametrize("kind", [Claim, Document])
def test_the_schema_names_every_field(kind: type) -> None:
    assert set(json_schema(kind)["properties"]) == {field.name for field in dataclasses.fields(kind)}


@given(st.lists(st.none() | st.text(max_size=5), max_size=4), st.lists(st.none() | st.text(max_size=5), max_size=4))
def test_ids_tell_apart_whatever_differs(left: list[str | None], right: list[str | None]) -> None:
    assert (content_id("x@1", *left) == content_id("x@1", *right)) == (left == right)


@given(st.text(min_size=1), st.data())
def test_offsets_count_code_points(text: str, data: st.DataObject) -> None:
    document = Document(text=text, blocks=(), source="x")
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    assert document.span(start, stop).quote == text[start:stop]


def test_every_error_has_a_code_of_its_own_and_is_drawn() -> None:
    import warledger.errors as errors

    tree = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, WarledgerError)]
    assert len({kind.code for kind in tree}) == len(tree)
    drawing = errors.__doc__ or ""
    for kind in tree:
        assert kind.__name__ in drawing
        if not kind.code.endswith("00"):
            assert f"{kind.__name__} " in drawing
            assert kind.code in drawing


def test_a_report_brings_its_own_document(claim: Claim, document: Document) -> None:
    report = Report(document=document, claims=(claim,), events=(Event(id="e1"),))
    assert from_json(Report, to_json(report)) == report
    with pytest.raises(BadJson, match="no report"):
        from_json(Report, "[]")


def test_a_claim_names_an_event_of_its_report(claim: Claim, document: Document) -> None:
    with pytest.raises(BadClaim, match="'e9'"):
        Report(document=document, claims=(dataclasses.replace(claim, event="e9"),))


def test_a_notebook_shows_a_table_without_scripts(claim: Claim) -> None:
    document = Document(text=TEXT, blocks=(), source="x", title="<script>alert(1)</script>")
    shown = Report(document=document, claims=(claim,))._repr_html_()
    assert "<td>killed</td><td>7</td><td>7</td><td>party</td><td>current</td>" in shown
    assert "<script" not in shown


def test_a_notebook_names_every_party_of_a_group(claim: Claim, document: Document) -> None:
    assert claim.toll is not None
    both = Group("the allies", "the allies", members=("p1", "p2"))
    joint = dataclasses.replace(claim, event=None, toll=dataclasses.replace(claim.toll, victims=both), id="")
    parties = (Party("p1", "Karsan army"), Party("p2", "Iron Legion"))
    shown = Report(document=document, claims=(joint,), parties=parties)._repr_html_()
    assert "<td>Karsan army and Iron Legion</td>" in shown
