"""The gazetteer: where the places of the world lie, and what they are called."""
