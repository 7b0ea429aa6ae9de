package dti.framework.frameworks.application;

import dti.framework.permissions.Permission;
import dti.rules.framework.Framework;
import dti.runtime.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Examines a document without keeping it. */
@ApplicationScoped
public class CheckFramework {

    /** What the linter says; 422 with every error when it is not a framework at all. */
    public FrameworkExamination check(Map<String, Object> document, Caller caller) {
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        return FrameworkExamination.ofClient(document);
    }

    /** The same of a framework that was read from another form. */
    public FrameworkExamination check(Framework framework, Caller caller) {
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        return FrameworkExamination.entered(framework);
    }
}
