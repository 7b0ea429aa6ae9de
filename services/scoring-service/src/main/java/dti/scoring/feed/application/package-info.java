/** The log of submissions as a feed for integrators: in order, resumable, followed live. */
@NullMarked
package dti.scoring.feed.application;

import org.jspecify.annotations.NullMarked;
