package dti.framework.campaigns.domain;

import dti.framework.campaigns.domain.CampaignCommand.CreateCampaign;
import dti.framework.commands.domain.Violation;
import dti.framework.units.domain.UnitChecks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a campaign before it is created. */
final class TermsChecks {

    private static final int TITLE_LENGTH_MAX = 500;
    /** The most characters of the name of a band or a pool, which appears in a column of a table. */
    private static final int NAME_LENGTH_MAX = 200;
    /** The most bands, pools, phases or tie-breaking pillars. Real campaigns have a handful. */
    private static final int ITEMS_MAX = 50;
    /** The largest bonus cap: a tenth of the largest framework. A larger bonus would make another evaluation. */
    private static final BigDecimal BONUS_CAP_MAX = BigDecimal.valueOf(100);

    private TermsChecks() {}

    static List<Violation> check(CreateCampaign create) {
        List<Violation> found = new ArrayList<>();
        Terms terms = create.terms();
        code(create.code(), found);
        title(terms.title(), found);
        days(terms, found);
        rounds(terms, found);
        framework(create, found);
        policies(terms.policies(), create.known(), found);
        pools(terms.rankingPools(), found);
        ParameterChecks.check(terms.parameters(), create.known(), found);
        phases(terms, found);
        UnitsChecks.joining(create.units(), "/units", create.known(), found);
        return found;
    }

    private static void code(String code, List<Violation> found) {
        if (!UnitChecks.isCode(code)) {
            found.add(new Violation(
                    "/code",
                    "Mã gồm 1 đến 64 chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
                    "A code is 1 to 64 lower-case letters, digits, dots, hyphens and underscores."));
        }
    }

    private static void title(String title, List<Violation> found) {
        if (title.isBlank() || title.length() > TITLE_LENGTH_MAX) {
            found.add(new Violation(
                    "/title",
                    "Tên phải có 1 đến " + TITLE_LENGTH_MAX + " ký tự.",
                    "The title must have 1 to " + TITLE_LENGTH_MAX + " characters."));
        }
    }

    private static void days(Terms terms, List<Violation> found) {
        LocalDate from = terms.dataFrom();
        LocalDate to = terms.dataTo();
        if (from != null && to != null && to.isBefore(from)) {
            found.add(new Violation(
                    "/dataTo", "Ngày kết thúc trước ngày bắt đầu.", "The last day is before the first day."));
        }
    }

    private static void rounds(Terms terms, List<Violation> found) {
        if (terms.rounds() != 1 && terms.rounds() != 2) {
            found.add(new Violation("/rounds", "Số vòng thẩm định là 1 hoặc 2.", "There are 1 or 2 rounds."));
        }
    }

    private static void framework(CreateCampaign create, List<Violation> found) {
        if (create.known().framework().isEmpty()) {
            FrameworkPin pin = create.terms().framework();
            found.add(new Violation(
                    "/framework",
                    "Bộ chỉ số " + pin.key() + " phiên bản " + pin.version() + " chưa được ban hành.",
                    "Version " + pin.version() + " of framework " + pin.key() + " is not published."));
        }
    }

    private static void policies(Policies policies, KnownReferences known, List<Violation> found) {
        BigDecimal cap = policies.bonusCap();
        if (cap.signum() < 0
                || cap.compareTo(BONUS_CAP_MAX) > 0
                || cap.stripTrailingZeros().scale() > 2) {
            found.add(new Violation(
                    "/policies/bonusCap",
                    "Điểm khuyến khích tối đa từ 0 đến " + BONUS_CAP_MAX + ", nhiều nhất 2 chữ số thập phân.",
                    "The bonus cap is 0 to " + BONUS_CAP_MAX + ", with at most 2 decimals."));
        }
        Set<String> nodes =
                known.framework().map(KnownReferences.PublishedFramework::nodes).orElse(Set.of());
        for (int i = 0; i < policies.tieBreak().size() && known.framework().isPresent(); i++) {
            if (!nodes.contains(policies.tieBreak().get(i))) {
                found.add(new Violation(
                        "/policies/tieBreak/" + i, "Bộ chỉ số không có mục này.", "The framework has no such node."));
            }
        }
        bands(policies.bands(), found);
    }

    private static void bands(List<Policies.Band> bands, List<Violation> found) {
        atMost(bands, "/policies/bands", found);
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).name().length() > NAME_LENGTH_MAX) {
                found.add(new Violation(
                        "/policies/bands/" + i + "/name",
                        "Tên tối đa " + NAME_LENGTH_MAX + " ký tự.",
                        "A name has at most " + NAME_LENGTH_MAX + " characters."));
            }
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).atLeast().compareTo(bands.get(i - 1).atLeast()) >= 0) {
                found.add(new Violation(
                        "/policies/bands/" + i + "/atLeast",
                        "Các mức xếp loại đi từ cao xuống thấp.",
                        "Bands go from the highest to the lowest."));
            }
        }
    }

    private static void pools(List<RankingPool> pools, List<Violation> found) {
        atMost(pools, "/rankingPools", found);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < pools.size(); i++) {
            RankingPool pool = pools.get(i);
            if (pool.name().isBlank()
                    || pool.name().length() > NAME_LENGTH_MAX
                    || !names.add(pool.name())
                    || pool.groups().isEmpty()) {
                found.add(new Violation(
                        "/rankingPools/" + i,
                        "Mỗi nhóm xếp hạng cần một tên riêng, tối đa " + NAME_LENGTH_MAX
                                + " ký tự, và ít nhất một nhóm đơn vị.",
                        "A ranking pool has a name of its own of at most " + NAME_LENGTH_MAX
                                + " characters, and at least one group."));
            }
        }
    }

    private static void phases(Terms terms, List<Violation> found) {
        atMost(terms.phases(), "/phases", found);
        Set<Phase> seen = new HashSet<>();
        for (int i = 0; i < terms.phases().size(); i++) {
            PhaseDates dates = terms.phases().get(i);
            if (!seen.add(dates.phase()) || !Phase.path(terms.rounds()).contains(dates.phase())) {
                found.add(new Violation(
                        "/phases/" + i + "/name",
                        "Giai đoạn bị lặp lại hoặc không thuộc đợt này.",
                        "The phase is named twice or not part of this campaign."));
            }
            if (dates.opens() != null
                    && dates.closes() != null
                    && !dates.closes().isAfter(dates.opens())) {
                found.add(new Violation(
                        "/phases/" + i + "/closes", "Hạn phải sau lúc mở.", "A phase closes after it opens."));
            }
            opensInOrder(terms.phases(), i, found);
        }
    }

    /** Phases open by their dates one after the other, so a date before that of an earlier phase could not be kept. */
    private static void opensInOrder(List<PhaseDates> phases, int i, List<Violation> found) {
        Instant opens = phases.get(i).opens();
        boolean early = opens != null
                && phases.stream()
                        .filter(each -> each.phase().compareTo(phases.get(i).phase()) < 0)
                        .map(PhaseDates::opens)
                        .anyMatch(before -> before != null && before.isAfter(opens));
        if (early) {
            found.add(new Violation(
                    "/phases/" + i + "/opens",
                    "Giai đoạn sau không mở trước giai đoạn trước nó.",
                    "A phase does not open before one that precedes it."));
        }
    }

    private static void atMost(List<?> items, String pointer, List<Violation> found) {
        if (items.size() > ITEMS_MAX) {
            found.add(new Violation(pointer, "Nhiều nhất " + ITEMS_MAX + " mục.", "At most " + ITEMS_MAX + " items."));
        }
    }
}
