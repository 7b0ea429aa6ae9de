/** Tests of the framework document. */
@NullMarked
package dti.rules.framework;

import org.jspecify.annotations.NullMarked;
