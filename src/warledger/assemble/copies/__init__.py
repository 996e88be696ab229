"""Reprints, wire copies and updated versions: which documents are one text, so that a voice counts once.

shingles    a document → its shingles and its sketch (scaled MinHash, which estimates containment)
kinship     how two documents stand to each other: a reprint, an update, or neither
families    all of them → which is a copy of which
credits     the news agency that a document credits
"""

from warledger.assemble.copies.credits import credited
from warledger.assemble.copies.families import Family, families, founded
from warledger.assemble.copies.kinship import Kin, Kinship, kinship
from warledger.assemble.copies.shingles import Print, packed, sketch, taken, unpacked

__all__ = [
    "Family",
    "Kin",
    "Kinship",
    "Print",
    "credited",
    "families",
    "founded",
    "kinship",
    "packed",
    "sketch",
    "taken",
    "unpacked",
]
