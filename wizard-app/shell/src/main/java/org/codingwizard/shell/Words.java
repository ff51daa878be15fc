package org.codingwizard.shell;

import java.util.Collection;
import java.util.List;

/** Words of the command line, as they are shown in a sentence. */
final class Words {

    private Words() {}

    /** Such as {@code `text`, `json` or `ndjson`}. */
    static String alternatives(Collection<String> words) {
        List<String> quoted = words.stream().map(word -> "`" + word + "`").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    }
}
