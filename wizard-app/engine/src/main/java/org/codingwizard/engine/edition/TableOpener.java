package org.codingwizard.engine.edition;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the tables lie: on the class path, in a folder, in a test's memory. */
@FunctionalInterface
public interface TableOpener {

    /** The bytes of a table such as {@code codes.tsv}, or null if there is no such table; the reader closes them. */
    @Nullable
    InputStream open(String file) throws IOException;
}
