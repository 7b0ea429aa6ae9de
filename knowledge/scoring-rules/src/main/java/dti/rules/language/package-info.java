/** Texts for people in both languages. */
@NullMarked
package dti.rules.language;

import org.jspecify.annotations.NullMarked;
