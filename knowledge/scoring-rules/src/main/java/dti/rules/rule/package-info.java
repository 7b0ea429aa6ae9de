/** Scoring rules as data: what a leaf's rule may say, and how it is read from and written to the wire. */
@NullMarked
package dti.rules.rule;

import org.jspecify.annotations.NullMarked;
