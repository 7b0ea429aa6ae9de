/** Workbooks written and read. */
@NullMarked
package dti.framework.sheets.application;

import org.jspecify.annotations.NullMarked;
