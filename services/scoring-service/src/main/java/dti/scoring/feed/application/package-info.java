/** The log of submissions as a feed for whoever integrates: in order, resumable, followed live. */
@NullMarked
package dti.scoring.feed.application;

import org.jspecify.annotations.NullMarked;
