package org.sidetone.phonebook.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.ContactList;
import org.sidetone.phonebook.PhonebookException;

/** Gathers the contacts of vCards, from one text or from many. Good cards among broken ones stay. */
public final class CardBook {
    private final ContactList contacts = new ContactList();
    private final List<String> uids = new ArrayList<>();
    /** By the member's UID. Groups are cards too, which name their members; they may stand before those. */
    private final Map<String, List<String>> groups = new HashMap<>();

    private boolean tooLarge;
    private int cards;
    private int broken;
    private String firstBroken = "";

    /** @param name of the text, where it has one; else broken cards are told by their lines */
    public void read(Reader text, String name) throws IOException {
        BoundedReader bounded = new BoundedReader(text);
        VObjectReader reader = new VObjectReader(bounded, SyntaxRules.vcard());
        reader.setDefaultQuotedPrintableCharset(ISO_8859_1);
        CardListener listener = new CardListener(this, bounded, name);
        reader.parse(listener);
        listener.end();
    }

    /** Whether there is room for more. */
    boolean add(Card card) {
        cards++;
        if (card.isGroup()) {
            card.members()
                    .forEach(member -> groups.computeIfAbsent(member, uid -> new ArrayList<>(1))
                            .add(card.name()));
            return true;
        }
        Contact contact = card.contact();
        tooLarge |= !contacts.add(contact);
        if (!contact.telephones().isEmpty()) {
            uids.add(card.uid());
        }
        return !tooLarge;
    }

    void addBroken(String where) {
        cards++;
        if (broken++ == 0) {
            firstBroken = where;
        }
    }

    /** Whether a text of a million more would be of no use. */
    public boolean isFull() {
        return tooLarge;
    }

    /**
     * What came of it all, in the order of the cards.
     *
     * @param where names the source to its owner
     */
    public Reading reading(String where) throws PhonebookException {
        if (tooLarge) {
            throw ContactList.tooLarge(where);
        }
        ImmutableList.Builder<Contact> found = ImmutableList.builder();
        int index = 0;
        for (Contact contact : contacts.contacts()) {
            found.add(within(contact, groups.getOrDefault(uids.get(index++), List.of())));
        }
        return new Reading(found.build(), cards, broken, firstBroken);
    }

    private static Contact within(Contact contact, List<String> more) {
        if (more.isEmpty()) {
            return contact;
        }
        ImmutableList<String> all = Stream.concat(contact.groups().stream(), more.stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return new Contact(contact.name(), contact.telephones(), all);
    }
}
