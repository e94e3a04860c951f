"""The pages of what is found while files are read: EDP001 to EDP008 by `store`, EDP101 by `workspace`."""

from __future__ import annotations

from edp_cli.checks.manual.page import read_page
from edp_cli.findings import Severity

_CANNOT_BE_OPENED = """
A file or folder cannot be opened, or a link leads out of the plans folder.

What cannot be opened is not in the plan: nothing in it is due, and it is on nobody's checklist. A plan needs
plan.yaml, roles.yaml and the folder "activities". One of them may be missing or spelt in another way, you may have
no permission to read it, or it may be a link to a place that others who are given the plan do not have.

What to do: see whether the name is spelt as below, and ask for permission where you have none. Where there is a
link, put the file itself in its place.

    # bad
    plans/plan.yaml
    plans/activities/5.1-self-review.yaml

    # good
    plans/plan.yaml
    plans/roles.yaml
    plans/activities/5.1-self-review.yaml
"""

_NOT_PLAIN_TEXT = """
A file is not plain UTF-8 text: another encoding, tabs, control or invisible characters.

What is not plain text cannot be read for certain: dashes, quotation marks and accents turn into others, and two
names that look the same may differ. UTF-8 is the way in which text is saved today; a file that was saved in an
older way is read wrongly. Tabs, and characters that cannot be seen, mostly come with text pasted from elsewhere.

What to do: save the file again as plain UTF-8 (in Notepad: Save as, Encoding: UTF-8). Put spaces in the place of
tabs, and type the words anew where something cannot be seen. Below, <TAB> stands for a tab.

    # bad
    responsible:<TAB>Head of School Improvement

    # good
    responsible: Head of School Improvement
"""

_NOT_YAML = """
A file is not YAML.

A file that is not YAML cannot be read, so that everything in it is left out of the plan. YAML is the form of plan
files: a name, a colon, a space and a text, with what belongs together indented alike. Some signs mean something in
it, such as a colon with a space after it, or a quotation mark or a bracket that begins a text.

What to do: go to the line that the message names. Put the whole text in quotation marks, or give the line as many
spaces at its start as the lines that it belongs with.

    # bad
    action: Read aloud: every day, in every class.

    # good
    action: "Read aloud: every day, in every class."
"""

_KEY_TWICE = """
A key is written twice.

A key, the name before a colon, that is written twice says two things, and nobody can tell which of them holds.
Nothing is guessed, so the whole file is left out of the plan until it is mended. Often a line was copied and then
changed, or the dash before a new action was forgotten.

What to do: keep one of the two, or say both in one. Where a new action should begin, write "- id:" and its number.

    # bad
    timescale: Draft in Autumn 2003
    timescale: Final in Spring 2004

    # good
    timescale: Draft in Autumn 2003; final in Spring 2004
"""

_NOT_USED = """
YAML that plans do not use: anchors, tags, merge keys, several documents.

Who does not know such signs cannot tell what the plan says, so plans do without them. With them YAML can do more
than a plan needs: repeat what stands elsewhere (&, *, <<), give a text a kind (!) and put several documents in one
file (---).

What to do: write the words out wherever they belong. A text that merely begins with such a sign goes in quotation
marks as a whole.

    # bad
    responsible: &head Head of School Improvement

    # good
    responsible: Head of School Improvement
"""

_TOO_LARGE = """
A file is too large, or nested too deep.

Such a file is not read to its end, so that it is left out of the plan. The file of an activity is a few pages of
text. One of more than 10 MB, or with lists inside lists more than 40 deep, is something else that was saved under
its name, or has brackets that nobody meant.

What to do: see what was saved there. Remove brackets and dashes that do not belong, and give each activity a file
of its own.

    # bad
    audience: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[heads

    # good
    audience: [heads, governors]
"""

_EMPTY = """
A file is empty.

Nothing in an empty file is ever due, though its name looks as if it were part of the plan. Most often it was not
saved, or its activity is still to be written. A file with nothing but remarks counts as empty.

What to do: write the activity, or delete the file until there is something to write.

    # bad
    # Activity 5.2 is still to be written.

    # good
    activity: 5.2
    title: Develop leadership in schools
    actions:
      - id: 1
        action: Agree the programme with head teachers.
        responsible: Head of School Improvement
        monitoring: {frequency: termly, to: EET}
        timescale: Autumn 2003
"""

_NOT_READ = """
A YAML file lies where none is read.

Nothing in such a file is part of the plan, though whoever wrote it may think so. A plan is read from three places:
plan.yaml, roles.yaml, and the files that stand directly in the folder "activities". A file elsewhere is not read,
such as one in a folder below or one whose name ends in .txt.

What to do: move it to where it is read, or give it a name that ends in .yaml. What does not belong to the plan
can be kept outside the plans folder.

    # bad
    plans/plan.yaml
    plans/roles.yaml
    plans/activities/5.1-self-review.yaml
    plans/activities/5.2-leadership.yaml.txt

    # good
    plans/plan.yaml
    plans/roles.yaml
    plans/activities/5.1-self-review.yaml
    plans/activities/5.2-leadership.yaml
"""

_SHAPE = """
A key is unknown or missing, or a value is not what is wanted there.

What stands under a key that nobody knows would never be due, and a date that is written in another way could be
taken for another day. Plan files have keys of their own, the names before the colons, so that everything in them
means one thing. The file is left out of the plan until it is mended.

What to do: the message names the key that was probably meant, or says what is wanted. An editor that knows the
plan's schemas shows the keys as you type; edp schema writes them.

    # bad
    responsable: Head of School Improvement
    timescale: Autumn 2003

    # good
    responsible: Head of School Improvement
    timescale: Autumn 2003
"""

FILE_PAGES = (
    read_page("EDP001", Severity.ERROR, _CANNOT_BE_OPENED),
    read_page("EDP002", Severity.ERROR, _NOT_PLAIN_TEXT),
    read_page("EDP003", Severity.ERROR, _NOT_YAML),
    read_page("EDP004", Severity.ERROR, _KEY_TWICE),
    read_page("EDP005", Severity.ERROR, _NOT_USED),
    read_page("EDP006", Severity.ERROR, _TOO_LARGE),
    read_page("EDP007", Severity.ERROR, _EMPTY),
    read_page("EDP008", Severity.WARNING, _NOT_READ),
    read_page("EDP101", Severity.ERROR, _SHAPE),
)
"""In the order of the codes."""
