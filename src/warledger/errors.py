"""Every error warledger raises on purpose.

    WarledgerError
    ├── AcquireError                 a source could not become a document
    │   ├── SourceNotFound     W101  no such file
    │   ├── EmptySource        W102  nothing in it
    │   ├── NotText            W103  bytes that are no text, or not of the promised kind
    │   ├── BadEncoding        W104  text whose encoding cannot be told
    │   ├── TooLarge           W105  beyond the size limit
    │   ├── NoArticle          W106  a page without an article
    │   ├── FetchFailed        W107  the server did not answer, in time or at all
    │   ├── AddressRefused     W108  not a public web address
    │   ├── RobotsRefused      W109  the site asks robots to stay out
    │   ├── BadPdf             W110  a PDF that cannot be opened or holds no text
    │   └── BadRow             W111  a row of a table that is no report
    ├── ValueRefused                 a value that cannot be what it is said to be
    │   ├── BadDate            W201  a date that is no date
    │   ├── BadSpan            W202  offsets outside the text, or a quote that is not there
    │   ├── BadClaim           W203  a claim whose parts contradict each other
    │   ├── BadJson            W204  JSON that is not of the published shape
    │   ├── BadId              W205  an id that is not its content's
    │   ├── BadJudgement       W206  a judgement without two claims, a reason or a name
    │   └── BadEstimate        W207  low, best and high out of order, or resting on nothing
    └── LanguageError                a text that cannot be read
        ├── LanguageRefused    W301  not in a language that is read yet
        └── ModelMissing       W302  the language model is not where it should be

Each message names the value, the place and the next step. A command that meets one prints it and exits with status 2.
"""

from typing import ClassVar


class WarledgerError(Exception):
    """`problem` says what is wrong with which value, `next_step` what to do about it."""

    code: ClassVar[str] = "W000"

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(problem, next_step)
        self.problem = problem
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.code} {self.problem}. {self.next_step}."


class AcquireError(WarledgerError):
    """A source could not become a document."""

    code = "W100"


class SourceNotFound(AcquireError):
    code = "W101"


class EmptySource(AcquireError):
    code = "W102"


class NotText(AcquireError):
    code = "W103"


class BadEncoding(AcquireError):
    code = "W104"


class TooLarge(AcquireError):
    code = "W105"


class NoArticle(AcquireError):
    code = "W106"


class FetchFailed(AcquireError):
    code = "W107"


class AddressRefused(AcquireError):
    code = "W108"


class RobotsRefused(AcquireError):
    code = "W109"


class BadPdf(AcquireError):
    code = "W110"


class BadRow(AcquireError):
    code = "W111"


class ValueRefused(WarledgerError):
    """A value that cannot be what it is said to be."""

    code = "W200"


class BadDate(ValueRefused):
    code = "W201"


class BadSpan(ValueRefused):
    code = "W202"


class BadClaim(ValueRefused):
    code = "W203"


class BadJson(ValueRefused):
    code = "W204"


class BadId(ValueRefused):
    code = "W205"


class BadJudgement(ValueRefused):
    code = "W206"


class BadEstimate(ValueRefused):
    code = "W207"


class LanguageError(WarledgerError):
    """A text that cannot be read."""

    code = "W300"


class LanguageRefused(LanguageError):
    code = "W301"


class ModelMissing(LanguageError):
    code = "W302"
