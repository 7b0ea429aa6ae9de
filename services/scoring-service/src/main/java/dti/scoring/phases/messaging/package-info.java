/** Changes of campaigns, as framework-service tells them. */
@NullMarked
package dti.scoring.phases.messaging;

import org.jspecify.annotations.NullMarked;
