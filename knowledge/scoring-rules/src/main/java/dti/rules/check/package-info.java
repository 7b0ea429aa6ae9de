/** What a rule must satisfy before it is stored. */
@NullMarked
package dti.rules.check;

import org.jspecify.annotations.NullMarked;
