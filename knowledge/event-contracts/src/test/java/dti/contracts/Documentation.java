package dti.contracts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc of the contracts and of their fields, read from the sources by the compiler. */
final class Documentation {

    /** Keys are {@code CampaignChanged.Phase} for a type and {@code CampaignChanged.Phase#opens} for a field. */
    private final Map<String, String> texts = new HashMap<>();

    private Documentation() {}

    static Documentation of(Path sources) {
        Documentation documentation = new Documentation();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> found = Files.list(sources)) {
            List<Path> java = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                documentation.new Reader(comments).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documentation;
    }

    /** The Javadoc of a type; null for a type that is not a contract. */
    @Nullable
    String of(Class<?> type) {
        return type.isRecord() ? texts.get(name(type)) : null;
    }

    @Nullable
    String of(Class<?> type, String field) {
        return texts.get(name(type) + "#" + field);
    }

    private static String name(Class<?> type) {
        String canonical = String.valueOf(type.getCanonicalName());
        return canonical.substring(type.getPackageName().length() + 1);
    }

    /** The text in one line, with inline tags as Markdown. */
    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(Object::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^} ]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees comments;

        private Reader(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                String name = path(getCurrentPath());
                texts.put(name, text(comment.getFullBody()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree field) {
                        texts.put(name + "#" + field.getName(), text(field.getDescription()));
                    }
                }
            }
            return super.visitClass(tree, nothing);
        }

        private static String path(TreePath path) {
            Tree above = path.getParentPath().getLeaf();
            String name = ((ClassTree) path.getLeaf()).getSimpleName().toString();
            return above instanceof ClassTree ? path(path.getParentPath()) + "." + name : name;
        }
    }
}
