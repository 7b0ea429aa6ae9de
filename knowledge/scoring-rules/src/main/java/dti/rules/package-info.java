@NullMarked
package dti.rules;

import org.jspecify.annotations.NullMarked;
