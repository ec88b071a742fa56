package org.demarche.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of an address in the order in which they are given, so that one search has one address. */
final class Parameters {
    private Parameters() {}

    /** @param namesAndValues name, value, name, value, … */
    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }
}
