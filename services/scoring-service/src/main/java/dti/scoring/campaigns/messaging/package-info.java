/** Handles the changes of campaigns that framework-service publishes. */
@NullMarked
package dti.scoring.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
