package dti.framework.plans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A target, document, programme, project or other task of a plan.
 *
 * @param key names the item within the plan, for ever
 * @param code as printed
 * @param section the heading above the item, as printed; for a project its programme
 * @param name as printed
 * @param owner chủ trì
 * @param coOwners phối hợp
 * @param period when, as printed
 * @param due the last day on which it is on time; absent where there is none
 * @param measure present on every target
 * @param lines the lines of the document on which it is printed
 */
public record PlanItem(
        String key,
        ItemKind kind,
        @Nullable String code,
        @Nullable String section,
        String name,
        String owner,
        List<String> coOwners,
        @Nullable String period,
        @Nullable LocalDate due,
        @Nullable Measure measure,
        List<Integer> lines) {

    public PlanItem {
        coOwners = List.copyOf(coOwners);
        lines = List.copyOf(lines);
    }

    /** Whether this is the owner or a co-owner of the item; only letters and digits are compared, without case. */
    public boolean concerns(String somebody) {
        String wanted = letters(somebody);
        return letters(owner).equals(wanted)
                || coOwners.stream().anyMatch(other -> letters(other).equals(wanted));
    }

    /**
     * The owner's letters and digits, which alone identify an owner: 001 prints one office as "ĐC-XD-NN&MT", "ĐC,
     * XD-NN&MT" and "ĐC,XD-NN&MT".
     */
    String ownerLetters() {
        return letters(owner);
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
