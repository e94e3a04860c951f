"""The two states of a plan that are compared: what is named on the command line, read into snapshots."""
