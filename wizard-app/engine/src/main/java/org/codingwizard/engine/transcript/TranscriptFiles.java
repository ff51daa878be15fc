package org.codingwizard.engine.transcript;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;

/**
 * Finds the files that hold transcripts. In a folder, at any depth, these are the files that end in {@code .transcript} and the Markdown pages
 * with a block of that name; folders called {@code target} and hidden ones are passed by.
 */
public final class TranscriptFiles {

    /** The ending of a file that is a transcript as a whole. */
    public static final String PLAIN = ".transcript";

    private static final Pattern BLOCK = Pattern.compile("(?m)^[\\s>]*(`{3,}|~{3,})\\s*transcript\\b");
    private static final Pattern PASSED_BY = Pattern.compile("target|\\..+");

    private final Map<Path, TranscriptFile> found = new LinkedHashMap<>();
    private final List<TranscriptFile> unfound = new ArrayList<>();

    private TranscriptFiles() {}

    /**
     * The files that these paths name, in their order, those of a folder by their names, and none twice; a path that names none is there as
     * one that cannot be read.
     */
    public static List<TranscriptFile> of(List<String> paths) {
        TranscriptFiles files = new TranscriptFiles();
        paths.forEach(files::add);
        return files.all();
    }

    /** The files of one folder, and what in it cannot be looked through; none if it holds none. */
    public static List<TranscriptFile> in(Path folder) {
        TranscriptFiles files = new TranscriptFiles();
        files.search(folder);
        return files.all();
    }

    private List<TranscriptFile> all() {
        List<TranscriptFile> all = new ArrayList<>(found.values());
        all.addAll(unfound);
        return all;
    }

    private void add(String typed) {
        try {
            Path path = Path.of(typed);
            if (Files.isDirectory(path)) {
                searchSome(path);
            } else {
                found.putIfAbsent(real(path), TranscriptFile.of(path));
            }
        } catch (InvalidPathException noPath) {
            lose(typed, Diagnostic.of(DiagnosticCode.NO_FILE, "`" + typed + "` is no path of a file or folder"));
        }
    }

    private void searchSome(Path folder) {
        if (!search(folder)) {
            String name = folder.toString().isEmpty() ? "." : folder.toString();
            lose(
                    name,
                    Diagnostic.of(DiagnosticCode.NO_TRANSCRIPT, "the folder `" + name + "` holds no transcript")
                            .withHelp("a transcript is a file that ends in `" + PLAIN
                                    + "`, or a block ```` ```transcript ```` in a Markdown page"));
        }
    }

    private void lose(String name, Diagnostic why) {
        unfound.add(new TranscriptFile(name, Checked.broken(why)));
    }

    /** Whether there was something to be found, or to be told. */
    private boolean search(Path folder) {
        Search search = new Search(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
        } catch (IOException unlisted) {
            search.unread.add(folder);
        }
        search.unread.forEach(path -> lose(
                path.toString(),
                Diagnostic.of(DiagnosticCode.NO_FILE, "`" + path + "` could not be looked through")
                        .withHelp("see that it may be read, or name the files")));
        int before = found.size();
        boolean some = false;
        for (Path file : search.files) {
            TranscriptFile candidate = TranscriptFile.of(file);
            if (!isPage(file) || holdsBlock(candidate)) {
                found.putIfAbsent(real(file), candidate);
                some = true;
            }
        }
        return some || found.size() > before || !search.unread.isEmpty();
    }

    private static boolean isPage(Path file) {
        return TranscriptReader.isPage(file.toString());
    }

    /** A page that shows a block inside another one holds none. */
    private static boolean holdsBlock(TranscriptFile page) {
        return page.text()
                .toOptional()
                .filter(text -> BLOCK.matcher(text.text()).find() && !page.isEmpty())
                .isPresent();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** A look through a folder. */
    private static final class Search extends SimpleFileVisitor<Path> {

        private final Path top;
        private final TreeSet<Path> files = new TreeSet<>();
        private final List<Path> unread = new ArrayList<>();

        Search(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean passed = !folder.equals(top)
                    && PASSED_BY.matcher(String.valueOf(folder.getFileName())).matches();
            return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** A link that was not followed leads nowhere. */
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            boolean may = name.endsWith(PLAIN) || TranscriptReader.isPage(name);
            if (may && attributes.isRegularFile() && !name.startsWith(".")) {
                files.add(file);
            } else if (may && attributes.isSymbolicLink() && !name.startsWith(".")) {
                unread.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link that leads back is no folder of its own. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            if (!(why instanceof FileSystemLoopException)) {
                unread.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
