"""The files that a run wrote, as text that a difference can be read in.

A page as what a reader sees of it, a workbook as its cells, a table as it is. What another case records (JSON), what is a
copy of the input, and the list of fingerprints are left out; a fingerprint within a text is replaced, as it moves with
every commit.
"""
import html.parser
import re
import shutil
import xml.etree.ElementTree as xml
import zipfile

FINGERPRINT = re.compile(r"\b[0-9a-f]{64}\b")
LEFT_OUT = ("manifest.json", "vingerafdrukken.csv")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Page(html.parser.HTMLParser):
    """The text of a page, a line for each run of text; what is no text (style, script) left out."""

    def __init__(self):
        super().__init__()
        self.lines = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        text = " ".join(data.split())
        if text and not self.hidden:
            self.lines.append(text)


def page(file):
    reader = Page()
    reader.feed(file.read_text(encoding="utf-8"))
    return "\n".join(reader.lines) + "\n"


def cell(element, strings):
    """What a cell holds: its formula, its text, or its number."""
    formula, value = element.find(f"{SHEET}f"), element.find(f"{SHEET}v")
    inline = "".join(t.text or "" for t in element.iter(f"{SHEET}t"))
    text = inline if value is None else strings[int(value.text)] if element.get("t") == "s" else value.text
    return f"={formula.text} -> {text}" if formula is not None else text


def workbook(file):
    with zipfile.ZipFile(file) as book:
        def part(name):
            return xml.fromstring(book.read(name))
        strings = [] if "xl/sharedStrings.xml" not in book.namelist() else [
            "".join(t.text or "" for t in item.iter(f"{SHEET}t")) for item in part("xl/sharedStrings.xml")]
        targets = {r.get("Id"): r.get("Target") for r in part("xl/_rels/workbook.xml.rels")}
        lines = []
        for sheet in part("xl/workbook.xml").iter(f"{SHEET}sheet"):
            lines.append(f"[{sheet.get('name')}]")
            for element in part("xl/" + targets[sheet.get(RELATION)]).iter(f"{SHEET}c"):
                if text := cell(element, strings):
                    lines.append(f"{element.get('r')}: " + text.replace("\n", "\\n"))
    return "\n".join(lines) + "\n"


def texts(folder):
    """name -> bytes, for what is recorded of a folder; nothing where there is no folder."""
    out = {}
    for file in sorted(folder.glob("*")):
        if file.suffix == ".html":
            out[file.name + ".txt"] = page(file).encode()
        elif file.suffix == ".xlsx":
            out[file.name + ".txt"] = workbook(file).encode()
        elif file.suffix == ".csv" and file.name not in LEFT_OUT:
            out[file.name] = file.read_bytes()
    return {name: FINGERPRINT.sub("(sha256)", data.decode("utf-8")).encode() for name, data in out.items()}


def recorded(folder):
    return {file.name: file.read_bytes() for file in folder.glob("*")}


def record(folder, files):
    """Makes the folder hold these files and no other; none where nothing was written."""
    shutil.rmtree(folder, ignore_errors=True)
    if files:
        folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
