@NullMarked
package dti.eventstore.work;

import org.jspecify.annotations.NullMarked;
