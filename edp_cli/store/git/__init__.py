"""Reads a plan as it stands at a revision, from what git keeps. Nothing of git's or of the plan's is changed.

But for this: `committed`, which says what is committed already, takes a record that is taken back out of what is
staged.

The `git` program is the only thing that reads every form in which git keeps what it keeps, so it is run, by
`program` alone. `repository` is where a plan is kept, `revisions` finds commits by what people call them,
`objects` reads what git holds, `trees` shows a plans folder in it as a `store.folder.Folder`, `locate` finds that
folder, `log` lists the revisions that changed it, and `archive` is all of this for one plan. What cannot be done
is an `EdpError` of `refusals`.
"""
