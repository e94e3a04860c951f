"""The only code that touches the disk or YAML: finds plan files, reads them strictly, writes whole files.

`find` looks for the plans folder and lists its files, `read` turns a file into a `document.Document` and
findings, `write` puts a file in place in one step. `editing` changes single texts of a file and no other byte, and
`replacing` puts such files in the place of those that they were made from. `recording` writes a record where none
is yet, and `undoing` takes the last one back. What is wrong with a file is a `Finding`, never an exception. The
codes are EDP001 (cannot be opened), EDP002 (not plain UTF-8 text), EDP003 (not YAML), EDP004 (a key written
twice), EDP005 (YAML that plans do not use), EDP006 (too large or too deep), EDP007 (empty) and EDP008 (a file that
would not be read).
"""
