package dti.runtime.health;

import dti.runtime.health.Broker.Topic;
import dti.runtime.health.FlowRows.Expected;
import dti.runtime.health.FlowRows.Told;
import java.time.Duration;
import java.util.List;

/** The texts that say which flow has stopped, where, and what an operator can do. */
final class FlowTexts {

    private static final String PAGE = " (docs/operations.md, \"Kafka was lost\")";

    private FlowTexts() {}

    static String missing(String topic) {
        return "the topic " + topic + " is not there: make it, then send its log again" + PAGE;
    }

    static String lost(String log, String topic, long records, long position) {
        return "the topic " + topic + " has " + records + " records, but the log " + log + " was told up to position "
                + position + ": records are lost. In this database, select es.relay_rewind('" + log
                + "', 0) tells them again" + PAGE;
    }

    static String untold(String log, Told told, Duration patience) {
        return "the log " + log + " is told up to position " + told.position() + " of " + told.head()
                + " and has not got on for " + patience.toSeconds() + " s: nobody who holds its lease works";
    }

    static String beyond(String topic, Topic now, Expected expected) {
        return "record " + expected.offset() + " is expected next of partition " + expected.partition()
                + " of the topic "
                + topic + ", which ends at " + now.ends().getOrDefault(expected.partition(), 0L)
                + ": records are lost. In its producer's database, es.relay_rewind(log, 0) tells them again" + PAGE;
    }

    static String untaken(String topic, long taken, long records, Duration patience) {
        return taken + " of " + records + " records of the topic " + topic + " are taken in, and no more for "
                + patience.toSeconds() + " s";
    }

    static String nobodys(String topic, List<Integer> partitions, Duration patience) {
        return "nobody has had partitions " + partitions + " of the topic " + topic + " for " + patience.toSeconds()
                + " s: no instance's consumer is in its group";
    }
}
