package dti.localstack;

import dti.localstack.Lags.Offset;
import dti.localstack.TopicCompleteness.Shorter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that topics hold every event relays have published, and how far consumers have read. */
final class TopicChecks {

    private final Databases.Superuser superuser;
    private final List<String> databases;
    private final String kafka;
    private final List<Finding> findings = new ArrayList<>();

    /** @param kafka its bootstrap address */
    TopicChecks(Databases.Superuser superuser, List<String> databases, String kafka) {
        this.superuser = superuser;
        this.databases = databases;
        this.kafka = kafka;
    }

    List<Finding> findings() throws SQLException {
        ConsumerPositions received = new ConsumerPositions(superuser);
        List<String> databasesWithLogs = databasesWithLogs();
        List<ConsumerPositions.Gap> gaps = received.gaps(databasesWithLogs);
        TopicEnds early = TopicEnds.of(kafka);
        List<Lag> first = Lags.ofConsumers(superuser, databasesWithLogs).stream()
                .map(offset -> offset.lag(early.ends().getOrDefault(offset.of(), 0L)))
                .toList();
        Processes.await(DatabaseChecks.BETWEEN_READINGS, () -> false);
        TopicEnds ends = TopicEnds.of(kafka);
        for (String database : databasesWithLogs) {
            TopicCompleteness.shorter(superuser, database, ends.held()).forEach(this::shorter);
        }
        Lags.ofConsumers(superuser, databasesWithLogs).forEach(offset -> offset(offset, ends, first));
        received.gaps(databasesWithLogs).stream().filter(gaps::contains).forEach(this::gap);
        return findings;
    }

    /** Checks that every topic of {@code topics.json} exists. Needs no database. */
    static Finding present(Path root, String kafka) {
        Set<String> missing = new TreeSet<>(new KafkaTopics(root, "").names());
        missing.removeAll(TopicEnds.of(kafka).ids().keySet());
        return missing.isEmpty()
                ? Finding.ok("topics", "all are there")
                : Finding.bad("topics", "missing: " + String.join(", ", missing), Section.TOPIC, "./dti up");
    }

    /** Another check reports a missing database. */
    private List<String> databasesWithLogs() {
        return databases.stream()
                .filter(database -> TopicCompleteness.hasLogs(superuser, database))
                .toList();
    }

    private void shorter(Shorter topic) {
        findings.add(Finding.bad(
                "topic " + TopicCompleteness.topic(topic.log()),
                topic.sentence(),
                Section.TOPIC,
                topic.exists() ? "./dti rewind " + topic.log() : "./dti up"));
    }

    private void offset(Offset offset, TopicEnds ends, List<Lag> first) {
        String topic = offset.of().topic();
        long end = ends.ends().getOrDefault(offset.of(), 0L);
        String subject = offset.database() + " consumer " + offset.consumer() + " of " + offset.of();
        if (!ends.ids().containsKey(topic)) {
            findings.add(Finding.bad(subject, "the topic is missing", Section.TOPIC, "./dti up"));
        } else if (!offset.topicId().equals(ends.ids().get(topic))) {
            findings.add(Finding.bad(
                    subject,
                    "read to offset " + offset.next() + " of an earlier topic of this name; this one was made later",
                    Section.TOPIC,
                    "./dti up"));
        } else if (offset.next() > end) {
            findings.add(Finding.bad(
                    subject,
                    "is at offset " + offset.next() + ", beyond the topic's end at " + end,
                    Section.OFFSET,
                    "./dti rewind " + log(topic)));
        } else {
            findings.add(offset.lag(end).since(first, "./dti logs " + offset.database()));
        }
    }

    private void gap(ConsumerPositions.Gap gap) {
        findings.add(Finding.bad(
                gap.database() + " consumer " + gap.consumer() + " of log " + gap.log(),
                gap.missing() + " of the " + gap.published()
                        + " published events did not come, the first of them at position " + gap.firstMissing(),
                Section.RECORD,
                "./dti rewind " + gap.log() + " " + (gap.firstMissing() - 1)));
    }

    private static String log(String topic) {
        return topic.split("\\.", -1)[1];
    }
}
