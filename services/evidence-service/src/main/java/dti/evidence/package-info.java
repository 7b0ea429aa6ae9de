@NullMarked
package dti.evidence;

import org.jspecify.annotations.NullMarked;
