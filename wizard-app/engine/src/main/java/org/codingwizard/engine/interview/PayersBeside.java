package org.codingwizard.engine.interview;

import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.diagnostic.Suggestions;
import org.codingwizard.engine.render.ComparisonText;
import org.codingwizard.engine.render.HelpText;
import org.codingwizard.engine.render.Screen;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.wizard.EncounterCourse;
import org.codingwizard.spi.PayerId;

/** Shows what other payers make of the same answers. */
record PayersBeside(EncounterCourse course, Screen screen) {

    /**
     * The comparison, or what is the matter with the names.
     *
     * @param names ids of payers with commas or blanks between them; every installed payer if there are none
     */
    String compared(Answers answers, String names) {
        List<String> known = course.payers().stream().map(PayerId::text).toList();
        List<String> wanted = names.isEmpty() ? known : List.of(names.split("[, ]+"));
        Optional<String> unknown =
                wanted.stream().filter(name -> !known.contains(name)).findFirst();
        return unknown.map(name -> unknown(name, known))
                .orElseGet(() -> new ComparisonText(screen)
                        .of(course.compare(
                                answers, wanted.stream().map(PayerId::new).toList())));
    }

    private String unknown(String name, List<String> known) {
        return new HelpText(screen)
                .problem(
                        "`" + name + "` is not an installed payer",
                        Suggestions.didYouMean(name, known)
                                .orElseGet(() -> "installed are " + String.join(", ", known)));
    }
}
