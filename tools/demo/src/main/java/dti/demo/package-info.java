/** Runs whole campaigns over REST, like any client, and prints the results. */
@NullMarked
package dti.demo;

import org.jspecify.annotations.NullMarked;
