package dti.rules.lint;

import static dti.rules.lint.ReadingEffect.newVersion;

import dti.rules.framework.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that every resolution names a finding and takes a decision the finding offers. */
final class ResolutionChecks {

    private ResolutionChecks() {}

    static List<Finding> check(List<Resolution> resolutions, List<Finding> findings) {
        Map<String, Finding> byId = new HashMap<>();
        findings.forEach(finding -> byId.put(finding.id(), finding));
        List<Finding> wrong = new ArrayList<>();
        for (Resolution resolution : resolutions) {
            Finding settled = byId.get(resolution.finding());
            if (settled == null) {
                wrong.add(stale(resolution));
            } else if (!settled.offers(resolution.decision())) {
                wrong.add(unfit(resolution, settled));
            }
        }
        wrong.addAll(contradicting(resolutions, byId));
        return wrong;
    }

    /** Resolutions of two findings of one leaf may not choose two readings of its rule. */
    private static List<Finding> contradicting(List<Resolution> resolutions, Map<String, Finding> byId) {
        Map<String, Resolution> chosen = new HashMap<>();
        List<Finding> wrong = new ArrayList<>();
        for (Resolution resolution : resolutions) {
            Finding settled = byId.get(resolution.finding());
            if (settled == null
                    || !settled.offers(resolution.decision())
                    || resolution.reading().isEmpty()) {
                continue;
            }
            Resolution other = chosen.putIfAbsent(resolution.subject(), resolution);
            if (other != null && !other.decision().equals(resolution.decision())) {
                wrong.add(contradiction(resolution, other, settled));
            }
        }
        return wrong;
    }

    private static Finding contradiction(Resolution resolution, Resolution other, Finding settled) {
        return new Finding(
                FindingKind.UNFIT_RESOLUTION.wire() + ":" + resolution.finding(),
                FindingKind.UNFIT_RESOLUTION,
                Severity.ERROR,
                settled.node(),
                settled.lines(),
                LintPhrase.of(
                        "%s chọn \"%s\" nhưng %s đã chọn \"%s\" cho cùng một dòng",
                        "%s chooses \"%s\" but %s chose \"%s\" for the same leaf",
                        resolution.finding(),
                        resolution.decision(),
                        other.finding(),
                        other.decision()),
                List.of(newVersion("chỉ một cách hiểu có thể áp dụng", "only one reading can apply")));
    }

    private static Finding stale(Resolution resolution) {
        return new Finding(
                FindingKind.STALE_RESOLUTION.wire() + ":" + resolution.finding(),
                FindingKind.STALE_RESOLUTION,
                Severity.WARNING,
                null,
                List.of(),
                LintPhrase.of(
                        "Quyết định cho %s không còn phát hiện nào tương ứng",
                        "The resolution of %s settles no finding", resolution.finding()),
                List.of(newVersion("không đổi điểm nào", "no points change")));
    }

    private static Finding unfit(Resolution resolution, Finding settled) {
        List<String> offered = settled.readings().stream()
                .filter(ReadingEffect::canBeDecided)
                .map(ReadingEffect::name)
                .toList();
        return new Finding(
                FindingKind.UNFIT_RESOLUTION.wire() + ":" + resolution.finding(),
                FindingKind.UNFIT_RESOLUTION,
                Severity.ERROR,
                settled.node(),
                settled.lines(),
                LintPhrase.of(
                        "%s không giải quyết bằng \"%s\" được; có thể chọn: %s",
                        "%s cannot be settled by \"%s\"; it offers %s",
                        resolution.finding(),
                        resolution.decision(),
                        String.join(", ", offered)),
                List.of(newVersion("phát hiện coi như chưa được giải quyết", "the finding counts as unresolved")));
    }
}
