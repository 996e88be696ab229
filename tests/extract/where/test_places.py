from datetime import date

import pytest

from tests.extract.where.marked import placed
from warledger.extract.where import Part
from warledger.values import Dateline


def _country(text: str, name: str, url: str | None = None) -> str | None:
    """The country of the place that the last mention of `name` means; "?" if it was resolved to none."""
    places, _ = placed(text, url=url)
    known = {place.id: place for place in places.places}
    [*_, mention] = [each for each in places.all_mentions if each.span.quote == name]
    place = known[mention.place]
    return place.country if place.gazetteer else f"?{place.country or ''}"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two people died in Paris on Friday.", "Paris", "FR"),
        ("Two people died in Paris, Texas, on Friday.", "Paris", "US"),
        ("Two people died in Paris, Texas. The mayor of Paris spoke.", "Paris", "US"),  # one sense per report
        ("Two people died in Tripoli, in northern Lebanon.", "Tripoli", "LB"),
        ("Two people died in Tripoli. Libyan police said so.", "Tripoli", "LY"),
        ("Georgia and Armenia closed the border near Tbilisi.", "Georgia", "GE"),
        ("Police in Atlanta and Savannah, Georgia, arrested two men.", "Georgia", "US"),
        ("Rebels held Goma, Butembo and Bukavu and shelled Beni.", "Beni", "CD"),  # where the others are
        ("Zamboria fell on Friday, and fighting went on in Kidal, Mali.", "Kidal", "ML"),
        # a small town so called is no match for a country, a capital, an ocean; unless the words say it
        ("Trade with China hurt Houston, Texas, the United States said.", "China", "CN"),
        ("A fire in China, Texas, hurt two people in the United States.", "China", "US"),
        ("The United States sent planes over the Middle East.", "Middle East", None),
        # capitals of a code are no town's name, and an abbreviation is a division's
        ("Police in Perth, WA, said Australian divers were safe.", "WA", "AU"),
        ("Two people died in Seattle, Wash., on Friday.", "Wash.", "US"),
        ("Two people died in Norwich, in Norfolk, England.", "Norfolk", "GB"),
        ("Two people died in Norfolk, Virginia.", "Norfolk", "US"),
        # whose army it is says less of where than a country that is named
        ("A Turkish drone hit a car in Kobani.", "Kobani", "SY"),
        # a name of several words that only one place has needs no support
        ("Ten people died in Tal Rifaat, the army of Turkey said.", "Tal Rifaat", "SY"),
        # a tag is read as its words
        ("Two died in #DeirEzZor.", "DeirEzZor", "SY"),
        # a headline's preposition is no town
        ("Two Killed On East Of Goma", "Goma", "CD"),
        # two spellings of one name are no company for each other
        ("Ten died in al-Zar village, in Deir ez-Zor. Others fled from Zar village to Syria's north.", "al-Zar", "?SY"),
        # what is only written almost so must lie where the report is
        ("US forces landed in Hasakah, Syria. Ten people died in Tuskegeee.", "Tuskegeee", "?"),
    ],
)
def test_a_name_means_the_place_that_the_report_speaks_for(text: str, name: str, country: str | None) -> None:
    assert _country(text, name) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Ten people died in Zzarkoum.", "Zzarkoum", "?"),
        ("Ten people died in Zzarkoum, in northern Syria.", "Zzarkoum", "?SY"),
        ("Ten people died in Zzarkoum and in Mopti, Mali.", "Zzarkoum", "?ML"),
    ],
)
def test_an_unknown_place_keeps_its_name_and_the_country_that_the_text_gives(
    text: str, name: str, country: str
) -> None:
    assert _country(text, name) == country


def test_an_unknown_place_has_no_point() -> None:
    places, _ = placed("Ten people died in the town of Zzarkoum.")
    [place] = places.places
    assert (place.name, place.gazetteer, place.feature, place.latitude, place.longitude) == (
        "Zzarkoum",
        None,
        "town",
        None,
        None,
    )


def test_places_are_numbered_by_first_mention_and_hold_every_mention() -> None:
    places, _ = placed("The army marched from Mopti to Bamako. Shells fell on Bamako and later on Mopti.")
    towns = [place for place in places.places if place.feature != "province"]
    assert [(place.name, [span.start for span in place.mentions]) for place in towns] == [
        ("Mopti", [22, 74]),
        ("Bamako", [31, 54]),
    ]
    assert [place.id for place in places.places] == [f"g{number + 1}" for number in range(len(places.places))]


def test_every_mention_says_why_it_means_what_it_means() -> None:
    places, _ = placed("Two people died in Paris, Texas.")
    mention = places.all_mentions[0]
    assert mention.sense == "place.by_contained"
    assert "contained" in mention.reasons


def test_peoples_and_institutions_stand_aside() -> None:
    places, _ = placed("Malian soldiers guarded the Bank of Khartoum.")
    assert places.places == ()
    assert [(aside.span.quote, aside.part, aside.entry and aside.entry.country) for aside in places.asides] == [
        ("Malian", Part.PEOPLE, "ML"),
        ("Khartoum", Part.WITHIN, "SD"),
    ]


def _dateline() -> tuple[str, Dateline]:
    line = "MOPTI, Mali (AP) -- "
    return line, Dateline(0, len(line), "MOPTI, Mali", date(2024, 7, 28), "AP")


def test_the_town_of_the_dateline_is_a_place_in_its_country() -> None:
    line, dateline = _dateline()
    places, _ = placed(line + "Ten soldiers died on Friday.", dateline)
    assert [(place.name, place.country, place.feature) for place in places.places] == [
        ("Mopti", "ML", "town"),
        ("Mali", "ML", "country"),
    ]
    assert places.mentions(places_sentence := placed(line + "Ten soldiers died on Friday.", dateline)[1][0]) == ()
    assert places_sentence.start == len(line)


def test_without_any_other_place_it_happened_in_the_dateline_s_town() -> None:
    line, dateline = _dateline()
    places, sentences = placed(line + "Ten soldiers died on Friday.", dateline)
    where = places.where([(sentences[0], sentences[0].words[2])])
    assert where is not None
    assert (where.place, where.precision, [span.quote for span in where.evidence]) == ("g1", 1, ["MOPTI"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Turkish drones killed ten Syrian fighters on Friday.", None),
        ("Turkish drones killed ten Syrian fighters and an Iraqi on Friday.", "Erbil"),
        ("Turkish drones killed ten fighters on Friday.", "Erbil"),  # one country alone may be who did it
    ],
)
def test_a_dateline_abroad_is_where_it_was_written(text: str, place: str | None) -> None:
    line = "ERBIL -- "
    places, sentences = placed(line + text, Dateline(0, len(line), "ERBIL", None, None))
    where = places.where([(sentences[0], sentences[0].words[2])])
    assert (where and next(each.name for each in places.places if each.id == where.place)) == place


@pytest.mark.parametrize(
    ("text", "country", "evidence"),
    [
        (
            "Ten soldiers died near the border with Algeria. Mali's army buried them in Gao.",
            "ML",
            "border with Algeria",
        ),
        ("Ten soldiers died near Algeria's border in the north of Mali.", "ML", "near Algeria's border"),
        ("Ten soldiers died on the border between Mali and Algeria.", "ML", "border between Mali"),
        ("Ten soldiers died near the border with Algeria.", "DZ", "border with Algeria"),  # no other country is named
    ],
)
def test_beside_a_neighbour_s_border_is_on_this_side_of_it(text: str, country: str, evidence: str) -> None:
    places, sentences = placed(text)
    where = places.where([(sentences[0], sentences[0].words[2])])
    assert where is not None
    found = next(place for place in places.places if place.id == where.place)
    assert (found.country, where.precision, where.evidence[0].quote) == (country, 5, evidence)


def test_nothing_told_is_no_place() -> None:
    places, sentences = placed("Ten soldiers died on Friday.")
    assert places.where([(sentences[0], sentences[0].words[2])]) is None


@pytest.mark.parametrize(
    ("text", "word", "name", "precision"),
    [
        # a finer place in the same area goes before the coarse one
        ("Ten people died in northern Mali. The bomb went off in Tessalit.", "died", "Tessalit", 1),
        ("A bomb went off in Tessalit. Ten people died in northern Mali.", "died", "Tessalit", 1),
        # but not one that lies elsewhere
        ("Ten people died in northern Mali. A meeting was held in Dakar.", "died", "Mali", 5),
        # a sentence that tells no place takes it from the one before
        ("A bomb went off in Tessalit. Ten people died.", "died", "Tessalit", 1),
        ("A bomb went off in Tessalit. The army said in Bamako that ten people died.", "died", "Tessalit", 1),
    ],
)
def test_the_place_of_an_event_from_more_than_one_sentence(text: str, word: str, name: str, precision: int) -> None:
    places, sentences = placed(text)
    anchor = next((s, w) for s in sentences for w in s.words if w.text == word)
    where = places.where([anchor])
    assert where is not None
    found = next(place for place in places.places if place.id == where.place)
    assert (found.name, where.precision) == (name, precision)


def test_a_bare_name_that_town_and_province_share_is_the_province_s() -> None:
    places, sentences = placed("Ten people died in Kidal.")
    where = places.where([(sentences[0], sentences[0].words[2])])
    assert where is not None
    assert [place.feature for place in places.places if place.id == where.place] == ["province"]


def test_words_elsewhere_that_make_it_a_town_make_it_one_everywhere() -> None:
    places, sentences = placed("Ten people died in Kidal. The army had left the town of Kidal before.")
    where = places.where([(sentences[0], sentences[0].words[2])])
    assert where is not None
    assert [(place.feature, where.precision) for place in places.places if place.id == where.place] == [("town", 1)]


@pytest.mark.parametrize(
    ("text", "feature", "precision"),
    [
        ("Ten people died in the Aleppo countryside, in Syria.", "province", 4),
        ("Ten people died in Aleppo, Syria.", "town", 1),
        ("Ten people died in the Hamdaniyah neighbourhood in Aleppo, Syria.", "town", 1),
        ("Ten people died on the outskirts of Aleppo, Syria.", "town", 2),
    ],
)
def test_what_lies_around_a_town_is_never_its_point(text: str, feature: str, precision: int) -> None:
    """UCDP: of a town and its province of one name, the higher level is sure (GED codebook 23.1, appendix 3)."""
    places, [sentence] = placed(text)
    died = next(word for word in sentence.words if word.text == "died")
    where = places.where([(sentence, died)])
    assert where is not None
    known = {place.id: place for place in places.places}
    assert (known[where.place].feature, where.precision) == (feature, precision)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two died in San Salvador, in the Escalon neighbourhood.", ["San Salvador", "Escalon"]),
        ("Two died in San Salvador. The mayor left Escalon.", ["San Salvador", "Escalon"]),
        ("Two died on Aleppo Street in Damascus.", ["Damascus"]),
        ("Two died in Aleppo. Street lamps went out in Damascus.", ["Aleppo", "Damascus"]),
        ("Two died on the Aleppo road near Damascus.", ["Aleppo", "Damascus"]),
    ],
)
def test_a_street_is_no_place_of_its_name(text: str, wanted: list[str]) -> None:
    places, _ = placed(text)
    assert [place.name for place in places.places] == wanted


@pytest.mark.parametrize(
    ("text", "where"),
    [
        # a district that several cities have lies in the city told of
        ("A bomb hit Zaporizhzhia. Two died in the Shevchenkivskyi district.", ("Zaporizhzhia", 47.9)),
        ("A bomb hit Kyiv. Two died in the Shevchenkivskyi district.", ("Kyiv City", 50.5)),
        ("A bomb hit Odesa. Two died in the Shevchenkivskyi district of Kyiv.", ("Kyiv City", 50.5)),
        # and where none is told it has no point
        ("Two died in the Shevchenkivskyi district.", (None, None)),
        # a town lies in what it is told to lie in, else in nothing known
        ("A drone hit a market in Amhara, Ethiopia. Two died in the town of Gedeb in the Zzarko zone.", (None, None)),
        (
            "A drone hit a market in Amhara, Ethiopia. Two died in the town of Gedeb in the Somali Region.",
            ("Somali Region", 9.6),
        ),
        ("A drone hit a market in Ethiopia. Two died in the town of Gedeb.", ("Somali Region", 9.6)),
    ],
)
def test_a_name_that_lies_elsewhere_is_not_meant(text: str, where: tuple[str | None, float | None]) -> None:
    places, _ = placed(text)
    place = next(place for place in places.places if place.name in ("Shevchenkivskyi", "Gedeb"))
    assert (place.admin1, place.latitude and round(place.latitude, 1)) == where


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In a separate clash in Kidal on Thursday, rebels said they killed ten soldiers.", "Kidal"),
        ("In an incident in Kidal, police said, robbers killed two men.", "Kidal"),
        ("In a statement in Kidal on Thursday, rebels said they killed ten soldiers.", None),
        ("Rebels in Kidal said they killed ten soldiers in a clash.", None),
    ],
)
def test_a_deed_before_the_saying_has_its_own_place(text: str, wanted: str | None) -> None:
    places, [sentence] = placed(text)
    word = next(word for word in sentence.words if word.text == "killed")
    found = places.where([(sentence, word)])
    assert (next(place.name for place in places.places if place.id == found.place) if found else None) == wanted


def test_a_neighbourhood_is_no_town_far_off() -> None:
    places, _ = placed("Two died in San Salvador, in the Escalon neighbourhood.")
    assert [place.country for place in places.places][1:] != ["US"]


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Ten people died in a Benue village in Nigeria.", "Benue", 4),
        ("Ten people died in the village of Tessit, in Mali.", "Tessit", 1),
        ("The shelling of Goma killed ten people.", "Goma", 1),
        ("The mayor of Goma killed ten people.", None, None),
    ],
)
def test_what_a_noun_makes_of_a_place(text: str, name: str | None, precision: int | None) -> None:
    places, [sentence] = placed(text)
    word = next(word for word in sentence.words if word.text in ("died", "killed"))
    where = places.where([(sentence, word)])
    known = {place.id: place.name for place in places.places}
    assert (where and known[where.place], where and where.precision) == (name, precision)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels killed ten people.", None),
        ("Talks were held in Geneva. Rebels killed ten people.", None),
        ("The rebels signed a truce in Geneva before they killed ten people.", None),
        ("A bomb exploded outside a court in Geneva. Rebels killed ten people.", "Geneva"),
        ("Rebels killed ten people at a conference in Geneva.", "Geneva"),
        ("Rebels held a bridge in Geneva. They killed ten people.", "Geneva"),
    ],
)
def test_where_people_met_is_no_place_of_a_deed(text: str, wanted: str | None) -> None:
    places, sentences = placed(text)
    anchors = [(sentence, word) for sentence in sentences for word in sentence.words if word.text == "killed"]
    where = places.where(anchors)
    known = {place.id: place.name for place in places.places}
    assert (where and known[where.place]) == wanted
