package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.old.ModelChoice;
import org.sidetone.publish.RootShelf;
import org.sidetone.publish.RootSurvey;
import org.sidetone.publish.write.FolderAccess;
import org.sidetone.publish.write.OwnFiles;
import org.sidetone.serve.FacingAddress;

/** The TFTP root: whether it can be read, or written to; hand-written files that stand in for a generated one, or behind it. */
public final class RootCheck {
    private static final String SETTING = "tftp.write_root";

    private RootCheck() {}

    public static ImmutableList<Problem> of(Settings settings, Phones phones) {
        Path root = settings.tftp().root();
        RootShelf shelf = new RootShelf(root);
        RootSurvey survey = shelf.survey();
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        found.addAll(survey.problems());
        found.addAll(shelf.mediaProblems(survey.inventory()));
        found.addAll(TrustListCheck.of(root, survey.inventory()));
        settings.say()
                .beep()
                .filter(file -> settings.say().enabled() && !survey.inventory().has(file))
                .ifPresent(file -> found.add(Problem.warning(
                        "beep-missing",
                        "say.beep",
                        root + " has no file " + file + ": messages come without a sound",
                        "sidetone ring FILE makes one, or leave say.beep out")));
        for (Phone phone : phones.byMac().values()) {
            String name = ModelChoice.of(phone, settings.phone().model(), Firmware.NONE)
                    .value()
                    .fileOf(phone.mac());
            if (phone.isBound()) {
                survey.inventory()
                        .spelling(name)
                        .ifPresent(spelling ->
                                found.add(handWritten(settings, phone.mac().deviceName(), root.resolve(spelling))));
            }
        }
        if (settings.tftp().writeRoot()) {
            found.addAll(written(settings, root));
        } else if (new OwnFiles(root).count() > 0) {
            found.add(Problem.warning(
                    "root-left-over",
                    SETTING,
                    root + " holds files that Sidetone wrote there and no longer keeps up to date",
                    "set tftp.write_root = true again, or delete them if no other server serves that folder"));
        }
        return found.build();
    }

    private static Problem handWritten(Settings settings, String device, Path file) {
        String where = "phone " + device;
        return settings.tftp().writeRoot()
                ? Problem.error(
                        "root-foreign-file",
                        where,
                        file + " was not written by Sidetone and is kept: by the other server the phone gets that file",
                        "move it away to have the generated one written, or unbind the phone")
                : Problem.warning(
                        "hand-written-sep",
                        where,
                        "the file " + file + " is not served: a bound phone gets the generated one",
                        "take the file away, or unbind the phone to serve it");
    }

    /** What goes without our own server; told once at the start too. */
    public static Problem lost() {
        return Problem.info(
                "write-root-lost",
                SETTING,
                "of a phone that fetches its file from another server nothing is seen (it never shows as waiting, nor when it"
                        + " booted), and that server gives every phone's file, with its password, to whoever asks",
                "let Sidetone serve TFTP where you can: stop the other server, set tftp.listen");
    }

    private static ImmutableList<Problem> written(Settings settings, Path root) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        found.add(lost());
        FacingAddress.of(settings).guess().ifPresent(found::add);
        if (!Files.isDirectory(root) || !Files.isWritable(root)) {
            found.add(Problem.error(
                    "root-write-failed",
                    "tftp.root",
                    Files.exists(root) ? root + " cannot be written to by this user" : root + " does not exist",
                    "make it the folder that the other server serves, and let the service write there"));
        } else if (openToAll(root)) {
            found.add(Problem.info(
                    "root-open",
                    "tftp.root",
                    "every user of this machine may go into " + root
                            + ", so the files written there can be read by all",
                    "chmod o-rx it and make its group the other server's; tftpd-hpa then needs --permissive"));
        }
        return found.build();
    }

    private static boolean openToAll(Path root) {
        try {
            return FolderAccess.isOpenToAll(root);
        } catch (IOException e) {
            return false;
        }
    }
}
