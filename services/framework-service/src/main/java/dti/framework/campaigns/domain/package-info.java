/** Campaigns (đợt đánh giá): their terms, their units, and the phases they live through. */
@NullMarked
package dti.framework.campaigns.domain;

import org.jspecify.annotations.NullMarked;
