/** Stores and reads the local copies of campaigns, frameworks and units. */
@NullMarked
package dti.evidence.copies.application;

import org.jspecify.annotations.NullMarked;
