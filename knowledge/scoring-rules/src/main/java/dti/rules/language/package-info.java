/** Texts made for people, in both languages at once. */
@NullMarked
package dti.rules.language;

import org.jspecify.annotations.NullMarked;
