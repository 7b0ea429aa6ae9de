@NullMarked
package dti.framework;

import org.jspecify.annotations.NullMarked;
