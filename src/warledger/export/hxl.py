"""Incidents as CSV with HXL's row of tags under the header, as humanitarian tools read it."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.export.flat import flat
from warledger.export.row.dossier import CAVEAT, Dossier, Exported
from warledger.export.sheet import Cell, sheet

# Column → tag. The tags are those under which UCDP and ACLED are published; the attributes for low, best and high, for
# missing and captured people, and for precision are ours: attributes are free in HXL.
TAGS = {
    "incident": "#event+code",
    "acled": "#event+type",
    "plover": "#event+type+plover",
    "ucdp": "#event+type+ucdp",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "date_prec": "#meta+precision+date",
    "side_a": "#group+name+first",
    "side_b": "#group+name+second",
    "country": "#country+name",
    "iso3": "#country+code",
    "admin1": "#adm1+name",
    "admin2": "#adm2+name",
    "place": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "where_prec": "#meta+precision+geo",
    "killed_low": "#affected+killed+min",
    "killed_best": "#affected+killed+best",
    "killed_high": "#affected+killed+max",
    "wounded_low": "#affected+injured+min",
    "wounded_best": "#affected+injured+best",
    "wounded_high": "#affected+injured+max",
    "captured_best": "#affected+captured",
    "missing_best": "#affected+missing",
    "policy": "#meta+policy",
    "flags": "#meta+flags",
    "publishers": "#meta+source",
    "claims": "#meta+claims",
    "caveat": "#description",
}


def hxl_csv(dossiers: Iterable[Dossier], *, policy: str = "ucdp", names: bool = False) -> Exported:
    """One row an incident; a cell is empty where nothing is known, and several values are divided by "; "."""
    rows = [_row(dossier, policy=policy, names=names) for dossier in dossiers]
    return Exported(sheet(tuple(TAGS), rows, under=(tuple(TAGS.values()),)), len(rows))


def _row(dossier: Dossier, *, policy: str, names: bool) -> dict[str, Cell]:
    record = flat(dossier, policy=policy, names=names) | {"caveat": CAVEAT}
    return {name: "; ".join(value) if isinstance(value := record[name], list) else value for name in TAGS}
