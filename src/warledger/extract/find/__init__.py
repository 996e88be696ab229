"""What a report's words license: quantities, moments, places, parties, outcomes."""
