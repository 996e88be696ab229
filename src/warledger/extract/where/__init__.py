"""Place names of a report → places with coordinates, and the precision of an event's place."""

from warledger.extract.where.mention import PlaceMention
from warledger.extract.where.places import Aside, Places
from warledger.extract.where.toponym import Part

__all__ = ["Aside", "Part", "PlaceMention", "Places"]
