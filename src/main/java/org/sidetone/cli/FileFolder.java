package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.sidetone.publish.write.FolderAccess;
import org.sidetone.publish.write.RootWriter;
import org.sidetone.render.Document;

/** Writes all files into a folder of the owner's choice, for {@code render --all}. */
final class FileFolder {
    private final Context context;
    private final Path folder;

    FileFolder(Context context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    int write(PhoneWork.Rendered files) throws CommandFailure {
        Map<String, byte[]> wanted = Maps.transformValues(files.byName(), Document::bytes);
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try (RootWriter writer = RootWriter.open(folder, FolderAccess.PRIVATE)) {
                ImmutableList<String> foreign = writer.foreign(wanted);
                if (!foreign.isEmpty()) {
                    throw new CommandFailure(
                            "nothing was written: " + folder + " holds other files of the names "
                                    + String.join(", ", foreign),
                            "sidetone diff shows how they differ; move them away or choose another folder");
                }
                RootWriter.Outcome outcome = writer.write(wanted, files.withheld());
                outcome.problems().forEach(context::tell);
                int same = wanted.size() - outcome.written();
                context.out()
                        .println(folder + ": " + wanted.size() + (wanted.size() == 1 ? " file, " : " files, ")
                                + outcome.written() + " written, " + same + " as before, " + outcome.removed()
                                + " removed");
                context.note("these files hold SIP passwords; only this user can read them");
                return outcome.complete() && files.withheld().isEmpty() ? Exit.OK : Exit.FAILED;
            }
        } catch (IOException e) {
            throw new CommandFailure(RootWriter.failed(folder, e).what(), "choose a folder that you may write to", e);
        }
    }
}
