package dti.runtime.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes the body of an endpoint may have, where {@link BodyFilter#BYTES_MAX} is too few or far too many. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyBytesMax {

    int value();
}
