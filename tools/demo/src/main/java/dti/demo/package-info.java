/** Runs a whole campaign over REST, the way any client would, and shows what a person would see. */
@NullMarked
package dti.demo;

import org.jspecify.annotations.NullMarked;
