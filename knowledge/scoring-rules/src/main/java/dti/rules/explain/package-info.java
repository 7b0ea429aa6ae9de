/** The explanation of a leaf's points in Vietnamese and English, in the words of officials. */
@NullMarked
package dti.rules.explain;

import org.jspecify.annotations.NullMarked;
