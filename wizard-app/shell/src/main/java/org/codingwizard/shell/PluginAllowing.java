package org.codingwizard.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.plugin.AllowList;
import org.codingwizard.shell.terminal.Streams;

/** Writes down which plugins may be loaded, as they are now. */
final class PluginAllowing {

    private final Streams streams;

    PluginAllowing(Streams streams) {
        this.streams = streams;
    }

    /** A plugin goes onto the list of its folder; a folder of plugins gets a list of all that is in it, and of nothing else. */
    ExitCode allow(List<Path> paths) {
        for (Path path : paths) {
            try {
                allow(path.toAbsolutePath().normalize());
            } catch (IOException e) {
                streams.flush();
                streams.err().println("wizard: the list for `" + path + "` could not be written: " + e.getMessage());
                return ExitCode.UNREADABLE;
            }
        }
        return ExitCode.DONE;
    }

    private void allow(Path path) throws IOException {
        Path folder = path.getParent();
        if (AllowList.isPlugin(path) && folder != null) {
            Map<String, String> one = Map.of(path.getFileName().toString(), AllowList.digest(path));
            AllowList.in(folder).add(one);
            say(folder, one);
        } else if (Files.isDirectory(path)) {
            Map<String, String> all = AllowList.digests(path);
            AllowList.in(path).replace(all);
            say(path, all);
        } else {
            throw new UsageProblem("`" + path
                    + "` is no plugin; expected a jar, a folder with `plugin.yaml`, or a folder" + " of those");
        }
    }

    private void say(Path folder, Map<String, String> allowed) {
        streams.out().println(folder.resolve(AllowList.NAME));
        allowed.forEach((name, digest) -> streams.out().println(digest + "  " + name));
    }
}
