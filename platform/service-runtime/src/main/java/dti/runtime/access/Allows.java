package dti.runtime.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation that writes: a row of docs/access.md. It is checked before the body is read; what depends on the
 * body or on what is stored is decided later, by {@code application}. Several of these allow what any of them allows; an
 * operation that writes and has none is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Allows.Any.class)
public @interface Allows {

    /** Any of these roles. */
    Role[] value();

    /** For which unit of the path. */
    Whose unit() default Whose.ANY;

    /** How the unit of the path, where it matters, stands to the caller's. */
    enum Whose {
        /** The path names none, or it does not matter which. */
        ANY,
        /** The caller's own. */
        OWN,
        /** Another than the caller's, that came neither before nor after it. */
        OTHER,
        /** The token must name a unit; what is assigned to it is looked up later. */
        ASSIGNED
    }

    /** What several of these are kept in. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Any {
        Allows[] value();
    }

    /** Everybody may, with a token or without. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Everybody {}
}
