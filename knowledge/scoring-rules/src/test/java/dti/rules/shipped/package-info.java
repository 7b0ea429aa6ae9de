/** Tests of the framework files that ship with the product. */
@NullMarked
package dti.rules.shipped;

import org.jspecify.annotations.NullMarked;
