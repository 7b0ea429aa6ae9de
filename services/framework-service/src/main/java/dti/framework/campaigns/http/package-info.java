/** Campaigns over REST. */
@NullMarked
package dti.framework.campaigns.http;

import org.jspecify.annotations.NullMarked;
