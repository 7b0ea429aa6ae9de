package dti.evidence.files.application;

/** What became of an upload. */
public sealed interface Reception {

    /** It can be kept. */
    record Received(ReceivedFile file) implements Reception {}

    /** It has no bytes. */
    record Empty() implements Reception {}

    /** It has more bytes than a file may have; reading stopped there. */
    record TooLarge(long sizeBytesMax) implements Reception {}

    /** A machine would run it. */
    record Executable(String mediaType) implements Reception {}
}
