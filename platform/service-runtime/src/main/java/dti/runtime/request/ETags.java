package dti.runtime.request;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Strong entity tags. */
public final class ETags {

    private ETags() {}

    /**
     * The tag of a version: {@code "12"}; or of one shown together with what moves by itself or differs by reader:
     * {@code "12.7"}.
     */
    public static String ofVersion(long version, long... beside) {
        return LongStream.concat(LongStream.of(version), LongStream.of(beside))
                .mapToObj(Long::toString)
                .collect(Collectors.joining(".", "\"", "\""));
    }

    /** The tag of content known by a hash. */
    public static String ofHash(String hash) {
        return "\"" + hash + "\"";
    }
}
