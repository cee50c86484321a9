"""Scene parameters and parts become pictures with their ground truth."""
