/** Tests of writing and reading workbooks. */
@NullMarked
package dti.framework.sheets.application;

import org.jspecify.annotations.NullMarked;
