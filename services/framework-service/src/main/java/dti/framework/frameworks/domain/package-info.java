/** When a framework version may be published, and what a draft still owes. */
@NullMarked
package dti.framework.frameworks.domain;

import org.jspecify.annotations.NullMarked;
