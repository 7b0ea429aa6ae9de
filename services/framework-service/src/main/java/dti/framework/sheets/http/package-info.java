/** Frameworks over REST, as Excel workbooks. */
@NullMarked
package dti.framework.sheets.http;

import org.jspecify.annotations.NullMarked;
