"""Switches completion on: `--install-completion`, and `--show-completion` for those who would do it themselves."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli import console
from edp_cli.cli.completing import Shell
from edp_cli.cli.completing.shells import SCRIPTS
from edp_cli.errors import EdpError, either
from edp_cli.store.append import append_line
from edp_cli.store.wording import printable
from edp_cli.store.write import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCRIPT_BESIDE_PROFILE = "edp-completion.ps1"
_ASK_PROFILE = "[Console]::OutputEncoding = [Text.UTF8Encoding]::new(); $PROFILE.CurrentUserAllHosts"
_RESTRICTED = (
    "If PowerShell then says that scripts are not allowed, this allows your own: "
    "Set-ExecutionPolicy -Scope CurrentUser RemoteSigned"
)


def name_shell(arguments: Sequence[str]) -> list[str]:
    """The arguments; after an option of completion that stands alone, with the name of the shell that is running.

    Raises:
        EdpError: it is not known (exit code 2).
    """
    return [*arguments, _running_shell(arguments[0])]


def show_script(shell: Shell) -> None:
    """Print what switches completion on."""
    console.write(SCRIPTS[shell].lstrip("\n"))


def install(shell: Shell) -> None:
    """Switch completion on, and say what was done.

    Raises:
        EdpError: a file cannot be written (exit code 3).
    """
    script, startup, line = _files(shell)
    write_whole(script, SCRIPTS[shell].lstrip("\n"))
    said = [f"Completion in {shell} is on from the next terminal that you open."]
    said.append(f"Its script is {printable(str(script))}.")
    if startup is not None:
        added = append_line(startup, line)
        shown = printable(str(startup))
        said.append(f"A line at the end of {shown} reads it." if added else f"{shown} reads it already.")
    if shell in (Shell.POWERSHELL, Shell.PWSH):
        said.append(_RESTRICTED)
    console.write("\n".join([*said, ""]))


def _files(shell: Shell) -> tuple[Path, Path | None, str]:
    """Where the script goes; the file that the shell reads when it starts, and the line there that reads it."""
    home = Path.home()
    if shell is Shell.FISH:
        folder = _folder("XDG_CONFIG_HOME", home / ".config")
        return folder / "fish" / "completions" / "edp.fish", None, ""
    if shell in (Shell.POWERSHELL, Shell.PWSH):
        profile = _find_profile(shell)
        return profile.with_name(_SCRIPT_BESIDE_PROFILE), profile, f'. "$PSScriptRoot/{_SCRIPT_BESIDE_PROFILE}"'
    script = _folder("XDG_DATA_HOME", home / ".local" / "share") / "edp" / f"completion.{shell}"
    startup = home / ".bashrc" if shell is Shell.BASH else _folder("ZDOTDIR", home) / ".zshrc"
    return script, startup, f"source {shlex.quote(script.as_posix())}"


def _folder(variable: str, usual: Path) -> Path:
    given = os.environ.get(variable)
    return Path(given) if given else usual


def _find_profile(shell: Shell) -> Path:
    """The file that PowerShell reads when it starts: it alone knows where that is.

    Raises:
        EdpError: it does not say (exit code 3).
    """
    command = [shell, "-NoProfile", "-NonInteractive", "-Command", _ASK_PROFILE]
    try:
        said = subprocess.run(command, capture_output=True, check=False).stdout  # noqa: S603  one of two names
    except OSError:
        said = b""
    profile = said.decode("utf-8", "replace").strip("\ufeff\r\n")
    if not profile:
        raise EdpError(
            f"{shell} did not say where your profile is. To switch completion on yourself, put into your profile "
            f"what this prints: edp --show-completion {shell}",
            exit_code=3,
        )
    return Path(profile)


def _running_shell(option: str) -> str:
    """The name of the shell that `edp` was called from."""
    import shellingham  # type: ignore[import-untyped]

    try:
        name, _ = shellingham.detect_shell()
    except (shellingham.ShellDetectionFailure, OSError):
        name = ""
    if name not in set(Shell):
        raise EdpError(f"Which shell is it for? Name {either(Shell)}, as: edp {option} bash", exit_code=2)
    return str(name)
