/** Tests of dti.framework.campaigns.http. */
@NullMarked
package dti.framework.campaigns.http;

import org.jspecify.annotations.NullMarked;
