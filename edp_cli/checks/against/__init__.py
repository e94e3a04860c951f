"""The rules that need a before: what `edp validate --against` finds in a change.

`run.run_against(before, after, plan=..., locate=..., as_of=...)` runs them all and yields findings, whose places
are in the files after. `plan` is the side after as the models have it, and `locate` its workspace's.
"""
