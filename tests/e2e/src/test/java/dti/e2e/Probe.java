package dti.e2e;

import dti.e2e.OddText.Fate;

/**
 * A request with an odd text in one place.
 *
 * @param place a JSON pointer of its body, or the name of a parameter, header or field
 * @param marked the text between its marks, which no other request sends
 */
record Probe(RawCall call, String place, OddText odd, String marked) {

    /** A text between marks, by which it is found again wherever it is read. */
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
