package dti.runtime.problem;

/** The one catalogue of the problems of requests. A published type never changes its name or its meaning. */
public enum ProblemType {
    MALFORMED("malformed", 400, "Yêu cầu không đúng cú pháp", "The request is malformed"),
    UNAUTHENTICATED("unauthenticated", 401, "Chưa xác thực", "Not authenticated"),
    FORBIDDEN("forbidden", 403, "Không có quyền thực hiện", "Not allowed"),
    CONFLICT_OF_INTEREST("conflict-of-interest", 403, "Xung đột lợi ích", "Conflict of interest"),
    NOT_FOUND("not-found", 404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Phương thức không được hỗ trợ", "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Không có định dạng được yêu cầu", "No acceptable representation"),
    REQUEST_TIMEOUT("request-timeout", 408, "Yêu cầu đến quá chậm", "The request arrived too slowly"),
    REFUSED("refused", 409, "Quy tắc nghiệp vụ không cho phép", "Refused by a rule"),
    GONE("gone", 410, "Không còn hiệu lực", "No longer valid"),
    STALE("stale", 412, "Dữ liệu đã thay đổi", "The resource has changed"),
    TOO_LARGE("too-large", 413, "Nội dung quá lớn", "The content is too large"),
    URI_TOO_LONG("uri-too-long", 414, "Địa chỉ quá dài", "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Loại nội dung không được hỗ trợ", "Unsupported media type"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "Khoảng dữ liệu không hợp lệ", "Range not satisfiable"),
    INVALID("invalid", 422, "Dữ liệu không hợp lệ", "The values are invalid"),
    KEY_REUSED(
            "idempotency-key-reused",
            422,
            "Idempotency-Key đã dùng cho yêu cầu khác",
            "The Idempotency-Key was used before"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Thiếu If-Match", "If-Match is required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Quá nhiều yêu cầu", "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "Các header quá dài", "The headers are too long"),
    INTERNAL("internal", 500, "Lỗi hệ thống", "Internal error"),
    UNAVAILABLE("unavailable", 503, "Tạm thời chưa phục vụ được", "Temporarily unavailable");

    /** The base of the type URIs; stable for ever, whether or not anything answers there. */
    private static final String BASE = "urn:dti:problem:";

    private final String slug;
    private final int status;
    private final Text title;

    ProblemType(String slug, int status, String vi, String en) {
        this.slug = slug;
        this.status = status;
        this.title = new Text(vi, en);
    }

    public String uri() {
        return BASE + slug;
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /**
     * The type of a bare HTTP status. For a status outside the catalogue: malformed from 400 to 499, otherwise an
     * internal error.
     */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED : INTERNAL;
    }
}
