"""When things happened, and whether a statement is about the report's news."""

from warledger.extract.when.dating import moment_of
from warledger.extract.when.expressions import moments, reread, undated
from warledger.extract.when.statuses import Statuses

__all__ = ["Statuses", "moment_of", "moments", "reread", "undated"]
