import io
from pathlib import Path

import pytest

from warledger.acquire import from_bytes
from warledger.acquire.files import LIMIT, read_file, read_stream
from warledger.errors import BadEncoding, EmptySource, NotText, SourceNotFound, TooLarge

SENTENCE = "Rebels took the café in Ménaka on Sunday, a spokesman said, and killed three soldiers."


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match=r"nowhere\.txt"):
        read_file(tmp_path / "nowhere.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match="folder"):
        read_file(tmp_path)


def test_a_path_that_no_system_knows_is_not_found() -> None:
    with pytest.raises(SourceNotFound):
        read_file(Path("report\0.txt"))


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(TooLarge, match=r"50,000,000 bytes; the limit is 20,000,000"):
        read_file(path)


def test_a_stream_without_end_is_cut_off() -> None:
    with pytest.raises(TooLarge, match="more than 10 bytes"):
        read_stream(io.BytesIO(b"x" * 11), "pipe", 10)


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    with pytest.raises(EmptySource, match=r"empty\.txt"):
        read_file(path, LIMIT)


@pytest.mark.parametrize("data", ["\ufeff \u200b", "\x01 \x02 text that is not there"[:3]])
def test_a_text_of_unseen_marks_is_empty_or_no_text(data: str) -> None:
    with pytest.raises((EmptySource, NotText)):
        from_bytes(data.encode(), source="marks.txt")


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"some text\x00 and a null", "binary data"),
        (bytes(range(1, 9)) * 20, "binary data"),
    ],
)
def test_binary_data_is_named(data: bytes, looks: str) -> None:
    with pytest.raises(NotText, match=looks):
        from_bytes(data, source="report.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert from_bytes(SENTENCE.encode(encoding), source="report.txt").text == SENTENCE


def test_utf_16_without_its_first_byte_is_no_text_or_no_encoding() -> None:
    with pytest.raises((BadEncoding, NotText)):
        from_bytes(b"\xff\xfe\x00\xd8", source="report.txt")


def test_the_declared_charset_is_believed() -> None:
    data = SENTENCE.encode("cp1252")
    assert from_bytes(data, source="r", content_type="text/plain; charset=windows-1252").text == SENTENCE


def test_a_false_charset_is_an_error_that_names_it() -> None:
    with pytest.raises(BadEncoding, match="shift_jis"):
        from_bytes(b"caf\xe9 \xff\xff in town", source="r.txt", content_type="text/plain; charset=shift_jis")


def test_an_encoding_is_guessed_from_enough_text() -> None:
    text = "Повстанцы захватили город в воскресенье, сообщил представитель армии. Погибли трое солдат. " * 4
    assert from_bytes(text.encode("cp1251"), source="r.txt").text == text.strip()


def test_bytes_of_no_encoding_are_refused() -> None:
    with pytest.raises((BadEncoding, NotText)):
        from_bytes(bytes((i * 89 + 31) % 97 + 128 for i in range(400)), source="noise.txt")
