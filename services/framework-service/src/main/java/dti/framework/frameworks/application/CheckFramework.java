package dti.framework.frameworks.application;

import dti.runtime.access.Caller;
import dti.framework.permissions.Permission;
import dti.rules.framework.Framework;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Examines a document without keeping it. */
@ApplicationScoped
public class CheckFramework {

    /** What the linter says; 422 with every error when it is not a framework at all. */
    public ExaminedFramework check(Map<String, Object> document, Caller caller) {
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        return ExaminedFramework.ofClient(document);
    }

    /** The same of a framework that was read from another form. */
    public ExaminedFramework check(Framework framework, Caller caller) {
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        return ExaminedFramework.entered(framework);
    }
}
