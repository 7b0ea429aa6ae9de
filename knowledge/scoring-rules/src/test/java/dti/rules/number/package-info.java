@NullMarked
package dti.rules.number;

import org.jspecify.annotations.NullMarked;
