@NullMarked
package dti.rules.check;

import org.jspecify.annotations.NullMarked;
