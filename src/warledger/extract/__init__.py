"""One report → its claims: a pure map, in stages that meet only through values.

find        what is claimed: tolls and their numbers, figures withheld, notes on verification
attribute   on whose word
resolve     whose people, done by whom
when        when, and whether it is the report's news
report      all of it put together
"""
