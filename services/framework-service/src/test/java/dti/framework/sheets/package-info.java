/** Workbooks for tests of the sheets. */
@NullMarked
package dti.framework.sheets;

import org.jspecify.annotations.NullMarked;
