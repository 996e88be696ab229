"""In every text ⟦…⟧ marks what is boilerplate; the rest is body. A line that is marked must be so as a whole."""

import re
import tomllib
from importlib.resources import files

import pytest

from warledger.acquire.clean.boilerplate import boilerplate, rules
from warledger.acquire.clean.lines import lines
from warledger.values.document import Role

PROSE = "The army said on Monday that it would look into the report, and that three soldiers had been wounded."


def marked(text: str) -> str:
    """`text` with ⟦…⟧ around what the rules cover."""
    for block in reversed(list(boilerplate(text, lines(text)))):
        text = f"{text[: block.start]}⟦{text[block.start : block.stop]}⟧{text[block.stop :]}"
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "⟦READ ALSO: Minister warns of floods in the capital⟧",
        "⟦Read also: Five kidnapped near the border crossing⟧",
        "⟦ALSO READ: Five kidnapped near the border crossing⟧",
        "⟦READ MORE Five kidnapped near the border crossing⟧",
        "⟦Read more: Five kidnapped near the border⟧",
        "⟦SEE ALSO » Five kidnapped near the border⟧",
        "⟦See also: Five kidnapped near the border⟧",
        "⟦RELATED: Five kidnapped near the border⟧",
        "⟦Related story: Five kidnapped near the border⟧",
        "⟦More on this topic: Five kidnapped near the border⟧",
        "⟦Must read: Five kidnapped near the border⟧",
        "⟦Recommended: Five kidnapped near the border⟧",
        "⟦Don’t miss: Five kidnapped near the border⟧",
        "⟦Trending: Five kidnapped near the border⟧",
        "⟦WATCH: Smoke over the city⟧",
        "⟦Listen: Our podcast from the border⟧",
        "The toll may rise. ⟦READ ALSO: Nine dead in market blast⟧ The army said that it would look into it.",
        "The toll may rise. ⟦Read also: Nine dead in market blast.⟧ The army said that it would look into it.",
        "The toll may rise. ⟦READ ALSO: Nine dead in market blast⟧",
        "“The toll may rise.” ⟦[Read also: Nine dead in market blast]⟧ The army said that it would look into it.",
        "⟦Click here to see the pictures⟧",
        "The toll may rise. ⟦Click here for more news.⟧",
        "⟦Continue reading⟧",
        "⟦Story continues below advertisement⟧",
        "⟦Read full story⟧",
        "⟦1:45 Witness describes the shooting at the market⟧",
        "⟦Related Coverage Nine dead in market blast⟧",
        "⟦Advertisement Related Content Nine dead in market blast⟧",
        "⟦MORE: Nine dead in market blast⟧",
    ],
)
def test_teasers(expected: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "⟦Subscribe⟧", "⟦Sign up for our newsletter⟧", "⟦Sign up to get our daily briefing in your inbox.⟧",
        "⟦Follow us on Facebook and Twitter⟧", "⟦Join our WhatsApp channel for the latest⟧", "⟦Download our app⟧",
        "⟦Share on Facebook⟧", "⟦Tweet⟧", "⟦Share Tweet WhatsApp Email Print⟧", "⟦Facebook | Twitter | Email⟧",
        "⟦We use cookies to improve your visit. By continuing you accept our cookie policy.⟧", "⟦Accept all cookies⟧",
        "⟦Copyright 2024 The Example Post. All rights reserved.⟧", "⟦© 2024 Example⟧", "⟦All rights reserved⟧",
        "⟦12 Comments⟧", "⟦Leave a comment⟧", "⟦Log in⟧", "⟦Advertisement⟧", "⟦ADVERTISEMENT⟧", "⟦Sponsored⟧",
        "⟦By Jane Example and John Sample, The Example Post⟧", "⟦By: News Staff⟧", "⟦By JANE EXAMPLE⟧",
        "⟦Reporting by Jane Example in Gao; Editing by John Sample⟧", "⟦(Reporting by Jane Example)⟧",
        "⟦Additional reporting by Jane Example⟧", "⟦Jane Example in Gao contributed to this report.⟧",
        "The toll may rise. ⟦(Reporting by Jane Example; Editing by John Sample)⟧",
        "⟦Home | News | World⟧", "⟦Home > World > Africa⟧", "⟦Tags: Mali, rebels, army⟧", "⟦Topics: Sahel⟧",
        "⟦Last updated: 28 July 2024 17:03 GMT⟧", "⟦Published: July 28, 2024⟧",
        "⟦Posted Sunday, July 28, 2024 8:18 PM EST⟧",
        "⟦28 July 2024⟧", "⟦July 28, 2024 5:40 PM⟧", "⟦2024-07-28⟧", "⟦2 hours ago⟧", "⟦3 min read⟧", "⟦Page 3 of 10⟧",
        "⟦Updated: Sunday, July 28, 2024 @ 6:59 PM⟧", "⟦Read or Share this story: http://example.com/x⟧",
        "⟦Contact: newsroom@example.com⟧", "⟦jane@example.com⟧", "⟦###⟧", "⟦---⟧", "⟦(END)⟧", "⟦ENDS⟧",
        "The toll may rise. ⟦(END)⟧", "⟦The Associated Press⟧", "⟦Please enable JavaScript to watch this video⟧",
        "⟦This is a developing story. Check back for updates.⟧",
        "⟦Editor’s note: An earlier version gave another toll.⟧",
    ],
)  # fmt: skip
def test_furniture(expected: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", expected)) == expected


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("[Photo: Jane Example]", "caption.credit"),
        ("File photo", "caption.credit"),
        ("Buy Photo", "caption.slides"),
        ("Getty Images", "caption.credit"),
        ("Photo by Jane Example", "caption.credit"),
        ("Smoke rises over the town on Sunday. (Photo: Jane Example)", "caption.credited"),
        ("A soldier stands guard in Gao [File: Jane Example/AFP]", "caption.credited"),
        ("Smoke rises over the town. Credit: Getty Images", "caption.credited"),
    ],
)
def test_captions(line: str, rule: str) -> None:
    (block,) = boilerplate(line, lines(line))
    assert (block.role, block.rule, block.stop) == (Role.CAPTION, rule, len(line))


def test_a_credit_behind_a_long_paragraph_leaves_the_paragraph() -> None:
    paragraph = f"{PROSE} {PROSE}"
    assert marked(f"{paragraph} (Photo: Jane Example)") == f"{paragraph} ⟦(Photo: Jane Example)⟧"


@pytest.mark.parametrize(
    "body",
    [
        "He was asked to read more of the statement.",
        "The army said in a related story that it had taken the town.",
        "Readers also sent pictures of the blast.",
        "See also what the ministry says of the toll.",
        "Related attacks killed 12 people last week.",
        "Related news of the blast reached the town at noon",
        "Related Coverage Nine people were killed in the blast.",
        "MORE: he had nothing to add, the general said.",
        "Previous coverage of the war was one-sided.",
        "More on Friday, he said, and left the room.",
        "Watch towers were burnt down by the rebels.",
        "Watch: the army says it will be back.",
        "Trending north, the column reached the border.",
        "Recommended by the council, the truce held for a week.",
        "Continue reading the names of the dead, he told the clerk.",
        "Join the army, the posters said; nobody did.",
        "The militia said it would sign up more men.",
        "Subscribe to no cause but your own, the rebel leader wrote.",
        "Follow the road to Gao and you will see the wrecks.",
        "The rebels said on Telegram that they had killed 12 soldiers.",
        "The group shared on Facebook a video of the attack.",
        "Share the water, the elders told the two villages.",
        "The army tweeted a picture of the wreck.",
        "Print shops in the town were looted.",
        "The fighters threw cookies to the children.",
        "Copyright lawyers were among the dead, police said.",
        "By Friday the toll had risen to 12.",
        "By the time help came the three men had died.",
        "Reporting by the army of its losses is slow.",
        "Reporting by Amnesty says that 12 men were killed.",
        "Copyright Office staff were among the dead, police said.",
        "Comments by the general angered the families of the dead.",
        "Two comments by the general angered the families.",
        "Leave the town, the leaflets said, or die in it.",
        "Advertisement boards were torn down by the blast.",
        "Published figures put the toll at 12.",
        "Updated figures put the toll at 12.",
        "The last update on 28 July put the toll at 12.",
        "On 28 July 2024 the town fell.",
        "Two hours ago the shelling stopped, she said.",
        "Photos of the dead were sent to the families.",
        "The photo showed a soldier who was killed in Gao.",
        "Contact with the patrol was lost on Sunday.",
        "Call the hospital, the mayor said, and they will tell you the toll.",
        "Home guards | a militia of the north | killed 12 men.",
        "Killed: 12 | Wounded: 30 | Missing: 4",
        "Tags on the shells showed where they came from.",
        "12",
        "2023",
        "The end of the war was near, he said.",
        "Source of the fire was a post on the hill, the army said.",
        "Seven people were killed (three of them children).",
        "18:30 The shelling of the market begins.",
    ],
)
def test_near_misses(body: str) -> None:
    assert marked(body) == body


@pytest.mark.parametrize(
    "expected",
    [
        f"⟦Related stories⟧\n⟦Nine dead in market blast⟧\n⟦Five kidnapped near the border⟧\n{PROSE}",
        f"⟦Most read⟧\n⟦Nine dead in market blast⟧\n{PROSE}\nNine dead in market blast",
        "⟦You may also like⟧\n⟦Nine dead in market blast⟧\n⟦Five kidnapped near the border⟧",
        "⟦READ ALSO:⟧\n⟦Nine dead in market blast⟧\nIt rained. It was cold.",
        f"⟦Read more⟧\n⟦Nine dead in market blast⟧\n⟦Share⟧\n⟦Five kidnapped near the border⟧\n{PROSE}",
        "⟦Related⟧\n⟦Nine dead in market blast⟧\nThe rebels left the town before the army came back.",
        "⟦Complete Coverage⟧\n⟦Nine dead in market blast⟧",
        "⟦Other top stories:⟧\n⟦Nine dead in market blast⟧",
        "⟦More from :⟧\n⟦Nine dead in market blast⟧",
        "⟦You may also be interested in these news stories:⟧\n⟦Nine dead in market blast⟧",
        "⟦Trending now⟧\n⟦Nine dead in market blast, says Gen. Example⟧",
    ],
)
def test_a_list_of_headlines_ends_with_prose(expected: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "⟦READ ALSO:⟧ Nine dead in a blast at the market of Menaka where soldiers came late and found ten more.",
        f"⟦READ ALSO: Gen. Example to step down⟧\n{PROSE}",
        "⟦READ ALSO: U.S. Pulls Out of Base in the North⟧",
    ],
)
def test_a_teaser_ends_where_its_headline_does(expected: str) -> None:
    assert marked(re.sub("[⟦⟧]", "", expected)) == expected


def test_every_rule_has_an_id_of_its_own_and_a_reason() -> None:
    table = tomllib.loads(files("warledger.acquire.clean").joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    ids = [rule["id"] for rule in table["rule"]]
    assert len(set(ids)) == len(ids)
    assert all(rule["why"].endswith(".") for rule in table["rule"])
    assert sum(len(rules(kind)) for kind in ("line", "inline", "mark", "list")) == len(ids)


@pytest.mark.parametrize(
    "seed", ["a ", "A", "| ", "1:11 ", "By ", ". ", "share ", "@", "  x", "—", "(", "Photo: ", "READ ALSO: "]
)
def test_no_line_takes_long(seed: str) -> None:
    text = (seed * 400)[:400] + "\n" + seed * 4000
    assert sum(1 for _ in boilerplate(text, lines(text))) >= 0
