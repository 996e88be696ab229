"""When things happened, and whether a statement is about the report's news."""

from warledger.extract.when.chronicle import moments, undated
from warledger.extract.when.dating import moment_of
from warledger.extract.when.expressions import reread
from warledger.extract.when.of_deeds import is_of_deed
from warledger.extract.when.statuses import Statuses
from warledger.extract.when.times import Times, Told

__all__ = ["Statuses", "Times", "Told", "is_of_deed", "moment_of", "moments", "reread", "undated"]
