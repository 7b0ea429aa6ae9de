/** A unit's own sheet as an Excel workbook: what it shows, and what was filled in. */
@NullMarked
package dti.scoring.sheets.application;

import org.jspecify.annotations.NullMarked;
