/** Tests a unit's sheet, written and read back without a server. */
@NullMarked
package dti.scoring.sheets.application;

import org.jspecify.annotations.NullMarked;
