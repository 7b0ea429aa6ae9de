/** Importing, checking, resolving, publishing and evaluating frameworks. */
@NullMarked
package dti.framework.frameworks.application;

import org.jspecify.annotations.NullMarked;
