"""Accounts → incidents, with the reasons.

traits      what is compared of an account: small, plain, kept in a store beside the account
blocks      the keys under which accounts that may tell of one incident find each other
features    reasons for and against, one function each
places      those of them that are of place
incidents   links and judgements → incidents, whatever the order in which accounts came
"""

from warledger.assemble.link.blocks import blocks
from warledger.assemble.link.features import compare
from warledger.assemble.link.incidents import ENOUGH, covers, grouped, incidents, links, rulings
from warledger.assemble.link.traits import Traits, beside, traits

__all__ = [
    "ENOUGH", "Traits", "beside", "blocks", "compare", "covers", "grouped", "incidents", "links", "rulings", "traits"
]  # fmt: skip
