/** Workbooks as people and strangers send them. */
@NullMarked
package dti.workbook;

import org.jspecify.annotations.NullMarked;
