"""Makes one workbook a feature with openpyxl and XlsxWriter (Debian: python3-openpyxl, python3-xlsxwriter): a small plan, and the feature in it."""

import struct
import sys
import zlib
from datetime import date
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.scenario import InputCells, Scenario, ScenarioList
from openpyxl.worksheet.table import Table

OUT = Path(sys.argv[1])
HEADER = ["№ п/п", "Наименование мероприятия", "Сроки проведения", "Ответственный исполнитель", "Информация о ходе исполнения"]
ROWS = [
    ["1.", "В области торговли", "", "", ""],
    ["1.1.", "Провести форум", "2022 год", "Министерство торговли", "Проведено  5 встреч ."],
    ["1.2.", "Провести выставку", "2022 год", "Министерство торговли", "Выставка проведена 12.05.2022."],
    ["1.3.", "Обменяться опытом", "2022 год", "Министерство туризма", "Мероприятие не проводилось."],
]


def png(path):
    """A red dot, written by hand: no picture library is needed."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
    data += chunk(b"IDAT", zlib.compress((b"\x00" + b"\xc0\x20\x20" * 8) * 8)) + chunk(b"IEND", b"")
    path.write_bytes(data)
    return str(path)


def by_openpyxl(name, add):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "План"
    sheet.append(["План мероприятий на 2022 год"])
    for row in [HEADER, *ROWS]:
        sheet.append(row)
    try:
        add(book, sheet)
        book.save(OUT / f"{name}.xlsx")
    except Exception as error:  # a feature that this version does not know is passed over, and said
        print("left out:", name, error, file=sys.stderr)


def by_xlsxwriter(name, add):
    kind = "xlsm" if name == "макросы" else "xlsx"
    book = xlsxwriter.Workbook(str(OUT / f"{name}.{kind}"))
    try:
        sheet = book.add_worksheet("План")
        sheet.write(0, 0, "План мероприятий на 2022 год")
        for number, row in enumerate([HEADER, *ROWS]):
            sheet.write_row(number + 1, 0, row)
        add(book, sheet)
        book.close()
    except Exception as error:
        print("left out:", name, error, file=sys.stderr)


def chart_of(kind, sheet):
    for row, number in enumerate([3, 5, 7], 4):
        sheet.cell(row, 9, number)
    chart = kind()
    chart.add_data(Reference(sheet, min_col=9, min_row=4, max_row=6))
    sheet.add_chart(chart, "K4")


def validation(sheet, rule, area):
    sheet.add_data_validation(rule)
    rule.add(area)


def named_style(sheet):
    style = NamedStyle(name="Отчёт", font=Font(bold=True, color="FF0000"), border=Border(bottom=Side(style="thick")))
    sheet["E5"].style = style


def styled(sheet):
    cell = sheet["E5"]
    cell.font = Font(name="Times New Roman", size=13, italic=True, color="00336699")
    cell.fill = PatternFill("solid", fgColor="FFFFCC")
    cell.alignment = Alignment(wrap_text=True, text_rotation=15, vertical="center")
    cell.border = Border(left=Side(style="dashed"), right=Side(style="double"))
    cell.protection = Protection(locked=False)


def formats(sheet):
    for row, (value, code) in enumerate([("1234567890123456", "@"), (45000.25, "dd.mm.yyyy hh:mm"), (0.125, "0.0%"), (1234567.5, "# ##0.00\\ \"руб.\"")], 4):
        cell = sheet.cell(row, 9, value)
        cell.number_format = code
    sheet["J4"] = date(2022, 12, 31)


def put(sheet, name, value):
    sheet[name] = value


def each(*steps):
    for step in steps:
        step()


OPENPYXL = {
    "примечания": lambda b, s: put_comment(s),
    "внешние ссылки в ячейках": lambda b, s: setattr(s["B4"], "hyperlink", "https://example.org/"),
    "ссылки внутри книги": lambda b, s: setattr(s["B4"], "hyperlink", "#План!A6"),
    "список для выбора": lambda b, s: validation(s, DataValidation(type="list", formula1='"да,нет"', allow_blank=True), "I4:I6"),
    "список с другого листа": lambda b, s: each(lambda: b.create_sheet("Списки").append(["да"]), lambda: validation(s, DataValidation(type="list", formula1="Списки!$A$1:$A$3"), "I4:I6")),
    "проверка чисел": lambda b, s: validation(s, DataValidation(type="whole", operator="between", formula1="1", formula2="9", error="от 1 до 9", promptTitle="Число"), "I4:I6"),
    "условный формат: шкала": lambda b, s: s.conditional_formatting.add("I4:I6", ColorScaleRule("min", None, "FFFF0000", "max", None, "FF00FF00")),
    "условный формат: полоски": lambda b, s: s.conditional_formatting.add("I4:I6", DataBarRule("min", None, "max", None, color="FF638EC6")),
    "условный формат: значки": lambda b, s: s.conditional_formatting.add("I4:I6", IconSetRule("3Arrows", "percent", [0, 33, 67])),
    "условный формат: формула": lambda b, s: s.conditional_formatting.add("E4:E6", FormulaRule(formula=["LEN($E4)=0"], font=Font(bold=True), border=Border(bottom=Side(style="thin")))),
    "имена": lambda b, s: name_area(b),
    "сквозные строки печати": lambda b, s: setattr(s, "print_title_rows", "2:2"),
    "область печати": lambda b, s: setattr(s, "print_area", "A1:E6"),
    "колонтитулы": lambda b, s: each(lambda: setattr(s.oddHeader.center, "text", "&\"Times New Roman\"&12План"), lambda: setattr(s.oddFooter.right, "text", "&P из &N")),
    "разрывы страниц": lambda b, s: s.row_breaks.append(Break(id=4)),
    "закреплённые столбцы": lambda b, s: setattr(s, "freeze_panes", "C3"),
    "автофильтр": lambda b, s: each(lambda: setattr(s.auto_filter, "ref", "A2:E6"), lambda: s.auto_filter.add_filter_column(3, ["Министерство туризма"]), lambda: s.auto_filter.add_sort_condition("A3:A6")),
    "умная таблица": lambda b, s: each(lambda: [s.cell(3 + r, 9 + c, v) for r, row in enumerate([["Код", "Сумма"], ["а", 1], ["б", 2], ["в", 3]]) for c, v in enumerate(row)], lambda: s.add_table(Table(displayName="Суммы", ref="I3:J6"))),
    "диаграмма столбиками": lambda b, s: chart_of(BarChart, s),
    "график": lambda b, s: chart_of(LineChart, s),
    "круговая диаграмма": lambda b, s: chart_of(PieChart, s),
    "защита листа с паролем": lambda b, s: each(lambda: s.protection.set_password("тайна"), lambda: s.protection.enable(), lambda: [setattr(c, "protection", Protection(locked=False)) for row in s["A1:Z40"] for c in row]),
    "защита книги с паролем": lambda b, s: setattr(b, "security", WorkbookProtection(workbookPassword="ABCD", lockStructure=True)),
    "скрытые строки": lambda b, s: setattr(s.row_dimensions[5], "hidden", True),
    "сгруппированные строки": lambda b, s: s.row_dimensions.group(4, 6, hidden=False),
    "высота строк": lambda b, s: setattr(s.row_dimensions[5], "height", 55),
    "скрытые столбцы": lambda b, s: each(lambda: put(s, "H4", "тайна"), lambda: setattr(s.column_dimensions["H"], "hidden", True)),
    "сгруппированные столбцы": lambda b, s: s.column_dimensions.group("H", "J", hidden=False),
    "скрытый лист": lambda b, s: setattr(b.create_sheet("Архив"), "sheet_state", "hidden"),
    "очень скрытый лист": lambda b, s: setattr(b.create_sheet("Архив"), "sheet_state", "veryHidden"),
    "цвет ярлыка": lambda b, s: setattr(s.sheet_properties, "tabColor", "FF8800"),
    "имя листа для макросов": lambda b, s: setattr(s.sheet_properties, "codeName", "Plan1"),
    "форматы чисел и дат, 16 цифр текстом": lambda b, s: formats(s),
    "оформление ячеек": lambda b, s: styled(s),
    "именованные стили": lambda b, s: named_style(s),
    "формулы без результата": lambda b, s: put(s, "I4", "=LEN(E4)"),
    "сценарии": lambda b, s: setattr(s, "scenarios", ScenarioList([Scenario(name="один", inputCells=[InputCells(r="I4", val="5")])])),
    "объединённые ячейки": lambda b, s: s.merge_cells("A1:E1"),
    "объединение вниз": lambda b, s: each(lambda: put(s, "H4", "общее"), lambda: s.merge_cells("H4:H6")),
    "масштаб и сетка": lambda b, s: each(lambda: setattr(s.sheet_view, "zoomScale", 70), lambda: setattr(s.sheet_view, "showGridLines", False), lambda: setattr(s.sheet_view.selection[0], "activeCell", "D5")),
    "параметры страницы": lambda b, s: each(lambda: setattr(s.page_setup, "orientation", "landscape"), lambda: setattr(s.page_setup, "fitToHeight", 0), lambda: setattr(s.page_margins, "left", 0.2), lambda: setattr(s.print_options, "horizontalCentered", True)),
}


def put_comment(sheet):
    comment = Comment("Уточнить дату", "Отдел")
    comment.width, comment.height = 300, 120
    sheet["E5"].comment = comment


def name_area(book):
    name = DefinedName("Исполнение", attr_text="План!$E$4:$E$6")
    names = book.defined_names
    names.append(name) if hasattr(names, "append") else names.add(name)


def sparkline(sheet):
    sheet.write_row(3, 8, [1, 3, 2])
    sheet.add_sparkline(3, 11, {"range": "План!I4:K4"})


def results(sheet):
    sheet.write_formula(3, 8, '="а"&"б"', None, "аб")
    sheet.write_formula(4, 8, "=1=1", None, True)
    sheet.write_formula(5, 8, "=1/0", None, "#DIV/0!")


def chart_sheet(book, sheet):
    sheet.write_column(3, 8, [1, 2, 3])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=План!$I$4:$I$6"})
    book.add_chartsheet("Диаграмма").set_chart(chart)


def macros(book):
    stub = OUT / "vba.bin"
    stub.write_bytes(b"\xd0\xcf\x11\xe0 a stand-in for macros")
    book.add_vba_project(str(stub))


def dynamic(sheet):
    sheet.write_dynamic_array_formula("I4:I4", '=SORT(I5:I6)', None, 1)


def ranged_filter(sheet):
    sheet.autofilter("A2:E6")
    sheet.filter_column("D", "x == *торговли")


XLSXWRITER = {
    "надпись": lambda b, s: s.insert_textbox(3, 8, "УТВЕРЖДАЮ\nДиректор", {"font": {"bold": True}}),
    "кнопка": lambda b, s: s.insert_button(3, 8, {"caption": "Пуск"}),
    "картинка": lambda b, s: s.insert_image(3, 8, png(OUT / "dot.png")),
    "картинка в колонтитуле": lambda b, s: s.set_header("&L&G", {"image_left": png(OUT / "dot.png")}),
    "фоновая картинка": lambda b, s: s.set_background(png(OUT / "dot.png")),
    "спарклайны": lambda b, s: sparkline(s),
    "полоски нового вида": lambda b, s: s.conditional_format("I4:I6", {"type": "data_bar", "data_bar_2010": True, "bar_solid": True}),
    "результаты формул: текст, истина, ошибка": lambda b, s: results(s),
    "формула массива на несколько строк": lambda b, s: s.write_array_formula("I4:I6", "{=LEN(E4:E6)}", None, 3),
    "динамический массив": lambda b, s: dynamic(s),
    "лист-диаграмма": lambda b, s: chart_sheet(b, s),
    "открытые диапазоны защиты": lambda b, s: each(lambda: s.protect("тайна"), lambda: s.unprotect_range("A1:Z40", "Отдел", "пароль")),
    "пропуск подсказок об ошибках": lambda b, s: s.ignore_errors({"number_stored_as_text": "A4:A6"}),
    "автофильтр с условием": lambda b, s: ranged_filter(s),
    "строка разного начертания": lambda b, s: s.write_rich_string("E5", "Проведено ", b.add_format({"bold": True, "font_color": "red"}), "много", " встреч"),
    "формула массива в одной ячейке": lambda b, s: s.write_array_formula("I4:I4", "{=SUM(LEN(E4:E6))}", None, 60),
    "свойства документа": lambda b, s: each(lambda: b.set_properties({"title": "План"}), lambda: b.set_custom_property("Версия", 3)),
    "макросы": lambda b, s: macros(b),
    "даты с 1904 года": None,
    "стиль столбца": lambda b, s: s.set_column("F:J", 20, b.add_format({"num_format": "0.00", "bg_color": "#EEEEEE"})),
}

for name, add in OPENPYXL.items():
    by_openpyxl(name, add)
for name, add in XLSXWRITER.items():
    if add is not None:
        by_xlsxwriter(name, add)

old = xlsxwriter.Workbook(str(OUT / "даты с 1904 года.xlsx"), {"date_1904": True})
sheet = old.add_worksheet("План")
for number, row in enumerate([HEADER, *ROWS]):
    sheet.write_row(number + 1, 0, row)
sheet.write_datetime(3, 8, date(2022, 12, 31), old.add_format({"num_format": "dd.mm.yyyy"}))
old.close()
for stub in [OUT / "vba.bin", OUT / "dot.png"]:
    stub.unlink(missing_ok=True)
