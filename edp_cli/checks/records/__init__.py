"""The rules for records: what `edp validate` finds in the files below `records/`.

`run.run_record_rules` runs those that need the files alone; `run.run_rules_of_the_day` those that need the day on
which they are asked, or the files named as evidence.
"""
