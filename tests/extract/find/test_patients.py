"""Who a verb is done to, wherever the sentence puts them."""

import pytest

from tests.extract.find.short import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The raid killed senior rebel leader Omar al-Said in the town of Bourem.",
            ["killed 1..1 [senior rebel leader]"],
        ),
        ("Troops killed senior rebel leader Omar al-Said and fled.", ["killed 1..1 [senior rebel leader]"]),
        (
            "The army attacked hospitals, captured, beat, and killed medical staff and patients.",
            ["killed 2.. [medical staff]", "killed 2.. [patients]"],
        ),  # not the army
        ("The raid was over when former commander Omar al-Said spoke.", []),
        ("Child killed Saturday in raid", ["killed 1..1 [Child]"]),  # a headline has its victims before the verb
    ],
)
def test_a_misread_object(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fighting in the region killed at least a dozen yesterday.", ["killed 12.. [at least a dozen]"]),
        ("The fighting killed at least a dozen villagers yesterday.", ["killed 12.. [at least a dozen villagers]"]),
        ("The fighting damaged at least a dozen yesterday.", []),
    ],
)
def test_a_number_before_a_day(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A 19-year-old was killed on Saturday.", ["killed 1..1 [A 19-year-old]"]),
        ("19-year-old killed in ambush, sources say", ["killed 1..1 [19-year-old]"]),
        ("The 19-year-old house was destroyed.", []),
    ],
)
def test_people_called_by_their_age(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz was reported as killed in the raid.", ["killed 1..1 [Ana Ruiz]"]),
        ("Four rebels said killed in strikes on Kidal", ["killed 4..4 [Four rebels]"]),
        ("Police said a guard was killed.", ["killed 1..1 [a guard]"]),
        ("The guard was reported to have left.", []),
    ],
)
def test_who_is_told_to_be_so(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A boy is recovering after being shot at a party.", ["killed+wounded 1..1 [A boy]"]),
        ("A boy is recovering after being seen at a party.", []),
        ("A boy is recovering, but after being shot the dog died.", []),
    ],
)
def test_the_clause_above(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels shelled the town, killing and injuring over 35.", ["killed+wounded 36.. [35]"]),
        ("The rebels shelled the town, killing cattle and injuring over 35.", ["wounded 36.. [35]"]),
    ],
)
def test_an_object_of_two_verbs(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The rebels hold Ana Gil and Tom Hale, who were kidnapped in May.",
            ["abducted 1..1 [Ana Gil]", "abducted 1..1 [Tom Hale]"],
        ),
        ("The rebels spoke to Ana Gil and to a clerk who was kidnapped in May.", ["abducted 1..1 [a clerk]"]),
    ],
)
def test_whom_a_plural_clause_speaks_of(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Killed with the judge were two of his guards.", ["killed 2..2 [two of his guards]"]),
        ("Killed with the judge were his hopes.", []),
        ("The killed judge was praised by two of his guards.", ["killed 1..1 [The killed judge]"]),
    ],
)
def test_whom_the_participle_names_first(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The gang wants money for nine passengers it abducted on Friday.", ["abducted 9..9 [nine passengers]"]),
        ("The gang wants money for nine cars it seized on Friday.", []),
        ("The nine passengers who abducted a driver slept.", ["abducted 1..1 [a driver]"]),
    ],
)
def test_a_clause_without_that(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They pulled six men off a bus and killed them.", ["killed 6..6 [six men]"]),
        ("They seized six men before executing them.", ["captured 6..6 [six men]", "killed 6..6 [six men]"]),
        ("They fed six men and greeted them.", []),
        ("They drove off and killed them.", ["killed 2.. [them]"]),
    ],
)
def test_them(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Of the 30 hostages, nine were killed.", ["abducted 30..30", "killed 9..9 [nine]"]),
        ("Of late, nine were killed.", ["killed 9..9 [nine]"]),
        ("A mother of nine was killed.", ["killed 1..1 [A mother of nine]"]),
    ],
)
def test_the_whole_and_its_part(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The brigade lost 90 men, killed or wounded.", ["killed+wounded 90..90 [90 men]"]),
        ("The brigade lost 90 men and wounded two rebels.", ["killed 90..90 [90 men]", "wounded 2..2 [two rebels]"]),
    ],
)
def test_participles_behind_a_comma(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The army captured, tortured and murdered medical staff.",
            ["captured 2.. [medical staff]", "killed 2.. [medical staff]"],
        ),
        (
            "The rebels captured, beat and killed two farmers.",
            ["captured 2..2 [two farmers]", "killed 2..2 [two farmers]"],
        ),
        ("The rebels captured the town, looted shops and killed two farmers.", ["killed 2..2 [two farmers]"]),
    ],
)
def test_several_verbs_with_one_object(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Omar Gil was admitted to hospital after having been shot several times.", ["killed+wounded 1..1 [Omar Gil]"]),
        ("The mayor left the town after having been wounded in an attack.", ["wounded 1..1 [The mayor]"]),
        ("The mayor left the town after having seen the wounded.", []),
        ("The captain disarmed one of the soldiers and killed him.", ["killed 1..1 [one of the soldiers]"]),
        ("The captain stopped a truck and burned it.", []),
        ("Jones, who was reported missing on Monday, owns a farm.", ["missing 1..1 [Jones]"]),
    ],
)
def test_whom_the_clause_above_names(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gunmen kidnapped and killed the mayor.", ["abducted 1..1 [the mayor]", "killed 1..1 [the mayor]"]),
        ("Israeli troops shot dead a 15-year-old boy.", ["killed 1..1 [a 15-year-old boy]"]),
        ("Gunmen on a motorcycle shot dead a journalist in Lima.", ["killed 1..1 [a journalist in Lima]"]),
        ("Three rebels kidnapped and killed in Lima", ["abducted 3..3 [Three rebels]", "killed 3..3 [Three rebels]"]),
        ("Gunmen attacked the town and were killed.", ["killed 2.. [Gunmen]"]),
    ],
)
def test_whom_an_active_verb_has_behind_it(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Six teachers abducted, two guards killed in raids.",
            ["abducted 6..6 [Six teachers]", "killed 2..2 [two guards]"],
        ),
        ("On the enemy side: 40 terrorists killed, nine motorcycles burned.", ["killed 40..40 [40 terrorists]"]),
        (
            "- rebels: 40 terrorists neutralized, nine motorcycles destroyed;",
            ["killed 40..40 [40 terrorists]"],
        ),  # not the motorcycles
        (
            "The six teachers gunmen killed were buried.",
            ["killed 6..6 [The six teachers]"],
        ),  # without a comma it is who did it
    ],
)
def test_a_passive_with_a_subject_of_its_own(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted
