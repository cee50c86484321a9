"""Where each step stands in the rail; beside the steps themselves, as panels lead to one another."""

PARTS, RANDOMIZE, GENERATE, TRAIN, RESULTS, LIVE = range(6)
