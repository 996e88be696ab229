"""Reprints and updates, and what only looks like one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.acquire import from_text
from warledger.assemble.copies import Kin, Print, credited, families, kinship, sketch, taken

DAY = date(2024, 7, 25)
ARTICLE = """Fighters of the Salt Front attacked a column of the Dunes army near the wells of Kalan on Thursday.
The army said that nine of its soldiers were killed and that it drove the attackers off before dusk.
A spokesman of the front spoke of forty soldiers killed and three vehicles taken, and of two dead of its own.
Herders who had been watering their camels said they counted eleven bodies on the road to the wells.
The wells of Kalan have changed hands four times since the rains, and nobody keeps them for long.
The governor called for calm and promised that the road would be open again before the market day.
A convoy of lorries with grain for the camps further north turned back when the shooting began.
"""
OTHER = """A bridge over the Senna was closed on Friday after engineers found cracks in two of its pillars.
Buses will run by the northern road until the repair is done, which the town expects to take a month.
Shopkeepers on the southern bank said that they had been told nothing and feared for the summer trade.
"""
ADVERT = "Subscribe to our letter for more stories like this one, every morning before breakfast."


def printed(text: str, name: str = "a", *, day: date = DAY, site: str = "one.example") -> Print:
    return taken(from_text(text, source=name, url=f"https://{site}/{name}", published=day))


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize(
    "copy",
    [
        "\n".join(lines(ARTICLE)[:4]),  # its end cut
        "\n".join(["A battle for the wells, as it was told to us.", *lines(ARTICLE)[1:]]),  # another lead
        "\n".join(line for pair in zip(lines(ARTICLE), [ADVERT] * 7, strict=True) for line in pair),  # dressed
        ARTICLE.replace("\n", " "),
    ],
)
def test_what_is_the_same_text_is_a_reprint(copy: str) -> None:
    found = kinship(printed(ARTICLE), printed(copy, "b", day=DAY + timedelta(days=1), site="two.example"))
    assert found is not None
    assert found.kin is Kin.REPRINT


@pytest.mark.parametrize(
    "other",
    [
        OTHER,
        f"{OTHER}\n{lines(ARTICLE)[4]}",  # one sentence of background, quoted
        "",
    ],
)
def test_what_shares_a_sentence_is_no_copy(other: str) -> None:
    assert kinship(printed(ARTICLE), printed(other or "A word.", "b", site="two.example")) is None


def test_what_the_same_site_wrote_on_is_an_update() -> None:
    longer = ARTICLE + OTHER.replace("Friday", "Saturday") + OTHER.replace("bridge", "school")
    found = kinship(printed(ARTICLE), printed(longer, "b", day=DAY + timedelta(days=1)))
    assert found is not None
    assert (found.kin, found.earlier) == (Kin.UPDATE, printed(ARTICLE).document)


def test_a_family_names_its_first_and_those_an_update_replaced() -> None:
    first = printed(ARTICLE)
    update = printed(ARTICLE + OTHER, "b", day=DAY + timedelta(days=1))
    reprint = printed(ARTICLE, "c", day=DAY + timedelta(days=2), site="two.example")
    alone = printed(OTHER, "d", site="three.example")
    found = {family.original: family for family in families([reprint, alone, update, first])}
    assert set(found[first.document].members) == {first.document, update.document, reprint.document}
    assert first.document in found[first.document].replaced
    assert found[alone.document].members == (alone.document,)


@given(st.permutations([ARTICLE, ARTICLE + OTHER, OTHER, "\n".join(lines(ARTICLE)[:4])]))
def test_the_order_of_documents_does_not_matter(texts: list[str]) -> None:
    prints = [printed(text, str(len(text)), site=f"{len(text)}.example") for text in texts]
    assert families(prints) == families(sorted(prints, key=lambda each: each.document))


def test_a_sketch_is_of_the_texts_own_shingles() -> None:
    whole = printed(ARTICLE)
    assert sketch(whole) <= whole.shingles
    assert sketch(whole)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("KALAN (AFP) - The army said that nine soldiers were killed.", "Agence France-Presse"),
        ("The army said that nine soldiers were killed. (Reuters)", "Reuters"),
        ("The army said that nine soldiers were killed.\n\nSource: Xinhua", "Xinhua"),
        ("The army said that nine soldiers were killed.\n\nWith inputs from PTI", "PTI"),
        ("Residents told Reuters that nine soldiers were killed.", None),  # a voice, no credit
        ("The AA battery of the army was hit.", None),
    ],
)
def test_a_credited_agency_is_read(text: str, agency: str | None) -> None:
    assert credited(from_text(text)) == agency
