package dti.scoring.generalinfo.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.scoring.submissions.domain.InfoForm;
import dti.scoring.submissions.http.InfoProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * General information of a request, split into the part for the log and the contact details that never enter it.
 *
 * @param values for the log, by the code of the field
 * @param cleared fields of the log that no longer have a value
 * @param contacts personal fields, by the code of the field
 * @param forgotten personal fields that no longer have a value
 */
record GeneralInfoInput(
        Map<String, Object> values, List<String> cleared, Map<String, String> contacts, List<String> forgotten) {

    static GeneralInfoInput of(Map<String, @Nullable Object> given, InfoForm form) {
        GeneralInfoInput info =
                new GeneralInfoInput(new TreeMap<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        List<FieldError> errors = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> field : new TreeMap<>(given).entrySet()) {
            String code = field.getKey();
            Object value = field.getValue();
            if (form.isPersonal(code)) {
                info.personal(code, value, errors);
            } else if (value == null) {
                info.cleared.add(code);
            } else {
                info.values.put(code, value);
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return info;
    }

    private void personal(String code, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            forgotten.add(code);
        } else if (value instanceof String text && InfoForm.text(text).isEmpty()) {
            contacts.put(code, text);
        } else {
            errors.add(InfoProblems.error(InfoProblems.personal(code)));
        }
    }

    boolean isLogged() {
        return !values.isEmpty() || !cleared.isEmpty();
    }

    /** The content that distinguishes this request from another; it contains no contact details. */
    Map<String, Object> logged() {
        Map<String, Object> logged = new LinkedHashMap<>();
        logged.put("values", values);
        logged.put("cleared", cleared);
        return logged;
    }
}
