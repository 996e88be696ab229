"""The dateline is marked with brackets of its own, ⟦…⟧, since datelines have square ones."""

from datetime import date

import pytest

from warledger.acquire.clean.blocks import lay_out
from warledger.acquire.clean.dateline import read_dateline
from warledger.acquire.clean.days import full_year
from warledger.values.document import Dateline, Role

SAID = "Rebels took the town of Tamassint on Sunday, a spokesman said."


@pytest.mark.parametrize(
    ("marked", "place", "day", "agency"),
    [
        (f"⟦DAKAR:⟧ {SAID}", "DAKAR", None, None),
        (f"⟦BAMAKO, Mali (AP) —⟧ {SAID}", "BAMAKO, Mali", None, "AP"),
        (f"⟦KABUL, July 28, 2024 (Reuters) -⟧ {SAID}", "KABUL", date(2024, 7, 28), "Reuters"),
        (f"⟦KYIV, Ukraine, Sept. 4, 2023 (Reuters) —⟧ {SAID}", "KYIV, Ukraine", date(2023, 9, 4), "Reuters"),
        (f"⟦LIMA, 20 AUG 88 (EFE) -- [TEXT]⟧ {SAID.upper()}", "LIMA", date(1988, 8, 20), "EFE"),
        (f"⟦LIMA, 20 AUG 88 (EFE)-- [TEXT]⟧ {SAID.upper()}", "LIMA", date(1988, 8, 20), "EFE"),
        (f"⟦Lima, 20 Aug 88 (EFE) --⟧ {SAID}", "Lima", date(1988, 8, 20), "EFE"),
        (
            f"⟦SAN SALVADOR, 12 JAN 90 (AFP) -- [COMMUNIQUE] [ANNOUNCER] [TEXT]⟧ {SAID.upper()}",
            "SAN SALVADOR",
            date(1990, 1, 12),
            "AFP",
        ),
        (
            f"⟦SANTIAGO, 23 OCT 89 (DOMESTIC SERVICE) -- [REPORT]⟧ {SAID}",
            "SANTIAGO",
            date(1989, 10, 23),
            "DOMESTIC SERVICE",
        ),
        (f"⟦CLANDESTINE, NO DATE (RADIO VENCEREMOS) --⟧ {SAID.upper()}", None, None, "RADIO VENCEREMOS"),
        (f"⟦NO CITY (EL SALVADOR), 28 MAR 89 --⟧ {SAID.upper()}", "EL SALVADOR", date(1989, 3, 28), None),
        (f"⟦BOGOTA, 7 FEB 89 -- [TEXT]⟧ ...{SAID.upper()}", "BOGOTA", date(1989, 2, 7), None),
        (f"⟦PERTH (AUSTRALIA), JUNE 11 89 (AFP) --⟧ {SAID}", "PERTH, AUSTRALIA", date(1989, 6, 11), "AFP"),
        (f"⟦MOSCOW —⟧ {SAID}", "MOSCOW", None, None),
        (f"⟦PORT-au-PRINCE, Haiti -⟧ {SAID}", "PORT-au-PRINCE, Haiti", None, None),
        (f"⟦N'DJAMENA, Chad –⟧ {SAID}", "N'DJAMENA, Chad", None, None),
        (f"⟦Goma (DRC), 3 March 2024 –⟧ {SAID}", "Goma, DRC", date(2024, 3, 3), None),
        (f"⟦GOMA (DRC) –⟧ {SAID}", "GOMA, DRC", None, None),
        (f"⟦(Nairobi, March 12, 2025) –⟧ {SAID}", "Nairobi", date(2025, 3, 12), None),
        (f"⟦GENEVA/NAIROBI (12 March 2023) –⟧ {SAID}", "GENEVA/NAIROBI", date(2023, 3, 12), None),
        (f"⟦Mogadishu (Reuters) –⟧ {SAID}", "Mogadishu", None, "Reuters"),
        (f"⟦ERBIL (Example 24) –⟧ {SAID}", "ERBIL", None, "Example 24"),
        (f"⟦Deir Ezzor, SANA-⟧{SAID}", "Deir Ezzor", None, "SANA"),
        (f"⟦QUITO, 31 FEB 89 (DPA) --⟧ {SAID}", "QUITO", None, "DPA"),
        (f"⟦DETROIT -⟧ “{SAID}”", "DETROIT", None, None),
        ("⟦ANCHORAGE –⟧", "ANCHORAGE", None, None),
        (f"⟦NEW ORLEANS –⟧ {SAID}", "NEW ORLEANS", None, None),
        (f"⟦NEWPORT NEWS, Va. –⟧ {SAID}", "NEWPORT NEWS, Va.", None, None),
        (f"⟦Aleppo , SANA-⟧{SAID}", "Aleppo", None, "SANA"),
        (f"⟦Mogadishu –⟧ {SAID}", "Mogadishu", None, None),
        (f"⟦Detroit—⟧ {SAID}", "Detroit", None, None),
        (f"⟦Gao - ⟧{SAID}".replace(" ⟧", "⟧ "), "Gao", None, None),
        (f"⟦Beirut, Lebanon –⟧ “{SAID}”", "Beirut, Lebanon", None, None),
        (f"⟦Port Sudan, Sudan --⟧ {SAID}", "Port Sudan, Sudan", None, None),
        (f"⟦BOGOTA, 18 AUG 89 (RADIO) -- [TEXT] CALI --⟧ {SAID.upper()}", "CALI", date(1989, 8, 18), "RADIO"),
        (
            f"⟦BOGOTA, 18 AUG 89 (RADIO) -- [TEXT] VINA DEL MAR, 17 AUG (EFE) --⟧ {SAID.upper()}",
            "VINA DEL MAR",
            date(1989, 8, 18),
            "RADIO",
        ),
    ],
)
def test_datelines(marked: str, place: str | None, day: date | None, agency: str | None) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    expected = Dateline(marked.index("⟦"), marked.index("⟧") - 1, place, day, agency)
    assert read_dateline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "KILLED: seven soldiers of the northern command in two days.",
        "UPDATE: Rebels took the town of Tamassint on Sunday.",
        "BREAKING: Rebels took the town of Tamassint on Sunday.",
        "BREAKING NEWS — Rebels took the town of Tamassint on Sunday.",
        "TAMASSINT MURDERS: Rebels left the town before the army came.",
        "NATO: Rebels took the town of Tamassint on Sunday.",
        "The general said: “We took the town of Tamassint on Sunday.”",
        "FWPD: 3 people found dead inside home",
        "COLOMBIA: DRUG KINGPINS ARE THE ONLY MEMBERS OF THE GROUP.",
        "THE ARMY -- ACCORDING TO WITNESSES -- SHELLED THE MARKET OF THE TOWN.",
        "Police - who came late - found nobody in the house.",
        "A soldier (Reuters) said: “We took the town of Tamassint on Sunday.”",
        "On 12 March the rebels took the town of Tamassint.",
        "In Gao, 12 March 2023 was a day of mourning for all the town.",
        "Q: What did the army say about the toll of the attack?",
        "AK-47 rifles were handed out to the men of the town.",
        "NEW VIDEO – Rebels took the town of Tamassint on Sunday.",
        "Mogadishu – At least 12 killed in blast",
        "Police – At least 12 people were killed in the blast on Sunday.",
        "Example – Commander of the northern front – was killed on Sunday.",
        "Jane Example – Officer and mother of three children, from the north of the country.",
        "In Gaza, Example – The army took the town of Tamassint on Sunday.",
        "Mogadishu – at least 12 people were killed in the blast on Sunday.",
        "",
    ],
)
def test_near_misses(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    "body",
    [
        "THE ARMY -- WHICH CAME LATE -- TOOK THE TOWN OF TAMASSINT.",
        "TWO SOLDIERS -- AGED 19 AND 21 -- WERE KILLED IN THE TOWN.",
        "NINE PEOPLE -- SEVEN SOLDIERS AND TWO CIVILIANS DIED IN THE TOWN.",
        "HEAVY FIGHTING IN THE NORTH -- REBELS TOOK THE TOWN OF TAMASSINT.",
        "ARMY SOURCES -- THE GENERAL AMONG THEM -- SAID THAT IT WAS OVER.",
    ],
)
def test_what_follows_the_tag_may_be_a_sentence(body: str) -> None:
    found = read_dateline(f"BOGOTA, 18 AUG 89 (RADIO) -- [TEXT] {body}")
    assert found is not None
    assert (found.place, found.stop) == ("BOGOTA", len("BOGOTA, 18 AUG 89 (RADIO) -- [TEXT]"))


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (date(2024, 7, 29), date(2024, 7, 28)),
        (date(2024, 7, 25), date(2024, 7, 28)),
        (date(2024, 1, 3), date(2023, 7, 28)),
        (None, None),
    ],
)
def test_the_year_comes_from_the_publication(published: date | None, day: date | None) -> None:
    found = read_dateline(f"KABUL, July 28 (Reuters) - {SAID}", published)
    assert found is not None
    assert found.date == day


@pytest.mark.parametrize(("digits", "year"), [("70", 1970), ("99", 1999), ("69", 2069), ("24", 2024), ("1988", 1988)])
def test_the_pivot_of_two_digit_years(digits: str, year: int) -> None:
    assert full_year(digits) == year


def test_a_dateline_is_a_block_of_its_own() -> None:
    layout = lay_out(f"Town taken\n\nGAO: {SAID}\n\n{SAID}")
    roles = [(layout.text[block.start : block.stop], block.role) for block in layout.blocks]
    assert roles == [("Town taken", Role.HEADLINE), ("GAO:", Role.DATELINE), (SAID, Role.BODY), (SAID, Role.BODY)]


def test_a_byline_may_stand_before_it() -> None:
    layout = lay_out(f"By Jane Example\n\nBAMAKO, Mali (AP) — {SAID}")
    assert layout.dateline is not None
    assert layout.dateline.place == "BAMAKO, Mali"


@pytest.mark.parametrize("second", ["GAO:", "Gao –", "Gao, Mali –"])
def test_a_colon_or_small_letters_count_in_the_first_paragraph_only(second: str) -> None:
    assert lay_out(f"It was Sunday.\n\n{second} {SAID}").dateline is None


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Ouadi, 3 March 2025", "Ouadi", date(2025, 3, 3)),
        ("Ouadi, Karsan, Monday, 3 March 2025.", "Ouadi, Karsan", date(2025, 3, 3)),
        ("Ouadi – March 3, 2025", "Ouadi", date(2025, 3, 3)),
        ("Ouadi (2025-03-03)", "Ouadi", date(2025, 3, 3)),
        ("Ouadi, 3 March 2025 (Agency X)", "Ouadi", date(2025, 3, 3)),
        ("Ouadi, 3 March", None, None),  # no year: a day of a chronicle
        ("Ouadi, 3 March 2025, seven killed", None, None),
        ("Update, 3 March 2025", None, None),
        ("He left Ouadi, 3 March 2025", None, None),
    ],
)
def test_a_communique_has_it_on_a_line_of_its_own(line: str, place: str | None, day: date | None) -> None:
    found = lay_out(f"Statement of the General Command\n\n{line}\n\n{SAID}").dateline
    assert (found and found.place, found and found.date) == (place, day)
