package dti.framework.units.domain;

import dti.framework.commands.domain.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a unit before it is registered. */
public final class UnitChecks {

    /** The most characters of a name. The longest known official name has 96. */
    public static final int NAME_LENGTH_MAX = 300;
    /** The most groups of a unit. A unit is in a handful of groups; a hundred would be a mistake. */
    public static final int GROUPS_MAX = 50;
    /** The most identifiers of a unit. Schemes change every few years, so fifty last for many decades. */
    public static final int IDENTIFIERS_MAX = 50;
    /** The most successors of a unit. The largest split of a province so far made four units, of a commune three. */
    public static final int SUCCESSORS_MAX = 20;

    /** The most aliases of a unit. Documents print seven names, misprints included, of the agency named most often. */
    public static final int ALIASES_MAX = 50;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern SCHEME_VALUE = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private UnitChecks() {}

    /** Whether the text can name a unit: it appears in URLs, stream names and Kafka keys. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The violations of the unit; empty when it may be registered. */
    public static List<Violation> check(Unit unit) {
        List<Violation> found = new ArrayList<>();
        checkCode(unit.code(), "/code", found);
        checkName(unit.name(), "/name", found);
        checkAliases(unit.aliases(), found);
        checkParent(unit, found);
        checkGroups(unit.groups(), found);
        checkIdentifiers(unit.identifiers(), found);
        checkSuccessors(unit, found);
        checkDays(unit.validFrom(), unit.validTo(), "/validTo", found);
        return found;
    }

    private static void checkCode(String code, String pointer, List<Violation> found) {
        if (!isCode(code)) {
            found.add(new Violation(
                    pointer,
                    "Mã gồm 1 đến 64 chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
                    "A code is 1 to 64 lower-case letters, digits, dots, hyphens and underscores."));
        }
    }

    private static void checkAliases(List<String> aliases, List<Violation> found) {
        checkSize(aliases, ALIASES_MAX, "/aliases", found);
        for (int i = 0; i < aliases.size(); i++) {
            checkName(aliases.get(i), "/aliases/" + i, found);
        }
    }

    private static void checkName(String name, String pointer, List<Violation> found) {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            found.add(new Violation(
                    pointer,
                    "Tên phải có 1 đến " + NAME_LENGTH_MAX + " ký tự.",
                    "The name must have 1 to " + NAME_LENGTH_MAX + " characters."));
        }
    }

    private static void checkParent(Unit unit, List<Violation> found) {
        String parent = unit.parent();
        if (parent == null) {
            return;
        }
        checkCode(parent, "/parent", found);
        if (parent.equals(unit.code())) {
            found.add(new Violation(
                    "/parent", "Đơn vị không thể là cấp trên của chính nó.", "A unit is not its own parent."));
        }
    }

    private static void checkGroups(List<String> groups, List<Violation> found) {
        checkSize(groups, GROUPS_MAX, "/groups", found);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            checkCode(groups.get(i), "/groups/" + i, found);
            if (!seen.add(groups.get(i))) {
                found.add(new Violation("/groups/" + i, "Nhóm bị lặp lại.", "The group is named twice."));
            }
        }
    }

    private static void checkIdentifiers(List<Identifier> identifiers, List<Violation> found) {
        checkSize(identifiers, IDENTIFIERS_MAX, "/identifiers", found);
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            checkCode(identifier.scheme(), "/identifiers/" + i + "/scheme", found);
            if (!SCHEME_VALUE.matcher(identifier.value()).matches()) {
                found.add(new Violation(
                        "/identifiers/" + i + "/value",
                        "Mã định danh phải có 1 đến 100 ký tự.",
                        "An identifier has 1 to 100 characters."));
            }
            checkDays(identifier.from(), identifier.to(), "/identifiers/" + i + "/to", found);
        }
    }

    private static void checkSuccessors(Unit unit, List<Violation> found) {
        checkSize(unit.successors(), SUCCESSORS_MAX, "/successors", found);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < unit.successors().size(); i++) {
            String successor = unit.successors().get(i);
            checkCode(successor, "/successors/" + i, found);
            if (successor.equals(unit.code()) || !seen.add(successor)) {
                found.add(new Violation(
                        "/successors/" + i,
                        "Đơn vị kế thừa phải là đơn vị khác và chỉ nêu một lần.",
                        "A successor is another unit, named once."));
            }
        }
    }

    private static void checkSize(List<?> list, int max, String pointer, List<Violation> found) {
        if (list.size() > max) {
            found.add(new Violation(pointer, "Nhiều nhất " + max + " mục.", "At most " + max + " items."));
        }
    }

    private static void checkDays(
            @Nullable LocalDate from, @Nullable LocalDate to, String pointer, List<Violation> found) {
        if (from != null && to != null && to.isBefore(from)) {
            found.add(new Violation(
                    pointer, "Ngày kết thúc trước ngày bắt đầu.", "The last day is before the first day."));
        }
    }
}
