package dti.framework.sheets.domain;

import dti.rules.language.Bilingual;

/**
 * A fault of a sheet.
 *
 * @param pointer for example {@code /rows/17/maximum}: the row as Excel counts it, then the column
 * @param message names row and column as Excel shows them
 */
public record SheetFault(String pointer, Bilingual message) {}
