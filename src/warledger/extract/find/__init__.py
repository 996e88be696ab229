"""What a sentence tells, as its grammar gives it, before anything is resolved: mentions of tolls and deeds, and notes.

Four doors, each for one sentence:

    tolls.tolls            who suffered what, and how many
    headings.under_heading the same, of an item in a list under a heading
    deeds.deeds_of         attacks, gains, losses of materiel, responsibility, allegations, and denials of these
    notes.notes            figures that nobody gave, knew or could verify; who gave no answer

Behind `tolls`, from the words up: `quantities` (with `number_phrases`, `number_bounds`) reads numbers; `persons`,
`numbered` and `victims` say what a noun counts; `harm_words` which words harm; `neighbours`, `antecedents`,
`patients_before` and `patients` whom a verb is done to; `joined` and `groups` who is harmed together; `frames` (with
`light_verbs`, `owners`, `harmed_nouns`, `absence`, `deedless`) reads one harm word; `mentions` makes mentions of it,
and `labels`, `lists`, `naming_clauses`, `companions`, `named_tolls`, `parts` and `tolls_elsewhere` add what stands
further off.
"""
