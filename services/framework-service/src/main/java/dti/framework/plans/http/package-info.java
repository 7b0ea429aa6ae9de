/** Plans over REST. */
@NullMarked
package dti.framework.plans.http;

import org.jspecify.annotations.NullMarked;
