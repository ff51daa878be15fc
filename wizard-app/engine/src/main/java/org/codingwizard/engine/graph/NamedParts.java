package org.codingwizard.engine.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codingwizard.engine.anatomy.MedialBranch;
import org.codingwizard.engine.anatomy.Reading;
import org.codingwizard.engine.anatomy.SpinalLevel;
import org.codingwizard.engine.ruleset.Choice;
import org.codingwizard.engine.ruleset.FactId;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Question.Form;
import org.codingwizard.engine.ruleset.Value;

/** What the choices and names of an answer say about sides and regions. */
final class NamedParts {

    /** The word for a name that says no side. */
    static final String UNSAID = "unsaid";

    /** The word for a joint between two vertebrae. */
    static final String JOINT = "joint";

    /** The word for a single opening that a nerve root leaves by. */
    static final String OPENING = "opening";

    private NamedParts() {}

    /** What a fact such as {@code digits-sides} is, after the answer to its question. */
    static Value of(FactId fact, Question question, Value answer) {
        Form form = question.rules().form();
        if (!form.isSpinal()) {
            return new Value.Several(sides(question, answer.members()));
        }
        if (fact.text().endsWith(FactNames.KINDS)) {
            return new Value.Several(levels(form, answer.members())
                    .map(level -> level.isOpening() ? OPENING : JOINT)
                    .toList());
        }
        boolean regions = fact.text().endsWith(FactNames.REGIONS);
        return new Value.Several(regions ? regions(form, answer.members()) : sides(form, answer.members()));
    }

    private static List<String> sides(Question question, List<String> digits) {
        return digits.stream()
                .flatMap(digit -> question.choice(digit).stream())
                .map(Choice::side)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> sides(Form form, List<String> names) {
        return form == Form.MEDIAL_BRANCH
                ? read(names, MedialBranch::read)
                        .map(nerve -> nerve.side().orElse(UNSAID))
                        .toList()
                : levels(form, names).map(level -> level.side().orElse(UNSAID)).toList();
    }

    private static List<String> regions(Form form, List<String> names) {
        Stream<SpinalLevel> levels = form == Form.MEDIAL_BRANCH ? supplied(names).stream() : levels(form, names);
        return levels.map(level -> level.region().word()).toList();
    }

    private static List<SpinalLevel> supplied(List<String> names) {
        Set<String> nerves = new TreeSet<>();
        read(names, MedialBranch::read).forEach(nerve -> nerves.add(nerve.name()));
        return MedialBranch.supplied(nerves).joints();
    }

    private static Stream<SpinalLevel> levels(Form form, List<String> names) {
        return read(names, form == Form.FORAMEN_LEVEL ? SpinalLevel::opening : SpinalLevel::joint);
    }

    private static <T> Stream<T> read(List<String> names, Function<String, Reading<T>> reader) {
        return names.stream().map(reader).map(Reading::value).flatMap(Optional::stream);
    }
}
