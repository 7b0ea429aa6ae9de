package dti.rules.evaluate;

import dti.rules.number.Rational;
import java.time.LocalDate;

/** A value of an input, of the type of its definition. */
public sealed interface InputValue {

    /** Yes or no. */
    record Truth(boolean holds) implements InputValue {}

    /** A number; percentages are already divided by 100. */
    record Figure(Rational exact) implements InputValue {}

    /** One of several options. */
    record Chosen(String option) implements InputValue {}

    /** A day. */
    record Day(LocalDate date) implements InputValue {}
}
