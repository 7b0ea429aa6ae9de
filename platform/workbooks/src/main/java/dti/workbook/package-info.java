/**
 * Excel workbooks: uploaded ones are read within limits, generated ones always have the same bytes for the same
 * content.
 */
@NullMarked
package dti.workbook;

import org.jspecify.annotations.NullMarked;
