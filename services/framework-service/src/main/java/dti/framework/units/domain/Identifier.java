package dti.framework.units.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The code of a unit in somebody else's scheme, for example {@code qd-20-2020: H26.1}, while it holds.
 *
 * @param from the first day it holds; absent for always
 * @param to the last day it holds; absent for ever
 */
public record Identifier(
        String scheme,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
