/** Answers that many ask for at once, within bounds. */
@NullMarked
package dti.runtime.response;

import org.jspecify.annotations.NullMarked;
