/** Tests of the recorded events of frameworks. */
@NullMarked
package dti.framework.frameworks.application;

import org.jspecify.annotations.NullMarked;
