"""Cut English text into words, with exact offsets.

The cuts follow Universal Dependencies for English (EWT and GUM): clitics stand alone (`do|n't`, `Mali|'s`), hyphenated
compounds are three words (`cease|-|fire`) unless the first part is a bound prefix (`co-founder`), abbreviations keep
their full stop, and numbers keep their separators (`1,200`). Text is never changed, so a word is always
`text[start:stop]`.
"""

import re
from collections.abc import Iterator

from warledger.knowledge.english.abbreviations import abbreviations
from warledger.language.english.masked import is_cut

# Prefixes that cannot stand alone: UD keeps "co-founder" and "non-combatant" whole.
_PREFIXES = "anti|co|de|e|ex|extra|inter|intra|mid|mini|multi|neo|non|pan|post|pre|pro|re|semi|sub|super|trans|un|vice"

_LETTER = r"[^\W\d_]"
_WORD_END = r"(?![\w])"

_PATTERN = re.compile(
    rf"""
    (?P<link>      (?:https?|ftp)://[^\s<>"”]*[^\s<>"”.,;:!?)\]'’] | www\.[^\s<>"”]*[^\s<>"”.,;:!?)\]'’] )
  | (?P<mail>      [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<!\w)[@\#]\w+ )
  | (?P<dotted>    (?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))? )                # U.N. a.m. U.S.A
  | (?P<number>    \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|S|ST|ND|RD|TH)?{_WORD_END}
                 | \d+(?:[.,]\d+)*(?=(?:km|kg|m|mm|cm|am|pm|ft|lb|k|bn|mn|K|M)\b) )
  | (?P<prefixed>  \b(?:{_PREFIXES})-{_LETTER}+{_WORD_END} )
  | (?P<clitic>    (?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m)){_WORD_END} )
  | (?P<word>      \w+?(?=n['’]t\b)                                            # do|n't
                 | (?:{_LETTER}|\d)(?:\w|(?<={_LETTER})['’](?!(?:s|re|ve|ll|d|m)\b)(?={_LETTER})
                      |(?<={_LETTER})&(?={_LETTER})|(?<={_LETTER})\*+(?={_LETTER}))*         # kil*led
                 | \w+ )
  | (?P<dots>      \.{{2,}} | …+ )
  | (?P<dashes>    -{{2,}} | [–—]+ | \*{{2,}} | ={{2,}} | _{{2,}} )
  | (?P<marks>     [!?]{{2,}} | ['`]{{2}} )
  | (?P<other>     \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Written as one, read as two (UD multiword tokens).
_FUSED = {
    "cannot": (3,), "gonna": (3,), "gotta": (3,), "wanna": (3,), "dunno": (2, 3), "lemme": (3,), "gimme": (3,),
}  # fmt: skip


def cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the `(start, stop)` of every word of `text`, in order; white space belongs to no word."""
    for match in _PATTERN.finditer(text):
        start, stop = match.span()
        for offset in _FUSED.get(match[0].lower(), ()):
            yield start, start + offset
            start += offset
        yield start, stop


def words(text: str) -> list[tuple[int, int]]:
    """The words of `text` as `(start, stop)` pairs, abbreviations joined to their full stop ("Gen.", "Sept.")."""
    found: list[tuple[int, int]] = []
    for start, stop in cuts(text):
        is_stop = found and text[start:stop] == "." and found[-1][1] == start
        if is_stop and _keeps_stop(text, found[-1], stop):
            found[-1] = (found[-1][0], stop)
            continue
        if _is_cut_word(text, found[-2:], start, stop):
            start = found[-2][0]
            del found[-2:]
        found.append((start, stop))
    return found


def _keeps_stop(text: str, word: tuple[int, int], stop: int) -> bool:
    """True where the full stop that ends at `stop` belongs to the word before it."""
    form = text[slice(*word)].casefold()
    return form in abbreviations().anywhere or _is_initial(text, word, stop) or _is_numbered(text, form, stop)


def _is_cut_word(text: str, before: list[tuple[int, int]], start: int, stop: int) -> bool:
    """A word that a hyphen hides, with nothing between: "kil-led"."""
    if len(before) < 2 or before[1][1] != start or text[before[1][0] : start] != "-" or before[0][1] != before[1][0]:
        return False
    return is_cut(text[before[0][0] : stop])


def _is_initial(text: str, word: tuple[int, int], stop: int) -> bool:
    """A single capital before a full stop and another capital: "George W. Bush"."""
    start, end = word
    following = text[stop : stop + 2]
    return end - start == 1 and text[start].isupper() and following[:1] == " " and following[1:].isupper()


def _is_numbered(text: str, before: str, stop: int) -> bool:
    """An abbreviation that only stands before a number: "No. 3"."""
    return before in abbreviations().before_number and text[stop : stop + 2].strip().isdigit()
