@NullMarked
package dti.rules.evaluate;

import org.jspecify.annotations.NullMarked;
