/** The tree over the log of submissions, what is signed of it, and whether the log still is what was signed. */
@NullMarked
package dti.scoring.integrity.application;

import org.jspecify.annotations.NullMarked;
