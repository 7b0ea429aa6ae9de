/** What is recorded of frameworks. */
@NullMarked
package dti.framework.frameworks.application;

import org.jspecify.annotations.NullMarked;
