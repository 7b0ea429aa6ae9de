package dti.framework.units.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The code of a unit in another scheme, for example {@code qd-20-2020: H26.1}, with the days on which it is valid.
 *
 * @param from the first day it is valid; absent where it always was
 * @param to the last day it is valid; absent where it has no end
 */
public record Identifier(
        String scheme,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
