package dti.runtime.edge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The maximum bytes of the body of an endpoint for which {@link BodyFilter#BYTES_MAX} is too small or far too large.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyBytesMax {

    int value();
}
