/** Code that the tests of this service share. */
@NullMarked
package dti.ranking;

import org.jspecify.annotations.NullMarked;
