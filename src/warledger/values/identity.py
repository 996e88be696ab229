"""Content ids: short hashes over an explicit, versioned list of fields, never over a repr."""

import hashlib

from warledger.errors import BadId


def content_id(version: str, *fields: str | int | None) -> str:
    """Sixteen hex digits that depend on `version` ("claim@1") and on every field, their order and their number.

    Each field is written with its length before it, so that ("ab", "c") and ("a", "bc") differ; None differs from "".
    """
    written = [b"\x00" if f is None else b"\x01" + str(f).encode("utf-8", "surrogatepass") for f in (version, *fields)]
    return hashlib.sha256(b"".join([len(data).to_bytes(8, "big") + data for data in written])).hexdigest()[:16]


def checked_id(given: str, version: str, *fields: str | int | None) -> str:
    """The id of this content. Raises BadId if `given` is another: what is altered by hand keeps its old id."""
    found = content_id(version, *fields)
    if given not in ("", found):
        raise BadId(
            f"the {version.partition('@')[0]} says its id is {given!r}, but its content has {found!r}",
            "Its content was altered after it was written; read the report again",
        )
    return found
