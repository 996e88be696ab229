"""The formats that incidents are given out in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from warledger.errors import UnknownFormat
from warledger.export.acled import acled_csv
from warledger.export.annotations import web_annotations
from warledger.export.geojson import geojson_map
from warledger.export.hxl import hxl_csv
from warledger.export.lines import jsonl
from warledger.export.parquet import geoparquet, parquet
from warledger.export.plover import plover_jsonl
from warledger.export.row.dossier import Dossier, Exported
from warledger.export.ucdp import ucdp_csv


class Exporter(Protocol):
    """What writes a format. `policy` chooses the estimates, `names` whether private people are named."""

    def __call__(self, dossiers: Iterable[Dossier], *, policy: str = ..., names: bool = ...) -> Exported: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, how its files end, and what writes it.

    `policy` is the one it is weighed by unless another is asked for. A file that is not `text` is for no terminal.
    """

    name: str
    ending: str
    exporter: Exporter
    policy: str = "ucdp"
    text: bool = True

    def export(self, dossiers: Iterable[Dossier], *, policy: str | None = None, names: bool = False) -> Exported:
        """The incidents in this format. Raises UnknownPolicy (W601) for a policy that they were not weighed by."""
        return self.exporter(dossiers, policy=policy or self.policy, names=names)


FORMATS = {
    each.name: each
    for each in (
        Format("ucdp", ".csv", ucdp_csv),
        Format("acled", ".csv", acled_csv, policy="acled"),
        Format("plover", ".jsonl", plover_jsonl),
        Format("hxl", ".csv", hxl_csv),
        Format("geojson", ".geojson", geojson_map),
        Format("parquet", ".parquet", parquet, text=False),
        Format("geoparquet", ".parquet", geoparquet, text=False),
        Format("annotations", ".jsonld", web_annotations),
        Format("jsonl", ".jsonl", jsonl),
    )
}


def format_named(name: str) -> Format:
    """The format of this name. Raises UnknownFormat (W602)."""
    if name not in FORMATS:
        raise UnknownFormat(f"there is no format {name!r}", f"Choose one of: {', '.join(FORMATS)}")
    return FORMATS[name]
