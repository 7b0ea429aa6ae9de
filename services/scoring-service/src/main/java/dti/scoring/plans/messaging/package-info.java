/** What framework-service tells of plans. */
@NullMarked
package dti.scoring.plans.messaging;

import org.jspecify.annotations.NullMarked;
