package dti.framework.plans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A target, document, programme, project or other task of a plan.
 *
 * @param key names it within the plan, for ever
 * @param code as printed
 * @param section the heading it stands under, as printed; of a project its programme
 * @param name as printed
 * @param owner chủ trì
 * @param coOwners phối hợp
 * @param period when, as printed
 * @param due the last day it is on time; absent where there is none
 * @param measure present on every target
 * @param lines where it is printed
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

    /** Whether it is theirs to lead or to help with, however the print spells them. */
    public boolean concerns(String somebody) {
        String wanted = letters(somebody);
        return letters(owner).equals(wanted)
                || coOwners.stream().anyMatch(other -> letters(other).equals(wanted));
    }

    /** 001 prints one office as "ĐC-XD-NN&MT", "ĐC, XD-NN&MT" and "ĐC,XD-NN&MT": only letters and digits tell owners apart. */
    String ownerLetters() {
        return letters(owner);
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
