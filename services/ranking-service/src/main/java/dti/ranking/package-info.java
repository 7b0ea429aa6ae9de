@NullMarked
package dti.ranking;

import org.jspecify.annotations.NullMarked;
