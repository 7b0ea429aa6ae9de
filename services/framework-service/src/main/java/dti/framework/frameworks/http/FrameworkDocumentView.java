package dti.framework.frameworks.http;

import dti.framework.frameworks.application.FrameworkVersion;
import dti.framework.frameworks.application.VersionState;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkWriter;
import dti.rules.framework.Node;
import dti.rules.score.EffectiveMax;
import dti.rules.score.EffectiveMaxima;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A framework document with its version, and with the effective maxima beside the printed ones. */
final class FrameworkDocumentView {

    private FrameworkDocumentView() {}

    static Map<String, Object> of(FrameworkVersion version) {
        Framework framework = version.examined().framework();
        EffectiveMaxima maxima = version.examined().maxima();
        VersionState state = version.state();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("key", state.key());
        view.put("version", state.version());
        view.put("status", FrameworkViews.status(state));
        view.put("contentHash", state.contentHash());
        if (state.publishedAt() != null) {
            view.put("publishedAt", state.publishedAt());
        }
        view.putAll(FrameworkWriter.write(framework));
        addMaximum(view, maxima.total());
        view.put("leaves", version.examined().leaves());
        view.put("nodes", nodes(framework, maxima));
        return view;
    }

    private static List<Map<String, Object>> nodes(Framework framework, EffectiveMaxima maxima) {
        return framework.nodes().stream().map(node -> node(node, maxima)).toList();
    }

    private static Map<String, Object> node(Node node, EffectiveMaxima maxima) {
        Map<String, Object> view = new LinkedHashMap<>(FrameworkWriter.node(node));
        addMaximum(view, maxima.of(node.key()));
        return view;
    }

    private static void addMaximum(Map<String, Object> view, EffectiveMax max) {
        view.put("effectiveMax", max.value());
        if (max.differs()) {
            view.put(
                    "effectiveMaxReason",
                    max.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            view.put("effectiveMaxArithmetic", max.arithmetic());
        }
    }
}
