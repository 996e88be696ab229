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
    ├── LanguageError                a text that cannot be read
    │   ├── LanguageRefused    W301  not in a language that is read yet
    │   └── ModelMissing       W302  the language model is not where it should be
    ├── KnowledgeError               what is known before reading cannot be used
    │   ├── BadDump            W401  a gazetteer's file that is broken, cut off or of another kind
    │   ├── BadPlaceList       W402  a place list without its columns, or with a row that is no place
    │   ├── GazetteerUnwritable W403 the gazetteer cannot be written, as on a full disk
    │   ├── UnknownParty       W410  no party has this id
    │   ├── BadParties         W411  a file of parties that cannot be read
    │   └── UnknownCountry     W412  no country has this code
    ├── LedgerError                  the ledger cannot do what was asked
    │   ├── LedgerMissing      W501  no ledger where one was named
    │   ├── LedgerExists       W502  a ledger is there already
    │   ├── LedgerUnreachable  W503  a file or server that does not open
    │   └── NotInLedger        W504  no document, incident, claim or judgement has this id
    └── AssembleError                reports cannot be put together or given out as asked
        ├── UnknownPolicy      W601  no policy of weighing has this name
        ├── UnknownFormat      W602  no format of export has this name
        └── UnwritableOutput   W603  a file of an export that cannot be written

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


class KnowledgeError(WarledgerError):
    """What is known before reading cannot be used."""

    code = "W400"


class BadDump(KnowledgeError):
    code = "W401"


class BadPlaceList(KnowledgeError):
    code = "W402"


class GazetteerUnwritable(KnowledgeError):
    code = "W403"


class UnknownParty(KnowledgeError):
    code = "W410"


class BadParties(KnowledgeError):
    code = "W411"


class UnknownCountry(KnowledgeError):
    code = "W412"


class LedgerError(WarledgerError):
    """The ledger cannot do what was asked."""

    code = "W500"


class LedgerMissing(LedgerError):
    code = "W501"


class LedgerExists(LedgerError):
    code = "W502"


class LedgerUnreachable(LedgerError):
    code = "W503"


class NotInLedger(LedgerError):
    code = "W504"


class AssembleError(WarledgerError):
    """Reports cannot be put together or given out as asked."""

    code = "W600"


class UnknownPolicy(AssembleError):
    code = "W601"


class UnknownFormat(AssembleError):
    code = "W602"


class UnwritableOutput(AssembleError):
    code = "W603"
