package dti.rules.framework;

import dti.rules.check.RuleCheck;
import dti.rules.number.Points;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.RuleSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks a document across its fields: keys, references, the shape of the tree, and the rules as wholes. */
final class DocumentChecks {

    private static final Pattern FRAMEWORK_KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    /** Unreserved characters of RFC 3986, so that a key needs no escaping in a URL. */
    private static final Pattern NODE_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");

    private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Framework framework;
    private final Errors errors;
    private final Map<String, Node> byKey = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();

    private DocumentChecks(Framework framework, Errors errors) {
        this.framework = framework;
        this.errors = errors;
        for (Node node : framework.nodes()) {
            byKey.putIfAbsent(node.key(), node);
            if (node.parent() != null) {
                parents.add(node.parent());
            }
        }
    }

    static void check(Framework framework, Errors errors) {
        DocumentChecks checks = new DocumentChecks(framework, errors);
        checks.keys();
        checks.tree();
        checks.leaves();
        checks.structure();
        checks.pools();
        checks.resolutions();
        if (errors.isEmpty()) {
            checks.rules();
        }
    }

    private void keys() {
        if (!framework.key().isEmpty()
                && !FRAMEWORK_KEY.matcher(framework.key()).matches()) {
            errors.at(
                    "/key",
                    "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 64 ký tự",
                    "must be lower-case letters, digits and hyphens, at most 64");
        }
        if (framework.nodes().isEmpty()) {
            errors.at(
                    "/nodes", "phải có ít nhất một trụ cột, chỉ số hoặc tiêu chí", "a framework has at least one node");
        }
        unique("nodes", framework.nodes(), Node::key, "key");
        unique("infoFields", framework.infoFields(), InfoField::code, "code");
        unique("targets", framework.annexes().targets(), PlanItem::key, "key");
        unique("documents", framework.annexes().documents(), PlanItem::key, "key");
        unique("projects", framework.annexes().projects(), PlanItem::key, "key");
    }

    private <T> void unique(String list, List<T> items, Function<T, String> name, String field) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String key = name.apply(items.get(i));
            String at = "/" + list + "/" + i + "/" + field;
            if (key.isEmpty()) {
                continue;
            }
            if (!NODE_KEY.matcher(key).matches()) {
                errors.at(
                        at,
                        "phải bắt đầu bằng chữ cái hoặc chữ số, chỉ gồm chữ cái không dấu, chữ số và các ký tự . _ ~ -,"
                                + " tối đa 64 ký tự",
                        "must start with a letter or digit and keep to letters, digits and . _ ~ -, at most 64");
            }
            if (!seen.add(key)) {
                errors.at(at, "bị lặp: “" + key + "”", "is used twice: " + key);
            }
        }
    }

    private void tree() {
        List<Node> nodes = framework.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String at = "/nodes/" + i;
            if (node.parent() == null) {
                continue;
            }
            Node parent = byKey.get(node.parent());
            if (parent == null) {
                noNode(at + "/parent", node.parent());
            } else if (!reachesTop(node)) {
                errors.at(
                        at + "/parent",
                        "tạo thành vòng lặp hoặc sâu quá " + DocumentLimits.DEPTH_MAX + " cấp",
                        "forms a circle or is deeper than " + DocumentLimits.DEPTH_MAX + " levels");
            } else if (parent.kind().compareTo(node.kind()) > 0) {
                errors.at(
                        at + "/kind",
                        "loại “" + node.kind().vietnamese() + "” không được đặt dưới loại “"
                                + parent.kind().vietnamese() + "”",
                        "a " + node.kind().wire() + " cannot be placed under a "
                                + parent.kind().wire());
            }
        }
    }

    private void noNode(String at, String key) {
        errors.at(at, "không có mục nào mang khóa “" + key + "”", "names no node: " + key);
    }

    private boolean reachesTop(Node node) {
        Node current = node;
        for (int depth = 0; depth < DocumentLimits.DEPTH_MAX; depth++) {
            if (current.parent() == null) {
                return true;
            }
            Node above = byKey.get(current.parent());
            if (above == null) {
                return true;
            }
            current = above;
        }
        return false;
    }

    private void leaves() {
        List<Node> nodes = framework.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.rule() != null && parents.contains(node.key())) {
                errors.at(
                        "/nodes/" + i + "/rule",
                        "chỉ mục không có mục con mới được chấm điểm",
                        "only a node without children is scored");
            }
            for (String group : node.appliesTo().groups()) {
                if (!GROUP.matcher(group).matches()) {
                    errors.at(
                            "/nodes/" + i + "/appliesTo/groups",
                            "không phải là mã nhóm đơn vị: “" + group + "”",
                            "not the code of a group: " + group);
                }
            }
        }
    }

    /** Checks each rule with its examples, and that the general-information form has the fields it takes values from. */
    private void rules() {
        Set<String> fields = new HashSet<>();
        framework.infoFields().forEach(field -> fields.add(field.code()));
        List<Node> nodes = framework.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            RuleSpec rule = nodes.get(i).rule();
            if (rule != null) {
                String pointer = "/nodes/" + i + "/rule";
                BigDecimal max = nodes.get(i).declaredMax();
                errors.addAll(RuleCheck.check(rule, max == null ? null : new Points(max), pointer));
                origins(rule, fields, pointer);
            }
        }
    }

    private void origins(RuleSpec rule, Set<String> fields, String pointer) {
        for (InputDefinition input : rule.inputs()) {
            InputOrigin from = input.from();
            if (from != null && from.place() == InputOrigin.Place.INFO && !fields.contains(from.key())) {
                errors.at(
                        pointer + "/inputs",
                        "“" + input.name() + "” lấy từ trường không có trong biểu thông tin chung: “" + from + "”",
                        input.name() + " comes from a field the form does not have: " + from);
            }
        }
    }

    private void structure() {
        for (int i = 0; i < framework.structure().size(); i++) {
            for (String key : framework.structure().get(i).nodes()) {
                if (!byKey.containsKey(key)) {
                    noNode("/structure/" + i + "/nodes", key);
                }
            }
        }
    }

    private void pools() {
        Set<String> pooled = new HashSet<>();
        for (int i = 0; i < framework.pools().size(); i++) {
            List<String> leaves = framework.pools().get(i).leaves();
            String at = "/pools/" + i + "/leaves";
            if (leaves.size() < 2) {
                errors.at(at, "phải có ít nhất hai mục dùng chung điểm tối đa", "a pool has at least two leaves");
            }
            Set<String> above = new HashSet<>();
            for (String key : leaves) {
                Node leaf = byKey.get(key);
                if (leaf == null || parents.contains(key)) {
                    errors.at(at, "không có mục được chấm điểm nào mang khóa “" + key + "”", "names no leaf: " + key);
                } else {
                    above.add(leaf.parent() == null ? "" : leaf.parent());
                }
                if (!pooled.add(key)) {
                    errors.at(
                            at,
                            "có mặt hai lần trong các nhóm dùng chung điểm tối đa: “" + key + "”",
                            "is in a pool twice: " + key);
                }
            }
            if (above.size() > 1) {
                errors.at(
                        at,
                        "các mục dùng chung điểm tối đa phải có cùng một mục cha",
                        "the leaves of a pool are children of one node");
            }
        }
    }

    private void resolutions() {
        Set<String> settled = new HashSet<>();
        for (int i = 0; i < framework.resolutions().size(); i++) {
            Resolution resolution = framework.resolutions().get(i);
            if (!settled.add(resolution.finding())) {
                errors.at(
                        "/resolutions/" + i + "/finding",
                        "được giải quyết hai lần: “" + resolution.finding() + "”",
                        "is settled twice: " + resolution.finding());
            }
            if (!resolution.date().isEmpty() && !isDate(resolution.date())) {
                errors.at(
                        "/resolutions/" + i + "/date",
                        "phải là ngày, ví dụ 2024-01-31",
                        "must be a date such as 2024-01-31");
            }
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
