@NullMarked
package dti.scoring;

import org.jspecify.annotations.NullMarked;
