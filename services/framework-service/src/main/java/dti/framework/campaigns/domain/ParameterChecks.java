package dti.framework.campaigns.domain;

import dti.framework.commands.domain.Violation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the parameters that a campaign sets for single leaves. */
final class ParameterChecks {

    /**
     * The most characters of all parameters together. Each submission of the campaign, up to 5,000, carries a copy.
     * Dates for 1,000 leaves have some 50,000 characters.
     */
    private static final int LENGTH_MAX = 64 * 1024;

    private static final int DAY_LENGTH = "2024-12-31".length();

    /** Parameters that are days: the day a lateness rule counts from, and the last day to enter a leaf. */
    private static final List<String> DAYS = List.of("due", "deadline");

    private ParameterChecks() {}

    static void check(Map<String, Map<String, Object>> parameters, KnownReferences known, List<Violation> found) {
        if (length(parameters) > LENGTH_MAX) {
            found.add(new Violation(
                    "/parameters",
                    "Tham số có tối đa " + LENGTH_MAX + " ký tự.",
                    "The parameters have at most " + LENGTH_MAX + " characters."));
            return;
        }
        Set<String> leaves = known.framework()
                .map(KnownReferences.PublishedFramework::leaves)
                .orElse(Set.of());
        parameters.forEach((leaf, values) -> {
            String pointer = "/parameters/" + leaf.replace("~", "~0").replace("/", "~1");
            if (known.framework().isPresent() && !leaves.contains(leaf)) {
                found.add(AssignmentChecks.noLeaf(pointer, leaf));
            }
            for (String day : DAYS) {
                if (values.containsKey(day) && !isDay(values.get(day))) {
                    found.add(new Violation(
                            pointer + "/" + day, "Ngày phải có dạng 2024-12-31.", "A day must look like 2024-12-31."));
                }
            }
        });
    }

    private static long length(Map<String, Map<String, Object>> parameters) {
        return parameters.entrySet().stream()
                .mapToLong(leaf ->
                        leaf.getKey().length() + leaf.getValue().toString().length())
                .sum();
    }

    private static boolean isDay(Object value) {
        String text = String.valueOf(value);
        try {
            LocalDate.parse(text);
            // A year of more than four digits has a sign and is longer.
            return text.length() == DAY_LENGTH;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
