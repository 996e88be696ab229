"""Tests of the views of a report; `sample` is a report made by hand, `browser` a real browser."""
