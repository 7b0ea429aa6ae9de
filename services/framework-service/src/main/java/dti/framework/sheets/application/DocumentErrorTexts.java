package dti.framework.sheets.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reader of documents says in English, in Vietnamese: everything a plain table can give cause for. */
final class DocumentErrorTexts {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("is required", "không được để trống");
        say("a framework has at least one node", "không có chỉ số nào");
        say("must be lower-case .*", "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 64 ký tự");
        say(
                "must start with a letter .*",
                "phải bắt đầu bằng chữ hoặc số, chỉ gồm chữ không dấu, số và . _ ~ -, tối đa 64 ký tự");
        say("is used twice: (.*)", "bị lặp: $1");
        say("names no node: (.*)", "không có dòng nào có khóa $1");
        say("names no leaf: (.*)", "không có chỉ số lá nào có khóa $1");
        say("leads round in a circle or deeper than (\\d+) levels", "tạo thành vòng hoặc sâu quá $1 cấp");
        say("a (\\w+) cannot stand under a (\\w+)", "loại $1 không thể đứng dưới loại $2");
        say("only a node without children is scored", "chỉ dòng không có dòng con mới được chấm điểm");
        say("must be points from 0 to (\\d+) .* (\\d+) decimals", "phải là số điểm từ 0 đến $1, tối đa $2 chữ số lẻ");
        say("must be a whole number from 0 to (\\d+)", "phải là số nguyên từ 0 đến $1");
        say("must be at most (\\d+)", "tối đa $1");
        say("must have at most (\\d+) characters", "tối đa $1 ký tự");
        say("must be a list of at most (\\d+) items", "phải là danh sách tối đa $1 mục");
        say("must not contain control characters", "không được chứa ký tự điều khiển");
        say("has too many digits", "có quá nhiều chữ số");
        say("is not a field of a framework document", "không phải trường của tài liệu bộ chỉ số");
    }

    private DocumentErrorTexts() {}

    private static void say(String english, String vietnamese) {
        WORDS.put(Pattern.compile(english), vietnamese);
    }

    /** The rest concerns rules as JSON, whose authors read the same words in the other formats. */
    static String vi(String english) {
        for (Map.Entry<Pattern, String> words : WORDS.entrySet()) {
            Matcher matcher = words.getKey().matcher(english);
            if (matcher.matches()) {
                return matcher.replaceFirst(words.getValue());
            }
        }
        return "không hợp lệ: " + english;
    }
}
