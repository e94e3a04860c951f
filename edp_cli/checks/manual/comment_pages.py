"""The pages of what is found in comments that ask for findings to be left out (`queries.ignoring`)."""

from __future__ import annotations

from edp_cli.checks.manual.page import read_page
from edp_cli.findings import Severity

_WRONG = """
A comment asks for a finding to be ignored, but gives no reason or no rule.

Who reads the plan later is to see why something was left as it is, so a comment that gives no reason, or names no
rule, ignores nothing. It stands after what is on a line, or on a line of its own just before it: "# edp: ignore",
the code of the rule, a dash and the reason; several codes go with commas. It leaves out what that rule finds on
that line. What keeps a file from being read (EDP001 to EDP007, EDP101) is never ignored, since nothing else in
that file was looked at.

What to do: write the code of the rule, a dash and the reason; or take the comment away.

    # bad
    responsible: TBA  # edp: ignore EDP302

    # good
    responsible: TBA  # edp: ignore EDP302 - post is vacant
"""

_USELESS = """
A comment asks for a finding to be ignored that is not there.

A comment that is of no use would hide the next mistake of that kind from everybody, though its reason was given
for another one. What was found here has been mended since, or the comment stands on another line than what is
found. While a file of the plan cannot be read, nothing is said of such comments: they may be of use once it is
mended.

What to do: take the comment away; or put it at the end of the line on which the finding begins, or on a line of
its own just before that.

    # bad
    timescale: Autumn 2003  # edp: ignore EDP203 - agreed

    # good
    timescale: Autumn 2003
"""

COMMENT_PAGES = (
    read_page("EDP903", Severity.ERROR, _WRONG),
    read_page("EDP904", Severity.WARNING, _USELESS),
)
"""In the order of the codes."""
