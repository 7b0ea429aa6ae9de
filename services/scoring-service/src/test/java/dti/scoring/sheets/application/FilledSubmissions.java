package dti.scoring.sheets.application;

import dti.eventsourcing.Decision;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputUse;
import dti.rules.rule.RuleSpec;
import dti.scoring.ShippedFramework;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionCommand;
import dti.scoring.submissions.domain.SubmissionCommand.EnterPhase;
import dti.scoring.submissions.domain.SubmissionCommand.EnterSelfScores;
import dti.scoring.submissions.domain.SubmissionCommand.Entry;
import dti.scoring.submissions.domain.SubmissionDecider;
import dti.scoring.submissions.domain.SubmissionEvent;
import dti.scoring.submissions.domain.UnreviewedPolicy;
import dti.scoring.submissions.domain.UnsignedEvidencePolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Builds submissions on the shipped frameworks with the real decider, empty or filled at random from a seed. */
public final class FilledSubmissions {

    public static final List<String> FRAMEWORKS = List.of(
            "hd-so-2022",
            "hd-huyen-2022",
            "tl-xa-2023",
            "hn-so-2024",
            "hn-huyen-2024",
            "kh-huyen-2024",
            "tinh-so-2022");

    private static final Instant NOON = Instant.parse("2024-03-01T05:00:00Z");
    private static final SubmissionActor OFFICER = new SubmissionActor("officer-1", "unit-officer", "u-1");
    private static final List<String> NOTES = List.of(
            "Theo báo cáo số 12/BC-SNV",
            "=1+1",
            "'@+-cmd|' /C calc'!A0",
            "Dòng một\nDòng hai\r\nvà <thẻ> & \"ngoặc\"",
            "Tie\u0302\u0301ng Vie\u0323\u0302t \u0001 chưa chuẩn hoá",
            "  0012  ",
            "Có \uFFFF trong này");

    private final ScoredFramework framework;
    private final SubmissionDecider decider;
    private final Random random;

    public FilledSubmissions(String framework, long seed) {
        this.framework = ShippedFramework.scored(framework);
        this.decider = new SubmissionDecider(this.framework);
        this.random = new Random(seed);
    }

    public ScoredFramework framework() {
        return framework;
    }

    Submission.Opened empty() {
        var opening = new SubmissionCommand.Opening(
                "c-1",
                "u-1",
                "department",
                List.of(),
                new FrameworkPin(framework.index().framework().key(), 1),
                UnreviewedPolicy.ACCEPT_SELF,
                Map.of(),
                BigDecimal.TEN,
                UnsignedEvidencePolicy.FLAG,
                "2024");
        return after(
                        Submission.NOT_OPENED,
                        new EnterPhase(opening, Phase.SELF_ASSESSMENT, null, null, SubmissionActor.system("test")))
                .orElseThrow();
    }

    /** Fills each leaf with the given probability, where the decider accepts the random entry. */
    Submission.Opened filled(double chance) {
        Submission.Opened state = empty();
        for (Leaf leaf : framework.leaves()) {
            if (random.nextDouble() < chance) {
                state = after(state, enter(List.of(entry(leaf)))).orElse(state);
            }
        }
        return state;
    }

    /** Returns a random entry for each leaf for which the decider accepts it. */
    public Map<String, Entry> entries() {
        Submission.Opened state = empty();
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Leaf leaf : framework.leaves()) {
            Entry entry = entry(leaf);
            if (after(state, enter(List.of(entry))).isPresent()) {
                entries.put(leaf.key(), entry);
            }
        }
        return entries;
    }

    Optional<Submission.Opened> after(Submission state, SubmissionCommand command) {
        if (!(decider.decide(command, state)
                instanceof Decision.Accepted<SubmissionEvent, ?>(List<SubmissionEvent> events))) {
            return Optional.empty();
        }
        Submission evolved = state;
        for (SubmissionEvent event : events) {
            evolved = decider.evolve(evolved, event);
        }
        return Optional.of((Submission.Opened) evolved);
    }

    static EnterSelfScores enter(List<Entry> entries) {
        return new EnterSelfScores(entries, NOON, OFFICER);
    }

    private Entry entry(Leaf leaf) {
        if (leaf.manual()) {
            BigDecimal points = leaf.max()
                    .multiply(BigDecimal.valueOf(random.nextInt(101), 2))
                    .setScale(leaf.decimals(), RoundingMode.DOWN);
            return new Entry(leaf.key(), points, null, note());
        }
        RuleSpec rule = framework.rule(leaf.key());
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (InputDefinition input : rule.inputs()) {
            inputs.put(input.name(), value(rule, input));
        }
        return new Entry(leaf.key(), null, inputs, note());
    }

    private @Nullable String note() {
        return random.nextBoolean() ? null : NOTES.get(random.nextInt(NOTES.size()));
    }

    private Object value(RuleSpec rule, InputDefinition input) {
        return switch (input.type()) {
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> random.nextInt(40);
            case DECIMAL -> decimal(input);
            case OPTION -> {
                List<String> options = InputUse.of(rule.rule()).stream()
                        .filter(use -> use.input().equals(input.name()))
                        .flatMap(use -> use.options().stream().sorted())
                        .distinct()
                        .toList();
                yield options.get(random.nextInt(options.size()));
            }
            case DATE -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365)).toString();
        };
    }

    private Object decimal(InputDefinition input) {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(10_000), 2);
            case 1 -> input.isPercent() ? random.nextInt(101) + "%" : "1/3";
            case 2 -> new BigDecimal("0.00");
            default -> BigDecimal.valueOf(random.nextInt(100));
        };
    }
}
