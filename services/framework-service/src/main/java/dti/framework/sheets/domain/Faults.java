package dti.framework.sheets.domain;

import dti.rules.language.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the faults of a sheet: one per cell, up to a limit. */
public final class Faults {

    /** The most faults; more would not help the reader. */
    private static final int MAX = 200;

    private final Map<String, SheetFault> byPointer = new LinkedHashMap<>();

    public void at(SheetPlace place, String vi, String en) {
        if (byPointer.size() < MAX) {
            Bilingual message = new Bilingual(
                    place.text().vi() + ": " + vi + ".", place.text().en() + ": " + en + ".");
            byPointer.putIfAbsent(place.pointer(), new SheetFault(place.pointer(), message));
        }
    }

    public boolean isEmpty() {
        return byPointer.isEmpty();
    }

    /** Whether a row, or a place in it, already has a fault. */
    public boolean knows(String pointer) {
        return byPointer.keySet().stream().anyMatch(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
    }

    public List<SheetFault> all() {
        return List.copyOf(byPointer.values());
    }
}
