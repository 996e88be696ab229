"""Who the people in a report are: the parties, and the groups of people that its nouns name."""

from warledger.extract.resolve.parties import Parties

__all__ = ["Parties"]
