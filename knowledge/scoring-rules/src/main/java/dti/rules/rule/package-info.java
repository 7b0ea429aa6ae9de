/** Scoring rules as data, and their reading from and writing to documents. */
@NullMarked
package dti.rules.rule;

import org.jspecify.annotations.NullMarked;
