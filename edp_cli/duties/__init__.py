"""From a plan to what is owed: duties, their occurrences, and how each stands on a day.

`derive` makes the duties, and the `docket` that holds them all; `expand` makes their occurrences; `status` says
how each stands.
"""
