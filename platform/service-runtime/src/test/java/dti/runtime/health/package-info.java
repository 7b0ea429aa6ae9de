/** Tests of health. */
@NullMarked
package dti.runtime.health;

import org.jspecify.annotations.NullMarked;
