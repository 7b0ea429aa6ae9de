package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * A field of the general-information form.
 *
 * @param code unique within the form; rules name it {@code info:<code>}
 * @param name as printed
 * @param unit unit of measure, as printed
 * @param suppliedBy the agency that supplies it, as printed
 * @param heading true where the row only groups the rows below it
 * @param personal true for contact details, which never enter an event
 * @param reported the figure the form already states, as printed
 * @param note anything else printed beside it
 * @param lines of the source text
 */
public record InfoField(
        String code,
        String name,
        @Nullable String unit,
        @Nullable String suppliedBy,
        boolean heading,
        boolean personal,
        @Nullable String reported,
        @Nullable String note,
        SourceLines lines) {}
