/** Writes a unit's own sheet as an Excel workbook, and reads the filled sheet. */
@NullMarked
package dti.scoring.sheets.application;

import org.jspecify.annotations.NullMarked;
