package dti.e2e.proxy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waits for a sequence of requests and answers on a connection, then runs an action and cuts the connection. Springs
 * once. Patterns match the data as ISO 8859-1 text, one character per byte.
 */
public final class Trap {

    /** A match may span two pieces of data. */
    private static final int REMEMBERED_MAX = 1_024;

    private final List<Pattern> requests;
    private final List<Pattern> answers;
    private final Runnable act;
    private final CountDownLatch sprung = new CountDownLatch(1);
    private final Map<Connection, Progress> progressByConnection = new HashMap<>();

    private Trap(List<Pattern> requests, List<Pattern> answers, Runnable act) {
        this.requests = requests;
        this.answers = answers;
        this.act = act;
    }

    /** Springs when a connection has sent all these requests in order; the last one never reaches the server. */
    public static Trap beforeRequest(List<String> requests, Runnable act) {
        return new Trap(patterns(requests), List.of(), act);
    }

    /** Springs when the server answers the last of these requests; the answer never reaches the client. */
    public static Trap beforeAnswer(List<String> requests, String answer, Runnable act) {
        return new Trap(patterns(requests), patterns(List.of(answer)), act);
    }

    private static List<Pattern> patterns(List<String> texts) {
        return texts.stream().map(text -> Pattern.compile(text, Pattern.DOTALL)).toList();
    }

    /** Returns false when the trap has not sprung in time. */
    public boolean awaitSprung(Duration atMost) throws InterruptedException {
        return sprung.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns whether the trap springs at this piece; the action has then run, and the piece must not be forwarded. */
    synchronized boolean springs(Connection connection, String piece, boolean request) {
        if (sprung.getCount() == 0) {
            return false;
        }
        Progress progress = progressByConnection.computeIfAbsent(connection, _ -> new Progress());
        if (!(request ? progress.requested(piece) : progress.answered(piece))) {
            return false;
        }
        act.run();
        sprung.countDown();
        return true;
    }

    /** The progress of one connection through the patterns. */
    private final class Progress {

        private int requested;
        private int answered;
        private String unread = "";

        /** Returns true when this piece completes the requests and no answer is awaited. */
        boolean requested(String piece) {
            if (requested == requests.size()) {
                return false;
            }
            requested = read(piece, requests, requested);
            if (requested < requests.size()) {
                return false;
            }
            unread = ""; // the answer follows
            return answers.isEmpty();
        }

        boolean answered(String piece) {
            if (requested < requests.size() || answers.isEmpty()) {
                return false;
            }
            answered = read(piece, answers, answered);
            return answered == answers.size();
        }

        private int read(String piece, List<Pattern> wanted, int from) {
            String text = unread + piece;
            int next = from;
            int at = 0;
            while (next < wanted.size()) {
                Matcher matcher = wanted.get(next).matcher(text);
                if (!matcher.find(at)) {
                    break;
                }
                at = matcher.end();
                next++;
            }
            unread = text.substring(Math.max(at, text.length() - REMEMBERED_MAX));
            return next;
        }
    }
}
