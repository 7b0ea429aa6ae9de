@NullMarked
package dti.localstack;

import org.jspecify.annotations.NullMarked;
