/** The rules for publishing framework versions, and the open decisions of a draft. */
@NullMarked
package dti.framework.frameworks.domain;

import org.jspecify.annotations.NullMarked;
