"""Tests; helpers of one room are imported by another as tests.room.name."""
