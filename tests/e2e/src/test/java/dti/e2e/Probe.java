package dti.e2e;

import dti.e2e.OddText.Fate;

/**
 * A request with an odd text in one place.
 *
 * @param place a JSON pointer into the body, or the name of a parameter, header or field
 * @param marked the text between unique marks
 */
record Probe(RawCall call, String place, OddText odd, String marked) {

    /** Puts a text between unique marks, by which it is found in answers. */
    static String marked(long number, String text) {
        return "⟦" + number + "⟧" + text + "⟦/" + number + "⟧";
    }

    boolean mustBeRefused() {
        return odd.fate() == Fate.REFUSED;
    }

    String about() {
        return odd.name() + " in " + place + " of " + call.method() + " " + call.service() + " "
                + (call.target().length() > 120 ? call.target().substring(0, 120) + "…" : call.target());
    }
}
