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
 * Waits for a moment in the talk between client and server: does something in it, and cuts the connection. Springs once.
 * Data is looked at as ISO 8859-1 text, one character a byte.
 */
public final class Trap {

    /** What is looked for may lie in two pieces. */
    private static final int REMEMBERED_MAX = 1_024;

    private final List<Pattern> requests;
    private final List<Pattern> answers;
    private final Runnable act;
    private final CountDownLatch sprung = new CountDownLatch(1);
    private final Map<Connection, Talk> talks = new HashMap<>();

    private Trap(List<Pattern> requests, List<Pattern> answers, Runnable act) {
        this.requests = requests;
        this.answers = answers;
        this.act = act;
    }

    /** When a connection has asked all of this, in this order: the last never reaches the server. */
    public static Trap beforeRequest(List<String> requests, Runnable act) {
        return new Trap(patterns(requests), List.of(), act);
    }

    /** When the server answers the last of what a connection asked, in this order: the answer never reaches the client. */
    public static Trap beforeAnswer(List<String> requests, String answer, Runnable act) {
        return new Trap(patterns(requests), patterns(List.of(answer)), act);
    }

    private static List<Pattern> patterns(List<String> texts) {
        return texts.stream().map(text -> Pattern.compile(text, Pattern.DOTALL)).toList();
    }

    /** False when the moment has not come in time. */
    public boolean awaitSprung(Duration atMost) throws InterruptedException {
        return sprung.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether this piece is the moment; then it has acted, and the piece must not be carried. */
    synchronized boolean springs(Connection connection, String piece, boolean request) {
        if (sprung.getCount() == 0) {
            return false;
        }
        Talk talk = talks.computeIfAbsent(connection, _ -> new Talk());
        if (!(request ? talk.asked(piece) : talk.answered(piece))) {
            return false;
        }
        act.run();
        sprung.countDown();
        return true;
    }

    /** How far one connection has come. */
    private final class Talk {

        private int asked;
        private int answered;
        private String unread = "";

        /** True when this was the last thing to wait for. */
        boolean asked(String piece) {
            if (asked == requests.size()) {
                return false;
            }
            asked = read(piece, requests, asked);
            if (asked < requests.size()) {
                return false;
            }
            unread = ""; // from here on it is the answer that is read
            return answers.isEmpty();
        }

        boolean answered(String piece) {
            if (asked < requests.size() || answers.isEmpty()) {
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
