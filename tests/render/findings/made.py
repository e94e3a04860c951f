"""Findings about files with anything in their texts and names, and the texts that would act if they could."""

from __future__ import annotations

from hypothesis import strategies as st

from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings import Source

HOSTILE = [
    "::error::forged",
    "\n::error file=a.yaml,line=1::forged",
    "\r\n::stop-commands::x",
    "%0A::error::forged",
    "%250A::error::forged",
    "a,line=1::forged",
    "a:b,c%2Cd",
    "##[error]forged",
    "</failure><failure>",
    "]]><script>alert(1)</script>",
    "&amp; &#10; &lt;",
    "\"quoted\" and 'quoted'",
    "\x00\x01\x1b[31m\ufffe\uffff",
    "[here](https://example.org)",
    "![](https://example.org/x.png)",
    "{0} {{0}} {",
    "- [ ] # a\n\n# heading\n\n```\nx",
    "<img src=x onerror=alert(1)>",
    "| a | b |",
    "@somebody #1 GH-1",
    "學校 e\u0301 👍🏽 \U0001f1ec\U0001f1e7",
    "W" * 300,
    " ",
]
words = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=30), st.text(alphabet=":%,=\r\n<>&\"'[](){}#|`*_\\ ab0A2C")
)
files = words.map(lambda text: f"plans/{text}")


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """A finding anywhere, that says anything."""
    line, column = draw(st.integers(1, 9)), draw(st.integers(1, 200))
    more, wide = draw(st.sampled_from([0, 0, 3])), draw(st.integers(0, 300))
    return Finding(
        f"EDP{draw(st.sampled_from(['101', '301', '999']))}",
        draw(st.sampled_from(list(Severity))),
        draw(words),
        Location(draw(files), line, column, line + more, column + wide),
        ref=draw(st.none() | words),
        help=draw(st.none() | words),
        correction=draw(st.none() | words),
    )


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, dict[str, Source]]:
    """A report, and its files; of some there are lines, and some are called otherwise in their repository."""
    found = sorted(draw(st.lists(findings(), max_size=6)), key=lambda each: each.location.file)
    names = tuple(dict.fromkeys(each.location.file for each in found))
    sources = {
        name: Source(f"our/{name}", tuple(draw(st.lists(words, max_size=9))))
        for name in names
        if draw(st.booleans())
    }
    return Report(len(names), tuple(found), names=names), sources
