"""The words that name nations, groups and organisations; brackets mark each label's words."""

import pytest

from warledger.extract.resolve.labels import Sort, labels
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
        ("The [Islamic State] and the [PKK] denied it.", [(GROUP, "Islamic State"), (GROUP, "PKK")]),
        ("The [People’s Protection Units] denied it.", [(GROUP, "YPG")]),
        ("[Radio Venceremos] reported it.", [(VOICE, "FMLN")]),
        ("THE ARMY DENIED THAT THE FORCES LEFT.", []),
    ],
)
def test_labels_of_a_sentence(marked: str, found: list[tuple[Sort, str]]) -> None:
    text = marked.replace("[", "").replace("]", "")
    (sentence,) = read(text)
    labelled = labels(sentence)
    words = [text[sentence.words[one.first].start : sentence.words[one.last].stop] for one in labelled]
    assert words == [part.partition("]")[0] for part in marked.split("[")[1:]]
    assert [(one.sort, one.key) for one in labelled] == found
