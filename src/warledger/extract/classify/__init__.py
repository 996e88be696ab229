"""Claims → the event's codes in the field's vocabularies, by rules with ids."""
