/** Tests of dti.framework.frameworks.http. */
@NullMarked
package dti.framework.frameworks.http;

import org.jspecify.annotations.NullMarked;
