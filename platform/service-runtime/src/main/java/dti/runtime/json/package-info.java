/** JSON that is checked as it is read: texts, numbers, days and times. */
@NullMarked
package dti.runtime.json;

import org.jspecify.annotations.NullMarked;
