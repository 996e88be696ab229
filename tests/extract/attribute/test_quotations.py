"""Brackets mark each quotation of a text."""

import re

import pytest

from warledger.extract.attribute.quotations import quotations


@pytest.mark.parametrize(
    "marked",
    [
        "He said [“we lost nobody at all”] and left.",
        'He said ["we lost nobody at all"] and left.',
        "Il a dit [«we lost nobody at all»] hier.",
        # a quotation left open goes on where the next paragraph opens with a mark …
        "He said: [“We lost nobody.\n\n“They lost sixty.”] He left.",
        # … and ends with its paragraph where that one does not
        "He said: [“We lost nobody at all.]\nThen he left.",
        "He said: [“We lost nobody at all.]\nThen he left. “Go,” he said.",
        # … or, without marks there, to the mark that closes it
        "He said: [“We lost nobody.\n\nThey lost sixty.\n\nThe town is ours.”] He left.",
        "He said [‘we lost nobody at all,’] and left.",
        "['We lost nobody at all,'] he said.",
        "He said they would ['fight on to the end'], and left.",
        "[“He told us ‘we lost nobody at all,’ and left.”]",
        'They "won", he said: ["We lost nobody at all."]',
    ],
)
def test_a_quotation_runs_from_mark_to_mark(marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    found = [text[quotation.start : quotation.stop] for quotation in quotations(text)]
    assert found == re.findall(r"\[(.*?)\]", marked, re.DOTALL)


@pytest.mark.parametrize(
    "text",
    [
        "A “decisive victory” was won.",
        "The rebels' army's men left.",
        "The men from 'Ayn Issa took the rebels' base there.",
        "",
    ],
)
def test_scare_quotes_say_nothing_of_their_own(text: str) -> None:
    assert quotations(text) == ()
