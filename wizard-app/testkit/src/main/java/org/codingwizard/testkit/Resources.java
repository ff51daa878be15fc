package org.codingwizard.testkit;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Folders among the test resources. */
final class Resources {

    private Resources() {}

    /**
     * A folder by its name.
     *
     * @throws AssertionError if there is none
     */
    static Path folder(String name) {
        URL found = TestWizard.classes().getResource(name);
        if (found == null) {
            throw new AssertionError("there is no folder `" + name + "` among the test resources");
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException odd) {
            throw new AssertionError("`" + found + "` is no path", odd);
        }
    }
}
