package org.sidetone.feed;

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

/**
 * What a feed said, as bytes and back.
 *
 * @param readAt when it said so
 */
record HeadlineCopy(Instant readAt, ImmutableList<Headline> headlines) {
    private static final int FORMAT = 1;
    private static final long NO_DATE = Long.MIN_VALUE;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            out.writeLong(readAt.toEpochMilli());
            out.writeInt(headlines.size());
            for (Headline headline : headlines) {
                out.writeUTF(headline.key());
                out.writeUTF(headline.title());
                out.writeLong(headline.at().map(Instant::toEpochMilli).orElse(NO_DATE));
                out.writeUTF(headline.text());
                out.writeUTF(headline.link());
            }
        } catch (IOException e) {
            throw new IllegalStateException("headlines that cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Empty if the bytes are not of this version of the program: the feed will tell it all again. */
    static Optional<HeadlineCopy> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            Instant readAt = Instant.ofEpochMilli(in.readLong());
            ImmutableList.Builder<Headline> headlines = ImmutableList.builder();
            for (int left = in.readInt(); left > 0; left--) {
                headlines.add(
                        new Headline(in.readUTF(), in.readUTF(), date(in.readLong()), in.readUTF(), in.readUTF()));
            }
            return Optional.of(new HeadlineCopy(readAt, headlines.build()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(long millis) {
        return millis == NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
