"""What a trained classifier is worth on pictures it has never seen."""
