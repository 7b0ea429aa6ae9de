package dti.eventsourcing.text;

/**
 * Why a text or a number is refused.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record TextFault(String vi, String en) {

    /** The bytes are not valid UTF-8, so their text cannot be known. */
    public static final TextFault NOT_UTF8 =
            new TextFault("Nội dung không phải UTF-8 hợp lệ.", "The content is not valid UTF-8.");

    static final TextFault LONE_SURROGATE = new TextFault(
            "Văn bản chứa nửa ký tự (surrogate lẻ), không lưu được.",
            "The text holds half a character (a lone surrogate), which cannot be kept.");

    static final TextFault REPLACED = new TextFault(
            "Văn bản chứa U+FFFD, dấu của một ký tự đã bị hỏng; hãy gửi bằng UTF-8.",
            "The text holds U+FFFD, the mark of a character that was lost; send it in UTF-8.");

    static final TextFault INVISIBLE = new TextFault(
            "Văn bản chỉ gồm ký tự không nhìn thấy được.", "The text consists of invisible characters only.");

    static final TextFault NOT_COMPOSED =
            new TextFault("Tên trường phải ở dạng Unicode NFC.", "The name of a field must be in Unicode NFC.");

    static TextFault character(int codePoint, String vi, String en) {
        String named = String.format("U+%04X", codePoint);
        return new TextFault("Văn bản chứa " + vi + " " + named + ".", "The text holds " + en + " " + named + ".");
    }

    static TextFault tooLong(int lengthMax) {
        return new TextFault("Tối đa " + lengthMax + " ký tự.", "At most " + lengthMax + " characters.");
    }
}
