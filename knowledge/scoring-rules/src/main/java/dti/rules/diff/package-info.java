/** The changes between two versions of a framework. */
@NullMarked
package dti.rules.diff;

import org.jspecify.annotations.NullMarked;
