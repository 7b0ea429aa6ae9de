/** Workbooks over REST. */
@NullMarked
package dti.framework.sheets.http;

import org.jspecify.annotations.NullMarked;
