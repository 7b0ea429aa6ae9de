/** What text and numbers may hold, checked once, where they enter. Pure. */
@NullMarked
package dti.text;

import org.jspecify.annotations.NullMarked;
