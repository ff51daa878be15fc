package org.codingwizard.engine.session;

import java.util.Locale;
import java.util.Map;

/** Units as they are typed and as they are kept. */
final class Units {

    private static final Map<String, String> NORMAL = Map.ofEntries(
            Map.entry("mg", "mg"),
            Map.entry("mcg", "mcg"),
            Map.entry("ug", "mcg"),
            Map.entry("\u00b5g", "mcg"),
            Map.entry("\u03bcg", "mcg"),
            Map.entry("ml", "mL"),
            Map.entry("cc", "mL"),
            Map.entry("unit", "units"),
            Map.entry("units", "units"),
            Map.entry("dose", "doses"),
            Map.entry("doses", "doses"),
            Map.entry("mg/ml", "mg/mL"),
            Map.entry("mcg/ml", "mcg/mL"),
            Map.entry("units/ml", "units/mL"));

    private Units() {}

    /** The unit as it is kept; one that nobody knows stays as it was typed. */
    static String normal(String typed) {
        return NORMAL.getOrDefault(typed.toLowerCase(Locale.ROOT), typed);
    }
}
