@NullMarked
package dti.testsupport;

import org.jspecify.annotations.NullMarked;
