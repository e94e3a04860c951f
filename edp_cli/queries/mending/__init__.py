"""What can be mended in a plan's files without asking anybody, and what a new name changes in them.

Nothing is written here. A `Repair` says what stands in a place and what is to stand there; `store.editing` changes
the words in the file, and no other byte.
"""
