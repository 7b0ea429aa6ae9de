package dti.localstack;

import dti.localstack.TopicCompleteness.Shorter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts the two servers, creates databases and topics in them, and collects remarks for the operator. */
final class ServerStart {

    /** Covers a broker that reads its segments again on a busy machine. */
    private static final Duration TOPICS_AT_MOST = Duration.ofMinutes(3);

    private static final int ATTEMPTS = 3;

    private final StackHome home;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final List<String> databases;
    private final boolean hadData;
    private final List<String> databasesMade = new ArrayList<>();
    private final List<Shorter> shorter = new ArrayList<>();
    private volatile Set<String> topicsMade = Set.of();
    private volatile @Nullable String kafkaTrouble;

    ServerStart(StackHome home, PostgresServer postgres, KafkaServer kafka) {
        this.home = home;
        this.postgres = postgres;
        this.kafka = kafka;
        this.databases = Databases.names(home.root());
        this.hadData = postgres.hasData();
    }

    /** Why Kafka does not work; null when it works. */
    @Nullable
    String kafkaTrouble() {
        return kafkaTrouble;
    }

    /** Whether a topic was made again to which a log was published before: its readers must restart. */
    boolean topicsMadeAnew() {
        return shorter.stream().anyMatch(each -> topicsMade.contains(TopicCompleteness.topic(each.log())));
    }

    void startPostgres(Databases.Passwords passwords) {
        for (int attempt = 1; ; attempt++) {
            ProcessHandle server = postgres.start(LocalStack.postgresPort(), LocalStack.SMALL);
            try {
                ensureDatabases(passwords);
                return;
            } catch (StackException e) {
                if (attempt == ATTEMPTS || Processes.isRunning(server)) {
                    throw e;
                }
            }
        }
    }

    private void ensureDatabases(Databases.Passwords passwords) {
        Databases all = new Databases(home.root(), database -> postgres.connect(postgresPort(), database));
        for (String name : databases) {
            if (all.ensure(name, passwords)) {
                databasesMade.add(name);
            }
        }
    }

    /** Keeps a failure as {@link #kafkaTrouble}: services work without Kafka. Throws if a partition count differs. */
    void startKafka() {
        try {
            kafka.start(LocalStack.kafkaPort(), LocalStack.controllerPort());
            topicsMade = new KafkaTopics(home.root(), "").ensureWithin(TOPICS_AT_MOST, kafkaAddress());
        } catch (ServerAwayException away) {
            kafkaTrouble = away.getMessage();
        }
    }

    /** Finds topics that hold fewer records than their relay has published. */
    void compare() {
        if (kafkaTrouble != null || !hadData) {
            return;
        }
        try {
            var held = TopicEnds.of(kafkaAddress()).held();
            for (String database : databases) {
                shorter.addAll(
                        TopicCompleteness.shorter(name -> postgres.connect(postgresPort(), name), database, held));
            }
        } catch (ServerAwayException away) {
            kafkaTrouble = away.getMessage();
        } catch (SQLException e) {
            throw new StackException("Cannot see how far the relays came: " + e.getMessage(), e);
        }
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (kafkaTrouble != null) {
            remarks.add(kafkaTrouble + " All else runs; once Kafka is well again, run ./dti up. See "
                    + Section.SERVER.place());
        }
        if (hadData && !databasesMade.isEmpty()) {
            remarks.add("Made anew, and empty: database " + String.join(", ", databasesMade)
                    + ". What it held comes back with ./dti restore DIRECTORY. See " + Section.DATABASE.place());
        }
        shorter.forEach(each -> remarks.add(each.sentence()
                + (topicsMade.contains(TopicCompleteness.topic(each.log())) ? "; it was made just now" : "")
                + ". Publish them again: ./dti rewind " + each.log()));
        if (!shorter.isEmpty()) {
            remarks.add("Until then, consumers that had not read them wait. All logs at once: ./dti rewind all. See "
                    + Section.TOPIC.place());
        }
        return remarks;
    }

    private int postgresPort() {
        return postgres.runningPort().orElse(LocalStack.postgresPort().number());
    }

    private String kafkaAddress() {
        return "127.0.0.1:" + kafka.runningPort().orElse(LocalStack.kafkaPort().number());
    }
}
