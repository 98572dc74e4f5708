package org.sidetone;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.pbx.names.NameChange;
import org.sidetone.pbx.names.NameWriter;
import org.sidetone.phone.WrittenNames;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Library;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.load.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the names of phonebooks into AstDB's {@code cidname}, so that incoming calls show them, and takes them back where they are
 * wanted no more. What is written is noted in the store first: after a crash nothing of ours is taken for somebody else's.
 */
final class CidNames implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(CidNames.class);

    /** Others may change AstDB too, or Asterisk may have lost it. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 80;
    private static final ImmutableSet<String> OF_PBX = ImmutableSet.of("extension", "cidname", Library.SPEED_DIAL);
    private static final CharMatcher CONTROL = CharMatcher.javaIsoControl();

    private final Settings settings;
    private final Library library;
    private final BooleanSupplier pbxWasRead;
    private final ImmutableList<Feed> feeds;
    private final WrittenNames written;
    private final NameWriter writer;
    private final Dialling dialling;
    private final Clock clock;
    private final String pbx;
    private @Nullable Phonebook done;
    private Instant nextAt = Instant.MIN;
    private String complaint = "";

    /**
     * @param pbxWasRead before, it is not known which names are the PBX's own
     * @param feeds before each of them was read once, nothing is known to be unwanted
     */
    CidNames(
            Settings settings,
            Library library,
            BooleanSupplier pbxWasRead,
            ImmutableList<Feed> feeds,
            WrittenNames written,
            Clock clock) {
        this.settings = settings;
        this.library = library;
        this.pbxWasRead = pbxWasRead;
        this.feeds = feeds;
        this.written = written;
        this.writer = new NameWriter(settings.ami());
        this.dialling = new Dialling(settings.directory().dialling());
        this.clock = clock;
        this.pbx = Kept.source(settings.ami());
    }

    /** A task that throws is never run again. */
    @Override
    public void run() {
        Instant now = clock.instant();
        Phonebook book = library.view().all();
        boolean failing = !complaint.isEmpty();
        boolean nothingNew = failing || book == done;
        if (!pbxWasRead.getAsBoolean() || (now.isBefore(nextAt) && nothingNew)) {
            return;
        }
        try {
            bring(book);
            done = book;
            nextAt = now.plus(AGAIN);
            complaint = "";
        } catch (PbxException | RuntimeException e) {
            nextAt = now.plus(RETRY);
            String what = String.valueOf(e.getMessage());
            if (!what.equals(complaint)) {
                log.warn("names cannot be written to AstDB cidname: {}", what);
            }
            complaint = what;
        }
    }

    private void bring(Phonebook book) throws PbxException {
        ImmutableMap<String, String> ours = written.of(pbx);
        library.written(ours);
        boolean wanting = settings.directory().writeCidname();
        if (!wanting && ours.isEmpty()) {
            return;
        }
        Map<String, String> wanted = wanting ? wanted(book) : Map.of();
        boolean complete = feeds.stream().allMatch(feed -> feed.book().wasRead());
        NameChange change = NameChange.of(wanted, ours, writer.read(), !wanting || complete);
        written.change(pbx, change.put(), change.forget());
        library.written(written.of(pbx));
        writer.write(change);
        written.change(pbx, Map.of(), change.delete());
        if (!change.put().isEmpty() || !change.delete().isEmpty()) {
            log.info(
                    "AstDB cidname: {} names written, {} taken back",
                    change.put().size(),
                    change.delete().size());
        }
    }

    private Map<String, String> wanted(Phonebook book) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Phonebook.Entry entry : book.entries()) {
            if (!OF_PBX.contains(entry.origin()) && !entry.name().equals(entry.number())) {
                String name = CONTROL.replaceFrom(entry.name(), ' ');
                String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
                dialling.callers(entry.number()).forEach(number -> wanted.putIfAbsent(number, shown.strip()));
            }
        }
        return wanted;
    }
}
