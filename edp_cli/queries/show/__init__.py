"""What a reference names, and all that is to be shown of it."""
