/** Workbooks as other programs write them and as attackers could. */
@NullMarked
package dti.workbook;

import org.jspecify.annotations.NullMarked;
