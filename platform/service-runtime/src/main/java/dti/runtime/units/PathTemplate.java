package dti.runtime.units;

import java.util.List;
import java.util.Optional;

/** The beginning of a path, whose last segment names a unit. */
record PathTemplate(List<String> segments) {

    PathTemplate {
        segments = List.copyOf(segments);
    }

    static PathTemplate of(String text) {
        return new PathTemplate(List.of(text.split("/", -1)));
    }

    /** What the path has in the place of the unit, as it is written there; empty for another path. */
    Optional<String> unit(String path) {
        String[] given = path.split("/", -1);
        if (given.length < segments.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < segments.size(); i++) {
            boolean free = segments.get(i).startsWith("{");
            if (free ? given[i].isEmpty() : !given[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(given[segments.size() - 1]);
    }

    /** The same path, naming the unit otherwise. */
    String naming(String path, String unit) {
        String[] given = path.split("/", -1);
        given[segments.size() - 1] = unit;
        return String.join("/", given);
    }
}
