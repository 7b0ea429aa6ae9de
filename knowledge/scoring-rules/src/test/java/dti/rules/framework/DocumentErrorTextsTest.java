package dti.rules.framework;

import static dti.rules.evaluate.Leaf.map;
import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.language.Bilingual;
import dti.rules.rule.RuleLimits;
import dti.rules.shipped.ShippedFrameworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Triggers every error a framework document can have, and reads its texts in both languages. */
class DocumentErrorTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/dti/rules");

    /** A string literal with a letter that only Vietnamese has. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "\"([^\"\\n]*[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ][^\"\\n]*)\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** A word of the document itself: a field, a code or a value. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Words that are written alike in both languages. */
    private static final Set<String> SHARED = Set.of("Unicode");

    private final List<Bilingual> texts =
            refused().flatMap(List::stream).map(DocumentError::message).toList();

    @Test
    void every_error_has_a_vietnamese_text_without_a_word_of_its_english_text() {
        assertThat(texts).hasSizeGreaterThan(100).allSatisfy(text -> {
            Set<String> shared = words(text.vi());
            shared.retainAll(words(text.en()));
            shared.removeAll(SHARED);
            assertThat(shared).as("%s", text).isEmpty();
            assertThat(VIETNAMESE.matcher("\"" + text.vi() + "\"").matches())
                    .as("%s", text)
                    .isTrue();
            assertThat(VIETNAMESE.matcher("\"" + text.en() + "\"").find())
                    .as("%s", text)
                    .isFalse();
        });
    }

    @Test
    void every_text_in_the_sources_of_the_reader_is_reported_for_some_document() {
        String reported = texts.stream().map(Bilingual::vi).collect(Collectors.joining("\n"));

        assertThat(literals()).hasSizeGreaterThan(70);
        assertThat(literals())
                .filteredOn(literal -> !reported.contains(literal))
                .isEmpty();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(QUOTED.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The Vietnamese texts in the sources of the packages that report errors of documents. */
    private static List<String> literals() {
        return Stream.of("framework", "rule", "check")
                .flatMap(folder -> files(SOURCES.resolve(folder)))
                .map(source -> COMMENT.matcher(source).replaceAll(""))
                .flatMap(source -> VIETNAMESE.matcher(source).results())
                .map(literal -> literal.group(1))
                .distinct()
                .toList();
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentErrorTextsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<DocumentError>> refused() {
        Map<String, Object> changes =
                ShippedFrameworks.parse(read(Path.of("src/test/resources/errors/documents.yaml")));
        return Stream.of(
                        list(changes, "document").map(DocumentErrorTextsTest::document),
                        list(changes, "node").map(change -> node((Map<?, ?>) change)),
                        Stream.concat(list(changes, "rule"), tooLarge()).map(rule -> node(map("rule", rule))),
                        Stream.of(
                                withoutMaximum(), withRuleAboveLeaves(), document(Map.of("title", "x".repeat(20_001)))))
                .flatMap(documents -> documents)
                .map(DocumentErrorTextsTest::errors);
    }

    private static Stream<Object> list(Map<String, Object> changes, String name) {
        return ((List<?>) Objects.requireNonNull(changes.get(name))).stream().map(Object.class::cast);
    }

    /** Rules that go beyond the limits. */
    private static Stream<Object> tooLarge() {
        Object deep = map("kind", "ratio", "rate", "r");
        for (int level = 0; level <= RuleLimits.DEPTH_MAX; level++) {
            deep = map("kind", "least", "parts", List.of(deep));
        }
        Object pair = map("kind", "least", "parts", Collections.nCopies(3, map("kind", "ratio", "rate", "r")));
        Map<String, Object> entries = map("kind", "manual");
        for (int i = 0; i <= RuleLimits.ENTRIES_MAX; i++) {
            entries.put("n" + i, 1);
        }
        return Stream.of(
                deep, map("kind", "least", "parts", Collections.nCopies(RuleLimits.ENTRIES_MAX, pair)), entries);
    }

    private static Map<String, Object> document(Object change) {
        Map<String, Object> document = ShippedFrameworks.parse(FrameworkReaderTest.SMALL);
        List<Object> nodes = new ArrayList<>(list(document, "nodes").toList());
        nodes.add(map("key", "2", "kind", "group", "name", "Ba", "declaredMax", 5, "rule", map("kind", "manual")));
        document.put("nodes", nodes);
        ((Map<?, ?>) change).forEach((name, value) -> document.put((String) name, value));
        return document;
    }

    private static Map<String, Object> node(Map<?, ?> change) {
        Map<String, Object> document = document(Map.of());
        Map<String, Object> node = map();
        ((Map<?, ?>) list(document, "nodes").skip(1).findFirst().orElseThrow())
                .forEach((name, value) -> node.put((String) name, value));
        change.forEach((name, value) -> node.put((String) name, value));
        List<Object> nodes = new ArrayList<>(list(document, "nodes").toList());
        nodes.set(1, node);
        document.put("nodes", nodes);
        return document;
    }

    /** A leaf without a maximum whose example expects points. */
    private static Map<String, Object> withoutMaximum() {
        Object test = map("inputs", map("r", "1"), "points", 1);
        Map<String, Object> document = node(map("rule", map("kind", "ratio", "rate", "r", "tests", List.of(test))));
        list(document, "nodes").skip(1).findFirst().ifPresent(node -> ((Map<?, ?>) node).remove("declaredMax"));
        return document;
    }

    private static Map<String, Object> withRuleAboveLeaves() {
        String rule = "declaredMax: 10, rule: {kind: manual}";
        return ShippedFrameworks.parse(FrameworkReaderTest.SMALL.replace("declaredMax: 10", rule));
    }

    private static List<DocumentError> errors(Map<String, ? extends @Nullable Object> document) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read _ -> throw new AssertionError("is sound: " + document);
            case FrameworkReading.Refused(List<DocumentError> errors) -> errors;
        };
    }
}
