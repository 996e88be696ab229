"""Files and standard input → bytes, within a size limit."""

import sys
from pathlib import Path
from typing import BinaryIO

from warledger.errors import EmptySource, SourceNotFound, TooLarge

LIMIT = 20_000_000  # bytes; a book of reports is smaller


def read_file(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file. Raises SourceNotFound, TooLarge (before reading), EmptySource."""
    size = file_size(path)
    if size > limit:
        raise too_large(str(path), size, limit)
    try:
        with path.open("rb") as stream:
            return read_stream(stream, str(path), limit)
    except OSError as error:
        raise unreadable(path, error) from error


def read_standard_input(limit: int = LIMIT) -> bytes:
    """The bytes of standard input. Raises TooLarge, EmptySource."""
    return read_stream(sys.stdin.buffer, "standard input", limit)


def read_stream(stream: BinaryIO, source: str, limit: int) -> bytes:
    """What is in `stream`. Raises TooLarge once there is more than `limit`, EmptySource for nothing or blanks."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(source, None, limit)
    if not data.strip():
        raise EmptySource(f"{source} is empty", "Give a report with text in it")
    return data


def file_size(path: Path) -> int:
    """Bytes in the file. Raises SourceNotFound for what is missing, is no file, or may not be read."""
    try:
        if path.is_dir():
            raise SourceNotFound(f"{path} is a folder, not a file", "Name the files in it, one by one")
        return path.stat().st_size
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError | ValueError) -> SourceNotFound:
    reason = getattr(error, "strerror", None) or str(error)
    return SourceNotFound(f"cannot read the file {str(path)!r}: {reason}", "Check the path and the permissions")


def too_large(source: str, size: int | None, limit: int) -> TooLarge:
    """The error for a source of `size` bytes (None: more than were counted), with both figures."""
    figure = f"{size:,} bytes" if size is not None else f"more than {limit:,} bytes"
    return TooLarge(f"{source} has {figure}; the limit is {limit:,}", "Split it, or give one report at a time")
