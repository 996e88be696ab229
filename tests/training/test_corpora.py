"""What the corpora are turned into, shown on sentences of our own."""

import gzip
from pathlib import Path

import pytest

from training import corpora
from training.corpora import Sample
from warledger.language.english.lemmas import apply_rule, lemma_of, lemma_rule

CONLLU = """\
# newdoc id = one
# sent_id = one-1
# newpar id = one-p1
1-2\tGunmen's\t_\t_\t_\t_\t_\t_\t_\t_
1\tGunmen\tgunman\tNOUN\tNNS\tNumber=Plur\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tleader\tleader\tNOUN\tNN\tNumber=Sing\t4\tnsubj\t_\t_
4\tfled\tflee\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = one-2
1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2\tdied\tdie\tVERB\tVBD\tTense=Past\t0\troot\t_\t_

"""

GMB = """\
Sentence #,Word,POS,Tag
Sentence: 1,President,NNP,B-per
,Amadou,NNP,I-per
,Diallo,NNP,I-per
,met,VBD,O
,al-Noor,NNP,B-org
,in,IN,O
,Gao,NNP,B-geo
,with,IN,O
,Malian,JJ,B-gpe
,troops,NNS,O
,.,.,O
Sentence: 2,Malian,JJ,B-gpe
,troops,NNS,O
,left,VBD,O
,Monday,NNP,B-tim
,.,.,O
"""


def written(path: Path, text: str) -> Path:
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_a_treebank_gives_words_and_syntax(tmp_path: Path) -> None:
    first, second = corpora.treebank(written(tmp_path / "a.conllu.gz", CONLLU))
    assert first.words == ("Gunmen", "'s", "leader", "fled", ".")
    assert [(token.head, token.relation) for token in first.tokens or ()][:2] == [(3, "nmod:poss"), (1, "case")]
    assert first.names is None
    assert first.paragraph == second.paragraph


def test_names_are_taken_only_where_the_words_agree(tmp_path: Path) -> None:
    path = written(tmp_path / "a.conllu.gz", CONLLU)
    labels = {"one-1": [("Gunmen", "O")], "one-2": [("He", "O"), ("died", "O")]}
    assert [sample.names for sample in corpora.treebank(path, labels)] == [None, ("O", "O")]


def test_joined_sentences_keep_their_heads_and_starts(tmp_path: Path) -> None:
    both = corpora.joined(*corpora.treebank(written(tmp_path / "a.conllu.gz", CONLLU)))
    assert both.starts == (0, 5)
    assert [token.head for token in both.tokens or ()][5:] == [7, 0]


def test_groningen_loses_titles_and_times_and_keeps_peoples(tmp_path: Path) -> None:
    first, second = corpora.groningen(written(tmp_path / "gmb.csv.gz", GMB))
    assert list(zip(first.words, first.names or (), strict=True)) == [
        ("President", "O"), ("Amadou", "B-PER"), ("Diallo", "I-PER"), ("met", "O"), ("al", "B-ORG"), ("-", "I-ORG"),
        ("Noor", "I-ORG"), ("in", "O"), ("Gao", "B-LOC"), ("with", "O"), ("Malian", "B-PEOPLE"), ("troops", "O"),
        (".", "O"),
    ]  # fmt: skip
    assert (second.names or ())[3] == "O"


def test_a_sentence_is_always_in_the_same_part() -> None:
    sample = Sample(("Nine", "died", "."), None, None)
    assert {corpora.part_of(sample) for _ in range(3)} == {corpora.part_of(sample)}


@pytest.mark.parametrize(
    ("form", "lemma"), [("killed", "kill"), ("Mali", "Mali"), ("Was", "be"), ("cities", "city"), ("n't", "not")]
)
def test_a_rule_gives_the_lemma_back(form: str, lemma: str) -> None:
    assert apply_rule(form, lemma_rule(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "pos", "features", "lemma"),
    [
        ("slain", "VERB", "", "slay"),
        ("ROUTED", "VERB", "", "route"),
        ("abducted", "VERB", "", "abduct"),
        ("gunmen", "NOUN", "Number=Plur", "gunman"),
        ("people", "NOUN", "Number=Plur", "people"),
        ("deadliest", "ADJ", "Degree=Sup", "deadly"),
        ("Kidal", "PROPN", "", "kidal"),
    ],
)
def test_tables_go_before_the_networks_rule(form: str, pos: str, features: str, lemma: str) -> None:
    assert lemma_of(form, pos, features, "0||k") == lemma
