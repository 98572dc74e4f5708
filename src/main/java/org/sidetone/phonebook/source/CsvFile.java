package org.sidetone.phonebook.source;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.FileMark;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

/** A CSV file, read again when it changes. */
public final class CsvFile implements Source {
    private static final long LARGEST = 64 << 20;

    private final Path file;

    public CsvFile(Path file) {
        this.file = file;
    }

    @Override
    public ImmutableList<Contact> read() throws PhonebookException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new PhonebookException("it is larger than any phonebook", "name another file");
            }
            return CsvContacts.read(Files.readAllBytes(file));
        } catch (PhonebookException e) {
            throw new PhonebookException(file + ": " + e.getMessage(), e.hint(), e);
        } catch (NoSuchFileException e) {
            throw new PhonebookException(file + ": there is no such file", "put it there, or mend the key file", e);
        } catch (AccessDeniedException e) {
            throw new PhonebookException(
                    file + ": user " + System.getProperty("user.name") + " may not read it", "chmod o+r " + file, e);
        } catch (IOException e) {
            throw new PhonebookException(file + " cannot be read: " + e.getMessage(), "", e);
        }
    }

    @Override
    public Optional<Object> stamp() {
        return FileMark.of(file);
    }
}
