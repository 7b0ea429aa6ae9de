/** What is recorded of units. */
@NullMarked
package dti.framework.units.application;

import org.jspecify.annotations.NullMarked;
