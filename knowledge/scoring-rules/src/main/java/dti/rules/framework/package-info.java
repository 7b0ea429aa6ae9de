/** The framework document as printed: nodes with maxima and rules, statements about itself, and resolutions. */
@NullMarked
package dti.rules.framework;

import org.jspecify.annotations.NullMarked;
