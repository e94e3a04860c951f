"""Makes a plans folder of an example on a manual page, laid over a plan in which nothing is wrong.

An example is a whole file, a list of files' paths, records, or some keys of plan.yaml, of roles.yaml, of an
activity or of an action, which take the place of the plan's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PLAN = """\
title: Education Development Plan 2002-2007
authority: Southwark
revision: 2003
starts: 2002-04-01
ends: 2007-03-31
in_force: 2003-04-01
priorities: [{number: 5}]
"""
ROLES = """\
roles:
  - role: Head of School Improvement
bodies:
  - body: EET
"""
ACTIVITY = """\
activity: 5.1
title: Promote continuous improvement
actions:
  - id: 1
"""
ACTION = """\
action: Review the framework.
responsible: Head of School Improvement
monitoring: {frequency: termly, to: EET}
timescale: Autumn 2003
"""
TEXTS = {"plan.yaml": PLAN, "roles.yaml": ROLES, "activities/5.1-self-review.yaml": ACTIVITY}
READING = "activities/5.1-self-review.yaml"
OF_ACTIVITY = {"links", "targets", "evaluation", "actions"}
EVIDENCE = "evidence/framework.pdf"
"""What is there as evidence, beside the plans folder."""
RECORD = re.compile(r"^(for|move|withdraw|waive|reassign): (\S+)$", re.MULTILINE)
KEY = re.compile(r"^(\w+):", re.MULTILINE)


def lay_out(example: str, plans: Path) -> None:
    """Write the plan of an example in the folder."""
    texts = dict(TEXTS)
    if example.startswith("plans/"):
        texts = {name.removeprefix("plans/"): "" for name in example.split()}
        texts = {name: TEXTS.get(name) or ACTIVITY.replace("5.1", name[11:14]) for name in texts}
    elif "on" in keys(example):
        texts |= records(example)
    elif set(keys(example)) >= {"activity", "title", "actions"} or not keys(example):
        texts["activities/5.2.yaml"] = example
    else:
        for name, part in parts(example):
            texts[name] = overlaid(texts[name], part, name)
    for name, text in texts.items():
        path = plans / name
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = completed(text) if "\nactions:" in text else text
        path.write_text(whole.replace("<TAB>", "\t"), encoding="utf-8")
    evidence = plans.parent / EVIDENCE
    evidence.parent.mkdir(exist_ok=True)
    evidence.write_text("Minutes", encoding="utf-8")


def records(example: str) -> dict[str, str]:
    """The records of an example by their files' names: those that are given before them, else the right ones."""
    _, *marked = re.split(r"^# (.+)\n", example, flags=re.MULTILINE)
    listed = list(zip(marked[::2], marked[1::2], strict=True)) or [("first", example)]
    return {title if title.endswith(".yaml") else name_of(text): text for title, text in listed}


def name_of(record: str) -> str:
    """The name that the file of a record should have."""
    found = RECORD.search(record)
    assert found, record
    verb, about = found.groups()
    duty, _, period = about.replace("/", "-").partition("@")
    if verb == "for":
        return f"records/done/{period}/{duty}.yaml"
    day = record.partition("\non: ")[2][:10]
    return f"records/decisions/{day}-{verb}-{about.replace('/', '-')}.yaml"


def keys(text: str) -> list[str]:
    """The keys at the left edge of the text."""
    return KEY.findall(text)


def parts(example: str) -> list[tuple[str, str]]:
    """Each file that the example is about, with the lines that it gives."""
    _, *marked = re.split(r"^# (\S+\.yaml)\n", example, flags=re.MULTILINE)
    if marked:
        return list(zip(marked[::2], marked[1::2], strict=True))
    return [("roles.yaml" if keys(example)[0] == "roles" else READING, example)]


def overlaid(text: str, part: str, name: str) -> str:
    """The file's text with the keys of the part in the place of its own; other keys are those of its action."""
    if name == READING and not set(keys(part)) <= OF_ACTIVITY:
        return text + "".join(f"    {line}\n" for line in part.splitlines())
    if name == "roles.yaml":
        part = part.replace("roles:\n", ROLES.partition("bodies:")[0])
    merged = entries(text) | entries(part)
    actions = merged.pop("actions", "")
    return "".join(merged.values()) + actions


def entries(text: str) -> dict[str, str]:
    """The lines of each key at the left edge of the text."""
    found = re.split(r"^(?=\w+:)", text, flags=re.MULTILINE)
    return {entry.partition(":")[0]: f"{entry.rstrip()}\n" for entry in found if entry}


def completed(text: str) -> str:
    """The activity with whatever its actions lack."""
    head, *actions = re.split(r"^(?=  - id:)", text, flags=re.MULTILINE)
    return head + "".join(f"{action.rstrip()}\n{missing(action)}" for action in actions)


def missing(action: str) -> str:
    """The lines that the action lacks. What is misspelt is not lacking."""
    there = {name[:8] for name in re.findall(r"^    (\w+):", action, re.MULTILINE)}
    return "".join(f"    {line}\n" for line in ACTION.splitlines() if line.partition(":")[0][:8] not in there)
