package org.codingwizard.plugin.medicare;

/** One procedure of a Medicare encounter, as a file says it. */
record Visit(String contractor, String date, String place, String diagnoses) {

    static Visit at(String contractor, String date) {
        return new Visit(contractor, date, "place-of-service: office", "[]");
    }

    Visit inSurgeryCenter() {
        return new Visit(
                contractor, date, "place-of-service: ambulatory-surgery-center\nbilling-entity: facility", diagnoses);
    }

    Visit with(String diagnosis) {
        return new Visit(contractor, date, place, "[" + diagnosis + "]");
    }

    /** The encounter file with one procedure, whose answers are given line by line. */
    String file(String... answers) {
        return "date-of-service: " + date + "\npayer: medicare\ncontractor: " + contractor + "\n" + place
                + "\ndiagnoses: " + diagnoses + "\nprocedures:\n  - " + String.join("\n    ", answers) + "\n";
    }
}
