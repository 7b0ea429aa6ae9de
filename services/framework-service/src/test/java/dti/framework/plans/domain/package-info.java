/** Tests of plans without any server. */
@NullMarked
package dti.framework.plans.domain;

import org.jspecify.annotations.NullMarked;
