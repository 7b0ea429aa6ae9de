package dti.rules.framework;

/**
 * The evidence a node demands (tài liệu kiểm chứng).
 *
 * @param text as printed
 * @param signed whether only a digitally signed file is valid
 */
public record Evidence(String text, boolean signed) {}
