/** Tests of checked JSON. */
@NullMarked
package dti.runtime.json;

import org.jspecify.annotations.NullMarked;
