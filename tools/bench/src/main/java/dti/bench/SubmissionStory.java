package dti.bench;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.Append;
import dti.eventstore.NewEvent;
import dti.eventstore.RequestKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * The 200 events of a submission through two rounds, as scoring-service would record them: every leaf scored, 40 scored
 * again, evidence for 20, every leaf reviewed, 20 explained, 21 overridden by the council.
 */
final class SubmissionStory {

    static final int EVENTS = 200;

    /** Officers save some leaves at once. */
    static final int EVENTS_PER_COMMAND = 4;

    private static final int SCORED_AGAIN = 40;
    private static final int WITH_EVIDENCE = 20;
    private static final int EXPLAINED = 20;
    private static final int OVERRIDDEN = 21;
    private static final int LEAVES = 46;

    private static final String OFFICER =
            "{\"subject\":\"c0ffee01-6f0c-4a0e-9d6f\",\"role\":\"unit-officer\",\"unit\":\"%s\"}";
    private static final String REVIEWER =
            "{\"subject\":\"c0ffee03-6f0c-4a0e-9d6f\",\"role\":\"reviewer\",\"unit\":\"hn-so-khoa-hoc\"}";
    private static final String COUNCIL =
            "{\"subject\":\"c0ffee02-6f0c-4a0e-9d6f\",\"role\":\"council\",\"unit\":\"hn-so-tai-chinh\"}";
    private static final String SYSTEM = "{\"subject\":\"system:campaign\",\"role\":\"system\"}";

    private final String campaign;
    private final String unit;
    private final List<Leaf> leaves;
    private final int number;
    private final List<Chapter> chapters;

    /** A leaf that takes points. */
    record Leaf(String key, BigDecimal max) {

        /** A part of the maximum that depends on the number. */
        BigDecimal points(int number) {
            return max.multiply(BigDecimal.valueOf(Math.floorMod(number, 5)))
                    .divide(BigDecimal.valueOf(4), 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
    }

    private record Recorded(String type, String payload) {}

    private record Chapter(int events, IntFunction<Recorded> event) {}

    /** @param number varies the scores between submissions */
    SubmissionStory(String campaign, String unit, List<Leaf> leaves, int number) {
        if (leaves.size() != LEAVES) {
            throw new IllegalArgumentException("the story is of " + LEAVES + " leaves, not " + leaves.size());
        }
        this.campaign = campaign;
        this.unit = unit;
        this.leaves = leaves;
        this.number = number;
        this.chapters = chapters();
        if (chapters.stream().mapToInt(Chapter::events).sum() != EVENTS) {
            throw new IllegalStateException("the story does not have " + EVENTS + " events");
        }
    }

    /** The command that appends the next events after this many. */
    Append commandAfter(int events) {
        String stream = campaign + "/" + unit;
        UUID request = new RequestKey("bench", stream, new UUID(0, events)).requestId();
        List<NewEvent> next = new ArrayList<>();
        for (int i = events; i < Math.min(events + EVENTS_PER_COMMAND, EVENTS); i++) {
            Recorded each = event(i);
            next.add(new NewEvent(
                    RequestKey.eventId(request, i - events), each.type(), 1, Instant.now(), each.payload()));
        }
        return new Append(
                new StreamId(stream),
                ExpectedVersion.exactly(new StreamVersion(events)),
                request,
                "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                new Append.Origin("c0ffee01-6f0c-4a0e-9d6f", request, null, null),
                next);
    }

    private List<Chapter> chapters() {
        String officer = OFFICER.formatted(unit);
        return List.of(
                one(opened()),
                one(phase("self-assessment")),
                new Chapter(LEAVES + SCORED_AGAIN, i -> selfScore(i, officer)),
                new Chapter(WITH_EVIDENCE, i -> evidence(i, officer)),
                one(new Recorded("submission-submitted", "{\"by\":" + officer.replace("officer", "leader") + "}")),
                one(phase("appraisal-1")),
                new Chapter(LEAVES, i -> decided("reviewer-score-given", i, 1, REVIEWER)),
                one(phase("explanation")),
                new Chapter(EXPLAINED, i -> explained(i, officer)),
                one(phase("appraisal-2")),
                new Chapter(OVERRIDDEN, i -> decided("council-score-overridden", i, 2, COUNCIL)),
                one(phase("finalised")));
    }

    private Recorded event(int number) {
        int left = number;
        for (Chapter chapter : chapters) {
            if (left < chapter.events()) {
                return chapter.event().apply(left);
            }
            left -= chapter.events();
        }
        throw new IllegalArgumentException("the story has no event " + number);
    }

    private static Chapter one(Recorded event) {
        return new Chapter(1, _ -> event);
    }

    private Recorded opened() {
        return new Recorded("submission-opened", """
                {"campaign":"%s","unit":"%s","level":"department","groups":["digital-economy"],\
                "framework":{"key":"hn-so-2024","version":1},"unreviewed":"zero","parameters":{},"bonusCap":10,"by":%s}""".formatted(campaign, unit, SYSTEM));
    }

    private static Recorded phase(String phase) {
        return new Recorded("phase-entered", """
                {"phase":"%s","reason":"Theo kế hoạch","by":%s}""".formatted(phase, SYSTEM));
    }

    private Recorded selfScore(int i, String officer) {
        return new Recorded("self-score-entered", """
                {"leaf":"%s","points":%s,"inputs":{},"flags":[],"note":"Số liệu đến hết quý, theo báo cáo","by":%s}""".formatted(
                        leaf(i).key(), leaf(i).points(number + i).toPlainString(), officer));
    }

    private Recorded evidence(int i, String officer) {
        return new Recorded("evidence-attached", """
                {"leaf":"%s","evidenceId":"%s","evidenceKind":"file",\
                "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
                "mediaType":"application/pdf","sizeBytes":102400,"signature":"NONE","by":%s}""".formatted(leaf(i).key(), new UUID(number, i), officer));
    }

    private Recorded decided(String type, int i, int round, String by) {
        return new Recorded(type, """
                {"leaf":"%s","points":%s,"inputs":{},"round":%d,"reason":"Theo minh chứng kèm theo","by":%s}""".formatted(
                        leaf(i).key(), leaf(i).points(number + i + round).toPlainString(), round, by));
    }

    private Recorded explained(int i, String officer) {
        return new Recorded("explanation-given", """
                {"leaf":"%s","text":"Đơn vị đã bổ sung quyết định ban hành kế hoạch","by":%s}""".formatted(leaf(i).key(), officer));
    }

    private Leaf leaf(int i) {
        return leaves.get(i % LEAVES);
    }
}
