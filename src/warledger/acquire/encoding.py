"""Bytes → text."""

import codecs
import re

from warledger.errors import BadEncoding, NotText

# The first bytes of files that are no text.
_MAGIC = (
    (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"), (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"), (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"ID3", "a sound file"), (b"OggS", "a sound file"),
    (b"RIFF", "a sound, film or WebP file"), (b"{\\rtf", "an RTF document"), (b"%PDF-", "a PDF"),
)  # fmt: skip

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip

_SAMPLE = 1 << 16
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}
_MOSTLY = 0.1  # one byte in ten: more controls than any text has
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_PARAMETER = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_CONFUSION = 0.2  # charset_normalizer's share of characters that look wrong


def decoded(data: bytes, *, source: str, content_type: str | None = None) -> str:
    """The text in `data`: by its byte-order mark, as UTF-8, by the charset it declares, or by its look.

    Raises NotText for bytes that are no text, BadEncoding if the encoding cannot be told.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return _strictly(data, marked, source)
    refuse_binary(data, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _declared(data, content_type)
    return _strictly(data, declared, source) if declared else _guessed(data, source)


def refuse_binary(data: bytes, source: str) -> None:
    """Raise NotText if `data` begins like a picture, an archive and so on, or holds bytes that no text holds."""
    sample = data[:_SAMPLE]
    looks = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    controls = sum(byte in _CONTROLS for byte in sample)
    if looks is None and b"\x00" not in data and controls <= _MOSTLY * len(sample):
        return
    raise NotText(
        f"{source} is no text; it looks like {looks or 'binary data'}",
        "Give a text, HTML, PDF or JSON-lines file",
    )


def _declared(data: bytes, content_type: str | None) -> str | None:
    """The charset that the server's header or the page's head declares, if Python knows it."""
    header = _PARAMETER.search(content_type or "")
    meta = _META.search(data[:4096])
    for name in (header[1] if header else None, meta[1].decode("ascii") if meta else None):
        if name and _known(name):
            return name
    return None


def _known(name: str) -> bool:
    try:
        # A codec such as "base64" makes bytes of bytes; only text encodings count.
        return isinstance(b"".decode(name), str)
    except (LookupError, UnicodeDecodeError):
        return False


def _strictly(data: bytes, name: str, source: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise BadEncoding(
            f"{source} says it is {name}, but the byte at {error.start} is not", "Save it as UTF-8"
        ) from error


def _guessed(data: bytes, source: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], threshold=_CONFUSION).best()
    if best is None:
        raise BadEncoding(f"{source} is neither UTF-8 nor any other encoding that can be told", "Save it as UTF-8")
    return _strictly(data, best.encoding, source)
