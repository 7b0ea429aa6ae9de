/** The framework files that ship with the product, read as the product reads them. */
@NullMarked
package dti.rules.shipped;

import org.jspecify.annotations.NullMarked;
