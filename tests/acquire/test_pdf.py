from collections.abc import Iterable

import pytest

from warledger.acquire import from_bytes
from warledger.acquire.pdf import paragraphs, pdf_text
from warledger.errors import BadPdf, TooLarge

LINES = (
    "Rebels took the town of Tamassint on Sunday after three days of fight-",
    "ing, a spokesman said, and at least twelve soldiers were killed in the",
    "assault on the base.",
    "The army did not comment on the claim, which could not be confirmed at",
    "once.",
)


def make_pdf(pages: Iterable[Iterable[str]], *, encrypted: bool = False) -> bytes:
    """A PDF of lines of Latin text, written by hand."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for lines in pages:
        shown = b"".join(b"(%s) Tj 0 -14 Td " % line.replace("(", r"\(").encode("latin-1") for line in lines)
        stream = b"BT /F1 10 Tf 40 780 Td " + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R " % len(objects)
        objects.append(page + b"/Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    trailer = b"/Root 1 0 R"
    if encrypted:
        secret = b"<" + b"41" * 32 + b">"
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >>" % (secret, secret))
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _assembled(objects, trailer)


def _assembled(objects: list[bytes], trailer: bytes) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + head + b"trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(data))


def test_lines_become_paragraphs_and_broken_words_whole() -> None:
    read = from_bytes(make_pdf([LINES]), source="report.pdf")
    assert [span.quote for span in read.passages(*{block.role for block in read.blocks})] == [
        "Rebels took the town of Tamassint on Sunday after three days of fighting, a spokesman said, and at least "
        "twelve soldiers were killed in the assault on the base.",
        "The army did not comment on the claim, which could not be confirmed at once.",
    ]


def test_a_sentence_runs_over_the_foot_of_a_page() -> None:
    text = pdf_text(make_pdf([LINES[:2], LINES[2:]]), source="report.pdf")
    assert "killed in the assault on the base.\n\nThe army" in text


def test_a_compound_at_the_end_of_a_line_keeps_its_hyphen() -> None:
    assert paragraphs("the border town of Kafr-\r\nNouran was shelled") == "the border town of Kafr-Nouran was shelled"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.4\nnothing here", "broken"),
        (make_pdf([LINES])[:200], "broken"),
        (make_pdf([LINES], encrypted=True), "locked"),
        (make_pdf([[]]), "no text"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, problem: str) -> None:
    with pytest.raises(BadPdf, match=problem):
        from_bytes(data, source="report.pdf")


def test_a_text_that_calls_itself_a_pdf_is_refused() -> None:
    with pytest.raises(BadPdf):
        from_bytes(b"Rebels took the town.", source="report.pdf")


def test_a_book_is_too_large() -> None:
    with pytest.raises(TooLarge, match="301 pages"):
        from_bytes(make_pdf([["x"]] * 301), source="book.pdf")
