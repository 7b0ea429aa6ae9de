/** Units (đơn vị): who is evaluated, at which level, in which groups, under which identifiers. */
@NullMarked
package dti.framework.units.domain;

import org.jspecify.annotations.NullMarked;
