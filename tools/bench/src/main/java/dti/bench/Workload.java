package dti.bench;

import dti.eventsourcing.StreamId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The workload of both sides: 16 callers write events of about 170 bytes to 3,000 streams. */
final class Workload {

    static final int CALLERS = 16;
    static final int STREAMS = 3_000;
    static final String TYPE = "self-score-entered";

    private static final String PAYLOAD = """
            {"leaf":"3.2.%03d","points":%d.25,"inputs":{"a":12,"b":340,"c":11,"d":339},"note":"số liệu đến hết quý, theo báo cáo \
            của đơn vị","framework":{"key":"hn-so-2024","version":1}}""";

    /** Made in advance, because the time to make an event is not measured. */
    private static final String[] PAYLOADS = IntStream.range(0, 1_000)
            .mapToObj(number -> PAYLOAD.formatted(number, number % 10))
            .toArray(String[]::new);

    private static final List<StreamId> IDS = IntStream.range(0, STREAMS)
            .mapToObj(number -> new StreamId("hn-so-2024/unit-" + number))
            .toList();

    private Workload() {}

    static StreamId anyStream() {
        return IDS.get(ThreadLocalRandom.current().nextInt(STREAMS));
    }

    static String payload(long number) {
        return PAYLOADS[(int) (number % PAYLOADS.length)];
    }
}
