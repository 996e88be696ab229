"""Fixtures that several rooms' tests share."""

pytest_plugins = ["tests.ledger.databases"]
