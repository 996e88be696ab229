"""Who the people in a report are: the parties, and the groups of people that its nouns name.

`Scene` reads once what the whole report tells: its names (labels, acronyms; people by parts of theirs: full_names),
the nations that it is about, what it calls their institutions, which party of the knowledge base a name means (known)
and, of other names, whose the report says they are: rebels' or politicians' (described). A `Side` is what they come to.
Three questions are put to it. Each has its readings in one fixed order, of which the first that tells anything wins:
the nearer the words stand, the surer. So words of the noun's own go before those of its sentence, these before other
sentences, and what only follows from the rest (one party is left) comes last.

Whom does a noun name? (`Phrases.read`)
    A pronoun, whom it stands for (pronouns).
    What points to others: "the latter" (latter), "six of whom are policemen" (parts), "dozens of soldiers" (holding),
    "was identified as Ruiz" (persons).
    The noun with the words around it: a name behind it (called), whose people they are (ownership, units), what
    explains or describes them (descriptions; "the army" and "the group": definites; "the gunmen": bands; "sailors", by
    their ship: seafarers); those described as no more than people, by what they did ("the attackers": agents).
    Those around it (company), and what the report tells of them elsewhere (persons, targeted, continuations; of "the
    number of dead" the lead: totals).

Whose people were harmed? (`Harmed.read`)
    Those whom a noun names, or whom a harm word counts (bare_numbers).
    Of whom neither tells: a heading over the list (headings), what they turn out to be (identified), civilians by where
    they were (bystanders), their nation, whose post was struck.

Who harmed them? (`Perpetrators.of`; nobody is said to harm his own: camps)
    Who is accused of it (accused).
    In the sentence: the agent, the causes and the clauses above (candidates), each by whose deed it is (deeds).
    In other sentences: who claims it or is told to be behind it (claimants, authors); else the likeliest of those of
    whose attacks the report tells (attacks, suspects), by what speaks for and against each (grounds): where he attacks
    (stories), whom, by what deed, and whether he tells of the harm as his enemy's (claimed).
"""

from warledger.extract.resolve.parties import Parties

__all__ = ["Parties"]
