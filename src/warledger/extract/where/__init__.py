"""Place names of a report → places with coordinates, and the precision of an event's place."""
