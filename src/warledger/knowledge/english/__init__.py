"""The words of English that reading looks for."""
