"""The words that name nations, groups and organisations; brackets mark each label's words."""

import pytest

from warledger.extract.resolve.labels import Sort, labels, voice_in
from warledger.language import read

STATE, PEOPLE, CAPITAL, GROUP, VOICE, NAME = Sort.STATE, Sort.PEOPLE, Sort.CAPITAL, Sort.GROUP, Sort.VOICE, Sort.NAME


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("[Malian] troops left [Bamako] on Friday.", [(PEOPLE, "ML"), (CAPITAL, "ML")]),
        ("[MALIAN] TROOPS LEFT [BAMAKO] ON FRIDAY.", [(PEOPLE, "ML"), (CAPITAL, "ML")]),
        ("[US] soldiers left the [US] in May.", [(PEOPLE, "US"), (STATE, "US")]),
        ("They told us that the turkey is in the oven.", []),
        ("THE MEN TOLD US THAT HE IS DEAD.", []),
        ("The [Islamic State] and the [PKK] denied it.", [(GROUP, "islamic state"), (GROUP, "pkk")]),
        ("The [People’s Protection Units] denied it.", [(GROUP, "peoples protection units")]),
        ("[Radio Venceremos] reported it.", [(VOICE, "fmln")]),
        ("THE ARMY DENIED THAT THE FORCES LEFT.", []),
        ("The [al-Shabaab] men and the [al Shabaab] leaders fled.", [(GROUP, "al shabaab"), (GROUP, "al shabaab")]),
        ("The [Forces armées maliennes] denied it.", [(GROUP, "forces armees maliennes")]),
        ("The anti-Taliban fighters denied it.", []),  # no whole word
        ("The counter-ISIL brigades denied it.", []),
        ("The al-Qaeda-linked [JNIM] denied it.", [(GROUP, "jnim")]),  # tied to it, not it
        ("[Anti-balaka] fighters denied it.", [(GROUP, "anti balaka")]),
        ("The wagner concert was cancelled.", []),  # no name
    ],
)
def test_labels_of_a_sentence(marked: str, found: list[tuple[Sort, str]]) -> None:
    text = marked.replace("[", "").replace("]", "")
    (sentence,) = read(text)
    labelled = labels(sentence)
    words = [text[sentence.words[one.first].start : sentence.words[one.last].stop] for one in labelled]
    assert words == [part.partition("]")[0] for part in marked.split("[")[1:]]
    assert [(one.sort, one.key) for one in labelled] == found


@pytest.mark.parametrize(
    ("dateline", "party"),
    [
        ("CLANDESTINE, 14 NOV 89 (RADIO VENCEREMOS) --", "fmln"),
        ("SAN SALVADOR, 14 NOV 89 (RADIO CADENA) --", None),
        ("SAN SALVADOR, 14 NOV 89 (VENCER) --", None),
    ],
)
def test_the_station_of_a_party_in_a_dateline(dateline: str, party: str | None) -> None:
    assert voice_in(dateline) == party
