"""Text → cleaned text and its blocks: headline, dateline, body, captions, boilerplate."""

from warledger.acquire.clean.blocks import Layout, Piece, lay_out, lay_out_pieces
from warledger.acquire.clean.dateline import read_dateline
from warledger.acquire.clean.lines import cleaned

__all__ = ["Layout", "Piece", "cleaned", "lay_out", "lay_out_pieces", "read_dateline"]
