package dti.framework.campaigns.domain;

import dti.framework.campaigns.domain.CampaignCommand.ChangeUnits;
import dti.framework.commands.domain.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the units that join or leave a campaign. */
final class UnitsChecks {

    /** The most units of a campaign: all 3,321 communes of the country, and some reserve. */
    static final int UNITS_MAX = 5_000;

    private UnitsChecks() {}

    static List<Violation> check(ChangeUnits change, Campaign campaign) {
        List<Violation> found = new ArrayList<>();
        boolean opened = campaign.stage().phase() != Phase.DRAFT;
        Reasons.missing(change.reason(), opened || !change.withdraw().isEmpty()).ifPresent(found::add);
        if (change.add().isEmpty() && change.withdraw().isEmpty()) {
            found.add(new Violation("", "Cần ít nhất một đơn vị.", "At least one unit is needed."));
        }
        joining(change.add(), "/add", change.known(), found);
        Set<String> participating = new HashSet<>(campaign.units());
        for (int i = 0; i < change.add().size(); i++) {
            if (participating.contains(change.add().get(i))) {
                found.add(new Violation("/add/" + i, "Đơn vị đã tham gia đợt này.", "The unit takes part already."));
            }
        }
        leaving(change.withdraw(), participating, found);
        if (campaign.units().size() + change.add().size() > UNITS_MAX) {
            found.add(tooMany("/add"));
        }
        return found;
    }

    /** Requires that the units are registered, of the framework's level, and named once. */
    static void joining(List<String> units, String pointer, KnownReferences known, List<Violation> found) {
        if (units.size() > UNITS_MAX) {
            found.add(tooMany(pointer));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            String at = pointer + "/" + i;
            if (!seen.add(units.get(i))) {
                found.add(new Violation(at, "Đơn vị bị lặp lại.", "The unit is named twice."));
            }
            joining(units.get(i), at, known, found);
        }
    }

    private static void joining(String unit, String at, KnownReferences known, List<Violation> found) {
        String level = known.unitLevels().get(unit);
        if (level == null) {
            found.add(new Violation(at, "Chưa đăng ký đơn vị " + unit + ".", "Unit " + unit + " is not registered."));
            return;
        }
        known.framework()
                .map(KnownReferences.PublishedFramework::level)
                .filter(wanted -> !wanted.equals(level))
                .ifPresent(wanted -> found.add(new Violation(
                        at,
                        "Bộ chỉ số dành cho cấp " + wanted + ", đơn vị thuộc cấp " + level + ".",
                        "The framework evaluates level " + wanted + ", the unit is of level " + level + ".")));
    }

    private static void leaving(List<String> units, Set<String> participating, List<Violation> found) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (!participating.contains(units.get(i)) || !seen.add(units.get(i))) {
                found.add(new Violation(
                        "/withdraw/" + i, "Đơn vị không tham gia đợt này.", "The unit does not take part."));
            }
        }
    }

    private static Violation tooMany(String pointer) {
        return new Violation(pointer, "Nhiều nhất " + UNITS_MAX + " đơn vị.", "At most " + UNITS_MAX + " units.");
    }
}
