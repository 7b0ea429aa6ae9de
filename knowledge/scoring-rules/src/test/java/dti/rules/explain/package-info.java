@NullMarked
package dti.rules.explain;

import org.jspecify.annotations.NullMarked;
