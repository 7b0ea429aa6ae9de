/** Replays as jobs: who may ask for them, what is known of them, what an administrator makes of their result. */
@NullMarked
package dti.scoring.replays.application;

import org.jspecify.annotations.NullMarked;
