package org.sidetone.phonebook.load;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sidetone.phonebook.Contact;

/**
 * What a source said, as bytes and back.
 *
 * @param readAt when it said so
 */
record Copy(Instant readAt, ImmutableList<Contact> contacts) {
    private static final int FORMAT = 1;
    /** A text of this format has 65535 bytes at most, and a character up to three. */
    private static final int LONGEST = 20_000;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            out.writeLong(readAt.toEpochMilli());
            out.writeInt(contacts.size());
            for (Contact contact : contacts) {
                write(out, contact.name());
                out.writeInt(contact.telephones().size());
                for (Contact.Telephone telephone : contact.telephones()) {
                    write(out, telephone.number());
                    write(out, telephone.kind());
                }
                out.writeInt(contact.groups().size());
                for (String group : contact.groups()) {
                    write(out, group);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("a phonebook that cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Empty if the bytes are not of this version of the program: the source will tell it all again. */
    static Optional<Copy> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            Instant readAt = Instant.ofEpochMilli(in.readLong());
            ImmutableList.Builder<Contact> contacts = ImmutableList.builder();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                ImmutableList.Builder<Contact.Telephone> telephones = ImmutableList.builder();
                for (int numbers = in.readInt(); numbers > 0; numbers--) {
                    telephones.add(new Contact.Telephone(in.readUTF(), in.readUTF()));
                }
                ImmutableList.Builder<String> groups = ImmutableList.builder();
                for (int more = in.readInt(); more > 0; more--) {
                    groups.add(in.readUTF());
                }
                contacts.add(new Contact(name, telephones.build(), groups.build()));
            }
            return Optional.of(new Copy(readAt, contacts.build()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        out.writeUTF(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
