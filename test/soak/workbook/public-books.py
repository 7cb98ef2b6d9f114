"""Reads workbooks with Python's own zip and XML and nothing of Vekha's: puts a plan's tab into a copy of each, and compares a book before a save with it after."""

import json
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as Tree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
PLAN_PART = "worksheets/plan-of-the-test.xml"
PLAN = [
    ["№ п/п", "Наименование мероприятия", "Сроки проведения", "Ответственный исполнитель", "Информация о ходе исполнения"],
    ["1. Торговля"],
    ["1.1.", "Провести ярмарку", "2022 год", "Минпром", "Проведено 5 ярмарок , заключено 7 соглашений."],
    ["1.2.", "Выставка «Регион", "2022 год", "Минпром", "Запросы не поступали."],
]


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def find(parts, name):
    return next((key for key in parts if key.replace("\\", "/").lstrip("/").lower() == name.lower()), None)


def plan_sheet(main):
    rows = "".join(
        f'<row r="{row}">'
        + "".join(
            f'<c r="{"ABCDE"[column]}{row}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in enumerate(texts)
        )
        + "</row>"
        for row, texts in enumerate(PLAN, 1)
    )
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


def plant(source, target):
    """False where the book is none that a plan's tab can be put into by the plain means used here."""
    parts = parts_of(source)
    book, types = find(parts, "xl/workbook.xml"), find(parts, "[Content_Types].xml")
    relations = find(parts, "xl/_rels/workbook.xml.rels")
    if None in (book, types, relations):
        return False
    texts = {name: parts[name].decode("utf-8-sig", "replace") for name in (book, types, relations)}
    end = re.search(r"</((?:\w+:)?)sheets>", texts[book])
    office = next((prefix for prefix, uri in re.findall(r'xmlns:(\w+)="([^"]*)"', texts[book]) if uri == OFFICE), None)
    closed = re.search(r"</((?:\w+:)?)Types>", texts[types]), re.search(r"</((?:\w+:)?)Relationships>", texts[relations])
    if end is None or office is None or None in closed or STRICT in texts[book]:
        return False
    ids = [int(number) for number in re.findall(r'sheetId="(\d+)"', texts[book])]
    sheet = f'<{end[1]}sheet name="План проверки" sheetId="{max(ids) + 1}" {office}:id="rIdOfThePlan"/>'
    texts[book] = texts[book].replace(end[0], sheet + end[0])
    override = f'<{closed[0][1]}Override PartName="/xl/{PLAN_PART}" ContentType="{SHEET_TYPE}"/>'
    texts[types] = texts[types].replace(closed[0][0], override + closed[0][0])
    relation = f'<{closed[1][1]}Relationship Id="rIdOfThePlan" Type="{OFFICE}/worksheet" Target="{PLAN_PART}"/>'
    texts[relations] = texts[relations].replace(closed[1][0], relation + closed[1][0])
    for name in (book, types, relations):
        Tree.fromstring(texts[name])
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in parts.items():
            package.writestr(name, texts[name].encode() if name in texts else body)
        package.writestr(f"xl/{PLAN_PART}", plan_sheet(MAIN))
    return True


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def child(element, name):
    return next((each for each in element if local(each) == name), None)


def canon(element, without=()):
    """An element as text, whatever the prefixes; some attributes left out."""
    attributes = sorted((key, value) for key, value in element.attrib.items() if key not in without)
    inside = [canon(each) for each in element]
    text = (element.text or "") if len(element) == 0 or local(element) in ("t", "f", "v") else (element.text or "").strip()
    return repr((element.tag, attributes, text, inside))


def column_of(name):
    return re.sub(r"\d", "", name)


def cells_of(root):
    data = child(root, "sheetData")
    rows, cells, at_row = {}, {}, 0
    for row in data if data is not None else []:
        at_row = int(row.get("r", at_row + 1))
        rows[at_row] = canon_tag(row, ("spans", "ht", "customHeight"))
        at = 0
        for cell in row:
            if local(cell) != "c":
                continue
            name = cell.get("r")
            if name is None:
                at += 1
                letters, number = "", at
                while number:
                    number, rest = divmod(number - 1, 26)
                    letters = chr(65 + rest) + letters
                name = f"{letters}{at_row}"
            else:
                at = 0
                for letter in column_of(name):
                    at = at * 26 + ord(letter) - 64
            cells[name] = cell
    return rows, cells


def canon_tag(element, without):
    return repr(sorted((key, value) for key, value in element.attrib.items() if key not in without))


def is_shared(cell):
    formula = child(cell, "f")
    return formula is not None and formula.get("t") == "shared"


def without_formula(cell):
    return repr((canon_tag(cell, ()), [canon(each) for each in cell if local(each) != "f"]))


class Comparison:
    def __init__(self, before, after, receipt):
        self.before, self.after, self.receipt = parts_of(before), parts_of(after), receipt
        self.differences, self.counts = [], Counter()
        self.asked = {}
        for place in receipt["cells"]:
            sheet, _, name = place.rpartition("!")
            self.asked.setdefault(sheet[1:-1].replace("''", "'"), set()).add(name)

    def tell(self, *words):
        self.differences.append(" ".join(words))

    def run(self):
        changed = {name.lower() for name in self.receipt["parts"]["changed"]}
        removed = {name.lower() for name in self.receipt["parts"]["removed"]}
        added = {name.lower() for name in self.receipt["parts"]["added"]}
        for name, body in self.before.items():
            if name.endswith("/"):
                continue
            self.counts["parts"] += 1
            if name not in self.after:
                if not (name.lower() in removed and "calcchain" in name.lower()):
                    self.tell(name, "is gone")
            elif self.after[name] == body:
                self.counts["parts byte for byte"] += 1
            elif name.lower() not in changed:
                self.tell(name, "differs, and the receipt is silent")
        for name in self.after:
            if name not in self.before and name.lower() not in added:
                self.tell(name, "is new, and the receipt is silent")
        self.compare_tabs()
        self.compare_rest()
        return self.differences

    def tabs(self, parts):
        book = find(parts, "xl/workbook.xml")
        relations = find(parts, "xl/_rels/workbook.xml.rels")
        if book is None or relations is None:
            return {}
        targets = {each.get("Id"): each.get("Target") for each in Tree.fromstring(parts[relations])}
        found = {}
        for sheet in child(Tree.fromstring(parts[book]), "sheets"):
            key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), None)
            target = targets.get(key) or ""
            name = find(parts, target.lstrip("/") if target.startswith("/") else f"xl/{target}")
            if name is not None:
                found[sheet.get("name")] = name
        return found

    def compare_tabs(self):
        now = self.tabs(self.after)
        for tab, part in self.tabs(self.before).items():
            if now.get(tab) != part:
                self.tell("tab", tab, "is gone or elsewhere")
                continue
            if "chartsheet" in part or "dialogsheet" in part:
                continue
            self.compare_tab(tab, Tree.fromstring(self.before[part]), Tree.fromstring(self.after[part]))

    def compare_tab(self, tab, old, new):
        asked = self.asked.get(tab, set())
        asked_rows = {int(re.sub(r"\D", "", name)) for name in asked}
        (rows, cells), (new_rows, new_cells) = cells_of(old), cells_of(new)
        for row in rows.keys() | new_rows.keys():
            if rows.get(row) != new_rows.get(row) and not (row not in rows and row in asked_rows):
                self.tell(tab, "row", str(row))
        for name in cells.keys() | new_cells.keys():
            if name in asked:
                continue
            self.counts["cells"] += 1
            one, other = cells.get(name), new_cells.get(name)
            if one is None or other is None:
                self.tell(tab, name, "is gone" if other is None else "is new")
                continue
            value = child(one, "v")
            if value is not None and re.fullmatch(r"-?\d{16,}", value.text or ""):
                self.counts["numbers of 16 digits and more"] += 1
            if canon(one) != canon(other):
                if is_shared(one) and without_formula(one) == without_formula(other):
                    self.counts["shared formulas written out"] += 1
                else:
                    self.tell(tab, name)
        self.compare_frame(tab, old, new)

    def compare_frame(self, tab, old, new):
        touched = self.asked.get(tab) is not None
        for name in {local(each) for each in [*old, *new]} - {"sheetData"}:
            was, now = ([canon(each) for each in root if local(each) == name] for root in (old, new))
            if was == now or (name == "dimension" and touched):
                continue
            if name in ("cols", "conditionalFormatting", "dataValidations", "sheetViews") and touched:
                lost = Counter(self.pieces(old, name)) - Counter(self.pieces(new, name))
                if not lost:
                    continue
            self.tell(tab, name)

    def pieces(self, root, name):
        for group in (each for each in root if local(each) == name):
            if name == "conditionalFormatting":
                yield from (group.get("sqref", "") + canon(rule, ("priority",)) for rule in group)
            elif name == "sheetViews":
                yield from (canon_tag(view, ("topLeftCell",)) for view in group)
            elif name == "cols":
                for col in group:
                    low, high = int(col.get("min")), int(col.get("max"))
                    for number in range(low, min(high, 16_384) + 1):
                        yield f"{number} {canon_tag(col, ('min', 'max'))}"
            else:
                yield from (canon(each) for each in group)

    def compare_rest(self):
        styles = find(self.before, "xl/styles.xml")
        if styles is not None and self.before[styles] != self.after.get(styles):
            old, new = Tree.fromstring(self.before[styles]), Tree.fromstring(self.after[styles])
            for group in old:
                other = child(new, local(group))
                grown = local(group) in ("numFmts", "fonts", "cellXfs", "dxfs")
                was, now = [canon(each) for each in group], [canon(each) for each in other if other is not None]
                if now[: len(was)] != was or (not grown and len(now) != len(was)):
                    self.tell("styles", local(group))
        book = find(self.before, "xl/workbook.xml")
        if book is not None and self.before[book] != self.after[book]:
            old, new = Tree.fromstring(self.before[book]), Tree.fromstring(self.after[book])
            for group in old:
                other = child(new, local(group))
                was = canon(group, ("fullCalcOnLoad",))
                if other is None or (canon(other, ("fullCalcOnLoad",)) != was and local(group) not in ("sheets", "bookViews")):
                    self.tell("workbook", local(group))


def compare(pairs):
    for pair in pairs:
        comparison = Comparison(pair["before"], pair["after"], pair["receipt"])
        try:
            differences = comparison.run()
        except Tree.ParseError:
            # Parts that no parser takes were broken before: then all but the tab that was changed must be there byte for byte.
            comparison.counts["saves of books that no parser takes, compared by bytes alone"] += 1
            differences = comparison.differences
        except Exception as error:
            differences = [f"not compared: {error!r}"]
        yield {"differences": differences, "counts": comparison.counts}


if __name__ == "__main__":
    if sys.argv[1] == "plant":
        folder, target = Path(sys.argv[2]), Path(sys.argv[3])
        for path in sorted(folder.iterdir()):
            try:
                plant(path, target / path.name)
            except Exception as error:
                print(path.name, repr(error))
    else:
        print(json.dumps(list(compare(json.load(sys.stdin)))))
