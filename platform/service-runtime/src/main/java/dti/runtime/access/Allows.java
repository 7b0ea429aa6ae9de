package dti.runtime.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the callers of an operation that writes: a row of docs/access.md. It is checked before the body is read.
 * {@code application} later decides what depends on the body or on stored data. Several annotations allow what any of
 * them allows. A writing operation without one is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Allows.Any.class)
public @interface Allows {

    /** Any of these roles. */
    Role[] value();

    /** The required relation of the caller's unit to the unit of the path. */
    Whose unit() default Whose.ANY;

    /** The relation of the unit of the path to the caller's unit. */
    enum Whose {
        /** The path names none, or it does not matter which. */
        ANY,
        /** The caller's own. */
        OWN,
        /** Not the caller's own, nor one of its predecessors or successors. */
        OTHER,
        /** The token must name a unit; its assignments are checked later. */
        ASSIGNED
    }

    /** The container of repeated annotations. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Any {
        Allows[] value();
    }

    /** Allows everybody, with a token or without. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Everybody {}
}
