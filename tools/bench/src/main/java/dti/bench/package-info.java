@NullMarked
package dti.bench;

import org.jspecify.annotations.NullMarked;
