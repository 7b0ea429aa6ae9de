package dti.evidence.files.domain;

import java.util.Set;

/** Media types that a machine would run. Evidence is read by people, so none of these is ever needed. */
public final class ExecutableTypes {

    private static final Set<String> TYPES = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-elf",
            "application/x-object",
            "application/x-sharedlib",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-bat",
            "application/x-sh",
            "application/x-csh",
            "application/x-powershell",
            "application/x-debian-package",
            "application/x-rpm",
            "application/x-shockwave-flash",
            "application/javascript",
            "text/javascript",
            "application/hta",
            "application/wasm",
            "text/vbscript",
            "text/x-vbscript",
            "text/x-python",
            "text/x-perl",
            "text/x-php",
            "text/x-ruby");

    private ExecutableTypes() {}

    /** Whether a machine would run the type. The type is in lower case, with or without parameters. */
    public static boolean contains(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String bare =
                parameters < 0 ? mediaType : mediaType.substring(0, parameters).strip();
        return TYPES.contains(bare) || bare.startsWith("application/x-mach-o");
    }
}
