package dti.framework.campaigns.http;

import dti.framework.campaigns.domain.Assignment;
import dti.framework.campaigns.domain.FrameworkPin;
import dti.framework.campaigns.domain.Percentage;
import dti.framework.campaigns.domain.Period;
import dti.framework.campaigns.domain.Phase;
import dti.framework.campaigns.domain.PhaseDates;
import dti.framework.campaigns.domain.Policies;
import dti.framework.campaigns.domain.RankingPool;
import dti.framework.campaigns.domain.Terms;
import dti.framework.campaigns.http.CampaignParts.AssignmentBody;
import dti.framework.campaigns.http.CampaignParts.BandBody;
import dti.framework.campaigns.http.CampaignParts.FrameworkRef;
import dti.framework.campaigns.http.CampaignParts.PhaseBody;
import dti.framework.campaigns.http.CampaignParts.PoliciesBody;
import dti.framework.campaigns.http.CampaignParts.RankingPoolBody;
import dti.runtime.request.InputText;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads campaigns from request bodies, and reports every value that is missing or not valid. */
final class CampaignReading {

    private static final PoliciesBody NOTHING_CHOSEN =
            new PoliciesBody(null, null, null, null, null, null, null, null, null);

    private static final int ROUNDS_DEFAULT = 2;

    private CampaignReading() {}

    static Terms terms(CampaignBody body) {
        Faults faults = new Faults();
        Terms terms = new Terms(
                InputText.name(body.title()),
                framework(body.framework(), faults),
                faults.read("/period", body.period(), Period::of, new Period("2000")),
                body.dataFrom(),
                body.dataTo(),
                Objects.requireNonNullElse(body.rounds(), ROUNDS_DEFAULT),
                policies(body.policies(), faults),
                pools(faults.list("/rankingPools", body.rankingPools())),
                parameters(body.parameters(), faults),
                phases(faults.list("/phases", body.phases()), faults));
        faults.raise();
        return terms;
    }

    static Phase phase(@Nullable String word) {
        Faults faults = new Faults();
        Phase phase = faults.read("/to", word, Phase::ofWire, Phase.DRAFT);
        faults.raise();
        return phase;
    }

    static List<PhaseDates> phases(@Nullable List<PhaseBody> bodies) {
        Faults faults = new Faults();
        List<PhaseDates> phases = phases(faults.list("/phases", bodies), faults);
        faults.raise();
        return phases;
    }

    static List<Assignment> assignments(@Nullable List<AssignmentBody> items) {
        Faults faults = new Faults();
        List<Assignment> read = new ArrayList<>();
        for (AssignmentBody item : faults.list("/items", items)) {
            read.add(new Assignment(
                    Objects.requireNonNullElse(item.leaf(), ""),
                    Objects.requireNonNullElse(item.unit(), ""),
                    faults.choice(
                            "/items/" + read.size() + "/as", item.as(), Assignment.Duty.class, Assignment.Duty.LEAD)));
        }
        faults.raise();
        return read;
    }

    private static FrameworkPin framework(@Nullable FrameworkRef ref, Faults faults) {
        if (ref == null || ref.key() == null || ref.version() == null) {
            faults.add("/framework", "Cần khóa và phiên bản của bộ chỉ số.", "A key and a version are needed.");
            return new FrameworkPin("", 0);
        }
        return new FrameworkPin(ref.key(), ref.version());
    }

    private static Policies policies(@Nullable PoliciesBody body, Faults faults) {
        PoliciesBody given = body == null ? NOTHING_CHOSEN : body;
        return new Policies(
                choice("unreviewed", given.unreviewed(), Policies.Unreviewed.ACCEPT_SELF, faults),
                choice("rankBy", given.rankBy(), Policies.RankBy.PERCENT_OF_APPLICABLE, faults),
                choice("ties", given.ties(), Policies.Ties.COMPETITION, faults),
                faults.list("/policies/tieBreak", given.tieBreak()),
                Objects.requireNonNullElse(given.bonusCap(), BigDecimal.ZERO),
                Objects.requireNonNullElse(given.bonusInRank(), false),
                choice("unsignedEvidence", given.unsignedEvidence(), Policies.UnsignedEvidence.FLAG, faults),
                bands(faults.list("/policies/bands", given.bands()), faults),
                choice("conflictOfInterest", given.conflictOfInterest(), Policies.ConflictOfInterest.FAMILY, faults));
    }

    private static <E extends Enum<E>> E choice(String name, @Nullable String word, E byDefault, Faults faults) {
        return word == null
                ? byDefault
                : faults.choice("/policies/" + name, word, byDefault.getDeclaringClass(), byDefault);
    }

    private static List<Policies.Band> bands(List<BandBody> bodies, Faults faults) {
        List<Policies.Band> read = new ArrayList<>();
        for (BandBody body : bodies) {
            String at = "/policies/bands/" + read.size();
            read.add(new Policies.Band(
                    faults.required(at + "/name", InputText.name(body.name())),
                    faults.read(at + "/atLeast", body.atLeast(), Percentage::of, new Percentage("0%"))));
        }
        return read;
    }

    private static List<RankingPool> pools(List<RankingPoolBody> bodies) {
        return bodies.stream()
                .map(body -> new RankingPool(
                        InputText.name(body.name()), Objects.requireNonNullElse(body.groups(), List.of())))
                .toList();
    }

    private static Map<String, Map<String, Object>> parameters(
            @Nullable Map<String, Map<String, Object>> given, Faults faults) {
        if (given == null) {
            return Map.of();
        }
        boolean hasNull = given.values().stream().anyMatch(values -> values == null || values.containsValue(null));
        if (hasNull) {
            faults.add("/parameters", "Tham số không được là null.", "A parameter is never null.");
            return Map.of();
        }
        return given;
    }

    private static List<PhaseDates> phases(List<PhaseBody> bodies, Faults faults) {
        List<PhaseDates> read = new ArrayList<>();
        for (PhaseBody body : bodies) {
            OffsetDateTime opens = body.opens();
            OffsetDateTime closes = body.closes();
            read.add(new PhaseDates(
                    faults.read("/phases/" + read.size() + "/name", body.name(), Phase::ofWire, Phase.DRAFT),
                    opens == null ? null : opens.toInstant(),
                    closes == null ? null : closes.toInstant()));
        }
        return read;
    }
}
