package dti.evidence.files.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process for a test to kill while it stores a file. It prints {@code w} once bytes are written, and waits. */
final class EndlessWriter {

    private EndlessWriter() {}

    public static void main(String[] arguments) throws IOException {
        new ContentStore(Path.of(arguments[0]), Long.MAX_VALUE).receive(new HalfAFile(), (buffer, length) -> {});
    }

    private static final class HalfAFile extends InputStream {

        private boolean given;

        @Override
        public int read() throws IOException {
            throw new IOException("read in blocks");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (!given) {
                given = true;
                buffer[offset] = 'a';
                return 1;
            }
            System.out.print('w');
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("interrupted");
        }
    }
}
