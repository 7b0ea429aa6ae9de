/** Campaigns (đợt đánh giá): their terms, units and phases. */
@NullMarked
package dti.framework.campaigns.domain;

import org.jspecify.annotations.NullMarked;
