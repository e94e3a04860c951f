"""What `edp init` writes. `$name` stands for what `new_plan` fills in, and `$$` for a dollar sign."""

from __future__ import annotations

_PLAN = """\
# yaml-language-server: $$schema=schemas/plan.schema.json
#
# The plan as a whole. What follows a "#" is a remark, and is not read. A text stands after its key as it is; it
# goes in quotation marks where it begins with a sign, or has a colon followed by a space in it.
# After every change, "edp validate" says whether something is wrong.

title: $title
authority: $authority
revision: 1

# The plan's first and last day, both included.
starts: $starts
ends: $ends

# What this revision asks for counts from this day; nothing is owed for the time before.
in_force: $in_force

# A plan in use is asked about today. A plan in the archive says the day on which it is read:
# as_of: $in_force

# An activity's number begins with that of its priority: activity 1.2 belongs to priority 1.
priorities:
  - number: 1
    title: Raise standards of teaching and learning
  - number: 2
    title: Include every pupil

# Terms end on 31 December, 31 March and 31 August. To use your own dates, take the "# " from the lines below
# and change them. Terms that are not given keep their days.
# calendar:
#   $year-autumn: {starts: $year-09-03, ends: $year-12-18}
#   annually: financial-year    # what "annually" means; without this line, every academic year
#   grace_days: 10              # from the end of a period to the day on which a report on it is due

# When what slips shows as amber or red in "edp status". To change it, take the "# " away.
# time_colours:
#   amber_days: 31              # overdue by up to so many days is amber; by more, red
#   red_moves: 2                # moved this often and still owed is red; less often, amber

# What "edp validate" is to look for besides. To use a line, take the "# " away.
# most_in_a_term: 12            # a warning where one post has more than so many things due in one term
# glossary:                     # a warning of every abbreviation in the plan that is not explained here
#   KPI: key performance indicator
"""

_ROLES = """\
# yaml-language-server: $$schema=schemas/roles.schema.json
#
# The posts that own actions or report on them, and the bodies that receive reports. Each stands here once, so
# that all that is owed by one post is found under one name.

roles:
  - role: Head of School Improvement
    # Other ways in which the plan writes it. Capitals, spaces and the kind of dash make no difference.
    aliases: [Head of SI]
    # Who holds the post, and that person's address; take the "# " away to use them.
    # holder: The name of the person
    # email: name@example.org

  - role: School Improvement Adviser

  - role: Attendance Adviser

  - role: Data Manager

bodies:
  - body: Improvement Board
    aliases: [the Board]
    # The days on which it meets, and how many days before them its papers are due; take the "# " away to use them.
    # meetings: [$year-10-15, $year-12-10]
    # papers_days: 7
"""

_SELF_REVIEW = """\
# yaml-language-server: $$schema=../schemas/activity.schema.json
#
# One activity and its actions. Each activity has a file of its own in this folder, under any name.

activity: 1.1
title: Improve schools through their own review

# Other plans, and other priorities of this plan, that it has to do with.
links:
  plans: [Inclusion strategy]
  priorities: [2]

# The areas of school self-review and evaluation that it covers, by number.
ssre_areas:
  - areas: 1-3
    title: Leadership, teaching and learning

# Targets and success criteria; "kpi" is the performance indicator that measures one.
targets:
  - text: Every school has a review of its own that its governors have agreed
  - text: The share of schools that are good or better rises every year
    kpi: KPI 1

# How the activity as a whole is evaluated: what, how often, by whom, and through what.
evaluation:
  - what: What the schools' reviews have in common
    frequency: annually
    by: Head of School Improvement
    through: a summary for all schools

actions:
  # A deadline: due on the last day of the term. The report on it is owed $report.
  - id: 1
    action: Agree with head teachers what a review covers.
    responsible: Head of School Improvement
    audience: [Head teachers, governors]
    monitoring:
      frequency: $report
      by: Head of School Improvement
      to: Improvement Board
    timescale: $first_deadline

  # What comes round every term, with a report every term.
  - id: 2a
    action: Visit every school, and talk about its review.
    responsible: School Improvement Adviser
    audience: Head teachers
    monitoring:
      frequency: termly
      by: School Improvement Adviser
      to: Improvement Board
    timescale: Termly

  # What comes round once a year. "Head of SI" is an alias in roles.yaml.
  - id: 2b
    action: Look back on the year's visits, and agree what the next year's are about.
    responsible: Head of SI
    audience: [Head teachers, governors]
    monitoring:
      frequency: $report
      by: School Improvement Adviser
      to: Head of SI
    timescale: $yearly

  # Several milestones in one timescale, several owners, and points that belong to the action.
  # To see how a timescale is read, type: edp timescale "Draft by $first_deadline; then termly"
  - id: 3
    action: Write guidance on reviews with a group of head teachers.
    points:
      - What to ask, and whom
      - How to use figures
      - How governors take part
    responsible: [Head of School Improvement, School Improvement Adviser]
    audience: [Head teachers, senior managers, governors]
    monitoring:
      frequency: termly
      by: School Improvement Adviser
      to: Head of School Improvement
    timescale: Draft by $first_deadline; final version by $second_deadline
"""

_ATTENDANCE = """\
# yaml-language-server: $$schema=../schemas/activity.schema.json
#
# A second activity. Only its number, its title and its actions have to be there.

activity: 1.2
title: Raise attendance

targets:
  - text: Absence falls in every year of the plan
    kpi: KPI 2

evaluation:
  - what: Absence in all schools
    frequency: termly
    by: Data Manager

# Where nobody is chosen yet, write "responsible: TBA"; "edp validate" keeps it in view. Where a printed document
# numbers an action in another way, a line "printed_as: 3c" keeps what it prints.
actions:
  # What begins on a day and then goes on: listed when it starts, and never overdue.
  - id: 1
    action: Give every school its figures beside those of schools like it.
    responsible: Data Manager
    audience: [Head teachers, attendance officers]
    monitoring:
      frequency: $report
      by: Data Manager
      to: Improvement Board
    timescale: From $start

  # Work without a date: the reports on it keep it in view. It is monitored in two ways.
  - id: 2
    action: Advise schools in which absence is high.
    responsible: Attendance Adviser
    audience: Schools with high absence
    monitoring:
      - frequency: termly
        by: Attendance Adviser
        to: Improvement Board
      - frequency: $report
        by: Data Manager
        through: a comparison with the years before
    timescale: Ongoing

  # Where no wording will do: the words are kept as "text", and the milestones are said outright. In the place of
  # "by" or "every" may stand "from: $start", "ongoing: yes" or "when_needed: yes".
  - id: 3
    action: Bring in a shared way of recording absence.
    responsible: [Attendance Adviser, Data Manager]
    audience: All schools
    monitoring:
      frequency: termly
      by: Attendance Adviser
      to: Head of School Improvement
    timescale:
      text: A trial as soon as schools are ready, looked at again each term
      milestones:
        - {label: Trial, by: $second_deadline}
        - {label: Review, every: term}
"""

FILES = {
    "plan.yaml": _PLAN,
    "roles.yaml": _ROLES,
    "activities/1.1-self-review.yaml": _SELF_REVIEW,
    "activities/1.2-attendance.yaml": _ATTENDANCE,
}
"""By the path of the file in the plans folder."""
