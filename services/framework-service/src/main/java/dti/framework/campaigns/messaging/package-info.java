/** What scoring-service tells of a campaign: how many submissions have entered its phase. */
@NullMarked
package dti.framework.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
