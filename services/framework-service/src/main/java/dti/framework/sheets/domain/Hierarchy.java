package dti.framework.sheets.domain;

import dti.rules.framework.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Derives the tree from the printed codes, for rows without keys. The parent of {@code 4.1.2} is the nearest {@code
 * 4.1} above it. The parent of {@code 4} is the last section ({@code IV}, {@code B}), or none where there is no
 * section. The parent of a row without a code is the last row that has one. Codes begin again in each section, so they
 * are looked up only within it.
 */
public final class Hierarchy {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*\\.?");
    private static final Pattern SECTION = Pattern.compile("[A-Z]{1,6}\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.?");

    private static final List<NodeKind> WITH_PILLARS = List.of(NodeKind.values());
    private static final List<NodeKind> WITHOUT_PILLARS = WITH_PILLARS.subList(1, WITH_PILLARS.size());
    private static final int DEPTH_MAX = 16;

    private final Faults faults;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Placed> all = new ArrayList<>();
    private final Map<List<String>, Placed> room = new HashMap<>();
    private @Nullable Placed section;
    private @Nullable Placed lastCoded;

    private Hierarchy(List<Entry> entries, Faults faults) {
        this.faults = faults;
        for (Entry entry : entries) {
            if (entry.code() != null) {
                codes.merge(entry.code(), 1, Integer::sum);
            }
            if (entry.key() != null) {
                taken.add(entry.key());
            }
        }
    }

    /** The place of every row, in the order of the rows. */
    public static List<Placed> of(List<Entry> entries, Faults faults) {
        Hierarchy hierarchy = new Hierarchy(entries, faults);
        entries.forEach(hierarchy::place);
        return hierarchy.withKinds(entries);
    }

    /** A row with its place in the tree. */
    public record Placed(
            String key, @Nullable String code, @Nullable String parent, NodeKind kind) {}

    private void place(Entry entry) {
        boolean isSection =
                entry.code() != null && SECTION.matcher(entry.code()).matches();
        Placed above = isSection ? null : above(entry);
        String parent =
                entry.parent() != null || entry.isExplicit() ? entry.parent() : above == null ? null : above.key();
        String key = entry.key() == null ? newKey(entry, above, isSection) : entry.key();
        NodeKind kind = entry.kind() == null ? NodeKind.CRITERION : entry.kind();
        Placed placed = new Placed(key, entry.code(), parent, kind);
        if (isSection) {
            section = placed;
            room.clear();
        }
        if (entry.code() != null) {
            lastCoded = placed;
            room.put(steps(entry.code()), placed);
        }
        all.add(placed);
    }

    private @Nullable Placed above(Entry entry) {
        String code = entry.code();
        if (entry.isExplicit() || entry.parent() != null) {
            return null;
        }
        if (code == null || !CODE.matcher(code).matches()) {
            return lastCoded;
        }
        List<String> steps = steps(code);
        if (steps.size() == 1) {
            return NUMBER.matcher(code).matches() ? section : lastCoded;
        }
        List<String> prefix = steps.subList(0, steps.size() - 1);
        Placed nearest = room.get(prefix);
        if (nearest == null) {
            missing(entry, prefix);
        }
        return nearest;
    }

    private void missing(Entry entry, List<String> prefix) {
        faults.at(
                SheetPlace.row(entry.row(), Column.CODE),
                "phía trên không có dòng " + String.join(".", prefix) + "; hãy ghi cột “Khóa” và “Khóa cha”",
                "there is no row " + String.join(".", prefix) + " above; fill in the columns Key and Parent key");
    }

    private static List<String> steps(String code) {
        return Arrays.stream(code.split("\\.", -1))
                .filter(step -> !step.isEmpty())
                .toList();
    }

    /**
     * A new key: the code where it is unique; else the code with its section, {@code VII.9.1}; else numbered, {@code
     * 4.4.4-2}.
     */
    private String newKey(Entry entry, @Nullable Placed above, boolean isSection) {
        String slug = entry.code() == null ? "" : slug(entry.code());
        String over = above == null ? "" : above.key() + ".";
        if (slug.isEmpty()) {
            return numbered(over + "r", 1, "");
        }
        boolean alone = codes.getOrDefault(entry.code(), 0) == 1;
        String base = alone || isSection || section == null ? slug : section.key() + "." + slug;
        return taken.add(base) ? base : numbered(base, 2, "-");
    }

    private String numbered(String base, int from, String joint) {
        int number = from;
        while (!taken.add(base + joint + number)) {
            number++;
        }
        return base + joint + number;
    }

    private static String slug(String code) {
        return code.replaceAll("[^A-Za-z0-9._~-]+", "-").replaceAll("^[^A-Za-z0-9]+|[.-]+$", "");
    }

    private List<Placed> withKinds(List<Entry> entries) {
        Map<String, Placed> byKey = new HashMap<>();
        all.forEach(placed -> byKey.putIfAbsent(placed.key(), placed));
        List<Integer> depths = all.stream().map(placed -> depth(placed, byKey)).toList();
        boolean pillars = depths.stream().anyMatch(depth -> depth >= WITHOUT_PILLARS.size());
        List<NodeKind> kinds = pillars ? WITH_PILLARS : WITHOUT_PILLARS;
        List<Placed> result = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Placed placed = all.get(i);
            NodeKind said = entries.get(i).kind();
            NodeKind kind = said == null ? kinds.get(Math.min(depths.get(i), kinds.size() - 1)) : said;
            result.add(new Placed(placed.key(), placed.code(), placed.parent(), kind));
        }
        return result;
    }

    private static int depth(Placed placed, Map<String, Placed> byKey) {
        int depth = 0;
        Placed current = placed;
        while (current != null && current.parent() != null && depth < DEPTH_MAX) {
            current = byKey.get(current.parent());
            depth += current == null ? 0 : 1;
        }
        return depth;
    }
}
