package org.codingwizard.engine.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.codingwizard.engine.ruleset.Facts;
import org.codingwizard.engine.ruleset.Question;
import org.codingwizard.engine.ruleset.Value;

/** The default answer of a question, as a value. */
final class Standards {

    private Standards() {}

    /** The default, if there is one and what it is read from is known. */
    static Optional<Value> of(Question question, Facts facts) {
        return question.rules()
                .standard()
                .flatMap(standard -> standard.from()
                        .map(facts::find)
                        .orElseGet(() -> standard.text().map(text -> value(question, text))));
    }

    private static Value value(Question question, String text) {
        return switch (question.kind()) {
            case WHOLE_NUMBER -> new Value.Whole(Integer.parseInt(text));
            case QUANTITY -> quantity(text);
            case SEVERAL_OF -> new Value.Several(List.of(text));
            case NAMES -> new Value.Names(List.of(text));
            case TEXT -> new Value.Text(text);
            case ONE_OF, YES_NO, DATE, ENTRIES -> new Value.One(text);
        };
    }

    private static Value quantity(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Value.Quantity(new BigDecimal(text), "")
                : new Value.Quantity(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }
}
