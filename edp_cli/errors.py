"""The one exception of the program: raised only where work cannot go on."""


class EdpError(Exception):
    """Work cannot go on. The message is for the officer: what is wrong and what to do.

    `cli.app.main` catches it, prints the message on standard error and exits with `exit_code`
    (2: wrong use; 3: the plan could not be read).
    """

    def __init__(self, message: str, *, exit_code: int) -> None:
        """Keep the message and the exit code that `main` is to use."""
        super().__init__(message)
        self.exit_code = exit_code
