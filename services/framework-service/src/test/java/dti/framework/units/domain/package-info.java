/** Tests of dti.framework.units.domain. */
@NullMarked
package dti.framework.units.domain;

import org.jspecify.annotations.NullMarked;
