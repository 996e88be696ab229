"""Who a noun makes speak: {the voice} of [the word asked about]."""

import pytest

from tests.extract.attribute.test_voices import chain_of, marked_voices, voices


@pytest.mark.parametrize(
    "marked",
    [
        # "we", called by name between commas
        "We, at {the Doro Observatory}, affirm that nine men were [killed].",
        "We, the other day, affirmed that nine men were [killed].",
        "We in Doro affirm that nine men were [killed].",
        # a document of ours is our own word
        "“Our first review shows nine men were [killed],” {the colonel} said.",
        "{Their first review} shows nine men were [killed].",
        # a medium makes no message, and what is denied no denial
        "{The leader} denied in a voice message that his men had [killed] civilians.",
        "{The army}'s denial of a [killing] came late.",
        "The denial of civilian [deaths] came late.",
        # who publishes a video shows what is in it
        "The group claimed the raid. {It} published a video showing nine [bodies].",
        "The group saw a video showing nine [bodies].",
    ],
)
def test_who_speaks(marked: str) -> None:
    assert voices(chain_of(marked)) == marked_voices(marked)
