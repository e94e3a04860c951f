"""What is answered to the scripts of completion, and how completion is switched on."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typer.core import TyperOption

from edp_cli.cli.app import make_edp
from edp_cli.cli.completing import Shell, bash, powershell
from edp_cli.cli.completing.answer import KINDS
from edp_cli.cli.completing.line import read_line
from edp_cli.cli.completing.values import OFFERS
from tests.cli.running import ROOT, Outcome, edp, edp_process

if TYPE_CHECKING:
    from collections.abc import Callable

    Press = Callable[..., Outcome]

BREAKS = " \t\n\"'@><=;|&(:"
TAB, LISTING = "9", "63"
WITHOUT_OFFERS = {"DATE", "NAME", "PHRASE", "SHELL", "TIME", "TITLE", "WORDS"}
"""What nothing is offered for, since it is the officer's own; for SHELL, the choices are."""


@pytest.fixture(name="press")
def _press(monkeypatch: pytest.MonkeyPatch) -> Press:
    """Press Tab: in bash, after the line; in the other shells, in the last of these words."""

    def press(*words: str, script: str = "bash", at: Path = ROOT) -> Outcome:
        monkeypatch.setenv("_EDP_COMPLETE", f"complete_{script}")
        monkeypatch.setenv("_EDP_WORDS", "\n".join(["edp", *words]))
        line, why = (*words, TAB)[:2]
        given = words if script != "bash" else (line, why, BREAKS)
        return edp(*given, at=at)

    return press


def replies(outcome: Outcome) -> list[str]:
    """What bash is given, without the first line."""
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out.splitlines()[1:]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("edp ov", ["overdue"]),
        ("edp --sh", ["--show-completion"]),
        ("edp --show-completion ", [*Shell]),
        ("edp due --ow", ["--owner"]),
        ("edp due --owner EET --o", ["--output"]),
        ("edp due --owner EE", ["EET"]),
        ("edp due --to e", ["EET"]),
        ("edp due --owner=EE", ["EET"]),
        ("edp due --owner EET --to=EE", ["EET"]),
        ("edp due --activity 5.", ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6"]),
        ("edp due --kind ", ["action", "report", "evaluation"]),
        ("edp done 5.1/2@", ["@2003-autumn"]),
        ("edp waive 5.1/4b/report@2003-s", ["@2003-summer"]),
        ("edp done 5.1/2 --by gov", [r"Head\ of\ Governor\ Development"]),
        ("edp move 5.1/2 --body EE", ["EET"]),
        ("edp move 5.1/2 --body ", ["EET"]),
        ("edp move 5.1/2 --body Head", []),
        ("edp move 5.1/2 --to Spring\\ 2004", [r"Spring\ 2004"]),
        ("edp reassign 5.1/2 --to gov", [r"Head\ of\ Governor\ Development"]),
        ("edp progress 5.1/3a --confidence ", ["green", "amber", "red"]),
        ("edp due --by a", ["activity"]),
        ("edp due --format ", ["table", "json", "csv", "markdown"]),
        ("edp overdue --format c", ["csv"]),
        ("edp overdue --format s", []),
        ("edp validate --format s", ["sarif"]),
        ("edp validate --format gi", ["github", "gitlab"]),
        ("edp due --term su", ["summer", *(rf"summer\ {year}" for year in range(2002, 2007))]),
        ("edp due --year 2003-04 --term su", ["summer"]),
        ("edp due --year 2003", ["2003-04"]),
        ("edp due --month june\\ 2003", [r"June\ 2003"]),
        ("edp show 5.1/4", ["5.1/4a", "5.1/4b"]),
        ("edp status 5.1/4", ["5.1/4a", "5.1/4b"]),
        ("edp status --owner EE", ["EET"]),
        ("edp show 5.1/4b/report@2003", ["@2003-summer", "@2003-autumn"]),
        ("edp explain edp20", ["EDP201", "EDP202", "EDP203", "EDP204"]),
        ("edp explain 201", ["EDP201"]),
        ("edp owners governor", [r"Head\ of\ Governor\ Development"]),
        ("edp forward-plan e", ["EET"]),
        ("edp exceptions governor", [r"Head\ of\ Governor\ Development"]),
        ("edp rename", ["rename-role"]),
        ("edp rename-role governor", [r"Head\ of\ Governor\ Development"]),
        ("edp rename-role EET ", []),
        ("edp rename-role EET --dr", ["--dry-run"]),
        ("edp owners head of gov", [r"Governor\ Development"]),
        ("edp list --sort d", ["due"]),
        ("edp list --columns reference,ow", ["reference,owners"]),
        ("edp list --area 1-", ["1-7"]),
        ("edp list --kpi local", [r"local\ KPI17", r"local\ KPI18"]),
        ("edp list --audience 'senior managers a", ["'senior managers and governors'"]),
        ("edp due --from ", []),
        ("edp due --owner nobody", []),
        ("edp timescale ter", []),
        ("edp nothing ", []),
        ("edp due -- --ow", []),
        ("edp timescale -- --ow", []),
    ],
)
def test_what_is_offered(press: Press, line: str, found: list[str]) -> None:
    assert replies(press(line)) == found


def test_where_nothing_else_can_stand_the_options_that_are_left_are_offered(press: Press) -> None:
    offered = replies(press("edp due --owner EET --all "))
    assert "--term" in offered
    assert not {"--owner", "--all", "-h"} & set(offered)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("edp due --output ", "files"),
        ("edp validate plans/ro", "files"),
        ("edp due --plans=", "folders"),
        ("edp init ", "folders"),
        ("edp due >", "files"),
        ("edp due 2> err > ou", "files"),
        ("edp due > out --owner ", "offers"),
    ],
)
def test_names_of_files_are_left_to_the_shell(press: Press, line: str, kind: str) -> None:
    assert press(line).out.splitlines()[0] == kind


def test_every_kind_of_value_is_offered_left_to_the_shell_or_the_officers_own() -> None:
    commands = make_edp().commands.values()
    named = {
        (param.metavar or "").strip("[].")
        for command in commands
        for param in command.params
        if not getattr(param.type, "choices", None) and not (isinstance(param, TyperOption) and param.is_flag)
    }
    assert named - {"SHELL"} == (set(OFFERS) | set(KINDS) | WITHOUT_OFFERS) - {"SHELL"}


def test_the_plan_is_the_one_that_the_command_would_ask(
    press: Press, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert replies(press(f"edp due --plans {small}/plans --owner li", at=tmp_path)) == ["Librarian"]
    assert replies(press("edp due --owner li", at=small / "plans" / "activities")) == ["Librarian"]
    monkeypatch.setenv("HOME", str(small))
    assert replies(press("edp due --plans ~/plans --owner li", at=tmp_path)) == ["Librarian"]
    assert replies(press("edp due --plans=$HOME/plans --owner li", at=tmp_path)) == ["Librarian"]
    monkeypatch.setenv("EDP_PLANS", str(small / "plans"))
    assert replies(press("edp due --owner li")) == ["Librarian"]


def test_an_edit_is_seen_at_the_next_key_press(press: Press, small: Path) -> None:
    roles = small / "plans" / "roles.yaml"
    assert replies(press("edp due --owner lib", at=small)) == ["Librarian"]
    roles.write_text(roles.read_text(encoding="utf-8").replace("Librarian", "Library manager"), encoding="utf-8")
    assert replies(press("edp due --owner lib", at=small)) == [r"Library\ manager", "Librarian"]


def test_a_file_that_cannot_be_read_only_takes_away_what_is_in_it(press: Press, small: Path) -> None:
    (small / "plans" / "activities" / "1.1-reading.yaml").write_text("{", encoding="utf-8")
    assert replies(press("edp due --owner lib", at=small)) == ["Librarian"]
    assert replies(press("edp due --activity ", at=small)) == ["2.1"]


@pytest.mark.parametrize(
    "line",
    [
        "edp due --owner He",
        "edp show ",
        "edp due --term au",
        "edp due --plans nowhere --owner He",
        "edp due 'open",
        "edp",
    ],
)
def test_without_a_plan_nothing_of_it_is_offered_and_nothing_said(press: Press, tmp_path: Path, line: str) -> None:
    assert replies(press(line, at=tmp_path)) == []


@pytest.mark.parametrize("line", ["edp due --owner li", "edp due --term au", "edp show 1"])
def test_nor_where_the_plan_cannot_be_read(press: Press, small: Path, line: str) -> None:
    (small / "plans" / "plan.yaml").write_bytes(b"\xff\x00")
    assert replies(press(line, at=small)) == []
    assert replies(press("edp due --ow", at=small)) == ["--owner"]


@pytest.mark.parametrize("wanted", ["complete_tcsh", "source_bash", "", "x"])
def test_a_script_that_asks_wrongly_hears_nothing(wanted: str) -> None:
    assert edp_process("due", "--owner", "He", _EDP_COMPLETE=wanted) == Outcome(0, "", "")
    assert edp_process(_EDP_COMPLETE="complete_bash") == Outcome(0, "", "")


# bash


def test_to_list_them_bash_is_given_the_names_as_they_are(press: Press) -> None:
    assert "Senior Adviser (ICT)" in replies(press("edp due --owner sen", LISTING))
    assert replies(press("edp show 5.1/4b/report@2003-a", LISTING)) == ["@2003-autumn"]


def test_names_that_differ_from_the_start_on_leave_what_is_typed(press: Press) -> None:
    """Bash types what all have in common: it must not be less than what is there."""
    assert replies(press("edp due --owner adviser"))[-1] == " "
    assert " " not in replies(press("edp due --owner head")) + replies(press("edp due --owner improvement"))


@pytest.mark.parametrize(
    ("text", "words", "typed", "kept", "quote"),
    [
        ("edp due ", ["edp", "due"], "", "", ""),
        (r"edp a\ b\(c", ["edp"], "a b(c", "", ""),
        ('edp "a b" "c d', ["edp", "a b"], "c d", "", '"'),
        (r'edp "a\"b\c\\', ["edp"], 'a"b\\c\\', "", '"'),
        (r"edp 'a\b", ["edp"], r"a\b", "", "'"),
        ("edp --owner=He", ["edp"], "--owner=He", "--owner=", ""),
        ("edp --owner='He", ["edp"], "--owner=He", "--owner=", "'"),
        (r"edp a\=b", ["edp"], "a=b", "", ""),
        ("edp 5.1@2003", ["edp"], "5.1@2003", "5.1", ""),
        ("edp 'a'\"b", ["edp"], "ab", "a", '"'),
        ("edp a\\", ["edp"], "a", "", ""),
        ("edp '' ", ["edp", ""], "", "", ""),
        ("edp a\\\nb", ["edp"], "ab", "", ""),
        ("edp 2>x 3 <y z", ["edp", "3"], "z", "", ""),
    ],
)
def test_a_line_is_taken_apart_as_bash_does(
    text: str, words: list[str], typed: str, kept: str, quote: str
) -> None:
    line = read_line(text, breaks=BREAKS)
    assert (list(line.words), line.typed, line.kept, line.quote) == (words, typed, kept, quote)


@given(
    st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" ")), st.sampled_from(["", "'", '"'])
)
@example("'!'", '"')
@example("it's", "'")
def test_what_is_quoted_reads_back_as_it_was(text: str, mark: str) -> None:
    line = read_line(f"edp {bash.quote(text, mark)} ")
    assert line.words == (("edp", text) if text or mark else ("edp",))


# The other shells


def test_zsh_is_given_values_and_what_they_stand_for(press: Press) -> None:
    out = press("due", "--activity=5.", script="zsh").out.splitlines()
    assert out[:2] == [
        "offers",
        "5.1\tPromote continuous improvement through effective self-review and evaluation processes",
    ]
    assert press("due", "--owner", "adviser", script="zsh").out.startswith("apart\nlink adviser\t\n")
    assert press("due", "--owner", "mias", script="zsh").out.startswith("offers\n")


def test_fish_is_given_whole_words(press: Press) -> None:
    assert press("due", "--owner='ee", script="fish").out == "offers\n--owner=EET\t\n"
    assert press("ov", script="fish").out == "offers\noverdue\tWhat is past due with no record.\n"
    assert press("due", "--output", "", script="fish").out == "files\n"


def test_powershell_is_given_json(press: Press) -> None:
    answer = press("due", "--owner=sen", script="powershell").json
    assert answer["offers"][1] == {
        "typed": "'--owner=Senior Adviser (ICT)'",
        "shown": "Senior Adviser (ICT)",
        "about": "Senior Adviser (ICT)",
    }
    assert [offer["typed"] for offer in press("due", "--owner", '"ee', script="powershell").json["offers"]] == [
        "EET"
    ]
    assert press("due", "--owner", "nobody", script="powershell").out == ""


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("5.1/4b", "5.1/4b"),
        ("a b", "'a b'"),
        ("it's ’so’", "'it''s ’’so’’'"),
        ("$(x)`n;@a", "'$(x)`n;@a'"),
        ("a – b", "'a – b'"),
    ],
)
def test_powershell_takes_a_name_for_no_more_than_it_is(text: str, quoted: str) -> None:
    assert powershell.quote(text) == quoted


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_name_is_one_line_without_signs_that_act_on_a_terminal(press: Press, small: Path, shell: str) -> None:
    roles = small / "plans" / "roles.yaml"
    listed = '  - role: "Zoe\\nOne"\n  - role: "Zoe \u00a0 Two"\n'
    roles.write_text(roles.read_text(encoding="utf-8").replace("bodies:", f"{listed}bodies:"), encoding="utf-8")
    words = ["edp due --owner zoe"] if shell == "bash" else ["due", "--owner", "zoe"]
    out = press(*words, script=shell, at=small).out
    assert all(line.replace("\t", "").isprintable() for line in out.splitlines())
    assert list(dict.fromkeys(re.findall(r"Zoe\\? (One|Two)", out))) == ["One", "Two"]


# Switching it on


@pytest.mark.parametrize("shell", Shell)
def test_the_script_is_shown(shell: str) -> None:
    shown = edp("--show-completion", shell)
    assert (shown.code, shown.err) == (0, "")
    assert f"complete_{shell}".replace("pwsh", "powershell") in shown.out
    assert shown.out.isascii()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_that_asks_need_not_be_named(shell: str) -> None:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    assert in_shell(found, "--show-completion").out == edp("--show-completion", shell).out


def test_another_shell_is_told_to_name_one() -> None:
    told = in_shell("sh", "--install-completion")
    assert told.code == 2
    assert told.err == (
        "edp: Which shell is it for? Name bash, zsh, fish, powershell or pwsh, as: edp --install-completion bash\n"
    )


def in_shell(shell: str, option: str) -> Outcome:
    # with something after it, so that the shell does not give its own process over to edp
    command = [shell, "-c", f'"{sys.executable}" -m edp_cli {option} || exit 2; true']
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(("shell", "startup"), [("bash", ".bashrc"), ("zsh", ".zshrc")])
def test_it_is_switched_on_once(home: Path, shell: str, startup: str) -> None:
    (home / startup).write_text("before", encoding="utf-8")
    first, again = edp("--install-completion", shell), edp("--install-completion", shell)
    script = home / ".local" / "share" / "edp" / f"completion.{shell}"
    assert script.read_text(encoding="utf-8") == edp("--show-completion", shell).out
    assert (home / startup).read_text(encoding="utf-8") == f"before\nsource {script}\n"
    assert (first.code, first.err, again.code, again.err) == (0, "", 0, "")
    assert first.out == (
        f"Completion in {shell} is on from the next terminal that you open.\n"
        f"Its script is {script}.\nA line at the end of {home / startup} reads it.\n"
    )
    assert again.out.endswith(f"{home / startup} reads it already.\n")


def test_in_fish_a_file_is_enough(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert edp("--install-completion", "fish").code == 0
    assert (home / ".config" / "fish" / "completions" / "edp.fish").is_file()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "elsewhere"))
    assert edp("--install-completion", "fish").code == 0
    assert (home / "elsewhere" / "fish" / "completions" / "edp.fish").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of sh")
def test_powershell_says_itself_where_its_profile_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    profile = home / "My Documents" / "profile.ps1"
    stand_in = home / "pwsh"
    stand_in.write_text(f"#!/bin/sh\necho '{profile}'\n", encoding="utf-8")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", str(home))
    done = edp("--install-completion", "pwsh")
    assert done.code == 0
    assert profile.read_text(encoding="utf-8") == '. "$PSScriptRoot/edp-completion.ps1"\n'
    assert (profile.parent / "edp-completion.ps1").read_text(encoding="utf-8") == edp(
        "--show-completion", "pwsh"
    ).out
    assert "Set-ExecutionPolicy" in done.out


def test_where_powershell_is_not_to_be_had_the_way_by_hand_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(home))
    done = edp("--install-completion", "powershell")
    assert (done.code, done.out) == (3, "")
    assert done.err.endswith("what this prints: edp --show-completion powershell\n")


@pytest.fixture(name="home")
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path
