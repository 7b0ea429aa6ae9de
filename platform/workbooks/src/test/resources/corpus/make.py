"""Writes what openpyxl makes of the table, and two files no writer at hand makes; after make.js."""

import datetime
import re
import zipfile

import openpyxl

ROWS = [
    ["Mã", "Điểm", "Ghi chú", "Ngày", "Đạt"],
    ["1.1", 5.5, "Đã nộp đủ hồ sơ", datetime.date(2024, 6, 30), True],
    ["1.2\u00a0", 0, "\u00a0Chưa có\u00a0", datetime.date(2024, 12, 31), False],
]


def book(iso=False):
    workbook = openpyxl.Workbook(iso_dates=iso)
    sheet = workbook.active
    sheet.title = "Bảng"
    for row in ROWS:
        sheet.append(row)
    return workbook


def rewritten(source, target, change):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name).decode("utf-8")))


def strict(name, text):
    for old, new in [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]:
        text = text.replace(old, new)
    return text


def phonetic(name, text):
    """As Excel writes a text whose reading stands above it."""
    if name != "xl/sharedStrings.xml":
        return text
    with_reading = re.sub(
        r"(đủ hồ sơ</t></r>)</si>", r'\1<rPh sb="0" eb="2"><t>ĐỌC</t></rPh><phoneticPr fontId="1"/></si>', text
    )
    assert with_reading != text
    return with_reading


book().save("openpyxl.xlsx")
book(iso=True).save("openpyxl-iso-dates.xlsx")
rewritten("openpyxl-iso-dates.xlsx", "strict.xlsx", strict)
rewritten("exceljs-rich-text.xlsx", "phonetic.xlsx", phonetic)
