/** Changes of campaigns, as framework-service tells them. */
@NullMarked
package dti.scoring.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
