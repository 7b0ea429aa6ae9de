@NullMarked
package dti.problem;

import org.jspecify.annotations.NullMarked;
