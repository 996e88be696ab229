"""Deaths and abductions that a report tells of more than once."""

import pytest

from tests.extract.when.marked import REPORTED, report, unmarked, word_at
from warledger.extract.when import Statuses
from warledger.values import Status

CURRENT, BACKGROUND = Status.CURRENT, Status.BACKGROUND


def _status(marked: str) -> tuple[Status, str]:
    text, [word] = unmarked(marked)
    document, sentences = report(text, REPORTED)
    judged = Statuses(document, sentences).judged(*word_at(sentences, word))
    return judged.status, judged.rule.removeprefix("status.")


@pytest.mark.parametrize(
    ("marked", "status", "rule"),
    [
        # whom the lead tells of, a later day makes no older
        (
            "Police questioned the killers of Maria Lopez.\nMaria Lopez was murdered in Essa, the army said.\n"
            "Lopez was [murdered] on 3 March 2024.",
            CURRENT,
            "fate_of_the_news",
        ),
        (
            "Police are looking into the murder of six priests.\nThe bishop spoke.\n"
            "The priests were [murdered] on 3 March 2024.",
            CURRENT,
            "fate_of_the_news",
        ),
        # other priests, a day of their own, another fate
        (
            "Police are looking into the murder of six priests.\nThe bishop spoke.\n"
            "Two priests were [murdered] on 3 March 2024.",
            BACKGROUND,
            "earlier",
        ),
        (
            "Gunmen murdered six priests on Friday.\nThe bishop spoke.\nThe priests were [murdered] on 3 March 2024.",
            BACKGROUND,
            "earlier",
        ),
        (
            "Gunmen murdered Maria Lopez on Friday.\nThe bishop spoke.\nLopez was [abducted] on 3 March 2024.",
            BACKGROUND,
            "earlier",
        ),
    ],
)
def test_whom_the_lead_tells_of_is_the_news(marked: str, status: Status, rule: str) -> None:
    assert _status(marked) == (status, rule)


@pytest.mark.parametrize(
    ("body", "status", "rule"),
    [
        (
            "Moussa Dia was murdered in 2012.\nThe army spoke.\nRebels have denied Dia's [murder].",
            BACKGROUND,
            "fate_of_old",
        ),
        # nothing was told of her: her murder is taken as known
        ("The army is blamed for the [murder] of Maria Lopez.", BACKGROUND, "fate_of_old"),
        ("The army is blamed for Maria Lopez's [murder].", BACKGROUND, "fate_of_old"),
        ("The army reported the [murder] of Maria Lopez.", CURRENT, "news"),
        ("The army is blamed for a [murder].", CURRENT, "news"),
        ("The judge Maria Lopez drove home.\nThe army is blamed for the [murder] of Maria Lopez.", CURRENT, "news"),
        ("Gunmen [murdered] Maria Lopez.", CURRENT, "news"),
    ],
)
def test_who_is_told_as_long_dead_stays_so(body: str, status: Status, rule: str) -> None:
    assert _status(f"Rebels attacked the town of Essa on Saturday.\nThe mayor left.\n{body}") == (status, rule)
