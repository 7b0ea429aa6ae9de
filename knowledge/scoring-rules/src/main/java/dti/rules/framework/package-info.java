/** The framework document as printed: nodes, their maxima and rules, what the document says of itself, and its resolutions. */
@NullMarked
package dti.rules.framework;

import org.jspecify.annotations.NullMarked;
