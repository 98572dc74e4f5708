package org.sidetone.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.sidetone.lint.dialplan.DialPlanRules;
import org.sidetone.lint.list.ImageRules;
import org.sidetone.lint.list.RingRules;
import org.sidetone.lint.load.DefaultRules;
import org.sidetone.lint.old.CnfRules;
import org.sidetone.lint.old.ImageName;
import org.sidetone.lint.old.SyncRules;
import org.sidetone.lint.old.TabbedRings;
import org.sidetone.lint.screen.ScreenRules;
import org.sidetone.lint.sep.SepFileName;
import org.sidetone.lint.sep.SepRules;
import org.sidetone.lint.tones.TonesRules;
import org.sidetone.lint.xml.Stranger;
import org.sidetone.lint.xml.TextDecoder;
import org.sidetone.lint.xml.XmlFile;
import org.sidetone.lint.xml.XmlReader;

/** Reads any file that a phone might be given, and tells what a phone would refuse or misread in it. */
public final class Linter {
    /** A megabyte: the files that phones read are a hundredth of it. */
    public static final int LARGEST = 1 << 20;

    /** What every 7940 and 7960 reads before its own file. */
    public static final String DEFAULTS = "SIPDefault.cnf";

    private static final ImmutableMap<FileKind, Rules> RULES = ImmutableMap.<FileKind, Rules>builder()
            .put(FileKind.SEP, new Rules() {
                @Override
                public ImmutableList<Finding> check(Node root) {
                    return SepRules.check(root);
                }

                @Override
                public ImmutableList<Finding> checkDamaged(Node root) {
                    return SepRules.checkValues(root);
                }
            })
            .put(FileKind.DEFAULT, DefaultRules::check)
            .put(FileKind.RING_LIST, RingRules::check)
            .put(FileKind.IMAGE_LIST, ImageRules::check)
            .put(FileKind.TONES, TonesRules::check)
            .put(FileKind.SYNC_INFO, SyncRules::check)
            .put(FileKind.SCREEN, ScreenRules::check)
            .buildOrThrow();

    /** Kinds that phones do not read as XML: what they are told of is the text. */
    private static final ImmutableMap<FileKind, Function<String, ImmutableList<Finding>>> TEXT_RULES =
            ImmutableMap.of(FileKind.DIAL_PLAN, DialPlanRules::check);

    private Linter() {}

    /** What there is to say of a file by itself. */
    public static ImmutableList<Finding> lint(String fileName, byte[] content) {
        return lint(fileName, content, Optional.empty());
    }

    /** Whether a phone that asks for this file has read SIPDefault.cnf before. */
    public static boolean hasDefaults(String fileName) {
        return CnfRules.isNamed(fileName) && !fileName.equalsIgnoreCase(DEFAULTS);
    }

    /**
     * What there is to say, in the order of the lines.
     *
     * @param fileName with or without folders; what a phone expects depends on it
     * @param content any bytes at all; of what is longer than {@link #LARGEST} only that is said
     * @param defaults what stands in the {@code SIPDefault.cnf} beside it, where there is one
     */
    public static ImmutableList<Finding> lint(String fileName, byte[] content, Optional<byte[]> defaults) {
        Findings found = new Findings();
        if (content.length > LARGEST) {
            found.error(
                    1,
                    "too-large",
                    "the file is larger than a megabyte",
                    "the files that phones read are a hundredth of it: name the right one",
                    "published files");
            return found.list();
        }
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        Optional<Finding> stranger = Stranger.ofBytes(content);
        if (stranger.isEmpty()) {
            String text = TextDecoder.decode(content, found);
            if (CnfRules.isNamed(name)) {
                found.addAll(
                        CnfRules.check(name, text, defaults.map(bytes -> TextDecoder.decode(bytes, new Findings()))));
            } else if (ImageName.isNamed(name)) {
                found.addAll(ImageName.check(text));
            } else if (TabbedRings.isNamed(name)) {
                found.addAll(TabbedRings.check(text));
            } else {
                stranger = Stranger.ofText(text);
                if (stranger.isEmpty()) {
                    read(name, text, found);
                }
            }
        }
        stranger.ifPresent(finding -> found.addAll(ImmutableList.of(finding)));
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Finding::line), found.list());
    }

    private static void read(String name, String text, Findings found) {
        XmlFile file = XmlReader.read(text);
        Optional<FileKind> expected = FileKind.ofName(name);
        Optional<FileKind> kind = file.root()
                .flatMap(root -> FileKind.ofRoot(root.name()))
                .or(() -> file.root().isEmpty() ? expected : Optional.empty());
        Function<String, ImmutableList<Finding>> textRules =
                kind.map(TEXT_RULES::get).orElse(null);
        if (textRules != null) {
            found.addAll(textRules.apply(text));
        } else {
            found.addAll(file.findings());
        }
        if (file.root().isEmpty()) {
            return;
        }
        Node root = file.root().get();
        root(root, kind, expected, found);
        if (kind.filter(known -> known == FileKind.SEP).isPresent()) {
            SepFileName.check(name, found);
        }
        Rules rules = kind.map(RULES::get).orElse(null);
        if (rules != null) {
            found.addAll(file.guessed() ? rules.checkDamaged(root) : rules.check(root));
        }
    }

    private static void root(Node root, Optional<FileKind> kind, Optional<FileKind> expected, Findings found) {
        if (expected.isPresent() && !expected.equals(kind)) {
            found.error(
                    root.line(),
                    "wrong-root",
                    "a phone expects " + expected.get().label() + " under this name, and <" + root.name() + "> is "
                            + kind.map(FileKind::label).orElse("none"),
                    "the outermost element must be <" + expected.get().root() + ">",
                    "what firmware asks for by this name");
        } else if (kind.isEmpty()) {
            found.info(
                    root.line(),
                    "kind-unknown",
                    "nothing is known of files that begin with <" + root.name() + ">: only its XML was looked at",
                    "known are <device>, <Default>, <CiscoIPPhone…>, <DIALTEMPLATE>, <tones> and <SYNCINFO>",
                    "");
        }
        kind.filter(known -> known.hasOneRoot() && !known.root().equals(root.name()))
                .ifPresent(known -> found.error(
                        root.line(),
                        "root-case",
                        "<" + root.name() + "> must be written <" + known.root() + ">",
                        "capital and small letters count in XML",
                        "XML 1.0"));
    }
}
