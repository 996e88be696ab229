"""The only room that keeps anything."""
