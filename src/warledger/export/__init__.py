"""A report for people and other programs: `page` (one HTML file), `table` (rows and CSV), and what both say alike."""
