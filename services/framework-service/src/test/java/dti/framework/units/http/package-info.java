/** Tests of dti.framework.units.http. */
@NullMarked
package dti.framework.units.http;

import org.jspecify.annotations.NullMarked;
