/** Excel workbooks: what strangers send is read within limits, what is written has the same bytes every time. */
@NullMarked
package dti.workbook;

import org.jspecify.annotations.NullMarked;
