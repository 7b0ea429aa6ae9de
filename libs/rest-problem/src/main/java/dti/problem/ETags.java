package dti.problem;

/** Strong entity tags. */
public final class ETags {

    private ETags() {}

    /** The tag of a version: {@code "12"}. */
    public static String ofVersion(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of a version shown together with something that moves by itself: {@code "12.7"}. */
    public static String ofVersion(long version, long beside) {
        return "\"" + version + "." + beside + "\"";
    }

    /** The tag of content known by a hash. */
    public static String ofHash(String hash) {
        return "\"" + hash + "\"";
    }
}
