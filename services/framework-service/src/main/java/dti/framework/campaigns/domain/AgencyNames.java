package dti.framework.campaigns.domain;

import dti.framework.units.domain.PrintedName;
import dti.framework.units.domain.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolves printed agencies to units. An agency resolves only if exactly one unit has it as a name or an alias. A name
 * that several units share resolves to none, and nothing is guessed.
 */
public final class AgencyNames {

    private static final String PARTED_SURELY = ";";
    private static final String PARTED_PERHAPS = ",";

    private final Map<PrintedName, Set<String>> units = new HashMap<>();

    /** @param around the candidate units */
    public AgencyNames(Collection<Unit> around) {
        for (Unit unit : around) {
            unit.names()
                    .forEach(name ->
                            units.computeIfAbsent(name, _ -> new TreeSet<>()).add(unit.code()));
        }
    }

    public StartingAssignments resolve(List<PrintedAgencies> printed) {
        Set<Assignment> assignments = new LinkedHashSet<>();
        List<UnresolvedAgency> unresolved = new ArrayList<>();
        for (PrintedAgencies beside : printed) {
            for (String agency : agencies(beside.text())) {
                Set<String> called = units.getOrDefault(PrintedName.of(agency), Set.of());
                if (called.size() == 1) {
                    assignments.add(
                            new Assignment(beside.leaf(), called.iterator().next(), beside.duty()));
                } else {
                    unresolved.add(new UnresolvedAgency(beside.leaf(), beside.duty(), agency, List.copyOf(called)));
                }
            }
        }
        return new StartingAssignments(List.copyOf(assignments), unresolved);
    }

    private List<String> agencies(String text) {
        List<String> found = new ArrayList<>();
        for (String part : text.split(PARTED_SURELY)) {
            addAgencies(List.of(part.split(PARTED_PERHAPS)), found);
        }
        return found;
    }

    /**
     * Splits at commas, except inside names: a name may contain a comma, so the longest run of pieces that is a name is
     * taken. Pieces that form no name stay together.
     */
    private void addAgencies(List<String> pieces, List<String> found) {
        int unknownFrom = 0;
        int at = 0;
        while (at < pieces.size()) {
            int end = endOfName(pieces, at);
            if (end > at) {
                add(pieces, unknownFrom, at, found);
                add(pieces, at, end, found);
                unknownFrom = end;
            }
            at = Math.max(end, at + 1);
        }
        add(pieces, unknownFrom, pieces.size(), found);
    }

    private int endOfName(List<String> pieces, int from) {
        for (int end = pieces.size(); end > from; end--) {
            if (units.containsKey(PrintedName.of(joined(pieces, from, end)))) {
                return end;
            }
        }
        return from;
    }

    private static void add(List<String> pieces, int from, int end, List<String> found) {
        String text = joined(pieces, from, end);
        if (!text.isEmpty()) {
            found.add(text);
        }
    }

    private static String joined(List<String> pieces, int from, int end) {
        return String.join(PARTED_PERHAPS, pieces.subList(from, end)).strip();
    }
}
