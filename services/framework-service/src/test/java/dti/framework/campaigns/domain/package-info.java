/** Tests of dti.framework.campaigns.domain. */
@NullMarked
package dti.framework.campaigns.domain;

import org.jspecify.annotations.NullMarked;
