/** Units (đơn vị): their levels, groups and identifiers. */
@NullMarked
package dti.framework.units.domain;

import org.jspecify.annotations.NullMarked;
