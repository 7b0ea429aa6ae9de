/** Importing, checking, resolving, publishing and trying out frameworks. */
@NullMarked
package dti.framework.frameworks.application;

import org.jspecify.annotations.NullMarked;
