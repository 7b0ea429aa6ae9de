package dti.bench;

import java.util.concurrent.ThreadLocalRandom;

/** What both sides write: one event of about 170 bytes to one of 3,000 streams, by 16 callers at once. */
final class Workload {

    static final int CALLERS = 16;
    static final int STREAMS = 3_000;
    static final String TYPE = "self-score-entered";

    private static final String PAYLOAD = """
            {"leaf":"3.2.%03d","points":%d.25,"inputs":{"a":12,"b":340,"c":11,"d":339},"note":"số liệu đến hết quý, theo báo cáo \
            của đơn vị","framework":{"key":"hn-so-2024","version":1}}""";

    private Workload() {}

    static String stream(int number) {
        return "hn-so-2024/unit-" + number;
    }

    static int anyStream() {
        return ThreadLocalRandom.current().nextInt(STREAMS);
    }

    static String payload(long number) {
        return PAYLOAD.formatted(number % 1_000, number % 10);
    }
}
