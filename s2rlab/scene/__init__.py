"""What may vary between two pictures of a part, and one draw of it."""
