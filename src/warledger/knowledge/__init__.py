"""What is known before reading: lexicons and lists, as versioned data that nothing changes."""
