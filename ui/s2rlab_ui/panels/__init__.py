"""The steps of the window, a panel each."""
