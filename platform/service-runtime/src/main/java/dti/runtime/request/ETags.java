package dti.runtime.request;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Strong entity tags. */
public final class ETags {

    private ETags() {}

    /**
     * The tag of a version: {@code "12"}. Numbers of parts that change independently of the version, or that differ by
     * reader, follow after points: {@code "12.7"}.
     */
    public static String ofVersion(long version, long... beside) {
        return LongStream.concat(LongStream.of(version), LongStream.of(beside))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(".", "\"", "\""));
    }

    /** The tag of content identified by a hash. */
    public static String ofHash(String hash) {
        return "\"" + hash + "\"";
    }
}
