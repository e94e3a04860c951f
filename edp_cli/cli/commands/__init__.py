"""One file a command: read options, open the plan, call one function, print."""
