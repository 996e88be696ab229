import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.acquire import from_text
from warledger.acquire.clean.blocks import lay_out
from warledger.acquire.clean.lines import cleaned
from warledger.errors import EmptySource
from warledger.values.document import Role

PROSE = "The army said on Monday that it would look into the report, and that three soldiers had been wounded."

# Pieces that rules look at, so that chance texts meet them.
PIECES = st.sampled_from(
    ["READ ALSO: ", "Related stories\n", "Nine dead in blast", "\n", "\n\n", "DAKAR: ", "LIMA, 20 AUG 88 (EFE) -- ",
     ". ", "Share", "Copyright 2024 ", "(Photo: A)", "The army said so.", "\u200b", "\u2028", "\x00", "\ud800", " ",
     "\t", "[TEXT]", "(END)", "By Jane Example", PROSE]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=400), st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=25).map("".join))


def roles(text: str) -> list[tuple[str, str]]:
    layout = lay_out(text)
    return [(block.role.value, layout.text[block.start : block.stop]) for block in layout.blocks]


@settings(deadline=None)  # the first call loads the language model
@given(TEXTS)
def test_every_letter_is_in_exactly_one_block(text: str) -> None:
    if not cleaned(text):
        with pytest.raises(EmptySource):
            from_text(text)
        return
    document = from_text(text)
    position, outside = 0, ""
    for block in document.blocks:
        assert position <= block.start < block.stop
        outside += document.text[position : block.start]
        position = block.stop
    assert not (outside + document.text[position:]).strip()
    if document.dateline:
        (dateline,) = document.passages(Role.DATELINE)
        assert (dateline.start, dateline.stop) == (document.dateline.start, document.dateline.stop)


@given(TEXTS)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


def test_cleaning_is_what_it_says() -> None:
    raw = "\ufeffOne \r\n\r\n\r\n\r\ntwo\u200b three\x07\rfour\u2028five  \n\n"
    assert cleaned(raw) == "One\n\ntwo three\nfour\nfive"


def test_hard_wrapped_paragraphs_are_one_line_each() -> None:
    raw = (
        "   REBELS TOOK THE TOWN OF TAMASSINT ON SUNDAY, A SPOKESMAN SAID, AND\n"
        "THREE SOLDIERS WERE KILLED WHEN THEIR LORRY WAS HIT BY A ROCKET ON THE\n"
        "ROAD TO THE NORTH.\n\n"
        "   THE ARMY SAID THAT IT WOULD LOOK INTO THE REPORT, AND THAT IT HAD\n"
        "SENT MEN TO THE TOWN TO FIND OUT WHETHER THERE WERE ANY MORE DEAD OR\n"
        "WOUNDED THERE.\n   IT DID NOT SAY HOW MANY MEN."
    )
    paragraphs = [text for _, text in roles(raw)]
    assert [paragraph[:8] for paragraph in paragraphs] == ["REBELS T", "THE ARMY", "IT DID N"]
    assert len(cleaned(raw)) == len(raw)


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    raw = "It rained on Sunday.\nThe army left.\nThe rebels came.\nThe town was quiet.\nNobody was hurt."
    assert cleaned(raw) == raw


def test_a_short_unended_first_line_is_the_headline() -> None:
    assert roles(f"Rebels take town\n\n{PROSE}")[0] == ("headline", "Rebels take town")


def test_only_the_first_heading_is_a_headline() -> None:
    found = roles(f"Rebels take town\n\n{PROSE}\n\nWhat next\n\nThe families asked for the names of the three.")
    assert [role for role, _ in found] == ["headline", "body", "body", "body"]


def test_a_first_sentence_is_body() -> None:
    assert [role for role, _ in roles(f"Rebels took the town.\n\n{PROSE}")] == ["body", "body"]


def test_a_line_alone_is_body() -> None:
    assert roles("Rebels take town") == [("body", "Rebels take town")]


def test_a_long_text_is_read_in_little_time() -> None:
    text = "\n".join(
        [PROSE, "READ ALSO: Nine dead in market blast", "Share", "Next post", "Nine dead in blast at market", ""] * 2000
    )
    assert len(lay_out(text).blocks) == 10_000


def headline(text: str) -> list[str]:
    return [line for role, line in roles(text) if role == "headline"]


TITLE = "Three soldiers wounded near Gao, army says"


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (f"The Coast Herald\n{TITLE}\n{PROSE}", [TITLE]),
        (f"West Africa\nThe war in the north\n{TITLE}\n{PROSE}", [TITLE]),
        (f"{TITLE}\nWhat we know\n{PROSE}", [TITLE]),  # the first line tells of it, too
        (f"A day in Gao\nBy the river\n{PROSE}", ["A day in Gao"]),  # no line does
    ],
)
def test_the_headline_is_the_title_that_the_prose_tells_of(page: str, wanted: list[str]) -> None:
    assert headline(page) == wanted
