/** Replays as jobs: access, state, and the decisions of administrators on their results. */
@NullMarked
package dti.scoring.replays.application;

import org.jspecify.annotations.NullMarked;
