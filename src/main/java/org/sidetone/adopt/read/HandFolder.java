package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.lint.Linter;

/**
 * A folder of hand-written files.
 *
 * @param files those that say something of phones, read
 * @param others the names of all others by what they are, those in folders with the folder
 * @param folders the folders right in it
 * @param problems files that could not be read
 */
public record HandFolder(
        ImmutableList<HandFile> files,
        ImmutableSortedMap<HandKind, ImmutableSortedSet<String>> others,
        ImmutableSortedSet<String> folders,
        ImmutableList<Problem> problems) {
    private static final String DAMAGED = "adopt-damaged";

    /** As deep as rings, wallpapers and languages lie. */
    private static final int DEEPEST = 3;
    /** Far more than a root holds; a folder named by mistake is not walked for ever. */
    private static final int MOST = 100_000;

    /** @throws IOException if the folder itself cannot be read; the message says why */
    public static HandFolder read(Path folder) throws IOException {
        ImmutableSortedMap.Builder<HandKind, ImmutableSortedSet<String>> others = ImmutableSortedMap.naturalOrder();
        ImmutableList.Builder<HandFile> files = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        List<String> rest = new ArrayList<>();
        for (Path path : names(folder)) {
            String name = folder.relativize(path).toString();
            HandKind kind = HandKind.ofName(path.getFileName().toString());
            if (name.equals("dialplan.xml")) {
                dialPlan(path, name, problems);
            }
            if (name.contains("/") || !kind.isRead()) {
                rest.add(name);
            } else {
                file(path, name, kind, problems).ifPresentOrElse(files::add, () -> rest.add(name));
            }
        }
        for (HandKind kind : HandKind.values()) {
            ImmutableSortedSet<String> alike = rest.stream()
                    .filter(name -> HandKind.ofName(name.substring(name.lastIndexOf('/') + 1)) == kind)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
            if (!alike.isEmpty()) {
                others.put(kind, alike);
            }
        }
        return new HandFolder(files.build(), others.build(), folders(folder), problems.build());
    }

    private static List<Path> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (!Files.isReadable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        List<Path> found = new ArrayList<>();
        walk(folder, DEEPEST, found);
        return found.stream().sorted().toList();
    }

    /** What cannot be entered below the folder holds nothing for phones either. */
    private static void walk(Path folder, int depth, List<Path> found) {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                if (found.size() < MOST && Files.isRegularFile(path)) {
                    found.add(path);
                } else if (depth > 1 && Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
                    walk(path, depth - 1, found);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            return;
        }
    }

    private static ImmutableSortedSet<String> folders(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        } catch (IOException | UncheckedIOException e) {
            return ImmutableSortedSet.of();
        }
    }

    private static Optional<HandFile> file(
            Path path, String name, HandKind kind, ImmutableList.Builder<Problem> problems) {
        try {
            if (Files.size(path) > Linter.LARGEST) {
                problems.add(Problem.warning(
                        "adopt-too-large", name, "it is larger than a megabyte", "no file that a phone reads is"));
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(path);
            if ((kind == HandKind.SEP || kind == HandKind.XML_DEFAULT) && XmlItems.isDamaged(content)) {
                problems.add(Problem.info(
                        DAMAGED,
                        name,
                        "it is damaged XML, which is read here as it was probably meant; a phone may refuse it",
                        "'sidetone lint " + path + "' tells where"));
            }
            return Optional.of(of(name, kind, content));
        } catch (IOException e) {
            problems.add(unreadable(name, e));
            return Optional.empty();
        }
    }

    /** Whether phones may refuse the file, as it is no XML. */
    public boolean isDamaged(HandFile file) {
        return problems.stream()
                .anyMatch(problem ->
                        problem.code().equals(DAMAGED) && problem.where().equals(file.name()));
    }

    /** It goes before the generated one, be it of another program that uses the name too. */
    private static void dialPlan(Path path, String name, ImmutableList.Builder<Problem> problems) {
        try {
            if (Files.size(path) > Linter.LARGEST) {
                return;
            }
            Linter.lint(name, Files.readAllBytes(path)).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(finding -> problems.add(Problem.warning(
                            "adopt-dial-plan-refused",
                            name,
                            "phones refuse it (line " + finding.line() + ": " + finding.what()
                                    + "), and it hides the dial plan that Sidetone makes",
                            "take it away, or mend what 'sidetone lint' tells of it")));
        } catch (IOException e) {
            problems.add(unreadable(name, e));
        }
    }

    private static Problem unreadable(String name, IOException failure) {
        return Problem.warning(
                "adopt-unreadable",
                name,
                "it cannot be read (" + failure.getClass().getSimpleName() + ")",
                "run the command as a user who may");
    }

    /** What a file of this name and content says. */
    public static HandFile of(String name, byte[] content) {
        return of(name, HandKind.ofName(name), content);
    }

    private static HandFile of(String name, HandKind kind, byte[] content) {
        return switch (kind) {
            case SIP, SIP_DEFAULT -> new HandFile(name, kind, TextItems.read(content));
            case SEP, XML_DEFAULT -> new HandFile(name, kind, XmlItems.read(content));
            default -> new HandFile(name, kind, ImmutableList.of());
        };
    }
}
