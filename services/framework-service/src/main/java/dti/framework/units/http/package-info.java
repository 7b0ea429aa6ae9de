/** Units over REST. */
@NullMarked
package dti.framework.units.http;

import org.jspecify.annotations.NullMarked;
