package org.sidetone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.fetch.HtmlText;

/** Finds the text that a reader of mail would be shown first; of the server only that part is asked for, and only its beginning. */
final class MessageText {
    /** More than a phone's page takes. */
    private static final int LONGEST = 6_000;
    /** Newsletters begin with pages of styles. */
    private static final int LONGEST_HTML = 250_000;

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 50;

    private MessageText() {}

    /** Empty if there is none. */
    static String of(Part message) throws MessagingException, IOException {
        Optional<Part> plain = find(message, "text/plain", 0);
        if (plain.isPresent()) {
            return read(plain.get(), LONGEST).strip();
        }
        Optional<Part> html = find(message, "text/html", 0);
        if (html.isEmpty()) {
            return "";
        }
        String text = HtmlText.of(read(html.get(), LONGEST_HTML));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Optional<Part> find(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) ? Optional.empty() : Optional.of(part);
        }
        if (!part.isMimeType("multipart/*") || depth == DEEPEST || !(part.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Optional<Part> found = find(parts.getBodyPart(i), type, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String read(Part part, int most) throws MessagingException, IOException {
        try (InputStream bytes = part.getInputStream();
                Reader reader = new InputStreamReader(bytes, charset(part.getContentType()))) {
            StringBuilder text = new StringBuilder();
            char[] some = new char[4096];
            int count = reader.read(some);
            while (count >= 0 && text.length() < most) {
                text.append(some, 0, Math.min(count, most - text.length()));
                count = reader.read(some);
            }
            return text.toString();
        }
    }

    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(name.toLowerCase(Locale.ROOT)));
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
