/** Tests of the demonstration. */
@NullMarked
package dti.demo;

import org.jspecify.annotations.NullMarked;
