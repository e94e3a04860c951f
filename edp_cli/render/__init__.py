"""A result in, text out. Pure. A format is a function and one line in a dict."""
