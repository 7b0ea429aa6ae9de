/** Evidence from evidence-service: recorded in submissions once they are open. */
@NullMarked
package dti.scoring.evidence.application;

import org.jspecify.annotations.NullMarked;
