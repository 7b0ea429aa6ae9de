/** Writes frameworks as Excel workbooks, and reads them within limits. */
@NullMarked
package dti.framework.sheets.application;

import org.jspecify.annotations.NullMarked;
