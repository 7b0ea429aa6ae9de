/** Tests of the test support. */
@NullMarked
package dti.testsupport;

import org.jspecify.annotations.NullMarked;
