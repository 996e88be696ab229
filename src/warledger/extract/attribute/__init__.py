"""On whose word a statement stands."""

from warledger.extract.attribute.listing import Said, attributions
from warledger.extract.attribute.voices import Voices

__all__ = ["Said", "Voices", "attributions"]
