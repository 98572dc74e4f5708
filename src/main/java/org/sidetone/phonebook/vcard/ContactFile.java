package org.sidetone.phonebook.vcard;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sidetone.config.Problem;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** A file of vCards, or the phone book that a FRITZ!Box exported. */
public final class ContactFile implements Source {
    /** Photos make files large; they are read past. */
    private static final long LARGEST = 1L << 30;

    private final Path file;
    private final Consumer<Problem> remarks;

    /** @param remarks is told at every good reading what was left out, if anything */
    public ContactFile(Path file, Consumer<Problem> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        try {
            // A pipe or a device would be waited for.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new PhonebookException(file + " is no file", "name the .vcf or .xml file itself");
            }
            if (Files.size(file) > LARGEST) {
                throw new PhonebookException(
                        file + " is larger than " + (LARGEST >> 20) + " MB", "export it without pictures");
            }
            try (InputStream in = Files.newInputStream(file)) {
                Reading reading = ContactText.read(in, file.toString());
                reading.problem(file.toString()).ifPresent(remarks);
                return reading.contacts();
            }
        } catch (NoSuchFileException e) {
            throw new PhonebookException(file + " is not there", "copy it there, or name another file", e);
        } catch (AccessDeniedException e) {
            throw new PhonebookException(
                    file + " may not be read by this service's user", "chown or chmod it, and the folders above", e);
        } catch (IOException e) {
            throw new PhonebookException(file + " cannot be read: " + e.getMessage(), "export it anew", e);
        }
    }
}
