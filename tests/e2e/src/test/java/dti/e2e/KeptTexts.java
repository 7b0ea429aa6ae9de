package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sent texts in answers by their marks, and compares them. */
final class KeptTexts {

    private static final Pattern MARKED = Pattern.compile("⟦(\\d+)⟧(.*?)⟦/\\1⟧", Pattern.DOTALL);

    private final Map<Long, Probe> sent = new ConcurrentHashMap<>();
    private final Set<Long> found = ConcurrentHashMap.newKeySet();
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();

    void sent(Probe probe) {
        number(probe.marked()).ifPresent(number -> sent.put(number, probe));
    }

    private static Optional<Long> number(String marked) {
        Matcher matcher = MARKED.matcher(marked);
        return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Checks every text and field name of an answer. */
    void read(JsonNode node) {
        if (node.isTextual()) {
            check(node.textValue());
        } else {
            node.fieldNames().forEachRemaining(this::check);
            node.forEach(this::read);
        }
    }

    private void check(String text) {
        Matcher matcher = MARKED.matcher(text);
        while (matcher.find()) {
            Probe probe = sent.get(Long.valueOf(matcher.group(1)));
            if (probe == null) {
                continue;
            }
            found.add(Long.valueOf(matcher.group(1)));
            if (!matcher.group(2).equals(OddText.kept(probe.odd().text()))) {
                changed.add("“" + matcher.group(2) + "” is read of " + probe.about());
            }
        }
    }

    /** The number of sent texts that were found. */
    int count() {
        return found.size();
    }

    Queue<String> changed() {
        return changed;
    }
}
