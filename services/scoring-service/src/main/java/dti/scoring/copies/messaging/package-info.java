/** Handles the messages that the copies are made from. */
@NullMarked
package dti.scoring.copies.messaging;

import org.jspecify.annotations.NullMarked;
