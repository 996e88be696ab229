"""What every exporter of incidents needs to know of one, derived once from its accounts and estimates.

dossier   an incident as it comes to an exporter, and what comes back
days      when: the window of days, with UCDP's date_prec
site      where: the place, with UCDP's where_prec
sides     who against whom, the same parties under their names in many reports
figures   how many: totals, and the dead of each side
sources   who published it, on whose word; what may name private people stays hidden
facts     all of it together
"""

from warledger.export.row.dossier import CAVEAT, Dossier, Exported, Skipped

__all__ = ["CAVEAT", "Dossier", "Exported", "Skipped"]
